import Testing

@testable import OntologyModel

/// The program's tables and `Ontology/yimai.owl` say the same.
@Suite struct OntologyAgreementTests {
  private let ontology: OntologyDocument

  init() throws { ontology = try ShippedOntology.document() }

  @Test func `has a header`() {
    #expect(Set(ontology.titles.keys) == ["zh-Hans", "en"])
    #expect(ontology.version == "0.1.0")
    #expect(ontology.license == "https://www.apache.org/licenses/LICENSE-2.0")
  }

  @Test func `declares the types of entities and four classes more`() {
    let types = EntityType.allCases.map(\.name)
    let others = ["Agent", "Document", "Mention", "Statement"]
    #expect(ontology.classes.map(\.term.name).sorted() == (types + others).sorted())
  }

  @Test(arguments: EntityType.allCases)
  func `a type has the file's parent and labels`(type: EntityType) throws {
    let declared = try #require(ontology.class(type.name))
    var above = declared.superclasses
    // Agent has no type of its own: it holds people and organizations together.
    above.removeAll { $0.contains(":") || $0 == "Agent" }
    #expect(above == (type.parent.map { [$0.name] } ?? []))
    for language in Language.allCases {
      #expect(declared.term.labels[language.tag] == type.label(language))
    }
  }

  @Test(arguments: Predicate.allCases)
  func `a predicate has the file's ends, symmetry, inverse and labels`(
    predicate: Predicate
  ) throws {
    let declared = try #require(ontology.property(predicate.name))
    #expect(declared.kind == .object)
    #expect(declared.domain == predicate.domain.map(\.name))
    #expect(declared.range == predicate.range.map(\.name))
    #expect(declared.isSymmetric == predicate.isSymmetric)
    #expect(declared.inverse == (predicate.isSymmetric ? nil : predicate.inverseName))
    let inverse = try #require(ontology.property(predicate.inverseName))
    for language in Language.allCases {
      #expect(declared.term.labels[language.tag] == predicate.label(language))
      #expect(inverse.term.labels[language.tag] == predicate.inverseLabel(language))
    }
  }

  @Test func `declares no relation that the program lacks`() {
    let names = Set(Predicate.allCases.flatMap { [$0.name, $0.inverseName] })
    let declared = ontology.properties.filter { $0.kind == .object }.map(\.term.name)
    #expect(Set(declared) == names)
    #expect(declared.count == names.count)
  }

  @Test func `lists the levels of places from the country down`() throws {
    let level = try #require(ontology.property("level"))
    #expect(level.range == ["PlaceLevel"])
    let values = try #require(ontology.datatype("PlaceLevel")).values
    #expect(values == PlaceLevel.allCases.map(\.rawValue))
  }

  @Test(arguments: [
    "role", "rule", "confidence", "validFrom", "validTo", "reported", "support", "surface",
    "anchor", "format", "byteCount", "characterCount",
  ])
  func `declares what an export says of statements and entities`(name: String) throws {
    let property = try #require(ontology.property(name))
    #expect(property.kind == .datatype)
  }

  @Test(arguments: [
    ("Organization", "http://www.w3.org/ns/org#Organization"),
    ("Agent", "http://www.w3.org/ns/prov#Agent"), ("Document", "http://www.w3.org/ns/prov#Entity"),
    ("Hospital", "https://schema.org/Hospital"), ("Event", "https://schema.org/Event"),
    ("Place", "https://schema.org/Place"), ("Person", "http://xmlns.com/foaf/0.1/Person"),
  ])
  func `is aligned with other vocabularies`(name: String, other: String) throws {
    let declared = try #require(ontology.class(name))
    #expect((declared.superclasses + declared.term.closeMatches).contains(other))
  }

  @Test func `labels of one language are told apart`() {
    for language in Language.allCases {
      let labels = EntityType.allCases.map { $0.label(language) }
      #expect(Set(labels).count == labels.count)
      let relations = Predicate.allCases.filter { !$0.isSymmetric }
        .flatMap { [$0.label(language), $0.inverseLabel(language)] }
      #expect(Set(relations).count == relations.count)
    }
  }
}
