/// A typed knowledge graph: documents, entities and the statements that tie them, in fixed order.
///
/// Entities stand sorted by id and are known inside the graph by their position (``NodeIndex``).
/// Statements with the same ends, predicate and role make one ``Edge``. The order of every table
/// depends on the content alone, so two graphs of the same content are equal table by table.
public struct Graph: Sendable {
  /// The documents, sorted by name, then id.
  public let documents: [SourceDocument]
  /// The entities, sorted by id.
  public let entities: [Entity]
  /// The statements the ontology allows, sorted by edge, then evidence, then id.
  public let statements: [Statement]
  /// The edges, sorted by subject, predicate, object and role.
  public let edges: [Edge]
  /// What the ontology does not allow, sorted by id.
  public let quarantine: [QuarantinedStatement]
  /// What the ontology allows but the text only plans, denies or hopes for, sorted by id.
  ///
  /// It makes no edges; see ``withUnasserted()``.
  public let unasserted: [Statement]

  private let indexByID: [EntityID: NodeIndex]
  private let documentPlaces: [DocumentID: Int]
  private let outgoing: AdjacencyTable
  private let incoming: AdjacencyTable

  /// Puts a graph in order, merges statements into edges and sets apart what is not allowed and what
  /// is not asserted.
  ///
  /// A repeated entity id keeps the first in order of content; a repeated statement id likewise,
  /// among what is set apart too.
  ///
  /// - Complexity: O(n log n) in entities and statements.
  public init(
    documents: [SourceDocument], entities: consuming [Entity], statements: consuming [Statement],
    quarantine: [QuarantinedStatement] = []
  ) {
    self.init(
      documents: documents, entities: consume entities, statements: consume statements,
      quarantine: quarantine, joinsUnasserted: false)
  }

  private init(
    documents: [SourceDocument], entities: consuming [Entity], statements: consuming [Statement],
    quarantine: [QuarantinedStatement], joinsUnasserted: Bool
  ) {
    self.documents = documents.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    documentPlaces = Dictionary(
      self.documents.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var unique = consume entities
    unique.sort(by: Entity.precedes)
    if unique.indices.dropFirst().contains(where: { unique[$0 - 1].id == unique[$0].id }) {
      let sorted = unique
      unique = []
      for entity in sorted where unique.last?.id != entity.id { unique.append(entity) }
    }
    self.entities = unique
    var indexByID: [EntityID: NodeIndex] = [:]
    indexByID.reserveCapacity(unique.count)
    for position in unique.indices {
      indexByID[unique[position].id] = NodeIndex(UInt32(position))
    }
    self.indexByID = indexByID

    let merge = EdgeMerge(
      statements: consume statements, entities: unique, indexByID: indexByID,
      joinsUnasserted: joinsUnasserted)
    self.statements = merge.statements
    edges = merge.edges
    var apart: [QuarantinedStatement] = []
    for item in (quarantine + merge.quarantine).sorted(by: {
      ($0.statement.id, $0.reason) < ($1.statement.id, $1.reason)
    }) where apart.last?.statement.id != item.statement.id { apart.append(item) }
    self.quarantine = apart
    var unasserted: [Statement] = []
    for statement in merge.unasserted.sorted(by: { ($0.id, $0.evidence) < ($1.id, $1.evidence) })
    where unasserted.last?.id != statement.id { unasserted.append(statement) }
    self.unasserted = unasserted
    outgoing = AdjacencyTable(edges: edges, nodeCount: unique.count, key: \.subject)
    incoming = AdjacencyTable(edges: edges, nodeCount: unique.count, key: \.object)
  }

  /// The same graph in which plans, denials and hopes make edges too, each with its modality.
  ///
  /// - Complexity: O(n log n) in entities and statements.
  public func withUnasserted() -> Graph {
    Graph(
      documents: documents, entities: entities, statements: statements + unasserted,
      quarantine: quarantine, joinsUnasserted: true)
  }

  /// The entity at a node.
  public subscript(_ index: NodeIndex) -> Entity { entities[Int(index.rawValue)] }

  /// The node of an entity, where the graph holds it.
  ///
  /// - Complexity: O(1).
  public func index(of id: EntityID) -> NodeIndex? { indexByID[id] }

  /// The entity of an id, where the graph holds it.
  public func entity(_ id: EntityID) -> Entity? { index(of: id).map { self[$0] } }

  /// The document of an id, where the graph holds it.
  public func document(_ id: DocumentID) -> SourceDocument? {
    documentPlaces[id].map { documents[$0] }
  }

  /// The name of a document, where the graph holds it: cheaper than the whole document.
  public func documentName(_ id: DocumentID) -> String? {
    documentPlaces[id].map { documents[$0].name }
  }

  /// The name of the document that a quote stands in; its id where the graph does not hold it.
  public func documentName(of evidence: Evidence) -> String {
    documentName(evidence.document) ?? evidence.document.text
  }

  /// The id of the entity at a node: cheaper than the whole entity.
  public func id(at index: NodeIndex) -> EntityID { entities[Int(index.rawValue)].id }

  /// The edges that start at a node, in the order of ``edges``.
  public func edges(from node: NodeIndex) -> [Edge] {
    outgoing.edges(at: node).map { edges[Int($0)] }
  }

  /// The edges that end at a node, in the order of ``edges``.
  public func edges(to node: NodeIndex) -> [Edge] {
    incoming.edges(at: node).map { edges[Int($0)] }
  }

  /// The statements of an edge, in order of evidence.
  public func statements(of edge: Edge) -> ArraySlice<Statement> { statements[edge.statements] }
}
