internal import XMLIO

/// The state of one reading of RDF/XML: a stack of open elements, no recursion.
///
/// Section numbers in comments are those of RDF 1.1 XML Syntax.
struct RDFXMLParser: ~Copyable {
  var reader: XMLReader
  let tokens: RDFXMLTokens
  var report = RDFXMLReader.Report()
  var scopes: [RDFXMLScope]
  var frames: [RDFXMLFrame] = [RDFXMLFrame(kind: .document)]
  /// The nodes that are open: one for each frame of the kind `node`.
  var subjects: [RDFXMLSubject] = []
  /// The properties that are open: one for each frame of a property with content.
  var properties: [RDFXMLProperty] = []
  /// The text of the property that is open.
  var text: [UInt8] = []
  var literal = XMLLiteralBuilder()
  /// The triples of the triple terms that are open, innermost last.
  var captures: [[Triple]] = []

  private var iris: [RDFXMLName: String] = [:]
  /// The names asked for last, in front of ``iris``, by the bits of their addresses.
  private var recent = [(key: RDFXMLName, iri: String)?](repeating: nil, count: 256)
  private var identifiers = Set<String>()
  private var blankCount = 0

  init(reader: consuming XMLReader, base: IRIBase?) {
    tokens = RDFXMLTokens(reader)
    self.reader = reader
    scopes = [RDFXMLScope(base: base)]
  }

  mutating func parse(into sink: inout some TripleSink) throws(RDFError) {
    while let event = try nextEvent() {
      let kind = frames[frames.count - 1].kind
      if kind == .literal {
        try literalEvent(event, &sink)
        continue
      }
      switch event {
      case .start: try startElement(&sink)
      case .end: try endElement(&sink)
      case .text: try takeText()
      case .whitespace: if kind == .property { reader.appendValue(to: &text) }
      case .comment, .instruction: break
      }
    }
  }

  private mutating func nextEvent() throws(RDFError) -> XMLReader.Event? {
    do throws(XMLError) { return try reader.next() } catch { throw RDFError(error) }
  }

  func fail(_ code: RDFError.Code, _ message: String) -> RDFError {
    RDFError(code, message, file: reader.file, line: reader.line)
  }

  private mutating func startElement(_ sink: inout some TripleSink) throws(RDFError) {
    let parent = frames[frames.count - 1].kind
    if parent == .ignored {
      frames.append(RDFXMLFrame(kind: .ignored))
      return
    }
    let scope = try innerScope()
    if let scope { scopes.append(scope) }
    switch parent {
    case .document: try startDocumentElement(&sink)
    case .root, .collection, .tripleTerm: try startNode(&sink)
    case .property:
      guard frames[frames.count - 1].hasObject == false else {
        throw fail(.syntax, "a property holds one node only")
      }
      guard isBlank(text), properties.last?.more?.datatype == nil else {
        throw fail(.syntax, "a property holds text or a node, not both")
      }
      try startNode(&sink)
    case .node: try startProperty(&sink)
    case .empty: throw fail(.syntax, "a property with rdf:resource or properties holds nothing")
    case .literal, .ignored: break
    }
    if scope != nil { frames[frames.count - 1].ownsScope = true }
  }

  private mutating func startDocumentElement(_ sink: inout some TripleSink) throws(RDFError) {
    if scopes.count > 1 { report.base = scopes.last?.base?.text }
    for (prefix, namespace) in reader.namespaceDeclarations() {
      try sink.declare(prefix: prefix, namespace: namespace)
    }
    guard reader.namespaceToken == tokens.rdf, reader.nameToken == tokens.root else {
      try startNode(&sink)
      return
    }
    for index in 0..<reader.attributeCount {
      guard let (namespace, name) = reader.attributeTokens(at: index) else { continue }
      let isKnown = namespace == tokens.xml || namespace == tokens.its || namespace == .none
      guard isKnown || (namespace == tokens.rdf && name == tokens.version) else {
        throw fail(.forbiddenName, "rdf:RDF has no attribute '\(reader.text(of: name))'")
      }
    }
    frames.append(RDFXMLFrame(kind: .root))
  }

  private mutating func endElement(_ sink: inout some TripleSink) throws(RDFError) {
    let last = frames.count - 1
    switch frames[last].kind {
    case .property:
      if frames[last].hasObject {
        properties.removeLast()
      } else {
        try endTextProperty(&sink)
      }
    case .collection:
      try endCollection(&sink)
      properties.removeLast()
    case .tripleTerm:
      try endTripleTerm(&sink)
      properties.removeLast()
    case .node: subjects.removeLast()
    case .document, .root, .empty, .literal, .ignored: break
    }
    if frames[last].ownsScope { scopes.removeLast() }
    frames.removeLast()
  }

  private mutating func takeText() throws(RDFError) {
    switch frames[frames.count - 1].kind {
    case .property:
      guard frames[frames.count - 1].hasObject == false else {
        throw fail(.syntax, "a property holds text or a node, not both")
      }
      reader.appendValue(to: &text)
    case .ignored: break
    default: throw fail(.syntax, "text where only elements may stand")
    }
  }

  func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || $0 == 0x9 || $0 == 0xA || $0 == 0xD }
  }

  // MARK: Terms

  /// The IRI of a name: namespace and local part together (6.1.2).
  mutating func iri(_ namespace: XMLToken, _ name: XMLToken) throws(RDFError) -> String {
    let key = RDFXMLName(namespace: namespace, name: name)
    if let known = recent[key.slot], known.key == key { return known.iri }
    let text = try newIRI(key)
    recent[key.slot] = (key, text)
    return text
  }

  private mutating func newIRI(_ key: RDFXMLName) throws(RDFError) -> String {
    if let known = iris[key] { return known }
    let (namespace, name) = (key.namespace, key.name)
    let text = repaired(reader.text(of: namespace) + reader.text(of: name))
    guard IRIParts.isAbsolute(text) else {
      throw fail(.badIRI, "the namespace of '\(reader.text(of: name))' is no absolute IRI")
    }
    iris[key] = text
    return text
  }

  /// A reference against the base in force.
  mutating func resolve(_ reference: consuming String) throws(RDFError) -> String {
    if IRICharacters.isNormal(reference) { return reference }
    if let resolved = scopes[scopes.count - 1].base?.resolve(reference) {
      return repaired(resolved)
    }
    guard IRIParts.isAbsolute(reference) else {
      throw fail(.badIRI, "'\(reference)' is relative and the document has no base")
    }
    return repaired(reference)
  }

  mutating func repaired(_ iri: String) -> String {
    guard let repaired = IRICharacters.repaired(iri) else { return iri }
    report.repairedIRIs += 1
    return repaired
  }

  /// The IRI that an `rdf:ID` names; the same name twice is an error (7.2.x, constraint-id).
  mutating func named(_ id: String) throws(RDFError) -> String {
    guard XMLCharacters.isNCName(id) else {
      throw fail(.badIdentifier, "rdf:ID '\(id)' is not an XML name")
    }
    let iri = try resolve("#" + id)
    guard identifiers.insert(iri).inserted else {
      throw fail(.badIdentifier, "rdf:ID '\(id)' stands twice")
    }
    return iri
  }

  mutating func freshBlank() -> Term {
    blankCount += 1
    return .blank("genid\(blankCount)")
  }

  /// The blank node of an `rdf:nodeID`.
  ///
  /// An ending keeps labels apart from fresh ones, and legal in N-Triples, which end in no dot.
  mutating func blank(_ label: String) throws(RDFError) -> Term {
    guard XMLCharacters.isNCName(label) else {
      throw fail(.badIdentifier, "rdf:nodeID '\(label)' is not an XML name")
    }
    let core = label.utf8.reversed().drop { $0 == UInt8(ascii: "_") }
    let needsEnding = label.hasPrefix("genid") || core.first == UInt8(ascii: ".")
    return .blank(needsEnding ? label + "_" : label)
  }

  // MARK: Triples

  mutating func emit(
    _ subject: consuming Term, _ predicate: consuming String, _ object: consuming Term,
    _ sink: inout some TripleSink
  ) throws(RDFError) {
    let triple = Triple(subject, predicate, object)
    if captures.isEmpty {
      report.triples += 1
      try sink.add(triple)
    } else {
      captures[captures.count - 1].append(triple)
    }
  }

  /// The triple of the innermost property, and what its `rdf:ID` or annotation say of it (7.3).
  mutating func state(_ object: consuming Term, _ sink: inout some TripleSink) throws(RDFError) {
    guard let property = properties.last else { return }
    try state(property, object, &sink)
  }

  mutating func state(
    _ property: consuming RDFXMLProperty, _ object: consuming Term,
    _ sink: inout some TripleSink
  ) throws(RDFError) {
    // A property stands in a node.
    guard let subject = subjects.last?.term else { return }
    guard let more = property.more else {
      try emit(subject, property.predicate, object, &sink)
      return
    }
    let predicate = property.predicate
    let object = object
    try emit(subject, predicate, object, &sink)
    if let name = more.name {
      let node = Term.iri(name)
      try emit(node, RDFName.type, .iri(RDFName.statement), &sink)
      try emit(node, RDFName.subject, subject, &sink)
      try emit(node, RDFName.predicate, .iri(predicate), &sink)
      try emit(node, RDFName.object, object, &sink)
    }
    if let annotation = more.annotation {
      let term = Term.triple(Triple(subject, predicate, object))
      try emit(annotation, RDFName.reifies, term, &sink)
    }
  }

  /// A text in the language and direction in force.
  func plainLiteral(_ text: String) -> Term {
    let last = scopes.count - 1
    guard let language = scopes[last].language else { return .string(text) }
    return .literal(
      Literal(
        text, language: language, direction: scopes[last].isVersion12 ? scopes[last].direction : nil
      ))
  }
}

/// A name of an element or attribute in one reader.
struct RDFXMLName: Hashable {
  let namespace: XMLToken
  let name: XMLToken

  /// A number below 256 that tells most names of a document apart.
  var slot: Int {
    let mixed = UInt64(name.bits &+ namespace.bits &* 31) &* 0x9E37_79B9_7F4A_7C15
    return Int(mixed >> 56)
  }
}
