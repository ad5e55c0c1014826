/// Names of the RDF vocabulary.
///
/// Whole literals, because those cost no reference counting. Source: RDF 1.1 XML Syntax, section 5.1,
/// and RDF 1.2 Concepts.
public enum RDFName {
  /// The namespace.
  public static let namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  /// `rdf:type`.
  public static let type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
  /// `rdf:langString`: the datatype of texts with a language.
  public static let langString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"
  /// `rdf:dirLangString`: the datatype of texts with a language and a direction.
  public static let dirLangString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString"
  /// `rdf:XMLLiteral`.
  public static let xmlLiteral = "http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral"
  /// `rdf:JSON`.
  public static let json = "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON"
  /// `rdf:Statement`.
  public static let statement = "http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement"
  /// `rdf:subject`.
  public static let subject = "http://www.w3.org/1999/02/22-rdf-syntax-ns#subject"
  /// `rdf:predicate`.
  public static let predicate = "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate"
  /// `rdf:object`.
  public static let object = "http://www.w3.org/1999/02/22-rdf-syntax-ns#object"
  /// `rdf:first`.
  public static let first = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first"
  /// `rdf:rest`.
  public static let rest = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest"
  /// `rdf:nil`.
  public static let `nil` = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil"
  /// `rdf:reifies` (RDF 1.2).
  public static let reifies = "http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies"
}

/// Datatypes of XML Schema.
public enum XSD {
  /// The namespace.
  public static let namespace = "http://www.w3.org/2001/XMLSchema#"
  /// `xsd:string`.
  public static let string = "http://www.w3.org/2001/XMLSchema#string"
  /// `xsd:integer`.
  public static let integer = "http://www.w3.org/2001/XMLSchema#integer"
  /// `xsd:decimal`.
  public static let decimal = "http://www.w3.org/2001/XMLSchema#decimal"
  /// `xsd:double`.
  public static let double = "http://www.w3.org/2001/XMLSchema#double"
  /// `xsd:boolean`.
  public static let boolean = "http://www.w3.org/2001/XMLSchema#boolean"
}
