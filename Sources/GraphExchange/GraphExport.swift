public import KnowledgeGraph
internal import RDF
public import XMLIO

/// How a graph is written to a file: the format and its options.
///
/// ```swift
/// let report = try GraphExport(format: .graphml).write(graph, to: "reform.graphml")
/// ```
/// The same graph gives the same bytes, on every machine and in every run. RDF in any form and
/// GraphML of the profile `full` carry the whole graph; the others are for tools that show it.
public struct GraphExport: Hashable, Sendable {
  /// The format.
  public var format: ExportFormat
  /// The readers that GraphML is written for.
  public var profile: GraphMLProfile
  /// The IRI that entities, documents and statements of RDF stand under.
  public var baseIRI: String
  /// Whether plans, denials and hopes are written too, each with its modality.
  public var includesUnasserted: Bool
  /// Whether RDF/XML has one description for each thing, none nested.
  public var isFlat = false
  /// Whether edges of GraphML and GEXF carry all their evidence, not the best alone.
  public var includesEvidence = false
  /// Whether documents and passages of evidence are nodes of GraphML and GEXF too.
  public var includesDocuments = false
  /// Where the nodes of GraphML, GEXF and DOT stand in a picture.
  public var layout: GraphLayout?

  /// Makes a configuration.
  public init(
    format: ExportFormat, profile: GraphMLProfile = .gephi,
    baseIRI: String = RDFVocabulary.defaultBaseIRI, includesUnasserted: Bool = false
  ) {
    self.format = format
    self.profile = profile
    self.baseIRI = baseIRI
    self.includesUnasserted = includesUnasserted
  }

  /// Writes a graph to a file, which is replaced whole or not at all.
  ///
  /// GraphML, GEXF and RDF/XML are read back and counted before the file is put in place. Where
  /// ``ExportFormat/isFolder`` is true the path is a folder, made where it is missing.
  ///
  /// Throws ``XMLError/Code/outputFailed`` with path, reason and remedy where the file cannot be
  /// written, ``XMLError/Code/illegalName`` for an id or IRI the format cannot carry, and
  /// ``XMLError/Code/mismatch`` where what was read back differs.
  ///
  /// - Complexity: O(entities + statements) in time; memory does not grow with the file.
  @discardableResult
  public func write(_ graph: Graph, to path: String) throws(XMLError) -> ExportReport {
    guard !format.isFolder else { return try writeFolder(graph, to: path) }
    let file: AtomicFile
    do throws(OutputError) { file = try AtomicFile(replacing: path) } catch {
      throw XMLError(error)
    }
    var report = try write(graph, to: file.sink)
    let staged: String?
    do throws(OutputError) { staged = try file.staged() } catch { throw XMLError(error) }
    if let staged { report.isVerified = try verify(staged, report, path) }
    do throws(OutputError) { try file.commit() } catch { throw XMLError(error) }
    return report
  }

  /// Writes a graph to an open file descriptor, such as 1 for standard output.
  ///
  /// Nothing is read back. Throws as ``write(_:to:)`` does, and
  /// ``XMLError/Code/outOfOrder`` for a format of several files.
  @discardableResult
  public func write(
    _ graph: Graph, toDescriptor descriptor: Int32, name: String = "standard output"
  ) throws(XMLError) -> ExportReport {
    try write(graph, to: ByteSink(descriptor: descriptor, name: name))
  }

  /// The bytes of a graph's file, and what was written.
  public func bytes(of graph: Graph) throws(XMLError) -> (bytes: [UInt8], report: ExportReport) {
    let sink = ByteSink()
    let report = try write(graph, to: sink)
    return (sink.bytes, report)
  }

  /// The files of a format of several files: name and bytes of each, and what was written.
  public func files(
    of graph: Graph
  ) throws(XMLError) -> (files: [(name: String, bytes: [UInt8])], report: ExportReport) {
    var files: [(name: String, bytes: [UInt8])] = []
    var report = ExportReport()
    for table in try tables(of: graph) {
      let sink = ByteSink()
      table.write(sink, &report)
      files.append((table.name, sink.bytes))
    }
    report.bytes = files.reduce(0) { $0 + $1.bytes.count }
    return (files, report)
  }

  private func writeFolder(_ graph: Graph, to path: String) throws(XMLError) -> ExportReport {
    var report = ExportReport()
    let tables = try tables(of: graph)
    do throws(OutputError) {
      try Folder.make(path)
      for table in tables {
        let file = try AtomicFile(replacing: path + "/" + table.name)
        table.write(file.sink, &report)
        report.bytes += file.sink.byteCount
        try file.commit()
      }
    } catch {
      throw XMLError(error)
    }
    return report
  }

  private func tables(of graph: Graph) throws(XMLError) -> [TableFile] {
    let graph = includesUnasserted ? graph.withUnasserted() : graph
    return format == .neo4j ? try Neo4jTables(graph).files() : try GephiTables(graph).files()
  }

  private func write(_ graph: Graph, to sink: ByteSink) throws(XMLError) -> ExportReport {
    let graph = includesUnasserted ? graph.withUnasserted() : graph
    var report =
      switch format {
      case .graphml: try writeGraphML(graph, to: sink)
      case .gexf:
        try GEXFWriter(
          includesEvidence: includesEvidence, includesDocuments: includesDocuments, layout: layout
        ).write(graph, to: sink)
      case .rdfxml: try RDFXMLWriter(baseIRI: baseIRI, isFlat: isFlat).write(graph, to: sink)
      case .turtle:
        try TripleOutput.write(
          graph, base: BaseIRI(baseIRI), TurtleWriter(to: sink, base: baseIRI))
      case .ntriples:
        try TripleOutput.write(graph, base: BaseIRI(baseIRI), NTriplesWriter(to: sink))
      case .jsonld:
        try TripleOutput.write(
          graph, base: BaseIRI(baseIRI),
          JSONLDWriter(to: sink, context: GraphContext.context(base: baseIRI)))
      case .ftm: try FollowTheMoneyWriter().write(graph, to: sink)
      case .dot: try DOTWriter(layout: layout).write(graph, to: sink)
      case .json: try EvaluationJSONWriter().write(graph, to: sink)
      case .neo4j, .csv:
        throw XMLError(.outOfOrder, "\(format.rawValue) is a folder of files, not one")
      }
    report.bytes = sink.byteCount
    return report
  }

  private func writeGraphML(_ graph: Graph, to sink: ByteSink) throws(XMLError) -> ExportReport {
    guard profile != .full else { return try GraphMLFullWriter().write(graph, to: sink) }
    var writer = GraphMLWriter(profile: profile)
    writer.includesEvidence = includesEvidence
    writer.includesDocuments = includesDocuments
    writer.layout = layout
    return try writer.write(graph, to: sink)
  }
}
