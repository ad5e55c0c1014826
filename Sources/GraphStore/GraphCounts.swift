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
  /// - Complexity: O(n log n) in statements.
  public func counts() throws(StoreError) -> GraphCounts {
    try translate { database in
      var counts = GraphCounts()
      counts.documents = try Int.fetchOne(database, sql: "SELECT count(*) FROM documents") ?? 0
      counts.entities = try Int.fetchOne(database, sql: "SELECT count(*) FROM entities") ?? 0
      let rows = try Row.fetchCursor(database, sql: GraphUpdate.edges)
      while let row = try rows.next() {
        let row = CheckedRow(row: row, table: "statements", file: file)
        guard let predicate = Predicate(rawValue: try row.text(0)),
          let subject = EntityType(rawValue: try row.text(1)),
          let object = EntityType(rawValue: try row.text(2))
        else { throw row.fault("predicate") }
        let statements = try row.integer(5)
        if try row.integer(4) != 0 || !predicate.allows(subject, object) {
          counts.quarantined += statements
        } else if try row.integer(3) != 0 {
          counts.edges += try row.integer(6)
          counts.statements += statements
        }
      }
      return counts
    }
  }

  /// Edges and statements by what decides whether the ontology allows them.
  private static let edges = """
    SELECT predicate, subject_type, object_type, asserted, loops, sum(support), count(*) FROM (
      SELECT predicate, s.type AS subject_type, o.type AS object_type, modality IS NULL AS asserted,
        s.number = o.number AS loops, count(*) AS support
      FROM statements
        JOIN profiles AS p ON p.number = statements.subject
        JOIN profiles AS q ON q.number = statements.object
        JOIN entities AS s ON s.number = CASE WHEN predicate IN (\(symmetric))
          THEN min(p.entity, q.entity) ELSE p.entity END
        JOIN entities AS o ON o.number = CASE WHEN predicate IN (\(symmetric))
          THEN max(p.entity, q.entity) ELSE q.entity END
      WHERE statements.id NOT IN (SELECT id FROM dropped_statements)
      GROUP BY s.number, predicate, o.number, coalesce(role, ''), modality
    )
    GROUP BY predicate, subject_type, object_type, asserted, loops
    """

  /// The names of the relations without a direction, in quotes.
  private static let symmetric = Predicate.allCases.filter(\.isSymmetric)
    .map { "'\($0.name)'" }.joined(separator: ", ")
}
