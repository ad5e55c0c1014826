internal import ArgumentParser
internal import Cypher
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// `yimai query`: openCypher over a graph file.
struct QueryCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Answer an openCypher query.",
    discussion: """
      Queries read only. Labels and relations go by their Chinese or English names (:官员 or \
      :Official, [:牵头] or [:leads]); {name: '…'} finds by alias too and says so. EXPLAIN or \
      PROFILE before the query shows how it is run. An answer is kept beside the graph file as a \
      snapshot, so that the next question starts at once. Exit status 1 where there is no row.

      Example: yimai query health.yimai 'MATCH (o:官员)-[r:牵头]->(p) RETURN o.name, r.role, p.name'
      Example: yimai query health.yimai 'MATCH (n {name: $n})--(m) RETURN m' --param n=南阳市
      """)

  @OptionGroup var source: SnapshotArgument

  @Argument(help: "The query.")
  var query: String

  @Option(
    name: .customLong("param"),
    help: ArgumentHelp(
      "The value of a parameter: text, or a number, true, false or null; may stand more than once.",
      valueName: "name=value"))
  var parameters: [String] = []

  @OptionGroup var limits: QueryLimits

  @OptionGroup var answer: AnswerOptions

  var language: Language { answer.language }

  func validate() throws {
    try QueryParameter.check(parameters)
  }

  func run() throws {
    let graph = try source.open()
    let run: QueryRun
    do throws(CypherError) {
      run = try QueryRun(
        query, on: graph, parameters: QueryParameter.values(parameters),
        timeout: limits.bounds.timeout, maximumRows: limits.bounds.maximumRows)
    } catch {
      throw CommandFailure(error, in: query)
    }
    try QueryPrinter(run, language: language).print(answer.printer)
  }
}

/// The limits that a query is run under.
struct QueryLimits: ParsableArguments {
  @Option(help: ArgumentHelp("Give up after so many seconds (default: 60).", valueName: "seconds"))
  var timeout = 60.0

  @Option(
    name: .customLong("max-rows"),
    help: ArgumentHelp("Give up after so many rows (default: 1000000).", valueName: "rows"))
  var maximumRows = 1_000_000

  var bounds: QueryBounds { QueryBounds(seconds: timeout, maximumRows: maximumRows) }

  func validate() throws {
    guard timeout > 0, timeout <= 1e9 else {
      throw ValidationError("--timeout must be more than 0 seconds, at most a billion.")
    }
    guard maximumRows > 0 else { throw ValidationError("--max-rows must be 1 or more.") }
  }
}

/// How long a query may run and how much it may give.
struct QueryBounds {
  var timeout: Duration
  var maximumRows: Int

  /// - Parameter seconds: at most a billion.
  init(seconds: Double = 60, maximumRows: Int = 1_000_000) {
    timeout = .milliseconds(Int64((seconds * 1000).rounded(.up)))
    self.maximumRows = maximumRows
  }
}

/// `name=value` as a parameter of a query.
struct QueryParameter {
  let name: String
  let value: Value

  init?(_ argument: String) {
    guard let sign = argument.firstIndex(of: "="), sign != argument.startIndex else { return nil }
    name = String(argument[..<sign])
    let text = String(argument[argument.index(after: sign)...])
    value =
      switch text {
      case "true": .boolean(true)
      case "false": .boolean(false)
      case "null": .null
      default:
        Int64(text).map(Value.integer)
          ?? (text.contains(where: \.isNumber) ? Double(text).map(Value.float) : nil)
          ?? .string(text)
      }
  }

  /// - Throws: a message where an argument is no `name=value`.
  static func check(_ arguments: [String]) throws {
    for argument in arguments where QueryParameter(argument) == nil {
      throw ValidationError("--param must be name=value, not '\(argument)'.")
    }
  }

  /// The values by name; the last one of a name counts.
  static func values(_ arguments: [String]) -> [String: Value] {
    let parameters = arguments.compactMap(QueryParameter.init)
    return Dictionary(
      parameters.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last })
  }
}

/// Prints what a query found.
struct QueryPrinter {
  private let run: QueryRun
  private let language: Language

  init(_ run: QueryRun, language: Language) {
    self.run = run
    self.language = language
  }

  var report: Report {
    let cells = CellText(graph: run.graph, language: language)
    let values = ValueText(graph: run.graph)
    return Report(
      columns: run.columns.map { TextTable.Column(title: $0) },
      rows: run.rows.map { row in
        Report.Row(
          cells: row.map { Quote.oneLine(cells.text($0)) },
          json: .object(zip(run.columns, row).map { ($0, .verbatim(values.json($1))) }))
      })
  }

  /// - Throws: ``CommandFailure`` with status 1 where there is no row.
  func print(_ answer: AnswerPrinter) throws {
    for note in run.notes { StandardStreams.message(note.text(language)) }
    if let plan = run.plan { try StandardStreams.write(plan + "\n") }
    if run.plan == nil || !run.rows.isEmpty {
      try answer.print(report, part: run.part, sentences: run.evidence)
    }
    guard run.plan != nil || !run.rows.isEmpty else {
      throw CommandFailure(.findings, Wording("没有结果", "no rows"))
    }
  }
}

extension CommandFailure {
  /// What is wrong with a query, with its line and a caret; 1 where a limit ended it, else 2.
  init(_ error: CypherError, in query: String) {
    let lines = zip(
      error.rendered(in: query, language: .chinese), error.rendered(in: query, language: .english)
    ).map { Wording($0, $1) }
    self.init(
      error.kind == .limitExceeded ? .findings : .usage, lines.first,
      details: Array(lines.dropFirst()))
  }
}
