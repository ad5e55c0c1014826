import OntologyModel
import TestSupport
import Testing

@testable import Cypher

@Suite struct RegularExpressionTests {
  @Test(arguments: [
    ("", "", true), ("", "a", false), ("a|b", "b", true), ("a|b|", "", true), ("ab*", "abbb", true),
    ("(ab)+", "ababab", true), ("(ab)+", "aba", false), ("a{2,3}", "aa", true),
    ("a{2,3}", "aaaa", false), ("a{2,}", "aaaaa", true), ("a{2}", "aaa", false),
    ("市.*院", "市中医院", true), ("市", "市中医院", false), (".", "\n", false), ("(?s).", "\n", true),
    ("[a-c]+", "abc", true), ("[^a-c]+", "abc", false), ("[]a]", "]", true), ("[a-]", "-", true),
    ("\\d{4}年", "2023年", true), ("\\d", "３", true), ("\\w+", "卫健委_1", true), ("\\W", "，", true),
    ("\\s", "\u{3000}", true), ("\\p{Han}+", "王建国", true), ("\\p{Han}+", "A", false),
    ("\\p{Lu}\\P{Lu}", "Aa", true), ("[\\d年]+", "19年", true), ("(?i)abc", "ABC", true),
    ("(?i:a)b", "AB", false), ("a(?i)b", "aB", true), ("(a(?i)b)c", "aBC", false),
    ("(?i)[a-c]+", "ABC", true), ("(?<year>\\d+)", "20", true), ("(?:a|b)c", "bc", true),
    ("\\Qa.b\\E", "a.b", true), ("\\Qa.b\\E", "axb", false), ("^a$", "a", true),
    ("a^b", "ab", false),
    ("(?m)a\n^b$", "a\nb", true), (".*\\b院\\b.*", "a 院 b", true), ("a\\Bb", "ab", true),
    ("\\x41\\u5e02\\x{1F600}", "A市😀", true), ("a??b+?", "abb", true), ("(a*)*", "aaa", true),
    ("()*", "", true), ("(|a)+", "aa", true), ("\\.\\*\\\\", ".*\\", true),
  ])
  func `matches the whole text`(_ pattern: String, _ text: String, _ matches: Bool) throws {
    #expect(try RegularExpression(pattern).matches(text) == matches)
  }

  @Test(arguments: [
    ("(", "the bracket is not closed"), (")", "a ) too many"), ("*a", "nothing to repeat"),
    ("a**", "a quantifier behind"), ("[a", "[ is not closed"), ("a{3,2}", "greater number"),
    ("a{1001}", "more than 1000"), ("(a)\\1", "reference to a group"), ("(?=a)", "looking around"),
    ("a*+", "possessive"), ("[a&&b]", "intersection"), ("\\y", "unknown escape"),
    ("\\p{Klingon}", "unknown property"), ("[b-a]", "backwards"), ("\\", "at the end"),
    ("(?x)a", "unknown flag"), ("((a{1000}){1000}){1000}", "too large"),
    ("(((){1000}){1000}){1000}", "too large"), (String(repeating: "(", count: 300), "too deep"),
  ])
  func `says what is wrong with a pattern`(_ pattern: String, _ words: String) throws {
    let error = try #require(throws: CypherError.self) { try RegularExpression(pattern) }
    #expect(error.message.english.contains(words))
  }

  @Test(arguments: [
    "(a*)*b", "(a|aa)+b", "(a|a)*b", "a*a*a*a*a*b", "(?:a?){200}a{200}b", "(.*)(.*)(.*)(.*)[^a]",
  ])
  func `takes time in line with the text`(_ pattern: String) throws {
    let start = ContinuousClock.now
    #expect(
      try !RegularExpression(pattern).matches(String(repeating: "a", count: 3_000)))
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func `a long match heeds the time limit`() throws {
    let text = "RETURN reduce(s = 'aaaaaaaaaa', x IN range(1, 20) | s + s) =~ '(a?){500}b' AS m"
    let error = try #require(throws: CypherError.self) {
      try HealthGraph.rows(text, options: RunOptions(timeout: .milliseconds(100)))
    }
    #expect(error.detail == "Timeout")
  }

  @Test func `agrees with the standard library on random patterns`() throws {
    var random = SeededGenerator(seed: 7)
    var matched = 0
    for _ in 0..<3_000 {
      let pattern = Self.pattern(depth: 3, &random)
      let text = String(
        (0..<Int.random(in: 0...6, using: &random)).map { _ in Self.letter(&random) })
      let expected =
        try Regex(pattern).matchingSemantics(.unicodeScalar).wholeMatch(in: text) != nil
      let found = try RegularExpression(pattern).matches(text)
      #expect(found == expected, "\(pattern) on \(text)")
      matched += found ? 1 : 0
    }
    #expect(matched > 300)
  }

  private static func letter(_ random: inout SeededGenerator) -> Character {
    ["a", "b", "市"].randomElement(using: &random) ?? "a"
  }

  private static func pattern(depth: Int, _ random: inout SeededGenerator) -> String {
    guard depth > 0 else { return String(letter(&random)) }
    func part() -> String { pattern(depth: depth - 1, &random) }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return part() + part()
    case 1: return "(\(part())|\(part()))"
    case 2: return "(?:\(part()))*"
    case 3: return "(?:\(part()))+"
    case 4: return "(?:\(part()))?"
    case 5: return "(?:\(part())){1,2}"
    case 6: return ["[ab]", "[^a]", ".", "\\w"].randomElement(using: &random) ?? "."
    default: return part() + String(letter(&random))
    }
  }
}
