/// The number of a node in a graph.
public typealias NodeID = UInt32
/// The number of a relationship in a graph.
public typealias RelationshipID = UInt32
/// The number of a label in a graph.
public typealias LabelID = UInt32
/// The number of a relationship type in a graph.
public typealias RelationshipTypeID = UInt32
/// The number of a property key in a graph; nodes and relationships share the numbers.
public typealias PropertyKeyID = UInt32

/// Which end of a relationship a node is.
public enum RelationshipDirection: Sendable, Hashable {
  /// The node is the start.
  case outgoing
  /// The node is the end.
  case incoming
}

/// A relationship and the node at its other end.
public struct Neighbour: Hashable, Sendable {
  /// The relationship.
  public let relationship: RelationshipID
  /// The node at the other end; for a loop the node itself.
  public let node: NodeID

  /// Makes a pair.
  public init(relationship: RelationshipID, node: NodeID) {
    self.relationship = relationship
    self.node = node
  }
}

/// The nodes that a name finds.
public struct NamedNodes: Hashable, Sendable {
  /// The nodes, ascending.
  public let nodes: [NodeID]
  /// Whether they were found by an alias, since no node has the name itself.
  public let areByAlias: Bool

  /// Makes a find.
  public init(nodes: [NodeID], areByAlias: Bool) {
    self.nodes = nodes
    self.areByAlias = areByAlias
  }
}

/// The graph that a query reads: nodes and relationships are numbers, names are interned.
///
/// Node ids need not be dense, but ascending ids are the order of every scan, so the same graph gives
/// the same rows. Calls come from one thread at a time; an implementation may read lazily (from a
/// memory-mapped file, say), since nothing is asked for before a query needs it. What has no default
/// below should be O(1), or O(size of the answer).
public protocol PropertyGraph: Sendable {
  /// The names of all labels, by number.
  var labelNames: [String] { get }
  /// The names of all relationship types, by number.
  var relationshipTypeNames: [String] { get }
  /// The names of all property keys of nodes and relationships, by number.
  var propertyKeyNames: [String] { get }
  /// The number of a label; default: a search in ``labelNames``.
  func labelID(_ name: String) -> LabelID?
  /// The number of a relationship type; default: a search in ``relationshipTypeNames``.
  func relationshipTypeID(_ name: String) -> RelationshipTypeID?
  /// The number of a property key; default: a search in ``propertyKeyNames``.
  func propertyKeyID(_ name: String) -> PropertyKeyID?

  /// How many nodes there are.
  var nodeCount: Int { get }
  /// How many nodes carry a label.
  func nodeCount(label: LabelID) -> Int
  /// Appends at most `limit` nodes with ids from `start` on, ascending, and returns the id to go on
  /// from, or nil when the scan is over.
  ///
  /// - Parameter label: only nodes with this label; nil for all.
  func appendNodes(
    label: LabelID?, from start: NodeID, limit: Int, to nodes: inout [NodeID]
  ) -> NodeID?
  /// Whether a node carries a label.
  func hasLabel(_ label: LabelID, node: NodeID) -> Bool
  /// The labels of a node, ascending.
  func labels(of node: NodeID) -> [LabelID]
  /// A property of a node; `.null` where it has none.
  func property(_ key: PropertyKeyID, ofNode node: NodeID) -> Value
  /// The keys of the properties that a node has, ascending.
  func propertyKeys(ofNode node: NodeID) -> [PropertyKeyID]
  /// The nodes that the pattern `{name: text}` finds, by name or, failing that, by alias.
  ///
  /// Default nil: the graph has no index of names, and `name` is compared like any property.
  func nodes(named text: String) -> NamedNodes?
  /// The nodes whose property is a given string, ascending, by an index of the graph.
  ///
  /// Default nil: there is no index for this key.
  func indexedNodes(_ key: PropertyKeyID, equalTo text: String) -> [NodeID]?

  /// Whether all nodes have a property and no two the same value of it.
  ///
  /// Default false: nothing is known.
  func isUnique(_ key: PropertyKeyID) -> Bool

  /// How many relationships there are.
  var relationshipCount: Int { get }
  /// How many relationships have a type.
  func relationshipCount(type: RelationshipTypeID) -> Int
  /// Appends the relationships at a node in the given direction, in a fixed order.
  ///
  /// A loop shows in both directions.
  /// - Parameter types: only these types; empty for all.
  func appendRelationships(
    of node: NodeID, _ direction: RelationshipDirection, types: [RelationshipTypeID],
    to neighbours: inout [Neighbour])
  /// How many relationships of any type a node has in a direction.
  func degree(of node: NodeID, _ direction: RelationshipDirection) -> Int
  /// The nodes a relationship joins.
  func ends(of relationship: RelationshipID) -> (start: NodeID, end: NodeID)
  /// The type of a relationship.
  func type(of relationship: RelationshipID) -> RelationshipTypeID
  /// A property of a relationship; `.null` where it has none.
  func property(_ key: PropertyKeyID, ofRelationship relationship: RelationshipID) -> Value
  /// The keys of the properties that a relationship has, ascending.
  func propertyKeys(ofRelationship relationship: RelationshipID) -> [PropertyKeyID]
  /// How many relationships of a type a node with a label has on average in a direction; a guess is
  /// enough, since only the order of the plan depends on it. Default: relationships by nodes.
  func averageDegree(
    type: RelationshipTypeID?, label: LabelID?, _ direction: RelationshipDirection
  ) -> Double

  /// Whether a node was deleted by the running query; default false.
  func isDeleted(node: NodeID) -> Bool
  /// Whether a relationship was deleted by the running query; default false.
  func isDeleted(relationship: RelationshipID) -> Bool
}

extension PropertyGraph {
  /// Searches ``labelNames``.
  public func labelID(_ name: String) -> LabelID? {
    labelNames.firstIndex(of: name).map(UInt32.init)
  }
  /// Searches ``relationshipTypeNames``.
  public func relationshipTypeID(_ name: String) -> RelationshipTypeID? {
    relationshipTypeNames.firstIndex(of: name).map(UInt32.init)
  }
  /// Searches ``propertyKeyNames``.
  public func propertyKeyID(_ name: String) -> PropertyKeyID? {
    propertyKeyNames.firstIndex(of: name).map(UInt32.init)
  }
  /// No index of names.
  public func nodes(named text: String) -> NamedNodes? { nil }
  /// Nothing is known.
  public func isUnique(_ key: PropertyKeyID) -> Bool { false }
  /// No index.
  public func indexedNodes(_ key: PropertyKeyID, equalTo text: String) -> [NodeID]? { nil }
  /// Relationships by nodes.
  public func averageDegree(
    type: RelationshipTypeID?, label: LabelID?, _ direction: RelationshipDirection
  ) -> Double {
    let count = type.map { relationshipCount(type: $0) } ?? relationshipCount
    return Double(count) / Double(max(1, nodeCount))
  }
  /// Nothing was deleted.
  public func isDeleted(node: NodeID) -> Bool { false }
  /// Nothing was deleted.
  public func isDeleted(relationship: RelationshipID) -> Bool { false }
}
