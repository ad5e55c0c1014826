#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Why a file could not be written, with its folder, the system's reason and a remedy.
public struct WriteFault: Hashable, Sendable {
  /// What is wrong: the folder and the reason.
  public let message: Wording
  /// What the user can do about it.
  public let remedy: Wording

  /// Looks at the folder of a file that could not be written.
  ///
  /// - Parameters:
  ///   - path: the file, as the user named it.
  ///   - number: the system's error number.
  public init(path: String, systemError number: Int32) {
    let folder = WriteFault.folder(of: path)
    let reason = Wording(systemError: number)
    // Some folders, such as /proc, are there and take no new file.
    let isMissing = number == ENOENT && access(folder, F_OK) != 0
    message =
      isMissing
      ? Wording("没有文件夹 \(folder)", "there is no folder \(folder)")
      : Wording(
        "无法写入文件夹 \(folder)（\(reason.chinese)）",
        "the folder \(folder) does not take the file (\(reason.english))")
    remedy =
      isMissing
      ? Wording("请先建立该文件夹", "create the folder first") : WriteFault.remedy(number)
  }

  private static func remedy(_ number: Int32) -> Wording {
    switch number {
    case ENOSPC, EDQUOT:
      Wording("请腾出空间，或改写到别的磁盘", "free some space or write to another disk")
    case EFBIG: Wording("请改写到能存放更大文件的磁盘", "write to a disk that takes larger files")
    case EISDIR, ENOTDIR:
      Wording("请给出已有文件夹中的一个文件名", "name a file, in a folder that exists")
    case ENAMETOOLONG: Wording("请换一个较短的名称", "choose a shorter name")
    default:
      Wording("请换一个可以写入的文件夹", "choose a folder that you may write to")
    }
  }

  /// The folder that a path names a file in; `.` for a bare name.
  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
