import Extraction
import Lexicon
import OntologyModel
import Testing

/// The confidences that `make calibrate` writes.
@Suite struct ConfidenceTests {
  private let rows = Confidences.standard.rows

  @Test func `has a row for every rule and for nothing else`() {
    let rules = rows.map(\.id).filter { !$0.hasPrefix("entity.") }
    #expect(
      Set(rules) == Set(Rule.allCases.map(\.id)),
      "run make calibrate after adding, renaming or removing a rule")
    #expect(Set(rules).count == rules.count)
  }

  @Test func `has three rows for every flat type`() {
    let types = EntityType.allCases.filter { $0.flat == $0 }
    for type in types {
      for (isTied, mentions) in [(false, 1), (true, 1), (true, 2)] {
        let id = Confidences.entityID(type.name, isTied: isTied, mentions: mentions)
        #expect(rows.contains { $0.id == id }, "\(id): run make calibrate")
      }
    }
    #expect(rows.count { $0.id.hasPrefix("entity.") } == 3 * types.count)
  }

  @Test func `every rule is as sure as its row says`() {
    for rule in Rule.allCases {
      #expect(rule.confidence == rows.first { $0.id == rule.id }?.confidence)
    }
  }

  @Test func `counts make sense and none is certain`() {
    for row in rows {
      #expect(row.open.right <= row.open.all && row.frozen.right <= row.frozen.all)
      #expect((0.01...0.99).contains(row.confidence))
    }
    #expect(rows.reduce(0) { $0 + $1.frozen.all } > 100)
  }

  @Test func `what was always right is surer than what was mostly wrong`() throws {
    let seen = rows.filter { $0.open.all + $0.frozen.all >= 30 }
    let right = seen.filter { $0.open.right == $0.open.all && $0.frozen.right == $0.frozen.all }
    let wrong = seen.filter { 2 * $0.frozen.right < $0.frozen.all && $0.open.right < $0.open.all }
    let least = try #require(right.map(\.confidence).min())
    let most = try #require(wrong.map(\.confidence).max())
    #expect(least > most)
  }
}
