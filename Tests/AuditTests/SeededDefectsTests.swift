import AuditSeeds
import KnowledgeGraph
import OntologyModel
import Testing

@testable import Audit

@Suite struct SeededDefectsTests {
  private static let rules = AuditRuleSet.standard.rules

  @Test func `a clean archive has no findings`() {
    let run = AuditRun(Self.rules, on: SeededArchive(cities: 60, defects: 0).graph)
    #expect(run.skipped.map { $0.reason.english } == [])
    #expect(run.findings.map { "\($0.code) \($0.message.english)" } == [])
  }

  @Test func `every check finds what was planted, and nothing else`() {
    let archive = SeededArchive(cities: 400, defects: 10)
    let run = AuditRun(Self.rules, on: archive.graph)
    #expect(run.skipped.map { $0.reason.english } == [])
    print("seeded defects: check, planted, found, missed, false alarms")
    for rule in run.rules {
      let planted = archive.answers[rule.code] ?? []
      let found = Set(run.findings.filter { $0.code == rule.code }.map(\.subject.id))
      let missed = planted.subtracting(found)
      let wrong = found.subtracting(planted)
      print(
        "seeded defects: \(rule.code), \(planted.count), \(found.intersection(planted).count), "
          + "\(missed.count), \(wrong.count)")
      #expect(!planted.isEmpty, "\(rule.code) has no planted defect")
      let detection = 1 - Double(missed.count) / Double(max(1, planted.count))
      let alarms = Double(wrong.count) / Double(archive.cities)
      #expect(detection >= 0.95, "\(rule.code) missed \(missed.sorted().prefix(5))")
      #expect(alarms <= 0.02, "\(rule.code) wrongly found \(wrong.sorted().prefix(5))")
    }
  }
}
