#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

internal import OntologyModel

/// What the system tells of a path, symbolic links followed.
struct FileStatus: Hashable {
  /// Which file it is, whatever path leads to it.
  struct Identity: Hashable {
    var device: UInt64
    var node: UInt64
  }

  var identity: Identity
  var isFolder: Bool
  var isFile: Bool

  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      node: UInt64(truncatingIfNeeded: status.st_ino))
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    isFile = status.st_mode & S_IFMT == S_IFREG
  }
}

/// Walks through files and folders and collects what is to be read.
struct FileSearch {
  /// A file found: its path, the folder that was given, and its name below that.
  private struct Found {
    var path: String
    var root: [Substring]
    var parts: [String]
  }

  private let extensions: Set<String>
  private var found: [Found] = []
  private var diagnostics: [Diagnostic] = []
  /// The folders from the given one down to the one being read.
  private var open: Set<FileStatus.Identity> = []
  /// Folders read to the end: a second way into one brings nothing new.
  private var done: Set<FileStatus.Identity> = []
  private var files: Set<FileStatus.Identity> = []

  init(extensions: Set<String>) { self.extensions = extensions }

  mutating func add(_ path: String) {
    if path == "-" {
      found.append(Found(path: "-", root: [], parts: ["stdin"]))
      return
    }
    guard let status = FileStatus(path: path) else {
      report(path, Wording(systemError: errno), .checkPath)
      return
    }
    let parts = path.split(separator: "/").filter { $0 != "." }
    if status.isFolder {
      walk(path, status, root: parts, below: [], depth: 0)
    } else if files.insert(status.identity).inserted {
      found.append(
        Found(path: path, root: parts.dropLast(), parts: [parts.last.map(String.init) ?? path]))
    }
  }

  private mutating func walk(
    _ path: String, _ status: FileStatus, root: [Substring], below: [String], depth: Int
  ) {
    guard !open.contains(status.identity), depth < 128 else {
      report(
        path,
        Wording("符号链接指回了上层文件夹", "a symbolic link leads back to a folder above it"),
        Wording("请去掉该链接", "remove the link"))
      return
    }
    guard done.insert(status.identity).inserted else { return }
    open.insert(status.identity)
    defer { open.remove(status.identity) }
    guard let names = entries(of: path) else { return }
    for name in names.sorted(by: SourceFiles.bytewise) where !name.hasPrefix(".") {
      let child = path.hasSuffix("/") ? path + name : path + "/" + name
      guard let status = FileStatus(path: child) else {
        report(child, Wording(systemError: errno), .checkPath)
        continue
      }
      if status.isFolder {
        walk(child, status, root: root, below: below + [name], depth: depth + 1)
      } else if status.isFile, hasKnownExtension(name), files.insert(status.identity).inserted {
        found.append(Found(path: child, root: root, parts: below + [name]))
      }
    }
  }

  private func hasKnownExtension(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return extensions.contains(name[name.index(after: dot)...].lowercased())
  }

  private mutating func entries(of path: String) -> [String]? {
    guard let folder = opendir(path) else {
      report(
        path, Wording(systemError: errno),
        Wording("请检查文件夹的权限", "check the permissions of the folder"))
      return nil
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let name else {
        report(
          path,
          Wording("有一个文件名不是 UTF-8，已略过", "a file whose name is not UTF-8 is left out"),
          Wording("请给该文件改名", "rename the file"))
        continue
      }
      names.append(name)
    }
    return names
  }

  private mutating func report(_ path: String, _ message: Wording, _ remedy: Wording) {
    diagnostics.append(
      Diagnostic(severity: .error, file: path, message: message, remedy: remedy))
  }
}

extension FileSearch {
  /// The files under names that are all different, sorted.
  ///
  /// Files that would share a name take as many parts of their folder's path as tell them apart.
  func findings() -> SourceFiles.Findings {
    var names = found.map { $0.parts.joined(separator: "/") }
    var added = 0
    while let shared = duplicates(of: names), added < 64 {
      added += 1
      for index in shared {
        let root = found[index].root.suffix(added).map(String.init)
        names[index] = (root + found[index].parts).joined(separator: "/")
      }
    }
    let files = zip(found, names).map { SourceFile(path: $0.path, name: $1) }
    return SourceFiles.Findings(
      files: files.sorted { SourceFiles.bytewise($0.name, $1.name) },
      diagnostics: diagnostics.sorted { SourceFiles.bytewise($0.description, $1.description) })
  }

  /// The positions of names that occur more than once, nil where there are none.
  private func duplicates(of names: [String]) -> [Int]? {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    let shared = names.indices.filter { counts[names[$0], default: 0] > 1 }
    return shared.isEmpty ? nil : shared
  }
}
