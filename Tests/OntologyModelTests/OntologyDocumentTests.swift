import Testing

@testable import OntologyModel

@Suite struct OntologyDocumentTests {
  private func read(_ body: String, base: String? = nil) throws(OntologyError) -> OntologyDocument {
    let attribute = base.map { " xml:base=\"\($0)\"" } ?? ""
    let text = """
      <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns:s="http://www.w3.org/2000/01/rdf-schema#"
        xmlns:o="http://www.w3.org/2002/07/owl#"\(attribute)>\(body)</r:RDF>
      """
    return try OntologyDocument(bytes: Array(text.utf8), name: "test.owl")
  }

  @Test func `reads names whatever the prefixes`() throws {
    let ontology = try read(
      """
      <o:Class r:about="#A"><s:label xml:lang="en">a &amp; b</s:label></o:Class>
      <o:Class r:about="https://w3id.org/yimai/ontology#B"><s:subClassOf r:resource="#A"/></o:Class>
      <o:Class r:about="http://example.org/C"/>
      """)
    #expect(ontology.classes.map(\.term.name) == ["A", "B", "http://example.org/C"])
    #expect(ontology.class("A")?.term.labels == ["en": "a & b"])
    #expect(ontology.class("B")?.superclasses == ["A"])
    #expect(ontology.classes.allSatisfy { (3...5).contains($0.term.line) })
  }

  @Test func `resolves names against the base`() throws {
    let ontology = try read("<o:Class r:about=\"#A\"/>", base: "http://example.org/x")
    #expect(ontology.classes.map(\.term.name) == ["http://example.org/x#A"])
  }

  @Test func `reads unions in their order`() throws {
    let ontology = try read(
      """
      <o:ObjectProperty r:about="#p"><s:domain><o:Class><o:unionOf r:parseType="Collection">
      <r:Description r:about="#B"/><o:Class r:about="#A"/></o:unionOf></o:Class></s:domain>
      <s:range r:resource="#C"/></o:ObjectProperty>
      """)
    #expect(ontology.property("p")?.domain == ["B", "A"])
    #expect(ontology.property("p")?.range == ["C"])
    #expect(ontology.classes.isEmpty)
  }

  @Test(arguments: [
    "<o:Class r:about=\"#A\">", "\u{1}", "&unknown;", "<o:Class r:about=\"#A\" r:about=\"#B\"/>",
  ])
  func `refuses what is not well-formed`(body: String) {
    let error = #expect(throws: OntologyError.self) { try read(body) }
    #expect(error?.description.hasPrefix("test.owl:") == true)
  }

  @Test(arguments: ["", "<html/>", "<!DOCTYPE r [<!ENTITY a 'b'>]><r/>"])
  func `refuses what is no RDF`(text: String) {
    #expect(throws: OntologyError.self) { try OntologyDocument(bytes: Array(text.utf8)) }
  }

  @Test func `says which file is missing`() {
    let error = #expect(throws: OntologyError.self) { try OntologyDocument(path: "/nowhere/x.owl") }
    #expect(error?.description.contains("/nowhere/x.owl") == true)
  }
}
