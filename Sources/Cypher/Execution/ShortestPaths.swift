/// The shortest chain of relationships between two bound nodes, or all of that length.
///
/// Found by breadth-first search (E. F. Moore, 1959).
final class ShortestPaths: Operator {
  private let input: Operator
  private let from: Int
  private let relationships: Int
  private let to: Int
  private let step: Step
  private let bounds: (minimum: Int, maximum: Int)
  private let findsAll: Bool
  private let accepts: ((Runtime, RelationshipID) throws(CypherError) -> Bool)?
  private let acceptsNode: ((Runtime, NodeID) throws(CypherError) -> Bool)?
  private var found: [[RelationshipID]] = []

  init(
    _ runtime: Runtime, _ input: Operator, from: Int, relationships: Int, to: Int, _ step: Step,
    bounds: (minimum: Int, maximum: Int), findsAll: Bool, detail: String,
    accepts: ((Runtime, RelationshipID) throws(CypherError) -> Bool)?,
    acceptsNode: ((Runtime, NodeID) throws(CypherError) -> Bool)?
  ) {
    self.input = input
    self.from = from
    self.relationships = relationships
    self.to = to
    self.step = step
    self.bounds = bounds
    self.findsAll = findsAll
    self.accepts = accepts
    self.acceptsNode = acceptsNode
    super.init(
      runtime, [input], title: findsAll ? "AllShortestPaths" : "ShortestPath", detail: detail)
  }

  override func start() throws(CypherError) {
    try input.open()
    found = []
  }

  override func advance() throws(CypherError) -> Bool {
    while true {
      if let chain = found.popLast() {
        runtime.slots[relationships] = .list(chain.map { .relationship(RelationshipRef($0)) })
        return true
      }
      guard try input.next() else { return false }
      guard case .node(let start) = runtime.slots[from], case .node(let end) = runtime.slots[to]
      else { continue }
      runtime.slots[relationships] = .null
      found = try search(start.id, end.id).reversed()
    }
  }

  /// The relationships by which each node is first reached, level by level until the end is.
  private func search(_ start: NodeID, _ end: NodeID) throws(CypherError) -> [[RelationshipID]] {
    if start == end { return bounds.minimum == 0 ? [[]] : [] }
    if let acceptsNode {
      for node in [start, end] where !(try acceptsNode(runtime, node)) { return [] }
    }
    var level: [NodeID: Int] = [start: 0]
    var arrivals: [NodeID: [Neighbour]] = [:]
    var frontier = [start]
    var depth = 0
    var buffer: [Neighbour] = []
    while !frontier.isEmpty, depth < bounds.maximum, level[end] == nil {
      depth += 1
      var reached: [NodeID] = []
      for node in frontier {
        buffer.removeAll(keepingCapacity: true)
        step.collect(node, runtime.graph, into: &buffer)
        for neighbour in buffer {
          try runtime.tick()
          let known = level[neighbour.node]
          guard known == nil || (findsAll && known == depth) else { continue }
          guard step.isNew(neighbour.relationship, runtime) else { continue }
          if let accepts, !(try accepts(runtime, neighbour.relationship)) { continue }
          if let acceptsNode, !(try acceptsNode(runtime, neighbour.node)) { continue }
          if known == nil {
            level[neighbour.node] = depth
            reached.append(neighbour.node)
          }
          arrivals[neighbour.node, default: []].append(
            Neighbour(relationship: neighbour.relationship, node: node))
        }
      }
      frontier = reached
    }
    guard level[end] != nil else { return [] }
    return try chains(to: end, from: start, arrivals)
  }

  /// Follows the arrivals back from the end; one chain, or every one.
  private func chains(
    to end: NodeID, from start: NodeID, _ arrivals: [NodeID: [Neighbour]]
  ) throws(CypherError) -> [[RelationshipID]] {
    var complete: [[RelationshipID]] = []
    var open: [(node: NodeID, chain: [RelationshipID])] = [(end, [])]
    while let (node, chain) = open.popLast() {
      if node == start {
        complete.append(chain.reversed())
        try runtime.hold(chain.count)
        if !findsAll { break }
        continue
      }
      for arrival in (arrivals[node] ?? []).reversed() {
        try runtime.tick()
        open.append((arrival.node, chain + [arrival.relationship]))
      }
    }
    return complete
  }
}
