#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

internal import OntologyModel

/// A file to read: where it is, and under which name its document goes.
public struct SourceFile: Hashable, Sendable {
  /// The path, `-` for standard input.
  public let path: String
  /// The name: relative to the folder that was given, `/` between parts.
  public let name: String

  /// Makes a source file.
  public init(path: String, name: String) {
    self.path = path
    self.name = name
  }
}

/// Finds the files to read in files and folders.
public enum SourceFiles {
  /// The files that were found, and what could not be looked at.
  public struct Findings: Hashable, Sendable {
    /// The files, by name, bytewise; no name and no file twice.
    public var files: [SourceFile] = []
    /// Paths that do not exist, folders that may not be read, loops of symbolic links.
    public var diagnostics: [Diagnostic] = []
  }

  /// The extensions of files that are read when they are found in a folder.
  public static let documentExtensions: Set<String> = [
    "txt", "text", "md", "markdown", "html", "htm",
  ]

  /// Finds the files in paths, folders with all that is below them.
  ///
  /// Hidden files and files of other kinds are left out in folders; a file that is named itself is
  /// always taken. `-` is standard input. The order of `paths` and of the files on disk makes no
  /// difference.
  ///
  /// - Parameter extensions: the kinds of files to take in folders.
  public static func find(
    in paths: [String], extensions: Set<String> = documentExtensions
  ) -> Findings {
    var search = FileSearch(extensions: extensions)
    for path in Set(paths).sorted(by: bytewise) { search.add(path) }
    return search.findings()
  }

  static func bytewise(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }

  /// Reads the bytes of a file or of standard input, no more than one byte over `limit`.
  ///
  /// Throws where the file may not be read, or is no regular file.
  public static func bytes(of file: SourceFile, limit: Int) throws(ReadingError) -> [UInt8] {
    if file.path == "-" { return try read(descriptor: 0, file, limit: limit) }
    if let status = FileStatus(path: file.path), !status.isFile {
      throw ReadingError(
        .unreadable, file: file.name, message: Wording("不是普通文件", "not a regular file"))
    }
    let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ReadingError(file.name, errno) }
    defer { _ = close(descriptor) }
    return try read(descriptor: descriptor, file, limit: limit)
  }

  private static func read(
    descriptor: Int32, _ file: SourceFile, limit: Int
  ) throws(ReadingError) -> [UInt8] {
    var bytes: [UInt8] = []
    // A document seldom takes more; what does is read in several turns.
    var buffer = [UInt8](repeating: 0, count: 1 << 15)
    while bytes.count <= limit {
      let count = buffer.withUnsafeMutableBytes { system(descriptor, $0) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw ReadingError(file.name, errno) }
      guard count > 0 else { break }
      bytes.append(contentsOf: buffer.prefix(min(count, limit + 1 - bytes.count)))
    }
    return bytes
  }

  private static func system(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }
}

extension ReadingError {
  /// The error of a system call on a file.
  init(_ file: String, _ number: Int32) {
    self.init(.unreadable, file: file, message: Wording(systemError: number))
  }
}
