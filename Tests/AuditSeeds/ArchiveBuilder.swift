import KnowledgeGraph
import OntologyModel

/// Puts an archive together, statement by statement, without a clock or chance.
struct ArchiveBuilder {
  private(set) var documents: [SourceDocument] = []
  private var entities: [EntityID: Entity] = [:]
  private var dates: [DocumentID: PartialDate] = [:]
  private var statements: [Statement] = []
  private var number = 0

  var graph: Graph {
    Graph(
      documents: documents, entities: Array(entities.values), statements: statements)
  }

  mutating func document(_ name: String, date: PartialDate?) -> DocumentID {
    let id = DocumentID("document." + name)
    dates[id] = date
    documents.append(
      SourceDocument(
        id: id, name: name + ".txt", contentHash: name, format: "text", encoding: "UTF-8",
        title: nil, publisher: nil, date: date, byteCount: 0, characterCount: 0))
    return id
  }

  @discardableResult
  mutating func entity(_ type: EntityType, _ id: String, _ name: String) -> EntityID {
    let id = EntityID("\(type.idPrefix).\(id)")
    entities[id] = Entity(id: id, type: type, name: name)
    return id
  }

  /// Words about a statement beyond its ends.
  struct Detail {
    var role: String?
    var since: String?
    var until: String?
    var modality = Modality.asserted
    var flags: TenureFlags = []
    var confidence = 0.9
    var quote = "据报道。"
  }

  mutating func state(
    _ subject: EntityID, _ predicate: Predicate, _ object: EntityID, in document: DocumentID,
    _ detail: Detail = Detail()
  ) {
    number += 1
    let since = detail.since.flatMap(PartialDate.init(iso:))
    let until = detail.until.flatMap(PartialDate.init(iso:))
    statements.append(
      Statement(
        id: StatementID("statement.\(number)"), subject: subject, predicate: predicate,
        object: object, role: detail.role,
        validTime: since == nil && until == nil
          ? nil : ValidTime(start: since, end: until, isInferred: false),
        modality: detail.modality, flags: detail.flags,
        reported: dates[document],
        evidence: Evidence(
          document: document, bytes: 0..<1, characters: number..<number + 1, quote: detail.quote),
        rule: "seed", confidence: detail.confidence))
  }

  /// The id of what was stated last, as the subject of a finding about it.
  var lastStatement: EntityID { EntityID(statements.last?.id.text ?? "") }

  /// Takes back what was stated.
  ///
  /// - Complexity: O(n): meant for the few cities with defects.
  mutating func retract(where holds: (Statement) -> Bool) { statements.removeAll(where: holds) }
}
