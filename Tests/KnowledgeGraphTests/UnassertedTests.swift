import KnowledgeGraph
import OntologyModel
import Testing

/// What a text plans, denies or hopes for makes no edge unless it is asked for.
@Suite struct UnassertedTests {
  private let fact = Samples.statement("s2", "official.1", .leads, "program.1")
  private let plan = Samples.statement(
    "s3", "official.1", .leads, "program.1", modality: .planned)
  private let denial = Samples.statement(
    "s1", "hospital.1", .manages, "hospital.2", modality: .negated)

  @Test func `stands apart, sorted by id, and makes no edge`() {
    let graph = Samples.graph([plan, fact, denial, plan])
    #expect(graph.statements == [fact])
    #expect(graph.edges.map(\.modality) == [.asserted])
    #expect(graph.unasserted == [denial, plan])
    #expect(graph.quarantine.isEmpty)
  }

  @Test func `goes to quarantine where the ontology forbids it`() {
    let bad = Samples.statement("s4", "hospital.1", .hosts, "program.1", modality: .hoped)
    let graph = Samples.graph([bad])
    #expect(graph.unasserted.isEmpty)
    #expect(graph.quarantine.map(\.statement) == [bad])
  }

  @Test func `makes edges of its own where it is asked for`() throws {
    let plain = Samples.graph([plan, fact, denial])
    let graph = plain.withUnasserted()
    #expect(graph.unasserted.isEmpty)
    #expect(graph.edges.map(\.modality) == [.negated, .asserted, .planned])
    #expect(Set(graph.edges.map(\.id)).count == 3)
    let edge = try #require(graph.edges.first { $0.modality == .asserted })
    #expect(edge.id == plain.edges.first?.id)
    #expect(Array(graph.statements(of: edge)) == [fact])
  }
}
