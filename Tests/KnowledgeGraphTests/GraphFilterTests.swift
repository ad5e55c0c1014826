import KnowledgeGraph
import OntologyModel
import Testing

@Suite struct GraphFilterTests {
  /// A chain 李明 - 卫健委 - 河东市, a program led by 李明 since 2022, and a place without an edge.
  private static let graph = Graph(
    documents: ["d1", "d2", "d3"].map(document),
    entities: [
      entity("official.1", .official, "李明", "d1"),
      entity("organization.1", .governmentBody, "卫健委", "d1"),
      entity("place.1", .place, "河东市", "d1"), entity("place.2", .place, "河西市", "d2"),
      entity("program.1", .program, "医共体", "d1"),
    ],
    statements: [
      statement("1", "official.1", .holdsPost, "organization.1", "d1", 0.9),
      statement("2", "official.1", .holdsPost, "organization.1", "d3", 0.5),
      statement("3", "organization.1", .locatedIn, "place.1", "d1", 0.7),
      statement(
        "4", "official.1", .leads, "program.1", "d1", 0.8,
        time: ValidTime(
          start: PartialDate(year: 2022), end: PartialDate(year: 2023, month: 5),
          isInferred: false)),
      statement("5", "official.1", .leads, "organization.1", "d1", 0.8, modality: .planned),
    ])

  private static func document(_ id: String) -> SourceDocument {
    SourceDocument(
      id: DocumentID(id), name: id, contentHash: "", format: "text", encoding: "UTF-8", title: nil,
      publisher: nil, date: nil, byteCount: 1, characterCount: 1)
  }

  private static func entity(
    _ id: String, _ type: EntityType, _ name: String, _ document: String
  ) -> Entity {
    Entity(
      id: EntityID(id), type: type, name: name,
      mentions: [
        EntityMention(document: DocumentID(document), characters: 0..<2, surface: name)
      ])
  }

  private static func statement(
    _ id: String, _ subject: String, _ predicate: Predicate, _ object: String, _ document: String,
    _ confidence: Double, time: ValidTime? = nil, modality: Modality = .asserted
  ) -> Statement {
    Statement(
      id: StatementID(id), subject: EntityID(subject), predicate: predicate,
      object: EntityID(object), validTime: time, modality: modality,
      evidence: Evidence(
        document: DocumentID(document), bytes: 0..<3, characters: 0..<1, quote: "句"),
      rule: "r", confidence: confidence)
  }

  private func ids(_ change: (inout GraphFilter) -> Void) -> (nodes: [String], statements: [String])
  {
    var filter = GraphFilter()
    change(&filter)
    let part = filter.part(of: Self.graph)
    return (part.entities.map(\.id.text), part.statements.map(\.id.text).sorted())
  }

  @Test func `keeps everything where nothing is asked`() {
    let part = GraphFilter().part(of: Self.graph)
    #expect(part.entities == Self.graph.entities)
    #expect(part.statements == Self.graph.statements)
    #expect(part.unasserted == Self.graph.unasserted)
  }

  @Test func `a type keeps the types below it and lone entities`() {
    let found = ids { $0.types = [.person, .place] }
    #expect(found.nodes == ["official.1", "place.1", "place.2"])
    #expect(found.statements.isEmpty)
  }

  @Test func `a relation keeps its ends alone`() {
    let found = ids { $0.predicates = [.locatedIn] }
    #expect(found.nodes == ["organization.1", "place.1"])
    #expect(found.statements == ["3"])
  }

  @Test(arguments: [(0, 1), (1, 3), (2, 4), (9, 4)])
  func `around an entity goes so many edges`(hops: Int, nodes: Int) {
    let found = ids {
      $0.around = [EntityID("official.1")]
      $0.hops = hops
    }
    #expect(found.nodes.count == nodes)
  }

  @Test func `around nothing is nothing`() {
    #expect(ids { $0.around = [] }.nodes.isEmpty)
  }

  @Test func `a place keeps what reaches it`() {
    let found = ids {
      $0.place = NamedPlace("河东市", found: Self.graph.entities.filter { $0.name == "河东市" })
    }
    #expect(found.statements == ["1", "2", "3", "4"])
    #expect(!found.nodes.contains("place.2"))
  }

  @Test(arguments: [("2021", false), ("2022-07", true), ("2023-05", true), ("2023-06", false)])
  func `a date keeps what is attested then`(date: String, isKept: Bool) {
    let found = ids { $0.date = PartialDate(iso: date) }
    // Statements without any date are not attested at any.
    #expect(found.statements == (isKept ? ["4"] : []))
  }

  @Test func `confidence counts for statements, support for edges`() {
    #expect(ids { $0.minimumConfidence = 0.7 }.statements == ["1", "3", "4"])
    #expect(ids { $0.minimumSupport = 2 }.statements == ["1", "2"])
    let both = ids {
      $0.minimumConfidence = 0.7
      $0.minimumSupport = 2
    }
    #expect(both.nodes.isEmpty)
  }

  @Test func `documents are those still spoken of`() {
    var filter = GraphFilter()
    filter.predicates = [.locatedIn]
    #expect(filter.part(of: Self.graph).documents.map(\.name) == ["d1"])
  }

  @Test func `plans pass the same conditions and stay set apart`() {
    var filter = GraphFilter()
    filter.predicates = [.leads]
    let part = filter.part(of: Self.graph)
    #expect(part.unasserted.map(\.id.text) == ["5"])
    #expect(part.statements.map(\.id.text) == ["4"])
  }
}
