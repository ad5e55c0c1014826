import Cypher

/// Named nodes and links between them: a graph for paths.
struct Chain: PropertyGraph {
  let names: [String]
  let links: [(NodeID, NodeID)]

  let labelNames: [String] = []
  let relationshipTypeNames = ["link"]
  let propertyKeyNames = ["name"]
  var nodeCount: Int { names.count }
  var relationshipCount: Int { links.count }

  func nodeCount(label: LabelID) -> Int { 0 }
  func relationshipCount(type: RelationshipTypeID) -> Int { links.count }
  func appendNodes(
    label: LabelID?, from start: NodeID, limit: Int, to nodes: inout [NodeID]
  ) -> NodeID? {
    if label == nil { nodes += Array(start..<NodeID(names.count)) }
    return nil
  }
  func hasLabel(_ label: LabelID, node: NodeID) -> Bool { false }
  func labels(of node: NodeID) -> [LabelID] { [] }
  func property(_ key: PropertyKeyID, ofNode node: NodeID) -> Value { .string(names[Int(node)]) }
  func propertyKeys(ofNode node: NodeID) -> [PropertyKeyID] { [0] }
  func appendRelationships(
    of node: NodeID, _ direction: RelationshipDirection, types: [RelationshipTypeID],
    to neighbours: inout [Neighbour]
  ) {
    for (number, link) in links.enumerated() {
      let (near, far) = direction == .outgoing ? link : (link.1, link.0)
      if near == node {
        neighbours.append(Neighbour(relationship: RelationshipID(number), node: far))
      }
    }
  }
  func degree(of node: NodeID, _ direction: RelationshipDirection) -> Int {
    var found: [Neighbour] = []
    appendRelationships(of: node, direction, types: [], to: &found)
    return found.count
  }
  func ends(of relationship: RelationshipID) -> (start: NodeID, end: NodeID) {
    links[Int(relationship)]
  }
  func type(of relationship: RelationshipID) -> RelationshipTypeID { 0 }
  func property(_ key: PropertyKeyID, ofRelationship relationship: RelationshipID) -> Value {
    .null
  }
  func propertyKeys(ofRelationship relationship: RelationshipID) -> [PropertyKeyID] { [] }
}
