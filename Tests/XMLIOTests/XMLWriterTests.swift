import Testing
import TestSupport

@testable import XMLIO

@Suite struct XMLWriterTests {
  /// One element with one attribute and text, as text.
  private func written(_ text: String, attribute: String = "") throws -> [UInt8] {
    let sink = ByteSink()
    var writer = try XMLWriter(to: sink)
    try writer.start("r")
    try writer.attribute("a", attribute)
    try writer.text(text)
    try writer.end()
    try writer.finish()
    return sink.bytes
  }

  @Test func `declares UTF-8 at byte 0 and keeps Chinese as it is`() throws {
    let text = String(decoding: try written("组长 & <b>", attribute: "\"医改\""), as: UTF8.self)
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <r a="&quot;医改&quot;">组长 &amp; &lt;b&gt;</r>

        """)
  }

  @Test func `reads back any legal text and attribute`() throws {
    var generator = SeededGenerator(seed: 20)
    for _ in 0..<400 {
      let text = generator.legalText()
      let attribute = generator.legalText()
      var reader = try XMLReader(bytes: try written(text, attribute: attribute))
      #expect(try reader.next() == .start)
      #expect(reader.attribute("a").map(scalars) == scalars(attribute))
      #expect(scalars(try reader.elementText()) == scalars(text))
      #expect(try reader.next() == nil)
    }
  }

  @Test(arguments: ["\u{1}", "a\u{0}b", "\u{B}", "\u{FFFE}", "中\u{FFFF}", "\u{1F}"])
  func `refuses characters that XML cannot carry`(text: String) throws {
    #expect(throws: XMLError.self) { try written(text) }
    #expect(throws: XMLError.self) { try written("", attribute: text) }
    let stripped = XMLCharacters.stripped(text)
    #expect(XMLCharacters.firstIllegal(in: stripped) == nil)
    _ = try written(stripped)
  }

  @Test func `stripping keeps every legal character`() {
    #expect(
      XMLCharacters.stripped("南\u{1}阳\t\n\u{FFFE}\u{FFFD}\u{1F600}") == "南阳\t\n\u{FFFD}\u{1F600}")
  }

  /// An element written in one call has the bytes that four calls give.
  @Test(arguments: ["组长 & <b>", "", "]]>\r\n\t", "\u{1F600}"])
  func `an element of one attribute is written as piece by piece`(text: String) throws {
    func bytes(
      _ write: (inout XMLWriter) throws -> Void
    ) throws -> [UInt8] {
      let sink = ByteSink()
      var writer = try XMLWriter(to: sink)
      try writer.start("r")
      try write(&writer)
      try writer.start("after")
      try writer.finish()
      return sink.bytes
    }
    for content in [text, nil] {
      let whole = try bytes { try $0.element("a:b", "键", text, content) }
      let pieces = try bytes {
        try $0.start("a:b")
        try $0.attribute("键", text)
        if let content { try $0.text(content) }
        try $0.end()
      }
      #expect(whole == pieces)
    }
  }

  @Test(arguments: [
    ("a b", "c", "", ""), ("a", "1", "", ""), ("a", "c", "\u{1}", ""), ("a", "c", "", "\u{FFFE}"),
  ])
  func `an element of one attribute is checked`(parts: (String, String, String, String)) throws {
    var writer = try XMLWriter(to: ByteSink())
    try writer.start("r")
    #expect(throws: XMLError.self) {
      try writer.element(parts.0, parts.1, parts.2, parts.3)
    }
  }

  @Test(arguments: ["", "1a", "a b", "a<", "-a", "a:b:c", ":a", "a:", "a\u{1}", "×"])
  func `refuses names that are none`(name: String) throws {
    var writer = try XMLWriter(to: ByteSink())
    let error = #expect(throws: XMLError.self) { try writer.start(name) }
    #expect(error?.code == .illegalName)
    try writer.start("ok")
    #expect(throws: XMLError.self) { try writer.attribute(name, "x") }
  }

  @Test(arguments: ["a", "_a", "rdf:about", "a-b.c_9", "医院"])
  func `takes names that are names`(name: String) throws {
    var writer = try XMLWriter(to: ByteSink())
    try writer.start(name)
    try writer.attribute(name, "x")
    try writer.finish()
  }

  @Test func `refuses a repeated attribute and calls out of order`() throws {
    var writer = try XMLWriter(to: ByteSink())
    try writer.start("r")
    try writer.attribute("a", "1")
    #expect(throws: XMLError.self) { try writer.attribute("a", "2") }
    try writer.text("x")
    #expect(throws: XMLError.self) { try writer.attribute("b", "2") }
    try writer.end()
    #expect(throws: XMLError.self) { try writer.end() }
    #expect(throws: XMLError.self) { try writer.comment("a--b") }
  }

  @Test func `closes what is open`() throws {
    let sink = ByteSink()
    var writer = try XMLWriter(to: sink, indentation: 0)
    try writer.start("a")
    try writer.start("b")
    try writer.finish()
    #expect(String(decoding: sink.bytes, as: UTF8.self).hasSuffix("<a><b/></a>\n"))
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}

extension SeededGenerator {
  /// A text of up to 40 scalars that XML can carry, rich in what breaks writers.
  mutating func legalText() -> String {
    let traps: [Unicode.Scalar] = [
      "\r", "\n", "\t", " ", "]", ">", "<", "&", "\"", "'", "\u{85}", "\u{2028}", "\u{FFFD}",
      "\u{301}", "\u{E000}", "\u{10FFFF}", "\u{D7FF}", "\u{7F}", "\u{9F}", "医", "\u{20000}",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...40, using: &self) {
      if Bool.random(using: &self), let trap = traps.randomElement(using: &self) {
        text.append(trap)
      } else if let scalar = Unicode.Scalar(UInt32.random(in: 0x20...0x10FFFF, using: &self)),
        XMLCharacters.isLegal(scalar)
      {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
