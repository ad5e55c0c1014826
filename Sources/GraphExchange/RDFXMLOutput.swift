internal import OntologyModel
internal import XMLIO

/// Writes the pieces of RDF/XML and counts the triples they stand for.
struct RDFXMLOutput: ~Copyable {
  private var writer: XMLWriter
  var report: ExportReport

  init(writer: consuming XMLWriter, report: ExportReport) {
    self.writer = writer
    self.report = report
  }

  mutating func startRoot(base: String) throws(XMLError) {
    try writer.start("rdf:RDF")
    for (prefix, namespace) in RDFVocabulary.prefixes {
      try writer.attribute("xmlns:" + prefix, namespace)
    }
    try writer.attribute("xml:base", base)
  }

  consuming func finish() throws(XMLError) -> ExportReport {
    let report = report
    try writer.finish()
    return report
  }

  /// A node with its type: one triple.
  mutating func startNode(_ type: String, about id: String) throws(XMLError) {
    try writer.start(type)
    try writer.attribute("rdf:about", checked(id))
    report.triples += 1
  }

  /// More about something named elsewhere in the file.
  mutating func startDescription(about reference: String) throws(XMLError) {
    try writer.start("rdf:Description")
    try writer.attribute("rdf:about", reference)
  }

  mutating func endNode() throws(XMLError) { try writer.end() }

  /// A literal, where it is not empty: one triple.
  mutating func literal(
    _ property: String, _ value: String?, language: Language? = nil, type: String? = nil
  ) throws(XMLError) {
    guard let value, !value.isEmpty else { return }
    try writer.start(property)
    if let language { try writer.attribute("xml:lang", language.tag) }
    if let type { try writer.attribute("rdf:datatype", RDFVocabulary.xsd + type) }
    try writer.text(report.carried(value))
    try writer.end()
    report.triples += 1
  }

  /// A date as day, month or year, typed by what is known.
  mutating func date(_ property: String, _ date: PartialDate?) throws(XMLError) {
    guard let date else { return }
    let type = date.day != nil ? "date" : date.month != nil ? "gYearMonth" : "gYear"
    try literal(property, date.iso, type: type)
  }

  /// A link to an IRI, absolute or relative to the base: one triple.
  mutating func resource(_ property: String, _ reference: String) throws(XMLError) {
    try writer.start(property)
    try writer.attribute("rdf:resource", reference)
    try writer.end()
    report.triples += 1
  }

  /// A named triple, whose name stands for four triples more.
  ///
  /// The triple itself, which several names may share, is the caller's to count.
  mutating func statement(
    _ predicate: String, object: String, id: String
  ) throws(XMLError) {
    try writer.start(predicate)
    try writer.attribute("rdf:ID", checked(id))
    try writer.attribute("rdf:resource", object)
    try writer.end()
    report.triples += 4
    report.edges += 1
  }

  /// What a description is a statement of, without stating it: four triples.
  mutating func unstated(
    subject: String, predicate: String, object: String
  ) throws(XMLError) {
    try resource("rdf:type", RDFVocabulary.rdf + "Statement")
    try resource("rdf:subject", subject)
    try resource("rdf:predicate", RDFVocabulary.ontology + predicate)
    try resource("rdf:object", object)
    report.edges += 1
  }

  /// A selector of the node that is open: the link and the type are two triples.
  mutating func startSelector(_ type: String, about reference: String) throws(XMLError) {
    try writer.start("oa:hasSelector")
    try writer.start(type)
    try writer.attribute("rdf:about", reference)
    report.triples += 2
  }

  mutating func endSelector() throws(XMLError) {
    try writer.end()
    try writer.end()
  }

  private func checked(_ id: String) throws(XMLError) -> String {
    guard XMLCharacters.isNCName(id) else {
      throw XMLError(.illegalName, "the id '\(id)' is not an XML name")
    }
    return id
  }
}
