internal import KnowledgeGraph
internal import OntologyModel
internal import XMLIO

/// A graph while it is read from a file of another program: entities by the ids of the file.
struct ImportedGraph {
  /// The type of an entity whose own type the ontology does not have.
  let fallbackType: EntityType
  /// The name of the file, which is the evidence where it gives none.
  let fileName: String
  let format: String
  var report = ImportReport()

  private(set) var documents: [DocumentID: SourceDocument] = [:]
  private var documentIDs: [String: DocumentID] = [:]
  private var ids: [String: EntityID] = [:]
  private var taken = Set<String>()
  private var order: [EntityID] = []
  private var drafts: [EntityID: Draft] = [:]
  private var statements: [Statement] = []
  private var statementIDs = Set<String>()

  private struct Draft {
    var type: EntityType
    var name: String
    var aliases: [String]
    var attributes: [Attribute]
    var confidence: Double?
    var mentions: [EntityMention] = []
    /// Targets of edges of kinds that the ontology does not have.
    var links: [String: [String]] = [:]
  }

  init(fileName: String, format: String, fallbackType: EntityType) {
    self.fileName = fileName
    self.format = format
    self.fallbackType = fallbackType
  }

  mutating func add(_ document: SourceDocument) {
    guard documents[document.id] == nil else {
      report.repeatedNodes += 1
      return
    }
    documents[document.id] = document
    if documentIDs[document.name] == nil { documentIDs[document.name] = document.id }
  }

  /// The document that a file names by its id or its name; made where it is not known.
  mutating func document(_ reference: String?) -> DocumentID {
    if let reference {
      let id = DocumentID(reference)
      if documents[id] != nil { return id }
      if let known = documentIDs[reference] { return known }
    }
    let name = reference ?? fileName
    if let known = documentIDs[name] { return known }
    let id = DocumentID("document." + StableHash.hexadecimal(of: name).prefix(10))
    add(
      SourceDocument(
        id: id, name: name, contentHash: "", format: reference == nil ? format : "text",
        encoding: "UTF-8", title: nil, publisher: nil, date: nil, byteCount: 0, characterCount: 0))
    return id
  }

  mutating func addEntity(
    _ fileID: String, type: EntityType?, name: String, aliases: [String], attributes: [Attribute],
    confidence: Double? = nil
  ) {
    guard ids[fileID] == nil else {
      report.repeatedNodes += 1
      return
    }
    var kept = attributes
    let id = entityID(for: fileID)
    if id.text != fileID {
      report.replacedIDs += 1
      kept.append(Attribute("original_id", fileID))
    }
    ids[fileID] = id
    if type == nil { report.unknownTypes += 1 }
    order.append(id)
    var seen = Set<String>()
    kept = kept.filter { seen.insert($0.key).inserted }
    drafts[id] = Draft(
      type: type ?? fallbackType, name: name, aliases: aliases, attributes: kept,
      confidence: confidence)
  }

  /// An id that every format can carry: an XML name that differs from all others not by case alone.
  private mutating func entityID(for fileID: String) -> EntityID {
    if XMLCharacters.isNCName(fileID), taken.insert(fileID.lowercased()).inserted {
      return EntityID(fileID)
    }
    var number = 0
    while true {
      let key = number == 0 ? fileID : "\(fileID) \(number)"
      let id = "node." + StableHash.hexadecimal(of: key).prefix(10)
      if taken.insert(id).inserted { return EntityID(id) }
      number += 1
    }
  }

  func hasEntity(_ fileID: String) -> Bool { ids[fileID] != nil }

  func entityID(_ fileID: String) -> EntityID? { ids[fileID] }

  mutating func addMention(_ mention: EntityMention, of fileID: String) {
    guard let id = ids[fileID] else {
      report.edgesToNowhere += 1
      return
    }
    drafts[id]?.mentions.append(mention)
  }

  mutating func addLink(_ kind: String, from source: String, to target: String) {
    guard let from = ids[source], let to = ids[target] else {
      report.edgesToNowhere += 1
      return
    }
    report.edgesAsAttributes += 1
    drafts[from]?.links[kind.isEmpty ? "linked_to" : "to_" + kind, default: []].append(to.text)
  }

  /// Adds a statement; an id that is no XML name or stands twice is replaced.
  mutating func add(_ statement: ImportedStatement) {
    guard let subject = ids[statement.subject], let object = ids[statement.object] else {
      report.edgesToNowhere += 1
      return
    }
    var id = statement.id ?? ""
    if !XMLCharacters.isNCName(id) || !statementIDs.insert(id).inserted {
      let content =
        "\(subject.text)|\(statement.predicate.name)|\(object.text)|\(statement.role ?? "")"
      var number = 0
      repeat {
        id = "statement." + StableHash.hexadecimal(of: "\(content)|\(number)").prefix(10)
        number += 1
      } while !statementIDs.insert(id).inserted
    }
    statements.append(
      Statement(
        id: StatementID(id), subject: subject, predicate: statement.predicate, object: object,
        role: statement.role, validTime: statement.validTime, modality: statement.modality,
        flags: statement.flags, reported: statement.reported,
        evidence: Evidence(
          document: document(statement.document), bytes: statement.bytes,
          characters: statement.characters, quote: statement.quote),
        rule: statement.rule, confidence: statement.confidence))
  }

  /// The graph, once all is read.
  consuming func finish() -> (graph: Graph, report: ImportReport) {
    var entities: [Entity] = []
    entities.reserveCapacity(order.count)
    for id in order {
      guard let draft = drafts[id] else { continue }
      var attributes = draft.attributes
      for (kind, targets) in draft.links.sorted(by: { $0.key < $1.key })
      where !attributes.contains(where: { $0.key == kind }) {
        attributes.append(Attribute(kind, GephiList.text(targets)))
      }
      entities.append(
        Entity(
          id: id, type: draft.type, name: draft.name, aliases: draft.aliases,
          attributes: attributes, confidence: draft.confidence, mentions: draft.mentions))
      report.mentions += draft.mentions.count
    }
    let graph = Graph(
      documents: Array(documents.values), entities: entities, statements: statements)
    report.documents = graph.documents.count
    report.entities = graph.entities.count
    report.statements = graph.statements.count + graph.unasserted.count
    report.setApart = graph.quarantine.count
    return (graph, report)
  }
}

/// A statement as a file gives it; ends by the ids of the file.
struct ImportedStatement {
  var id: String?
  var subject: String
  var predicate: Predicate
  var object: String
  var role: String?
  var validTime: ValidTime?
  var modality = Modality.asserted
  var flags: TenureFlags = []
  var reported: PartialDate?
  /// The document's id or name; nil for the file itself.
  var document: String?
  var bytes = 0..<0
  var characters = 0..<0
  var quote = ""
  var rule = "import"
  var confidence = 1.0
}
