internal import XMLIO

/// The classes, properties and datatypes that an ontology file declares.
///
/// Reads the shape that `Ontology/yimai.owl` has: RDF/XML with typed nodes directly below
/// `rdf:RDF`, and unions and lists of names inside them. Names in the ontology's own namespace are
/// given as local names, others as whole IRIs. Nothing is judged here; see ``OntologyValidator``.
public struct OntologyDocument: Hashable, Sendable {
  /// The namespace of the ontology.
  public static let namespace = "https://w3id.org/yimai/ontology#"

  /// What every declared thing has.
  public struct Term: Hashable, Sendable {
    /// The local name in ``namespace``, or the whole IRI of a name outside it.
    public internal(set) var name: String
    /// Labels by language tag, such as `zh-Hans`.
    public internal(set) var labels: [String: String] = [:]
    /// Comments by language tag.
    public internal(set) var comments: [String: String] = [:]
    /// The terms of other vocabularies that mean nearly the same, in the file's order.
    public internal(set) var closeMatches: [String] = []
    /// The line that the parser had reached at the declaration, from 1: the declaration's own line,
    /// or a few lines on.
    public internal(set) var line: Int
  }

  /// A declared class.
  public struct Class: Hashable, Sendable {
    /// Name, labels, comments.
    public internal(set) var term: Term
    /// The classes directly above, in the file's order.
    public internal(set) var superclasses: [String] = []
  }

  /// A declared property.
  public struct Property: Hashable, Sendable {
    /// Whether values are things or literals.
    public enum Kind: String, Hashable, Sendable {
      case object, datatype
    }

    /// Name, labels, comments.
    public internal(set) var term: Term
    /// Whether values are things or literals.
    public internal(set) var kind: Kind
    /// The classes a subject may have; any one of them is enough.
    public internal(set) var domain: [String] = []
    /// The classes or datatypes a value may have; any one of them is enough.
    public internal(set) var range: [String] = []
    /// The property that reads the relation the other way round.
    public internal(set) var inverse: String?
    /// Whether the relation reads the same both ways.
    public internal(set) var isSymmetric = false
    /// The properties directly above, in the file's order.
    public internal(set) var superproperties: [String] = []
  }

  /// A declared datatype.
  public struct Datatype: Hashable, Sendable {
    /// Name, labels, comments.
    public internal(set) var term: Term
    /// The values, where the datatype lists them.
    public internal(set) var values: [String] = []
  }

  /// The titles of the ontology by language tag.
  public internal(set) var titles: [String: String] = [:]
  /// The version.
  public internal(set) var version: String?
  /// The IRI of the licence.
  public internal(set) var license: String?
  /// The declared classes, in the file's order.
  public internal(set) var classes: [Class] = []
  /// The declared properties, in the file's order.
  public internal(set) var properties: [Property] = []
  /// The declared datatypes, in the file's order.
  public internal(set) var datatypes: [Datatype] = []

  /// Reads an ontology from the bytes of an RDF/XML file.
  ///
  /// - Parameters:
  ///   - bytes: the file's bytes.
  ///   - name: what errors call the file.
  /// - Throws: ``OntologyError`` for broken XML, a DOCTYPE, or a root that is not `rdf:RDF`.
  public init(bytes: [UInt8], name: String? = nil) throws(OntologyError) {
    do {
      var parser = OntologyParser(reader: try XMLReader(bytes: bytes, name: name))
      self = try parser.document()
    } catch {
      throw OntologyError(error)
    }
  }

  /// Reads an ontology from a file.
  ///
  /// - Throws: ``OntologyError`` for a file that cannot be read, and as ``init(bytes:name:)``.
  public init(path: String) throws(OntologyError) {
    do {
      var parser = OntologyParser(reader: try XMLReader(path: path))
      self = try parser.document()
    } catch {
      throw OntologyError(error)
    }
  }

  init() {}

  /// The class of a name.
  public func `class`(_ name: String) -> Class? { classes.first { $0.term.name == name } }

  /// The property of a name.
  public func property(_ name: String) -> Property? { properties.first { $0.term.name == name } }

  /// The datatype of a name.
  public func datatype(_ name: String) -> Datatype? { datatypes.first { $0.term.name == name } }
}

/// Why an ontology file could not be read.
public struct OntologyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One line: the place, what is wrong, what to do.
  public let description: String

  init(_ error: XMLError) { description = error.description }
}
