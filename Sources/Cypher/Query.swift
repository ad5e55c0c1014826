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
  public var mode: Mode { statement.mode }
  /// The columns of the result, as far as they are known without running.
  public let columns: [String]
  /// Whether the query only reads.
  public let isReadOnly: Bool

  private let statement: ParsedQuery
  private let words: Wordings
  private let vocabulary: Vocabulary
  private let procedures: [Procedure]

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
    self.vocabulary = vocabulary
    self.procedures = procedures
    do throws(CypherError) {
      (statement, words) = try Parser.statement(text, vocabulary: vocabulary)
      columns = try Analysis(procedures: procedures, vocabulary: vocabulary, words: words)
        .check(statement)
    } catch {
      throw error.located(in: text)
    }
    isReadOnly = !statement.queries.contains { $0.clauses.contains(where: \.isWriting) }
  }

  /// Plans the query for a graph and starts it; rows are made as they are asked for.
  ///
  /// - Throws: ParameterMissing where a parameter has no value; what is wrong with a constant;
  ///   WritingRefused where the query writes and `options` have no writer.
  public func run(
    on graph: any PropertyGraph, parameters: [String: Value] = [:], options: RunOptions = .init()
  ) throws(CypherError) -> ResultCursor {
    do throws(CypherError) {
      let runtime = Runtime(graph: graph, parameters: parameters, options: options)
      let planner = Planner(
        runtime: runtime, procedures: procedures, words: words, vocabulary: vocabulary)
      planner.writes = !isReadOnly
      let plan = try planner.plan(statement)
      return ResultCursor(
        plan: plan, runtime: runtime, mode: mode, text: text, maximumRows: options.maximumRows,
        writer: isReadOnly ? nil : options.writer)
    } catch {
      throw error.located(in: text)
    }
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
