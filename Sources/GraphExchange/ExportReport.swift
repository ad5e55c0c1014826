/// What an export wrote and what its readers may lose.
public struct ExportReport: Hashable, Sendable {
  /// The number of entities written.
  public internal(set) var nodes = 0
  /// The number of edges or relations written, of statements for RDF.
  public internal(set) var edges = 0
  /// The number of attribute values written; none for RDF, DOT and evaluation JSON.
  public internal(set) var values = 0
  /// The number of distinct triples written; RDF only.
  public internal(set) var triples = 0
  /// The number of bytes written.
  public internal(set) var bytes = 0
  /// The number of characters left out because XML cannot carry them.
  public internal(set) var strippedCharacters = 0
  /// The number of values that read `null` in any case: Gephi takes them for missing.
  public internal(set) var nullValues = 0
  /// The number of values that hold `INF` in capitals: Gephi makes `Infinity` of it.
  public internal(set) var infinityValues = 0
  /// The number of cells of CSV that a spreadsheet would take for a formula, now led by `'`.
  public internal(set) var defusedFormulas = 0
  /// The number of values of CSV with blanks at an end, which Gephi cuts off.
  public internal(set) var trimmedValues = 0
  /// The number of parts of lists in which `;`, the separator of Neo4j's lists, became `；`.
  public internal(set) var replacedSeparators = 0
  /// Whether the file was read back before it was put in place, and held these numbers.
  public internal(set) var isVerified = false

  init() {}
}
