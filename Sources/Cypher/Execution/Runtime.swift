internal import OntologyModel

/// Computes a value from the slots of the current row.
typealias Evaluator = (Runtime) throws(CypherError) -> Value

/// What a running query shares: the graph, the current row, the limits.
///
/// A row is an array of slots that all operators write into; each variable has a slot of its own, so
/// nothing is copied from operator to operator.
final class Runtime {
  let graph: any PropertyGraph
  let context: EvaluationContext
  let writer: (any WriteHandler)?
  let parameters: [String: Value]
  var slots: [Value] = []
  private(set) var notes: [Wording] = []
  private let maximumHeld: Int
  private var held = 0
  private var ticks = 0

  init(graph: any PropertyGraph, parameters: [String: Value], options: RunOptions) {
    self.graph = graph
    self.parameters = parameters
    context = EvaluationContext(
      graph: graph,
      statementNanoseconds: options.statementNanoseconds ?? Runtime.nanosecondsNow(),
      deadline: options.timeout.map(Deadline.init(after:)))
    writer = options.writer
    maximumHeld = options.maximumHeldValues ?? .max
  }

  /// Counts a step and ends the run where its time is over; the clock is read now and then only.
  @inline(__always)
  func tick() throws(CypherError) {
    ticks &+= 1
    if ticks & 1023 == 0 { try checkTime() }
  }

  func checkTime() throws(CypherError) { try context.deadline?.check() }

  /// Counts values that are kept; ends the run where they are too many.
  func hold(_ count: Int) throws(CypherError) {
    held += count
    if held > maximumHeld { throw tooMuch() }
  }

  private func tooMuch() -> CypherError {
    CypherError(
      .limitExceeded, .runtime, "MemoryLimit",
      Wording(
        "查询要同时保留的值超过 \(maximumHeld) 个", "the query holds more than \(maximumHeld) values at once"),
      remedy: Wording("缩小查询范围", "narrow the query down"))
  }

  /// Ends the run where one value alone is too large to keep.
  @inline(__always)
  func check(_ value: Value) throws(CypherError) {
    if value.weight > maximumHeld { throw tooMuch() }
  }

  func release(_ count: Int) { held -= count }

  func note(_ wording: Wording) {
    if !notes.contains(wording) { notes.append(wording) }
  }

  private static func nanosecondsNow() -> Int64 {
    Clock.nanosecondsSince1970()
  }
}

extension Value {
  /// What a value counts for among those that are held: a list by its elements, a text by its bytes.
  var weight: Int {
    switch self {
    case .list(let items): items.count + 1
    case .string(let text): text.utf8.count / 16 + 1
    case .map(let map): map.entries.count + 1
    case .path(let path): path.nodes.count + 1
    default: 1
    }
  }
}
