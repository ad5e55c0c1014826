import Foundation
import Lexicon
import KnowledgeGraph
import OntologyModel
import Testing

@testable import Audit

@Suite struct StandardRulesTests {
  @Test func `every rule of the program can be read`() {
    let set = AuditRuleSet.standard
    #expect(set.skipped.map { $0.reason.english } == [])
    #expect(set.rules.count >= 18)
  }

  @Test func `the embedded rules are those of the folder, each named as its file`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Ontology/audits")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(AuditRuleFile.all.map(\.name).sorted() == files)
    #expect(AuditRuleSet.standard.rules.map { $0.code + ".cypher" }.sorted() == files)
  }

  @Test func `every rule runs on an empty graph and finds nothing`() {
    let run = AuditRun(
      AuditRuleSet.standard.rules, on: .init(documents: [], entities: [], statements: []))
    #expect(run.skipped.map { $0.reason.english } == [])
    #expect(run.findings.isEmpty)
  }
}
