import KnowledgeGraph
import OntologyModel

@testable import Cypher

/// A small graph of people, bodies and programs, and a way to ask it.
enum HealthGraph {
  static let graph = Graph(
    documents: [document("document.1", "a.txt"), document("document.2", "b.txt")],
    entities: [
      entity("person.1", .official, "王建国"), entity("person.2", .official, "李敏"),
      entity("person.3", .person, "赵明"),
      entity("hospital.1", .hospital, "安阳市中医院", aliases: ["市中医院"]),
      entity("hospital.2", .hospital, "新乡市中心医院", aliases: ["市中心医院"]),
      entity("organization.1", .governmentBody, "安阳市卫生健康委员会"),
      entity("program.1", .program, "县域医共体建设"), entity("program.2", .program, "智慧医疗平台"),
      entity("place.1", .place, "安阳市", attributes: [Attribute("level", "city")]),
      entity("place.2", .place, "河南省", attributes: [Attribute("level", "province")]),
    ],
    statements: [
      statement("1", "person.1", .holdsPost, "hospital.1", role: "院长", start: "2019-03"),
      statement("2", "person.2", .holdsPost, "organization.1", role: "主任", start: "2021"),
      statement("3", "person.2", .leads, "program.1"),
      statement("4", "person.2", .leads, "program.1", document: "document.2"),
      statement("5", "person.1", .leads, "program.2"),
      statement("6", "hospital.1", .locatedIn, "place.1"),
      statement("7", "organization.1", .locatedIn, "place.1"),
      statement("8", "place.1", .partOf, "place.2"),
      statement("9", "hospital.1", .partnersWith, "hospital.2"),
      statement("10", "person.3", .holdsPost, "hospital.2", role: "医生"),
    ])

  static func rows(
    _ text: String, parameters: [String: Value] = [:], options: RunOptions = .init()
  ) throws -> [[String]] {
    try cursor(text, parameters: parameters, options: options).rest().map { $0.map(shown) }
  }

  static func cursor(
    _ text: String, parameters: [String: Value] = [:], options: RunOptions = .init()
  ) throws -> ResultCursor {
    try Query(parsing: text, vocabulary: .ontology)
      .run(on: KnowledgeGraphView(graph), parameters: parameters, options: options)
  }

  static func shown(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .boolean(let truth): "\(truth)"
    case .integer(let number): "\(number)"
    case .float(let number): "\(number)"
    case .string(let text): text
    case .list(let items): "[" + items.map(shown).joined(separator: ", ") + "]"
    case .map(let map):
      "{" + map.entries.map { "\($0.key): \(shown($0.value))" }.joined(separator: ", ") + "}"
    case .path(let path): path.nodes.map { graph[NodeIndex($0)].name }.joined(separator: "–")
    case .node(let node): graph[NodeIndex(node.id)].name
    case .relationship(let relationship):
      graph.edges[Int(relationship.id)].predicate.name
    default: "?"
    }
  }

  private static func entity(
    _ id: String, _ type: EntityType, _ name: String, aliases: [String] = [],
    attributes: [Attribute] = []
  ) -> Entity {
    Entity(id: EntityID(id), type: type, name: name, aliases: aliases, attributes: attributes)
  }

  private static func document(_ id: String, _ name: String) -> SourceDocument {
    SourceDocument(
      id: DocumentID(id), name: name, contentHash: "00", format: "text", encoding: "UTF-8",
      title: nil, publisher: nil, date: nil, byteCount: 0, characterCount: 0)
  }

  private static func statement(
    _ id: String, _ subject: String, _ predicate: Predicate, _ object: String,
    role: String? = nil, start: String? = nil, document: String = "document.1"
  ) -> KnowledgeGraph.Statement {
    KnowledgeGraph.Statement(
      id: StatementID(id), subject: EntityID(subject), predicate: predicate,
      object: EntityID(object), role: role,
      validTime: start.map {
        ValidTime(start: PartialDate(iso: $0), end: nil, isInferred: false)
      },
      reported: PartialDate(iso: document == "document.1" ? "2022-05-01" : "2023-06-02"),
      evidence: Evidence(
        document: DocumentID(document), bytes: 0..<6, characters: 0..<2, quote: "原文\(id)"),
      rule: "test.rule", confidence: 0.5)
  }
}
