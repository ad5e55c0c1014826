import KnowledgeGraph
import OntologyModel

/// A small graph with all that makes exports hard: several roles on one pair, a symmetric relation
/// stated both ways, two documents, partial dates, markup, list separators, control characters, and
/// values and attribute names to which Gephi gives a meaning of its own.
enum SampleGraph {
  static let graph = Graph(
    documents: documents, entities: entities, statements: statements)

  /// Little of it, with plans, a denial and flags of posts.
  static let planned = Graph(
    documents: documents, entities: entities,
    statements: [
      statements[1], statements[3],
      statement(
        "11", "official.02", .holdsPost, "organization.01", "主任", "document.b2", 40,
        modality: .planned, flags: [.designate]),
      statement(
        "12", "official.01", .holdsPost, "organization.01", "主任", "document.b2", 50,
        time: ValidTime(start: nil, end: PartialDate(year: 2024), isInferred: false),
        flags: [.removed, .acting]),
      statement(
        "13", "official.01", .leads, "program.01", "组长", "document.a1", 60, modality: .negated),
    ])

  /// The same content in another order.
  static let shuffled = Graph(
    documents: documents.reversed(), entities: entities.reversed(),
    statements: statements.reversed())

  static let documents = [
    document("document.b2", "河东/通报2.txt", PartialDate(year: 2024, month: 5, day: 6)),
    document("document.a1", "通报1.txt", PartialDate(year: 2023, month: 11)),
  ]

  private static func document(_ id: String, _ name: String, _ date: PartialDate?) -> SourceDocument
  {
    SourceDocument(
      id: DocumentID(id), name: name, contentHash: String(repeating: "0a", count: 32),
      format: "text", encoding: "UTF-8", title: "医改<通报>", publisher: "某报", date: date,
      byteCount: 900, characterCount: 300)
  }

  static let entities = [
    entity(
      "official.01", .official, "李明", aliases: ["李 主任", "明, 李", "[旧]\"名\""],
      at: [("document.a1", 0)]),
    entity("official.02", .official, "王\u{1}芳", at: [("document.a1", 40), ("document.b2", 3)]),
    entity(
      "organization.01", .governmentBody, "河东市卫生健康委员会", aliases: ["市卫健委"],
      attributes: [Attribute("size", "12"), Attribute("level_note", "INFO")], at: []),
    entity(
      "program.01", .program, "紧密型医共体建设 & “双提升”", confidence: 0.8125,
      at: [("document.b2", 60)]),
    entity("hospital.01", .hospital, "河东市中医院", confidence: 1, at: [("document.b2", 80)]),
    entity("hospital.02", .hospital, "NULL", at: []),
    entity(
      "place.01", .place, "河东市", attributes: [Attribute("level", "city")],
      at: [("document.a1", 9)]),
  ]

  private static func entity(
    _ id: String, _ type: EntityType, _ name: String, aliases: [String] = [],
    attributes: [Attribute] = [], confidence: Double? = nil,
    at mentions: [(document: String, start: Int)]
  ) -> Entity {
    Entity(
      id: EntityID(id), type: type, name: name, aliases: aliases, attributes: attributes,
      confidence: confidence,
      mentions: mentions.map {
        EntityMention(
          document: DocumentID($0.document), characters: $0.start..<$0.start + 2, surface: name)
      })
  }

  static let statements = [
    statement("01", "official.01", .holdsPost, "organization.01", "党组书记", "document.a1", 10),
    statement("02", "official.01", .holdsPost, "organization.01", "主任", "document.a1", 10),
    statement(
      "03", "official.01", .holdsPost, "organization.01", "主任", "document.b2", 20,
      time: ValidTime(start: PartialDate(year: 2019), end: nil, isInferred: false)),
    statement(
      "04", "official.01", .leads, "program.01", "组长", "document.b2", 30,
      time: ValidTime(
        start: PartialDate(year: 2022, month: 5), end: PartialDate(year: 2024, month: 5, day: 1),
        isInferred: true), confidence: 0.8125),
    statement("05", "official.02", .leads, "program.01", "副组长", "document.b2", 30),
    statement("06", "organization.01", .leads, "program.01", nil, "document.b2", 50),
    statement("07", "hospital.01", .partnersWith, "hospital.02", nil, "document.a1", 70),
    statement("08", "hospital.02", .partnersWith, "hospital.01", "协作", "document.b2", 90),
    statement("09", "hospital.01", .locatedIn, "place.01", nil, "document.b2", 99, confidence: 1),
    statement("10", "place.01", .issued, "program.01", nil, "document.b2", 99),
  ]

  static func statement(
    _ id: String, _ subject: String, _ predicate: Predicate, _ object: String, _ role: String?,
    _ document: String, _ start: Int, time: ValidTime? = nil, confidence: Double = 0.9,
    modality: Modality = .asserted, flags: TenureFlags = []
  ) -> Statement {
    let quote = "“\(role ?? "同")”]]>\n<\(id)> INF & \u{B}了"
    return Statement(
      id: StatementID("statement." + id), subject: EntityID(subject), predicate: predicate,
      object: EntityID(object), role: role, validTime: time,
      modality: modality, flags: flags,
      reported: documents.first { $0.id.text == document }?.date,
      evidence: Evidence(
        document: DocumentID(document), bytes: start * 3..<start * 3 + 30,
        characters: start..<start + 12, quote: quote),
      rule: "rule." + predicate.name, confidence: confidence)
  }
}
