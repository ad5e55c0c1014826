/// Groups rows by their keys and makes one row of each group.
final class Aggregate: Operator {
  struct Item {
    let kind: AggregateKind
    /// Whether all rows count, whatever their values: `count(*)`.
    let countsRows: Bool
    let isDistinct: Bool
    let arguments: [Evaluator]
    let slot: Int
    let offset: Int
  }

  private let input: Operator
  private let keys: [(evaluator: Evaluator, slot: Int)]
  private let items: [Item]
  /// The slot of the node or relationship that settles all keys, where there is one.
  private let settlingSlot: Int?
  private var groups: [(key: [Value], states: [AggregateState])] = []
  private var index = 0
  private var isRead = false
  private var held = 0

  init(
    _ runtime: Runtime, _ input: Operator, detail: String,
    keys: [(evaluator: Evaluator, slot: Int)], items: [Item], settlingSlot: Int?
  ) {
    self.settlingSlot = settlingSlot
    self.input = input
    self.keys = keys
    self.items = items
    super.init(runtime, [input], title: "Aggregate", detail: detail)
  }

  override func start() throws(CypherError) {
    try input.open()
    runtime.release(held)
    held = 0
    groups = []
    index = 0
    isRead = false
  }

  override func advance() throws(CypherError) -> Bool {
    if !isRead { try read() }
    guard index < groups.count else { return false }
    for (key, value) in zip(keys, groups[index].key) { runtime.slots[key.slot] = value }
    for (number, item) in items.enumerated() {
      do throws(CypherError) {
        runtime.slots[item.slot] = try groups[index].states[number].result()
      } catch {
        throw error.placed(at: item.offset)
      }
    }
    index += 1
    return true
  }

  private func read() throws(CypherError) {
    isRead = true
    var positions: [GroupingKey: Int] = [:]
    var settled: [UInt32: Int] = [:]
    // Without keys all rows are one group, even none at all.
    if keys.isEmpty { groups.append(([], newStates())) }
    var position = 0
    while try input.next() {
      if !keys.isEmpty {
        let settling = settlingElement
        if let settling, let known = settled[settling] {
          position = known
        } else {
          position = try self.position(near: position, &positions)
          if let settling { settled[settling] = position }
        }
      }
      for (number, item) in items.enumerated() {
        try add(item, to: &groups[position].states[number])
      }
    }
  }

  /// The node or relationship whose number settles the group of the row.
  private var settlingElement: UInt32? {
    guard let settlingSlot else { return nil }
    switch runtime.slots[settlingSlot] {
    case .node(let node): return node.id
    case .relationship(let relationship): return relationship.id
    default: return nil
    }
  }

  /// The group of the row's keys; rows of one group mostly follow each other.
  private func position(
    near last: Int, _ positions: inout [GroupingKey: Int]
  ) throws(CypherError) -> Int {
    var values: [Value] = []
    values.reserveCapacity(keys.count)
    for key in keys { values.append(try key.evaluator(runtime)) }
    if !groups.isEmpty, isSame(groups[last].key, values) { return last }
    return try position(of: values, &positions)
  }

  private func isSame(_ first: [Value], _ second: [Value]) -> Bool {
    for index in first.indices
    where Value.compareForOrder(first[index], second[index]) != 0 { return false }
    return true
  }

  /// The group of a key, made where it is new.
  private func position(
    of values: [Value], _ positions: inout [GroupingKey: Int]
  ) throws(CypherError) -> Int {
    let key = GroupingKey(values)
    if let known = positions[key] { return known }
    positions[key] = groups.count
    groups.append((values, newStates()))
    try hold(keys.count + items.count)
    return groups.count - 1
  }

  /// Counts what the groups keep; it is given back when the operator starts over.
  private func hold(_ count: Int) throws(CypherError) {
    held += count
    try runtime.hold(count)
  }

  private func newStates() -> [AggregateState] {
    items.map { AggregateState($0.kind, isDistinct: $0.isDistinct) }
  }

  private func add(_ item: Item, to state: inout AggregateState) throws(CypherError) {
    do throws(CypherError) {
      if item.countsRows {
        state.addRow()
        return
      }
      let value = try item.arguments[0](runtime)
      if item.arguments.count > 1 { try state.setFraction(try item.arguments[1](runtime)) }
      if try state.add(value) { try hold(value.weight) }
    } catch {
      throw error.placed(at: item.offset)
    }
  }
}
