import Testing

@testable import Evaluation

@Suite struct JSONParserTests {
  private func parse(_ text: String) throws(JSONFault) -> JSONNode {
    try JSONParser.parse(Array(text.utf8))
  }

  @Test func `reads every kind of value`() throws {
    let node = try parse(
      #" {"甲": [null, true, false, -1.5e3, "乙\n\"\\\/\u4e2d\ud83d\ude00"], "b": {}, "c": []} "#)
    let list = try #require(node["甲"]?.elements)
    #expect(list.map(\.isNull) == [true, false, false, false, false])
    #expect(list.map(\.isTrue) == [false, true, false, false, false])
    #expect(list[3].value == .number("-1.5e3"))
    #expect(list[4].text == "乙\n\"\\/中😀")
    #expect(node["b"]?.value == .object([]))
    #expect(node["c"]?.elements?.count == 0)
    #expect(node["d"] == nil)
  }

  @Test func `knows the line of each value and forgives a byte order mark`() throws {
    let node = try parse("\u{FEFF}{\n\"a\":\n1,\r\n\"b\": 2}")
    #expect(node.line == 1)
    #expect(node["a"]?.line == 3)
    #expect(node["b"]?.line == 4)
  }

  @Test func `the last of two equal keys counts`() throws {
    #expect(try parse(#"{"a": "1", "a": "2"}"#)["a"]?.text == "2")
  }

  static let broken: [(String, line: Int, column: Int)] = [
    ("", 1, 1), ("{\"a\": 1,\n}", 2, 1), ("[1\n 2]", 2, 2), ("{\"a\" 1}", 1, 6), ("[tru]", 1, 2),
    ("\"a\nb\"", 1, 3), ("\"a", 1, 3), ("\"\\x\"", 1, 4), ("\"\\u12\"", 1, 4),
    ("\"\\ud800\"", 1, 8), ("[1] 2", 1, 5), ("-", 1, 2), ("{1: 2}", 1, 2), ("[1.2.3]", 1, 7),
  ]

  @Test(arguments: broken)
  func `names the place where the JSON breaks`(text: String, line: Int, column: Int) {
    let fault = #expect(throws: JSONFault.self) { try parse(text) }
    #expect(fault?.line == line)
    #expect(fault?.column == column)
  }

  @Test func `refuses bytes that are not UTF-8`() {
    #expect(throws: JSONFault.self) { try JSONParser.parse([0x22, 0xFF, 0x22]) }
  }

  @Test func `deep nesting is refused, not followed`() throws {
    let deep = String(repeating: "[", count: 1_000_000)
    #expect(throws: JSONFault.self) { try parse(deep) }
    let allowed = JSONParser.deepest
    _ = try parse(
      String(repeating: "[", count: allowed) + String(repeating: "]", count: allowed))
  }
}
