#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

internal import OntologyModel

/// Who has a graph file open for writing.
enum LockHolder {
  /// The number of the process that holds SQLite's lock on a file, where there is one.
  ///
  /// SQLite's locks are POSIX record locks, and the system tells who holds them: no lock file is
  /// needed that a killed process would leave behind. Must not be asked while this process holds a
  /// lock on the file itself, for closing the file would end it.
  static func process(ofFile path: String) -> Int? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    // SQLite's pending and reserved bytes; source: SQLite, "File Locking And Concurrency", 3.0.
    lock.l_start = 0x4000_0000
    lock.l_len = 2
    guard fcntl(descriptor, F_GETLK, &lock) == 0, lock.l_type != Int16(F_UNLCK) else { return nil }
    return Int(lock.l_pid)
  }
}

extension StoreError {
  static func busy(_ file: String, holder: Int?) -> StoreError {
    let who =
      holder.map { Wording("进程 \($0)", "process \($0)") } ?? Wording("另一个进程", "another process")
    return StoreError(
      .busy, file: file,
      message: Wording("\(who.chinese)正在写这个图", "\(who.english) is writing to this graph"),
      remedy: Wording("请等它结束再试", "try again when it has ended"))
  }
}
