#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

internal import OntologyModel

/// What stands at a path.
enum FileKind: Equatable {
  case missing, other
  /// A regular file that can be read, and its size in bytes.
  case file(size: Int)
  /// The system refuses to say or to open it.
  case refused(Int32)

  /// Looks at a path and follows symbolic links.
  init(ofPath path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = errno == ENOENT || errno == ENOTDIR ? .missing : .refused(errno)
      return
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      self = .other
      return
    }
    self =
      access(path, R_OK) == 0 ? .file(size: Int(status.st_size)) : .refused(errno)
  }
}

/// A new file that stands beside the one it is to replace, until it is whole.
struct FileReplacement {
  /// The file to replace, as the caller named it.
  let path: String
  /// Where to write the new file.
  let partialPath: String
  private let folder: String

  /// Makes the new file, empty.
  ///
  /// A symbolic link is followed, so that it stays a link. A device, a pipe or a folder is refused:
  /// it must not be renamed over.
  init(of path: String) throws(StoreError) {
    self.path = path
    switch FileKind(ofPath: path) {
    case .file where access(path, W_OK) != 0: throw .unwritable(path, systemError: errno)
    case .file, .missing, .refused: break
    case .other:
      throw .unwritable(
        path, Wording("不是普通文件", "not a regular file"))
    }
    let target = FileReplacement.resolved(path)
    let slash = target.lastIndex(of: "/")
    let name = slash.map { String(target[target.index(after: $0)...]) } ?? target
    let parent = slash.map { String(target[...$0]) } ?? ""
    guard !name.isEmpty else { throw .unwritable(path, systemError: EISDIR) }
    folder = parent.isEmpty ? "." : parent
    partialPath = "\(parent).\(name).\(getpid()).partial"
    self.target = target
    // Only a process of the same number that was killed can have left one.
    unlink(partialPath)
    FileReplacement.removeLeftovers(of: name, in: folder)
    // SQLite's own message for a folder that takes no file does not say why.
    let descriptor = open(partialPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .unwritable(path, systemError: errno) }
    // Who may read the old file may read the new one, and nobody else.
    var status = stat()
    if stat(target, &status) == 0 { _ = fchmod(descriptor, status.st_mode & 0o7777) }
    close(descriptor)
  }

  /// Removes the unfinished files of processes that were killed: they had no time to.
  private static func removeLeftovers(of name: String, in folder: String) {
    guard let directory = opendir(folder) else { return }
    defer { closedir(directory) }
    let prefix = ".\(name)."
    while let entry = readdir(directory) {
      let file = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard file.hasPrefix(prefix) else { continue }
      let parts = file.dropFirst(prefix.count).split(separator: ".")
      guard parts.count == 2, let process = Int32(parts[0]), process > 0,
        parts[1] == "partial" || parts[1] == "partial-journal",
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlink(folder + "/" + file)
    }
  }

  private let target: String

  /// Brings the new file to the disk and puts it in the old one's place.
  func commit() throws(StoreError) {
    try synchronize(partialPath, flags: O_RDONLY)
    guard rename(partialPath, target) == 0 else { throw .unwritable(path, systemError: errno) }
    // The new name is safe once the folder is. Some file systems refuse this for folders; the
    // file itself is whole in any case.
    try? synchronize(folder, flags: O_RDONLY | O_DIRECTORY)
  }

  /// Removes what was written so far.
  func discard() {
    unlink(partialPath)
    unlink(partialPath + "-journal")
  }

  private func synchronize(_ file: String, flags: Int32) throws(StoreError) {
    let descriptor = open(file, flags | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unwritable(path, systemError: errno) }
    let result = fsync(descriptor)
    let number = errno
    close(descriptor)
    guard result == 0 else { throw .unwritable(path, systemError: number) }
  }

  /// The file that a chain of symbolic links ends at.
  static func resolved(_ path: String) -> String {
    guard let pointer = realpath(path, nil) else { return path }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
