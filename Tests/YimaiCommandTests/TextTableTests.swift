import Testing

@testable import YimaiCommand

@Suite struct TextTableTests {
  private let columns = [
    TextTable.Column(title: "名"), TextTable.Column(title: "Count", alignment: .trailing),
    TextTable.Column(title: "原句"),
  ]

  @Test func `lines columns up by what they take on the screen`() {
    let table = TextTable(
      columns: columns, rows: [["王智慧", "7", "任组长"], ["Li", "12", "a b"], ["", "", ""]])
    #expect(
      table.text(limit: nil, isStyled: false) == """
        名      Count  原句
        ──────  ─────  ──────
        王智慧      7  任组长
        Li         12  a b


        """)
  }

  @Test func `keeps every cell whole without a limit`() {
    let long = String(repeating: "长", count: 500)
    let text = TextTable(columns: columns, rows: [["a", "1", long]])
      .text(limit: nil, isStyled: false)
    #expect(text.contains(long))
  }

  @Test(arguments: [30, 40, 57, 80, 200])
  func `fits a terminal by cutting the widest column`(limit: Int) {
    let sentence = String(repeating: "某市成立领导小组，", count: 20)
    let table = TextTable(columns: columns, rows: [["王智慧", "7", sentence]])
    let text = table.text(limit: limit, isStyled: false)
    for line in text.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= limit) }
    #expect(text.contains("王智慧"))
    #expect(text.contains("…"))
  }

  @Test func `cuts columns of one width by turns`() {
    let wide = String(repeating: "x", count: 40)
    let text = TextTable(columns: columns, rows: [[wide, "1", wide]])
      .text(limit: 41, isStyled: false)
    let rule = text.split(separator: "\n")[1]
    #expect(rule.split(separator: " ").map(\.count) == [16, 5, 16])
  }

  @Test func `cuts no column to nothing on a terminal that is too narrow`() {
    let row = ["一二三四五六七八", "1234567890", "一二三四五六七八"]
    let text = TextTable(columns: columns, rows: [row]).text(limit: 5, isStyled: false)
    #expect(text.contains("一二…"))
  }

  @Test func `takes control characters out of cells`() {
    let table = TextTable(columns: columns, rows: [["a\u{1B}[31m\nb", "\t", "\u{85}\u{2028}"]])
    let text = table.text(limit: nil, isStyled: false)
    #expect(text.split(separator: "\n").count == 3)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x85 })
  }

  @Test func `prints a bold heading only where asked`() {
    let table = TextTable(columns: columns, rows: [])
    #expect(table.text(limit: nil, isStyled: true).hasPrefix("\u{1B}[1m名"))
    #expect(!table.text(limit: nil, isStyled: false).contains("\u{1B}"))
  }
}
