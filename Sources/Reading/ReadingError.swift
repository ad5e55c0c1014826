public import OntologyModel

/// Why a file was not read: what is wrong, where, and what to do.
public struct ReadingError: Error, Hashable, Sendable {
  /// The kinds of trouble.
  public enum Code: String, Hashable, Sendable {
    /// The file or folder does not exist or may not be read.
    case unreadable
    /// The file holds nothing but white space.
    case empty
    /// The file has more bytes than the limit.
    case tooLarge
    /// The bytes are not text: NUL bytes or many control characters.
    case notText
    /// The bytes are text in no encoding that is known, or not in the one that was asked for.
    case wrongEncoding
    /// The system lacks the converter for the encoding.
    case noConverter
    /// The page could not be parsed.
    case badMarkup
  }

  /// What kind of trouble it is.
  public let code: Code
  /// The file, as the user named it.
  public let file: String
  /// The line, from 1, where it is known.
  public let line: Int?
  /// What is wrong, in both languages.
  public let wording: Wording

  /// What is wrong.
  public var message: String { wording.english }

  /// Makes an error.
  public init(_ code: Code, file: String, line: Int? = nil, message: Wording) {
    self.code = code
    self.file = file
    self.line = line
    wording = message
  }

  /// What the user can do about it.
  public var remedy: String { advice.english }

  /// What the user can do about it, in both languages.
  public var advice: Wording {
    switch code {
    case .unreadable: .checkPath
    case .empty: Wording("请去掉该文件，或重新获取", "leave the file out, or fetch it again")
    case .tooLarge: Wording("请拆分文件，或放宽上限", "split the file, or raise the limit")
    case .notText: Wording("请先转换为文本", "convert the file to text first")
    case .wrongEncoding:
      Wording(
        "请另存为 UTF-8，或用 --encoding 指明编码",
        "save the file as UTF-8, or name its encoding with --encoding")
    case .noConverter: Wording("请先转换为 UTF-8", "convert the file to UTF-8 first")
    case .badMarkup: Wording("请把网页另存为文本", "save the page as text")
    }
  }

  /// The error as a report to the user.
  public var diagnostic: Diagnostic {
    Diagnostic(severity: .error, file: file, line: line, message: wording, remedy: advice)
  }
}

extension ReadingError: CustomStringConvertible {
  /// One line: `file:line: error: message; remedy`.
  public var description: String { diagnostic.description }
}

extension Wording {
  /// The remedy for a path that cannot be opened.
  static let checkPath = Wording("请检查路径和权限", "check the path and its permissions")
}
