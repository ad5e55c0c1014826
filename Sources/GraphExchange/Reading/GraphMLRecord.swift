/// A column that a GraphML file declares by `<key>`, or that its data need.
public struct GraphMLColumn: Hashable, Sendable {
  /// What `data` elements call it.
  public let id: String
  /// The title; the id where the file gives none.
  public let name: String
  /// The type as the file has it, such as `string`; nil where it gives none.
  public let type: String?
  /// `node`, `edge`, `all`, `graph` or what else the file says.
  public let target: String
  /// The value of things that give none, where there is one.
  public let defaultValue: String?

  /// The types of GraphML 1.1.
  static let types: Set<String> = ["boolean", "int", "long", "float", "double", "string"]
}

/// A value of a node, an edge or the graph.
public struct GraphMLValue: Hashable, Sendable {
  /// The position of the column among those given to the sink.
  public let column: Int
  /// The value as text.
  public let text: String
}

/// A node of a GraphML file.
public struct GraphMLNode: Hashable, Sendable {
  /// The id as the file has it.
  public var id: String
  /// The node whose graph it stands in, where graphs are nested.
  public var parent: String?
  /// What a `<desc>` inside it says.
  public var note: String?
  /// The values, in the file's order; without defaults.
  public var values: [GraphMLValue] = []
}

/// An edge of a GraphML file.
public struct GraphMLEdge: Hashable, Sendable {
  /// The id, where the file gives one.
  public var id: String?
  /// The id of the node it starts at.
  public var source: String
  /// The id of the node it ends at.
  public var target: String
  /// Whether the edge has a direction: its own word, else the graph's.
  public var isDirected: Bool
  /// What a `<desc>` inside it says.
  public var note: String?
  /// The values, in the file's order; without defaults.
  public var values: [GraphMLValue] = []
}

/// What takes a GraphML file piece by piece.
public protocol GraphMLSink {
  /// Takes a column; its position is the number of columns before it.
  mutating func add(_ column: GraphMLColumn)
  /// Takes a node; those of a graph inside a node come before it.
  mutating func add(_ node: GraphMLNode)
  /// Takes an edge.
  mutating func add(_ edge: GraphMLEdge)
}
