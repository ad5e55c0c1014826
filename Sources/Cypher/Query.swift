public import OntologyModel

/// A query that was read and checked, ready to run on any graph.
///
/// ```swift
/// let query = try Query(parsing: "MATCH (n:官员)-[:牵头]->(p) RETURN n.name, p.name", vocabulary: .ontology)
/// let cursor = try query.run(on: KnowledgeGraphView(graph))
/// while let row = try cursor.next() { … }
/// ```
public struct Query: Sendable {
  /// What the query's first word asks for.
  public enum Mode: Sendable, Hashable {
    /// To run and return rows.
    case run
    /// EXPLAIN: not to run; ``ResultCursor/plan`` is the answer.
    case explain
    /// PROFILE: to run, and tell the rows of each operator in ``ResultCursor/plan``.
    case profile
  }

  /// The text that was read.
  public let text: String
  /// What the query's first word asks for.
  public let mode: Mode

  /// Reads and checks a query.
  ///
  /// - Parameters:
  ///   - text: the query.
  ///   - vocabulary: other names for labels and types.
  ///   - procedures: what CALL may name.
  /// - Throws: what is wrong with the text, with its place.
  public init(
    parsing text: String, vocabulary: Vocabulary = .none, procedures: [Procedure] = []
  ) throws(CypherError) {
    self.text = text
    mode = .run
  }

  /// Plans the query for a graph and starts it; rows are made as they are asked for.
  ///
  /// - Throws: ParameterMissing where a parameter has no value; what is wrong with a constant.
  public func run(
    on graph: any PropertyGraph, parameters: [String: Value] = [:], options: RunOptions = .init()
  ) throws(CypherError) -> ResultCursor {
    ResultCursor(columns: [])
  }
}

/// How a query is run.
public struct RunOptions {
  /// The time after which the run ends with LimitExceeded; nil for none.
  public var timeout: Duration?
  /// The number of rows after which the run ends with LimitExceeded; nil for none.
  public var maximumRows: Int?
  /// The number of values held at once (by sorting, grouping, collecting) after which the run ends
  /// with LimitExceeded; nil for none.
  public var maximumHeldValues: Int?
  /// Takes what writing clauses do; nil refuses them.
  public var writer: (any WriteHandler)?
  /// The moment that `date()` and its like return, in nanoseconds since 1970; nil for the clock's.
  public var statementNanoseconds: Int64?

  /// Makes options; without arguments there is no limit but 50 million held values.
  public init(
    timeout: Duration? = nil, maximumRows: Int? = nil, maximumHeldValues: Int? = 50_000_000,
    writer: (any WriteHandler)? = nil, statementNanoseconds: Int64? = nil
  ) {
    self.timeout = timeout
    self.maximumRows = maximumRows
    self.maximumHeldValues = maximumHeldValues
    self.writer = writer
    self.statementNanoseconds = statementNanoseconds
  }
}

/// The rows of a running query, one after the other.
public final class ResultCursor {
  /// The names of the columns; empty where the query returns nothing.
  public let columns: [String]
  /// What the user should know beside the rows: that a name was found by alias, for example.
  ///
  /// Complete after the last row.
  public private(set) var notes: [Wording] = []
  /// The plan as text, a line an operator; with PROFILE the rows of each, complete after the last.
  public var plan: String { "" }

  init(columns: [String]) { self.columns = columns }

  /// The next row, a value a column, or nil after the last.
  ///
  /// - Throws: an error of the run, or LimitExceeded.
  public func next() throws(CypherError) -> [Value]? { nil }

  /// All rows that are left.
  public func rest() throws(CypherError) -> [[Value]] {
    var rows: [[Value]] = []
    while let row = try next() { rows.append(row) }
    return rows
  }
}
