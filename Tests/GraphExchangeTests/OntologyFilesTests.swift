import Foundation
import GraphExchange
import OntologyModel
import Testing

/// The files in `Ontology/` that follow from the ontology are current.
@Suite struct OntologyFilesTests {
  private func file(_ name: String) throws -> String {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Ontology/" + name)
    return String(decoding: try Data(contentsOf: url), as: UTF8.self)
  }

  @Test func `the program carries yimai.owl`() throws {
    #expect(try file("yimai.owl") == String(decoding: OntologyDocument.shippedBytes, as: UTF8.self))
  }

  @Test func `shapes.ttl is what the ontology gives; run make ontology`() throws {
    let ontology = try OntologyDocument(bytes: OntologyDocument.shippedBytes)
    #expect(try file("shapes.ttl") == OntologyShapes(ontology).turtle())
  }

  @Test func `context.jsonld is the context of exports; run make ontology`() throws {
    #expect(try file("context.jsonld") == GraphContext.file)
    _ = try JSONSerialization.jsonObject(with: Data(GraphContext.file.utf8))
  }
}
