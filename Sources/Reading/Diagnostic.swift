public import OntologyModel

/// One thing that is wrong with an input: the file, the place, what is wrong, what to do.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    /// The input was not read.
    case error
    /// The input was read, with a loss or a guess that the user should know of.
    case warning
  }

  /// How bad it is.
  public let severity: Severity
  /// The file, as the user named it.
  public let file: String
  /// The line, from 1, where it is known.
  public let line: Int?
  /// What is wrong, in both languages.
  public let wording: Wording
  /// What the user can do about it, in both languages.
  public let advice: Wording

  /// What is wrong.
  public var message: String { wording.english }
  /// What the user can do about it.
  public var remedy: String { advice.english }

  /// Makes a diagnostic.
  public init(
    severity: Severity, file: String, line: Int? = nil, message: Wording, remedy: Wording
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    wording = message
    advice = remedy
  }
}

extension Diagnostic: CustomStringConvertible {
  /// One line: `file:line: error: message; remedy`.
  public var description: String { text(.english) }

  /// One line in a language; control characters of names are escaped.
  public func text(_ language: Language) -> String {
    let place = line.map { "\(file):\($0)" } ?? file
    let line =
      switch language {
      case .english: "\(place): \(severity.rawValue): \(message); \(remedy)"
      case .chinese:
        "\(place): \(severity == .error ? "错误" : "警告")：\(wording.chinese)；\(advice.chinese)"
      }
    return Wording.printable(line)
  }
}
