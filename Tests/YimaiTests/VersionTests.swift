import OntologyModel
import Testing
import Yimai

@Suite struct VersionTests {
  @Test func `names the version that the ontology's file has`() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let ontology = try OntologyDocument(path: "/\(root)/Ontology/yimai.owl")
    #expect(ontology.version == YimaiVersion.ontology)
  }
}
