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
  /// What is wrong.
  public let message: String
  /// What the user can do about it.
  public let remedy: String

  /// Makes a diagnostic.
  public init(
    severity: Severity, file: String, line: Int? = nil, message: String, remedy: String
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.message = message
    self.remedy = remedy
  }
}

extension Diagnostic: CustomStringConvertible {
  /// One line: `file:line: error: message; remedy`.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(severity.rawValue): \(message); \(remedy)"
  }
}
