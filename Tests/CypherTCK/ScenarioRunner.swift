internal import Cypher
internal import OntologyModel

/// How a scenario ended.
public enum Outcome: Sendable {
  case passed
  /// It ended otherwise than it should; the text says how.
  case failed(String)
  /// It was not run; the text says why.
  case skipped(String)
}

/// Runs scenarios of the conformance suite, each on its own graph.
public struct ScenarioRunner {
  private let graphs: [String: String]
  private let timeout: Duration

  /// Takes the suite's named graphs as queries that create them, and the time that each query may
  /// take.
  public init(graphs: [String: String], timeout: Duration = .seconds(5)) {
    self.graphs = graphs
    self.timeout = timeout
  }

  /// Runs one scenario; one that the suite itself says to ignore cannot fail, only be skipped.
  public func run(_ scenario: Scenario) -> Outcome {
    let outcome = outcome(of: scenario)
    if case .failed(let reason) = outcome, scenario.tags.contains("@ignore") {
      return .skipped("the suite ignores it: " + reason)
    }
    return outcome
  }

  private func outcome(of scenario: Scenario) -> Outcome {
    var run = ScenarioRun(graphs: graphs, timeout: timeout)
    for step in scenario.steps {
      switch run.take(step) {
      case .passed: continue
      case let other: return other
      }
    }
    return run.finish()
  }
}

/// One scenario while it runs.
private struct ScenarioRun {
  let graphs: [String: String]
  let timeout: Duration
  private let graph = MutableGraph()
  private var parameters: [String: Value] = [:]
  private var procedures: [Procedure] = []
  private var before: GraphSnapshot?
  private var columns: [String] = []
  private var rows: [[Value]] = []
  private var error: CypherError?

  init(graphs: [String: String], timeout: Duration) {
    self.graphs = graphs
    self.timeout = timeout
  }

  mutating func take(_ step: Step) -> Outcome {
    let text = step.text
    if text == "an empty graph" || text == "any graph" { return .passed }
    if text.hasPrefix("the "), text.hasSuffix(" graph") {
      return setUp(graphs[String(text.dropFirst(4).dropLast(6))])
    }
    if text == "having executed:" { return setUp(step.document) }
    if text == "parameters are:" { return setParameters(step.table) }
    if text.hasPrefix("there exists a procedure ") {
      guard
        let procedure = Procedure(
          signature: String(text.dropFirst("there exists a procedure ".count)), table: step.table)
      else { return .failed("unknown signature: \(text)") }
      procedures.append(procedure)
      return .passed
    }
    if text.hasPrefix("executing "), text.hasSuffix("query:") { return execute(step.document) }
    if text.hasPrefix("the result should be") { return checkResult(step) }
    if text == "no side effects" { return checkEffects([]) }
    if text == "the side effects should be:" { return checkEffects(step.table) }
    if text.contains(" should be raised at ") { return checkError(text) }
    return .failed("unknown step: \(text)")
  }

  /// An error that no step asked for is a failure.
  func finish() -> Outcome { error.map { .failed(describe($0)) } ?? .passed }

  private func describe(_ error: CypherError) -> String {
    let place = error.position.map { " at \($0.line):\($0.column)" } ?? ""
    return "\(error.kind.rawValue) at \(error.phase.rawValue): \(error.detail)\(place): "
      + error.message.english
  }

  private mutating func setUp(_ query: String?) -> Outcome {
    guard let query else { return .failed("no query to set the graph up") }
    do throws(CypherError) {
      let cursor = try Query(parsing: query).run(on: graph, options: options)
      while try cursor.next() != nil {}
      return .passed
    } catch {
      return .failed("set-up: " + describe(error))
    }
  }

  private var options: RunOptions { RunOptions(timeout: timeout, writer: graph) }

  private mutating func setParameters(_ table: [[String]]) -> Outcome {
    for row in table {
      guard row.count == 2, let value = ExpectedValue(row[1])?.value else {
        return .failed("unreadable parameter: \(row)")
      }
      parameters[row[0]] = value
    }
    return .passed
  }

  private mutating func execute(_ query: String?) -> Outcome {
    guard let query else { return .failed("no query") }
    if let error { return .failed(describe(error)) }
    before = GraphSnapshot(graph)
    rows = []
    columns = []
    do throws(CypherError) {
      let cursor = try Query(parsing: query, procedures: procedures)
        .run(on: graph, parameters: parameters, options: options)
      columns = cursor.columns
      rows = try cursor.rest()
    } catch {
      self.error = error
    }
    return .passed
  }

  private func checkResult(_ step: Step) -> Outcome {
    if let error { return .failed(describe(error)) }
    if step.text == "the result should be empty" {
      return rows.isEmpty ? .passed : .failed("\(rows.count) rows where none should be")
    }
    guard let header = step.table.first else { return .failed("no table") }
    guard header == columns else { return .failed("columns \(columns), expected \(header)") }
    let canonical = CanonicalText(
      graph: graph, ignoresListOrder: step.text.contains("ignoring element order"))
    var expected: [String] = []
    for row in step.table.dropFirst() {
      var cells: [String] = []
      for cell in row {
        guard let value = ExpectedValue(cell) else { return .failed("unreadable cell: \(cell)") }
        cells.append(canonical.text(value))
      }
      expected.append(cells.joined(separator: " | "))
    }
    var actual = rows.map { $0.map { canonical.text($0) }.joined(separator: " | ") }
    if !step.text.contains("in order") {
      expected.sort()
      actual.sort()
    }
    return expected == actual
      ? .passed
      : .failed(
        "rows \(actual.prefix(6)) (\(actual.count)), expected \(expected.prefix(6)) (\(expected.count))"
      )
  }

  private func checkEffects(_ table: [[String]]) -> Outcome {
    guard let before else { return .failed("no query was run") }
    if let error { return .failed(describe(error)) }
    var expected: [String: Int] = [:]
    for row in table where row.count == 2 { expected[row[0]] = Int(row[1]) }
    let actual = GraphSnapshot.effects(from: before, to: GraphSnapshot(graph))
    let sorted = { (effects: [String: Int]) in
      effects.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    }
    return actual == expected.filter({ $0.value != 0 })
      ? .passed : .failed("side effects \(sorted(actual)), expected \(sorted(expected))")
  }

  /// `a TypeError should be raised at runtime: InvalidArgumentValue`.
  private mutating func checkError(_ text: String) -> Outcome {
    guard let raised = error else {
      return .failed("no error; \(rows.count) rows. Expected: \(text)")
    }
    error = nil
    let words = text.split(separator: " ")
    let detail = text.split(separator: ":").last?.drop { $0 == " " } ?? ""
    let phase =
      text.contains("at compile time")
      ? "compile time" : text.contains("at runtime") ? "runtime" : nil
    let agrees =
      words.count > 1 && words[1] == raised.kind.rawValue
      && (phase == nil || phase == raised.phase.rawValue)
      && (detail == "*" || detail == raised.detail)
    return agrees ? .passed : .failed("\(describe(raised)). Expected: \(text)")
  }
}
