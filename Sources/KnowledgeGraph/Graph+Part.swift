extension Graph {
  /// The graph of some entities and statements: its documents are those that it still speaks of.
  ///
  /// - Complexity: O(n log n) in the entities, their mentions and the statements.
  public func part(entities: [Entity], statements: [Statement]) -> Graph {
    var documents = Set(statements.map(\.evidence.document))
    for entity in entities { documents.formUnion(entity.mentions.map(\.document)) }
    return Graph(
      documents: self.documents.filter { documents.contains($0.id) }, entities: entities,
      statements: statements)
  }

  /// The graph of some nodes and of some edges, by their places in ``edges``, with their ends.
  ///
  /// Entities and statements are whole, mentions and evidence included; places outside the graph are
  /// left out.
  ///
  /// - Complexity: O(n log n) in what is kept.
  public func part(nodes: some Sequence<NodeIndex>, edges: some Sequence<Int>) -> Graph {
    var wanted = Set(nodes.map { Int($0.rawValue) })
    var statements: [Statement] = []
    for place in Set(edges).sorted() where self.edges.indices.contains(place) {
      let edge = self.edges[place]
      wanted.formUnion([Int(edge.subject.rawValue), Int(edge.object.rawValue)])
      statements += self.statements(of: edge)
    }
    let entities = wanted.sorted().filter(self.entities.indices.contains)
    return part(entities: entities.map { self.entities[$0] }, statements: statements)
  }
}
