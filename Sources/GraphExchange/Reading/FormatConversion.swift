internal import KnowledgeGraph
public import RDF
internal import XMLIO

/// Brings a file from one format to another without a graph file.
///
/// RDF becomes RDF triple by triple, whatever it speaks of, and memory does not grow with it. All
/// else goes through a graph, as ``GraphImport`` reads it and ``GraphExport`` writes it; so does
/// RDF/XML of our own vocabulary that becomes RDF/XML.
public struct FormatConversion: Hashable, Sendable {
  /// How the file is read.
  public var source: GraphImport
  /// How it is written.
  public var export: GraphExport

  /// Makes a configuration.
  public init(_ source: GraphImport, _ export: GraphExport) {
    self.source = source
    self.export = export
  }

  /// What a conversion has brought over.
  public struct Report: Hashable, Sendable {
    /// The number of triples, where they went over one by one.
    public internal(set) var triples: Int?
    /// What a document of RDF/XML held, where its triples went over one by one.
    public internal(set) var rdfXML: RDFXMLReader.Report?
    /// What the file held, where it went through a graph.
    public internal(set) var imported: ImportReport?
    /// What was written, where it went through a graph.
    public internal(set) var exported: ExportReport?
  }

  /// Converts a file; without `output`, or with `-`, to standard output.
  ///
  /// The output is replaced whole or not at all. Throws ``RDFError`` of reading or writing.
  public func convert(_ input: String, to output: String?) throws(RDFError) -> Report {
    let output = output == "-" ? nil : output
    if source.format != .graphml, isTripleFormat { return try stream(input, to: output) }
    let (graph, imported): (Graph, ImportReport)
    do throws(RDFError) { (graph, imported) = try source.read(input) } catch {
      // RDF/XML of another vocabulary can be written flat, unless it came through a pipe.
      guard export.format == .rdfxml, error.code == .foreign, input != "-" else { throw error }
      return try stream(input, to: output)
    }
    var report = Report()
    report.imported = imported
    do throws(XMLError) {
      report.exported =
        if let output {
          try export.write(graph, to: output)
        } else {
          try export.write(graph, toDescriptor: 1)
        }
    } catch {
      throw RDFError(error)
    }
    return report
  }

  private var isTripleFormat: Bool {
    switch export.format {
    case .turtle, .ntriples, .jsonld: true
    case .rdfxml: export.isFlat
    default: false
    }
  }

  private func stream(_ input: String, to output: String?) throws(RDFError) -> Report {
    guard let output else {
      return try write(input, to: ByteSink(descriptor: 1, name: "standard output"))
    }
    let file: AtomicFile
    do throws(OutputError) { file = try AtomicFile(replacing: output) } catch {
      throw RDFError(XMLError(error))
    }
    let report = try write(input, to: file.sink)
    do throws(OutputError) { try file.commit() } catch { throw RDFError(XMLError(error)) }
    return report
  }

  private func write(_ input: String, to sink: ByteSink) throws(RDFError) -> Report {
    switch export.format {
    case .turtle: try run(input, TurtleWriter(to: sink, base: source.base?.text))
    case .jsonld:
      try run(
        input, JSONLDWriter(to: sink, context: GraphContext.context(base: source.base?.text)))
    case .rdfxml: try run(input, FlatRDFXMLWriter(to: sink, base: source.base?.text))
    default: try run(input, NTriplesWriter(to: sink))
    }
  }

  private func run(_ input: String, _ writer: some TripleWriter) throws(RDFError) -> Report {
    var writer = writer
    var report = Report()
    let read = try source.stream(input, into: &writer)
    (report.triples, report.rdfXML) = (read.triples, read.rdfXML)
    try writer.finish()
    return report
  }
}
