import KnowledgeGraph
import OntologyModel

/// A graph of two cities with a leading group, two people of one name, and dates.
enum SampleGraph {
  static let documents = [
    document("1", "a.txt", PartialDate(year: 2022, month: 9, day: 14)), document("2", "b.txt", nil),
  ]

  static let graph = Graph(
    documents: documents,
    entities: [
      Entity(id: EntityID("place.jia"), type: .place, name: "甲市"),
      Entity(id: EntityID("place.yi"), type: .place, name: "乙市"),
      Entity(
        id: EntityID("place.xian"), type: .place, name: "丙县",
        attributes: [Attribute("confidence", "high")]),
      Entity(id: EntityID("organization.zu"), type: .organization, name: "甲市医改领导小组"),
      Entity(id: EntityID("program.a"), type: .program, name: "医联体建设", aliases: ["医联体"]),
      Entity(id: EntityID("program.b"), type: .program, name: "DRG付费改革", confidence: 0.83),
      Entity(id: EntityID("official.1"), type: .official, name: "王一", aliases: ["王书记"]),
      Entity(id: EntityID("official.2"), type: .official, name: "李二"),
      Entity(id: EntityID("official.3"), type: .official, name: "赵三"),
      Entity(id: EntityID("official.4"), type: .official, name: "李二"),
      Entity(id: EntityID("hospital.h"), type: .hospital, name: "县医院"),
    ],
    statements: [
      statement("s1", .leads, "official.2", "organization.zu", "副组长", "1"),
      statement("s2", .leads, "official.3", "organization.zu", "副组长", "1"),
      statement("s3", .leads, "official.1", "organization.zu", "组长", "1"),
      statement("s4", .leads, "official.1", "organization.zu", "组长", "2", start: 2021),
      statement("s5", .leads, "official.4", "program.b", nil, "2", start: 2019, end: 2020),
      statement("s6", .leads, "hospital.h", "program.a", "牵头医院", "2"),
      statement("s7", .holdsPost, "official.4", "hospital.h", "院长", "2"),
      statement("s8", .locatedIn, "hospital.h", "place.xian", nil, "2"),
      statement("s9", .partOf, "place.xian", "place.yi", nil, "2"),
    ])

  static func document(_ id: String, _ name: String, _ date: PartialDate?) -> SourceDocument {
    SourceDocument(
      id: DocumentID("document.\(id)"), name: name, contentHash: "", format: "text",
      encoding: "UTF-8", title: nil, publisher: nil, date: date, byteCount: 0, characterCount: 10)
  }

  static func statement(
    _ id: String, _ predicate: Predicate, _ subject: String, _ object: String, _ role: String?,
    _ document: String, start: Int? = nil, end: Int? = nil
  ) -> Statement {
    Statement(
      id: StatementID(id), subject: EntityID(subject), predicate: predicate,
      object: EntityID(object), role: role,
      validTime: start == nil && end == nil
        ? nil
        : ValidTime(
          start: start.flatMap { PartialDate(year: $0) },
          end: end.flatMap { PartialDate(year: $0) }, isInferred: false),
      reported: documents.first { $0.id.text.hasSuffix(document) }?.date,
      evidence: Evidence(
        document: DocumentID("document.\(document)"), bytes: 0..<3, characters: 0..<1, quote: "王"),
      rule: "test", confidence: 1)
  }
}
