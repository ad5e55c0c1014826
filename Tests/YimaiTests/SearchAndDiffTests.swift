import GraphStore
import KnowledgeGraph
import TestSupport
import Testing
import Yimai

@Suite struct SearchAndDiffTests: ~Copyable {
  let folder: TemporaryFolder
  let archive: Archive

  init() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "南阳市卫生健康委员会主任李明主持医共体建设推进会。\n会议要求抓好家庭医生签约。", to: "docs/1.txt")
    try folder.write("郑州市中心医院院长王芳介绍了家庭醫生工作。", to: "docs/2.txt")
    archive = Archive(path: folder.path("g.yimai"))
    self.folder = folder
  }

  private func search(_ words: String..., limit: Int = 9) throws -> [SentenceHit] {
    try SentenceLookup.find(words, in: folder.path("g.yimai"), limit: limit)
  }

  @Test func `finds sentences by long and short words, and their statements`() async throws {
    _ = try await archive.build([folder.path("docs")])
    let hits = try search("医共体建设")
    #expect(hits.map(\.document) == ["1.txt"])
    let hit = try #require(hits.first)
    let scalars = Array(hit.text.unicodeScalars)
    #expect(
      hit.hits.map { String(String.UnicodeScalarView(scalars[$0])) } == ["医共体建设"])
    let statements = try GraphStore.read(folder.path("g.yimai")).statements
    #expect(!hit.statements.isEmpty)
    #expect(hit.statements.allSatisfy { id in statements.contains { $0.id == id } })
    #expect(try search("李明").count == 1)
    #expect(try search("家庭", "签约").count == 1)
    #expect(try search("家庭医生").count == 2)
    #expect(try search("家庭 医生").count == 2)
    #expect(try search("家庭医生", limit: 1).count == 1)
    #expect(try search("\"AND 家庭医生", "x*").isEmpty)
  }

  @Test func `forgets what was taken out and finds what came`() async throws {
    _ = try await archive.build([folder.path("docs")])
    _ = try archive.remove(["1.txt"])
    #expect(try search("医共体建设").isEmpty)
    let path = try folder.write("安阳市推进医共体建设。", to: "new/2.txt")
    _ = try await archive.add([path])
    #expect(try search("医共体建设").map(\.document) == ["2.txt"])
    #expect(try search("王芳").isEmpty)
  }

  @Test func `finds no difference between a graph and itself`() async throws {
    _ = try await archive.build([folder.path("docs")])
    let graph = try GraphStore.read(folder.path("g.yimai"))
    #expect(GraphDifference(from: graph, to: graph).items.isEmpty)
  }

  @Test func `tells what was added, removed, moved and given to another`() async throws {
    _ = try await archive.build([folder.path("docs")])
    let old = try GraphStore.read(folder.path("g.yimai"))
    try folder.write("前言。\n郑州市中心医院院长王芳介绍了家庭醫生工作。", to: "docs/2.txt")
    _ = try await archive.build([folder.path("docs")])
    let moved = try GraphStore.read(folder.path("g.yimai"))
    let evidence = GraphDifference(from: old, to: moved)
    #expect(evidence.items.allSatisfy { $0.kind == .evidence } && !evidence.items.isEmpty)
    let path = try folder.write("安阳市中心医院院长张伟、副院长陈静参加。", to: "new/3.txt")
    _ = try await archive.add([path])
    let more = try GraphStore.read(folder.path("g.yimai"))
    #expect(GraphDifference(from: moved, to: more).count(.added) > 0)
    #expect(GraphDifference(from: more, to: moved).count(.removed) > 0)
    #expect(GraphDifference(from: moved, to: more).count(.removed) == 0)
    let career = try folder.write("李明任南阳市卫生健康委员会主任、安阳市中心医院院长。", to: "new/4.txt")
    let other = try folder.write("安阳市中心医院院长李明参加。", to: "new/5.txt")
    _ = try await archive.add([other])
    let apart = try GraphStore.read(folder.path("g.yimai"))
    _ = try await archive.add([career])
    let joined = try GraphStore.read(folder.path("g.yimai"))
    let difference = GraphDifference(from: apart, to: joined)
    #expect(difference.count(.identity) > 0)
    #expect(
      difference.items.filter { $0.kind == .identity }.allSatisfy { $0.old?.id == $0.new?.id })
  }

  @Test func `finds a moved source by its content and names a changed one`() async throws {
    _ = try await archive.build([folder.path("docs")])
    let graph = try GraphStore.read(folder.path("g.yimai"))
    let text = String(decoding: try folder.read("docs/1.txt"), as: UTF8.self)
    try folder.write(text, to: "other/deep/renamed.txt")
    try folder.write("改过的文件。", to: "other/2.txt")
    let verification = Verification(of: graph, roots: [folder.path("other")])
    #expect(verification.moves.map(\.document) == ["1.txt"])
    #expect(verification.moves.map(\.path) == [folder.path("other/deep/renamed.txt")])
    #expect(verification.mismatches.map(\.document) == ["2.txt"])
    #expect(verification.documentCount == 1)
  }

  @Test func `checks the file itself`() async throws {
    _ = try await archive.build([folder.path("docs")])
    #expect(try GraphStore.integrityFaults(folder.path("g.yimai")).isEmpty)
    var bytes = try folder.read("g.yimai")
    for position in stride(from: 4096 * 3 + 8, to: bytes.count, by: 4096) {
      bytes[position] ^= 0x55
    }
    try folder.write(bytes, to: "g.yimai")
    let faults = try? GraphStore.integrityFaults(folder.path("g.yimai"))
    #expect(faults?.isEmpty != true)
  }
}
