/// The namespaces of RDF/XML files.
public enum RDFVocabulary {
  /// Where entities, documents and statements stand unless another base is asked for.
  public static let defaultBaseIRI = "https://w3id.org/yimai/id/"
  /// The classes and properties of `Ontology/yimai.owl`.
  public static let ontology = "https://w3id.org/yimai/ontology#"

  static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  static let xsd = "http://www.w3.org/2001/XMLSchema#"
  static let prov = "http://www.w3.org/ns/prov#"

  /// The prefixes that the root element declares, sorted.
  static let prefixes: [(prefix: String, namespace: String)] = [
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("dcterms", "http://purl.org/dc/terms/"),
    ("oa", "http://www.w3.org/ns/oa#"),
    ("prov", prov),
    ("rdf", rdf),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("yimai", ontology),
  ]
}
