/// What a function sees beside its arguments.
public struct EvaluationContext: Sendable {
  /// The graph the query runs on.
  public let graph: any PropertyGraph
  /// The moment the statement began, the same for every row: nanoseconds since 1970-01-01T00:00Z.
  public let statementNanoseconds: Int64

  /// Makes a context.
  public init(graph: any PropertyGraph, statementNanoseconds: Int64) {
    self.graph = graph
    self.statementNanoseconds = statementNanoseconds
  }
}

/// The kind of argument that a function takes, as far as the parser can check it.
public enum ArgumentKind: Sendable {
  case any, boolean, number, string, list, map, node, relationship, path
}

/// A function of the language that is no aggregation.
public struct Function: Sendable {
  /// The name as the manual writes it, such as `toUpper` or `duration.between`.
  public let name: String
  /// How many arguments it takes.
  public let arity: ClosedRange<Int>
  /// What each argument must be, as far as it is known at compile time; missing ones are `.any`.
  public let arguments: [ArgumentKind]
  /// What it returns, as far as it is known at compile time.
  public let result: ArgumentKind
  /// Computes the value; null handling is the function's own.
  public let body: @Sendable ([Value], EvaluationContext) throws(CypherError) -> Value

  /// Makes a function.
  public init(
    _ name: String, _ arity: ClosedRange<Int>, _ arguments: [ArgumentKind] = [],
    result: ArgumentKind = .any,
    body: @escaping @Sendable ([Value], EvaluationContext) throws(CypherError) -> Value
  ) {
    self.name = name
    self.arity = arity
    self.arguments = arguments
    self.result = result
    self.body = body
  }
}

/// All functions by name, case-insensitively.
public enum FunctionRegistry {
  /// The function of a name, whatever its case; nil where there is none.
  public static func function(_ name: String) -> Function? { nil }
  /// All names, sorted: what a near miss is looked for in.
  public static var names: [String] { [] }
}
