import TestSupport
import Testing
import XMLIO

@Suite struct HTMLDocumentTests {
  private func document(_ text: String) throws -> HTMLDocument {
    try HTMLDocument(utf8: Array(text.utf8))
  }

  @Test func `gives title, metadata and blocks in order`() throws {
    let page = try document(
      """
      <!DOCTYPE html><html><head><meta charset="gbk"><title> 某市卫健委
      通知 </title><meta name="PubDate" content="2024-05-06"><meta property="og:site_name" content="某报">
      <style>p{}</style><script>if (a<b) document.write("<p>不见</p>")</script></head>
      <body><h1>标题</h1><div>第一段<b>粗</b>体<br>换行</div><p>两
      行&nbsp;与 word
      word &lt;5&gt; &#x533B;</p><ul><li>甲<li>乙</ul>
      <table><caption>名单</caption><tr><td>张三</td><td>院长</td></tr>
      <tr><th><p>李四</p><td></table><h3>尾</h3>余文</body></html>
      """)
    #expect(page.title == "某市卫健委通知")
    #expect(
      page.metadata == [
        .init(name: "pubdate", value: "2024-05-06"), .init(name: "og:site_name", value: "某报"),
      ])
    let expected: [HTMLDocument.Block] = [
      .init(kind: .heading(level: 1), text: "标题"),
      .init(kind: .paragraph, text: "第一段粗体\n换行"),
      .init(kind: .paragraph, text: "两行\u{A0}与 word word <5> 医"),
      .init(kind: .listItem, text: "甲"), .init(kind: .listItem, text: "乙"),
      .init(kind: .caption, text: "名单"), .init(kind: .tableRow, text: "张三\t院长"),
      .init(kind: .tableRow, text: "李四\t"), .init(kind: .heading(level: 3), text: "尾"),
      .init(kind: .paragraph, text: "余文"),
    ]
    #expect(page.blocks == expected)
    #expect(page.text.hasPrefix("标题\n第一段粗体\n换行\n"))
  }

  @Test func `a table that lays out the page keeps its paragraphs`() throws {
    let page = try document(
      """
      <table><tr><td>栏目</td><td><h2>题</h2><p>第一段。</p><p>第二段。</p>
      <table><tr><td>甲</td><td>乙</td></tr></table></td></tr></table>
      """)
    #expect(page.blocks.map(\.text) == ["栏目", "题", "第一段。", "第二段。", "甲\t乙"])
  }

  @Test func `a title left open ends where the page begins`() throws {
    let page = try document("<title>题<p>文<svg><title>图</title></svg>")
    #expect(page.title == "题")
    #expect(page.blocks.map(\.text) == ["文"])
  }

  @Test func `preformatted text keeps its lines`() throws {
    let page = try document("<pre>一\n  二\n</pre><p> 三 </p>")
    #expect(page.blocks.map(\.text) == ["一\n  二", "三"])
  }

  @Test(arguments: [
    ("", []), ("没有标记", ["没有标记"]), ("<p>断", ["断"]), ("<p>a</b></i>b</p></html>c", ["ab", "c"]),
    ("<script>x", []), ("a\u{0}b", ["a b"]), ("<<p>>x", ["<", ">x"]), ("<!-- x", []),
    ("\u{FEFF}<p>标记", ["标记"]),
  ])
  func `broken markup is read as far as it goes`(text: String, blocks: [String]) throws {
    #expect(try document(text).blocks.map(\.text) == blocks)
  }

  @Test func `wrong bytes become U+FFFD and the rest stays`() throws {
    let page = try HTMLDocument(utf8: Array("<p>医".utf8) + [0xE5, 0x8C] + Array("</p>院".utf8))
    #expect(page.blocks.map(\.text) == ["医\u{FFFD}", "院"])
  }

  @Test(arguments: [
    ("b", 1_000_000), ("div", 100_000), ("p", 100_000), ("table><tr><td", 100_000),
    ("ul><li", 100_000), ("font size='1>0'", 100_000),
  ])
  func `tags left open lose no text`(tag: String, count: Int) throws {
    let text = String(repeating: "<\(tag)>x", count: count)
    let found = try document(text).blocks.reduce(0) {
      $0 + $1.text.utf8.filter { $0 == 0x78 }.count
    }
    #expect(found == count)
  }

  @Test func `end tags without a start cost little`() throws {
    let text = String(repeating: "<b>", count: 500) + String(repeating: "</i>", count: 300_000)
    #expect(try document(text + "尾").text == "尾\n")
  }

  @Test func `a tag with a million attributes is refused with its line`() throws {
    let attributes = (0..<1_000_000).map { "a\($0)=1" }.joined(separator: " ")
    let error = #expect(throws: XMLError.self) { try document("<p>\n\n<b \(attributes)>x") }
    #expect(error?.code == .tooLarge)
    #expect(error?.line == 3)
  }

  @Test func `long values and long lines are no error`() throws {
    let data = String(repeating: "Ab c=", count: 400_000)
    let page = try document("<p><img src=\"\(data)\">前\(String(repeating: "医", count: 1_000_000))")
    #expect(page.blocks.map { $0.text.unicodeScalars.count } == [1_000_001])
  }

  @Test func `random bytes never crash it`() throws {
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      "<", ">", "</", "p", "table", "<td>", "<tr>", "<!--", "-->", "<![CDATA[", "&#0;", "&amp",
      "\"",
      "=", " ", "医", "<script>", "</script>", "<title>", "\u{0}", "<?x", "<!DOCTYPE", "<pre>", "/>",
    ]
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...60, using: &generator) {
        text += pieces.randomElement(using: &generator) ?? ""
      }
      _ = try document(text)
    }
  }
}
