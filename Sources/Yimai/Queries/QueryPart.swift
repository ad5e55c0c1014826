public import Cypher
public import KnowledgeGraph
public import OntologyModel

/// The part of a graph that the rows of an openCypher query speak of.
///
/// To it belong the nodes and relationships in the rows, those inside lists, maps and paths too, and
/// the ends of these relationships; a relationship that no row holds does not. Entities keep their
/// mentions and edges all their statements.
public struct QueryPart: Sendable {
  /// The part.
  public let graph: Graph
  /// The number of rows.
  public let rowCount: Int
  /// What the user should know beside the rows: that a name was found by alias, for example.
  public let notes: [Wording]

  /// Reads a query in the words of the ontology and runs it on a graph in memory.
  ///
  /// - Throws: what is wrong with the query, with its place; `LimitExceeded` where it takes longer
  ///   or gives more rows than allowed.
  public init(
    _ text: String, of graph: Graph, parameters: [String: Value] = [:],
    timeout: Duration? = nil, maximumRows: Int? = nil
  ) throws(CypherError) {
    let query = try Query(parsing: text, vocabulary: .ontology)
    let cursor = try query.run(
      on: KnowledgeGraphView(graph), parameters: parameters,
      options: RunOptions(timeout: timeout, maximumRows: maximumRows))
    var found = FoundElements()
    var count = 0
    while let row = try cursor.next() {
      count += 1
      for value in row { found.add(value, depth: 0) }
    }
    rowCount = count
    notes = cursor.notes
    self.graph = graph.part(
      nodes: found.nodes.map(NodeIndex.init), edges: found.edges.map(Int.init))
  }
}
