import GRDB
import GraphStore
import KnowledgeGraph
import Linking
import OntologyModel
import TestSupport
import Testing

/// Files of older layouts: read as they are, and brought up by the first change.
@Suite struct MigrationTests: ~Copyable {
  let folder: TemporaryFolder

  private var path: String { folder.path("g.yimai") }

  init() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("g.yimai")
    let metadata = GraphStore.Metadata(toolVersion: "0.0-test", ontologyVersion: "1")
    let update = try GraphUpdate(replacing: path, metadata: metadata)
    for name in ["a.txt", "b.txt"] {
      try update.put(MigrationTests.record(name), reader: "1")
    }
    _ = try update.link([])
    try update.commit()
    self.folder = folder
  }

  private static func record(_ name: String, confidence: Double? = 0.83) -> DocumentRecord {
    DocumentRecord(
      source: SourceDocument(
        id: DocumentID("document.\(name)"), name: name, contentHash: "0", format: "text",
        encoding: "UTF-8", title: nil, publisher: nil, date: nil, byteCount: 3, characterCount: 1),
      names: [
        RecordedName(
          type: .hospital, name: "甲市中医院", confidence: confidence,
          mentions: [
            EntityMention(
              document: DocumentID("document.\(name)"), characters: 0..<1, surface: "甲")
          ], profile: LinkProfile(kind: .hospital, name: "甲市中医院"))
      ], claims: [], sentences: [])
  }

  private func execute(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  /// What SQLite holds beside the rows: version, tables and indexes.
  private func layout() throws -> [String] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { database in
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      let sql = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"
      return ["\(version)"] + (try String.fetchAll(database, sql: sql))
    }
  }

  /// Makes the file what version 3 wrote.
  private func makeThirdVersion() throws {
    try execute(
      """
      DROP INDEX entities_by_name;
      CREATE TABLE kept AS SELECT number, id, type, name FROM entities;
      DROP VIEW facts;
      DROP TABLE entities;
      CREATE TABLE entities (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        type TEXT NOT NULL,
        name TEXT NOT NULL
      ) STRICT;
      INSERT INTO entities SELECT * FROM kept;
      DROP TABLE kept;
      \(try view());
      CREATE INDEX entities_by_name ON entities (name);
      PRAGMA user_version = 3
      """)
  }

  private func view() throws -> String {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { database in
      try String.fetchOne(database, sql: "SELECT sql FROM sqlite_schema WHERE name = 'facts'") ?? ""
    }
  }

  /// Makes the file what version 2 wrote.
  private func makeSecondVersion() throws {
    try makeThirdVersion()
    try execute(
      """
      DROP INDEX documents_by_reader;
      CREATE INDEX documents_without_reader ON documents (number) WHERE reader IS NULL;
      PRAGMA user_version = 2
      """)
  }

  @Test func `brings a file of the second layout up to the present one`() throws {
    let present = try layout()
    try makeSecondVersion()
    let old = try layout()
    #expect(old != present)
    #expect(try GraphStore.read(path).documents.map(\.name) == ["a.txt", "b.txt"])
    #expect(try GraphStore.isUpdatable(path))
    #expect(try layout() == old)
    let update = try GraphUpdate(of: path)
    try update.remove("a.txt")
    _ = try update.link([])
    try update.commit()
    #expect(try layout() == present)
    #expect(try GraphStore.read(path).documents.map(\.name) == ["b.txt"])
    #expect(try GraphStore.integrityFaults(path).isEmpty)
  }

  /// What an older file does not have is not known until the documents are read again.
  @Test func `the confidence of entities comes with the next reading`() throws {
    let present = try layout()
    #expect(try GraphStore.read(path).entities.map(\.confidence) == [0.83])
    try makeThirdVersion()
    #expect(try GraphStore.read(path).entities.map(\.confidence) == [nil])
    let update = try GraphUpdate(of: path)
    try update.put(MigrationTests.record("b.txt", confidence: 0.9), reader: "2")
    _ = try update.link([])
    try update.commit()
    #expect(try layout() == present)
    #expect(try GraphStore.read(path).entities.map(\.confidence) == [0.9])
  }

  @Test func `leaves the old layout where the change does not come to its end`() throws {
    try makeSecondVersion()
    let bytes = try folder.read("g.yimai")
    do {
      let update = try GraphUpdate(of: path)
      try update.remove("a.txt")
    }
    #expect(try folder.read("g.yimai") == bytes)
  }

  @Test func `names each version of what read the documents once`() throws {
    let update = try GraphUpdate(of: path)
    #expect(try update.readers() == ["1"])
    try update.put(MigrationTests.record("c.txt"), reader: "2")
    try update.put(MigrationTests.record("d.txt"), reader: "0")
    #expect(try update.readers() == ["0", "1", "2"])
    for name in ["a.txt", "b.txt", "c.txt", "d.txt"] { try update.remove(name) }
    #expect(try update.readers() == [])
  }
}
