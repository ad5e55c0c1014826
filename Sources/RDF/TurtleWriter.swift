public import XMLIO

/// Writes triples as Turtle: those of one subject that come in a row stand together.
///
/// Prefixes count where they are declared before the first triple. Literals are written in quotes
/// with their datatype, so that their text stays as it is.
///
/// Source: RDF 1.1 Turtle; triple terms as in RDF 1.2 Turtle.
public struct TurtleWriter: TripleWriter {
  private let sink: ByteSink
  private let base: String?
  private let relative: RelativeIRI?
  private var prefixes = PrefixTable()
  private var hasStarted = false
  private var subject: Term?
  private var predicate = ""
  private var bytes: [UInt8] = []

  /// Makes a writer; the sink's failures come out of the next call.
  ///
  /// - Parameter base: what IRIs are written relative to; none for whole IRIs alone.
  public init(to sink: ByteSink, base: String? = nil) {
    self.sink = sink
    relative = RelativeIRI(base: base)
    self.base = relative == nil ? nil : base
  }

  /// Takes a prefix for the head of the document; left unused behind the first triple.
  public mutating func declare(prefix: String, namespace: String) {
    guard !hasStarted, prefix.isEmpty || PlainName.isName(prefix) else { return }
    prefixes.declare(prefix, namespace)
  }

  /// Writes a triple.
  public mutating func add(_ triple: Triple) throws(RDFError) {
    bytes.removeAll(keepingCapacity: true)
    startIfNeeded()
    if triple.subject == subject {
      if triple.predicate == predicate {
        put(" , ")
      } else {
        put(" ;\n  ")
        appendVerb(triple.predicate)
        put(" ")
      }
    } else {
      put(subject == nil ? "\n" : " .\n\n")
      append(triple.subject)
      put(" ")
      appendVerb(triple.predicate)
      put(" ")
    }
    append(triple.object)
    subject = triple.subject
    predicate = triple.predicate
    sink.write(bytes)
    if let failure = sink.failure { throw RDFError(XMLError(failure)) }
  }

  /// Ends the last subject and hands every byte to the sink's target.
  public mutating func finish() throws(RDFError) {
    bytes.removeAll(keepingCapacity: true)
    startIfNeeded()
    if subject != nil { put(" .\n") }
    subject = nil
    sink.write(bytes)
    do throws(OutputError) { try sink.flush() } catch { throw RDFError(XMLError(error)) }
  }

  private mutating func startIfNeeded() {
    guard !hasStarted else { return }
    hasStarted = true
    if let base { put("@base <\(base)> .\n") }
    for (prefix, namespace) in prefixes.entries { put("@prefix \(prefix): <\(namespace)> .\n") }
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func appendVerb(_ iri: String) {
    if iri == RDFName.type { put("a") } else { appendIRI(iri) }
  }

  private mutating func appendIRI(_ iri: String) {
    if let (prefix, local) = prefixes.split(iri) {
      put(prefix)
      put(":")
      put(local)
    } else if let reference = relative?.reference(iri) {
      put("<")
      bytes.append(contentsOf: reference.utf8)
      put(">")
    } else {
      NTriplesText.append(.iri(iri), to: &bytes)
    }
  }

  private mutating func append(_ term: Term) {
    switch term {
    case .iri(let iri): appendIRI(iri)
    case .blank: NTriplesText.append(term, to: &bytes)
    case .literal(let literal):
      guard literal.language == nil, !literal.isString else {
        NTriplesText.append(term, to: &bytes)
        return
      }
      put("\"")
      NTriplesText.appendEscaped(literal.text, to: &bytes)
      put("\"^^")
      appendIRI(literal.datatype)
    case .triple(let triple):
      put("<<( ")
      append(triple.subject)
      put(" ")
      appendVerb(triple.predicate)
      put(" ")
      append(triple.object)
      put(" )>>")
    }
  }
}
