public import Cypher
public import KnowledgeGraph
internal import OntologyModel

/// A knowledge graph with its evidence as nodes, as audit rules see it.
///
/// Beside the entities and edges of ``KnowledgeGraphView``:
/// - `Statement` nodes, one for each statement, with `-[:subject]->`, `-[:object]->` to the entities
///   and `-[:source]->` to a `Document` node;
/// - `Quarantined` nodes for what the ontology does not allow (with `reason`), tied alike as far as
///   their ends are entities;
/// - `Unasserted` nodes for plans, denials and hopes (with `modality`), tied alike.
///
/// Properties of all three: `id`, `predicate`, `role`, `since`, `until`, `inferred`, `modality`,
/// `flags`, `reported`, `quote`, `rule`, `confidence`. Of documents: `id`, `name`, `title`,
/// `publisher`, `date`.
public struct AuditGraph: PropertyGraph {
  /// The graph.
  public let graph: Graph
  private let base: KnowledgeGraphView
  private let keys: [String]
  private let keyIDs: [String: PropertyKeyID]
  /// What each key means at a claim or document, by its id.
  private let claimProperties: [AuditProperty?]
  private let claims: [AuditClaim]
  private let documentNumbers: [DocumentID: Int]
  private let ties: ClaimTies

  /// The labels beyond the ontology's types.
  enum Label: Int, CaseIterable {
    case document, statement, quarantined, unasserted

    var name: String {
      switch self {
      case .document: "Document"
      case .statement: "Statement"
      case .quarantined: "Quarantined"
      case .unasserted: "Unasserted"
      }
    }
  }

  /// Indexes a graph.
  ///
  /// - Complexity: O(entities + statements).
  public init(_ graph: Graph) {
    self.graph = graph
    base = KnowledgeGraphView(graph)
    let known = base.propertyKeyNames
    keys = known + Set(AuditProperty.allCases.map(\.rawValue)).subtracting(known).sorted()
    keyIDs = Dictionary(
      uniqueKeysWithValues: keys.enumerated().map { ($0.element, PropertyKeyID($0.offset)) })
    claimProperties = keys.map(AuditProperty.init(rawValue:))
    claims =
      graph.statements.map { AuditClaim(.statement, $0) }
      + graph.quarantine.map { AuditClaim(.quarantined, $0.statement, reason: $0.reason) }
      + graph.unasserted.map { AuditClaim(.unasserted, $0) }
    documentNumbers = Dictionary(
      graph.documents.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    ties = ClaimTies(claims: claims, graph: graph, documents: documentNumbers)
  }

  /// The statement that a node stands for, nil of any other node.
  func claim(_ node: NodeID) -> AuditClaim? {
    let number = Int(node) - entityCount - documentCount
    return claims.indices.contains(number) ? claims[number] : nil
  }

  /// The document that a node stands for, nil of any other node.
  func document(_ node: NodeID) -> SourceDocument? {
    let number = Int(node) - entityCount
    return graph.documents.indices.contains(number) ? graph.documents[number] : nil
  }

  /// The entity that a node stands for, nil of any other node.
  func entity(_ node: NodeID) -> Entity? {
    Int(node) < entityCount ? graph.entities[Int(node)] : nil
  }

  /// The edge that a relationship stands for, nil of one that ties a claim to its parts.
  func edge(_ relationship: RelationshipID) -> Edge? {
    Int(relationship) < graph.edges.count ? graph.edges[Int(relationship)] : nil
  }

  private var entityCount: Int { graph.entities.count }
  private var documentCount: Int { graph.documents.count }

  private func label(_ node: NodeID) -> Label? {
    document(node) != nil ? .document : claim(node)?.label
  }

  private var labelBase: Int { base.labelNames.count }

  private func range(_ label: Label) -> Range<Int> {
    let firstClaim = entityCount + documentCount
    switch label {
    case .document: return entityCount..<firstClaim
    case .statement: return firstClaim..<firstClaim + graph.statements.count
    case .quarantined:
      let start = firstClaim + graph.statements.count
      return start..<start + graph.quarantine.count
    case .unasserted:
      let end = firstClaim + claims.count
      return end - graph.unasserted.count..<end
    }
  }

  // MARK: - Names

  /// The ontology's types, then documents and the three kinds of claims.
  public var labelNames: [String] { base.labelNames + Label.allCases.map(\.name) }
  /// The predicates, then `subject`, `object` and `source`.
  public var relationshipTypeNames: [String] {
    base.relationshipTypeNames + ClaimTies.Part.allCases.map(\.rawValue)
  }
  /// The keys of entities and edges, then those of claims and documents.
  public var propertyKeyNames: [String] { keys }
  /// O(1).
  public func propertyKeyID(_ name: String) -> PropertyKeyID? { keyIDs[name] }

  // MARK: - Nodes

  /// Entities, documents and claims.
  public var nodeCount: Int { entityCount + documentCount + claims.count }

  /// How many nodes have a label.
  public func nodeCount(label: LabelID) -> Int {
    Label(rawValue: Int(label) - labelBase).map { range($0).count }
      ?? base.nodeCount(label: label)
  }

  /// Entities first, then documents and claims.
  public func appendNodes(
    label: LabelID?, from start: NodeID, limit: Int, to nodes: inout [NodeID]
  ) -> NodeID? {
    if let label, Label(rawValue: Int(label) - labelBase) == nil {
      return base.appendNodes(label: label, from: start, limit: limit, to: &nodes)
    }
    let all = label.flatMap { Label(rawValue: Int($0) - labelBase) }.map(range) ?? 0..<nodeCount
    let first = max(Int(start), all.lowerBound)
    guard first < all.upperBound else { return nil }
    let end = min(first + limit, all.upperBound)
    nodes.append(contentsOf: (first..<end).lazy.map { NodeID($0) })
    return end < all.upperBound ? NodeID(end) : nil
  }

  /// Whether a node has a label.
  public func hasLabel(_ label: LabelID, node: NodeID) -> Bool { labels(of: node).contains(label) }

  /// The labels of a node.
  public func labels(of node: NodeID) -> [LabelID] {
    if Int(node) < entityCount { return base.labels(of: node) }
    return label(node).map { [LabelID(labelBase + $0.rawValue)] } ?? []
  }

  /// A property of an entity, document or claim.
  public func property(_ key: PropertyKeyID, ofNode node: NodeID) -> Value {
    if Int(node) < entityCount { return base.property(key, ofNode: node) }
    guard claimProperties.indices.contains(Int(key)), let name = claimProperties[Int(key)] else {
      return .null
    }
    return claim(node).map { name.value(of: $0) }
      ?? document(node).map { name.value(of: $0) } ?? .null
  }

  /// The keys whose property is not null.
  public func propertyKeys(ofNode node: NodeID) -> [PropertyKeyID] {
    if Int(node) < entityCount { return base.propertyKeys(ofNode: node) }
    return AuditProperty.allCases.compactMap { keyIDs[$0.rawValue] }
      .filter { !property($0, ofNode: node).isNull }.sorted()
  }

  /// Entities by name or alias.
  public func nodes(named text: String) -> NamedNodes? { base.nodes(named: text) }

  /// None beyond the entities': an index would miss the other nodes.
  public func indexedNodes(_ key: PropertyKeyID, equalTo text: String) -> [NodeID]? { nil }

  // MARK: - Relationships

  /// Edges and ties.
  public var relationshipCount: Int { base.relationshipCount + ties.count }

  /// How many relationships have a type.
  public func relationshipCount(type: RelationshipTypeID) -> Int {
    ClaimTies.Part(type, after: base.relationshipTypeNames.count).map(ties.count)
      ?? base.relationshipCount(type: type)
  }

  /// Edges in the order of the graph, then ties in the order of the claims.
  public func appendRelationships(
    of node: NodeID, _ direction: RelationshipDirection, types: [RelationshipTypeID],
    to neighbours: inout [Neighbour]
  ) {
    let own = base.relationshipTypeNames.count
    if Int(node) < entityCount, types.isEmpty || types.contains(where: { Int($0) < own }) {
      base.appendRelationships(of: node, direction, types: types, to: &neighbours)
    }
    let parts =
      types.isEmpty
      ? ClaimTies.Part.allCases : types.compactMap { ClaimTies.Part($0, after: own) }
    guard !parts.isEmpty else { return }
    ties.append(node, direction, parts: parts, firstID: graph.edges.count, to: &neighbours)
  }

  /// The number of edges and ties at a node.
  public func degree(of node: NodeID, _ direction: RelationshipDirection) -> Int {
    (Int(node) < entityCount ? base.degree(of: node, direction) : 0)
      + ties.degree(node, direction)
  }

  /// The nodes a relationship joins.
  public func ends(of relationship: RelationshipID) -> (start: NodeID, end: NodeID) {
    if Int(relationship) < graph.edges.count { return base.ends(of: relationship) }
    return ties.ends(Int(relationship) - graph.edges.count)
  }

  /// The type of a relationship.
  public func type(of relationship: RelationshipID) -> RelationshipTypeID {
    if Int(relationship) < graph.edges.count { return base.type(of: relationship) }
    let part = (Int(relationship) - graph.edges.count) % ClaimTies.Part.allCases.count
    return RelationshipTypeID(base.relationshipTypeNames.count + part)
  }

  /// A property of an edge; ties have none.
  public func property(_ key: PropertyKeyID, ofRelationship relationship: RelationshipID) -> Value {
    Int(relationship) < graph.edges.count
      ? base.property(key, ofRelationship: relationship) : .null
  }

  /// The keys of an edge's properties; ties have none.
  public func propertyKeys(ofRelationship relationship: RelationshipID) -> [PropertyKeyID] {
    Int(relationship) < graph.edges.count ? base.propertyKeys(ofRelationship: relationship) : []
  }

  /// Edges as the base counts them, one tie of each type at a claim.
  public func averageDegree(
    type: RelationshipTypeID?, label: LabelID?, _ direction: RelationshipDirection
  ) -> Double {
    if let type, ClaimTies.Part(type, after: base.relationshipTypeNames.count) != nil {
      let nodes = label.map { nodeCount(label: $0) } ?? nodeCount
      return direction == .outgoing
        ? 1 : Double(relationshipCount(type: type)) / Double(max(1, nodes))
    }
    return base.averageDegree(type: type, label: label, direction)
  }
}
