internal import KnowledgeGraph
internal import OntologyModel

/// The edges of a graph as a profile writes them: one by one, or those together that a reader such
/// as Gephi would take for the same.
struct GraphMLEdgeGroups: Sequence {
  private let groups: [[Edge]]

  init(_ graph: Graph, profile: GraphMLProfile) {
    guard profile == .gephi else {
      groups = graph.edges.map { [$0] }
      return
    }
    let order = Dictionary(
      uniqueKeysWithValues: Predicate.allCases.enumerated().map { ($0.element, $0.offset) })
    let modalities = Dictionary(
      uniqueKeysWithValues: Modality.allCases.enumerated().map { ($0.element, $0.offset) })
    let keyed = graph.edges.map { edge in
      let ends = GraphMLEdgeGroups.orderedEnds(of: edge)
      return (
        key: (ends.0, order[edge.predicate] ?? 0, ends.1, modalities[edge.modality] ?? 0),
        edge: edge
      )
    }
    // The graph's own order holds within a key, as edges come sorted by role; a symmetric edge
    // that was stated both ways moves.
    let sorted = keyed.enumerated().sorted {
      $0.element.key != $1.element.key
        ? $0.element.key < $1.element.key : $0.offset < $1.offset
    }
    var groups: [[Edge]] = []
    var last: (NodeIndex, Int, NodeIndex, Int)?
    for (_, element) in sorted {
      if let key = last, key == element.key {
        groups[groups.count - 1].append(element.edge)
      } else {
        groups.append([element.edge])
      }
      last = element.key
    }
    self.groups = groups
  }

  func makeIterator() -> IndexingIterator<[[Edge]]> { groups.makeIterator() }

  /// The ids of the entities an edge is written between, from first to second.
  static func ends(
    of edge: Edge, in graph: Graph, profile: GraphMLProfile
  ) -> (EntityID, EntityID) {
    let ends = profile == .gephi ? orderedEnds(of: edge) : (edge.subject, edge.object)
    return (graph.id(at: ends.0), graph.id(at: ends.1))
  }

  /// A symmetric edge runs from the end whose id comes first.
  private static func orderedEnds(of edge: Edge) -> (NodeIndex, NodeIndex) {
    edge.predicate.isSymmetric && edge.object < edge.subject
      ? (edge.object, edge.subject) : (edge.subject, edge.object)
  }
}
