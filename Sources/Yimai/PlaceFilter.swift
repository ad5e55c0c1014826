internal import KnowledgeGraph
internal import OntologyModel

/// Says whether an edge has to do with a place.
///
/// It does where a place of the asked name is reached from one of its ends over the relations that
/// say where something is (`locatedIn`, `partOf`, the body of a post, who implements a program), or
/// where an entity on that way bears the place's name in its own.
struct PlaceFilter {
  private let graph: Graph
  private let places: Set<EntityID>
  private let names: [String]

  init(_ words: String, in graph: Graph) {
    self.graph = graph
    let found = NameLookup(graph).find(words).filter { $0.type == .place }
    places = Set(found.map(\.id))
    names = [words] + found.map(\.name)
  }

  func holds(_ edge: Edge) -> Bool {
    var queue = [edge.object, edge.subject]
    var seen = Set(queue)
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      let entity = graph[node]
      if places.contains(entity.id) { return true }
      if names.contains(where: entity.name.hasPrefix) { return true }
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
