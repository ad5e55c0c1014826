/// Why a graph file could not be written or read: the file, what is wrong, what to do.
public struct StoreError: Error, Hashable, Sendable {
  /// The kinds of failure.
  public enum Code: String, Hashable, Sendable {
    /// There is no such file.
    case missing
    /// The file is there, but the system does not let it be read.
    case unreadable
    /// The file is something else than a graph file of this tool.
    case notAGraph
    /// The file was written by a newer version with another layout.
    case newerVersion
    /// The file is cut short, or holds what no build writes.
    case damaged
    /// The folder or the disk does not take the file.
    case unwritable
    /// The graph contradicts itself, so that no file can hold it.
    case inconsistent
  }

  /// The kind of failure.
  public let code: Code
  /// The graph file, as the caller named it.
  public let file: String
  /// What is wrong.
  public let message: String
  /// What the user can do about it.
  public let remedy: String

  init(_ code: Code, file: String, message: String, remedy: String) {
    self.code = code
    self.file = file
    self.message = message
    self.remedy = remedy
  }
}

extension StoreError: CustomStringConvertible {
  /// One line: `file: message; remedy`.
  public var description: String { "\(file): \(message); \(remedy)" }
}

extension StoreError {
  static func damaged(_ file: String, _ detail: String) -> StoreError {
    StoreError(
      .damaged, file: file, message: "the graph file is damaged (\(detail))",
      remedy: "build it again from its documents")
  }

  static func notAGraph(_ file: String) -> StoreError {
    StoreError(
      .notAGraph, file: file, message: "this is not a graph file",
      remedy: "name a file that `yimai build` wrote")
  }

  static func unwritable(_ file: String, _ detail: String) -> StoreError {
    StoreError(
      .unwritable, file: file, message: "the graph file cannot be written (\(detail))",
      remedy:
        "choose a folder that can be written to and has room; a file of that name is unchanged")
  }

  static func inconsistent(_ file: String, _ detail: String) -> StoreError {
    StoreError(
      .inconsistent, file: file, message: "the graph cannot be stored (\(detail))",
      remedy: "a file of that name is unchanged; please report this as a fault of the tool")
  }
}
