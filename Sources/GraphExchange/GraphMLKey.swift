internal import KnowledgeGraph
internal import OntologyModel

/// A column of a GraphML file.
///
/// Id and name are the same and never change: Gephi matches columns of appended files by id.
struct GraphMLKey: Hashable {
  enum Target: String { case node, edge }
  enum Kind: String { case string, int, long, double, boolean }

  let id: String
  let target: Target
  let kind: Kind
  /// The column's title, which is its id but for attributes with a key of their own.
  let name: String
  /// Whether values are JSON lists, as APOC reads them.
  let isList: Bool
  /// What yEd draws from the column, such as `nodegraphics`; the column then has no type.
  let graphics: String?

  init(
    id: String, target: Target, kind: Kind, name: String? = nil, isList: Bool = false,
    graphics: String? = nil
  ) {
    self.id = id
    self.target = target
    self.kind = kind
    self.name = name ?? id
    self.isList = isList
    self.graphics = graphics
  }

  /// The columns of nodes that every file declares.
  static let nodeKeys: [GraphMLKey] = [
    .init(id: "label", target: .node, kind: .string),
    .init(id: "r", target: .node, kind: .int),
    .init(id: "g", target: .node, kind: .int),
    .init(id: "b", target: .node, kind: .int),
    .init(id: "node_type", target: .node, kind: .string),
    .init(id: "type_label_zh", target: .node, kind: .string),
    .init(id: "aliases", target: .node, kind: .string),
    .init(id: "mention_count", target: .node, kind: .int),
    .init(id: "sources", target: .node, kind: .int),
    .init(id: "first_report", target: .node, kind: .string),
    .init(id: "last_report", target: .node, kind: .string),
    .init(id: "node_confidence", target: .node, kind: .double),
  ]

  /// The columns of edges that every file declares.
  static let edgeKeys: [GraphMLKey] = [
    .init(id: "edgelabel", target: .edge, kind: .string),
    .init(id: "weight", target: .edge, kind: .double),
    .init(id: "predicate", target: .edge, kind: .string),
    .init(id: "symmetric", target: .edge, kind: .boolean),
    .init(id: "role", target: .edge, kind: .string),
    .init(id: "valid_from", target: .edge, kind: .string),
    .init(id: "valid_to", target: .edge, kind: .string),
    .init(id: "valid_inferred", target: .edge, kind: .boolean),
    .init(id: "reported_first", target: .edge, kind: .string),
    .init(id: "reported_last", target: .edge, kind: .string),
    .init(id: "confidence", target: .edge, kind: .double),
    .init(id: "rules", target: .edge, kind: .string),
    .init(id: "documents", target: .edge, kind: .string),
    .init(id: "quotes", target: .edge, kind: .string),
    .init(id: "document", target: .edge, kind: .string),
    .init(id: "quote", target: .edge, kind: .string),
    .init(id: "char_start", target: .edge, kind: .int),
    .init(id: "char_end", target: .edge, kind: .int),
  ]

  /// The columns of nodes of a file that is read back, without those of attributes.
  static let documentKeys: [GraphMLKey] = [
    .init(id: "label", target: .node, kind: .string),
    .init(id: "node_type", target: .node, kind: .string),
    .init(id: "aliases", target: .node, kind: .string),
    .init(id: "node_confidence", target: .node, kind: .double),
    .init(id: "title", target: .node, kind: .string),
    .init(id: "publisher", target: .node, kind: .string),
    .init(id: "issued", target: .node, kind: .string),
    .init(id: "content_hash", target: .node, kind: .string),
    .init(id: "format", target: .node, kind: .string),
    .init(id: "encoding", target: .node, kind: .string),
    .init(id: "byte_count", target: .node, kind: .long),
    .init(id: "char_count", target: .node, kind: .long),
    .init(id: "is_unknown", target: .node, kind: .boolean),
  ]

  /// The columns of edges of a file that is read back: statements and mentions.
  static let statementKeys: [GraphMLKey] = [
    .init(id: "edgelabel", target: .edge, kind: .string),
    .init(id: "predicate", target: .edge, kind: .string),
    .init(id: "role", target: .edge, kind: .string),
    .init(id: "valid_from", target: .edge, kind: .string),
    .init(id: "valid_to", target: .edge, kind: .string),
    .init(id: "valid_inferred", target: .edge, kind: .boolean),
    .init(id: "reported", target: .edge, kind: .string),
    .init(id: "rule", target: .edge, kind: .string),
    .init(id: "confidence", target: .edge, kind: .double),
    .init(id: "document", target: .edge, kind: .string),
    .init(id: "byte_start", target: .edge, kind: .long),
    .init(id: "byte_end", target: .edge, kind: .long),
    .init(id: "char_start", target: .edge, kind: .long),
    .init(id: "char_end", target: .edge, kind: .long),
    .init(id: "quote", target: .edge, kind: .string),
    .init(id: "surface", target: .edge, kind: .string),
  ]

  /// The columns that `--include-evidence` adds to edges.
  static let evidenceKeys: [GraphMLKey] = [
    .init(id: "byte_start", target: .edge, kind: .long),
    .init(id: "byte_end", target: .edge, kind: .long),
    .init(id: "evidence", target: .edge, kind: .string),
  ]

  /// The columns that `--documents` adds to nodes; ids are unlike those of edges.
  static let passageKeys: [GraphMLKey] = [
    .init(id: "passage_text", target: .node, kind: .string),
    .init(id: "passage_start", target: .node, kind: .long),
    .init(id: "passage_end", target: .node, kind: .long),
    .init(id: "passage_byte_start", target: .node, kind: .long),
    .init(id: "passage_byte_end", target: .node, kind: .long),
    .init(id: "document_title", target: .node, kind: .string),
    .init(id: "document_publisher", target: .node, kind: .string),
    .init(id: "document_date", target: .node, kind: .string),
    .init(id: "document_hash", target: .node, kind: .string),
  ]

  /// The columns of edges that stand only in files that use them.
  static func optionalEdgeKeys(of graph: Graph) -> [GraphMLKey] {
    var keys: [GraphMLKey] = []
    if graph.edges.contains(where: { $0.modality != .asserted }) {
      keys.append(GraphMLKey(id: "modality", target: .edge, kind: .string))
    }
    if graph.statements.contains(where: { !$0.flags.isEmpty }) {
      keys.append(GraphMLKey(id: "tenure", target: .edge, kind: .string))
    }
    return keys
  }

  /// Ids that some reader gives a meaning of its own.
  private static let reserved: Set<String> = [
    "x", "y", "z", "xpos", "ypos", "zpos", "size", "r", "g", "b", "color", "label", "nodelabel",
    "edgelabel", "weight", "id", "timeset", "source", "target", "name", "interaction", "selected",
    "suid", "null", "inf",
  ]

  private static let taken = Set(
    (nodeKeys + edgeKeys + evidenceKeys + passageKeys).map(\.id)
  ).union(reserved)

  /// The id of the column of an entity's attribute.
  ///
  /// `level` is `place_level`; what a reader or another column would swallow gets `attr_` in front.
  static func id(ofAttribute key: String) -> String {
    if key == "level" { return "place_level" }
    var id = ""
    for scalar in key.unicodeScalars {
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar == "_")
      let isDigit = scalar.isASCII && scalar.properties.numericType == .decimal
      id += isPlain || isDigit ? String(scalar).lowercased() : "_"
    }
    let startsWell = id.first.map { $0 == "_" || $0.isLetter } ?? false
    return taken.contains(id) || !startsWell ? "attr_" + id : id
  }

  /// The ids of the columns of attributes, by the keys that the entities of a graph have.
  static func ids(ofAttributesOf graph: Graph) -> [String: String] {
    var ids: [String: String] = [:]
    for entity in graph.entities {
      for attribute in entity.attributes where ids[attribute.key] == nil {
        ids[attribute.key] = id(ofAttribute: attribute.key)
      }
    }
    return ids
  }

  /// The columns of the attributes that the entities of a graph have, sorted by id.
  static func attributeKeys(of graph: Graph) -> [GraphMLKey] {
    Set(ids(ofAttributesOf: graph).values).sorted().map {
      GraphMLKey(id: $0, target: .node, kind: .string)
    }
  }
}
