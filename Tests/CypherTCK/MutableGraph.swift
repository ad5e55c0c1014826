internal import Cypher
internal import Synchronization

/// A small graph in memory that can be written to: what scenarios are set up in and run on.
///
/// Numbers of deleted nodes and relationships are not given again; what they held can still be read
/// until the statement ends, as the language wants it.
final class MutableGraph: PropertyGraph, WriteHandler {
  struct Node {
    var labels: Set<LabelID>
    var properties: [PropertyKeyID: Value]
    var outgoing: [RelationshipID] = []
    var incoming: [RelationshipID] = []
    var isDeleted = false
  }

  struct Relationship {
    let type: RelationshipTypeID
    let start: NodeID
    let end: NodeID
    var properties: [PropertyKeyID: Value]
    var isDeleted = false
  }

  struct State {
    var labels: [String] = []
    var types: [String] = []
    var keys: [String] = []
    var nodes: [Node] = []
    var relationships: [Relationship] = []

    mutating func label(_ name: String) -> LabelID { Self.number(name, &labels) }
    mutating func type(_ name: String) -> RelationshipTypeID { Self.number(name, &types) }
    mutating func key(_ name: String) -> PropertyKeyID { Self.number(name, &keys) }

    private static func number(_ name: String, _ names: inout [String]) -> UInt32 {
      if let index = names.firstIndex(of: name) { return UInt32(index) }
      names.append(name)
      return UInt32(names.count - 1)
    }
  }

  private let state = Mutex(State())

  func read<T: Sendable>(_ body: (borrowing State) -> T) -> T { state.withLock { body($0) } }

  // MARK: - Reading

  var labelNames: [String] { read { $0.labels } }
  var relationshipTypeNames: [String] { read { $0.types } }
  var propertyKeyNames: [String] { read { $0.keys } }
  var nodeCount: Int { read { $0.nodes.count { !$0.isDeleted } } }
  var relationshipCount: Int { read { $0.relationships.count { !$0.isDeleted } } }

  func nodeCount(label: LabelID) -> Int {
    read { $0.nodes.count { !$0.isDeleted && $0.labels.contains(label) } }
  }

  func relationshipCount(type: RelationshipTypeID) -> Int {
    read { $0.relationships.count { !$0.isDeleted && $0.type == type } }
  }

  func appendNodes(
    label: LabelID?, from start: NodeID, limit: Int, to nodes: inout [NodeID]
  ) -> NodeID? {
    let (found, next) = read { state -> ([NodeID], NodeID?) in
      var found: [NodeID] = []
      for index in state.nodes.indices.dropFirst(Int(start)) {
        if found.count == limit { return (found, NodeID(index)) }
        let node = state.nodes[index]
        if !node.isDeleted, label.map({ node.labels.contains($0) }) ?? true {
          found.append(NodeID(index))
        }
      }
      return (found, nil)
    }
    nodes += found
    return next
  }

  func hasLabel(_ label: LabelID, node: NodeID) -> Bool {
    read { $0.nodes[Int(node)].labels.contains(label) }
  }

  func labels(of node: NodeID) -> [LabelID] { read { $0.nodes[Int(node)].labels.sorted() } }

  func property(_ key: PropertyKeyID, ofNode node: NodeID) -> Value {
    read { $0.nodes[Int(node)].properties[key] ?? .null }
  }

  func propertyKeys(ofNode node: NodeID) -> [PropertyKeyID] {
    read { $0.nodes[Int(node)].properties.keys.sorted() }
  }

  func appendRelationships(
    of node: NodeID, _ direction: RelationshipDirection, types: [RelationshipTypeID],
    to neighbours: inout [Neighbour]
  ) {
    neighbours += read { state in
      let node = state.nodes[Int(node)]
      let numbers = direction == .outgoing ? node.outgoing : node.incoming
      return numbers.compactMap { number in
        let relationship = state.relationships[Int(number)]
        guard !relationship.isDeleted, types.isEmpty || types.contains(relationship.type) else {
          return nil
        }
        return Neighbour(
          relationship: number,
          node: direction == .outgoing ? relationship.end : relationship.start)
      }
    }
  }

  func degree(of node: NodeID, _ direction: RelationshipDirection) -> Int {
    var neighbours: [Neighbour] = []
    appendRelationships(of: node, direction, types: [], to: &neighbours)
    return neighbours.count
  }

  func ends(of relationship: RelationshipID) -> (start: NodeID, end: NodeID) {
    read { ($0.relationships[Int(relationship)].start, $0.relationships[Int(relationship)].end) }
  }

  func type(of relationship: RelationshipID) -> RelationshipTypeID {
    read { $0.relationships[Int(relationship)].type }
  }

  func property(_ key: PropertyKeyID, ofRelationship relationship: RelationshipID) -> Value {
    read { $0.relationships[Int(relationship)].properties[key] ?? .null }
  }

  func propertyKeys(ofRelationship relationship: RelationshipID) -> [PropertyKeyID] {
    read { $0.relationships[Int(relationship)].properties.keys.sorted() }
  }

  func isDeleted(node: NodeID) -> Bool { read { $0.nodes[Int(node)].isDeleted } }

  func isDeleted(relationship: RelationshipID) -> Bool {
    read { $0.relationships[Int(relationship)].isDeleted }
  }

  // MARK: - Writing

  func createNode(
    labels: [String], properties: [(key: String, value: Value)]
  ) throws(CypherError) -> NodeID {
    try check(properties)
    return state.withLock { state in
      var node = Node(labels: [], properties: [:])
      for label in labels { node.labels.insert(state.label(label)) }
      for (key, value) in properties where !value.isNull { node.properties[state.key(key)] = value }
      state.nodes.append(node)
      return NodeID(state.nodes.count - 1)
    }
  }

  func createRelationship(
    type: String, from start: NodeID, to end: NodeID, properties: [(key: String, value: Value)]
  ) throws(CypherError) -> RelationshipID {
    try check(properties)
    return state.withLock { state in
      var relationship = Relationship(
        type: state.type(type), start: start, end: end, properties: [:])
      for (key, value) in properties where !value.isNull {
        relationship.properties[state.key(key)] = value
      }
      let number = RelationshipID(state.relationships.count)
      state.relationships.append(relationship)
      state.nodes[Int(start)].outgoing.append(number)
      state.nodes[Int(end)].incoming.append(number)
      return number
    }
  }

  func setProperty(
    _ key: String, ofNode node: NodeID, to value: Value
  ) throws(CypherError) {
    try check([(key, value)])
    state.withLock {
      let key = $0.key(key)
      $0.nodes[Int(node)].properties[key] = value.isNull ? nil : value
    }
  }

  func setProperty(
    _ key: String, ofRelationship relationship: RelationshipID, to value: Value
  ) throws(CypherError) {
    try check([(key, value)])
    state.withLock {
      let key = $0.key(key)
      $0.relationships[Int(relationship)].properties[key] = value.isNull ? nil : value
    }
  }

  func addLabels(_ labels: [String], to node: NodeID) throws(CypherError) {
    state.withLock { state in
      for label in labels {
        let label = state.label(label)
        state.nodes[Int(node)].labels.insert(label)
      }
    }
  }

  func removeLabels(_ labels: [String], from node: NodeID) throws(CypherError) {
    state.withLock { state in
      for label in labels {
        let label = state.label(label)
        state.nodes[Int(node)].labels.remove(label)
      }
    }
  }

  func delete(node: NodeID, detach: Bool) throws(CypherError) {
    state.withLock { state in
      state.nodes[Int(node)].isDeleted = true
      guard detach else { return }
      for number in state.nodes[Int(node)].outgoing + state.nodes[Int(node)].incoming {
        state.relationships[Int(number)].isDeleted = true
      }
    }
  }

  func delete(relationship: RelationshipID) throws(CypherError) {
    state.withLock { $0.relationships[Int(relationship)].isDeleted = true }
  }

  func finish() throws(CypherError) {
    let dangles = read { state in
      state.relationships.contains {
        !$0.isDeleted
          && (state.nodes[Int($0.start)].isDeleted || state.nodes[Int($0.end)].isDeleted)
      }
    }
    if dangles {
      throw .runtime(
        .constraintVerificationFailed, "DeleteConnectedNode", "节点还有关系，不能删除",
        "a node that still has relationships cannot be deleted")
    }
  }

  /// A property holds a plain value or a list of plain values.
  private func check(_ properties: [(key: String, value: Value)]) throws(CypherError) {
    for (key, value) in properties where !isStorable(value) {
      throw .runtime(
        .typeError, "InvalidPropertyType", "属性 \(key) 不能保存此值",
        "the property \(key) cannot hold this value")
    }
  }

  private func isStorable(_ value: Value) -> Bool {
    switch value {
    case .map, .node, .relationship, .path: false
    case .list(let items):
      items.allSatisfy { item in
        switch item {
        case .list, .map, .node, .relationship, .path: false
        default: true
        }
      }
    default: true
    }
  }
}
