#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// One message in both languages.
public struct Wording: Hashable, Sendable {
  /// The message in simplified Chinese.
  public let chinese: String
  /// The message in English.
  public let english: String

  /// Makes a message.
  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The message in a language.
  public func text(_ language: Language) -> String {
    language == .chinese ? chinese : english
  }
}

extension Wording {
  /// What the system's error number says.
  ///
  /// The English words are the system's own; the Chinese ones are given for the errors of files.
  public init(systemError number: Int32) {
    let english = String(cString: strerror(number))
    let chinese: String? =
      switch number {
      case ENOENT: "没有这个文件或文件夹"
      case EACCES, EPERM: "没有权限"
      case EISDIR: "这是一个文件夹"
      case ENOTDIR: "路径中有一段不是文件夹"
      case ELOOP: "符号链接成环"
      case ENAMETOOLONG: "名称过长"
      case ENOSPC: "磁盘已满"
      case EDQUOT: "超出磁盘配额"
      case EFBIG: "文件过大"
      case EROFS: "磁盘只读"
      case EMFILE, ENFILE: "打开的文件过多"
      case EBUSY, ETXTBSY: "文件正被占用"
      case EIO: "磁盘读写出错"
      case EPIPE: "读取方已经关闭"
      case EBADF: "输入输出没有打开"
      case ENXIO, ENODEV: "没有这个设备"
      default: nil
      }
    self.init(chinese ?? "系统错误 \(number)（\(english)）", english)
  }

  /// A name as it may be shown on a terminal or in a log: characters that move the cursor, break
  /// the line or turn the direction of the text are written as escapes.
  ///
  /// - Complexity: O(n) in the length of the text.
  public static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnprintable) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": shown += "\\n"
      case "\r": shown += "\\r"
      case "\t": shown += "\\t"
      case _ where isUnprintable(scalar):
        shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    // The marks of Unicode's bidirectional algorithm (Standard Annex #9).
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
