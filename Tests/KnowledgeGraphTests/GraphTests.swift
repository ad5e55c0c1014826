import KnowledgeGraph
import OntologyModel
import Testing

@Suite struct GraphTests {
  @Test func `sorts documents by name and entities by id`() {
    let graph = Graph(
      documents: [
        Samples.document("document.2", "b.txt"), Samples.document("document.9", "a.txt"),
        Samples.document("document.1", "b.txt"),
      ],
      entities: [Samples.entity("place.2", .place), Samples.entity("hospital.7", .hospital)],
      statements: [])
    #expect(graph.documents.map(\.id.text) == ["document.9", "document.1", "document.2"])
    #expect(graph.entities.map(\.id.text) == ["hospital.7", "place.2"])
  }

  @Test func `finds entities and documents by id`() throws {
    let graph = Samples.graph([])
    let index = try #require(graph.index(of: EntityID("place.1")))
    #expect(graph[index].id.text == "place.1")
    #expect(graph.entity(EntityID("hospital.2"))?.type == .hospital)
    #expect(graph.entity(EntityID("hospital.3")) == nil)
    #expect(graph.index(of: EntityID("")) == nil)
    #expect(graph.document(DocumentID("document.1"))?.name == "a.txt")
    #expect(graph.document(DocumentID("document.2")) == nil)
  }

  @Test func `keeps one entity of a repeated id, whatever the order`() {
    let first = Samples.entity("place.1", .place, "甲县")
    let second = Samples.entity("place.1", .place, "乙县")
    for entities in [[first, second], [second, first]] {
      #expect(Samples.graph([], entities: entities).entities == [second])
    }
  }

  @Test func `keeps one of two entities that differ in their aliases, whatever the order`() {
    let first = Entity(id: EntityID("place.1"), type: .place, name: "甲县", aliases: ["甲"])
    let second = Entity(id: EntityID("place.1"), type: .place, name: "甲县", aliases: ["乙"])
    let forth = Samples.graph([], entities: [first, second])
    let back = Samples.graph([], entities: [second, first])
    #expect(forth.entities == back.entities)
    #expect(forth.entities.count == 1)
  }

  @Test func `gives the edges at each node`() throws {
    let graph = Samples.graph([
      Samples.statement("s1", "official.1", .holdsPost, "hospital.1", role: "院长"),
      Samples.statement("s2", "official.1", .leads, "program.1"),
      Samples.statement("s3", "hospital.1", .implements, "program.1"),
      Samples.statement("s4", "hospital.1", .locatedIn, "place.1"),
    ])
    let node = { (id: String) in try #require(graph.index(of: EntityID(id))) }
    let hospital = try node("hospital.1")
    #expect(graph.edges(from: hospital).map(\.predicate) == [.implements, .locatedIn])
    #expect(graph.edges(to: hospital).map(\.role) == ["院长"])
    #expect(graph.edges(to: try node("program.1")).map(\.predicate) == [.implements, .leads])
    #expect(graph.edges(from: try node("event.1")).isEmpty)
    #expect(graph.edges(to: try node("event.1")).isEmpty)
  }

  @Test func `holds nothing when nothing is given`() {
    let graph = Graph(documents: [], entities: [], statements: [])
    #expect(graph.entities.isEmpty && graph.edges.isEmpty && graph.quarantine.isEmpty)
  }

  @Test func `puts an entity's parts in order`() {
    let mention = { (document: String, start: Int) in
      EntityMention(
        document: DocumentID(document), characters: start..<start + 2, surface: "甲县")
    }
    let entity = Entity(
      id: EntityID("place.1"), type: .place, name: "甲县", aliases: ["乙", "甲县", "丙", "乙"],
      attributes: [Attribute("level", "county"), Attribute("code", "1")],
      mentions: [mention("document.2", 0), mention("document.1", 8), mention("document.1", 2)])
    #expect(entity.aliases == ["丙", "乙"])
    #expect(entity.attributes.map(\.key) == ["code", "level"])
    #expect(entity.attribute("level") == "county")
    #expect(entity.attribute("none") == nil)
    #expect(entity.mentions.map(\.document.text) == ["document.1", "document.1", "document.2"])
    #expect(entity.mentions.map(\.characters.lowerBound) == [2, 8, 0])
  }
}
