import Foundation
import GraphExchange
import GraphStore
import KnowledgeGraph
import Linking
import Reading
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

  /// Every format, every profile of GraphML, and what can be put in or left out.
  private static let exports: [GraphExport] = {
    var all = ExportFormat.allCases.map { GraphExport(format: $0) }
    all += ExportFormat.allCases.map { GraphExport(format: $0, includesUnasserted: true) }
    all += GraphMLProfile.allCases.map { GraphExport(format: .graphml, profile: $0) }
    for format in [ExportFormat.graphml, .gexf] {
      var export = GraphExport(format: format, includesUnasserted: true)
      export.includesEvidence = true
      export.includesDocuments = true
      all.append(export)
    }
    var flat = GraphExport(format: .rdfxml)
    flat.isFlat = true
    return all + [flat]
  }()

  /// The bytes of every export, by its place in the list and, where it is a folder, by file.
  private func exported(_ graph: Graph) throws -> [String: [UInt8]] {
    var all: [String: [UInt8]] = [:]
    let files = FileManager.default
    for (number, export) in ArchiveTests.exports.enumerated() {
      let path = folder.path("export-\(number)")
      try export.write(graph, to: path)
      // A file has no parts: it is one itself.
      let parts = (try? files.subpathsOfDirectory(atPath: path)) ?? []
      for part in parts.isEmpty ? [""] : parts {
        let file = part.isEmpty ? path : path + "/" + part
        if let data = files.contents(atPath: file) { all["\(number)/\(part)"] = [UInt8](data) }
      }
      try files.removeItem(atPath: path)
    }
    return all
  }

  private static let decisions = """
    2026-05-01\t张\tsame\t李明@南阳市卫生健康委员会\t李明@南阳市中心医院\t因
    2026-05-01\t张\tsame\t王芳@郑州市中心医院\t王芳@安阳市中心医院\t因
    2026-05-02\t张\tdifferent\t王芳@郑州市中心医院\t王芳@郑州市卫生健康委员会\t因
    2026-05-03\t张\trename\t安阳市中心医院\t安阳市立医院\t因
    2026-05-03\t张\tretype\t郑州市医疗保障局\tOrganization\t因
    2026-05-04\t张\tdrop\t南阳市第一人民医院\t\t因
    """

  /// Does something at random to an archive and the folder `docs` that it holds, one after another.
  private func shuffle(
    _ archive: Archive, using random: inout SeededGenerator
  ) async throws -> ArchiveChange? {
    var last: ArchiveChange?
    for _ in 0..<12 {
      let present = try FileManager.default.contentsOfDirectory(atPath: folder.path("docs"))
        .sorted()
      let gone = Array(present.shuffled(using: &random).prefix(2))
      let names = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        "\(Int.random(in: 0..<9, using: &random)).txt"
      }
      switch Int.random(in: 0..<6, using: &random) {
      case 0 where present.count > 2:
        for name in gone { try FileManager.default.removeItem(atPath: folder.path("docs/" + name)) }
        last = try archive.remove(gone)
      case 1 where present.count > 2:
        for name in gone { try FileManager.default.removeItem(atPath: folder.path("docs/" + name)) }
        try folder.write(SampleBulletin.text(using: &random), to: "docs/" + names[0])
        last = try await archive.build([folder.path("docs")])
      default:
        let paths = try names.map {
          try folder.write(SampleBulletin.text(using: &random), to: "docs/" + $0)
        }
        last = try await archive.add(paths)
      }
    }
    return last
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `equals a clean build after any adding, removing and building`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let path = folder.path("g.yimai")
    let archive = Archive(path: path, options: PipelineOptions(jobs: 2))
    try folder.write("", to: "g.yimai")
    try folder.write("无关的文件。", to: "docs/none.txt")
    let list = seed % 2 == 0 ? DecisionList() : try DecisionList(text: ArchiveTests.decisions)
    _ = try await archive.build([folder.path("docs")], decisions: list)
    let change = try await shuffle(archive, using: &random)
    let clean = try await Archive(path: folder.path("clean.yimai"))
      .build([folder.path("docs")], decisions: list)
    #expect(change?.decisionFaults == clean.decisionFaults)
    let read = try GraphStore.read(path)
    let built = try GraphStore.read(folder.path("clean.yimai"))
    #expect(ArchiveTests.tables(read) == ArchiveTests.tables(built))
    let files = try exported(read)
    #expect(files.count >= ArchiveTests.exports.count)
    #expect(try files == exported(built))
    #expect(try GraphStore.integrityFaults(path).isEmpty)
    guard list.decisions.isEmpty else { return }
    // Linked in memory, without a file.
    let linked = await Pipeline().build([folder.path("docs")]).graph
    #expect(ArchiveTests.tables(read) == ArchiveTests.tables(linked))
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

  @Test func `reads again what is to be read in another encoding`() async throws {
    try folder.write("南阳市卫生健康委员会主任李明主持会议。", to: "docs/1.txt")
    let path = folder.path("g.yimai")
    let docs = [folder.path("docs")]
    #expect(try await Archive(path: path).build(docs).otherReaders.isEmpty)
    let detected = try GraphStore.read(path)
    let forced = Archive(path: path, options: PipelineOptions(encoding: .utf16BigEndian))
    _ = try await forced.build(docs)
    #expect(try GraphStore.read(path).documents.map(\.encoding) == ["UTF-16BE"])
    #expect(try await forced.build(docs).unchanged == 1)
    #expect(try await Archive(path: path).build(docs).changed == ["1.txt"])
    #expect(ArchiveTests.tables(try GraphStore.read(path)) == ArchiveTests.tables(detected))
  }

  @Test func `tells of documents that another version has read, until a build`() async throws {
    for name in ["1", "2"] { try folder.write("南阳市卫生健康委员会主任李明主持会议。", to: "docs/\(name).txt") }
    let path = folder.path("g.yimai")
    let archive = Archive(path: path)
    _ = try await archive.build([folder.path("docs")])
    // The same file as a version of that length would have written it.
    let old = String(repeating: "0", count: Archive.reader.utf8.count)
    let text = Data(try folder.read("g.yimai"))
    var bytes = text
    for range in text.ranges(of: Data(Archive.reader.utf8)) {
      bytes.replaceSubrange(range, with: Data(old.utf8))
    }
    try folder.write([UInt8](bytes), to: "g.yimai")
    let added = try await archive.add([folder.path("docs/1.txt")])
    #expect(added.changed == ["1.txt"] && added.otherReaders == [old])
    let built = try await archive.build([folder.path("docs")])
    #expect(built.changed == ["2.txt"] && built.unchanged == 1 && built.otherReaders.isEmpty)
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
