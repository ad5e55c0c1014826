public import KnowledgeGraph
internal import OntologyModel
public import XMLIO

/// Writes the whole graph as GraphML that is read back the same (profile `full`).
///
/// Nodes are documents (`node_type` `Document`) and entities; edges are statements, from subject to
/// object as they were stated, and mentions (`predicate` `mentionedIn`), from an entity to a
/// document. The file is valid against GraphML 1.1 and opens in every reader, but Gephi sums up the
/// statements of one pair: its own profile is for looking at.
public struct GraphMLFullWriter: Hashable, Sendable {
  /// The predicate of the edges that are mentions.
  public static let mentionPredicate = "mentionedIn"
  /// The `node_type` of the nodes that are documents.
  public static let documentType = "Document"
  /// What stands before the key of an attribute in the name of its column.
  public static let attributePrefix = "attr_"

  /// Makes a writer.
  public init() {}

  /// Writes a graph into a sink.
  ///
  /// Throws ``XMLError/Code/illegalName`` for an id that is no NCName, stands twice or differs from
  /// another in case alone, and ``XMLError/Code/outputFailed``.
  public func write(_ graph: Graph, to sink: ByteSink) throws(XMLError) -> ExportReport {
    try GraphMLWriter.checkIdentifiers(
      graph.entities.map(\.id.text) + graph.documents.map(\.id.text))
    let columns = AttributeColumns(graph)
    var output = try GraphMLOutput(to: sink)
    for key in GraphMLKey.documentKeys + columns.keys + GraphMLKey.statementKeys
      + GraphMLKey.optionalEdgeKeys(of: graph)
    {
      try output.declare(key)
    }
    try output.startGraph()
    for document in graph.documents { try write(document, to: &output) }
    for id in GraphMLFullWriter.unknownDocuments(of: graph) {
      try output.startNode(id.text)
      try output.data("label", id.text)
      try output.data("node_type", GraphMLFullWriter.documentType)
      try output.data("is_unknown", "true")
      try output.endNode()
    }
    for entity in graph.entities { try write(entity, columns, to: &output) }
    for edge in graph.edges {
      for statement in graph.statements(of: edge) { try write(statement, to: &output) }
    }
    for entity in graph.entities {
      for (number, mention) in entity.mentions.enumerated() {
        try write(mention, number: number, of: entity, to: &output)
      }
    }
    return try output.finish()
  }

  /// Documents that mentions name and the graph does not hold: edges need their ends.
  private static func unknownDocuments(of graph: Graph) -> [DocumentID] {
    var missing = Set<DocumentID>()
    for entity in graph.entities {
      for mention in entity.mentions where graph.document(mention.document) == nil {
        missing.insert(mention.document)
      }
    }
    return missing.sorted()
  }

  private func write(
    _ document: SourceDocument, to output: inout GraphMLOutput
  ) throws(XMLError) {
    try output.startNode(document.id.text)
    try output.data("label", document.name)
    try output.data("node_type", GraphMLFullWriter.documentType)
    try output.data("title", document.title)
    try output.data("publisher", document.publisher)
    try output.data("issued", document.date?.iso)
    try output.data("content_hash", document.contentHash)
    try output.data("format", document.format)
    try output.data("encoding", document.encoding)
    try output.data("byte_count", String(document.byteCount))
    try output.data("char_count", String(document.characterCount))
    try output.endNode()
  }

  private func write(
    _ entity: Entity, _ columns: AttributeColumns, to output: inout GraphMLOutput
  ) throws(XMLError) {
    try output.startNode(entity.id.text)
    try output.data("label", entity.name)
    try output.data("node_type", entity.type.name)
    try output.list("aliases", entity.aliases)
    try output.data("node_confidence", entity.confidence.map(DecimalNumber.exactShare))
    for attribute in entity.attributes {
      // An attribute without a text is one all the same.
      try output.data(columns.id(of: attribute.key), attribute.value, evenIfEmpty: true)
    }
    try output.endNode()
  }

  private func write(_ statement: Statement, to output: inout GraphMLOutput) throws(XMLError) {
    let evidence = statement.evidence
    guard XMLCharacters.isNCName(statement.id.text) else {
      throw RDFXMLOutput.illegal(statement.id.text)
    }
    try output.startEdge(
      statement.id.text, from: statement.subject.text, to: statement.object.text)
    try output.data(
      "edgelabel", statement.predicate.label(.chinese) + (statement.role.map { "：" + $0 } ?? ""))
    try output.data("predicate", statement.predicate.name)
    try output.data("role", statement.role)
    if statement.modality != .asserted {
      try output.data("modality", statement.modality.name)
    }
    try output.data("tenure", statement.flags.text)
    try output.data("valid_from", statement.validTime?.start?.iso)
    try output.data("valid_to", statement.validTime?.end?.iso)
    if let time = statement.validTime, time.start != nil || time.end != nil {
      try output.data("valid_inferred", String(time.isInferred))
    }
    try output.data("reported", statement.reported?.iso)
    try output.data("rule", statement.rule)
    try output.data("confidence", DecimalNumber.exactShare(statement.confidence))
    try output.data("document", evidence.document.text)
    try output.data("byte_start", String(evidence.bytes.lowerBound))
    try output.data("byte_end", String(evidence.bytes.upperBound))
    try output.data("char_start", String(evidence.characters.lowerBound))
    try output.data("char_end", String(evidence.characters.upperBound))
    try output.data("quote", evidence.quote)
    try output.endEdge()
  }

  private func write(
    _ mention: EntityMention, number: Int, of entity: Entity, to output: inout GraphMLOutput
  ) throws(XMLError) {
    try output.startEdge(
      "\(entity.id).mention.\(number + 1)", from: entity.id.text, to: mention.document.text)
    try output.data("edgelabel", "见于")
    try output.data("predicate", GraphMLFullWriter.mentionPredicate)
    try output.data("char_start", String(mention.characters.lowerBound))
    try output.data("char_end", String(mention.characters.upperBound))
    try output.data("surface", mention.surface)
    try output.endEdge()
  }
}

/// The columns of entities' attributes in a file that is read back: one for each key.
struct AttributeColumns {
  private(set) var keys: [GraphMLKey] = []
  private var ids: [String: String] = [:]

  init(_ graph: Graph) {
    var wanted = Set<String>()
    for entity in graph.entities {
      for attribute in entity.attributes { wanted.insert(attribute.key) }
    }
    var taken = Set<String>()
    for key in wanted.sorted() {
      let prefix = GraphMLFullWriter.attributePrefix
      var plain = prefix
      for byte in key.utf8 {
        let isPlain = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F
        plain.unicodeScalars.append(isPlain ? Unicode.Scalar(byte) : "_")
      }
      var id = plain
      var number = 2
      while !taken.insert(id).inserted {
        id = plain + "_\(number)"
        number += 1
      }
      ids[key] = id
      keys.append(
        GraphMLKey(
          id: id, target: .node, kind: .string, name: prefix + XMLCharacters.stripped(key)))
    }
  }

  func id(of key: String) -> String { ids[key] ?? GraphMLFullWriter.attributePrefix + key }
}
