public import GraphStore
public import OntologyModel

/// What lies around an entity, ring by ring.
public struct Neighborhood: Sendable {
  /// One edge of a neighborhood, seen from the middle.
  public struct Row: Hashable, Sendable {
    /// How many steps away the far end is.
    public let distance: Int
    /// The edge.
    public let edge: UInt32
    /// The end that is nearer to the middle.
    public let near: UInt32
    /// The end that is farther from the middle.
    public let far: UInt32
    /// Whether the edge starts at the near end.
    public let isOutgoing: Bool
  }

  /// The edges, nearest first, at each node those that start there first.
  public let rows: [Row]

  /// Looks around some nodes.
  ///
  /// - Parameters:
  ///   - hops: how many steps to go.
  ///   - predicates: only these relations; all where empty.
  ///   - types: only far ends of these types or types below them; all where empty. Ways go through
  ///     other entities too.
  /// - Complexity: O(n) in the edges of the nodes within `hops - 1` steps.
  public init(
    of middle: [UInt32], in snapshot: GraphSnapshot, hops: Int = 1,
    predicates: Set<Predicate> = [], types: Set<EntityType> = []
  ) {
    var rows: [Row] = []
    var seen = Set(middle)
    var edges: Set<UInt32> = []
    var front = middle.filter { Int($0) < snapshot.nodeCount }
    for distance in stride(from: 1, through: hops, by: 1) where !front.isEmpty {
      var next: [UInt32] = []
      for node in front {
        func visit(_ edge: UInt32, _ far: UInt32, isOutgoing: Bool) {
          guard predicates.isEmpty || predicates.contains(snapshot.predicate(ofEdge: edge)),
            edges.insert(edge).inserted
          else { return }
          if seen.insert(far).inserted { next.append(far) }
          let type = snapshot.type(ofNode: far)
          guard types.isEmpty || types.contains(where: type.isKind(of:)) else { return }
          rows.append(
            Row(distance: distance, edge: edge, near: node, far: far, isOutgoing: isOutgoing))
        }
        for edge in snapshot.outgoing(of: node) {
          visit(edge, snapshot.ends(ofEdge: edge).object, isOutgoing: true)
        }
        snapshot.forEachIncoming(of: node) {
          visit($0, snapshot.ends(ofEdge: $0).subject, isOutgoing: false)
        }
      }
      front = next
    }
    self.rows = rows
  }
}
