/// The nodes at the other ends of chains of variable length, each once.
///
/// Stands for ``ExpandVariable`` where neither the chains nor their number matter, as before
/// `count(DISTINCT n)`: breadth first, every node is looked at once, however many chains lead to it.
final class Reach: Operator {
  /// How a node was first reached.
  private struct Mark {
    let depth: Int
    /// The first relationship of the chain, and the last.
    let branch: RelationshipID
    let arrival: RelationshipID
  }

  private let input: Operator
  private let from: Int
  private let to: Int
  private let step: Step
  private let bounds: (minimum: Int, maximum: Int)
  private let accepts: ((Runtime, RelationshipID) throws(CypherError) -> Bool)?
  private var found: [NodeID] = []
  private var index = 0

  /// - Parameter bounds: the minimum is 0 or 1.
  init(
    _ runtime: Runtime, _ input: Operator, from: Int, to: Int, _ step: Step,
    bounds: (minimum: Int, maximum: Int), detail: String,
    accepts: ((Runtime, RelationshipID) throws(CypherError) -> Bool)?
  ) {
    self.input = input
    self.from = from
    self.to = to
    self.step = step
    self.bounds = bounds
    self.accepts = accepts
    super.init(runtime, [input], title: "Reach", detail: detail)
  }

  override func start() throws(CypherError) {
    try input.open()
    drop()
  }

  private func drop() {
    runtime.release(found.count)
    found = []
    index = 0
  }

  override func advance() throws(CypherError) -> Bool {
    while index >= found.count {
      guard try input.next() else { return false }
      drop()
      guard case .node(let node) = runtime.slots[from] else { continue }
      let reached = try search(node.id)
      try runtime.hold(reached.count)
      found = reached
    }
    runtime.slots[to] = .node(NodeRef(found[index]))
    index += 1
    return true
  }

  /// The nodes within the bounds.
  ///
  /// The start is among them where the minimum is 0 or a chain leads back to it: then the shortest of
  /// those is a circle.
  private func search(_ start: NodeID) throws(CypherError) -> [NodeID] {
    var marks: [NodeID: Mark] = [:]
    var nodes = [start]
    var isCircle = bounds.minimum == 0
    var next = 0
    var buffer: [Neighbour] = []
    while next < nodes.count {
      let node = nodes[next]
      let mark = marks[node]
      let depth = mark?.depth ?? 0
      next += 1
      guard depth < bounds.maximum else { break }
      buffer.removeAll(keepingCapacity: true)
      step.collect(node, runtime.graph, into: &buffer)
      for neighbour in buffer {
        try runtime.tick()
        if let accepts, !(try accepts(runtime, neighbour.relationship)) { continue }
        if neighbour.node == start {
          isCircle = isCircle || mark?.arrival != neighbour.relationship
        } else if let known = marks[neighbour.node] {
          isCircle = isCircle || closes(mark, known, neighbour)
        } else {
          marks[neighbour.node] = Mark(
            depth: depth + 1, branch: mark?.branch ?? neighbour.relationship,
            arrival: neighbour.relationship)
          nodes.append(neighbour.node)
        }
      }
    }
    return isCircle ? nodes : Array(nodes.dropFirst())
  }

  /// Whether a relationship between two nodes that were reached by different first relationships closes
  /// a circle through the start that is short enough; with a direction only one back to the start does.
  private func closes(_ near: Mark?, _ far: Mark, _ neighbour: Neighbour) -> Bool {
    guard step.direction == .both, neighbour.relationship != far.arrival,
      near?.arrival != neighbour.relationship
    else { return false }
    let depth = near?.depth ?? 0
    let branch = near?.branch ?? neighbour.relationship
    return branch != far.branch && depth + far.depth + 1 <= bounds.maximum
  }
}
