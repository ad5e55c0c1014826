/// What stands at an end of a triple: an IRI, a blank node, a literal or, since RDF 1.2, a triple.
public enum Term: Hashable, Sendable {
  /// An absolute IRI, as text.
  case iri(String)
  /// A blank node, by its label without `_:`; the label means nothing outside its document.
  case blank(String)
  /// A literal.
  case literal(Literal)
  /// A triple that is spoken of and not stated (RDF 1.2); may stand as an object only.
  indirect case triple(Triple)

  /// Makes a literal of a text without a language (`xsd:string`).
  public static func string(_ text: String) -> Term { .literal(Literal(text)) }

  /// The IRI's text, where the term is one.
  public var iri: String? {
    if case .iri(let text) = self { text } else { nil }
  }

  /// The literal, where the term is one.
  public var literal: Literal? {
    if case .literal(let literal) = self { literal } else { nil }
  }
}

/// A literal: a text, and the language or the datatype it is read by.
public struct Literal: Hashable, Sendable {
  /// The base direction of a text (RDF 1.2).
  public enum Direction: String, Hashable, Sendable {
    /// From left to right.
    case leftToRight = "ltr"
    /// From right to left.
    case rightToLeft = "rtl"
  }

  /// What a text is read by; most are plain, and a small value is copied sooner.
  private enum Kind: Hashable {
    case plain
    case typed(String)
    case inLanguage(String, Direction?)
  }

  /// The lexical form.
  public let text: String
  private let kind: Kind

  /// Makes a literal without a language or datatype of its own (`xsd:string`).
  public init(_ text: String) {
    self.text = text
    kind = .plain
  }

  /// Makes a literal of a datatype.
  public init(_ text: String, datatype: String) {
    self.text = text
    kind = datatype == XSD.string ? .plain : .typed(datatype)
  }

  /// Makes a text of a language; the tag is not checked.
  public init(_ text: String, language: String, direction: Direction? = nil) {
    self.text = text
    kind = .inLanguage(language.lowercased(), direction)
  }

  /// The language tag in lower case (tags do not differ by case), where there is one.
  public var language: String? {
    if case .inLanguage(let language, _) = kind { language } else { nil }
  }

  /// The base direction; only beside a language.
  public var direction: Direction? {
    if case .inLanguage(_, let direction) = kind { direction } else { nil }
  }

  /// The IRI of the datatype.
  ///
  /// `rdf:langString` or `rdf:dirLangString` where there is a language.
  public var datatype: String {
    switch kind {
    case .plain: XSD.string
    case .typed(let datatype): datatype
    case .inLanguage(_, nil): RDFName.langString
    case .inLanguage: RDFName.dirLangString
    }
  }

  /// Whether the literal is a plain text (`xsd:string`).
  public var isString: Bool { kind == .plain }
}

/// One statement of a graph.
public struct Triple: Hashable, Sendable {
  /// An IRI or a blank node.
  public let subject: Term
  /// The predicate's IRI.
  public let predicate: String
  /// Any term.
  public let object: Term

  /// Makes a triple; which terms may stand where is the caller's to hold.
  public init(_ subject: Term, _ predicate: String, _ object: Term) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }
}

extension Term: CustomStringConvertible {
  /// The term as N-Triples.
  public var description: String { NTriplesText.text(of: self) }
}

extension Triple: CustomStringConvertible {
  /// The triple as a line of N-Triples, without the line's end.
  public var description: String { NTriplesText.text(of: self) }
}
