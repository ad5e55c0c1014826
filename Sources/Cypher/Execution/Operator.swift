/// A step of a plan: pulls rows from the step before it and passes its own on.
///
/// ``open()`` starts over; ``next()`` puts the next row into the slots and tells whether there is
/// one. Subclasses override ``start()`` and ``advance()``.
class Operator {
  let runtime: Runtime
  /// The steps that this one pulls from; the first is its input.
  let children: [Operator]
  /// What the plan shows.
  let title: String
  let detail: String
  /// How many rows came out.
  private(set) var rows = 0

  init(_ runtime: Runtime, _ children: [Operator], title: String, detail: String = "") {
    self.runtime = runtime
    self.children = children
    self.title = title
    self.detail = detail
  }

  final func open() throws(CypherError) {
    try start()
  }

  final func next() throws(CypherError) -> Bool {
    try runtime.tick()
    guard try advance() else { return false }
    rows += 1
    return true
  }

  func start() throws(CypherError) {
    for child in children { try child.open() }
  }

  func advance() throws(CypherError) -> Bool { false }
}

/// One row that binds nothing new: where a plan or a sub-plan begins.
final class Argument: Operator {
  var isDone = false

  init(_ runtime: Runtime) { super.init(runtime, [], title: "Argument") }

  override func start() { isDone = false }

  override func advance() -> Bool {
    defer { isDone = true }
    return !isDone
  }
}

/// Keeps the rows for which a condition is true.
final class Filter: Operator {
  let input: Operator
  let condition: Evaluator

  init(_ runtime: Runtime, _ input: Operator, detail: String, _ condition: @escaping Evaluator) {
    self.input = input
    self.condition = condition
    super.init(runtime, [input], title: "Filter", detail: detail)
  }

  override func advance() throws(CypherError) -> Bool {
    while try input.next() {
      if case .boolean(true) = try condition(runtime) { return true }
    }
    return false
  }
}

/// Computes values into slots.
final class Project: Operator {
  let input: Operator
  let items: [(slot: Int, evaluator: Evaluator)]

  init(
    _ runtime: Runtime, _ input: Operator, title: String = "Project", detail: String,
    _ items: [(slot: Int, evaluator: Evaluator)]
  ) {
    self.input = input
    self.items = items
    super.init(runtime, [input], title: title, detail: detail)
  }

  override func advance() throws(CypherError) -> Bool {
    guard try input.next() else { return false }
    for item in items { runtime.slots[item.slot] = try item.evaluator(runtime) }
    return true
  }
}

/// Leaves out the first rows, or all behind a number of rows.
final class Window: Operator {
  let input: Operator
  let skip: Int
  let limit: Int?
  /// Whether the input writes, so that all its rows have to be asked for.
  let drains: Bool
  var passed = 0

  init(_ runtime: Runtime, _ input: Operator, skip: Int, limit: Int?, drains: Bool) {
    self.input = input
    self.skip = skip
    self.limit = limit
    self.drains = drains
    let parts = [skip > 0 ? "skip \(skip)" : nil, limit.map { "limit \($0)" }]
    super.init(
      runtime, [input], title: "Window", detail: parts.compactMap { $0 }.joined(separator: ", "))
  }

  override func start() throws(CypherError) {
    try input.open()
    passed = 0
  }

  override func advance() throws(CypherError) -> Bool {
    while passed < skip {
      guard try input.next() else { return false }
      passed += 1
    }
    if let limit, passed - skip >= limit {
      if drains { while try input.next() {} }
      return false
    }
    guard try input.next() else { return false }
    passed += 1
    return true
  }
}
