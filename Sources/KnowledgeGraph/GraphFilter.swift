public import OntologyModel

/// Which part of a graph is wanted.
///
/// What is left is a graph of its own: its edges lie between its entities, its statements are whole,
/// and its documents are those that it still speaks of.
public struct GraphFilter: Hashable, Sendable {
  /// Only entities of these types or of types below them; all types where empty.
  public var types: Set<EntityType> = []
  /// Only these relations; all where empty.
  public var predicates: Set<Predicate> = []
  /// Only what lies within ``hops`` of one of these entities; all where nil.
  public var around: Set<EntityID>?
  /// How many edges away from ``around`` an entity may be, in any direction; 0 for these alone.
  public var hops = 1
  /// Only edges that have to do with this place; see ``PlaceFilter``.
  public var place: NamedPlace?
  /// Only statements that are attested at this day, month or year; see
  /// ``Statement/isAttested(at:)``.
  public var date: PartialDate?
  /// Only what reports of this day, month or year or before say; see ``Graph/knownBy(_:)``.
  public var knownBy: PartialDate?
  /// Only statements with at least this confidence, 0 to 1.
  public var minimumConfidence = 0.0
  /// Only edges with at least this many statements that pass the other conditions.
  public var minimumSupport = 1

  /// Makes a filter that keeps everything.
  public init() {}

  /// Whether the filter keeps everything.
  public var isEmpty: Bool { self == GraphFilter() }

  /// The part of a graph that passes.
  ///
  /// An entity without an edge left goes where the filter asks for edges: for relations, a place, a
  /// date, confidence or support.
  ///
  /// - Complexity: O(n log n) in entities and statements, and O(edges) more for each edge where a
  ///   place is asked for.
  public func part(of graph: Graph) -> Graph {
    guard !isEmpty else { return graph }
    // An end that nobody knew of closes nothing.
    let graph = knownBy.map(graph.knownBy) ?? graph
    // Plans and denials pass the same conditions; the part sets them apart again.
    let whole = graph.withUnasserted()
    var kept = whole.entities.map { hasType($0.type) }
    let places = place.map { PlaceFilter($0, in: whole) }
    let endings = date.map { _ in PostEndings(graph.statements) }
    var edges: [(edge: Edge, statements: [Statement])] = []
    for edge in whole.edges where predicates.isEmpty || predicates.contains(edge.predicate) {
      guard kept[Int(edge.subject.rawValue)], kept[Int(edge.object.rawValue)] else { continue }
      if let places, !places.holds(edge) { continue }
      let statements = whole.statements(of: edge).filter { passes($0, endings) }
      if statements.count >= max(minimumSupport, 1) { edges.append((edge, statements)) }
    }
    if let around {
      let near = near(around, edges.map(\.edge), kept, in: whole)
      kept = near
      edges.removeAll {
        !near[Int($0.edge.subject.rawValue)] || !near[Int($0.edge.object.rawValue)]
      }
    }
    if asksForEdges {
      var hasEdge = [Bool](repeating: false, count: kept.count)
      for (edge, _) in edges {
        hasEdge[Int(edge.subject.rawValue)] = true
        hasEdge[Int(edge.object.rawValue)] = true
      }
      for position in kept.indices where !hasEdge[position] {
        kept[position] = around?.contains(whole.entities[position].id) ?? false
      }
    }
    return graph.part(
      entities: zip(whole.entities, kept).filter(\.1).map(\.0),
      statements: edges.flatMap(\.statements))
  }

  private func hasType(_ type: EntityType) -> Bool {
    types.isEmpty || types.contains(where: type.isKind(of:))
  }

  private var asksForEdges: Bool {
    !predicates.isEmpty || place != nil || date != nil || minimumConfidence > 0
      || minimumSupport > 1
  }

  private func passes(_ statement: Statement, _ endings: PostEndings?) -> Bool {
    statement.confidence >= minimumConfidence
      && date.map { statement.isAttested(at: $0, endings: endings) } ?? true
  }

  /// Breadth first over the edges that are left, whichever way they run.
  private func near(
    _ start: Set<EntityID>, _ edges: [Edge], _ kept: [Bool], in graph: Graph
  ) -> [Bool] {
    var neighbors = [[Int]](repeating: [], count: kept.count)
    for edge in edges {
      neighbors[Int(edge.subject.rawValue)].append(Int(edge.object.rawValue))
      neighbors[Int(edge.object.rawValue)].append(Int(edge.subject.rawValue))
    }
    var isNear = [Bool](repeating: false, count: kept.count)
    var front = start.compactMap { graph.index(of: $0).map { Int($0.rawValue) } }
      .filter { kept[$0] }
    for node in front { isNear[node] = true }
    for _ in 0..<max(hops, 0) where !front.isEmpty {
      var next: [Int] = []
      for node in front {
        for neighbor in neighbors[node] where !isNear[neighbor] {
          isNear[neighbor] = true
          next.append(neighbor)
        }
      }
      front = next
    }
    return isNear
  }
}
