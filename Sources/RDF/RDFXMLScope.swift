internal import XMLIO

/// What an element hands down to what is inside it.
struct RDFXMLScope {
  var base: IRIBase?
  var language: String?
  var direction: Literal.Direction?
  /// Whether `rdf:version` says 1.2.
  var isVersion12 = false
}

/// An element that is open: no references, so that a stack of them costs no counting.
struct RDFXMLFrame {
  enum Kind {
    /// The document: takes one element, `rdf:RDF` or a node.
    case document
    /// `rdf:RDF`: takes nodes.
    case root
    /// A node, or a property with `parseType="Resource"`: takes properties.
    case node
    /// A property whose content tells what it is: text or one node.
    case property
    /// A property that its attributes have told all of: takes nothing.
    case empty
    /// A property with `parseType="Collection"`: takes nodes.
    case collection
    /// A property with `parseType="Literal"`, or an element inside one.
    case literal
    /// A property with `parseType="Triple"`: takes one node of one triple.
    case tripleTerm
    /// What is passed over.
    case ignored
  }

  var kind: Kind
  /// Whether a scope ends with the element.
  var ownsScope = false
  /// Whether the element that a property may hold has come.
  var hasObject = false
  /// How many `rdf:li` the node has had.
  var members = 0
}

/// A node that triples are said of: smaller than a ``Term``, and so copied sooner.
struct RDFXMLSubject {
  private let text: String
  private let isBlank: Bool

  /// Takes an IRI or a blank node; nothing else can be a node of RDF/XML.
  init(_ term: Term) {
    if case .blank(let label) = term {
      text = label
      isBlank = true
    } else {
      text = term.iri ?? ""
      isBlank = false
    }
  }

  var term: Term { isBlank ? .blank(text) : .iri(text) }
}

/// A property whose content is still to come.
struct RDFXMLProperty {
  let predicate: String
  /// What few properties have.
  var more: RDFXMLPropertyNotes?
}

/// What few properties have.
final class RDFXMLPropertyNotes {
  /// The name that `rdf:ID` gives the triple.
  var name: String?
  /// What `rdf:annotation` or `rdf:annotationNodeID` say reifies the triple.
  var annotation: Term?
  var datatype: String?
  /// The last cell of a collection.
  var cell: Term?
}

/// The tokens of the names that RDF/XML gives a meaning, in one reader.
struct RDFXMLTokens {
  let rdf, xml, its, empty: XMLToken
  let root, description, li, type: XMLToken
  let id, about, nodeID, resource, datatype, parseType: XMLToken
  let annotation, annotationNodeID, version: XMLToken
  let bagID, aboutEach, aboutEachPrefix: XMLToken
  let base, lang, dir: XMLToken

  init(_ reader: borrowing XMLReader) {
    rdf = reader.token(RDFName.namespace)
    xml = reader.token("http://www.w3.org/XML/1998/namespace")
    its = reader.token("http://www.w3.org/2005/11/its")
    empty = .none
    root = reader.token("RDF")
    description = reader.token("Description")
    li = reader.token("li")
    type = reader.token("type")
    id = reader.token("ID")
    about = reader.token("about")
    nodeID = reader.token("nodeID")
    resource = reader.token("resource")
    datatype = reader.token("datatype")
    parseType = reader.token("parseType")
    annotation = reader.token("annotation")
    annotationNodeID = reader.token("annotationNodeID")
    version = reader.token("version")
    bagID = reader.token("bagID")
    aboutEach = reader.token("aboutEach")
    aboutEachPrefix = reader.token("aboutEachPrefix")
    base = reader.token("base")
    lang = reader.token("lang")
    dir = reader.token("dir")
  }

  /// Names of the syntax that are neither nodes nor properties (`coreSyntaxTerms`, `oldTerms`).
  func isReserved(_ name: XMLToken) -> Bool {
    switch name {
    case root, id, about, nodeID, resource, datatype, parseType, annotation, annotationNodeID,
      version, bagID, aboutEach, aboutEachPrefix:
      true
    default: false
    }
  }
}
