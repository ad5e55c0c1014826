public import Cypher
public import GraphStore
internal import KnowledgeGraph
internal import OntologyModel
internal import Synchronization

/// A snapshot of a graph file as the query language sees it.
///
/// Labels, types and properties are those of `KnowledgeGraphView`; nothing is read before a query
/// asks for it, so opening costs no more than the snapshot's header.
public final class SnapshotGraph: PropertyGraph {
  /// What is read.
  public let snapshot: GraphSnapshot
  private let keys: [String]
  private let keyIDs: [String: PropertyKeyID]
  private let statistics = Mutex<SnapshotStatistics?>(nil)

  /// Takes a snapshot.
  ///
  /// - Complexity: O(attributes), to know their keys.
  public init(_ snapshot: GraphSnapshot) {
    self.snapshot = snapshot
    let fixed = SnapshotKey.allCases.map(\.rawValue)
    keys = fixed + Set(snapshot.attributeKeys()).subtracting(fixed).sorted()
    keyIDs = Dictionary(
      uniqueKeysWithValues: keys.enumerated().map { ($0.element, PropertyKeyID($0.offset)) })
  }

  private var counts: SnapshotStatistics {
    statistics.withLock { known in
      if let known { return known }
      let counted = SnapshotStatistics(snapshot)
      known = counted
      return counted
    }
  }

  // MARK: - Names

  /// The ontology's types, `Agent` first.
  public var labelNames: [String] { OntologyLabels.names }
  /// The predicates.
  public var relationshipTypeNames: [String] { Predicate.allCases.map(\.name) }
  /// The fixed keys, then the attributes in order.
  public var propertyKeyNames: [String] { keys }
  /// O(1).
  public func propertyKeyID(_ name: String) -> PropertyKeyID? { keyIDs[name] }

  // MARK: - Nodes

  /// The number of entities.
  public var nodeCount: Int { snapshot.nodeCount }

  /// The number of entities of a type or one below it.
  public func nodeCount(label: LabelID) -> Int {
    SnapshotGraph.types(of: label).reduce(0) { $0 + snapshot.nodeCount(ofType: $1) }
  }

  /// Appends entities in their order.
  public func appendNodes(
    label: LabelID?, from start: NodeID, limit: Int, to nodes: inout [NodeID]
  ) -> NodeID? {
    guard let label else {
      let end = min(Int(start) + limit, nodeCount)
      if Int(start) < end { nodes.append(contentsOf: start..<NodeID(end)) }
      return end < nodeCount ? NodeID(end) : nil
    }
    // One more than wanted of each type: the first that is left over is where to go on.
    let types = SnapshotGraph.types(of: label)
    var found = types.flatMap { snapshot.nodes(ofType: $0, from: start, limit: limit + 1) }
    if types.count > 1 { found.sort() }
    nodes.append(contentsOf: found.prefix(limit))
    return found.count > limit ? found[limit] : nil
  }

  /// Whether the entity's type is the label's or below it.
  public func hasLabel(_ label: LabelID, node: NodeID) -> Bool {
    let number = snapshot.typeNumber(ofNode: node)
    return label < 16 && OntologyLabels.masks[number] & 1 << UInt16(label) != 0
  }

  /// The entity's type and those above it.
  public func labels(of node: NodeID) -> [LabelID] {
    OntologyLabels.labels(of: snapshot.type(ofNode: node))
  }

  /// A fixed property or an attribute of the entity.
  public func property(_ key: PropertyKeyID, ofNode node: NodeID) -> Value {
    guard keys.indices.contains(Int(key)), Int(node) < nodeCount else { return .null }
    let name = keys[Int(key)]
    switch SnapshotKey(rawValue: name) {
    case .id: return .string(snapshot.id(ofNode: node).text)
    case .name: return .string(snapshot.name(ofNode: node))
    case .type: return .string(snapshot.type(ofNode: node).name)
    case .aliases:
      let aliases = snapshot.aliases(ofNode: node)
      return aliases.isEmpty ? .null : .list(aliases.map { .string($0) })
    case .confidence where snapshot.confidence(ofNode: node) != nil:
      return snapshot.confidence(ofNode: node).map { .float($0) } ?? .null
    default:
      let attribute = snapshot.attributes(ofNode: node).first { $0.key == name }
      return attribute.map { .string($0.value) } ?? .null
    }
  }

  /// The keys whose property is not null.
  public func propertyKeys(ofNode node: NodeID) -> [PropertyKeyID] {
    guard Int(node) < nodeCount else { return [] }
    var names = ["id", "name", "type"] + snapshot.attributes(ofNode: node).map(\.key)
    if !snapshot.aliases(ofNode: node).isEmpty { names.append("aliases") }
    if snapshot.confidence(ofNode: node) != nil { names.append("confidence") }
    return Set(names.compactMap { keyIDs[$0] }).sorted()
  }

  /// By name, or by alias where no entity has the name.
  public func nodes(named text: String) -> NamedNodes? {
    let named = snapshot.nodes(named: text)
    if !named.isEmpty { return NamedNodes(nodes: named, areByAlias: false) }
    return NamedNodes(nodes: snapshot.nodes(withAlias: text), areByAlias: true)
  }

  /// The ids of entities and their names are indexed.
  public func indexedNodes(_ key: PropertyKeyID, equalTo text: String) -> [NodeID]? {
    guard keys.indices.contains(Int(key)) else { return nil }
    switch SnapshotKey(rawValue: keys[Int(key)]) {
    case .id: return snapshot.node(of: EntityID(text)).map { [$0] } ?? []
    case .name: return snapshot.nodes(named: text)
    default: return nil
    }
  }

  /// The ids of entities are.
  public func isUnique(_ key: PropertyKeyID) -> Bool {
    propertyKeyID(SnapshotKey.id.rawValue) == key
  }

  /// The types that carry a label.
  private static func types(of label: LabelID) -> [EntityType] {
    EntityType.allCases.filter { OntologyLabels.labels(of: $0).contains(label) }
  }

  // MARK: - Relationships

  /// The number of edges.
  public var relationshipCount: Int { snapshot.edgeCount }

  /// The number of edges of a predicate.
  public func relationshipCount(type: RelationshipTypeID) -> Int {
    let counts = counts.byPredicate
    return counts.indices.contains(Int(type)) ? counts[Int(type)] : 0
  }

  /// Appends edges by predicate, then in the order of the graph.
  public func appendRelationships(
    of node: NodeID, _ direction: RelationshipDirection, types: [RelationshipTypeID],
    to neighbours: inout [Neighbour]
  ) {
    guard Int(node) < nodeCount else { return }
    func isWanted(_ edge: UInt32) -> Bool {
      types.isEmpty || types.contains(UInt32(snapshot.predicateNumber(ofEdge: edge)))
    }
    switch direction {
    case .outgoing:
      for edge in snapshot.outgoing(of: node) where isWanted(edge) {
        neighbours.append(
          Neighbour(relationship: edge, node: snapshot.ends(ofEdge: edge).object))
      }
    case .incoming:
      snapshot.forEachIncoming(of: node) { edge in
        guard isWanted(edge) else { return }
        neighbours.append(
          Neighbour(relationship: edge, node: snapshot.ends(ofEdge: edge).subject))
      }
    }
  }

  /// The number of edges that start or end at a node.
  public func degree(of node: NodeID, _ direction: RelationshipDirection) -> Int {
    guard Int(node) < nodeCount else { return 0 }
    return direction == .outgoing
      ? snapshot.outgoing(of: node).count : snapshot.incomingCount(of: node)
  }

  /// Subject and object.
  public func ends(of relationship: RelationshipID) -> (start: NodeID, end: NodeID) {
    let ends = snapshot.ends(ofEdge: relationship)
    return (ends.subject, ends.object)
  }

  /// The predicate.
  public func type(of relationship: RelationshipID) -> RelationshipTypeID {
    RelationshipTypeID(snapshot.predicateNumber(ofEdge: relationship))
  }

  /// A property of an edge, worked out from its statements.
  public func property(_ key: PropertyKeyID, ofRelationship relationship: RelationshipID) -> Value {
    guard keys.indices.contains(Int(key)), let name = SnapshotKey(rawValue: keys[Int(key)]),
      Int(relationship) < snapshot.edgeCount
    else { return .null }
    return snapshot.value(name, ofEdge: relationship)
  }

  /// The keys whose property is not null.
  public func propertyKeys(ofRelationship relationship: RelationshipID) -> [PropertyKeyID] {
    guard Int(relationship) < snapshot.edgeCount else { return [] }
    return SnapshotKey.allCases.compactMap { key in
      snapshot.value(key, ofEdge: relationship).isNull ? nil : keyIDs[key.rawValue]
    }.sorted()
  }

  /// Estimated from a sample of the edges.
  public func averageDegree(
    type: RelationshipTypeID?, label: LabelID?, _ direction: RelationshipDirection
  ) -> Double {
    guard let label else {
      let count = type.map { relationshipCount(type: $0) } ?? relationshipCount
      return Double(count) / Double(max(1, nodeCount))
    }
    return counts.edges(type, label, direction) / Double(max(1, nodeCount(label: label)))
  }
}
