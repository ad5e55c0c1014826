internal import XMLIO

/// Reads the declarations of an RDF/XML file one by one.
struct OntologyParser: ~Copyable {
  private static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  private static let rdfs = "http://www.w3.org/2000/01/rdf-schema#"
  private static let owl = "http://www.w3.org/2002/07/owl#"
  private static let dcterms = "http://purl.org/dc/terms/"
  private static let skos = "http://www.w3.org/2004/02/skos/core#"

  private var reader: XMLReader
  private var base = String(OntologyDocument.namespace.dropLast())
  private var found = OntologyDocument()

  init(reader: consuming XMLReader) {
    self.reader = reader
  }

  /// One property element of a declaration with all that stands inside it.
  private struct Fact {
    /// The whole IRI of the element.
    var predicate: String
    var language = ""
    var text = ""
    /// The `rdf:resource`, or the `rdf:about` of what stands inside.
    var names: [String] = []
    /// The texts of `rdf:first` in lists.
    var items: [String] = []
  }

  mutating func document() throws(XMLError) -> OntologyDocument {
    var isInside = false
    while let event = try reader.next() {
      guard event == .start else { continue }
      if isInside {
        try readDeclaration()
      } else if elementIRI() == OntologyParser.rdf + "RDF" {
        isInside = true
        base = reader.attribute("xml:base") ?? base
      } else {
        throw reader.here(.notWellFormed, "the root is not rdf:RDF")
      }
    }
    return found
  }

  private mutating func readDeclaration() throws(XMLError) {
    let kind = elementIRI()
    let name = about() ?? ""
    let term = OntologyDocument.Term(name: shortened(name), line: reader.line)
    let facts = try readFacts()
    switch kind {
    case OntologyParser.owl + "Ontology": readHeader(facts)
    case OntologyParser.owl + "Class": addClass(term, facts)
    case OntologyParser.owl + "ObjectProperty": addProperty(term, .object, facts)
    case OntologyParser.owl + "DatatypeProperty": addProperty(term, .datatype, facts)
    case OntologyParser.rdfs + "Datatype":
      let values = facts.flatMap(\.items)
      found.datatypes.append(.init(term: described(term, facts), values: values))
    default: break
    }
  }

  private mutating func readFacts() throws(XMLError) -> [Fact] {
    var facts: [Fact] = []
    while let event = try reader.next(), event != .end {
      if event == .start { facts.append(try readFact()) }
    }
    return facts
  }

  private mutating func readFact() throws(XMLError) -> Fact {
    var fact = Fact(predicate: elementIRI(), language: reader.language ?? "")
    if let resource = rdfAttribute("resource") { fact.names.append(shortened(resource)) }
    var open = 1
    var isItem = false
    while open > 0, let event = try reader.next() {
      switch event {
      case .start:
        open += 1
        isItem = elementIRI() == OntologyParser.rdf + "first"
        if isItem { fact.items.append("") }
        if let name = about() { fact.names.append(shortened(name)) }
      case .end:
        open -= 1
        isItem = false
      case .text:
        if isItem { fact.items[fact.items.count - 1] += reader.value }
        if open == 1 { fact.text += reader.value }
      case .whitespace, .comment, .instruction: break
      }
    }
    return fact
  }

  private mutating func readHeader(_ facts: [Fact]) {
    for fact in facts {
      switch fact.predicate {
      case OntologyParser.dcterms + "title": found.titles[fact.language] = fact.text
      case OntologyParser.dcterms + "license": found.license = fact.names.first
      case OntologyParser.owl + "versionInfo": found.version = fact.text
      default: break
      }
    }
  }

  private mutating func addClass(_ term: OntologyDocument.Term, _ facts: [Fact]) {
    let above = names(OntologyParser.rdfs + "subClassOf", facts)
    found.classes.append(.init(term: described(term, facts), superclasses: above))
  }

  private mutating func addProperty(
    _ term: OntologyDocument.Term, _ kind: OntologyDocument.Property.Kind, _ facts: [Fact]
  ) {
    let types = names(OntologyParser.rdf + "type", facts)
    found.properties.append(
      .init(
        term: described(term, facts), kind: kind,
        domain: names(OntologyParser.rdfs + "domain", facts),
        range: names(OntologyParser.rdfs + "range", facts),
        inverse: names(OntologyParser.owl + "inverseOf", facts).first,
        isSymmetric: types.contains(OntologyParser.owl + "SymmetricProperty"),
        superproperties: names(OntologyParser.rdfs + "subPropertyOf", facts)))
  }

  private func described(
    _ term: OntologyDocument.Term, _ facts: [Fact]
  ) -> OntologyDocument.Term {
    var term = term
    for fact in facts {
      switch fact.predicate {
      case OntologyParser.rdfs + "label": term.labels[fact.language] = fact.text
      case OntologyParser.rdfs + "comment": term.comments[fact.language] = fact.text
      case OntologyParser.skos + "closeMatch": term.closeMatches += fact.names
      default: break
      }
    }
    return term
  }

  private func names(_ predicate: String, _ facts: [Fact]) -> [String] {
    facts.filter { $0.predicate == predicate }.flatMap(\.names)
  }

  private mutating func elementIRI() -> String { (reader.namespace ?? "") + reader.localName }

  private mutating func about() -> String? { rdfAttribute("about") }

  private mutating func rdfAttribute(_ name: String) -> String? {
    reader.attributes().first {
      $0.localName == name && $0.namespace == OntologyParser.rdf
    }?.value
  }

  /// A reference resolved against the base, cut to the local name in the ontology's namespace.
  private func shortened(_ reference: String) -> String {
    let whole = reference.hasPrefix("#") ? base + reference : reference
    guard whole.hasPrefix(OntologyDocument.namespace) else { return whole }
    return String(whole.dropFirst(OntologyDocument.namespace.count))
  }
}
