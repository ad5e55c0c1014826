import AuditSeeds
import OntologyModel
import Testing

@testable import Audit

@Suite struct BaselineTests {
  private static let run = AuditRun(
    AuditRuleSet.standard.rules, on: SeededArchive(cities: 40, defects: 1).graph)
  private static let codes = Set(AuditRuleSet.standard.rules.map(\.code))

  @Test func `a baseline written of findings holds them all`() {
    let findings = Self.run.findings
    #expect(findings.count > 20)
    let baseline = Baseline(Baseline.text(of: findings), codes: Self.codes)
    #expect(findings.filter { !baseline.contains($0) } == [])
    #expect(baseline.goneCount(findings) == 0)
    #expect(baseline.doubts == [])
  }

  @Test func `lines are sorted, so that two runs can be compared`() {
    let lines = Baseline.text(of: Self.run.findings.reversed()).split(separator: "\n").dropFirst()
    #expect(Array(lines) == lines.sorted())
    #expect(Baseline.text(of: Self.run.findings) == Baseline.text(of: Self.run.findings.reversed()))
  }

  @Test func `a finding whose line is taken out counts again`() throws {
    let left = try #require(Self.run.findings.first)
    let baseline = Baseline(
      Baseline.text(of: Array(Self.run.findings.dropFirst())), codes: Self.codes)
    #expect(!baseline.contains(left))
    #expect(baseline.goneCount([]) == Self.run.findings.count - 1)
  }

  @Test func `names the lines of checks that there are not`() {
    let text =
      "\u{FEFF}# note\r\n\r\nleads.none|program.1\r\nleads.nobody|program.2\r\nnonsense\r\n"
    let baseline = Baseline(text, codes: Self.codes)
    #expect(baseline.fingerprints == ["leads.none|program.1"])
    #expect(baseline.doubts.map(\.line) == [4, 5])
    #expect(baseline.doubts.first?.reason.english.contains("'leads.nobody'") == true)
  }
}
