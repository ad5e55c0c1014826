import Foundation
import OntologyModel
import Testing

@testable import YimaiCommand

@Suite struct ReportTests {
  private let terminal = Terminal(width: nil, isStyled: false)
  private let report = Report(
    columns: [.init(title: "name"), .init(title: "quote")],
    rows: [
      .init(cells: ["a,b", "他说\"好\""], json: .object([("name", "a,b"), ("n", 3)])),
      .init(cells: ["行\n二", ""], json: .object([("name", .null), ("list", .array([]))])),
    ])

  @Test func `writes CSV with quotes where they are needed`() {
    #expect(
      report.text(.csv, terminal: terminal)
        == "name,quote\n\"a,b\",\"他说\"\"好\"\"\"\n\"行\n二\",\n")
  }

  @Test func `writes JSON that a parser reads back`() throws {
    let text = report.text(.json, terminal: terminal)
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let rows = try #require(value as? [[String: Any]])
    #expect(rows.count == 2)
    #expect(rows[0]["name"] as? String == "a,b")
    #expect(rows[0]["n"] as? Int == 3)
    #expect(rows[1]["name"] is NSNull)
  }

  @Test func `writes nothing for a table without rows but a heading for CSV`() {
    let empty = Report(columns: report.columns, rows: [])
    #expect(empty.text(.table, terminal: terminal) == "")
    #expect(empty.text(.csv, terminal: terminal) == "name,quote\n")
    #expect(empty.text(.json, terminal: terminal) == "[]\n")
  }

  @Test func `escapes every text so that JSON gives it back`() throws {
    let texts = [
      "\"\\/\u{8}\u{C}\n\r\t\u{0}\u{1F}\u{7F}", "\u{2028}\u{2029}", "𠀀👩‍⚕️e\u{301}", "\u{FFFE}",
    ]
    for text in texts {
      let json = JSONValue.array([.string(text)]).text()
      let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
      let read = try #require((value as? [String])?.first)
      #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
    }
  }

  @Test(
    arguments: [
      ("任组长。\n  副组长", "任组长。副组长"), ("  a\n b ", "a b"), ("徐 晶", "徐 晶"),
      ("2022 年\r\n9 月", "2022 年9 月"), ("\u{3000}\u{3000}首行", "首行"), ("", ""),
    ])
  func `shows a quote on one line`(quote: String, line: String) {
    #expect(Quote.oneLine(quote) == line)
  }
}

@Suite struct EnvironmentTests {
  @Test(
    arguments: [
      (nil, nil, nil, Language.english), (nil, nil, "zh_CN.UTF-8", .chinese),
      ("C", nil, "zh_CN.UTF-8", .english), ("", "zh_TW", "en_US", .chinese),
      ("zh-Hans", nil, nil, .chinese), ("ZH", nil, nil, .chinese), ("zha_CN", nil, nil, .english),
      (nil, "en_GB.UTF-8", "zh_CN", .english), ("", "", "", .english),
      (nil, nil, "zh@pinyin", .chinese),
    ] as [(String?, String?, String?, Language)])
  func `takes the language from the locale`(
    all: String?, messages: String?, lang: String?, expected: Language
  ) {
    #expect(Language.preferred(lcAll: all, lcMessages: messages, lang: lang) == expected)
  }

  @Test(
    arguments: [
      (.auto, true, nil, "xterm", true), (.auto, false, nil, "xterm", false),
      (.auto, true, "1", "xterm", false), (.auto, true, "", "xterm", true),
      (.auto, true, nil, "dumb", false), (.always, false, "1", "dumb", true),
      (.never, true, nil, "xterm", false),
    ] as [(ColorChoice, Bool, String?, String?, Bool)])
  func `styles text only where it is wanted`(
    choice: ColorChoice, isTerminal: Bool, noColor: String?, term: String?, expected: Bool
  ) {
    #expect(
      choice.isStyled(onTerminal: isTerminal, noColor: noColor, term: term) == expected)
  }
}
