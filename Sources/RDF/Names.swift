/// Names of the RDF vocabulary.
///
/// Source: RDF 1.1 XML Syntax, section 5.1, and RDF 1.2 Concepts.
public enum RDFName {
  /// The namespace.
  public static let namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  /// `rdf:type`.
  public static let type = namespace + "type"
  /// `rdf:langString`: the datatype of texts with a language.
  public static let langString = namespace + "langString"
  /// `rdf:dirLangString`: the datatype of texts with a language and a direction.
  public static let dirLangString = namespace + "dirLangString"
  /// `rdf:XMLLiteral`.
  public static let xmlLiteral = namespace + "XMLLiteral"
  /// `rdf:JSON`.
  public static let json = namespace + "JSON"
  /// `rdf:Statement`.
  public static let statement = namespace + "Statement"
  /// `rdf:subject`.
  public static let subject = namespace + "subject"
  /// `rdf:predicate`.
  public static let predicate = namespace + "predicate"
  /// `rdf:object`.
  public static let object = namespace + "object"
  /// `rdf:first`.
  public static let first = namespace + "first"
  /// `rdf:rest`.
  public static let rest = namespace + "rest"
  /// `rdf:nil`.
  public static let `nil` = namespace + "nil"
  /// `rdf:reifies` (RDF 1.2).
  public static let reifies = namespace + "reifies"
}

/// Datatypes of XML Schema.
public enum XSD {
  /// The namespace.
  public static let namespace = "http://www.w3.org/2001/XMLSchema#"
  /// `xsd:string`.
  public static let string = namespace + "string"
  /// `xsd:integer`.
  public static let integer = namespace + "integer"
  /// `xsd:decimal`.
  public static let decimal = namespace + "decimal"
  /// `xsd:double`.
  public static let double = namespace + "double"
  /// `xsd:boolean`.
  public static let boolean = namespace + "boolean"
}
