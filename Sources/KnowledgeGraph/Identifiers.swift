/// The id of an entity: type and a short hash, such as `official.3f9c2a71d0`.
///
/// Stable across rebuilds and machines, and legal as an XML NMTOKEN.
public struct EntityID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The id as written in files.
  public let text: String

  /// Takes an id as written in files.
  public init(_ text: String) { self.text = text }

  /// The id as written in files.
  public var description: String { text }

  /// By text, so that a type stands together.
  public static func < (first: EntityID, second: EntityID) -> Bool { first.text < second.text }
}

/// The id of a document: `document.` and a short hash of its name.
public struct DocumentID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The id as written in files.
  public let text: String

  /// Takes an id as written in files.
  public init(_ text: String) { self.text = text }

  /// The id as written in files.
  public var description: String { text }

  /// By text.
  public static func < (first: DocumentID, second: DocumentID) -> Bool { first.text < second.text }
}

/// The id of a statement: `statement.` and a short hash of its content and place.
public struct StatementID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The id as written in files.
  public let text: String

  /// Takes an id as written in files.
  public init(_ text: String) { self.text = text }

  /// The id as written in files.
  public var description: String { text }

  /// By text.
  public static func < (first: StatementID, second: StatementID) -> Bool {
    first.text < second.text
  }
}

/// The place of an entity in a graph's node table; meaningless outside that graph.
public struct NodeIndex: Hashable, Sendable, Comparable {
  /// The position in ``Graph/entities``.
  public let rawValue: UInt32

  /// Takes a position in a graph's node table.
  public init(_ rawValue: UInt32) { self.rawValue = rawValue }

  /// By position.
  public static func < (first: NodeIndex, second: NodeIndex) -> Bool {
    first.rawValue < second.rawValue
  }
}
