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
  private var isDone = false

  init(_ runtime: Runtime) { super.init(runtime, [], title: "Argument") }

  override func start() { isDone = false }

  override func advance() -> Bool {
    defer { isDone = true }
    return !isDone
  }
}

/// Keeps the rows for which a condition is true.
final class Filter: Operator {
  private let input: Operator
  private let condition: Evaluator

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
  private let input: Operator
  private let items: [(slot: Int, evaluator: Evaluator)]

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

/// For each row the rows of a sub-plan, or one row of nulls where it has none.
final class OptionalApply: Operator {
  private let input: Operator
  private let inner: Operator
  private let nullSlots: [Int]
  private var isInside = false
  private var hasMatched = false

  init(_ runtime: Runtime, _ input: Operator, _ inner: Operator, nullSlots: [Int]) {
    self.input = input
    self.inner = inner
    self.nullSlots = nullSlots
    super.init(runtime, [input, inner], title: "Optional")
  }

  override func start() throws(CypherError) {
    try input.open()
    isInside = false
  }

  override func advance() throws(CypherError) -> Bool {
    while true {
      if !isInside {
        guard try input.next() else { return false }
        try inner.open()
        isInside = true
        hasMatched = false
      }
      if try inner.next() {
        hasMatched = true
        return true
      }
      isInside = false
      if !hasMatched {
        for slot in nullSlots { runtime.slots[slot] = .null }
        return true
      }
    }
  }
}

/// A row for each element of a list.
final class Unwind: Operator {
  private let input: Operator
  private let list: Evaluator
  private let slot: Int
  private var items: [Value] = []
  private var index = 0

  init(
    _ runtime: Runtime, _ input: Operator, detail: String, slot: Int, _ list: @escaping Evaluator
  ) {
    self.input = input
    self.list = list
    self.slot = slot
    super.init(runtime, [input], title: "Unwind", detail: detail)
  }

  override func start() throws(CypherError) {
    try input.open()
    items = []
    index = 0
  }

  override func advance() throws(CypherError) -> Bool {
    while index >= items.count {
      guard try input.next() else { return false }
      index = 0
      switch try list(runtime) {
      case .null: items = []
      case .list(let values): items = values
      case let value: items = [value]
      }
    }
    runtime.slots[slot] = items[index]
    index += 1
    return true
  }
}

/// The rows of several plans, one after the other, in common slots.
final class Union: Operator {
  private let sources: [[Int]]
  private let slots: [Int]
  private var current = 0

  init(_ runtime: Runtime, _ inputs: [Operator], sources: [[Int]], slots: [Int]) {
    self.sources = sources
    self.slots = slots
    super.init(runtime, inputs, title: "Union")
  }

  override func start() throws(CypherError) {
    current = 0
    if let first = children.first { try first.open() }
  }

  override func advance() throws(CypherError) -> Bool {
    while current < children.count {
      if try children[current].next() {
        for (slot, source) in zip(slots, sources[current]) {
          runtime.slots[slot] = runtime.slots[source]
        }
        return true
      }
      current += 1
      if current < children.count { try children[current].open() }
    }
    return false
  }
}

/// Leaves out the first rows, or all behind a number of rows.
final class Window: Operator {
  private let input: Operator
  private let skip: Int
  private let limit: Int?
  /// Whether the input writes, so that all its rows have to be asked for.
  private let drains: Bool
  private var passed = 0

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

/// Calls a procedure for each row.
final class Call: Operator {
  private let input: Operator
  private let procedure: Procedure
  private let arguments: [Evaluator]
  /// The column and slot of each value that is kept.
  private let yields: [(column: Int, slot: Int)]
  private var found: [[Value]] = []
  private var index = 0

  init(
    _ runtime: Runtime, _ input: Operator, _ procedure: Procedure, _ arguments: [Evaluator],
    yields: [(column: Int, slot: Int)]
  ) {
    self.input = input
    self.procedure = procedure
    self.arguments = arguments
    self.yields = yields
    super.init(runtime, [input], title: "Call", detail: procedure.name)
  }

  override func start() throws(CypherError) {
    try input.open()
    found = []
    index = 0
  }

  override func advance() throws(CypherError) -> Bool {
    while index >= found.count {
      guard try input.next() else { return false }
      var values: [Value] = []
      for argument in arguments { values.append(try argument(runtime)) }
      found = try procedure.body(values)
      index = 0
      // A procedure without columns lets each row pass once.
      if procedure.columns.isEmpty {
        found = []
        return true
      }
    }
    for yield in yields where yield.column < found[index].count {
      runtime.slots[yield.slot] = found[index][yield.column]
    }
    index += 1
    return true
  }
}
