public import KnowledgeGraph
public import XMLIO

/// How a graph is written to a file: the format and its options.
///
/// ```swift
/// let report = try GraphExport(format: .graphml).write(graph, to: "reform.graphml")
/// ```
/// The same graph gives the same bytes, on every machine and in every run.
public struct GraphExport: Hashable, Sendable {
  /// The format.
  public var format: ExportFormat
  /// The readers that GraphML is written for.
  public var profile: GraphMLProfile
  /// The IRI that entities, documents and statements of RDF/XML stand under.
  public var baseIRI: String

  /// Whether plans, denials and hopes are written too, each with its modality.
  public var includesUnasserted: Bool

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
  /// GraphML and RDF/XML are read back and counted before the file is put in place.
  ///
  /// Throws ``XMLError/Code/outputFailed`` with path, reason and remedy where the file cannot be
  /// written, ``XMLError/Code/illegalName`` for an id or IRI the format cannot carry, and
  /// ``XMLError/Code/mismatch`` where what was read back differs.
  ///
  /// - Complexity: O(entities + statements) in time; memory does not grow with the file.
  @discardableResult
  public func write(_ graph: Graph, to path: String) throws(XMLError) -> ExportReport {
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
  /// Nothing is read back. Throws as ``write(_:to:)`` does.
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

  private func write(_ graph: Graph, to sink: ByteSink) throws(XMLError) -> ExportReport {
    let graph = includesUnasserted ? graph.withUnasserted() : graph
    var report =
      switch format {
      case .graphml: try GraphMLWriter(profile: profile).write(graph, to: sink)
      case .rdfxml: try RDFXMLWriter(baseIRI: baseIRI).write(graph, to: sink)
      case .json: try EvaluationJSONWriter().write(graph, to: sink)
      }
    report.bytes = sink.byteCount
    return report
  }
}
