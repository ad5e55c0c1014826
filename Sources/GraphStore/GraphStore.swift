internal import OntologyModel
internal import GRDB
public import KnowledgeGraph

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

  private static func withReader<Result>(
    _ path: String, _ body: (GraphReader) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let size = try fileSize(path)
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.prepareDatabase { database in
        try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
      }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let result = try queue.read { database in
        let reader = GraphReader(file: path, database: database)
        try reader.checkHeader(fileSize: size)
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

  /// SQLite's own message for a file that cannot be opened does not say why.
  private static func fileSize(_ path: String) throws(StoreError) -> Int {
    switch FileKind(ofPath: path) {
    case .file(let size): return size
    case .missing:
      throw StoreError(
        .missing, file: path, message: Wording("没有这个文件", "there is no such file"),
        remedy: Wording(
          "请检查名称，或用 `yimai build` 生成图",
          "check the name, or make the graph with `yimai build`"))
    case .refused(let number):
      let reason = Wording(systemError: number)
      throw StoreError(
        .unreadable, file: path,
        message: Wording(
          "文件无法读取（\(reason.chinese)）", "the file cannot be read (\(reason.english))"),
        remedy: Wording("请检查文件和文件夹的权限", "check the permissions of file and folder"))
    case .other:
      throw .notAGraph(path)
    }
  }
}

extension StoreError {
  fileprivate static func reading(_ file: String, _ error: DatabaseError) -> StoreError {
    switch error.resultCode {
    case .SQLITE_NOTADB: return .notAGraph(file)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_IOERR, .SQLITE_BUSY:
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
