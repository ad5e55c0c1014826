/// What an export wrote and what its readers may lose.
public struct ExportReport: Hashable, Sendable {
  /// The number of entities written.
  public internal(set) var nodes = 0
  /// The number of edges (GraphML) or relations (JSON) written, of statements for RDF/XML.
  public internal(set) var edges = 0
  /// The number of attribute values (`<data>`) written; GraphML only.
  public internal(set) var values = 0
  /// The number of distinct triples written; RDF/XML only.
  public internal(set) var triples = 0
  /// The number of bytes written.
  public internal(set) var bytes = 0
  /// The number of characters left out because XML cannot carry them.
  public internal(set) var strippedCharacters = 0
  /// The number of values that read `null` in any case: Gephi takes them for missing.
  public internal(set) var nullValues = 0
  /// The number of values that hold `INF` in capitals: Gephi makes `Infinity` of it.
  public internal(set) var infinityValues = 0
  /// Whether the file was read back before it was put in place, and held these numbers.
  public internal(set) var isVerified = false

  init() {}
}
