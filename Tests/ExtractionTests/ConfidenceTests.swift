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

  @Test func `what was right clearly more often is surer`() {
    let seen = rows.filter { $0.open.all >= 60 && !$0.id.hasPrefix("entity.") }
    let precision = { (row: Confidences.Row) in Double(row.open.right) / Double(row.open.all) }
    var pairs = 0
    for better in seen {
      for worse in seen where precision(better) > precision(worse) + 0.25 {
        #expect(better.confidence > worse.confidence, "\(better.id) and \(worse.id)")
        pairs += 1
      }
    }
    #expect(pairs > 0)
  }
}
