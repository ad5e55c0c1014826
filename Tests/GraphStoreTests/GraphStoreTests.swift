import Foundation
import GRDB
import GraphStore
import KnowledgeGraph
import OntologyModel
import TestSupport
import Testing

@Suite struct GraphStoreTests: ~Copyable {
  let folder: TemporaryFolder
  let metadata = GraphStore.Metadata(toolVersion: "0.0-test", ontologyVersion: "1")

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: SampleGraph.Kind.allCases)
  func `reads back every table as it was written`(kind: SampleGraph.Kind) throws {
    let graph = kind.graph
    let path = folder.path("g.yimai")
    try GraphStore.write(graph, to: path, metadata: metadata)
    let read = try GraphStore.read(path)
    #expect(read.documents == graph.documents)
    #expect(read.entities == graph.entities)
    #expect(read.statements == graph.statements)
    #expect(read.edges == graph.edges)
    #expect(read.quarantine == graph.quarantine)
    #expect(read.unasserted == graph.unasserted)
    #expect(try GraphStore.readMetadata(path) == metadata)
  }

  @Test func `keeps what the ontology forbids apart`() throws {
    let path = folder.path("g.yimai")
    try GraphStore.write(SampleGraph.full, to: path, metadata: metadata)
    let read = try GraphStore.read(path)
    #expect(read.quarantine.map(\.statement.id.text) == ["s4", "s5"])
    #expect(read.statements.map(\.id.text).sorted() == ["s1", "s2", "s3", "s7"])
    #expect(read.unasserted.map(\.id.text) == ["s6"])
  }

  @Test func `reads a file of the first layout, in which everything is asserted`() throws {
    let path = folder.path("g.yimai")
    try GraphStore.write(SampleGraph.large(3), to: path, metadata: metadata)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "DROP VIEW facts")
      for table in ["statements", "quarantine"] {
        for column in ["modality", "flags"] {
          try database.execute(sql: "ALTER TABLE \(table) DROP COLUMN \(column)")
        }
      }
      try database.execute(
        sql: """
          DROP TABLE sentence_index;
          DROP TABLE sentences;
          DROP TABLE profiles;
          DROP TABLE traits;
          DROP TABLE ties;
          DROP TABLE successions;
          DROP TABLE decisions;
          DROP TABLE changes;
          DROP TABLE dropped_statements;
          ALTER TABLE mentions RENAME COLUMN profile TO entity;
          ALTER TABLE entities DROP COLUMN confidence;
          PRAGMA user_version = 1;
          VACUUM
          """)
    }
    try queue.close()
    let read = try GraphStore.read(path)
    #expect(read.statements == SampleGraph.large(3).statements)
    #expect(read.entities == SampleGraph.large(3).entities)
    let error = #expect(throws: StoreError.self) { _ = try GraphUpdate(of: path) }
    #expect(error?.code == .fixed)
  }

  @Test(arguments: SampleGraph.Kind.allCases)
  func `writes the same graph to the same bytes`(kind: SampleGraph.Kind) throws {
    let graph = kind.graph
    try GraphStore.write(graph, to: folder.path("a.yimai"), metadata: metadata)
    try GraphStore.write(graph, to: folder.path("b.yimai"), metadata: metadata)
    let again = try GraphStore.read(folder.path("a.yimai"))
    try GraphStore.write(again, to: folder.path("c.yimai"), metadata: metadata)
    let bytes = try folder.read("a.yimai")
    #expect(try folder.read("b.yimai") == bytes)
    #expect(try folder.read("c.yimai") == bytes)
  }

  @Test func `replaces the old file and leaves nothing beside it`() throws {
    let path = folder.path("g.yimai")
    try GraphStore.write(SampleGraph.large(500), to: path, metadata: metadata)
    try GraphStore.write(SampleGraph.full, to: path, metadata: metadata)
    #expect(try GraphStore.read(path).entities == SampleGraph.full.entities)
    #expect(try folder.list() == ["g.yimai"])
  }

  @Test func `removes what killed processes have left, and nothing else`() throws {
    let path = folder.path("g.yimai")
    // No process has so great a number (PID_MAX_LIMIT is 2^22), and this one is alive.
    let dead = ".g.yimai.2000000000.partial"
    let others = [
      ".g.yimai.\(getpid()).partial.txt", ".h.yimai.2000000000.partial", ".g.yimai.x.partial",
    ]
    for name in others + [dead, dead + "-journal", ".g.yimai.1.partial"] {
      try folder.write("x", to: name)
    }
    try GraphStore.write(SampleGraph.empty, to: path, metadata: metadata)
    #expect(try folder.list() == (others + [".g.yimai.1.partial", "g.yimai"]).sorted())
  }

  @Test func `keeps the permissions of the file it replaces`() throws {
    let path = folder.path("g.yimai")
    try GraphStore.write(SampleGraph.empty, to: path, metadata: metadata)
    chmod(path, 0o600)
    try GraphStore.write(SampleGraph.full, to: path, metadata: metadata)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func `writes through a symbolic link and keeps the link`() throws {
    try GraphStore.write(SampleGraph.empty, to: folder.path("real.yimai"), metadata: metadata)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.yimai"), withDestinationPath: "real.yimai")
    try GraphStore.write(SampleGraph.full, to: folder.path("link.yimai"), metadata: metadata)
    #expect(try GraphStore.read(folder.path("real.yimai")).entities.count == 3)
    #expect(try folder.list() == ["link.yimai", "real.yimai"])
  }

  @Test func `leaves the old file when the graph cannot be stored`() throws {
    let path = folder.path("g.yimai")
    try GraphStore.write(SampleGraph.full, to: path, metadata: metadata)
    let before = try folder.read("g.yimai")
    let stray = EntityMention(
      document: DocumentID("document.none"), characters: 0..<1, surface: "李")
    let broken = [
      Graph(
        documents: [],
        entities: [
          Entity(id: EntityID("person.1"), type: .person, name: "李", mentions: [stray])
        ],
        statements: []),
      Graph(documents: [SampleGraph.document, SampleGraph.document], entities: [], statements: []),
      Graph(
        documents: [],
        entities: [Entity(id: EntityID("person.1"), type: .person, name: "李\0明")], statements: []),
    ]
    for graph in broken {
      let error = #expect(throws: StoreError.self) {
        try GraphStore.write(graph, to: path, metadata: metadata)
      }
      #expect(error?.code == .inconsistent)
    }
    #expect(try folder.read("g.yimai") == before)
    #expect(try folder.list() == ["g.yimai"])
  }

  @Test(arguments: ["no/such/folder/g.yimai", "", "sub", "sub/", "/dev/null", "/proc/g.yimai"])
  func `refuses a place that takes no file`(name: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("sub"), withIntermediateDirectories: false)
    let path = name.hasPrefix("/") || name.isEmpty ? name : folder.path(name)
    let error = #expect(throws: StoreError.self) {
      try GraphStore.write(SampleGraph.full, to: path, metadata: metadata)
    }
    #expect(error?.code == .unwritable)
    #expect(error?.description.contains("\n") == false)
    #expect(try folder.list() == ["sub"])
  }
}
