public import GraphStore
public import OntologyModel

/// Entities in the order of what they count for in the graph.
public struct Ranking: Sendable {
  /// What entities are ranked by.
  public enum Measure: String, CaseIterable, Sendable {
    /// The number of edges at the entity.
    case degree
    /// The number of programs that the entity leads.
    case programs
    /// On how many shortest ways between others the entity lies.
    case betweenness
  }

  /// An entity and its figure.
  public struct Row: Hashable, Sendable {
    /// The node.
    public let node: UInt32
    /// The figure: a count, or the betweenness.
    public let score: Double
  }

  /// The first rows: highest figure first, then by name and id.
  ///
  /// Entities that count nothing are left out.
  public let rows: [Row]
  /// Whether betweenness was estimated from a part of the nodes.
  public let isEstimated: Bool

  /// Ranks the entities of a snapshot.
  ///
  /// - Parameters:
  ///   - types: only entities of these types or types below them; all where empty.
  ///   - limit: how many rows to give.
  /// - Complexity: O(nodes + edges); for betweenness see ``Betweenness``.
  public init(
    _ snapshot: GraphSnapshot, by measure: Measure, types: Set<EntityType> = [], limit: Int
  ) {
    let kinds = Set(
      EntityType.allCases.filter { type in types.isEmpty || types.contains(where: type.isKind(of:))
      }
    )
    let nodes = kinds.sorted { $0.name < $1.name }.flatMap {
      snapshot.nodes(ofType: $0, from: 0, limit: snapshot.nodeCount)
    }
    var isEstimated = false
    let scored: [Row]
    switch measure {
    case .degree:
      scored = nodes.map {
        Row(
          node: $0,
          score: Double(snapshot.outgoing(of: $0).count + snapshot.incomingCount(of: $0)))
      }
    case .programs:
      scored = nodes.map { Row(node: $0, score: Double(Ranking.programs(of: $0, in: snapshot))) }
    case .betweenness:
      let betweenness = Betweenness(snapshot)
      isEstimated = betweenness.isEstimated
      scored = nodes.map { Row(node: $0, score: betweenness.scores[Int($0)]) }
    }
    self.isEstimated = isEstimated
    rows = Ranking.first(limit, of: scored.filter { $0.score > 0 }, in: snapshot)
  }

  /// The edges of a node stand by predicate and then by object, so the same program by several roles
  /// follows itself.
  private static func programs(of node: UInt32, in snapshot: GraphSnapshot) -> Int {
    var count = 0
    var last: UInt32?
    for edge in snapshot.outgoing(of: node) where snapshot.predicate(ofEdge: edge) == .leads {
      let object = snapshot.ends(ofEdge: edge).object
      guard object != last else { continue }
      last = object
      if snapshot.type(ofNode: object) == .program { count += 1 }
    }
    return count
  }

  /// Names are read only for the rows that may be among the first.
  private static func first(_ limit: Int, of rows: [Row], in snapshot: GraphSnapshot) -> [Row] {
    guard limit > 0, !rows.isEmpty else { return [] }
    let scores = rows.map(\.score).sorted(by: >)
    let least = scores[min(limit, scores.count) - 1]
    let named = rows.filter { $0.score >= least }.map {
      (row: $0, name: snapshot.name(ofNode: $0.node))
    }
    let sorted = named.sorted {
      $0.row.score != $1.row.score
        ? $0.row.score > $1.row.score : ($0.name, $0.row.node) < ($1.name, $1.row.node)
    }
    return sorted.prefix(limit).map(\.row)
  }
}

/// On how many shortest ways between other nodes each node lies, in the graph whose edges have
/// neither direction nor number: where there are several shortest ways, each counts its share.
///
/// Source: U. Brandes, A faster algorithm for betweenness centrality, Journal of Mathematical
/// Sociology 25 (2001). Beyond ``exactLimit`` nodes it is estimated from ``pivotCount`` nodes at equal
/// distances in the table of nodes, scaled up: U. Brandes and C. Pich, Centrality estimation in
/// large networks, International Journal of Bifurcation and Chaos 17 (2007).
public struct Betweenness: Sendable {
  /// Up to this many nodes the figure is exact.
  public static let exactLimit = 5_000
  /// From how many nodes it is estimated beyond that.
  public static let pivotCount = 200

  /// The figure of each node; a pair of nodes counts once.
  public let scores: [Double]
  /// Whether the figures are estimates.
  public let isEstimated: Bool

  /// Works out all figures.
  ///
  /// - Complexity: O(nodes · edges), or O(pivots · edges) where it is estimated.
  public init(_ snapshot: GraphSnapshot) {
    let graph = SimpleGraph(snapshot)
    let count = graph.nodeCount
    isEstimated = count > Betweenness.exactLimit
    let pivots = isEstimated ? Betweenness.pivotCount : count
    var scores = [Double](repeating: 0, count: count)
    var search = BrandesSearch(count: count)
    for pivot in 0..<pivots {
      search.run(from: isEstimated ? pivot * count / pivots : pivot, in: graph, adding: &scores)
    }
    // Each pair was met from both of its ends.
    let scale = (pivots == 0 ? 1 : Double(count) / Double(pivots)) / 2
    self.scores = scores.map { $0 * scale }
  }
}

/// The neighbors of each node as flat arrays: every pair of tied nodes once, no loops.
private struct SimpleGraph {
  var starts: [Int] = [0]
  var neighbors: [UInt32] = []
  var nodeCount: Int { starts.count - 1 }

  init(_ snapshot: GraphSnapshot) {
    var found: [UInt32] = []
    for node in 0..<UInt32(snapshot.nodeCount) {
      found.removeAll(keepingCapacity: true)
      for edge in snapshot.outgoing(of: node) { found.append(snapshot.ends(ofEdge: edge).object) }
      snapshot.forEachIncoming(of: node) { found.append(snapshot.ends(ofEdge: $0).subject) }
      found.sort()
      var last = node
      for (place, neighbor) in found.enumerated()
      where neighbor != node && (place == 0 || neighbor != last) {
        neighbors.append(neighbor)
        last = neighbor
      }
      starts.append(neighbors.count)
    }
  }
}

/// One breadth-first search and the sums that go back along its shortest ways.
private struct BrandesSearch {
  var distance: [Int32]
  var ways: [Double]
  var share: [Double]
  var order: [UInt32] = []

  init(count: Int) {
    distance = [Int32](repeating: -1, count: count)
    ways = [Double](repeating: 0, count: count)
    share = [Double](repeating: 0, count: count)
  }

  mutating func run(from start: Int, in graph: SimpleGraph, adding scores: inout [Double]) {
    for node in order {
      distance[Int(node)] = -1
      ways[Int(node)] = 0
      share[Int(node)] = 0
    }
    order = [UInt32(start)]
    distance[start] = 0
    ways[start] = 1
    var next = 0
    while next < order.count {
      let node = Int(order[next])
      next += 1
      for place in graph.starts[node]..<graph.starts[node + 1] {
        let neighbor = Int(graph.neighbors[place])
        if distance[neighbor] < 0 {
          distance[neighbor] = distance[node] + 1
          order.append(UInt32(neighbor))
        }
        if distance[neighbor] == distance[node] + 1 { ways[neighbor] += ways[node] }
      }
    }
    for node in order.reversed().map({ Int($0) }) {
      for place in graph.starts[node]..<graph.starts[node + 1] {
        let neighbor = Int(graph.neighbors[place])
        if distance[neighbor] == distance[node] - 1 {
          share[neighbor] += ways[neighbor] / ways[node] * (1 + share[node])
        }
      }
      if node != start { scores[node] += share[node] }
    }
  }
}
