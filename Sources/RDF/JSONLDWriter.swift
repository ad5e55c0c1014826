public import XMLIO

/// Writes triples as JSON-LD 1.1: an object for the triples of a subject that come in a row.
///
/// The context stands in the document itself, so that a reader needs no other file. Triple terms of
/// RDF 1.2 have no place in JSON-LD 1.1 and throw.
public struct JSONLDWriter: TripleWriter {
  private let sink: ByteSink
  private let context: JSONLDContext
  private let relative: RelativeIRI?
  private let terms: [String: JSONLDContext.Term]
  private var prefixes = PrefixTable()
  private var hasStarted = false
  private var hasNode = false
  private var subject: Term?
  private var types: [String] = []
  private var properties: [(iri: String, values: [Term])] = []
  private var bytes: [UInt8] = []

  /// Makes a writer; the sink's failures come out of the next call.
  public init(to sink: ByteSink, context: JSONLDContext) {
    self.sink = sink
    let relative = RelativeIRI(base: context.base)
    self.relative = relative
    self.context = JSONLDContext(
      prefixes: context.prefixes, terms: context.terms,
      base: relative == nil ? nil : context.base)
    terms = Dictionary(context.terms.map { ($0.iri, $0) }, uniquingKeysWith: { first, _ in first })
    for prefix in context.prefixes { prefixes.declare(prefix.name, prefix.namespace) }
  }

  /// Takes a triple; the object of a subject is written when the next subject comes.
  public mutating func add(_ triple: Triple) throws(RDFError) {
    if triple.subject != subject {
      try writeNode()
      subject = triple.subject
    }
    if case .triple = triple.object {
      throw RDFError(.misplacedTerm, "JSON-LD 1.1 has no place for a triple as object")
    }
    if triple.predicate == RDFName.type, let iri = triple.object.iri {
      types.append(iri)
    } else if let known = properties.firstIndex(where: { $0.iri == triple.predicate }) {
      properties[known].values.append(triple.object)
    } else {
      properties.append((triple.predicate, [triple.object]))
    }
  }

  /// Writes what is left and hands every byte to the sink's target.
  public mutating func finish() throws(RDFError) {
    try writeNode()
    startIfNeeded()
    put(hasNode ? "\n  ]\n}\n" : "]\n}\n")
    sink.write(bytes)
    bytes.removeAll()
    do throws(OutputError) { try sink.flush() } catch { throw RDFError(XMLError(error)) }
  }

  private mutating func startIfNeeded() {
    guard !hasStarted else { return }
    hasStarted = true
    put("{\n  \"@context\": " + context.json(indentation: 2) + ",\n  \"@graph\": [")
  }

  private mutating func writeNode() throws(RDFError) {
    guard let subject else { return }
    startIfNeeded()
    put(hasNode ? ",\n    {" : "\n    {")
    hasNode = true
    put("\"@id\": ")
    try appendID(subject)
    if !types.isEmpty {
      put(", \"@type\": ")
      // As with properties, one value stands alone.
      if types.count > 1 { put("[") }
      for (position, type) in types.enumerated() {
        if position > 0 { put(", ") }
        JSONText.append(compact(type), to: &bytes)
      }
      if types.count > 1 { put("]") }
    }
    for (iri, values) in properties { try append(iri, values) }
    put("}")
    sink.write(bytes)
    bytes.removeAll(keepingCapacity: true)
    types.removeAll(keepingCapacity: true)
    properties.removeAll(keepingCapacity: true)
    self.subject = nil
    if let failure = sink.failure { throw RDFError(XMLError(failure)) }
  }

  private mutating func append(_ iri: String, _ values: [Term]) throws(RDFError) {
    let term = terms[iri]
    put(", ")
    JSONText.append(term?.name ?? compact(iri), to: &bytes)
    put(": ")
    if values.count > 1 { put("[") }
    for (position, value) in values.enumerated() {
      if position > 0 { put(", ") }
      try append(value, term?.coercion ?? .string)
    }
    if values.count > 1 { put("]") }
  }

  private mutating func append(
    _ value: Term, _ coercion: JSONLDContext.Coercion
  ) throws(RDFError) {
    guard case .literal(let literal) = value else {
      if coercion == .id { return try appendID(value) }
      put("{\"@id\": ")
      try appendID(value)
      put("}")
      return
    }
    if isBare(literal, coercion) { return JSONText.append(literal.text, to: &bytes) }
    put("{\"@value\": ")
    JSONText.append(literal.text, to: &bytes)
    if let language = literal.language {
      put(", \"@language\": ")
      JSONText.append(language, to: &bytes)
      if let direction = literal.direction {
        put(", \"@direction\": ")
        JSONText.append(direction.rawValue, to: &bytes)
      }
    } else if !literal.isString {
      put(", \"@type\": ")
      JSONText.append(compact(literal.datatype), to: &bytes)
    }
    put("}")
  }

  private func isBare(_ literal: Literal, _ coercion: JSONLDContext.Coercion) -> Bool {
    switch coercion {
    case .id: false
    case .string: literal.isString
    case .datatype(let type): literal.language == nil && literal.datatype == type
    case .language(let tag): literal.direction == nil && literal.language == tag.lowercased()
    }
  }

  private mutating func appendID(_ term: Term) throws(RDFError) {
    switch term {
    case .iri(let iri):
      JSONText.append(relative?.reference(iri).map(String.init) ?? iri, to: &bytes)
    case .blank(let label): JSONText.append("_:" + label, to: &bytes)
    case .literal, .triple:
      throw RDFError(.misplacedTerm, "\(term) cannot stand where a thing is named")
    }
  }

  private mutating func compact(_ iri: String) -> String {
    prefixes.split(iri).map { "\($0.prefix):\($0.local)" } ?? iri
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
