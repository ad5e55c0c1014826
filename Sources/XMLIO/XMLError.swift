/// What went wrong while XML or HTML was read or written: the kind, the place, the remedy.
public struct XMLError: Error, Hashable, Sendable {
  /// The kinds of error.
  public enum Code: String, Hashable, Sendable {
    /// A name that XML does not allow for an element or attribute.
    case illegalName
    /// A character that XML 1.0 cannot carry, such as U+0001.
    case illegalCharacter
    /// The same attribute twice on one element.
    case duplicateAttribute
    /// A call out of order, such as an attribute behind the element's text.
    case outOfOrder
    /// The bytes could not be written; ``XMLError/output`` says why.
    case outputFailed
    /// The bytes could not be read.
    case inputFailed
    /// The text is not well-formed XML.
    case notWellFormed
    /// A document type declaration or an entity of one, in a file that must not have them.
    case doctypeRefused
    /// The text goes beyond what the parser accepts: depth, length or number of attributes.
    case tooLarge
    /// What was read back is not what was written.
    case mismatch
    /// libxml2 could not get memory.
    case outOfMemory
  }

  /// The kind of error.
  public let code: Code
  /// What is wrong, in plain words.
  public let message: String
  /// The file, where it has a name.
  public let file: String?
  /// The line in the file, from 1, where it is known.
  public let line: Int?
  /// The column in the line, from 1, in bytes, where it is known.
  public let column: Int?
  /// The failed write behind ``Code/outputFailed``.
  public let output: OutputError?

  /// Makes an error.
  public init(
    _ code: Code, _ message: String, file: String? = nil, line: Int? = nil, column: Int? = nil,
    output: OutputError? = nil
  ) {
    self.code = code
    self.message = message
    self.file = file
    self.line = line
    self.column = column
    self.output = output
  }

  /// Makes the error of a failed write.
  public init(_ output: OutputError) {
    self.init(.outputFailed, output.reason, file: output.path, output: output)
  }

  /// What the user can do about it.
  public var remedy: String {
    switch code {
    case .illegalName: "use letters, digits, '_', '-' and '.', a letter first"
    case .illegalCharacter: "strip the character before writing"
    case .duplicateAttribute, .outOfOrder: "report this as a fault of the program"
    case .outputFailed: output?.remedy ?? "check the disk and the folder"
    case .inputFailed: "check that the file is there and may be read"
    case .notWellFormed: "open the file at that place, or export it again"
    case .doctypeRefused: "remove the DOCTYPE from the file"
    case .tooLarge: "split the file"
    case .mismatch: "write the file again; if that fails too, report a fault of the program"
    case .outOfMemory: "close other programs or split the file"
    }
  }
}

extension XMLError: CustomStringConvertible {
  /// One line: `file:line:column: message; remedy`.
  public var description: String {
    var place = file ?? "XML"
    if let line { place += ":\(line)" }
    if line != nil, let column { place += ":\(column)" }
    return "\(place): \(message); \(remedy)"
  }
}
