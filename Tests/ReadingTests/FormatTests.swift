import OntologyModel
import Reading
import TestSupport
import Testing

@Suite struct FormatTests {
  @Test(arguments: [
    ("a.txt", DocumentFormat.text), ("b/a.MD", .markdown), ("a.htm", .html), ("a.html", .html),
    ("a", .text),
    ("stdin", .text), ("a.b.md", .markdown),
  ])
  func `tells the format by the name`(name: String, format: DocumentFormat) throws {
    #expect(
      try DocumentReader().read(Array("<p>会议</p>".utf8), name: name).document.format == format)
  }

  @Test func `tells a page by its first words where the name tells nothing`() throws {
    let bytes = Array("\n<!DOCTYPE html><html><body><p>会议</p></body></html>".utf8)
    #expect(try DocumentReader().read(bytes, name: "stdin").document.format == .html)
  }

  @Test func `reads what a page shows, with the places in that text`() throws {
    let page =
      "<html><body><script>x</script><h1>标题</h1><p>会议<b>召开</b>。</p><ul><li>一</li><li>二</li></ul></body></html>"
    let document = try DocumentReader().read(Array(page.utf8), name: "a.html").document
    #expect(document.quote(0..<document.text.count) == "标题\n\n会议召开。\n\n一\n二\n\n")
    #expect(document.byteOffsets.bytes(of: 4..<6) == 8..<14)
    #expect(document.byteCount == page.utf8.count)
  }

  @Test func `a page that shows nothing is empty`() {
    #expect(throws: ReadingError.self) {
      try DocumentReader().read(Array("<html><script>医改</script></html>".utf8), name: "a.html")
    }
  }

  @Test(.enabled(if: SharedFolder.has("corpus"), "shared/corpus is missing"))
  func `reads the corpus with dates and publishers`() throws {
    let documents = try SharedFolder.files("corpus").map {
      try DocumentReader().read($0.bytes, name: $0.name).document
    }
    #expect(documents.map { $0.date?.iso } == [nil, "2022-09-14", nil, "2022-07-25", nil])
    let office = "南阳市深化医药卫生体制改革领导小组办公室"
    #expect(documents.map(\.publisher) == [nil, office, nil, office, nil])
    #expect(documents.allSatisfy { $0.encoding == .utf8 })
  }
}
