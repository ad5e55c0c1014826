internal import OntologyModel

/// A place as somebody names it: the entities the words may mean, and the words.
public struct NamedPlace: Hashable, Sendable {
  /// The places of that name.
  public let ids: Set<EntityID>
  /// The words, and the full names of the places.
  public let names: [String]

  /// Makes a place of words and the entities found for them; those that are no places are left out.
  public init(_ words: String, found: [Entity]) {
    let places = found.filter { $0.type == .place }
    ids = Set(places.map(\.id))
    names = [words] + places.map(\.name)
  }
}

/// Says whether an edge has to do with a place.
///
/// It does where a place of the asked name is reached from one of its ends over the relations that
/// say where something is (`locatedIn`, `partOf`, the body of a post, who implements a program), or
/// where an entity on that way bears the place's name in its own.
public struct PlaceFilter {
  private let graph: Graph
  private let place: NamedPlace

  /// Makes a filter for the edges of a graph.
  public init(_ place: NamedPlace, in graph: Graph) {
    self.graph = graph
    self.place = place
  }

  /// Whether an edge of the graph has to do with the place.
  ///
  /// - Complexity: O(n) in the edges on the way up from its ends.
  public func holds(_ edge: Edge) -> Bool {
    var queue = [edge.object, edge.subject]
    var seen = Set(queue)
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      let entity = graph[node]
      if place.ids.contains(entity.id) { return true }
      if place.names.contains(where: entity.name.hasPrefix) { return true }
      for neighbor in wayUp(from: node) where seen.insert(neighbor).inserted {
        queue.append(neighbor)
      }
    }
    return false
  }

  private func wayUp(from node: NodeIndex) -> [NodeIndex] {
    let up = graph.edges(from: node).filter {
      [.locatedIn, .partOf, .holdsPost].contains($0.predicate)
    }.map(\.object)
    guard graph[node].type == .program else { return up }
    return up + graph.edges(to: node).filter { $0.predicate == .implements }.map(\.subject)
  }
}
