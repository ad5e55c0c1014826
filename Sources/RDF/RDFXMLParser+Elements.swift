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
    let attributes = try attributes()
    let subject = try nodeSubject(attributes)
    try attach(subject, &sink)
    if !isRDF || name != tokens.description {
      try emit(subject, RDFName.type, .iri(try iri(namespace, name)), &sink)
    }
    try emitProperties(attributes, of: subject, &sink)
    frames.append(RDFXMLFrame(kind: .node, subject: subject))
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
    var frame = frames[frames.count - 1]
    switch kind {
    case .property:
      frames[frames.count - 1].hasObject = true
      try state(frame, node, &sink)
    case .collection:
      let cell = freshBlank()
      if let last = frame.cell {
        try emit(last, RDFName.rest, cell, &sink)
      } else {
        try state(frame, cell, &sink)
      }
      try emit(cell, RDFName.first, node, &sink)
      frame.cell = cell
      frames[frames.count - 1].cell = cell
    case .tripleTerm:
      guard !frame.hasObject else { throw fail(.syntax, "a triple term holds one node only") }
      frames[frames.count - 1].hasObject = true
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
    let attributes = try attributes()
    var frame = RDFXMLFrame(kind: .property, subject: frames[frames.count - 1].subject)
    frame.predicate = try propertyName()
    guard attributes.about == nil else {
      throw fail(.forbiddenName, "a property has no rdf:about")
    }
    if let id = attributes.id { frame.name = try named(id) }
    frame.annotation = try annotation(attributes)
    let isEmpty =
      attributes.resource != nil || attributes.nodeID != nil || !attributes.properties.isEmpty
    if let parseType = attributes.parseType {
      guard !isEmpty, attributes.datatype == nil else {
        throw fail(.syntax, "a property with rdf:parseType has no other attributes")
      }
      try startParsed(parseType, frame, &sink)
    } else if isEmpty {
      guard attributes.datatype == nil else {
        throw fail(.syntax, "rdf:datatype does not go with a resource or properties")
      }
      try startEmpty(frame, attributes, &sink)
    } else {
      if let datatype = attributes.datatype { frame.datatype = try resolve(datatype) }
      text.removeAll(keepingCapacity: true)
      frames.append(frame)
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
    _ frame: RDFXMLFrame, _ attributes: RDFXMLAttributes, _ sink: inout some TripleSink
  ) throws(RDFError) {
    let object: Term
    switch (attributes.resource, attributes.nodeID) {
    case (let reference?, nil): object = .iri(try resolve(reference))
    case (nil, let label?): object = try blank(label)
    case (nil, nil): object = freshBlank()
    default: throw fail(.syntax, "a property has one of rdf:resource and rdf:nodeID")
    }
    try state(frame, object, &sink)
    try emitProperties(attributes, of: object, &sink)
    frames.append(RDFXMLFrame(kind: .empty))
  }

  /// A property with `rdf:parseType` (7.2.17 to 7.2.20); unknown ones are `Literal`.
  private mutating func startParsed(
    _ parseType: String, _ property: RDFXMLFrame, _ sink: inout some TripleSink
  ) throws(RDFError) {
    var frame = property
    switch parseType {
    case "Resource":
      let node = freshBlank()
      try state(frame, node, &sink)
      frames.append(RDFXMLFrame(kind: .node, subject: node))
    case "Collection":
      frame.kind = .collection
      frames.append(frame)
    case "Triple" where scopes.last?.isVersion12 == true:
      frame.kind = .tripleTerm
      captures.append([])
      frames.append(frame)
    case "Triple":
      report.ignoredElements += 1
      frames.append(RDFXMLFrame(kind: .ignored))
    default:
      frame.kind = .literal
      literal.start()
      frames.append(frame)
    }
  }

  mutating func endTextProperty(
    _ frame: RDFXMLFrame, _ sink: inout some TripleSink
  ) throws(RDFError) {
    let value = String(decoding: text, as: UTF8.self)
    let object: Term =
      frame.datatype.map { .literal(Literal(value, datatype: $0)) } ?? plainLiteral(value)
    try state(frame, object, &sink)
  }

  mutating func endCollection(
    _ frame: RDFXMLFrame, _ sink: inout some TripleSink
  ) throws(RDFError) {
    if let cell = frame.cell {
      try emit(cell, RDFName.rest, .iri(RDFName.nil), &sink)
    } else {
      try state(frame, .iri(RDFName.nil), &sink)
    }
  }

  mutating func endTripleTerm(
    _ frame: RDFXMLFrame, _ sink: inout some TripleSink
  ) throws(RDFError) {
    let triples = captures.popLast() ?? []
    guard triples.count == 1, let triple = triples.first else {
      throw fail(.syntax, "a triple term holds one triple, this one \(triples.count)")
    }
    try state(frame, .triple(triple), &sink)
  }

  /// An event inside a property with `parseType="Literal"`.
  mutating func literalEvent(
    _ event: XMLReader.Event, _ sink: inout some TripleSink
  ) throws(RDFError) {
    if event == .end, literal.depth == 0 {
      guard let frame = frames.popLast() else { return }
      let value = Literal(literal.text, datatype: RDFName.xmlLiteral)
      try state(frame, .literal(value), &sink)
      if frame.ownsScope { scopes.removeLast() }
    } else {
      literal.take(event, &reader)
    }
  }
}
