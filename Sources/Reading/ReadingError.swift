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
  /// What is wrong.
  public let message: String

  /// Makes an error.
  public init(_ code: Code, file: String, line: Int? = nil, message: String) {
    self.code = code
    self.file = file
    self.line = line
    self.message = message
  }

  /// What the user can do about it.
  public var remedy: String {
    switch code {
    case .unreadable: "check the path and its permissions"
    case .empty: "leave the file out, or fetch it again"
    case .tooLarge: "split the file, or raise the limit"
    case .notText: "convert the file to text first"
    case .wrongEncoding: "save the file as UTF-8, or name its encoding with --encoding"
    case .noConverter: "convert the file to UTF-8 first"
    case .badMarkup: "save the page as text"
    }
  }

  /// The error as a report to the user.
  public var diagnostic: Diagnostic {
    Diagnostic(severity: .error, file: file, line: line, message: message, remedy: remedy)
  }
}

extension ReadingError: CustomStringConvertible {
  /// One line: `file:line: error: message; remedy`.
  public var description: String { diagnostic.description }
}
