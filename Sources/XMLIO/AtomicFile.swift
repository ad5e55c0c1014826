#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file that replaces another whole or not at all.
///
/// Bytes go to a temporary file beside the target; ``commit()`` brings them to the disk and renames.
/// A value that goes away without a commit removes its temporary file, and the old file stays as it
/// was. A target that is no regular file (a device, a pipe) is written directly.
///
/// ```swift
/// let file = try AtomicFile(replacing: "graph.graphml")
/// file.sink.write("…")
/// try file.commit()
/// ```
public struct AtomicFile: ~Copyable {
  /// Where the file's bytes go.
  public let sink: ByteSink

  private let path: String
  private let target: String
  private var descriptor: Int32
  private var temporary: String?

  /// Opens a temporary file beside `path`, or `path` itself where that is no regular file.
  ///
  /// A symbolic link is followed: the file it names is replaced, not the link. An old file's
  /// permissions are kept. Throws where the folder is missing or may not be written.
  public init(replacing path: String) throws(OutputError) {
    let target = AtomicFile.resolved(path)
    var status = stat()
    let exists = stat(target, &status) == 0
    let kind = status.st_mode & S_IFMT
    let opened: (descriptor: Int32, temporary: String?)
    if exists, kind != S_IFREG {
      let descriptor = open(target, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw OutputError(path: path, step: .create, number: errno) }
      opened = (descriptor, nil)
    } else {
      if exists, access(target, W_OK) != 0 {
        throw OutputError(path: path, step: .create, number: errno)
      }
      opened = try AtomicFile.openTemporary(beside: target, path: path)
      if exists { _ = fchmod(opened.descriptor, status.st_mode & 0o7777) }
    }
    descriptor = opened.descriptor
    temporary = opened.temporary
    self.path = path
    self.target = target
    sink = ByteSink(descriptor: opened.descriptor, name: path)
  }

  /// Writes what is left and gives the path under which the bytes may be checked before
  /// ``commit()``; nil where they went to a device or pipe.
  ///
  /// Throws the first error of any write.
  public func staged() throws(OutputError) -> String? {
    try sink.flush()
    return temporary
  }

  /// Writes what is left, brings it to the disk and puts the file in the target's place.
  ///
  /// Throws the first error of any write, of `fsync`, `close` or `rename`; the old file then stays.
  public consuming func commit() throws(OutputError) {
    try sink.flush()
    if temporary != nil, fsync(descriptor) != 0 {
      throw OutputError(path: path, step: .flush, number: errno)
    }
    let closed = close(descriptor)
    descriptor = -1
    if closed != 0, errno != EINTR {
      throw OutputError(path: path, step: .close, number: errno)
    }
    guard let temporary else { return }
    guard rename(temporary, target) == 0 else {
      throw OutputError(path: path, step: .rename, number: errno)
    }
    self.temporary = nil
    AtomicFile.syncFolder(of: target)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if let temporary { unlink(temporary) }
  }

  /// The file a chain of symbolic links ends at; the path itself where it is none or is broken.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func openTemporary(
    beside target: String, path: String
  ) throws(OutputError) -> (descriptor: Int32, temporary: String?) {
    guard !target.isEmpty, target.last != "/" else {
      throw OutputError(path: path, step: .create, number: target.isEmpty ? ENOENT : EISDIR)
    }
    for _ in 0..<16 {
      let mark = String(UInt64.random(in: .min ... .max), radix: 36)
      let name = folder(of: target) + "/.yimai-\(mark).tmp"
      let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (descriptor, name) }
      guard errno == EEXIST || errno == EINTR else { break }
    }
    throw OutputError(path: path, step: .create, number: errno)
  }

  /// Makes the rename itself last through a power cut, where the system lets folders be synced.
  private static func syncFolder(of path: String) {
    let descriptor = open(folder(of: path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    _ = close(descriptor)
  }
}
