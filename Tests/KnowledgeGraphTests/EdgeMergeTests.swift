import KnowledgeGraph
import OntologyModel
import Testing

@Suite struct EdgeMergeTests {
  @Test func `joins statements of one relation into an edge and counts them`() throws {
    let graph = Samples.graph([
      Samples.statement("s1", "official.1", .holdsPost, "hospital.1", role: "院长", at: 9),
      Samples.statement(
        "s2", "official.1", .holdsPost, "hospital.1", role: "院长", at: 3, confidence: 0.9),
      Samples.statement(
        "s3", "official.1", .holdsPost, "hospital.1", role: "院长", document: "document.2"),
    ])
    let edge = try #require(graph.edges.first)
    #expect(graph.edges.count == 1)
    #expect(edge.support == 3)
    #expect(edge.confidence == 0.9)
    // In the order of the evidence: document, then place.
    #expect(graph.statements(of: edge).map(\.id.text) == ["s2", "s1", "s3"])
  }

  @Test func `keeps an edge for each role and predicate`() {
    let graph = Samples.graph([
      Samples.statement("s1", "official.1", .holdsPost, "medicalgroup.1", role: "党委书记"),
      Samples.statement("s2", "official.1", .holdsPost, "medicalgroup.1", role: "院长"),
      Samples.statement("s3", "official.1", .holdsPost, "medicalgroup.1"),
      Samples.statement("s4", "official.1", .leads, "medicalgroup.1", role: "院长"),
    ])
    #expect(graph.edges.map(\.role) == [nil, "党委书记", "院长", "院长"])
    #expect(graph.edges.map(\.predicate) == [.holdsPost, .holdsPost, .holdsPost, .leads])
    #expect(Set(graph.edges.map(\.id)).count == 4)
    #expect(graph.edges.allSatisfy { $0.support == 1 })
  }

  @Test func `keeps both directions of a relation apart`() {
    let graph = Samples.graph([
      Samples.statement("s1", "hospital.1", .manages, "hospital.2"),
      Samples.statement("s2", "hospital.2", .manages, "hospital.1"),
    ])
    #expect(graph.edges.count == 2)
    #expect(Set(graph.edges.map(\.id)).count == 2)
  }

  @Test func `makes one edge of a symmetric relation, whichever way it is stated`() {
    let statements = [
      Samples.statement("s1", "hospital.2", .partnersWith, "hospital.1", at: 0),
      Samples.statement("s2", "hospital.1", .partnersWith, "hospital.2", at: 9),
    ]
    let graph = Samples.graph(statements)
    #expect(graph.edges.map(\.support) == [2])
    #expect(graph.edges.map { graph[$0.subject].id.text } == ["hospital.1"])
    let ids = statements.map { Samples.graph([$0]).edges.map(\.id) }
    #expect(ids == [graph.edges.map(\.id), graph.edges.map(\.id)])
  }

  @Test func `takes an empty role for none`() {
    let graph = Samples.graph([
      Samples.statement("s1", "official.1", .leads, "program.1", role: nil, at: 0),
      Samples.statement("s2", "official.1", .leads, "program.1", role: "", at: 3),
      Samples.statement("s3", "official.1", .leads, "program.1", role: nil, at: 6),
    ])
    #expect(graph.edges.count == 1)
    #expect(graph.edges.first?.role == nil)
    #expect(graph.edges.first?.support == 3)
  }

  @Test func `keeps the id of an edge whatever else the graph holds`() throws {
    let one = Samples.statement("s1", "hospital.1", .locatedIn, "place.1")
    let alone = try #require(Samples.graph([one]).edges.first)
    let graph = Samples.graph([
      Samples.statement("s0", "hospital.1", .implements, "program.1"), one,
      Samples.statement("s2", "hospital.1", .locatedIn, "place.1", at: 40),
      Samples.statement("s3", "hospital.2", .locatedIn, "place.1"),
    ])
    #expect(graph.edges.contains { $0.id == alone.id && $0.support == 2 })
    // Written down, so that a change of the ids of old graphs is noticed.
    #expect(alone.id == "edge.6f669676280c633f")
  }

  @Test func `keeps a repeated statement once`() {
    let statement = Samples.statement("s1", "hospital.1", .locatedIn, "place.1")
    let graph = Samples.graph([statement, statement, statement])
    #expect(graph.statements == [statement])
    #expect(graph.edges.map(\.support) == [1])
  }
}
