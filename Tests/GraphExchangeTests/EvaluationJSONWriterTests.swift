import Foundation
import GraphExchange
import KnowledgeGraph
import OntologyModel
import Testing

@Suite struct EvaluationJSONWriterTests {
  private func object(_ graph: Graph) throws -> [String: Any] {
    let bytes = try GraphExport(format: .json).bytes(of: graph).bytes
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func `has one relation for each edge with all its evidence`() throws {
    let relations = try #require(try object(SampleGraph.graph)["relations"] as? [[String: Any]])
    #expect(relations.count == SampleGraph.graph.edges.count)
    for (relation, edge) in zip(relations, SampleGraph.graph.edges) {
      #expect(relation["subject"] as? String == SampleGraph.graph[edge.subject].id.text)
      #expect(relation["predicate"] as? String == edge.predicate.name)
      #expect(relation["role"] as? String == edge.role)
      let evidence = try #require(relation["evidence"] as? [[String: Any]])
      let statements = SampleGraph.graph.statements(of: edge)
      #expect(evidence.map { $0["quote"] as? String } == statements.map(\.evidence.quote))
      #expect(
        evidence.map { $0["start"] as? Int } == statements.map(\.evidence.characters.lowerBound))
    }
  }

  @Test func `entities have flat types and every character of their names`() throws {
    let entities = try #require(try object(SampleGraph.graph)["entities"] as? [[String: Any]])
    for (entry, entity) in zip(entities, SampleGraph.graph.entities) {
      #expect(entry["type"] as? String == entity.type.flat.name)
      #expect(entry["name"] as? String == entity.name)
      #expect(entry["aliases"] as? [String] == entity.aliases)
    }
    #expect(entities.count == SampleGraph.entities.count)
  }

  @Test func `names the document where there is one`() throws {
    let one = Graph(documents: [SampleGraph.documents[0]], entities: [], statements: [])
    #expect(try object(one)["document"] as? String == "河东/通报2.txt")
    #expect(try object(SampleGraph.graph)["document"] is NSNull)
  }
}
