public import GraphStore
internal import KnowledgeGraph
public import OntologyModel

/// Finds the shortest ways between two entities, whichever way the relations run.
///
/// Documents and evidence are no nodes of a graph, so they are never a way. A hub, through which
/// everything is tied with everything, is passed only where that is allowed: a country or province,
/// or a node with more edges than ``hubDegree``.
public struct PathSearch: Sendable {
  /// The greatest number of steps.
  public var maximumHops = 6
  /// Only these relations; all where empty.
  public var predicates: Set<Predicate> = []
  /// Entities of these types, or types below them, are not passed.
  public var avoidedTypes: Set<EntityType> = []
  /// Whether hubs may be passed.
  public var passesHubs = false
  /// How many ways to give at most.
  public var limit = 1

  private let snapshot: GraphSnapshot

  /// Searches a snapshot.
  public init(_ snapshot: GraphSnapshot) { self.snapshot = snapshot }

  /// The number of edges beyond which a node is a hub: 100, or 1 % of the nodes where that is more.
  public var hubDegree: Int { max(100, snapshot.nodeCount / 100) }

  /// Whether a node ties together what has little to do with each other.
  public func isHub(_ node: UInt32) -> Bool {
    if snapshot.outgoing(of: node).count + snapshot.incomingCount(of: node) > hubDegree {
      return true
    }
    guard snapshot.type(ofNode: node) == .place else { return false }
    let level = snapshot.attributes(ofNode: node).first { $0.key == "level" }?.value
    return [PlaceLevel.country, .province].map(\.rawValue).contains(level)
  }

  /// The shortest ways from any of some nodes to any of others.
  ///
  /// At most ``limit``, all of the same number of steps; empty where there is none within
  /// ``maximumHops``.
  ///
  /// Breadth first from both ends by turns, from the side with fewer nodes to look at.
  /// Source: I. Pohl, Bi-directional search, Machine Intelligence 6 (1971).
  ///
  /// - Complexity: O(nodes + edges) at worst.
  public func paths(from starts: [UInt32], to ends: [UInt32]) -> [GraphPath] {
    let common = Set(starts).intersection(ends).sorted()
    if let node = common.first { return [GraphPath(nodes: [node], steps: [])] }
    var left = Front(starts, count: snapshot.nodeCount)
    var right = Front(ends, count: snapshot.nodeCount)
    while left.level + right.level < maximumHops, !left.nodes.isEmpty, !right.nodes.isEmpty {
      let meeting: [UInt32]
      if left.nodes.count <= right.nodes.count {
        meeting = grow(&left, toward: right)
      } else {
        meeting = grow(&right, toward: left)
      }
      if !meeting.isEmpty { return join(meeting.sorted(), left, right) }
    }
    return []
  }

  /// Goes one step on from every node of a front; gives the nodes where the other front stands.
  private func grow(_ front: inout Front, toward other: Front) -> [UInt32] {
    var reached: [UInt32] = []
    var meeting: [UInt32] = []
    front.level += 1
    for node in front.nodes {
      forEachNeighbor(of: node) { neighbor in
        guard front.levels[Int(neighbor)] < 0 else { return }
        if other.levels[Int(neighbor)] >= 0 {
          // The other end, or a node that its search has passed already.
          front.levels[Int(neighbor)] = Int32(front.level)
          meeting.append(neighbor)
        } else if mayPass(neighbor) {
          front.levels[Int(neighbor)] = Int32(front.level)
          reached.append(neighbor)
        }
      }
    }
    front.nodes = reached
    return meeting.filter { other.levels[Int($0)] == other.level }
  }

  private func mayPass(_ node: UInt32) -> Bool {
    if !avoidedTypes.isEmpty {
      let type = snapshot.type(ofNode: node)
      if avoidedTypes.contains(where: type.isKind(of:)) { return false }
    }
    return passesHubs || !isHub(node)
  }

  private func forEachNeighbor(of node: UInt32, _ body: (UInt32) -> Void) {
    for edge in snapshot.outgoing(of: node) where isWanted(edge) {
      body(snapshot.ends(ofEdge: edge).object)
    }
    snapshot.forEachIncoming(of: node) { edge in
      if isWanted(edge) { body(snapshot.ends(ofEdge: edge).subject) }
    }
  }

  private func isWanted(_ edge: UInt32) -> Bool {
    predicates.isEmpty || predicates.contains(snapshot.predicate(ofEdge: edge))
  }

  // MARK: The ways themselves

  private func join(_ meeting: [UInt32], _ left: Front, _ right: Front) -> [GraphPath] {
    var paths: [GraphPath] = []
    for node in meeting {
      let heads = ways(from: node, along: left)
      let tails = ways(from: node, along: right)
      for head in heads {
        for tail in tails {
          guard paths.count < limit else { return paths }
          paths.append(path(Array(head.reversed()) + tail.dropFirst()))
        }
      }
    }
    return paths
  }

  /// The ways from a node down the levels of a front to where it started, at most ``limit``.
  private func ways(from node: UInt32, along front: Front) -> [[UInt32]] {
    var found: [[UInt32]] = []
    var open: [[UInt32]] = [[node]]
    while let way = open.popLast(), found.count < limit {
      guard let last = way.last else { continue }
      let level = front.levels[Int(last)]
      if level == 0 {
        found.append(way)
        continue
      }
      var next: Set<UInt32> = []
      forEachNeighbor(of: last) { neighbor in
        if front.levels[Int(neighbor)] == level - 1 { next.insert(neighbor) }
      }
      open += next.sorted(by: >).map { way + [$0] }
    }
    return found
  }

  private func path(_ nodes: [UInt32]) -> GraphPath {
    let steps = zip(nodes, nodes.dropFirst()).map { from, to in
      var edges = snapshot.outgoing(of: from).filter {
        isWanted($0) && snapshot.ends(ofEdge: $0).object == to
      }
      snapshot.forEachIncoming(of: from) { edge in
        if isWanted(edge), snapshot.ends(ofEdge: edge).subject == to { edges.append(edge) }
      }
      return GraphPath.Step(from: from, edges: edges, to: to)
    }
    return GraphPath(nodes: nodes, steps: steps)
  }
}

/// A way through a graph.
public struct GraphPath: Hashable, Sendable {
  /// A step and all edges that make it, those that run with the step first.
  public struct Step: Hashable, Sendable {
    /// The node the step starts at.
    public let from: UInt32
    /// The edges between the two nodes; never empty.
    public let edges: [UInt32]
    /// The node the step ends at.
    public let to: UInt32
  }

  /// The nodes, one more than steps.
  public let nodes: [UInt32]
  /// The steps, in order.
  public let steps: [Step]
}

/// What a search from one end has reached.
private struct Front {
  var nodes: [UInt32]
  var level = 0
  /// The number of steps to each node; -1 where it was not reached.
  var levels: [Int32]

  init(_ starts: [UInt32], count: Int) {
    levels = [Int32](repeating: -1, count: count)
    nodes = []
    for node in starts where Int(node) < count && levels[Int(node)] < 0 {
      levels[Int(node)] = 0
      nodes.append(node)
    }
  }
}
