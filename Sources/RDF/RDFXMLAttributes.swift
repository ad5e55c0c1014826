internal import XMLIO

/// The attributes of one element, sorted by what they mean.
struct RDFXMLAttributes {
  var id: String?
  var about: String?
  var nodeID: String?
  var resource: String?
  var datatype: String?
  var parseType: String?
  var annotation: String?
  var annotationNodeID: String?
  /// Property attributes: the property's IRI and the value.
  var properties: [(predicate: String, value: String, isType: Bool)] = []
}

extension RDFXMLParser {
  /// The scope of the element that the reader stands at; nil where it is that of its parent.
  mutating func innerScope() throws(RDFError) -> RDFXMLScope? {
    let count = reader.attributeCount
    // Most elements have none of these; a scope is not copied for them.
    var isNew = false
    for index in 0..<count {
      guard let (namespace, name) = reader.attributeTokens(at: index) else { continue }
      if namespace == tokens.rdf {
        isNew = isNew || name == tokens.version
      } else {
        isNew = isNew || namespace == tokens.xml || namespace == tokens.its
      }
    }
    guard isNew, var scope = scopes.last else { return nil }
    for index in 0..<count {
      guard let (namespace, name) = reader.attributeTokens(at: index) else { continue }
      if namespace == tokens.xml, name == tokens.lang {
        scope.language = language(reader.attributeValue(at: index))
      } else if namespace == tokens.xml, name == tokens.base {
        scope.base = try innerBase(reader.attributeValue(at: index), scope.base)
      } else if namespace == tokens.its, name == tokens.dir {
        scope.direction = Literal.Direction(rawValue: reader.attributeValue(at: index))
      } else if namespace == tokens.rdf, name == tokens.version {
        scope.isVersion12 = reader.attributeValue(at: index) == "1.2"
      }
    }
    return scope
  }

  /// The tag of an `xml:lang` in lower case; nil where it is empty, or has not the shape of a tag, so
  /// that no other form of RDF could carry it.
  private mutating func language(_ text: String) -> String? {
    let blanks: [UInt8] = [0x20, 0x9, 0xA, 0xD]
    let start = text.utf8.drop { blanks.contains($0) }
    guard let last = start.lastIndex(where: { !blanks.contains($0) }) else { return nil }
    let tag = Substring(start[...last])
    guard NTriplesText.isLanguageTag(tag) else {
      report.unusableLanguages += 1
      return nil
    }
    return tag.lowercased()
  }

  private mutating func innerBase(_ text: String, _ outer: IRIBase?) throws(RDFError) -> IRIBase {
    let absolute = outer?.resolve(text) ?? text
    guard let base = IRIBase(repaired(absolute)) else {
      throw fail(.badIRI, "xml:base '\(text)' is no absolute IRI")
    }
    return base
  }

  /// The value of an attribute of RDF's, where the element has this one alone.
  func onlyAttribute(_ name: XMLToken) -> String? {
    guard reader.attributeCount == 1, let found = reader.attributeTokens(at: 0),
      found.name == name, found.namespace == tokens.rdf
    else { return nil }
    return reader.attributeValue(at: 0)
  }

  /// Reads the attributes of a node or property.
  mutating func attributes() throws(RDFError) -> RDFXMLAttributes {
    var found = RDFXMLAttributes()
    for index in 0..<reader.attributeCount {
      guard let (namespace, name) = reader.attributeTokens(at: index) else { continue }
      if namespace == tokens.xml || namespace == tokens.its { continue }
      if namespace == .none {
        try takeUnqualified(name, index, &found)
      } else if namespace == tokens.rdf {
        try takeRDF(name, index, &found)
      } else {
        let predicate = try iri(namespace, name)
        found.properties.append((predicate, reader.attributeValue(at: index), false))
      }
    }
    return found
  }

  /// Section 6.1.4: five names may stand without a namespace and mean those of RDF.
  private mutating func takeUnqualified(
    _ name: XMLToken, _ index: Int, _ found: inout RDFXMLAttributes
  ) throws(RDFError) {
    switch name {
    case tokens.id, tokens.about, tokens.resource, tokens.parseType, tokens.type:
      try takeRDF(name, index, &found)
    default:
      let text = reader.text(of: name)
      // XML keeps all names that start with "xml" for itself.
      guard text.lowercased().hasPrefix("xml") else {
        throw fail(.forbiddenName, "the attribute '\(text)' is in no namespace")
      }
    }
  }

  private mutating func takeRDF(
    _ name: XMLToken, _ index: Int, _ found: inout RDFXMLAttributes
  ) throws(RDFError) {
    let value = reader.attributeValue(at: index)
    switch name {
    case tokens.id: found.id = value
    case tokens.about: found.about = value
    case tokens.nodeID: found.nodeID = value
    case tokens.resource: found.resource = value
    case tokens.datatype: found.datatype = value
    case tokens.parseType: found.parseType = value
    case tokens.annotation: found.annotation = value
    case tokens.annotationNodeID: found.annotationNodeID = value
    case tokens.version: break
    case tokens.type: found.properties.append((RDFName.type, value, true))
    default:
      guard !tokens.isReserved(name), name != tokens.description, name != tokens.li else {
        throw fail(.forbiddenName, "rdf:\(reader.text(of: name)) is no attribute")
      }
      found.properties.append((try iri(tokens.rdf, name), value, false))
    }
  }
}
