import Testing

@testable import YimaiCommand

@Suite struct DisplayWidthTests {
  @Test(
    arguments: [
      ("", 0), ("abc", 3), ("医脉", 4), ("A座", 3), ("，。（）", 8), ("“引号”", 6), ("…", 1),
      ("e\u{301}", 1), ("ｆｕｌｌ", 8), ("ﾊﾝ", 2), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("𠀀𰻞", 4), ("👩", 2), ("☎", 1), ("⌚", 2), ("a\u{200B}b", 2), ("\u{FEFF}x", 1),
      ("禰\u{E0100}", 2), ("ー〇", 4), ("①", 1), ("é", 1), ("─", 1), ("\u{AD}", 1),
    ])
  func `counts columns`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(
    arguments: [
      ("南阳市", 6, "南阳市"), ("南阳市", 5, "南阳…"), ("南阳市", 4, "南…"), ("南阳市", 2, "…"),
      ("南阳市", 1, "…"), ("南阳市", 0, ""), ("abcdef", 4, "abc…"), ("", 0, ""),
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ])
  func `cuts to a width`(text: String, width: Int, expected: String) {
    let cut = DisplayWidth.truncated(text, to: width)
    #expect(cut == expected)
    #expect(DisplayWidth.of(cut) <= max(width, 0))
  }
}
