public import XMLIO

/// Reads any GraphML file as a stream of columns, nodes and edges.
///
/// Elements go by their local names, so files with another namespace, another prefix or none are
/// read too. What stands outside plain GraphML is kept as far as a value can carry it: XML
/// attributes of other names (`label`, `labels`) become columns, a value with elements inside (yEd)
/// becomes its labels, place, colour and shape, or its text. What cannot be kept is counted.
public struct GraphMLReader: Hashable, Sendable {
  /// Options for the ``XMLReader`` of a file from elsewhere: a DOCTYPE is passed over.
  public static let inputOptions = XMLReader.Options(allowsDoctype: true)

  /// Makes a reader.
  public init() {}

  /// What a file held.
  public struct Report: Hashable, Sendable {
    /// The number of nodes with an id.
    public internal(set) var nodes = 0
    /// The number of edges with both ends named.
    public internal(set) var edges = 0
    /// The number of values of nodes and edges.
    public internal(set) var values = 0
    /// The number of graphs side by side.
    public internal(set) var graphs = 0
    /// The number of graphs inside nodes or edges, whose nodes come out flat, with their parent.
    public internal(set) var nestedGraphs = 0
    /// The number of hyperedges, which are left out.
    public internal(set) var hyperedges = 0
    /// The number of ports, which are left out; edges keep their nodes.
    public internal(set) var ports = 0
    /// The number of nodes without an id and edges without both ends, which are left out.
    public internal(set) var incomplete = 0
    /// The number of columns of a type that GraphML does not have, read as text.
    public internal(set) var unknownTypes = 0
    /// The number of values whose column no `<key>` declares; they get one of that name.
    public internal(set) var undeclaredValues = 0
    /// The number of values with elements inside, of which only the text is kept.
    public internal(set) var flattenedValues = 0
    /// The number of elements of other names, which are left out.
    public internal(set) var unknownElements = 0
    /// The number of values of graphs as a whole, which are left out.
    public internal(set) var graphValues = 0
  }

  /// Reads a document to its end; what stands before an error has been given to the sink.
  ///
  /// Throws ``XMLError`` with file and line for broken XML and for a document that is no GraphML.
  @discardableResult
  public func read(
    _ reader: consuming XMLReader, into sink: inout some GraphMLSink
  ) throws(XMLError) -> Report {
    var parser = GraphMLParser(reader: reader)
    try parser.parse(into: &sink)
    return parser.report
  }
}
