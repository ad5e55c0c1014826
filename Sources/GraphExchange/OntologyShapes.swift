public import OntologyModel

/// SHACL shapes for exported graphs, worked out from the ontology: `Ontology/shapes.ttl`.
///
/// A class has labels, a relation joins what the ontology allows, a property has subjects and values
/// of its domain and range, and things of different kinds are different things. Statements and
/// mentions are held to what every export says of them. Validate with the ontology beside the data,
/// which says what stands below what.
///
/// Source: W3C, Shapes Constraint Language (SHACL) (2017).
public struct OntologyShapes: Sendable {
  /// The namespace of the shapes.
  public static let namespace = "https://w3id.org/yimai/shapes#"

  private let ontology: OntologyDocument

  /// Makes the shapes of an ontology.
  public init(_ ontology: OntologyDocument) { self.ontology = ontology }

  /// The shapes as Turtle, the same for the same ontology.
  public func turtle() -> String {
    var text =
      "# SHACL shapes of the ontology of Yimai; `yimai ontology --format shacl` writes them.\n"
    for (prefix, namespace) in RDFVocabulary.prefixes {
      text += "@prefix \(prefix): <\(namespace)> .\n"
    }
    text += "@prefix sh: <http://www.w3.org/ns/shacl#> .\n"
    text += "@prefix shapes: <\(OntologyShapes.namespace)> .\n\n"
    let blocks =
      EntityType.allCases.filter { $0.parent == nil }.map(classShape)
      + Predicate.allCases.map(relationShape) + ontology.properties.map(propertyShape)
      + [OntologyShapes.document, OntologyShapes.statement, OntologyShapes.mention]
    return text + blocks.joined(separator: "\n")
  }

  /// A kind of entity: an IRI with one name, and none of the other kinds.
  private func classShape(_ type: EntityType) -> String {
    let others = EntityType.allCases.filter { $0.parent == nil && $0 != type }
    let exclusions = others.map { "  sh:not [ sh:class yimai:\($0.name) ] ;\n" }.joined()
    return """
      shapes:\(type.name) a sh:NodeShape ;
        sh:targetClass yimai:\(type.name) ;
        sh:nodeKind sh:IRI ;
      \(exclusions)  sh:property [ sh:path rdfs:label ; sh:minCount 1 ; sh:maxCount 1 ; sh:minLength 1 ] ;
        sh:property [ sh:path skos:prefLabel ; sh:minCount 1 ; sh:uniqueLang true ] .

      """
  }

  /// What a relation joins, for each kind of subject.
  private func relationShape(_ predicate: Predicate) -> String {
    let choices = predicate.domain.map { subject in
      let objects = predicate.range.filter { predicate.allows(subject, $0) }
      return """
            [ sh:class yimai:\(subject.name) ;
              sh:property [ sh:path yimai:\(predicate.name) ; \(either(objects.map(\.name))) ] ]

        """
    }
    return """
      shapes:\(predicate.name)-ends a sh:NodeShape ;
        sh:targetSubjectsOf yimai:\(predicate.name) ;
        sh:message "\(predicate.name) joins what the ontology does not let it join"@en ;
        sh:or (
      \(choices.joined())  ) .

      """
  }

  private func either(_ classes: [String]) -> String {
    guard classes.count != 1 else { return "sh:class \(OntologyShapes.name(classes[0]))" }
    return "sh:or ( "
      + classes.map { "[ sh:class \(OntologyShapes.name($0)) ]" }.joined(separator: " ") + " )"
  }

  private static func name(_ name: String) -> String {
    name.utf8.contains(0x3A) ? "<\(name)>" : "yimai:" + name
  }

  /// Domain and range of a property.
  private func propertyShape(_ property: OntologyDocument.Property) -> String {
    let name = property.term.name
    var text = """
      shapes:\(name)-domain a sh:NodeShape ;
        sh:targetSubjectsOf yimai:\(name) ;
        \(either(property.domain)) .

      """
    if let values = values(of: property) {
      text += """

        shapes:\(name)-range a sh:NodeShape ;
          sh:targetObjectsOf yimai:\(name) ;
          \(values) .

        """
    }
    return text
  }

  private func values(of property: OntologyDocument.Property) -> String? {
    guard property.kind == .datatype else { return either(property.range) }
    guard let range = property.range.first else { return nil }
    if let listed = ontology.datatype(range)?.values, !listed.isEmpty {
      return "sh:in ( " + listed.map { "\"\($0)\"" }.joined(separator: " ") + " )"
    }
    if range.hasSuffix("#Literal") {
      // Dates known to the year, the month or the day.
      return "sh:or ( [ sh:datatype xsd:date ] [ sh:datatype xsd:gYearMonth ] "
        + "[ sh:datatype xsd:gYear ] )"
    }
    return "sh:datatype <\(range)>"
  }

  private static let document = """
    shapes:Document a sh:NodeShape ;
      sh:targetClass yimai:Document ;
      sh:nodeKind sh:IRI ;
      sh:property [ sh:path rdfs:label ; sh:minCount 1 ; sh:maxCount 1 ] ;
      sh:property [ sh:path yimai:contentHash ; sh:maxCount 1 ] ;
      sh:property [ sh:path dcterms:issued ; sh:maxCount 1 ] .

    """

  private static let target = """
    sh:property [ sh:path oa:hasTarget ; sh:minCount 1 ; sh:maxCount 1 ; sh:node shapes:Target ]
    """

  private static let statement = """
    shapes:Statement a sh:NodeShape ;
      sh:targetClass yimai:Statement ;
      sh:nodeKind sh:IRI ;
      sh:property [ sh:path rdf:subject ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
      sh:property [ sh:path rdf:predicate ; sh:minCount 1 ; sh:maxCount 1 ;
        sh:in ( \(Predicate.allCases.map { "yimai:" + $0.name }.joined(separator: " ")) ) ] ;
      sh:property [ sh:path rdf:object ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
      sh:property [ sh:path yimai:confidence ; sh:minCount 1 ; sh:maxCount 1 ;
        sh:minInclusive 0.0 ; sh:maxInclusive 1.0 ] ;
      sh:property [ sh:path yimai:rule ; sh:minCount 1 ; sh:maxCount 1 ] ;
      sh:property [ sh:path yimai:role ; sh:maxCount 1 ] ;
      sh:property [ sh:path yimai:modality ; sh:maxCount 1 ;
        sh:in ( \(modalities) ) ] ;
      sh:property [ sh:path yimai:tenure ; sh:in ( \(flags) ) ] ;
      sh:property [ sh:path prov:wasDerivedFrom ; sh:minCount 1 ; sh:maxCount 1 ;
        sh:class yimai:Document ] ;
      \(target) .

    """

  private static var modalities: String {
    Modality.allCases.filter { $0 != .asserted }.map { "\"\($0.name)\"" }.joined(separator: " ")
  }

  private static var flags: String {
    TenureFlag.allCases.map { "\"\($0.name)\"" }.joined(separator: " ")
  }

  private static let mention = """
    shapes:Mention a sh:NodeShape ;
      sh:targetClass yimai:Mention ;
      sh:nodeKind sh:IRI ;
      sh:property [ sh:path oa:hasBody ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
      \(target) .

    shapes:Target a sh:NodeShape ;
      sh:property [ sh:path oa:hasSource ; sh:minCount 1 ; sh:maxCount 1 ;
        sh:class yimai:Document ] ;
      sh:property [ sh:path oa:hasSelector ; sh:minCount 1 ; sh:or (
        [ sh:class oa:TextQuoteSelector ;
          sh:property [ sh:path oa:exact ; sh:minCount 1 ; sh:maxCount 1 ] ]
        [ sh:property [ sh:path oa:start ; sh:minCount 1 ; sh:maxCount 1 ;
            sh:datatype xsd:nonNegativeInteger ; sh:lessThanOrEquals oa:end ] ;
          sh:property [ sh:path oa:end ; sh:minCount 1 ; sh:maxCount 1 ;
            sh:datatype xsd:nonNegativeInteger ] ] ) ] .

    """
}
