import GraphExchange
import GraphStore
import KnowledgeGraph
import Linking
import TestSupport
import Testing
import XMLIO
import Yimai

/// Whatever comes and goes, the graph is the one that a clean build of what is left gives.
@Suite struct ArchiveTests: ~Copyable {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// All tables of a graph, so that graphs of equal tables export to equal bytes.
  static func tables(_ graph: Graph) -> [String] {
    [
      String(describing: graph.documents), String(describing: graph.entities),
      String(describing: graph.statements), String(describing: graph.edges),
      String(describing: graph.quarantine), String(describing: graph.unasserted),
    ]
  }

  private func exports(_ graph: Graph) throws -> [[UInt8]] {
    try ExportFormat.allCases.map { format in
      let path = folder.path("export")
      try GraphExport(format: format).write(graph, to: path)
      return try folder.read("export")
    }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `equals a clean build after any adding and removing`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let archive = Archive(path: folder.path("g.yimai"), options: PipelineOptions(jobs: 2))
    try folder.write("", to: "g.yimai")
    try folder.write("无关的文件。", to: "docs/none.txt")
    _ = try await archive.build([folder.path("docs")])
    var present: [String: String] = ["none.txt": "无关的文件。"]
    for _ in 0..<12 {
      switch Int.random(in: 0..<5, using: &random) {
      case 0 where present.count > 1:
        let names = present.keys.sorted().shuffled(using: &random).prefix(2)
        _ = try archive.remove(Array(names))
        for name in names { present[name] = nil }
      default:
        var paths: [String] = []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let name = "\(Int.random(in: 0..<9, using: &random)).txt"
          let text = SampleBulletin.text(using: &random)
          paths.append(try folder.write(text, to: "new/\(name)"))
          present[name] = text
        }
        _ = try await archive.add(paths)
      }
    }
    let clean = try TemporaryFolder()
    for (name, text) in present { try clean.write(text, to: "docs/\(name)") }
    let expected = await Pipeline().build([clean.path("docs")]).graph
    let read = try GraphStore.read(folder.path("g.yimai"))
    #expect(ArchiveTests.tables(read) == ArchiveTests.tables(expected))
    #expect(try exports(read) == exports(expected))
    _ = try await Archive(path: clean.path("clean.yimai")).build([clean.path("docs")])
    let built = try GraphStore.read(clean.path("clean.yimai"))
    #expect(ArchiveTests.tables(read) == ArchiveTests.tables(built))
  }

  @Test func `takes the examples in and out in any order`() async throws {
    let examples = try #require(SampleBulletin.examples)
    var random = SeededGenerator(seed: 5)
    let archive = Archive(path: folder.path("g.yimai"))
    _ = try await archive.build([examples[0]])
    for path in examples.dropFirst().shuffled(using: &random) { _ = try await archive.add([path]) }
    let all = await Pipeline().build(examples).graph
    #expect(
      ArchiveTests.tables(try GraphStore.read(folder.path("g.yimai"))) == ArchiveTests.tables(all))
    let gone = Set(examples.shuffled(using: &random).prefix(4))
    _ = try archive.remove(gone.compactMap { $0.split(separator: "/").last.map(String.init) })
    let rest = await Pipeline().build(examples.filter { !gone.contains($0) }).graph
    #expect(
      ArchiveTests.tables(try GraphStore.read(folder.path("g.yimai"))) == ArchiveTests.tables(rest))
  }

  @Test func `reads what has changed and nothing else`() async throws {
    var random = SeededGenerator(seed: 9)
    for number in 0..<6 {
      try folder.write(SampleBulletin.text(using: &random), to: "docs/\(number).txt")
    }
    let archive = Archive(path: folder.path("g.yimai"))
    let first = try await archive.build([folder.path("docs")])
    #expect(first.added.count == 6 && first.unchanged == 0)
    let again = try await archive.build([folder.path("docs")])
    #expect(again.unchanged == 6 && again.added.isEmpty && again.changed.isEmpty)
    try folder.write("南阳市卫生健康委员会主任李明主持会议。", to: "docs/3.txt")
    let changed = try await archive.build([folder.path("docs")])
    #expect(changed.changed == ["3.txt"] && changed.unchanged == 5)
    let fresh = try await archive.build([folder.path("docs")], isFresh: true)
    #expect(fresh.added.count == 6)
  }

  @Test func `changes nothing where a name to take out is unknown`() async throws {
    try folder.write("南阳市卫生健康委员会主任李明主持会议。", to: "docs/1.txt")
    let archive = Archive(path: folder.path("g.yimai"))
    _ = try await archive.build([folder.path("docs")])
    let before = try folder.read("g.yimai")
    let change = try archive.remove(["1.txt", "2.txt"])
    #expect(change.unknown == ["2.txt"])
    #expect(try folder.read("g.yimai") == before)
    #expect(try folder.list() == ["docs", "g.yimai"])
  }
}
