import KnowledgeGraph
import OntologyModel

/// Graphs for the tests: one that uses every column, and one of many rows.
enum SampleGraph {
  /// The graphs by name, as arguments of tests.
  enum Kind: CaseIterable {
    case empty, full, large

    var graph: Graph {
      switch self {
      case .empty: SampleGraph.empty
      case .full: SampleGraph.full
      case .large: SampleGraph.large(3000)
      }
    }
  }

  static let document = SourceDocument(
    id: DocumentID("document.1"), name: "简报/一.txt", contentHash: "ab", format: "text",
    encoding: "GB18030", title: "标题", publisher: nil, date: PartialDate(year: 2022, month: 5),
    byteCount: 90, characterCount: 45)

  static let full = Graph(
    documents: [
      document,
      SourceDocument(
        id: DocumentID("document.2"), name: "b.html", contentHash: "cd", format: "html",
        encoding: "UTF-8", title: nil, publisher: "市卫健委",
        date: PartialDate(year: 2023, month: 1, day: 2), byteCount: 0, characterCount: 0),
    ],
    entities: [
      Entity(
        id: EntityID("official.1"), type: .official, name: "李明", aliases: ["李书记", "老李"],
        attributes: [Attribute("gender", "男"), Attribute("rank", "")], confidence: 0.95,
        mentions: [
          EntityMention(document: document.id, characters: 3..<5, surface: "李明"),
          EntityMention(document: document.id, characters: 9..<11, surface: "李明"),
        ]),
      Entity(id: EntityID("hospital.1"), type: .hospital, name: "甲市'中医院\"\n二行"),
      Entity(
        id: EntityID("program.1"), type: .program, name: "“千县工程”𠀀", confidence: 0.1 + 0.2),
    ],
    statements: [
      statement("s1", .holdsPost, "official.1", "hospital.1", role: "党委书记", at: 0..<6),
      statement(
        "s2", .leads, "official.1", "program.1", at: 6..<12,
        validTime: ValidTime(
          start: PartialDate(year: 2021), end: PartialDate(year: 2022, month: 3, day: 1),
          isInferred: true)),
      statement(
        "s3", .implements, "hospital.1", "program.1", at: 12..<20,
        validTime: ValidTime(start: nil, end: nil, isInferred: false)),
      statement(
        "s6", .leads, "official.1", "program.1", at: 6..<12, modality: .planned,
        flags: [.designate, .acting]),
      statement("s7", .holdsPost, "official.1", "hospital.1", at: 0..<6, flags: [.removed]),
      // Not allowed by the ontology, and one end that is no entity: both go to quarantine.
      statement("s4", .issued, "official.1", "hospital.1", at: 20..<22),
      statement("s5", .leads, "official.9", "program.1", at: 20..<22),
    ])

  static let empty = Graph(documents: [], entities: [], statements: [])

  static func statement(
    _ id: String, _ predicate: Predicate, _ subject: String, _ object: String,
    role: String? = nil, at characters: Range<Int>, validTime: ValidTime? = nil,
    modality: Modality = .asserted, flags: TenureFlags = [],
    quote: String = "李明任甲市中医院党委书记。\n"
  ) -> Statement {
    Statement(
      id: StatementID(id), subject: EntityID(subject), predicate: predicate,
      object: EntityID(object), role: role, validTime: validTime,
      modality: modality, flags: flags, reported: PartialDate(year: 2022, month: 5),
      evidence: Evidence(
        document: document.id, bytes: characters.lowerBound * 2..<characters.upperBound * 2,
        characters: characters, quote: quote),
      rule: "test.rule", confidence: 0.1 + 0.2)
  }

  /// As many people as asked for, each with a post and a mention.
  static func large(_ count: Int) -> Graph {
    Graph(
      documents: [document],
      entities: [Entity(id: EntityID("hospital.1"), type: .hospital, name: "甲市中医院")]
        + (0..<count).map {
          Entity(
            id: EntityID("official.\($0)"), type: .official, name: "某\($0)",
            mentions: [EntityMention(document: document.id, characters: 0..<2, surface: "某")])
        },
      statements: (0..<count).map {
        statement("s\($0)", .holdsPost, "official.\($0)", "hospital.1", role: "院长", at: 0..<6)
      })
  }
}
