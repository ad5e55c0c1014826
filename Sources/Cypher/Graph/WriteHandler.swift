/// Takes what a writing clause does to the graph.
///
/// The engine itself only reads: a query with CREATE, MERGE, SET, REMOVE or DELETE is refused unless
/// the caller gives a handler. What a handler does must show in the graph that the query runs on, at
/// once. A value that no property can hold is the handler's to refuse (TypeError,
/// InvalidPropertyType).
public protocol WriteHandler: AnyObject {
  /// Creates a node; null properties are left out by the caller.
  func createNode(
    labels: [String], properties: [(key: String, value: Value)]
  ) throws(CypherError) -> NodeID
  /// Creates a relationship; null properties are left out by the caller.
  func createRelationship(
    type: String, from start: NodeID, to end: NodeID, properties: [(key: String, value: Value)]
  ) throws(CypherError) -> RelationshipID
  /// Sets or, with `.null`, removes a property of a node.
  func setProperty(_ key: String, ofNode node: NodeID, to value: Value) throws(CypherError)
  /// Sets or, with `.null`, removes a property of a relationship.
  func setProperty(
    _ key: String, ofRelationship relationship: RelationshipID, to value: Value
  ) throws(CypherError)
  /// Adds labels to a node.
  func addLabels(_ labels: [String], to node: NodeID) throws(CypherError)
  /// Takes labels from a node.
  func removeLabels(_ labels: [String], from node: NodeID) throws(CypherError)
  /// Deletes a node; with `detach` its relationships too.
  ///
  /// A node that still has relationships at the end of the statement is an error
  /// (ConstraintVerificationFailed, DeleteConnectedNode), which ``finish()`` raises.
  func delete(node: NodeID, detach: Bool) throws(CypherError)
  /// Deletes a relationship.
  func delete(relationship: RelationshipID) throws(CypherError)
  /// Called once after the last row of a statement.
  func finish() throws(CypherError)
}
