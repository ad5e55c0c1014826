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

  /// Rules that no case could be made for, with the reason.
  static let uncovered: [Rule: String] = [:]

  @Test func `has two cases for every rule`() {
    for rule in Rule.allCases {
      let count = RuleTests.cases.count { $0.rule == rule }
      #expect(
        count >= 2 || RuleTests.uncovered[rule] != nil,
        "\(rule.id): add cases to the table until it has two, or say why it has none")
    }
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
