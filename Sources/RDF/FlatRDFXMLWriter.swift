public import XMLIO

/// Writes any triples as RDF/XML: one `rdf:Description` for the triples of a subject that come in a
/// row, none nested.
///
/// A predicate is split in front of the longest XML name at its end; one without such a name cannot
/// be written in RDF/XML and throws. Characters that XML cannot carry are left out and counted.
public struct FlatRDFXMLWriter: TripleWriter {
  private static let its = "http://www.w3.org/2005/11/its"

  private let box: Box
  private let base: String?
  private let relative: RelativeIRI?
  private var prefixes = PrefixTable()
  private var subject: Term?
  /// The number of characters left out because XML cannot carry them.
  public private(set) var strippedCharacters = 0

  /// The writer owns a resource and so has one owner.
  private final class Box {
    var writer: XMLWriter?
    let sink: ByteSink
    init(_ sink: ByteSink) { self.sink = sink }
  }

  /// Makes a writer; the sink's failures come out of the next call.
  ///
  /// - Parameter base: the document's `xml:base`; none for whole IRIs alone.
  public init(to sink: ByteSink, base: String? = nil) {
    box = Box(sink)
    relative = RelativeIRI(base: base)
    self.base = relative == nil ? nil : base
    prefixes.declare("rdf", RDFName.namespace)
  }

  /// Takes a prefix for the root element; left unused behind the first triple.
  public mutating func declare(prefix: String, namespace: String) {
    guard box.writer == nil, PlainName.isName(prefix), !namespace.isEmpty,
      !prefix.lowercased().hasPrefix("xml")
    else { return }
    prefixes.declare(prefix, namespace)
  }

  /// Writes a triple.
  ///
  /// Throws ``RDFError/Code/badIRI`` for a predicate that makes no XML name, and
  /// ``RDFError/Code/misplacedTerm`` for a literal as subject.
  public mutating func add(_ triple: Triple) throws(RDFError) {
    do {
      try start()
      if subject != triple.subject {
        if subject != nil { try box.writer?.end() }
        try openDescription(triple.subject)
        subject = triple.subject
      }
      try property(triple, depth: 0)
    } catch let error as RDFError {
      throw error
    } catch let error as XMLError {
      throw RDFError(error)
    } catch {
      throw RDFError(.syntax, "\(error)")
    }
  }

  /// Ends the document and hands every byte to the sink's target.
  public mutating func finish() throws(RDFError) {
    do throws(XMLError) {
      try start()
      guard let writer = box.writer.take() else { return }
      try writer.finish()
    } catch {
      throw RDFError(error)
    }
  }

  private func start() throws(XMLError) {
    guard box.writer == nil else { return }
    var writer = try XMLWriter(to: box.sink)
    try writer.start("rdf:RDF")
    for (prefix, namespace) in prefixes.entries {
      try writer.attribute("xmlns:" + prefix, namespace)
    }
    if let base { try writer.attribute("xml:base", base) }
    box.writer = consume writer
  }

  private func openDescription(_ subject: Term) throws {
    try box.writer?.start("rdf:Description")
    switch subject {
    case .iri(let iri): try box.writer?.attribute("rdf:about", reference(iri))
    case .blank(let label): try box.writer?.attribute("rdf:nodeID", nodeID(label))
    case .literal, .triple:
      throw RDFError(.misplacedTerm, "\(subject) cannot be a subject in RDF/XML")
    }
  }

  private mutating func property(_ triple: Triple, depth: Int) throws {
    guard depth < 64 else { throw RDFError(.tooDeep, "triple terms nest over 64 deep") }
    if let (prefix, local) = prefixes.split(triple.predicate) {
      try box.writer?.start(prefix + ":" + local)
    } else {
      let (namespace, local) = try FlatRDFXMLWriter.split(triple.predicate)
      try box.writer?.start("ns1:" + local)
      try box.writer?.attribute("xmlns:ns1", namespace)
    }
    switch triple.object {
    case .iri(let iri): try box.writer?.attribute("rdf:resource", reference(iri))
    case .blank(let label): try box.writer?.attribute("rdf:nodeID", nodeID(label))
    case .literal(let literal): try write(literal)
    case .triple(let inner):
      try box.writer?.attribute("rdf:parseType", "Triple")
      try openDescription(inner.subject)
      try property(inner, depth: depth + 1)
      try box.writer?.end()
    }
    try box.writer?.end()
  }

  private mutating func write(_ literal: Literal) throws(XMLError) {
    if let language = literal.language {
      try box.writer?.attribute("xml:lang", language)
      if let direction = literal.direction {
        try box.writer?.attribute("xmlns:its", FlatRDFXMLWriter.its)
        try box.writer?.attribute("its:version", "2.0")
        try box.writer?.attribute("its:dir", direction.rawValue)
      }
    } else if !literal.isString {
      try box.writer?.attribute("rdf:datatype", literal.datatype)
    }
    let text = XMLCharacters.stripped(literal.text)
    if text.utf8.count != literal.text.utf8.count {
      strippedCharacters += literal.text.unicodeScalars.count - text.unicodeScalars.count
    }
    try box.writer?.text(text)
  }

  private func reference(_ iri: String) -> String {
    relative?.reference(iri).map(String.init) ?? iri
  }

  /// Labels of blank nodes may start with a digit, names of XML may not.
  private func nodeID(_ label: String) -> String {
    if XMLCharacters.isNCName(label), !label.hasPrefix("_b") { return label }
    let safe = label.utf8.map { PlainName.isPart($0) ? String(UnicodeScalar($0)) : ".\($0)." }
    return "_b" + safe.joined()
  }

  /// Namespace and local name of a predicate: the longest XML name at the end.
  static func split(_ iri: String) throws(RDFError) -> (namespace: String, local: String) {
    let scalars = Array(iri.unicodeScalars)
    var start = scalars.count
    var best: Int?
    while start > 0 {
      start -= 1
      let scalar = scalars[start]
      // Any part of a name is one behind a letter.
      guard XMLCharacters.isNCName("a" + String(scalar)) else { break }
      if XMLCharacters.isNCName(String(scalar)) { best = start }
    }
    guard let best, best > 0 else {
      throw RDFError(.badIRI, "the predicate <\(iri)> ends in no XML name, which RDF/XML needs")
    }
    var namespace = String.UnicodeScalarView()
    namespace.append(contentsOf: scalars[..<best])
    var local = String.UnicodeScalarView()
    local.append(contentsOf: scalars[best...])
    return (String(namespace), String(local))
  }
}
