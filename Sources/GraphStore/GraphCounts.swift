internal import GRDB
internal import KnowledgeGraph
internal import OntologyModel

/// How much a graph file holds, as its edges and statements would be in memory.
public struct GraphCounts: Hashable, Sendable {
  /// The number of documents.
  public var documents = 0
  /// The number of entities.
  public var entities = 0
  /// The number of edges.
  public var edges = 0
  /// The number of statements of edges.
  public var statements = 0
  /// The number of statements that the ontology does not allow.
  public var quarantined = 0

  /// Nothing.
  public init() {}
}

extension GraphUpdate {
  /// Counts what the graph holds now.
  ///
  /// - Complexity: O(1) for documents and entities, where SQLite keeps no count O(n).
  public func counts() throws(StoreError) -> GraphCounts {
    try translate { database in
      var counts = GraphCounts()
      counts.documents = try Int.fetchOne(database, sql: "SELECT count(*) FROM documents") ?? 0
      counts.entities = try Int.fetchOne(database, sql: "SELECT count(*) FROM entities") ?? 0
      counts.statements = try Int.fetchOne(database, sql: "SELECT count(*) FROM statements") ?? 0
      return counts
    }
  }
}
