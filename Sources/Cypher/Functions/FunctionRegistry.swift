/// What a function sees beside its arguments.
public struct EvaluationContext: Sendable {
  /// The graph the query runs on.
  public let graph: any PropertyGraph
  /// The moment the statement began, the same for every row: nanoseconds since 1970-01-01T00:00Z.
  public let statementNanoseconds: Int64
  /// When the run must end; nil for no limit.
  let deadline: Deadline?

  /// Makes a context.
  public init(graph: any PropertyGraph, statementNanoseconds: Int64) {
    self.init(graph: graph, statementNanoseconds: statementNanoseconds, deadline: nil)
  }

  init(graph: any PropertyGraph, statementNanoseconds: Int64, deadline: Deadline?) {
    self.graph = graph
    self.statementNanoseconds = statementNanoseconds
    self.deadline = deadline
  }

  /// The moment the statement began, in UTC.
  func now() throws(CypherError) -> DateTimeValue {
    try DateTimeValue(
      epochSecond: floorDivide(statementNanoseconds, 1_000_000_000),
      nanosecond: floorModulo(statementNanoseconds, 1_000_000_000), in: .universal)
  }
}

/// The kind of argument that a function takes, as far as the parser can check it.
public enum ArgumentKind: Sendable {
  case any, boolean, number, string, list, map, node, relationship, path
}

/// A function of the language that is no aggregation.
public struct Function: Sendable {
  /// Computes a value from arguments.
  public typealias Body = @Sendable ([Value], EvaluationContext) throws(CypherError) -> Value

  /// The name as the manual writes it, such as `toUpper` or `duration.between`.
  public let name: String
  /// How many arguments it takes.
  public let arity: ClosedRange<Int>
  /// What each argument must be, as far as it is known at compile time; missing ones are `.any`.
  public let arguments: [ArgumentKind]
  /// What it returns, as far as it is known at compile time.
  public let result: ArgumentKind
  /// Whether the same arguments on the same graph always give the same value within a statement;
  /// false of `rand()` and the real-time clock only.
  public let isPure: Bool
  /// Computes the value; null handling is the function's own.
  public let body: Body

  /// Makes a function.
  public init(
    _ name: String, _ arity: ClosedRange<Int>, _ arguments: [ArgumentKind] = [],
    result: ArgumentKind = .any, isPure: Bool = true, body: @escaping Body
  ) {
    self.name = name
    self.arity = arity
    self.arguments = arguments
    self.result = result
    self.isPure = isPure
    self.body = body
  }
}

/// All functions by name, case-insensitively.
public enum FunctionRegistry {
  private static let all: [Function] =
    scalarFunctions + graphFunctions + listFunctions + stringFunctions + mathematicalFunctions
    + conversionFunctions + temporalFunctions

  private static let byName: [String: Function] = Dictionary(
    all.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })

  /// The function of a name, whatever its case; nil where there is none.
  public static func function(_ name: String) -> Function? { byName[name.lowercased()] }

  /// All names, sorted: what a near miss is looked for in.
  public static let names: [String] = all.map(\.name).sorted()
}

extension CypherError {
  /// A value of a type that a function does not take.
  static func argument(_ function: String, _ value: Value) -> CypherError {
    .runtime(
      .typeError, "InvalidArgumentValue", "\(function)() 不接受 \(value.typeName)",
      "\(function)() does not take \(value.typeName)")
  }
}
