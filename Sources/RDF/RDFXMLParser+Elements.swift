internal import XMLIO

extension RDFXMLParser {
  /// A node element (7.2.11).
  mutating func startNode(_ sink: inout some TripleSink) throws(RDFError) {
    let namespace = reader.namespaceToken
    let name = reader.nameToken
    guard namespace != .none else {
      throw fail(.forbiddenName, "the element '\(reader.localName)' is in no namespace")
    }
    let isRDF = namespace == tokens.rdf
    guard !isRDF || (!tokens.isReserved(name) && name != tokens.li) else {
      throw fail(.forbiddenName, "rdf:\(reader.localName) is no node")
    }
    // Most nodes have `rdf:about` and nothing else.
    let subject: Term
    var attributes: RDFXMLAttributes?
    if let about = onlyAttribute(tokens.about) {
      subject = .iri(try resolve(about))
    } else {
      let found = try self.attributes()
      subject = try nodeSubject(found)
      attributes = found
    }
    try attach(subject, &sink)
    if !isRDF || name != tokens.description {
      try emit(subject, RDFName.type, .iri(try iri(namespace, name)), &sink)
    }
    if let attributes { try emitProperties(attributes, of: subject, &sink) }
    frames.append(RDFXMLFrame(kind: .node))
    subjects.append(RDFXMLSubject(subject))
  }

  private mutating func nodeSubject(_ attributes: RDFXMLAttributes) throws(RDFError) -> Term {
    guard attributes.resource == nil, attributes.datatype == nil, attributes.parseType == nil,
      attributes.annotation == nil, attributes.annotationNodeID == nil
    else {
      throw fail(.forbiddenName, "a node has none of rdf:resource, datatype, parseType, annotation")
    }
    switch (attributes.about, attributes.id, attributes.nodeID) {
    case (let about?, nil, nil): return .iri(try resolve(about))
    case (nil, let id?, nil): return .iri(try named(id))
    case (nil, nil, let label?): return try blank(label)
    case (nil, nil, nil): return freshBlank()
    default: throw fail(.syntax, "a node has one of rdf:about, rdf:ID and rdf:nodeID")
    }
  }

  /// Makes a node the object, or the next member, of the property it stands in.
  private mutating func attach(_ node: Term, _ sink: inout some TripleSink) throws(RDFError) {
    let kind = frames[frames.count - 1].kind
    guard kind != .root, kind != .document else { return }
    let top = frames.count - 1
    switch kind {
    case .property:
      frames[top].hasObject = true
      try state(node, &sink)
    case .collection:
      let cell = freshBlank()
      let property = properties.count - 1
      if let last = properties[property].more?.cell {
        try emit(last, RDFName.rest, cell, &sink)
      } else {
        try state(cell, &sink)
      }
      try emit(cell, RDFName.first, node, &sink)
      let more = properties[property].more ?? RDFXMLPropertyNotes()
      more.cell = cell
      properties[property].more = more
    case .tripleTerm:
      guard !frames[top].hasObject else { throw fail(.syntax, "a triple term holds one node only") }
      frames[top].hasObject = true
    default: break
    }
  }

  private mutating func emitProperties(
    _ attributes: RDFXMLAttributes, of subject: Term, _ sink: inout some TripleSink
  ) throws(RDFError) {
    for property in attributes.properties {
      let object: Term =
        property.isType ? .iri(try resolve(property.value)) : plainLiteral(property.value)
      try emit(subject, property.predicate, object, &sink)
    }
  }

  /// A property element (7.2.14).
  mutating func startProperty(_ sink: inout some TripleSink) throws(RDFError) {
    let predicate = try propertyName()
    text.removeAll(keepingCapacity: true)
    // Most properties hold a text or name a resource, and have nothing else.
    if reader.attributeCount == 0 {
      open(.property, RDFXMLProperty(predicate: predicate))
    } else if let reference = onlyAttribute(tokens.resource), let subject = subjects.last?.term {
      try emit(subject, predicate, .iri(try resolve(reference)), &sink)
      frames.append(RDFXMLFrame(kind: .empty))
    } else {
      try startProperty(predicate, try attributes(), &sink)
    }
  }

  /// Opens a property whose content is still to come.
  private mutating func open(_ kind: RDFXMLFrame.Kind, _ property: consuming RDFXMLProperty) {
    frames.append(RDFXMLFrame(kind: kind))
    properties.append(property)
  }

  private mutating func startProperty(
    _ predicate: String, _ attributes: RDFXMLAttributes, _ sink: inout some TripleSink
  ) throws(RDFError) {
    guard attributes.about == nil else {
      throw fail(.forbiddenName, "a property has no rdf:about")
    }
    let more = RDFXMLPropertyNotes()
    if let id = attributes.id { more.name = try named(id) }
    more.annotation = try annotation(attributes)
    let property = RDFXMLProperty(predicate: predicate, more: more)
    let isEmpty =
      attributes.resource != nil || attributes.nodeID != nil || !attributes.properties.isEmpty
    if let parseType = attributes.parseType {
      guard !isEmpty, attributes.datatype == nil else {
        throw fail(.syntax, "a property with rdf:parseType has no other attributes")
      }
      try startParsed(parseType, property, &sink)
    } else if isEmpty {
      guard attributes.datatype == nil else {
        throw fail(.syntax, "rdf:datatype does not go with a resource or properties")
      }
      try startEmpty(property, attributes, &sink)
    } else {
      if let datatype = attributes.datatype { more.datatype = try resolve(datatype) }
      open(.property, property)
    }
  }

  private mutating func propertyName() throws(RDFError) -> String {
    let namespace = reader.namespaceToken
    let name = reader.nameToken
    guard namespace != .none else {
      throw fail(.forbiddenName, "the element '\(reader.localName)' is in no namespace")
    }
    guard namespace == tokens.rdf else { return try iri(namespace, name) }
    if name == tokens.li {
      frames[frames.count - 1].members += 1
      return RDFName.namespace + "_\(frames[frames.count - 1].members)"
    }
    guard !tokens.isReserved(name), name != tokens.description else {
      throw fail(.forbiddenName, "rdf:\(reader.localName) is no property")
    }
    return try iri(namespace, name)
  }

  private mutating func annotation(_ attributes: RDFXMLAttributes) throws(RDFError) -> Term? {
    switch (attributes.annotation, attributes.annotationNodeID) {
    case (let reference?, nil): return .iri(try resolve(reference))
    case (nil, let label?): return try blank(label)
    case (nil, nil): return nil
    default:
      throw fail(.syntax, "a property has one of rdf:annotation and rdf:annotationNodeID")
    }
  }

  /// A property that its attributes tell all of (7.2.21).
  private mutating func startEmpty(
    _ property: RDFXMLProperty, _ attributes: RDFXMLAttributes, _ sink: inout some TripleSink
  ) throws(RDFError) {
    let object: Term
    switch (attributes.resource, attributes.nodeID) {
    case (let reference?, nil): object = .iri(try resolve(reference))
    case (nil, let label?): object = try blank(label)
    case (nil, nil): object = freshBlank()
    default: throw fail(.syntax, "a property has one of rdf:resource and rdf:nodeID")
    }
    try state(property, object, &sink)
    try emitProperties(attributes, of: object, &sink)
    frames.append(RDFXMLFrame(kind: .empty))
  }

  /// A property with `rdf:parseType` (7.2.17 to 7.2.20); unknown ones are `Literal`.
  private mutating func startParsed(
    _ parseType: String, _ property: RDFXMLProperty, _ sink: inout some TripleSink
  ) throws(RDFError) {
    switch parseType {
    case "Resource":
      let node = freshBlank()
      try state(property, node, &sink)
      frames.append(RDFXMLFrame(kind: .node))
      subjects.append(RDFXMLSubject(node))
    case "Collection": open(.collection, property)
    case "Triple" where scopes.last?.isVersion12 == true:
      captures.append([])
      open(.tripleTerm, property)
    case "Triple":
      report.ignoredElements += 1
      frames.append(RDFXMLFrame(kind: .ignored))
    default:
      literal.start()
      open(.literal, property)
    }
  }

  mutating func endTextProperty(_ sink: inout some TripleSink) throws(RDFError) {
    guard let property = properties.popLast() else { return }
    let value = String(decoding: text, as: UTF8.self)
    if let datatype = property.more?.datatype {
      try state(property, .literal(Literal(value, datatype: datatype)), &sink)
    } else {
      try state(property, plainLiteral(value), &sink)
    }
  }

  mutating func endCollection(_ sink: inout some TripleSink) throws(RDFError) {
    if let cell = properties.last?.more?.cell {
      try emit(cell, RDFName.rest, .iri(RDFName.nil), &sink)
    } else {
      try state(.iri(RDFName.nil), &sink)
    }
  }

  mutating func endTripleTerm(_ sink: inout some TripleSink) throws(RDFError) {
    let triples = captures.popLast() ?? []
    guard triples.count == 1, let triple = triples.first else {
      throw fail(.syntax, "a triple term holds one triple, this one \(triples.count)")
    }
    try state(.triple(triple), &sink)
  }

  /// An event inside a property with `parseType="Literal"`.
  mutating func literalEvent(
    _ event: XMLReader.Event, _ sink: inout some TripleSink
  ) throws(RDFError) {
    if event == .end, literal.depth == 0 {
      let value = Literal(literal.text, datatype: RDFName.xmlLiteral)
      try state(.literal(value), &sink)
      if frames[frames.count - 1].ownsScope { scopes.removeLast() }
      frames.removeLast()
      properties.removeLast()
    } else {
      literal.take(event, &reader)
    }
  }
}
