/// What takes triples one by one: a writer of a format, a counter, a list.
///
/// Readers push into a sink, so that no graph has to be held; triples come in the document's order,
/// and the same triple may come twice.
public protocol TripleSink {
  /// Takes one triple; throws what stops the whole run, such as an output that fails.
  mutating func add(_ triple: Triple) throws(RDFError)
  /// Takes a prefix that the document declares, for writers that abbreviate.
  ///
  /// - Parameter prefix: the prefix without its colon; empty for the default one.
  mutating func declare(prefix: String, namespace: String) throws(RDFError)
}

extension TripleSink {
  /// Leaves the prefix unused.
  public mutating func declare(prefix: String, namespace: String) throws(RDFError) {}
}

/// A sink that writes a document.
public protocol TripleWriter: TripleSink {
  /// Writes what is left and hands every byte to the system; ``TripleSink/add(_:)`` may not follow.
  mutating func finish() throws(RDFError)
}

/// A sink that keeps its triples in the order they come.
public struct TripleList: TripleSink, Hashable, Sendable {
  /// The triples.
  public private(set) var triples: [Triple] = []

  /// Makes an empty list.
  public init() {}

  /// Appends a triple.
  public mutating func add(_ triple: Triple) { triples.append(triple) }
}
