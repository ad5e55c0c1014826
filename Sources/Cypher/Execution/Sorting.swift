/// Drops rows that repeat the values of the given slots.
final class Distinct: Operator {
  private let input: Operator
  private let slots: [Int]
  private var seen: Set<GroupingKey> = []

  init(_ runtime: Runtime, _ input: Operator, slots: [Int]) {
    self.input = input
    self.slots = slots
    super.init(runtime, [input], title: "Distinct")
  }

  override func start() throws(CypherError) {
    try input.open()
    runtime.release(seen.count * slots.count)
    seen = []
  }

  override func advance() throws(CypherError) -> Bool {
    while try input.next() {
      if seen.insert(GroupingKey(slots.map { runtime.slots[$0] })).inserted {
        try runtime.hold(slots.count)
        return true
      }
    }
    return false
  }
}

/// Sorts the rows; with a limit, keeps only as many as are asked for.
final class Sort: Operator {
  private struct Entry {
    let keys: [Value]
    let values: [Value]
    let number: Int
  }

  private let input: Operator
  private let keys: [(evaluator: Evaluator, isDescending: Bool)]
  private let slots: [Int]
  private let limit: Int?
  private var entries: [Entry] = []
  private var index = 0
  private var isRead = false

  init(
    _ runtime: Runtime, _ input: Operator, slots: [Int], limit: Int?, detail: String,
    _ keys: [(evaluator: Evaluator, isDescending: Bool)]
  ) {
    self.input = input
    self.keys = keys
    self.slots = slots
    self.limit = limit
    super.init(
      runtime, [input], title: limit == nil ? "Sort" : "Top",
      detail: (limit.map { "\($0) by " } ?? "by ") + detail)
  }

  override func start() throws(CypherError) {
    try input.open()
    runtime.release(entries.count * (slots.count + keys.count))
    entries = []
    index = 0
    isRead = false
  }

  override func advance() throws(CypherError) -> Bool {
    if !isRead { try read() }
    guard index < entries.count else { return false }
    for (slot, value) in zip(slots, entries[index].values) { runtime.slots[slot] = value }
    index += 1
    return true
  }

  private func read() throws(CypherError) {
    isRead = true
    var number = 0
    var bar: Entry?
    while try input.next() {
      var values: [Value] = []
      values.reserveCapacity(keys.count)
      for key in keys { values.append(try key.evaluator(runtime)) }
      number += 1
      // Behind a trim, what comes after the last one kept is not among the first.
      if let bar, !precedes(values, number, bar) { continue }
      entries.append(Entry(keys: values, values: slots.map { runtime.slots[$0] }, number: number))
      try runtime.hold(slots.count + keys.count)
      if let limit, limit < Int.max / 4, entries.count > 2 * limit + 1000 {
        try trim(to: limit)
        bar = entries.last
      }
    }
    try trim(to: limit ?? entries.count)
  }

  private func trim(to count: Int) throws(CypherError) {
    do {
      try entries.sort { first, second in
        try runtime.tick()
        return precedes(first, second)
      }
    } catch let error as CypherError {
      throw error
    } catch {
      // Only the tick throws, and only a CypherError.
      return
    }
    guard entries.count > count else { return }
    runtime.release((entries.count - count) * (slots.count + keys.count))
    entries.removeSubrange(count...)
  }

  private func precedes(_ first: Entry, _ second: Entry) -> Bool {
    precedes(first.keys, first.number, second)
  }

  private func precedes(_ values: [Value], _ number: Int, _ second: Entry) -> Bool {
    for (index, key) in keys.enumerated() {
      let order = Value.compareForOrder(values[index], second.keys[index])
      if order != 0 { return (order < 0) != key.isDescending }
    }
    return number < second.number
  }
}
