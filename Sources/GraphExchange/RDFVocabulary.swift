/// The namespaces of RDF files.
public enum RDFVocabulary {
  /// Where entities, documents and statements stand unless another base is asked for.
  public static let defaultBaseIRI = "https://w3id.org/yimai/id/"
  /// The classes and properties of `Ontology/yimai.owl`.
  public static let ontology = "https://w3id.org/yimai/ontology#"

  static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  static let xsd = "http://www.w3.org/2001/XMLSchema#"

  /// The prefixes that files declare, sorted.
  static let prefixes: [(prefix: String, namespace: String)] = [
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("dcterms", "http://purl.org/dc/terms/"),
    ("oa", "http://www.w3.org/ns/oa#"),
    ("org", "http://www.w3.org/ns/org#"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("rdf", rdf),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("schema", "https://schema.org/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("time", "http://www.w3.org/2006/time#"),
    ("xsd", xsd),
    ("yimai", ontology),
  ]

  static func namespace(of prefix: String) -> String? {
    prefixes.first { $0.prefix == prefix }?.namespace
  }
}
