public import XMLIO

/// Writes triples as canonical N-Triples, a line each, in the order they come.
///
/// ```swift
/// var writer = NTriplesWriter(to: file.sink)
/// try writer.add(Triple(.iri("http://example.org/a"), RDFName.type, .iri("http://example.org/T")))
/// try writer.finish()
/// ```
public struct NTriplesWriter: TripleWriter {
  private let sink: ByteSink
  private var line: [UInt8] = []

  /// Makes a writer; the sink's failures come out of the next call.
  public init(to sink: ByteSink) { self.sink = sink }

  /// Writes a line.
  public mutating func add(_ triple: Triple) throws(RDFError) {
    line.removeAll(keepingCapacity: true)
    NTriplesText.append(triple, to: &line)
    line.append(UInt8(ascii: "\n"))
    sink.write(line)
    if let failure = sink.failure { throw RDFError(XMLError(failure)) }
  }

  /// Hands every byte to the sink's target.
  public mutating func finish() throws(RDFError) {
    do throws(OutputError) { try sink.flush() } catch { throw RDFError(XMLError(error)) }
  }
}
