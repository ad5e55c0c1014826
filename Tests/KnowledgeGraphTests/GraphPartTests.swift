import KnowledgeGraph
import OntologyModel
import Testing

@Suite struct GraphPartTests {
  private static let graph = Graph(
    documents: [
      Samples.document("document.1", "a.txt"), Samples.document("document.2", "b.txt"),
      Samples.document("document.3", "c.txt"),
    ],
    entities: Samples.entities.dropFirst() + [
      Entity(
        id: EntityID("official.1"), type: .official, name: "李明",
        mentions: [
          EntityMention(document: DocumentID("document.3"), characters: 0..<2, surface: "李明")
        ])
    ],
    statements: [
      Samples.statement("1", "official.1", .holdsPost, "hospital.1"),
      Samples.statement("2", "official.1", .holdsPost, "hospital.1", document: "document.2"),
      Samples.statement("3", "hospital.1", .locatedIn, "place.1"),
    ])

  @Test func `edges bring their ends, statements, mentions and documents`() throws {
    let graph = Self.graph
    let place = try #require(graph.edges.indices.first { graph.edges[$0].predicate == .holdsPost })
    let edge = graph.edges[place]
    let part = graph.part(nodes: [NodeIndex](), edges: [place, place, -1, 1_000_000])
    #expect(
      Set(part.entities.map(\.id)) == Set([graph[edge.subject].id, graph[edge.object].id]))
    #expect(part.edges.count == 1)
    #expect(part.statements.map(\.id.text) == ["1", "2"])
    for entity in part.entities { #expect(entity == graph.entity(entity.id)) }
    #expect(part.documents.map(\.name) == ["a.txt", "b.txt", "c.txt"])
    let other = try #require(graph.edges.indices.first { graph.edges[$0].predicate == .locatedIn })
    #expect(graph.part(nodes: [NodeIndex](), edges: [other]).documents.map(\.name) == ["a.txt"])
  }

  @Test func `nodes bring no edges, and all of them with all edges are the graph`() {
    let graph = Self.graph
    let nodes = graph.entities.indices.map { NodeIndex(UInt32($0)) }
    #expect(graph.part(nodes: nodes, edges: [Int]()).edges.isEmpty)
    #expect(graph.part(nodes: nodes + [NodeIndex(9999)], edges: [Int]()).entities == graph.entities)
    let whole = graph.part(nodes: nodes, edges: graph.edges.indices)
    #expect(whole.entities == graph.entities)
    #expect(whole.edges == graph.edges)
    #expect(whole.statements == graph.statements)
  }
}
