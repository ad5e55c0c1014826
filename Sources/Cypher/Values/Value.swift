/// A value of the query language.
///
/// Nodes, relationships and paths are numbers of the graph that the query runs on; they mean nothing
/// without it.
public enum Value: Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case float(Double)
  case string(String)
  case list([Value])
  case map(MapValue)
  case node(NodeRef)
  case relationship(RelationshipRef)
  case path(PathValue)
  case date(DateValue)
  case time(TimeValue)
  case localTime(LocalTimeValue)
  case dateTime(DateTimeValue)
  case localDateTime(LocalDateTimeValue)
  case duration(DurationValue)

  /// Whether this is the null value.
  public var isNull: Bool { if case .null = self { true } else { false } }
}

/// A node as a value: its number in the graph that the query runs on.
public struct NodeRef: Hashable, Sendable {
  /// The node's number.
  public let id: NodeID

  /// Takes a node's number.
  public init(_ id: NodeID) { self.id = id }
}

/// A relationship as a value: its number in the graph that the query runs on.
public struct RelationshipRef: Hashable, Sendable {
  /// The relationship's number.
  public let id: RelationshipID

  /// Takes a relationship's number.
  public init(_ id: RelationshipID) { self.id = id }
}

/// A walk through the graph: `nodes.count` is `relationships.count + 1`.
public struct PathValue: Hashable, Sendable {
  /// The nodes, in order of the walk.
  public let nodes: [NodeID]
  /// The relationships between neighbouring nodes, in order of the walk.
  public let relationships: [RelationshipID]

  /// Makes a path.
  public init(nodes: [NodeID], relationships: [RelationshipID]) {
    self.nodes = nodes
    self.relationships = relationships
  }
}

/// A map: each key once, sorted by key.
public struct MapValue: Sendable {
  /// The entries, sorted by key.
  public let entries: [(key: String, value: Value)]

  /// Makes a map; of a repeated key the last value counts.
  public init(_ entries: [(key: String, value: Value)]) {
    var byKey: [String: Value] = [:]
    for entry in entries { byKey[entry.key] = entry.value }
    self.entries = byKey.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The value at a key, or nil where the map has no such key.
  public subscript(_ key: String) -> Value? { entries.first { $0.key == key }?.value }
}
