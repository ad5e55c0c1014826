import Testing

@testable import Cypher

@Suite struct PropertyGraphTests {
  @Test func `the ontology's labels are known in both languages`() {
    #expect(Vocabulary.ontology.labels["官员"] == "Official")
    #expect(Vocabulary.ontology.types["牵头"] == "leads")
  }
}
