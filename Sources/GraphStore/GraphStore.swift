internal import OntologyModel
internal import GRDB
public import KnowledgeGraph
public import Linking

/// Writes a graph to one SQLite file and reads it back.
///
/// The layout is in ``Schema``; any SQLite client can read it. Edges are not stored: they follow from
/// the statements.
public enum GraphStore {
  /// What a graph file says of its making.
  public struct Metadata: Hashable, Sendable {
    /// The version of the tool that built the graph, such as `0.1.0`.
    public let toolVersion: String
    /// The version of the ontology that the graph was validated against.
    public let ontologyVersion: String

    /// Makes the record of a build.
    public init(toolVersion: String, ontologyVersion: String) {
      self.toolVersion = toolVersion
      self.ontologyVersion = ontologyVersion
    }
  }

  /// Writes a graph to a file, in place of the one that stands there.
  ///
  /// The new file is made beside the old one in a single transaction, brought to the disk and then
  /// renamed, so a reader sees the old graph or the new one. The same graph and version give the same
  /// bytes wherever the same release of SQLite writes them.
  ///
  /// - Throws: ``StoreError`` with code `unwritable` where folder or disk refuse the file, and
  ///   `inconsistent` where the graph cites a document it does not hold or holds an id twice. The old
  ///   file is then as it was.
  /// - Complexity: O(n) in statements and mentions; memory does not grow with the graph.
  public static func write(
    _ graph: Graph, to path: String, metadata: Metadata
  ) throws(StoreError) {
    let file = try FileReplacement(of: path)
    do {
      try GraphWriter(file: path, graph: graph, metadata: metadata).write(to: file.partialPath)
      try file.commit()
    } catch {
      file.discard()
      throw error
    }
  }

  /// Reads a graph file, which is opened for reading only.
  ///
  /// - Throws: ``StoreError``: `missing`, `unreadable`, `notAGraph`, `newerVersion` or `damaged`.
  /// - Complexity: O(n log n) in statements and mentions.
  public static func read(_ path: String) throws(StoreError) -> Graph {
    try withReader(path) { (reader) throws(StoreError) in try reader.graph() }
  }

  /// Reads only what a graph file says of its making.
  ///
  /// - Throws: as ``read(_:)``.
  public static func readMetadata(_ path: String) throws(StoreError) -> Metadata {
    try withReader(path) { (reader) throws(StoreError) in try reader.metadata() }
  }

  /// What SQLite's own check finds wrong with a file, line by line; empty where it is sound.
  ///
  /// - Throws: as ``read(_:)``.
  /// - Complexity: O(n log n) in the size of the file.
  public static func integrityFaults(_ path: String) throws(StoreError) -> [String] {
    try withReader(path) { (reader) throws(StoreError) in
      do { return try reader.faults() } catch {
        throw .damaged(path, Wording(database: "\(error)"))
      }
    }
  }

  /// The decisions kept with a graph.
  ///
  /// - Throws: as ``read(_:)``.
  public static func readDecisions(_ path: String) throws(StoreError) -> [Decision] {
    guard try GraphHeader(ofFile: path).version > 1 else { return [] }
    return try withReader(path) { (reader) throws(StoreError) in
      do {
        return try StoredDecisions(file: path, database: reader.database).decisions()
      } catch let error as StoreError {
        throw error
      } catch {
        throw .damaged(path, Wording(database: "\(error)"))
      }
    }
  }

  /// Whether a build can go on from the file at a path: false where there is none, where it is empty,
  /// or where it is a graph of this tool that can only be replaced.
  ///
  /// - Throws: ``StoreError``: `notAGraph` or `newerVersion` for what must not be replaced.
  public static func isUpdatable(_ path: String) throws(StoreError) -> Bool {
    do throws(StoreError) {
      guard try GraphHeader(ofFile: path).version >= Schema.oldestChangeable else { return false }
      return try hasReaders(path)
    } catch {
      switch error.code {
      case .missing, .unreadable, .damaged: return false
      case .notAGraph where FileKind(ofPath: path) == .file(size: 0): return false
      // What is no file cannot be replaced, and making the new file says why.
      case .notAGraph where FileKind(ofPath: path) == .other: return false
      default: throw error
      }
    }
  }

  /// Whether all documents of a graph were read from files.
  private static func hasReaders(_ path: String) throws(StoreError) -> Bool {
    try withReader(path) { (reader) throws(StoreError) in
      var isComplete = true
      try reader.forEachRow(
        "documents", "SELECT 1 FROM documents WHERE reader IS NULL LIMIT 1"
      ) { (_) throws(StoreError) in isComplete = false }
      return isComplete
    }
  }

  static func withReader<Result>(
    _ path: String, _ body: (GraphReader) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    _ = try GraphHeader(ofFile: path)
    undoUnfinishedChange(path)
    do {
      let queue = try DatabaseQueue(path: path, configuration: reading)
      let result = try queue.read { database in
        let reader = GraphReader(file: path, database: database)
        // Asked for behind the first read, when no writer can change it any more.
        _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
        try reader.checkLength(fileSize: try GraphHeader.size(ofFile: path))
        return try body(reader)
      }
      try queue.close()
      return result
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw StoreError.reading(path, error)
    } catch {
      throw .damaged(path, Wording(database: "\(error)"))
    }
  }

  private static var reading: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
    }
    return configuration
  }

  /// Lets SQLite undo the change of a process that was killed, which reading alone may not.
  ///
  /// Where that fails (a file system that is read-only), reading says why.
  private static func undoUnfinishedChange(_ path: String) {
    guard case .file = FileKind(ofPath: FileReplacement.resolved(path) + "-journal") else { return }
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else { return }
    try? queue.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE; ROLLBACK") }
    try? queue.close()
  }
}

extension StoreError {
  static func reading(_ file: String, _ error: DatabaseError) -> StoreError {
    switch error.resultCode {
    case .SQLITE_NOTADB: return .notAGraph(file)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_IOERR, .SQLITE_BUSY,
      .SQLITE_READONLY:
      return StoreError(
        .unreadable, file: file,
        message: Wording(
          "文件无法读取（SQLite：\(error.reason)）", "the file cannot be read (\(error.reason))"),
        remedy: Wording(
          "请检查文件、文件夹的权限和磁盘",
          "check the permissions of file and folder, and the disk"))
    default: return .damaged(file, Wording(database: error.reason))
    }
  }
}

extension DatabaseError {
  /// What SQLite says, without the statement that was run.
  var reason: String { message ?? "SQLite code \(resultCode.rawValue)" }
}
