public import KnowledgeGraph
internal import OntologyModel
public import XMLIO

/// Writes a graph as RDF/XML in which every statement says where it was read.
///
/// An entity is a typed node; each statement is a property element whose `rdf:ID` names the triple
/// (RDF/XML's own reification). The statement's role, time, rule, confidence, source (PROV-O) and
/// place in the text (Web Annotation selectors) stand in a description of that name, behind the
/// entity. A statement that is not asserted has the description alone. There are no blank nodes, and a symmetric relation is written as it was stated.
public struct RDFXMLWriter: Hashable, Sendable {
  /// The IRI that entities, documents and statements stand under; ends in `/` or `#` as a rule.
  public var baseIRI: String

  /// Makes a configuration.
  public init(baseIRI: String = RDFVocabulary.defaultBaseIRI) { self.baseIRI = baseIRI }

  /// Writes a graph into a sink.
  ///
  /// Throws ``XMLError/Code/illegalName`` for a base that is no absolute IRI and for an id or
  /// attribute that is no NCName, and ``XMLError/Code/outputFailed``.
  public func write(_ graph: Graph, to sink: ByteSink) throws(XMLError) -> ExportReport {
    try checkBase()
    var output = RDFXMLOutput(
      writer: try XMLWriter(to: sink), report: ExportReport())
    try output.startRoot(base: baseIRI)
    for document in graph.documents { try write(document, to: &output) }
    for position in graph.entities.indices {
      try write(NodeIndex(UInt32(position)), of: graph, to: &output)
    }
    return try output.finish()
  }

  private func write(_ document: SourceDocument, to output: inout RDFXMLOutput) throws(XMLError) {
    try output.startNode("yimai:Document", about: document.id.text)
    try output.resource("rdf:type", RDFVocabulary.prov + "Entity")
    try output.literal("rdfs:label", document.name)
    try output.literal("dcterms:title", document.title, language: .chinese)
    try output.date("dcterms:issued", document.date)
    try output.literal("dc:publisher", document.publisher, language: .chinese)
    try output.literal("yimai:contentHash", document.contentHash, type: "hexBinary")
    try output.literal("yimai:encoding", document.encoding)
    try output.endNode()
  }

  private func write(
    _ node: NodeIndex, of graph: Graph, to output: inout RDFXMLOutput
  ) throws(XMLError) {
    let entity = graph[node]
    try output.startNode("yimai:" + entity.type.name, about: entity.id.text)
    try output.literal("rdfs:label", entity.name, language: .chinese)
    for alias in entity.aliases {
      try output.literal("skos:altLabel", alias, language: .chinese)
    }
    for attribute in entity.attributes {
      try output.literal("yimai:" + RDFXMLWriter.property(of: attribute.key), attribute.value)
    }
    let edges = graph.edges(from: node)
    var last: (Predicate, NodeIndex)?
    for edge in edges where edge.modality == .asserted {
      // Edges that differ in role alone are one triple; its statements tell the roles.
      if last?.0 != edge.predicate || last?.1 != edge.object { output.report.triples += 1 }
      last = (edge.predicate, edge.object)
      for statement in graph.statements(of: edge) {
        try output.statement(
          "yimai:" + edge.predicate.name, object: graph[edge.object].id.text,
          id: statement.id.text)
      }
    }
    try output.endNode()
    output.report.nodes += 1
    for edge in edges {
      for statement in graph.statements(of: edge) {
        try describe(statement, edge, of: graph, to: &output)
      }
    }
  }

  private func describe(
    _ statement: Statement, _ edge: Edge, of graph: Graph, to output: inout RDFXMLOutput
  ) throws(XMLError) {
    let id = "#" + statement.id.text
    let evidence = statement.evidence
    try output.startDescription(about: id)
    if edge.modality != .asserted {
      // Described but not stated: the triple itself does not stand in the file.
      try output.unstated(
        subject: graph[edge.subject].id.text, predicate: edge.predicate.name,
        object: graph[edge.object].id.text)
      try output.literal("yimai:modality", edge.modality.name)
    }
    try output.literal("yimai:role", statement.role)
    for flag in statement.flags.flags { try output.literal("yimai:tenure", flag.name) }
    try output.literal("yimai:rule", statement.rule)
    try output.literal(
      "yimai:confidence", DecimalNumber.share(statement.confidence), type: "decimal")
    try output.date("yimai:validFrom", statement.validTime?.start)
    try output.date("yimai:validTo", statement.validTime?.end)
    if let time = statement.validTime, time.start != nil || time.end != nil {
      try output.literal("yimai:timeInferred", String(time.isInferred), type: "boolean")
    }
    try output.date("yimai:reported", statement.reported)
    try output.resource("prov:wasDerivedFrom", evidence.document.text)
    try output.startSelector("oa:TextPositionSelector", about: id + ".position")
    try output.literal(
      "oa:start", String(evidence.characters.lowerBound), type: "nonNegativeInteger")
    try output.literal(
      "oa:end", String(evidence.characters.upperBound), type: "nonNegativeInteger")
    try output.endSelector()
    try output.startSelector("oa:TextQuoteSelector", about: id + ".quote")
    try output.literal("oa:exact", evidence.quote, language: .chinese)
    try output.endSelector()
    try output.endNode()
  }

  /// `place_level` becomes `placeLevel`.
  private static func property(of key: String) -> String {
    let parts = key.split(separator: "_")
    guard let first = parts.first else { return key }
    return parts.dropFirst().reduce(String(first)) { name, part in
      name + part.prefix(1).uppercased() + part.dropFirst()
    }
  }

  /// Source: RFC 3987, as far as a base for relative references needs it.
  private func checkBase() throws(XMLError) {
    let scheme = baseIRI.prefix { $0 != ":" }
    let isScheme =
      scheme.unicodeScalars.first.map { $0.isASCII && $0.properties.isAlphabetic } ?? false
      && scheme.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          || [0x2B, 0x2D, 0x2E].contains($0)
      }
    let rest = baseIRI.dropFirst(scheme.count + 1)
    let isClean = rest.unicodeScalars.allSatisfy {
      $0.value > 0x20 && !"<>\"{}|\\^`".unicodeScalars.contains($0) && !(0x7F...0x9F ~= $0.value)
    }
    guard isScheme, !rest.isEmpty, isClean else {
      throw XMLError(
        .illegalName, "'\(baseIRI)' is not an absolute IRI such as https://example.org/id/")
    }
  }
}
