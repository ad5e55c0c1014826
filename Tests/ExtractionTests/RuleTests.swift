import Extraction
import Testing

/// For every rule at least two texts in which it reads a relation, and two near them in which it must not.
///
/// The texts stand in `Rules`, a family of rules a file.
@Suite struct RuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: Rule
    let text: String
    /// Relations that the rule reads in the text.
    let reads: [String]
    /// A text near it in which the rule reads nothing.
    let near: String

    init(_ rule: Rule, _ text: String, reads: [String], near: String) {
      self.rule = rule
      self.text = text
      self.reads = reads
      self.near = near
    }

    var testDescription: String { "\(rule.id) \(text.prefix(12))" }
  }

  /// Every rule has two texts that it reads and two that it leaves alone, all different.
  @Test(arguments: Rule.allCases)
  func `a rule has two examples of each kind`(rule: Rule) {
    let own = RuleTests.cases.filter { $0.rule == rule }
    #expect(Set(own.filter { !$0.reads.isEmpty }.map(\.text)).count >= 2, "\(rule.id): add cases")
    #expect(Set(own.map(\.near)).count >= 2, "\(rule.id): add texts in which it reads nothing")
  }

  /// What a rule must leave alone is a near miss: it names what the relation would tie, or speaks of it.
  @Test(arguments: cases)
  func `is nearly what it reads`(sample: Case) {
    let shared = Set(pairs(sample.near)).intersection(pairs(sample.text))
    #expect(sample.near != sample.text)
    #expect(5 * shared.count >= Set(pairs(sample.near)).count, "shares \(shared.sorted())")
  }

  /// Two characters that follow each other.
  private func pairs(_ text: String) -> [String] {
    zip(text, text.dropFirst()).map { "\($0)\($1)" }
  }

  @Test func `keeps ids and confidences in bounds`() {
    for rule in Rule.allCases {
      #expect((0.05...1).contains(rule.confidence))
      #expect(rule.id.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "." || $0 == "-") })
    }
  }

  @Test(arguments: cases)
  func `reads its relation`(sample: Case) throws {
    let found = try ReadText(sample.text).facts(by: sample.rule)
    #expect(found.isSuperset(of: sample.reads), "found \(found.sorted())")
  }

  @Test(arguments: cases)
  func `reads nothing near it`(sample: Case) throws {
    #expect(try ReadText(sample.near).facts(by: sample.rule) == [])
  }
}

extension RuleTests {
  static let cases: [Case] = posts + leading + events + work + bodies + structure
}
