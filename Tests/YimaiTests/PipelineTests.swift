import KnowledgeGraph
import OntologyModel
import Reading
import TestSupport
import Testing
import Yimai

@Suite struct PipelineTests: ~Copyable {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func writeDocuments() throws {
    for number in 0..<12 {
      try folder.write("南阳市中心医院院长第\(number)次讲话。\n", to: "docs/\(number).txt")
    }
    try folder.write("", to: "docs/empty.txt")
  }

  @Test(arguments: [1, 2, 7, 100]) func `reads all documents with any number of jobs`(
    jobs: Int
  ) async throws {
    try writeDocuments()
    var seen: [BuildProgress] = []
    let result = await Pipeline(PipelineOptions(jobs: jobs)).build([folder.path("docs")]) {
      seen.append($0)
    }
    #expect(result.graph.documents.count == 12)
    #expect(result.graph.documents.map(\.name) == result.graph.documents.map(\.name).sorted())
    #expect(result.fileCount == 13)
    #expect(result.unreadCount == 1)
    #expect(result.diagnostics.map(\.file) == ["empty.txt"])
    #expect(seen.map(\.done) == Array(1...13))
    #expect(Set(seen.map(\.name)).count == 13)
  }

  @Test func `keeps files of one name apart`() async throws {
    try folder.write("南阳市中心医院。", to: "one/a.txt")
    try folder.write("安阳市中医院。", to: "two/a.txt")
    let result = await Pipeline().build([folder.path("one"), folder.path("two")])
    #expect(result.graph.documents.map(\.name) == ["one/a.txt", "two/a.txt"])
    let check = Verification(of: result.graph, roots: [folder.path("one"), folder.path("two")])
    #expect(check.mismatches.isEmpty)
    #expect(check.documentCount == 2)
  }

  /// Text, Markdown, a page and an old encoding side by side (HKUDS/RAG-Anything#336).
  @Test func `every statement has its place, whatever the kind of document`() async throws {
    let words = "寿县人民医院院长纪文博主持会议。寿县人民医院与寿县中医院签订合作协议。"
    try folder.write(words + "\n", to: "docs/a.txt")
    try folder.write("# 寿县\n\n" + words + "\n", to: "docs/b.md")
    try folder.write(
      "<html><head><meta charset=\"utf-8\"><title>寿县</title></head><body><div>首页</div><p>\(words)</p></body></html>",
      to: "docs/c.html")
    let wide = words.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try folder.write([0xFF, 0xFE] + wide, to: "docs/d.txt")
    let result = await Pipeline().build([folder.path("docs")])
    let documents = result.graph.documents
    #expect(documents.map(\.name) == ["a.txt", "b.md", "c.html", "d.txt"])
    for document in documents {
      let own = result.graph.statements.filter { $0.evidence.document == document.id }
      #expect(own.count { $0.predicate == .holdsPost } == 1, "\(document.name)")
      #expect(own.count { $0.predicate == .partnersWith } == 1, "\(document.name)")
      for statement in own {
        #expect(!statement.evidence.quote.isEmpty && !statement.evidence.bytes.isEmpty)
        #expect(
          statement.evidence.quote.unicodeScalars.count == statement.evidence.characters.count)
      }
    }
    let check = Verification(of: result.graph, roots: [folder.path("docs")])
    #expect(check.mismatches.isEmpty)
    #expect(check.documentCount == 4)
  }

  @Test(arguments: ["../secret.txt", "/etc/hostname", "a/../../secret.txt", ""])
  func `verifies no file outside the roots`(name: String) throws {
    try folder.write("x", to: "secret.txt")
    try folder.write("x", to: "docs/a/b.txt")
    let document = SourceDocument(
      id: DocumentID("document.1"), name: name, contentHash: "", format: "text",
      encoding: "UTF-8", title: nil, publisher: nil, date: nil, byteCount: 1, characterCount: 1)
    let graph = Graph(documents: [document], entities: [], statements: [])
    let check = Verification(of: graph, roots: [folder.path("docs")])
    #expect(check.documentCount == 0)
    #expect(check.mismatches.first?.message.contains("is not in") == true)
  }
}
