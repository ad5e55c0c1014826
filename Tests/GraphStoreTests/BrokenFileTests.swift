import Foundation
import GRDB
import GraphStore
import KnowledgeGraph
import TestSupport
import Testing

/// Files that no build wrote, or that were harmed since: each is refused with a reason.
@Suite struct BrokenFileTests: ~Copyable {
  let folder: TemporaryFolder
  let metadata = GraphStore.Metadata(toolVersion: "0.0-test", ontologyVersion: "1")

  init() throws { folder = try TemporaryFolder() }

  @Test func `says that a file is missing`() {
    expect(.missing, "none.yimai")
    expect(.missing, "none/none.yimai")
  }

  @Test(arguments: ["", "这是一段文字。", String(repeating: "not a database ", count: 1000)])
  func `refuses a file that is not SQLite`(content: String) throws {
    try folder.write(content, to: "text.yimai")
    expect(.notAGraph, "text.yimai")
  }

  @Test func `refuses a folder and a device`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("sub"), withIntermediateDirectories: false)
    expect(.notAGraph, "sub")
    #expect(throws: StoreError.self) { _ = try GraphStore.read("/dev/zero") }
  }

  @Test func `refuses the SQLite file of another application`() throws {
    let queue = try DatabaseQueue(path: folder.path("other.yimai"))
    try queue.write { try $0.execute(sql: "CREATE TABLE documents (number INTEGER)") }
    try queue.close()
    expect(.notAGraph, "other.yimai")
  }

  @Test(arguments: [5, 999]) func `refuses a newer layout`(version: Int) throws {
    try harm("PRAGMA user_version = \(version)")
    expect(.newerVersion, "g.yimai")
  }

  @Test(
    arguments: [
      "PRAGMA user_version = 0",
      "DROP TABLE mentions",
      "ALTER TABLE entities DROP COLUMN type",
      "DELETE FROM documents WHERE number = 1",
      "UPDATE entities SET type = 'Hat' WHERE number = 0",
      "UPDATE entities SET number = 99 WHERE number = 0",
      "UPDATE statements SET predicate = 'likes'",
      "UPDATE statements SET subject = -1",
      "UPDATE statements SET object = 9223372036854775807",
      "UPDATE statements SET document = 7",
      "UPDATE statements SET byte_start = -4",
      "UPDATE statements SET reported = '2022-13'",
      "UPDATE statements SET modality = 'perhaps'",
      "UPDATE statements SET flags = 'acting boss'",
      "UPDATE statements SET flags = ''",
      "UPDATE entities SET confidence = 1.5",
      "UPDATE mentions SET character_end = character_start - 1",
      "UPDATE quarantine SET document = 7",
      "UPDATE profiles SET entity = 99",
      "DELETE FROM profiles",
      "DROP TABLE dropped_statements",
      "DROP TABLE entities; CREATE TABLE entities (number, id, type, name);"
        + "INSERT INTO entities VALUES (0, NULL, x'00', 3)",
    ])
  func `refuses rows that no build writes`(sql: String) throws {
    try harm(sql)
    expect(.damaged, "g.yimai")
  }

  @Test func `refuses a file cut at any page or inside one`() throws {
    try GraphStore.write(SampleGraph.large(400), to: folder.path("g.yimai"), metadata: metadata)
    let whole = try folder.read("g.yimai")
    for length in stride(from: 50, to: whole.count, by: 2999) {
      try folder.write(Array(whole.prefix(length)), to: "cut.yimai")
      let error = #expect(throws: StoreError.self, "cut at \(length) of \(whole.count)") {
        _ = try GraphStore.read(folder.path("cut.yimai"))
      }
      #expect([.damaged, .notAGraph].contains(error?.code))
    }
  }

  @Test func `does not crash on bytes changed at random`() throws {
    try GraphStore.write(SampleGraph.large(60), to: folder.path("g.yimai"), metadata: metadata)
    let whole = try folder.read("g.yimai")
    var random = SeededGenerator(seed: 7)
    var refused = 0
    for _ in 0..<150 {
      var harmed = whole
      for _ in 0..<20 {
        harmed[Int.random(in: 100..<whole.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      try folder.write(harmed, to: "harmed.yimai")
      do { _ = try GraphStore.read(folder.path("harmed.yimai")) } catch { refused += 1 }
    }
    #expect(refused > 50)
  }

  private func harm(_ sql: String) throws {
    try GraphStore.write(SampleGraph.full, to: folder.path("g.yimai"), metadata: metadata)
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA ignore_check_constraints = ON") }
    let queue = try DatabaseQueue(path: folder.path("g.yimai"), configuration: configuration)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }

  private func expect(_ code: StoreError.Code, _ name: String) {
    let error = #expect(throws: StoreError.self) {
      _ = try GraphStore.read(folder.path(name))
    }
    #expect(error?.code == code)
    #expect(error?.file == folder.path(name))
    #expect(error?.description.contains("\n") == false)
  }
}
