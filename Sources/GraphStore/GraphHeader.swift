#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

internal import OntologyModel

/// The first bytes of a file, read without SQLite: opening a file of another program with SQLite may
/// already change it, for SQLite finishes what that program left undone.
struct GraphHeader {
  /// The version of the layout.
  let version: Int

  /// - Throws: ``StoreError``: `missing`, `unreadable`, `notAGraph`, `newerVersion` or `damaged`.
  init(ofFile path: String) throws(StoreError) {
    _ = try GraphHeader.size(ofFile: path)
    let head = try GraphHeader.head(ofFile: path)
    // Source: SQLite, "Database File Format", 1.3.
    guard head.count == 100, head.starts(with: Array("SQLite format 3\u{0}".utf8)),
      GraphHeader.number(head, at: 68) == Schema.applicationID
    else { throw .notAGraph(path) }
    version = GraphHeader.number(head, at: 60)
    guard version <= Schema.version else { throw .newer(path, version) }
    guard version >= 1 else {
      throw .damaged(
        path, Wording("没有用过格式版本 \(version)", "layout \(version) was never in use"))
    }
  }

  /// The size of a regular file that can be read.
  ///
  /// SQLite's own message for a file that cannot be opened does not say why.
  static func size(ofFile path: String) throws(StoreError) -> Int {
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

  private static func head(ofFile path: String) throws(StoreError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .notAGraph(path) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    return Array(bytes.prefix(max(0, count)))
  }

  private static func number(_ bytes: [UInt8], at offset: Int) -> Int {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}

extension StoreError {
  static func newer(_ file: String, _ version: Int) -> StoreError {
    StoreError(
      .newerVersion, file: file,
      message: Wording(
        "图文件的格式版本是 \(version)，本程序只认到 \(Schema.version)",
        "the graph file has layout \(version), and this version knows up to \(Schema.version)"),
      remedy: Wording("请用更新的 yimai，或重新生成图", "use a newer yimai, or build the graph again"))
  }

  /// The file can be read, but holds too little to be changed.
  static func fixed(_ file: String, _ reason: Wording) -> StoreError {
    StoreError(
      .fixed, file: file, message: reason,
      remedy: Wording("请用 `yimai build` 从原文件重新生成", "build it again from its documents"))
  }
}
