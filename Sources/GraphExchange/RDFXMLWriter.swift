public import KnowledgeGraph
internal import RDF
public import XMLIO

/// Writes a graph as RDF/XML in which every statement says where it was read.
///
/// An entity is a typed node; each statement is a property element whose `rdf:ID` names the triple
/// (RDF/XML's own reification). The statement's role, time, rule, confidence, source (PROV-O) and
/// place in the text (Web Annotation selectors) stand in a node of that name, behind the entity.
/// There are no blank nodes, and a symmetric relation is written as it was stated. The flat form
/// says the same triples with one description for each thing and the reification spelled out.
///
/// The file carries the whole graph: reading it gives the same documents, entities and statements.
public struct RDFXMLWriter: Hashable, Sendable {
  /// The IRI that entities, documents and statements stand under; ends in `/` or `#` as a rule.
  public var baseIRI: String
  /// Whether to write one description for each thing, none nested, and no `rdf:ID`.
  public var isFlat: Bool

  /// Makes a configuration.
  public init(baseIRI: String = RDFVocabulary.defaultBaseIRI, isFlat: Bool = false) {
    self.baseIRI = baseIRI
    self.isFlat = isFlat
  }

  /// Writes a graph into a sink.
  ///
  /// Throws ``XMLError/Code/illegalName`` for a base that is no absolute IRI and for an id that is
  /// no NCName, and ``XMLError/Code/outputFailed``.
  public func write(_ graph: Graph, to sink: ByteSink) throws(XMLError) -> ExportReport {
    let base = try BaseIRI(baseIRI)
    guard !isFlat else {
      return try TripleOutput.write(
        graph, base: base, FlatRDFXMLWriter(to: sink, base: base.text))
    }
    var output = try RDFXMLOutput(to: sink, base: base)
    var counts = ExportReport()
    try GraphDescription(graph).write(to: &output, &counts)
    var report = try output.finish()
    report.nodes = counts.nodes
    report.edges = counts.edges
    return report
  }
}
