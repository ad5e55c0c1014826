/// For each row the rows of a sub-plan, or one row of nulls where it has none.
final class OptionalApply: Operator {
  let input: Operator
  let inner: Operator
  let nullSlots: [Int]
  var isInside = false
  var hasMatched = false

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
  let input: Operator
  let list: Evaluator
  let slot: Int
  var items: [Value] = []
  var index = 0

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
  let sources: [[Int]]
  let slots: [Int]
  var current = 0

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
