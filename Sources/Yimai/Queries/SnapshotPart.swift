public import GraphStore
public import KnowledgeGraph

extension GraphSnapshot {
  /// The graph of some nodes and edges: the ends of the edges belong to it, and the documents that
  /// its statements were read from.
  ///
  /// Mentions of entities are not part of a snapshot, and so not of the graph.
  ///
  /// - Complexity: O(n log n) in the nodes, edges and statements given.
  public func part(nodes: some Sequence<UInt32>, edges: some Sequence<UInt32>) -> Graph {
    var wanted = Set(nodes.filter { Int($0) < nodeCount })
    var statements: [Statement] = []
    var documents: Set<Int> = []
    for edge in Set(edges).sorted() where Int(edge) < edgeCount {
      let ends = ends(ofEdge: edge)
      wanted.formUnion([ends.subject, ends.object])
      for row in self.statements(ofEdge: edge) {
        statements.append(statement(row, ofEdge: edge))
        documents.insert(documentNumber(ofStatement: row))
      }
    }
    return Graph(
      documents: documents.sorted().filter { $0 < documentCount }.map { document($0) },
      entities: wanted.sorted().map { entity(ofNode: $0) }, statements: statements)
  }
}
