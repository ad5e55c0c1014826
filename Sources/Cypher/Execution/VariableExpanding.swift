/// Follows a chain of relationships of variable length, depth first; no relationship comes twice.
final class ExpandVariable: Operator {
  private let input: Operator
  private let from: Int
  private let relationships: Int
  private let to: Int
  private let isInto: Bool
  private let step: Step
  private let bounds: (minimum: Int, maximum: Int)
  /// Whether the walk runs against the pattern, so that the list has to be turned.
  private let isReversed: Bool
  /// What each relationship must satisfy.
  private let accepts: ((Runtime, RelationshipID) throws(CypherError) -> Bool)?

  private var stack: [(neighbours: [Neighbour], index: Int)] = []
  private var chain: [RelationshipID] = []
  private var used: Set<RelationshipID> = []
  private var target: NodeID?
  private var startsWithNode: NodeID?

  init(
    _ runtime: Runtime, _ input: Operator, from: Int, relationships: Int, to: Int, isInto: Bool,
    _ step: Step, bounds: (minimum: Int, maximum: Int), isReversed: Bool, detail: String,
    accepts: ((Runtime, RelationshipID) throws(CypherError) -> Bool)?
  ) {
    self.input = input
    self.from = from
    self.relationships = relationships
    self.to = to
    self.isInto = isInto
    self.step = step
    self.bounds = bounds
    self.isReversed = isReversed
    self.accepts = accepts
    super.init(runtime, [input], title: "ExpandVariable", detail: detail)
  }

  override func start() throws(CypherError) {
    try input.open()
    stack = []
    chain = []
    used = []
    startsWithNode = nil
  }

  override func advance() throws(CypherError) -> Bool {
    while true {
      if let node = startsWithNode {
        startsWithNode = nil
        if emit(node) { return true }
      }
      if stack.isEmpty {
        guard try nextStart() else { return false }
        continue
      }
      if let node = try goOn(), chain.count >= bounds.minimum, emit(node) { return true }
    }
  }

  /// Takes the next start node; false where there is none.
  private func nextStart() throws(CypherError) -> Bool {
    guard try input.next() else { return false }
    chain.removeAll(keepingCapacity: true)
    used.removeAll(keepingCapacity: true)
    guard case .node(let node) = runtime.slots[from] else { return true }
    if isInto {
      guard case .node(let end) = runtime.slots[to] else { return true }
      target = end.id
    }
    runtime.slots[relationships] = .null
    if bounds.minimum == 0 { startsWithNode = node.id }
    if bounds.maximum > 0 { push(node.id) }
    return true
  }

  private func push(_ node: NodeID) {
    var neighbours: [Neighbour] = []
    if chain.count < bounds.maximum {
      step.collect(node, runtime.graph, into: &neighbours)
    }
    stack.append((neighbours, 0))
  }

  /// Goes one relationship further or back; the node reached, where there is one.
  private func goOn() throws(CypherError) -> NodeID? {
    try runtime.tick()
    let top = stack.count - 1
    guard stack[top].index < stack[top].neighbours.count else {
      stack.removeLast()
      if let last = chain.popLast() { used.remove(last) }
      return nil
    }
    let neighbour = stack[top].neighbours[stack[top].index]
    stack[top].index += 1
    guard !used.contains(neighbour.relationship), step.isNew(neighbour.relationship, runtime)
    else { return nil }
    if let accepts, !(try accepts(runtime, neighbour.relationship)) { return nil }
    chain.append(neighbour.relationship)
    used.insert(neighbour.relationship)
    push(neighbour.node)
    return neighbour.node
  }

  private func emit(_ node: NodeID) -> Bool {
    if isInto, node != target { return false }
    let values = chain.map { Value.relationship(RelationshipRef($0)) }
    runtime.slots[relationships] = .list(isReversed ? values.reversed() : values)
    if !isInto { runtime.slots[to] = .node(NodeRef(node)) }
    return true
  }
}

/// Walks a list of relationships that is bound already.
final class WalkList: Operator {
  private let input: Operator
  private let relationships: Int
  private let left: (slot: Int, isBound: Bool)
  private let right: (slot: Int, isBound: Bool)
  private let step: Step
  private let bounds: (minimum: Int, maximum: Int)
  private var pending: [(NodeID, NodeID)] = []

  init(
    _ runtime: Runtime, _ input: Operator, relationships: Int, left: (slot: Int, isBound: Bool),
    right: (slot: Int, isBound: Bool), _ step: Step, bounds: (minimum: Int, maximum: Int),
    detail: String
  ) {
    self.input = input
    self.relationships = relationships
    self.left = left
    self.right = right
    self.step = step
    self.bounds = bounds
    super.init(runtime, [input], title: "WalkList", detail: detail)
  }

  override func start() throws(CypherError) {
    try input.open()
    pending = []
  }

  override func advance() throws(CypherError) -> Bool {
    while true {
      while let (first, last) = pending.popLast() {
        guard fits(left, first), fits(right, last) else { continue }
        if !left.isBound { runtime.slots[left.slot] = .node(NodeRef(first)) }
        if !right.isBound { runtime.slots[right.slot] = .node(NodeRef(last)) }
        return true
      }
      guard try input.next() else { return false }
      guard case .list(let items) = runtime.slots[relationships],
        (bounds.minimum...bounds.maximum).contains(items.count)
      else { continue }
      let chain = items.compactMap { item -> RelationshipID? in
        if case .relationship(let reference) = item { reference.id } else { nil }
      }
      guard chain.count == items.count, let first = chain.first else { continue }
      let ends = runtime.graph.ends(of: first)
      for start in Set([ends.start, ends.end]).sorted() {
        if let last = walk(chain, from: start) { pending.append((start, last)) }
      }
    }
  }

  private func walk(_ chain: [RelationshipID], from start: NodeID) -> NodeID? {
    var node = start
    for relationship in chain {
      let ends = runtime.graph.ends(of: relationship)
      if let types = step.types(), !types.contains(runtime.graph.type(of: relationship)) {
        return nil
      }
      if ends.start == node, step.direction != .left {
        node = ends.end
      } else if ends.end == node, step.direction != .right {
        node = ends.start
      } else {
        return nil
      }
    }
    return node
  }

  private func fits(_ end: (slot: Int, isBound: Bool), _ node: NodeID) -> Bool {
    guard end.isBound else { return true }
    if case .node(let bound) = runtime.slots[end.slot] { return bound.id == node }
    return false
  }
}
