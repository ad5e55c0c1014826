import OntologyModel
import Testing

@Suite struct ByteTextTests {
  @Test(arguments: [
    ("市中医院", "市", true), ("市中医院", "市中医院", true), ("市中医院", "", true), ("市", "市中", false),
    ("市中医院", "中", false), ("", "", true),
    // One character in Swift's eyes, two scalars in ours.
    ("e\u{301}", "e", true),
  ])
  func `tells beginnings by bytes`(text: String, beginning: String, expected: Bool) {
    #expect(text.begins(withBytesOf: beginning) == expected)
  }

  @Test(arguments: [
    ("市中医院", "医院", true), ("市中医院", "市中医院", true), ("市中医院", "", true), ("院", "医院", false),
    ("市中医院", "中医", false), ("e\u{301}", "\u{301}", true),
  ])
  func `tells ends by bytes`(text: String, end: String, expected: Bool) {
    #expect(text.ends(withBytesOf: end) == expected)
  }

  @Test func `orders by scalars`() {
    let sorted = ["a", "一", "一甲", "甲", "\u{20000}"]
    #expect(sorted.reversed().sorted { $0.precedesByBytes($1) } == sorted)
    #expect(!"甲".precedesByBytes("甲"))
  }

  @Test func `keeps apart what is only canonically equal`() {
    #expect(Set([ByteText("\u{E9}"), ByteText("e\u{301}"), ByteText("e\u{301}")]).count == 2)
  }
}
