internal import OntologyModel
public import KnowledgeGraph

/// A knowledge graph as the query language sees it.
///
/// - Nodes are the entities, numbered as in ``Graph/entities``. Labels: the type and all types above
///   it, so that an Official is a Person and an Agent too.
/// - Relationships are the edges, numbered as in ``Graph/edges``; their types are the predicates.
/// - Node properties: `id`, `name`, `type`, `aliases` (list), `confidence`, and the entity's attributes.
/// - Relationship properties: `id`, `role`, `since` and `until` (ISO dates, as stated), `reported`
///   (date of the latest report), `firstReported`, `support` (number of statements), `sources` (number
///   of documents), `confidence`, `rules`, `quotes`, `documents` (lists).
///
/// Names are indexed with the aliases: a pattern `{name: '市中医院'}` finds by alias where no node has
/// the name itself.
public struct KnowledgeGraphView: PropertyGraph {
  private let graph: Graph
  private let keys: [String]
  private let keyIDs: [String: PropertyKeyID]
  private let labelNodes: [[NodeID]]
  /// The labels of each node, a bit a label.
  private let labelMasks: [UInt16]
  /// Subject, object and predicate of each edge, apart from the rest of the edge.
  private let ends: [EdgeEnds]
  private let typeCounts: [Int]
  private let labelDegrees: LabelDegrees
  private let byName: [String: [NodeID]]
  private let byAlias: [String: [NodeID]]
  private let outgoing: EdgeIndex
  private let incoming: EdgeIndex

  /// Indexes a graph.
  ///
  /// - Complexity: O(entities + aliases + edges).
  public init(_ graph: Graph) {
    self.graph = graph
    let attributes = Set(graph.entities.flatMap { $0.attributes.map(\.key) })
    keys =
      Key.allCases.map(\.rawValue)
      + attributes.subtracting(Key.allCases.map(\.rawValue)).sorted()
    keyIDs = Dictionary(
      uniqueKeysWithValues: keys.enumerated().map { ($0.element, PropertyKeyID($0.offset)) })
    var labelNodes = [[NodeID]](repeating: [], count: OntologyLabels.names.count)
    var byName: [String: [NodeID]] = [:]
    var byAlias: [String: [NodeID]] = [:]
    labelMasks = graph.entities.map { OntologyLabels.mask(of: $0.type) }
    for (number, entity) in graph.entities.enumerated() {
      for label in OntologyLabels.labels(of: entity.type) {
        labelNodes[Int(label)].append(NodeID(number))
      }
      byName[entity.name, default: []].append(NodeID(number))
      for alias in entity.aliases { byAlias[alias, default: []].append(NodeID(number)) }
    }
    self.labelNodes = labelNodes
    self.byName = byName
    self.byAlias = byAlias
    ends = graph.edges.map {
      EdgeEnds(
        start: $0.subject.rawValue, end: $0.object.rawValue,
        type: OntologyLabels.type($0.predicate))
    }
    var typeCounts = [Int](repeating: 0, count: Predicate.allCases.count)
    for edge in ends { typeCounts[Int(edge.type)] += 1 }
    self.typeCounts = typeCounts
    labelDegrees = LabelDegrees(graph)
    outgoing = EdgeIndex(graph, at: \.subject, to: \.object)
    incoming = EdgeIndex(graph, at: \.object, to: \.subject)
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
  public var nodeCount: Int { graph.entities.count }

  /// The number of entities of a type or one below it.
  public func nodeCount(label: LabelID) -> Int {
    labelNodes.indices.contains(Int(label)) ? labelNodes[Int(label)].count : 0
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
    guard labelNodes.indices.contains(Int(label)) else { return nil }
    let all = labelNodes[Int(label)]
    let first = all.partitioningIndex(from: start)
    let end = min(first + limit, all.count)
    nodes.append(contentsOf: all[first..<end])
    return end < all.count ? all[end] : nil
  }

  /// Whether the entity's type is the label's or below it.
  public func hasLabel(_ label: LabelID, node: NodeID) -> Bool {
    label < 16 && labelMasks[Int(node)] & (1 << UInt16(label)) != 0
  }

  /// The entity's type and those above it.
  public func labels(of node: NodeID) -> [LabelID] {
    OntologyLabels.labels(of: entity(node).type)
  }

  /// A fixed property or an attribute of the entity.
  public func property(_ key: PropertyKeyID, ofNode node: NodeID) -> Value {
    guard keys.indices.contains(Int(key)) else { return .null }
    let name = keys[Int(key)]
    let entity = entity(node)
    switch Key(rawValue: name) {
    case .id: return .string(entity.id.text)
    case .name: return .string(entity.name)
    case .type: return .string(entity.type.name)
    case .aliases:
      return entity.aliases.isEmpty ? .null : .list(entity.aliases.map { .string($0) })
    case .confidence where entity.confidence != nil:
      return entity.confidence.map { .float($0) } ?? .null
    default: return entity.attribute(name).map { .string($0) } ?? .null
    }
  }

  /// The keys whose property is not null.
  public func propertyKeys(ofNode node: NodeID) -> [PropertyKeyID] {
    let entity = entity(node)
    var names = ["id", "name", "type"] + entity.attributes.map(\.key)
    if !entity.aliases.isEmpty { names.append("aliases") }
    if entity.confidence != nil { names.append("confidence") }
    return Set(names.compactMap { keyIDs[$0] }).sorted()
  }

  /// By name, or by alias where no entity has the name.
  public func nodes(named text: String) -> NamedNodes? {
    if let nodes = byName[text] { return NamedNodes(nodes: nodes, areByAlias: false) }
    return NamedNodes(nodes: byAlias[text] ?? [], areByAlias: true)
  }

  /// The ids of entities and their names are indexed.
  public func indexedNodes(_ key: PropertyKeyID, equalTo text: String) -> [NodeID]? {
    guard keys.indices.contains(Int(key)) else { return nil }
    switch Key(rawValue: keys[Int(key)]) {
    case .id: return graph.index(of: EntityID(text)).map { [$0.rawValue] } ?? []
    case .name: return byName[text] ?? []
    default: return nil
    }
  }

  private func entity(_ node: NodeID) -> Entity { graph[NodeIndex(node)] }

  // MARK: - Relationships

  /// The number of edges.
  public var relationshipCount: Int { graph.edges.count }

  /// The number of edges of a predicate.
  public func relationshipCount(type: RelationshipTypeID) -> Int {
    typeCounts.indices.contains(Int(type)) ? typeCounts[Int(type)] : 0
  }

  /// Appends edges in the order of the graph.
  public func appendRelationships(
    of node: NodeID, _ direction: RelationshipDirection, types: [RelationshipTypeID],
    to neighbours: inout [Neighbour]
  ) {
    let index = direction == .outgoing ? outgoing : incoming
    index.append(node, types: types, to: &neighbours)
  }

  /// The number of edges that start or end at a node.
  public func degree(of node: NodeID, _ direction: RelationshipDirection) -> Int {
    (direction == .outgoing ? outgoing : incoming).degree(of: node)
  }

  /// Subject and object.
  public func ends(of relationship: RelationshipID) -> (start: NodeID, end: NodeID) {
    let edge = ends[Int(relationship)]
    return (edge.start, edge.end)
  }

  /// The predicate.
  public func type(of relationship: RelationshipID) -> RelationshipTypeID {
    ends[Int(relationship)].type
  }

  /// A property of an edge, worked out from its statements.
  public func property(_ key: PropertyKeyID, ofRelationship relationship: RelationshipID) -> Value {
    guard keys.indices.contains(Int(key)), let name = Key(rawValue: keys[Int(key)]) else {
      return .null
    }
    return EdgeProperties(graph: graph, edge: graph.edges[Int(relationship)]).value(name)
  }

  /// The keys whose property is not null.
  public func propertyKeys(ofRelationship relationship: RelationshipID) -> [PropertyKeyID] {
    let properties = EdgeProperties(graph: graph, edge: graph.edges[Int(relationship)])
    return Key.allCases.compactMap { key in
      properties.value(key).isNull ? nil : keyIDs[key.rawValue]
    }.sorted()
  }

  /// Counted for each type, label and direction.
  public func averageDegree(
    type: RelationshipTypeID?, label: LabelID?, _ direction: RelationshipDirection
  ) -> Double {
    guard let label else {
      let count = type.map { relationshipCount(type: $0) } ?? relationshipCount
      return Double(count) / Double(max(1, nodeCount))
    }
    return Double(labelDegrees.count(type, label, direction))
      / Double(max(1, nodeCount(label: label)))
  }
}

extension KnowledgeGraphView {
  /// The keys of properties that are no attributes.
  enum Key: String, CaseIterable {
    case id, name, type, aliases
    case role, since, until, reported, firstReported, support, sources, confidence, rules, quotes
    case documents
  }
}

extension [NodeID] {
  /// The first place whose number is not below a bound, in an ascending list.
  fileprivate func partitioningIndex(from bound: NodeID) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
