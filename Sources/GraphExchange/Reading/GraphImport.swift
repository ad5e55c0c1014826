public import KnowledgeGraph
public import OntologyModel
public import RDF
internal import XMLIO

/// The file formats a graph can be read from.
public enum ImportFormat: String, CaseIterable, Hashable, Sendable {
  case graphml
  case rdfxml
  case ntriples

  /// The format that a file's name ends in, where it is one of these.
  public init?(path: String) {
    let name = path.lowercased()
    if name.hasSuffix(".graphml") {
      self = .graphml
    } else if [".rdf", ".owl", ".rdfs"].contains(where: name.hasSuffix) {
      self = .rdfxml
    } else if name.hasSuffix(".nt") {
      self = .ntriples
    } else {
      return nil
    }
  }
}

/// How a graph is read from a file of another program, or from one of our own exports.
///
/// GraphML of the profile `full` and RDF of our own vocabulary give the whole graph back: writing it
/// again gives the same bytes. Of other files comes what the ontology has words for: entities with
/// their names, and edges whose kind is one of its relations. Other types and values are kept as
/// attributes of entities, edges of other kinds as attributes of their sources, and all is counted.
public struct GraphImport: Hashable, Sendable {
  /// The format.
  public var format: ImportFormat
  /// What relative references of RDF are resolved against, and what stands before entities' ids.
  public var base: IRIBase?
  /// The type of an entity whose own type the ontology does not have.
  public var fallbackType = EntityType.organization

  /// Makes a configuration.
  public init(format: ImportFormat, base: IRIBase? = nil) {
    self.format = format
    self.base = base
  }

  /// Reads a file; `-` is standard input.
  ///
  /// Throws ``RDFError`` with file and line for a file that cannot be opened, is broken, or is RDF
  /// that describes no graph of the ontology.
  public func read(_ path: String) throws(RDFError) -> (graph: Graph, report: ImportReport) {
    try read(try source(path))
  }

  /// Reads bytes held in memory.
  public func read(
    bytes: [UInt8], name: String
  ) throws(RDFError) -> (graph: Graph, report: ImportReport) {
    try read(ByteSource(bytes: bytes, name: name))
  }

  func source(_ path: String) throws(RDFError) -> ByteSource {
    if path == "-" { return ByteSource(descriptor: 0, name: "standard input") }
    do throws(XMLError) { return try ByteSource(path: path) } catch { throw RDFError(error) }
  }

  private func read(
    _ source: ByteSource
  ) throws(RDFError) -> (graph: Graph, report: ImportReport) {
    let name = source.name ?? format.rawValue
    let fileName = name.split(separator: "/").last.map { String($0) } ?? name
    var graph = ImportedGraph(
      fileName: fileName, format: format.rawValue, fallbackType: fallbackType)
    guard format != .graphml else { return try readGraphML(source, graph) }
    var triples = RDFImport()
    var base = base?.text
    if format == .rdfxml {
      let report = try readTriples(source, into: &triples)
      graph.report.rdfXML = report
      base = base ?? report.base
    } else {
      try NTriplesReader().read(source, into: &triples)
    }
    guard triples.isOwn else {
      throw RDFError(
        .foreign,
        "the file describes no entity, document or statement of \(RDFVocabulary.ontology)",
        file: source.name)
    }
    triples.fill(&graph, base: base)
    return graph.finish()
  }

  private func readGraphML(
    _ source: ByteSource, _ graph: ImportedGraph
  ) throws(RDFError) -> (graph: Graph, report: ImportReport) {
    var sink = GraphMLImport(graph)
    let found: GraphMLReader.Report
    do throws(XMLError) {
      found = try GraphMLReader().read(
        try XMLReader(source: source, options: GraphMLReader.inputOptions), into: &sink)
    } catch {
      throw RDFError(error)
    }
    sink.graph.report.graphML = found
    return sink.finish()
  }

  private func readTriples(
    _ source: ByteSource, into sink: inout some TripleSink
  ) throws(RDFError) -> RDFXMLReader.Report {
    let reader: XMLReader
    do throws(XMLError) {
      reader = try XMLReader(source: source, options: RDFXMLReader.inputOptions)
    } catch {
      throw RDFError(error)
    }
    return try RDFXMLReader(base: base).read(reader, into: &sink)
  }

  /// Hands the triples of a file of RDF on, one by one; returns their number and, of RDF/XML, what
  /// the document held.
  ///
  /// Memory does not grow with the file. Throws ``RDFError/Code/syntax`` for GraphML, which has no
  /// triples, and what reading and the sink throw.
  @discardableResult
  public func stream(_ path: String, into sink: inout some TripleSink) throws(RDFError) -> (
    triples: Int, rdfXML: RDFXMLReader.Report?
  ) {
    switch format {
    case .graphml: throw RDFError(.syntax, "GraphML has no triples", file: path)
    case .rdfxml:
      let report = try readTriples(try source(path), into: &sink)
      return (report.triples, report)
    case .ntriples: return (try NTriplesReader().read(try source(path), into: &sink), nil)
    }
  }
}
