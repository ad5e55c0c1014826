internal import OntologyModel

/// The layout of a snapshot: a header, a table of sections, then the sections, little-endian.
///
/// A snapshot holds a graph as columns, so that a question reads the few rows it needs from a file
/// mapped into memory and never decodes the rest. It can be thrown away at any time.
enum SnapshotLayout {
  /// `YimaiSnp`, read as a little-endian number.
  static let magic: UInt64 = 0x706E_5369_616D_6959
  /// Grows with every change of the layout; a snapshot of another version is made again.
  static let version: UInt64 = 2
  /// Magic, version and the four parts of ``SnapshotSource``.
  static let headerWords = 6

  /// The columns; starts columns have one row more than owners.
  enum Section: Int, CaseIterable {
    // Texts are known by number; equal texts share one.
    case textStarts, textBytes
    case documentTexts, documentSizes
    // A confidence that nobody gave is no number.
    case nodeTexts, nodeTypes, nodeConfidences
    case aliasStarts, aliases
    case attributeStarts, attributes
    // Nodes by type: starts by type, then nodes.
    case typeStarts, nodesByType
    // Nodes by the hash of a name or alias, ascending.
    case nameHashes, nameNodes, aliasHashes, aliasNodes
    case edgeEnds, edgePredicates, edgeRoles, edgeConfidences, edgeStatements
    // Edges stand in the order of their subjects; those that end at a node are listed.
    case outgoingStarts, incomingStarts, incoming
    case statementTexts, statementSpans, statementConfidences, statementFlags
  }

  /// The types and predicates by their numbers; kept, because `allCases` makes a list each time.
  static let types = EntityType.allCases
  static let predicates = Predicate.allCases

  /// The texts of a document's row: id, name, hash, format, encoding, title, publisher, date.
  static let documentTextCount = 8
  /// The texts of a node's row: id, name.
  static let nodeTextCount = 2
  /// The texts of a statement's row: id, document, quote, rule, start, end, reported.
  static let statementTextCount = 7
  /// The numbers of a statement's span: bytes from, to, characters from, to.
  static let statementSpanCount = 4

  // The first of a statement's two flag bytes; the second holds the flags of tenure.
  static let modalityBits: UInt8 = 3
  static let inferredBit: UInt8 = 4
  static let timedBit: UInt8 = 8
  /// A statement of a symmetric relation, stated from the edge's object.
  static let reversedBit: UInt8 = 16
}
