internal import OntologyModel
internal import XMLIO

/// Writes a graph's description as RDF/XML with typed nodes, nested nodes and `rdf:ID`.
///
/// Counts the distinct triples on the way.
struct RDFXMLOutput: RDFOutput, ~Copyable {
  private var writer: XMLWriter
  private let base: BaseIRI
  /// How many nested nodes are open.
  private var depth = 0
  /// What was written; the caller's counts of nodes and edges are added in the end.
  var report = ExportReport()

  /// Starts the document.
  init(to sink: ByteSink, base: BaseIRI) throws(XMLError) {
    var writer = try XMLWriter(to: sink)
    try writer.start("rdf:RDF")
    for (prefix, namespace) in RDFVocabulary.prefixes where prefix != "xsd" {
      try writer.attribute("xmlns:" + prefix, namespace)
    }
    try writer.attribute("xml:base", base.text)
    self.base = base
    self.writer = writer
  }

  consuming func finish() throws(XMLError) -> ExportReport {
    let report = report
    try writer.finish()
    return report
  }

  mutating func start(_ type: VocabularyName, _ subject: RDFResource) throws(XMLError) {
    try writer.start(type.qualified)
    try writer.attribute("rdf:about", try checked(subject))
    report.triples += 1
  }

  mutating func property(_ name: VocabularyName, _ value: RDFValue) throws(XMLError) {
    switch value {
    case .resource(let resource):
      try writer.element(name.qualified, "rdf:resource", base.reference(resource))
    case .plain(let text): try writer.element(name.qualified, report.carried(text))
    case .text(let text, let language):
      try writer.element(name.qualified, "xml:lang", language.tag, report.carried(text))
    case .typed(let text, let type):
      try writer.element(name.qualified, "rdf:datatype", type.iri, text)
    }
    report.triples += 1
  }

  mutating func relation(
    _ name: VocabularyName, _ object: RDFResource, named statements: [String]
  ) throws(XMLError) {
    let reference = base.reference(object)
    for id in statements {
      guard XMLCharacters.isNCName(id) else { throw RDFXMLOutput.illegal(id) }
      try writer.start(name.qualified)
      try writer.attribute("rdf:ID", id)
      try writer.attribute("rdf:resource", reference)
      try writer.end()
    }
    report.triples += 1 + 4 * statements.count
  }

  /// The names of ``relation(_:_:named:)`` say this.
  mutating func reification(
    _ subject: RDFResource, _ predicate: VocabularyName, _ object: RDFResource, isNamed: Bool
  ) throws(XMLError) {
    if !isNamed { try spellOut(subject, predicate, object) }
  }

  mutating func nest(
    _ name: VocabularyName, _ type: VocabularyName, _ subject: RDFResource
  ) throws(XMLError) {
    try writer.start(name.qualified)
    try writer.start(type.qualified)
    try writer.attribute("rdf:about", base.reference(subject))
    report.triples += 2
    depth += 1
  }

  mutating func end() throws(XMLError) {
    try writer.end()
    guard depth > 0 else { return }
    // A nested node stands in its property.
    try writer.end()
    depth -= 1
  }

  private func checked(_ resource: RDFResource) throws(XMLError) -> String {
    switch resource {
    case .item(let id), .fragment(let id):
      guard XMLCharacters.isNCName(id) else { throw RDFXMLOutput.illegal(id) }
    case .outside: break
    }
    return base.reference(resource)
  }

  static func illegal(_ id: String) -> XMLError {
    XMLError(.illegalName, "the id '\(id)' is not an XML name")
  }
}
