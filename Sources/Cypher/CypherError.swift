public import OntologyModel

/// Why a query could not be read or run: class, detail, place and words.
public struct CypherError: Error, Hashable, Sendable {
  /// The class of the error, as the openCypher conformance suite names it.
  public enum Kind: String, Sendable {
    case syntaxError = "SyntaxError"
    case semanticError = "SemanticError"
    case typeError = "TypeError"
    case argumentError = "ArgumentError"
    case arithmeticError = "ArithmeticError"
    case parameterMissing = "ParameterMissing"
    case procedureError = "ProcedureError"
    case entityNotFound = "EntityNotFound"
    case propertyNotFound = "PropertyNotFound"
    case labelNotFound = "LabelNotFound"
    case constraintVerificationFailed = "ConstraintVerificationFailed"
    case constraintValidationFailed = "ConstraintValidationFailed"
    /// A limit of the run was reached: time, rows or memory.
    case limitExceeded = "LimitExceeded"
  }

  /// When the error shows: before the first row, or while rows are made.
  public enum Phase: String, Sendable {
    case compileTime = "compile time"
    case runtime = "runtime"
  }

  /// The class.
  public let kind: Kind
  /// When it shows.
  public let phase: Phase
  /// The detail, as the conformance suite names it, such as `UndefinedVariable`.
  public let detail: String
  /// What is wrong, in words.
  public let message: Wording
  /// What the user can do, where that is known: the nearest right name, for example.
  public let remedy: Wording?
  /// Where in the query's text; nil where no place is to blame.
  public var position: SourcePosition?

  /// Makes an error.
  public init(
    _ kind: Kind, _ phase: Phase, _ detail: String, _ message: Wording, remedy: Wording? = nil,
    at position: SourcePosition? = nil
  ) {
    self.kind = kind
    self.phase = phase
    self.detail = detail
    self.message = message
    self.remedy = remedy
    self.position = position
  }

  /// An error while rows are made, without a place.
  public static func runtime(
    _ kind: Kind, _ detail: String, _ chinese: String, _ english: String
  ) -> CypherError {
    CypherError(kind, .runtime, detail, Wording(chinese, english))
  }
}

/// A place in the text of a query.
public struct SourcePosition: Hashable, Sendable {
  /// The number of Unicode scalars before the place.
  public let offset: Int
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int

  /// Makes a place.
  public init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }
}
