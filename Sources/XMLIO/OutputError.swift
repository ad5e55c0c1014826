#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file or stream that could not be written, with the system's reason and a remedy.
public struct OutputError: Error, Hashable, Sendable {
  /// The step that failed.
  public enum Step: String, Hashable, Sendable {
    case create, write, flush, close, rename
  }

  /// The file, as the user named it, or the name of the stream.
  public let path: String
  /// The step that failed.
  public let step: Step
  /// The system's error number.
  public let number: Int32

  /// Makes an error of a system call that failed.
  public init(path: String, step: Step, number: Int32) {
    self.path = path
    self.step = step
    self.number = number
  }

  /// The system's words for the error number, such as `No space left on device`.
  public var reason: String { String(cString: strerror(number)) }

  /// What the user can do about it.
  public var remedy: String {
    switch number {
    case ENOSPC, EDQUOT: "free some space or write to another disk"
    case EFBIG: "write to a disk that takes larger files"
    case EACCES, EPERM: "choose a folder that you may write to"
    case EROFS: "choose a disk that is not read-only"
    case ENOENT: "create the folder first"
    case ENOTDIR, EISDIR: "name a file, in a folder that exists"
    case ENAMETOOLONG: "choose a shorter name"
    case EPIPE: "keep the reading program open"
    default: "check the disk and the folder"
    }
  }
}

extension OutputError: CustomStringConvertible {
  /// One line: `path: cannot write: reason; remedy`.
  public var description: String { "\(path): cannot \(step.rawValue): \(reason); \(remedy)" }
}
