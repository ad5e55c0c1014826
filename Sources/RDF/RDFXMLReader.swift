public import XMLIO

/// Reads RDF/XML as a stream of triples.
///
/// All of RDF 1.1 XML Syntax, and of RDF 1.2 what its test suite names: `its:dir` and
/// `parseType="Triple"` under `rdf:version="1.2"`, `rdf:annotation`, `rdf:annotationNodeID`.
/// Nesting costs memory and no stack; besides that only the names given by `rdf:ID` are kept, which
/// must not repeat. IRIs with characters that no IRI may have are percent-encoded and counted.
///
/// ```swift
/// var triples = TripleList()
/// let report = try RDFXMLReader(base: "http://example.org/").read(
///   try XMLReader(path: "a.rdf", options: RDFXMLReader.inputOptions), into: &triples)
/// ```
public struct RDFXMLReader: Hashable, Sendable {
  /// What the document's relative references are resolved against where no `xml:base` is in force.
  public var base: IRIBase?

  /// Options for the ``XMLReader`` of a file from elsewhere: a DOCTYPE is passed over.
  public static let inputOptions = XMLReader.Options(allowsDoctype: true)

  /// Makes a configuration.
  public init(base: IRIBase? = nil) { self.base = base }

  /// What a document held.
  public struct Report: Hashable, Sendable {
    /// The number of triples given to the sink, repeated ones included.
    public internal(set) var triples = 0
    /// The `xml:base` of the root element, where it has one.
    public internal(set) var base: String?
    /// The number of IRIs with characters that had to be percent-encoded.
    public internal(set) var repairedIRIs = 0
    /// The number of `xml:lang` that are no language tags and so count as none.
    public internal(set) var unusableLanguages = 0
    /// The number of elements passed over: `parseType="Triple"` in a document not of version 1.2.
    public internal(set) var ignoredElements = 0
  }

  /// Reads a document to its end; the triples before an error have been given to the sink.
  ///
  /// Throws ``RDFError`` with file and line for broken XML, for what the syntax forbids and for a
  /// relative reference without a base, and what the sink throws.
  @discardableResult
  public func read(
    _ reader: consuming XMLReader, into sink: inout some TripleSink
  ) throws(RDFError) -> Report {
    var parser = RDFXMLParser(reader: reader, base: base)
    try parser.parse(into: &sink)
    return parser.report
  }
}
