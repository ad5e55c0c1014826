#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What tells one state of a graph file from another without reading it: size, time and number of
/// the file, and SQLite's own count of changes.
struct SnapshotSource: Equatable {
  let words: [UInt64]

  /// Looks at a graph file; nil where there is none.
  init?(file path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    #if os(Linux)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    // Bytes 24 to 27 of an SQLite file count its changes (https://sqlite.org/fileformat.html, 1.3.7).
    var counter: UInt32 = 0
    guard pread(descriptor, &counter, 4, 24) == 4 else { return nil }
    words = [
      UInt64(bitPattern: Int64(status.st_size)),
      UInt64(bitPattern: Int64(time.tv_sec)) &* 1_000_000_000 &+ UInt64(time.tv_nsec),
      UInt64(status.st_ino), UInt64(counter),
    ]
  }

  /// Takes the words of a snapshot's header.
  init(words: [UInt64]) { self.words = words }

  /// For a snapshot that stands for no file.
  static let none = SnapshotSource(words: [0, 0, 0, 0])
}
