/// What an expansion follows: direction, types, and what each relationship must satisfy.
struct Step {
  let direction: RelationshipPattern.Direction
  /// The types by number: nil where the pattern names none, empty where the graph has none of them.
  let types: () -> [RelationshipTypeID]?
  /// The slots of relationships that no other relationship of the MATCH may repeat.
  var distinctFrom: [Int]

  /// Collects the relationships at a node; a loop shows once.
  func collect(_ node: NodeID, _ graph: any PropertyGraph, into neighbours: inout [Neighbour]) {
    let types = self.types()
    if let types, types.isEmpty { return }
    if direction != .left {
      graph.appendRelationships(of: node, .outgoing, types: types ?? [], to: &neighbours)
    }
    guard direction != .right else { return }
    let first = neighbours.count
    graph.appendRelationships(of: node, .incoming, types: types ?? [], to: &neighbours)
    if direction == .both { neighbours[first...].removeLoops(at: node) }
  }

  /// Whether a relationship is none of those that the row has bound already.
  func isNew(_ relationship: RelationshipID, _ runtime: Runtime) -> Bool {
    for slot in distinctFrom {
      switch runtime.slots[slot] {
      case .relationship(let other): if other.id == relationship { return false }
      case .list(let others):
        for case .relationship(let other) in others where other.id == relationship { return false }
      default: break
      }
    }
    return true
  }

  var fromOtherEnd: Step {
    Step(direction: reversed, types: types, distinctFrom: distinctFrom)
  }

  /// The direction of the same step taken from the other end.
  var reversed: RelationshipPattern.Direction {
    switch direction {
    case .left: .right
    case .right: .left
    case .both: .both
    }
  }
}

extension ArraySlice where Element == Neighbour {
  fileprivate mutating func removeLoops(at node: NodeID) { removeAll { $0.node == node } }
}

/// Follows one relationship from a bound node.
final class Expand: Operator {
  private let input: Operator
  private let from: Int
  private let relationship: Int
  private let to: Int
  /// Whether the node at the other end is bound already and must be met.
  private let isInto: Bool
  private let step: Step
  private var buffer: [Neighbour] = []
  private var index = 0
  private var target: NodeID?

  init(
    _ runtime: Runtime, _ input: Operator, from: Int, relationship: Int, to: Int, isInto: Bool,
    _ step: Step, detail: String
  ) {
    self.input = input
    self.from = from
    self.relationship = relationship
    self.to = to
    self.isInto = isInto
    self.step = step
    super.init(runtime, [input], title: isInto ? "ExpandInto" : "Expand", detail: detail)
  }

  override func start() throws(CypherError) {
    try input.open()
    buffer = []
    index = 0
  }

  override func advance() throws(CypherError) -> Bool {
    while true {
      while index < buffer.count {
        let neighbour = buffer[index]
        index += 1
        try runtime.tick()
        if isInto, neighbour.node != target { continue }
        guard step.isNew(neighbour.relationship, runtime) else { continue }
        runtime.slots[relationship] = .relationship(RelationshipRef(neighbour.relationship))
        if !isInto { runtime.slots[to] = .node(NodeRef(neighbour.node)) }
        return true
      }
      guard try input.next() else { return false }
      buffer.removeAll(keepingCapacity: true)
      index = 0
      guard case .node(let node) = runtime.slots[from] else { continue }
      if isInto {
        guard case .node(let end) = runtime.slots[to] else { continue }
        target = end.id
      }
      // A slot of this step still holds the row before.
      runtime.slots[relationship] = .null
      step.collect(node.id, runtime.graph, into: &buffer)
    }
  }
}

/// Binds or checks the ends of a relationship that is bound already.
final class ExpandBound: Operator {
  private let input: Operator
  private let relationship: Int
  private let left: (slot: Int, isBound: Bool)
  private let right: (slot: Int, isBound: Bool)
  private let step: Step
  private var pending: [(NodeID, NodeID)] = []

  init(
    _ runtime: Runtime, _ input: Operator, relationship: Int, left: (slot: Int, isBound: Bool),
    right: (slot: Int, isBound: Bool), _ step: Step, detail: String
  ) {
    self.input = input
    self.relationship = relationship
    self.left = left
    self.right = right
    self.step = step
    super.init(runtime, [input], title: "RelationshipEnds", detail: detail)
  }

  override func start() throws(CypherError) {
    try input.open()
    pending = []
  }

  override func advance() throws(CypherError) -> Bool {
    while true {
      while let (first, second) = pending.popLast() {
        guard fits(left, first), fits(right, second) else { continue }
        if left.slot == right.slot, first != second { continue }
        if !left.isBound { runtime.slots[left.slot] = .node(NodeRef(first)) }
        if !right.isBound { runtime.slots[right.slot] = .node(NodeRef(second)) }
        return true
      }
      guard try input.next() else { return false }
      guard case .relationship(let reference) = runtime.slots[relationship] else { continue }
      let graph = runtime.graph
      if let types = step.types(), !types.contains(graph.type(of: reference.id)) { continue }
      guard step.isNew(reference.id, runtime) else { continue }
      let ends = graph.ends(of: reference.id)
      if step.direction != .right, ends.start != ends.end || step.direction == .left {
        pending.append((ends.end, ends.start))
      }
      if step.direction != .left { pending.append((ends.start, ends.end)) }
    }
  }

  private func fits(_ end: (slot: Int, isBound: Bool), _ node: NodeID) -> Bool {
    guard end.isBound else { return true }
    if case .node(let bound) = runtime.slots[end.slot] { return bound.id == node }
    return false
  }
}
