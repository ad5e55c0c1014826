import Cypher

/// `(:官员 {name: '甲'})-[:牵头 {since: 2020}]->(:项目)`: enough for functions that ask a graph.
struct TestGraph: PropertyGraph {
  let labelNames = ["官员", "项目"]
  let relationshipTypeNames = ["牵头"]
  let propertyKeyNames = ["since", "name", "age"]
  let nodeCount = 2
  let relationshipCount = 1

  func nodeCount(label: LabelID) -> Int { 1 }
  func relationshipCount(type: RelationshipTypeID) -> Int { 1 }
  func appendNodes(
    label: LabelID?, from start: NodeID, limit: Int, to nodes: inout [NodeID]
  ) -> NodeID? {
    nodes += [0, 1].filter { $0 >= start && (label == nil || label == $0) }
    return nil
  }
  func hasLabel(_ label: LabelID, node: NodeID) -> Bool { label == node }
  func labels(of node: NodeID) -> [LabelID] { [node] }
  func property(_ key: PropertyKeyID, ofNode node: NodeID) -> Value {
    switch (key, node) {
    case (1, 0): .string("甲")
    case (2, 0): .integer(50)
    default: .null
    }
  }
  func propertyKeys(ofNode node: NodeID) -> [PropertyKeyID] { node == 0 ? [1, 2] : [] }
  func appendRelationships(
    of node: NodeID, _ direction: RelationshipDirection, types: [RelationshipTypeID],
    to neighbours: inout [Neighbour]
  ) {
    if (direction == .outgoing) == (node == 0) {
      neighbours.append(Neighbour(relationship: 0, node: 1 - node))
    }
  }
  func degree(of node: NodeID, _ direction: RelationshipDirection) -> Int {
    (direction == .outgoing) == (node == 0) ? 1 : 0
  }
  func ends(of relationship: RelationshipID) -> (start: NodeID, end: NodeID) { (0, 1) }
  func type(of relationship: RelationshipID) -> RelationshipTypeID { 0 }
  func property(_ key: PropertyKeyID, ofRelationship relationship: RelationshipID) -> Value {
    key == 0 ? .integer(2020) : .null
  }
  func propertyKeys(ofRelationship relationship: RelationshipID) -> [PropertyKeyID] { [0] }

  /// A context at 2024-02-29T12:30:45.5Z.
  static let context = EvaluationContext(
    graph: TestGraph(), statementNanoseconds: 1_709_209_845_500_000_000)
}

/// Calls a function by name.
func call(_ name: String, _ arguments: Value...) throws -> Value {
  guard let function = FunctionRegistry.function(name) else {
    throw CypherError.runtime(.syntaxError, "UnknownFunction", name, name)
  }
  return try function.body(arguments, TestGraph.context)
}

/// A value as text of the language.
func text(_ value: Value) -> String { ValueText(graph: TestGraph()).cypher(value) }

/// A map.
func map(_ entries: (String, Value)...) -> Value {
  .map(MapValue(entries.map { (key: $0.0, value: $0.1) }))
}
