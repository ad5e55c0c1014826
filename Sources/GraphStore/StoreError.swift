public import OntologyModel

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
    /// The file can be read but not changed: its layout is old, or it was made of no documents.
    case fixed
    /// Another process is writing to the file.
    case busy
    /// The graph contradicts itself, so that no file can hold it.
    case inconsistent
  }

  /// The kind of failure.
  public let code: Code
  /// The graph file, as the caller named it.
  public let file: String
  /// What is wrong, in both languages.
  public let wording: Wording
  /// What the user can do about it, in both languages.
  public let advice: Wording

  /// What is wrong.
  public var message: String { wording.english }
  /// What the user can do about it.
  public var remedy: String { advice.english }

  init(_ code: Code, file: String, message: Wording, remedy: Wording) {
    self.code = code
    self.file = file
    wording = message
    advice = remedy
  }
}

extension StoreError: CustomStringConvertible {
  /// One line: `file: message; remedy`.
  public var description: String { text(.english) }

  /// One line in a language; control characters of names are escaped.
  public func text(_ language: Language) -> String {
    Wording.printable(
      language == .chinese
        ? "\(file)：\(wording.chinese)；\(advice.chinese)" : "\(file): \(message); \(remedy)")
  }
}

extension StoreError {
  static func damaged(_ file: String, _ detail: Wording) -> StoreError {
    StoreError(
      .damaged, file: file,
      message: Wording(
        "图文件已损坏（\(detail.chinese)）", "the graph file is damaged (\(detail.english))"),
      remedy: Wording("请用原文件重新生成", "build it again from its documents"))
  }

  static func notAGraph(_ file: String) -> StoreError {
    StoreError(
      .notAGraph, file: file, message: Wording("这不是图文件", "this is not a graph file"),
      remedy: Wording("请给出 `yimai build` 生成的文件", "name a file that `yimai build` wrote"))
  }

  /// The folder does not take the file.
  static func unwritable(_ file: String, systemError number: Int32) -> StoreError {
    let fault = WriteFault(path: file, systemError: number)
    return StoreError(.unwritable, file: file, message: fault.message, remedy: fault.remedy)
  }

  static func unwritable(_ file: String, _ detail: Wording) -> StoreError {
    StoreError(
      .unwritable, file: file,
      message: Wording(
        "图文件无法写入（\(detail.chinese)）", "the graph file cannot be written (\(detail.english))"),
      remedy: Wording(
        "请换一个可以写入、空间足够的文件夹；同名的旧文件未变",
        "choose a folder that can be written to and has room; a file of that name is unchanged"))
  }

  static func inconsistent(_ file: String, _ detail: String) -> StoreError {
    StoreError(
      .inconsistent, file: file,
      message: Wording("图无法保存（\(detail)）", "the graph cannot be stored (\(detail))"),
      remedy: Wording(
        "同名的旧文件未变；请作为程序缺陷报告",
        "a file of that name is unchanged; please report this as a fault of the tool"))
  }
}

extension Wording {
  /// Words that SQLite gives in English alone.
  init(database reason: String) { self.init("SQLite：\(reason)", reason) }
}
