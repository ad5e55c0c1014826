import KnowledgeGraph
import OntologyModel
import Testing

@Suite struct QuarantineTests {
  @Test(arguments: [
    ("official.1", Predicate.issued, "policy.1", "issued does not join Official to Policy"),
    ("person.1", .leads, "program.1", "leads does not join Person to Program"),
    ("place.1", .partnersWith, "place.2", "partnersWith does not join Place to Place"),
    ("place.1", .partOf, "hospital.1", "partOf does not join Place to Hospital"),
    ("hospital.1", .hosts, "program.1", "hosts does not join Hospital to Program"),
    ("hospital.1", .manages, "hospital.1", "both ends are one entity"),
    ("hospital.9", .manages, "hospital.1", "an end is not an entity"),
    ("hospital.1", .manages, "hospital.9", "an end is not an entity"),
  ])
  func `sets apart with a reason`(
    subject: String, predicate: Predicate, object: String, reason: String
  ) {
    let good = Samples.statement("s1", "hospital.1", .manages, "hospital.2")
    let bad = Samples.statement("s2", subject, predicate, object)
    let graph = Samples.graph([bad, good])
    #expect(graph.statements == [good])
    #expect(graph.edges.count == 1)
    #expect(graph.quarantine == [QuarantinedStatement(statement: bad, reason: reason)])
  }

  @Test func `keeps what was set apart before`() {
    let old = QuarantinedStatement(
      statement: Samples.statement("s2", "hospital.1", .issued, "hospital.2"), reason: "旧")
    let bad = Samples.statement("s1", "hospital.1", .manages, "hospital.1")
    let graph = Graph(
      documents: [], entities: Samples.entities, statements: [bad], quarantine: [old])
    #expect(graph.quarantine.map(\.statement.id.text) == ["s1", "s2"])
    #expect(graph.quarantine.last == old)
  }

  @Test func `lists a repeated statement once`() {
    let bad = Samples.statement("s1", "hospital.1", .manages, "hospital.1")
    #expect(Samples.graph([bad, bad]).quarantine.count == 1)
  }
}
