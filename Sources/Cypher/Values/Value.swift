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
  indirect case path(PathValue)
  case date(DateValue)
  indirect case time(TimeValue)
  case localTime(LocalTimeValue)
  indirect case dateTime(DateTimeValue)
  indirect case localDateTime(LocalDateTimeValue)
  indirect case duration(DurationValue)

  /// Whether this is the null value.
  public var isNull: Bool { if case .null = self { true } else { false } }

  /// The name of the value's type, as messages say it.
  public var typeName: String {
    switch self {
    case .null: "null"
    case .boolean: "Boolean"
    case .integer: "Integer"
    case .float: "Float"
    case .string: "String"
    case .list: "List"
    case .map: "Map"
    case .node: "Node"
    case .relationship: "Relationship"
    case .path: "Path"
    case .date: "Date"
    case .time: "Time"
    case .localTime: "LocalTime"
    case .dateTime: "DateTime"
    case .localDateTime: "LocalDateTime"
    case .duration: "Duration"
    }
  }
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

/// A map: each key once, sorted by the key's code points.
public struct MapValue: Sendable {
  /// The entries, sorted by key.
  public let entries: [(key: String, value: Value)]

  /// Makes a map; of a repeated key the last value counts.
  ///
  /// Complexity: O(n log n).
  public init(_ entries: [(key: String, value: Value)]) {
    var sorted: [(key: String, value: Value)] = []
    sorted.reserveCapacity(entries.count)
    // The index makes the sort stable, so that the last of equal keys is known.
    let order = entries.indices.sorted { first, second in
      let order = TextOrder.compare(entries[first].key, entries[second].key)
      return order == 0 ? first < second : order < 0
    }
    for index in order {
      if let last = sorted.last, TextOrder.areSame(last.key, entries[index].key) {
        sorted.removeLast()
      }
      sorted.append(entries[index])
    }
    self.entries = sorted
  }

  /// The value at a key, or nil where the map has no such key.
  ///
  /// Complexity: O(n); maps of a query are small.
  public subscript(_ key: String) -> Value? {
    entries.first { TextOrder.areSame($0.key, key) }?.value
  }
}

/// Compares text by code points, as the language does; Swift's own operators take canonically
/// equivalent texts for the same.
enum TextOrder {
  static func areSame(_ first: String, _ second: String) -> Bool {
    first.utf8.elementsEqual(second.utf8)
  }

  /// Below zero, zero or above zero.
  ///
  /// The order of UTF-8 bytes is that of code points.
  static func compare(_ first: String, _ second: String) -> Int {
    var rest = second.utf8.makeIterator()
    for byte in first.utf8 {
      guard let other = rest.next() else { return 1 }
      if byte != other { return byte < other ? -1 : 1 }
    }
    return rest.next() == nil ? 0 : -1
  }
}
