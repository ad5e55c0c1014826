/// The names by which a JSON-LD document abbreviates IRIs.
public struct JSONLDContext: Hashable, Sendable {
  /// What a bare text as a value of a term stands for.
  public enum Coercion: Hashable, Sendable {
    /// A text without a language.
    case string
    /// The IRI of a thing.
    case id
    /// A literal of a datatype, by its IRI.
    case datatype(String)
    /// A text of a language, by its tag.
    case language(String)
  }

  /// A name for a property.
  public struct Term: Hashable, Sendable {
    /// The name: letters and digits.
    public let name: String
    /// The IRI it stands for.
    public let iri: String
    /// What a bare text as its value stands for.
    public let coercion: Coercion

    /// Makes a name.
    public init(_ name: String, _ iri: String, _ coercion: Coercion = .string) {
      self.name = name
      self.iri = iri
      self.coercion = coercion
    }
  }

  /// Prefixes of namespaces, in the order written.
  public let prefixes: [Prefix]
  /// Names of properties, in the order written.
  public let terms: [Term]
  /// What relative IRIs are resolved against, where a document has one.
  public let base: String?

  /// A prefix of a namespace.
  public struct Prefix: Hashable, Sendable {
    /// The prefix without a colon.
    public let name: String
    /// The namespace.
    public let namespace: String

    /// Makes a prefix.
    public init(_ name: String, _ namespace: String) {
      self.name = name
      self.namespace = namespace
    }
  }

  /// Makes a context.
  public init(prefixes: [Prefix], terms: [Term] = [], base: String? = nil) {
    self.prefixes = prefixes
    self.terms = terms
    self.base = base
  }

  /// The context as the JSON object behind `"@context": `, over several lines.
  ///
  /// - Parameter indentation: the number of spaces in front of its lines.
  public func json(indentation: Int = 0) -> String {
    var table = PrefixTable()
    for prefix in prefixes { table.declare(prefix.name, prefix.namespace) }
    var lines: [String] = []
    if let base { lines.append("\"@base\": \(JSONText.quoted(base))") }
    lines += prefixes.map { "\(JSONText.quoted($0.name)): \(JSONText.quoted($0.namespace))" }
    for term in terms {
      let iri = table.split(term.iri).map { "\($0.prefix):\($0.local)" } ?? term.iri
      let head = "\(JSONText.quoted(term.name)): "
      let definition =
        switch term.coercion {
        case .string: JSONText.quoted(iri)
        case .id: "{\"@id\": \(JSONText.quoted(iri)), \"@type\": \"@id\"}"
        case .datatype(let type):
          "{\"@id\": \(JSONText.quoted(iri)), \"@type\": "
            + JSONText.quoted(table.split(type).map { "\($0.prefix):\($0.local)" } ?? type) + "}"
        case .language(let tag):
          "{\"@id\": \(JSONText.quoted(iri)), \"@language\": \(JSONText.quoted(tag))}"
        }
      lines.append(head + definition)
    }
    let margin = String(repeating: " ", count: indentation)
    return "{\n" + lines.map { margin + "  " + $0 }.joined(separator: ",\n") + "\n\(margin)}"
  }
}
