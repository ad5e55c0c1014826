#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

internal import XMLIO

/// Folders for formats of several files.
enum Folder {
  /// Makes a folder where there is none; the folder above must be there.
  static func make(_ path: String) throws(OutputError) {
    guard mkdir(path, 0o777) != 0 else { return }
    let number = errno
    var status = stat()
    if number == EEXIST, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
    throw OutputError(path: path, step: .create, number: number == EEXIST ? ENOTDIR : number)
  }
}
