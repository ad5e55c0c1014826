import Testing

@testable import OntologyModel

@Suite struct OntologyValidatorTests {
  /// A fault put into the file, and what is then to be found.
  struct Mutation: Sendable, CustomTestStringConvertible {
    let code: OntologyFinding.Code
    let old: String
    let new: String
    let terms: [String]

    init(_ code: OntologyFinding.Code, _ old: String, _ new: String, _ terms: [String]) {
      self.code = code
      self.old = old
      self.new = new
      self.terms = terms
    }

    var testDescription: String { "\(code): \(old)" }
  }

  private static let mutations = [
    Mutation(
      .missingLabel, "<rdfs:label xml:lang=\"en\">official</rdfs:label>", "", ["Official"]),
    Mutation(
      .missingLabel, "<rdfs:label xml:lang=\"zh-Hans\">官员</rdfs:label>",
      "<rdfs:label xml:lang=\"zh-Hant\">官員</rdfs:label>", ["Official"]),
    Mutation(
      .missingComment, "<rdfs:comment xml:lang=\"en\">The id of the rule",
      "<rdfs:comment xml:lang=\"fr\">The id of the rule", ["rule"]),
    Mutation(
      .unknownDomain, "<rdfs:domain rdf:resource=\"#Person\"/>",
      "<rdfs:domain rdf:resource=\"#Persona\"/>", ["holdsPost"]),
    Mutation(
      .unknownRange, "<rdfs:range rdf:resource=\"#PlaceLevel\"/>",
      "<rdfs:range rdf:resource=\"#PlaceRank\"/>", ["level"]),
    Mutation(
      .unknownRange, "<rdfs:range rdf:resource=\"#Policy\"/>",
      "<rdfs:range rdf:resource=\"http://www.w3.org/2001/XMLSchema#string\"/>", ["issued"]),
    Mutation(
      .subclassCycle, "<rdfs:subClassOf rdf:resource=\"#Agent\"/>",
      "<rdfs:subClassOf rdf:resource=\"#Official\"/>", ["Official", "Person"]),
    Mutation(
      .missingInverse, "<owl:inverseOf rdf:resource=\"#ledBy\"/>", "", ["leads", "ledBy"]),
    Mutation(
      .missingInverse, "<owl:inverseOf rdf:resource=\"#ledBy\"/>",
      "<owl:inverseOf rdf:resource=\"#leddBy\"/>", ["leads", "ledBy"]),
    Mutation(
      .missingInverse, "<owl:inverseOf rdf:resource=\"#ledBy\"/>",
      "<owl:inverseOf rdf:resource=\"#hostedBy\"/>", ["leads", "ledBy"]),
    Mutation(
      .missingDomain, "<rdfs:domain rdf:resource=\"#Document\"/>", "", ["contentHash"]),
    Mutation(.missingRange, "<rdfs:range rdf:resource=\"#PlaceLevel\"/>", "", ["level"]),
    Mutation(
      .duplicateName, "rdf:about=\"#GovernmentBody\"", "rdf:about=\"#Official\"", ["Official"]),
    Mutation(.badName, "rdf:about=\"#support\"", "rdf:about=\"#2support\"", ["2support"]),
    Mutation(.badName, "rdf:about=\"#support\"", "rdf:about=\"#依据\"", ["依据"]),
    Mutation(
      .badName, "rdf:about=\"#support\"", "rdf:about=\"https://example.org/support\"",
      ["https://example.org/support"]),
    Mutation(
      .unevenSymmetry,
      "<rdf:type rdf:resource=\"http://www.w3.org/2002/07/owl#SymmetricProperty\"/>",
      "<rdf:type rdf:resource=\"http://www.w3.org/2002/07/owl#SymmetricProperty\"/>"
        + "<rdfs:domain rdf:resource=\"#Event\"/>", ["partnersWith"]),
    Mutation(
      .unknownSuperclass, "<rdfs:subClassOf rdf:resource=\"#Person\"/>",
      "<rdfs:subClassOf rdf:resource=\"#Human\"/>", ["Official"]),
    Mutation(
      .unevenInverse, "<rdfs:range rdf:resource=\"#Policy\"/>",
      "<rdfs:range rdf:resource=\"#Event\"/>", ["issued", "issuedBy"]),
  ]

  private let validator = OntologyValidator()

  @Test func `finds nothing in the shipped file`() throws {
    let ontology = try ShippedOntology.document()
    #expect(validator.findings(in: ontology).map(\.description) == [])
    #expect(ontology.classes.count == 15)
  }

  @Test(arguments: mutations)
  func `finds the fault that was put in`(mutation: Mutation) throws {
    let ontology = try ShippedOntology.mutated(mutation.old, mutation.new)
    let found = validator.findings(in: ontology)
    #expect(found.filter { $0.code == mutation.code }.map(\.term).sorted() == mutation.terms)
    #expect(found.allSatisfy { $0.line > 1 && !$0.message.isEmpty })
  }

  @Test func `each fault has a file that shows it`() {
    let shown = Set(OntologyValidatorTests.mutations.map(\.code))
    #expect(shown == Set(OntologyFinding.Code.allCases))
  }
}
