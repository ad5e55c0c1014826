public import KnowledgeGraph
public import OntologyModel

/// The size of a graph, counted by type and by predicate.
public struct GraphStatistics: Sendable {
  /// The number of documents.
  public let documents: Int
  /// The number of Unicode scalars of all documents.
  public let characters: Int
  /// The number of entities.
  public let entities: Int
  /// The number of places in the documents where an entity is named.
  public let mentions: Int
  /// The number of edges.
  public let edges: Int
  /// The number of statements the edges are made of.
  public let statements: Int
  /// The number of statements that the ontology does not allow.
  public let quarantined: Int
  /// The number of statements that a text only plans, denies or hopes for.
  public let unasserted: Int
  /// Entities by type, in the order of the ontology; types without an entity are left out.
  public let byType: [(type: EntityType, count: Int)]
  /// Edges and statements by predicate, in the order of the ontology; empty ones are left out.
  public let byPredicate: [(predicate: Predicate, edges: Int, statements: Int)]

  /// Counts a graph.
  ///
  /// - Complexity: O(n) in all tables.
  public init(_ graph: Graph) {
    documents = graph.documents.count
    characters = graph.documents.reduce(0) { $0 + $1.characterCount }
    entities = graph.entities.count
    mentions = graph.entities.reduce(0) { $0 + $1.mentions.count }
    edges = graph.edges.count
    statements = graph.statements.count
    quarantined = graph.quarantine.count
    unasserted = graph.unasserted.count
    var types: [EntityType: Int] = [:]
    for entity in graph.entities { types[entity.type, default: 0] += 1 }
    byType = EntityType.allCases.compactMap { type in types[type].map { (type, $0) } }
    var predicates: [Predicate: (edges: Int, statements: Int)] = [:]
    for edge in graph.edges {
      let sum = predicates[edge.predicate, default: (0, 0)]
      predicates[edge.predicate] = (sum.edges + 1, sum.statements + edge.support)
    }
    byPredicate = Predicate.allCases.compactMap { predicate in
      predicates[predicate].map { (predicate, $0.edges, $0.statements) }
    }
  }
}
