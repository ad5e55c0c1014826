internal import KnowledgeGraph
internal import OntologyModel
internal import RDF
internal import XMLIO

/// Gives a graph's description as triples to a writer of any form of RDF.
///
/// Blocks nested in another follow behind it, so that the triples of a thing come in a row.
struct TripleOutput<Writer: TripleWriter>: RDFOutput {
  private struct Block {
    let subject: Term
    var triples: [Triple] = []
  }

  private var writer: Writer
  private let base: BaseIRI
  /// Whether the form is XML, which cannot carry every character.
  private let isXML: Bool
  private var open: [Block] = []
  private var closed: [Block] = []
  private var report = ExportReport()

  init(_ writer: Writer, base: BaseIRI, isXML: Bool) {
    self.writer = writer
    self.base = base
    self.isXML = isXML
  }

  /// Writes a whole graph.
  static func write(
    _ graph: Graph, base: BaseIRI, _ writer: Writer
  ) throws(XMLError) -> ExportReport {
    var output = TripleOutput(writer, base: base, isXML: writer is FlatRDFXMLWriter)
    do throws(RDFError) {
      for (prefix, namespace) in RDFVocabulary.prefixes {
        try output.writer.declare(prefix: prefix, namespace: namespace)
      }
    } catch {
      throw TripleOutput.failure(error)
    }
    var counts = ExportReport()
    try GraphDescription(graph).write(to: &output, &counts)
    do throws(RDFError) { try output.writer.finish() } catch { throw TripleOutput.failure(error) }
    var report = output.report
    report.nodes = counts.nodes
    report.edges = counts.edges
    return report
  }

  mutating func start(_ type: VocabularyName, _ subject: RDFResource) throws(XMLError) {
    switch subject {
    case .item(let id), .fragment(let id):
      guard XMLCharacters.isNCName(id) else { throw RDFXMLOutput.illegal(id) }
    case .outside: break
    }
    open.append(Block(subject: .iri(base.absolute(subject))))
    try property(Vocabulary.type, .resource(.outside(type)))
  }

  mutating func property(_ name: VocabularyName, _ value: RDFValue) throws(XMLError) {
    let object: Term =
      switch value {
      case .resource(let resource): .iri(base.absolute(resource))
      case .plain(let text): .string(isXML ? report.carried(text) : text)
      case .text(let text, let language):
        .literal(
          Literal(isXML ? report.carried(text) : text, language: language.tag))
      case .typed(let text, let type): .literal(Literal(text, datatype: type.iri))
      }
    guard !open.isEmpty else { return }
    let last = open.count - 1
    open[last].triples.append(Triple(open[last].subject, name.iri, object))
    report.triples += 1
  }

  mutating func relation(
    _ name: VocabularyName, _ object: RDFResource, named statements: [String]
  ) throws(XMLError) {
    try property(name, .resource(object))
  }

  mutating func reification(
    _ subject: RDFResource, _ predicate: VocabularyName, _ object: RDFResource, isNamed: Bool
  ) throws(XMLError) {
    try spellOut(subject, predicate, object)
  }

  mutating func nest(
    _ name: VocabularyName, _ type: VocabularyName, _ subject: RDFResource
  ) throws(XMLError) {
    try property(name, .resource(subject))
    try start(type, subject)
  }

  mutating func end() throws(XMLError) {
    guard let block = open.popLast() else { return }
    closed.append(block)
    guard open.isEmpty else { return }
    do throws(RDFError) {
      // The outermost block is the last to close.
      for block in closed.reversed() {
        for triple in block.triples { try writer.add(triple) }
      }
    } catch {
      throw TripleOutput.failure(error)
    }
    closed.removeAll(keepingCapacity: true)
  }

  private static func failure(_ error: RDFError) -> XMLError {
    error.xml ?? XMLError(.illegalName, error.message, file: error.file, line: error.line)
  }
}
