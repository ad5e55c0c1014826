/// The shortest chain of relationships between two bound nodes, or all of that length.
///
/// Found by breadth-first search (E. F. Moore, 1959) from both ends (I. Pohl, 1969).
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
  private var held = 0

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
      runtime.release(held)
      held = 0
      found = try search(start.id, end.id).reversed()
    }
  }

  private func search(_ start: NodeID, _ end: NodeID) throws(CypherError) -> [[RelationshipID]] {
    if let acceptsNode {
      for node in [start, end] where !(try acceptsNode(runtime, node)) { return [] }
    }
    if start == end { return bounds.minimum == 0 ? [[]] : [] }
    var near = Side(start, step)
    var far = Side(end, step.fromOtherEnd)
    while near.depth + far.depth < bounds.maximum, !near.frontier.isEmpty, !far.frontier.isEmpty {
      // Whole levels, from the side that has less to look at.
      let meeting: [NodeID]
      if near.frontier.count <= far.frontier.count {
        try advance(&near)
        meeting = near.frontier.filter { far.marks[$0]?.level == far.depth }
      } else {
        try advance(&far)
        meeting = far.frontier.filter { near.marks[$0]?.level == near.depth }
      }
      if !meeting.isEmpty { return try join(meeting, near, far) }
    }
    return []
  }

  /// How a node was first reached from one end: in how many steps and by which.
  private struct Mark {
    let level: Int
    let relationship: RelationshipID
    let before: NodeID
  }

  /// What the search knows from one end.
  private struct Side {
    let step: Step
    var marks: [NodeID: Mark]
    /// The further steps by which nodes were reached, where all paths are wanted.
    var others: [NodeID: [Neighbour]] = [:]
    var frontier: [NodeID]
    var depth = 0

    init(_ node: NodeID, _ step: Step) {
      self.step = step
      marks = [node: Mark(level: 0, relationship: 0, before: node)]
      frontier = [node]
    }

    /// The last steps to a node, in the order in which they were found.
    func arrivals(at node: NodeID) -> [Neighbour] {
      guard let mark = marks[node] else { return [] }
      return [Neighbour(relationship: mark.relationship, node: mark.before)] + (others[node] ?? [])
    }
  }

  /// Counts the chains of one search; they are given back before the next.
  private func hold(_ count: Int) throws(CypherError) {
    held += count
    try runtime.hold(count)
  }

  /// Goes one level further.
  private func advance(_ side: inout Side) throws(CypherError) {
    side.depth += 1
    var reached: [NodeID] = []
    var buffer: [Neighbour] = []
    for node in side.frontier {
      buffer.removeAll(keepingCapacity: true)
      side.step.collect(node, runtime.graph, into: &buffer)
      for neighbour in buffer {
        try runtime.tick()
        let known = side.marks[neighbour.node]?.level
        guard known == nil || (findsAll && known == side.depth),
          step.isNew(neighbour.relationship, runtime)
        else { continue }
        if let accepts, !(try accepts(runtime, neighbour.relationship)) { continue }
        if let acceptsNode, !(try acceptsNode(runtime, neighbour.node)) { continue }
        if known == nil {
          side.marks[neighbour.node] = Mark(
            level: side.depth, relationship: neighbour.relationship, before: node)
          reached.append(neighbour.node)
        } else {
          side.others[neighbour.node, default: []].append(
            Neighbour(relationship: neighbour.relationship, node: node))
        }
      }
    }
    side.frontier = reached
  }

  /// Each shortest path has exactly one node at the level where the sides met.
  private func join(
    _ meeting: [NodeID], _ near: Side, _ far: Side
  ) throws(CypherError) -> [[RelationshipID]] {
    var joined: [[RelationshipID]] = []
    for node in meeting.sorted() {
      let heads = try chains(from: node, near)
      let tails = try chains(from: node, far)
      for head in heads {
        for tail in tails {
          try runtime.tick()
          try hold(head.count + tail.count)
          joined.append(head.reversed() + tail)
          if !findsAll { return joined }
        }
      }
    }
    return joined
  }

  /// Follows the arrivals back to where a side began; one chain, or every one.
  private func chains(from node: NodeID, _ side: Side) throws(CypherError) -> [[RelationshipID]] {
    var complete: [[RelationshipID]] = []
    var open: [(node: NodeID, chain: [RelationshipID])] = [(node, [])]
    while let (node, chain) = open.popLast() {
      if side.marks[node]?.level == 0 {
        complete.append(chain)
        try hold(chain.count)
        if !findsAll { break }
        continue
      }
      for arrival in side.arrivals(at: node).reversed() {
        try runtime.tick()
        open.append((arrival.node, chain + [arrival.relationship]))
      }
    }
    return complete
  }
}
