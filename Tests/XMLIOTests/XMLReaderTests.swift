import TestSupport
import Testing
import XMLIO

@Suite struct XMLReaderTests {
  /// Reads to the end; returns the number of starts and ends.
  @discardableResult
  private func counts(
    _ text: String, options: XMLReader.Options = .init()
  ) throws(XMLError) -> (starts: Int, ends: Int) {
    var reader = try XMLReader(bytes: Array(text.utf8), name: "t.xml", options: options)
    var counts = (starts: 0, ends: 0)
    while let event = try reader.next() {
      if event == .start { counts.starts += 1 }
      if event == .end { counts.ends += 1 }
    }
    return counts
  }

  @Test func `gives elements, attributes, namespaces and text`() throws {
    let text = """
      <?xml version="1.0"?>
      <g:a xmlns:g="urn:x" xml:lang="zh-Hans" g:b="1" c="&lt;二">甲<e/><![CDATA[<乙>]]><!--n--></g:a>
      """
    var reader = try XMLReader(bytes: Array(text.utf8))
    #expect(try reader.next() == .start)
    #expect(reader.name == "g:a")
    #expect(reader.localName == "a")
    #expect(reader.namespace == "urn:x")
    #expect(reader.language == "zh-Hans")
    #expect(reader.line == 2)
    #expect(reader.attribute("c") == "<二")
    #expect(reader.attribute("d") == nil)
    let attributes = reader.attributes()
    #expect(attributes.map(\.name) == ["xmlns:g", "xml:lang", "g:b", "c"])
    #expect(attributes[2].namespace == "urn:x")
    #expect(attributes[3].namespace == nil)
    #expect(reader.name == "g:a")
    #expect(try reader.elementText() == "甲<乙>")
    #expect(try reader.next() == nil)
  }

  @Test func `every start has its end`() throws {
    let found = try counts("<a><b/><c></c> <d x='1'/></a>")
    #expect(found == (4, 4))
  }

  @Test(arguments: [
    ("<a>\n<b></a>", 2), ("<a>\n\n&x;</a>", 3), ("<a>\n<p:b/></a>", 2), ("<a\n b='1' b='2'/>", 2),
    ("<a/>\n<b/>", 2), ("<a>\u{1}</a>", 1),
  ])
  func `broken XML gives the line`(text: String, line: Int) throws {
    let error = #expect(throws: XMLError.self) { try counts(text) }
    #expect(error?.code == .notWellFormed)
    #expect(error?.line == line)
    #expect(error?.column != nil)
    #expect(error?.description.hasPrefix("t.xml:\(line):") == true)
  }

  @Test(arguments: ["", " ", "医改", "<", "<a"])
  func `what is no XML is an error`(text: String) {
    #expect(throws: XMLError.self) { try counts(text) }
  }

  @Test func `cut and wrong UTF-8 is an error`() throws {
    for bytes: [UInt8] in [
      Array("<a>".utf8) + [0xE5, 0x8C] + Array("</a>".utf8),
      Array("<a>".utf8) + [0xED, 0xA0, 0x80],
    ] {
      #expect(throws: XMLError.self) {
        var reader = try XMLReader(bytes: bytes)
        while try reader.next() != nil {}
      }
    }
  }

  @Test func `a document type is refused unless allowed`() throws {
    let text = "<!DOCTYPE a SYSTEM 'http://localhost/x.dtd'>\n<a>1</a>"
    let error = #expect(throws: XMLError.self) { try counts(text) }
    #expect(error?.code == .doctypeRefused)
    #expect(try counts(text, options: .init(allowsDoctype: true)).starts == 1)
  }

  @Test func `entities never read a file nor grow`() throws {
    let folder = try TemporaryFolder()
    let secret = try folder.write("secret", to: "secret.txt")
    let external = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file://\(secret)'>]><a>&x;</a>"
    var laughs = "<!DOCTYPE a [<!ENTITY l0 'ha'>"
    for level in 1...30 { laughs += "<!ENTITY l\(level) '&l\(level - 1);&l\(level - 1);'>" }
    laughs += "]><a b='&l30;'>&l30;</a>"
    for text in [external, laughs] {
      for allowed in [false, true] {
        #expect(throws: XMLError.self) {
          try counts(text, options: .init(allowsDoctype: allowed))
        }
      }
    }
  }

  @Test func `depth and length have limits that can be lifted`() throws {
    let deep = String(repeating: "<a>", count: 2000) + String(repeating: "</a>", count: 2000)
    let long = "<a>" + String(repeating: "医", count: 4_000_000) + "</a>"
    for text in [deep, long] {
      let error = #expect(throws: XMLError.self) { try counts(text) }
      #expect(error?.code == .tooLarge)
      #expect(try counts(text, options: .init(allowsHuge: true)).starts >= 1)
    }
  }

  @Test func `reads files and says which is missing`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "<a>" + String(repeating: "<b/>", count: 9000) + "</a>", to: "a.xml")
    var reader = try XMLReader(path: path)
    var starts = 0
    while let event = try reader.next() { starts += event == .start ? 1 : 0 }
    #expect(starts == 9001)
    for missing in [folder.path("b.xml"), folder.rootPath] {
      let error = #expect(throws: XMLError.self) {
        var reader = try XMLReader(path: missing)
        _ = try reader.next()
      }
      #expect(error?.code == .inputFailed)
      #expect(error?.file == missing)
    }
  }

  @Test func `many readers at once see their own errors only`() async {
    await withTaskGroup(of: Bool.self) { group in
      for number in 1...200 {
        group.addTask {
          let text = String(repeating: "\n", count: number) + "<a><b></a>"
          do throws(XMLError) {
            try counts(text)
            return false
          } catch {
            return error.line == number + 1
          }
        }
      }
      for await isOwn in group { #expect(isOwn) }
    }
  }
}
