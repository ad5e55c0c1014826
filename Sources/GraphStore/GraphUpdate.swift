#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

internal import GRDB
internal import KnowledgeGraph
internal import Linking
internal import OntologyModel

/// Documents put into and taken out of a graph file, in one transaction.
///
/// What is done costs time in proportion to the documents put and taken, not to the graph: only blocks
/// in which profiles appear or vanish are linked again, and only entities of which something new is
/// said are written again. The graph equals the one that a clean build of what is left gives.
///
/// A value that goes away without ``commit()`` changes nothing. One process can change a graph at a
/// time; others wait.
///
/// ```swift
/// let update = try GraphUpdate(of: "health.yimai")
/// try update.put(record, reader: "1")
/// try update.commit()
/// ```
public final class GraphUpdate {
  /// What is known of a document that the graph holds.
  public struct KnownDocument: Hashable, Sendable {
    /// The document's name.
    public let name: String
    /// The SHA-256 of the file's bytes.
    public let contentHash: String
    /// The version of what read it.
    public let reader: String
  }

  let file: String
  let queue: DatabaseQueue
  private let replacement: FileReplacement?
  private var isOpen = true
  var linking = PendingLinks()

  /// Opens a graph file to change it, and keeps other writers out until it is done.
  ///
  /// A file of an older layout is brought up to the present one by the same transaction.
  ///
  /// - Parameters:
  ///   - path: the graph file.
  ///   - patience: how many seconds to wait for another writer.
  ///   - onWait: told once with the number of the process that is waited for, where it is known.
  /// - Throws: ``StoreError``: as ``GraphStore/read(_:)``; `busy` where another process writes for
  ///   longer than that; `fixed` where the file is of an old layout or was made of no documents.
  public init(
    of path: String, patience: Int = 60, onWait: (Int?) -> Void = { _ in }
  ) throws(StoreError) {
    file = path
    replacement = nil
    guard try GraphHeader(ofFile: path).version >= Schema.oldestChangeable else {
      throw .fixed(
        path, Wording("图文件是旧版格式", "the graph file has an old layout, which can only be read"))
    }
    guard access(path, W_OK) == 0 else { throw .unwritable(path, systemError: errno) }
    queue = try GraphUpdate.lock(path, patience, onWait)
    try translate { database in
      let reader = GraphReader(file: path, database: database)
      try reader.checkLength(fileSize: try GraphHeader.size(ofFile: path))
      try migrate(database, from: try reader.version())
      let sql = "SELECT count(*) FROM documents WHERE reader IS NULL"
      guard try Int.fetchOne(database, sql: sql) == 0 else {
        throw StoreError.fixed(
          path, Wording("图不是从原文件生成的", "the graph was not made of documents"))
      }
    }
  }

  /// Makes a new graph file beside `path`, to take its place on ``commit()``.
  ///
  /// - Throws: ``StoreError`` with code `unwritable`.
  public init(replacing path: String, metadata: GraphStore.Metadata) throws(StoreError) {
    file = path
    let replacement = try FileReplacement(of: path)
    self.replacement = replacement
    do {
      queue = try DatabaseQueue(
        path: replacement.partialPath, configuration: GraphUpdate.newFile)
    } catch {
      replacement.discard()
      throw .unwritable(path, Wording(database: "\(error)"))
    }
    try translate { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      try database.execute(sql: Schema.tables)
      try database.execute(sql: Schema.indexes)
      for (key, value) in [
        ("ontology_version", metadata.ontologyVersion), ("tool_version", metadata.toolVersion),
      ] {
        try database.execute(
          sql: "INSERT INTO metadata (key, value) VALUES (?, ?)", arguments: [key, value])
      }
    }
  }

  deinit {
    guard isOpen else { return }
    try? queue.inDatabase { database in
      if database.isInsideTransaction { try database.execute(sql: "ROLLBACK") }
    }
    try? queue.close()
    replacement?.discard()
  }

  /// Ends the transaction: from now on readers see the change.
  ///
  /// Call ``link(_:)`` before. On a failure nothing has changed.
  public func commit() throws(StoreError) {
    try translate { try $0.execute(sql: "COMMIT") }
    isOpen = false
    do { try queue.close() } catch { throw .unwritable(file, Wording(database: "\(error)")) }
    do throws(StoreError) {
      try replacement?.commit()
    } catch {
      replacement?.discard()
      throw error
    }
  }

  /// Brings an older layout up to the present one, version by version.
  private func migrate(_ database: Database, from version: Int) throws {
    guard version < Schema.version else { return }
    for step in version..<Schema.version {
      guard let migration = Schema.migrations[step] else { throw StoreError.newer(file, step) }
      try database.execute(sql: migration)
    }
    try database.execute(sql: "PRAGMA user_version = \(Schema.version)")
  }

  /// Runs a step on the database.
  func translate<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    do {
      return try queue.inDatabase(body)
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_CONSTRAINT: throw .inconsistent(file, error.reason)
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: throw .damaged(file, Wording(database: error.reason))
      default: throw .unwritable(file, Wording(database: error.reason))
      }
    } catch {
      throw .unwritable(file, Wording(database: "\(error)"))
    }
  }
}

extension GraphUpdate {
  /// Settings for a file that is thrown away where it does not come to its end.
  private static var newFile: Configuration {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA page_size = 4096;
          PRAGMA encoding = 'UTF-8';
          PRAGMA auto_vacuum = NONE;
          PRAGMA journal_mode = MEMORY;
          PRAGMA synchronous = OFF;
          PRAGMA cache_size = -16384;
          PRAGMA application_id = \(Schema.applicationID);
          PRAGMA user_version = \(Schema.version);
          """)
    }
    return configuration
  }

  /// Settings for a file in use: a rollback journal beside it undoes what a kill or a full disk cuts short.
  private static var fileInUse: Configuration {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(0.2)
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA trusted_schema = OFF;
          PRAGMA journal_mode = DELETE;
          PRAGMA synchronous = FULL;
          PRAGMA temp_store = MEMORY;
          PRAGMA cache_size = -16384;
          """)
    }
    return configuration
  }

  /// Opens a file and takes SQLite's lock for writing.
  private static func lock(
    _ path: String, _ patience: Int, _ onWait: (Int?) -> Void
  ) throws(StoreError) -> DatabaseQueue {
    let clock = ContinuousClock()
    let start = clock.now
    var hasTold = false
    while true {
      let identity = FileIdentity(ofPath: path)
      do {
        let queue = try DatabaseQueue(path: path, configuration: fileInUse)
        try queue.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
        // A build may have put another file here while this one was waited for.
        if FileIdentity(ofPath: path) == identity { return queue }
        try queue.inDatabase { try $0.execute(sql: "ROLLBACK") }
        try queue.close()
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        let holder = LockHolder.process(ofFile: path)
        guard clock.now - start < .seconds(patience) else { throw .busy(path, holder: holder) }
        if !hasTold { onWait(holder) }
        hasTold = true
      } catch let error as DatabaseError {
        throw StoreError.reading(path, error)
      } catch {
        throw .unwritable(path, Wording(database: "\(error)"))
      }
    }
  }
}

/// Which file stands at a path.
private struct FileIdentity: Equatable {
  var device: UInt64 = 0
  var node: UInt64 = 0

  init(ofPath path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    node = UInt64(truncatingIfNeeded: status.st_ino)
  }
}
