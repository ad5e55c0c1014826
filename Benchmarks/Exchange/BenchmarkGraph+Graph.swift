internal import KnowledgeGraph
internal import OntologyModel

extension BenchmarkGraph {
  /// The generated data as a graph of the ontology, for the exporters themselves.
  ///
  /// The ontology has no relation between people and none from programs to places: colleagues become
  /// visits of a hospital, and `COVERS` is turned round. Each edge is one statement with its sentence.
  func graph() -> Graph {
    let documents = (0..<1000).map { number in
      SourceDocument(
        id: DocumentID("document.\(number)"), name: "通报/\(number).txt",
        contentHash: String(repeating: "0a", count: 32), format: "text", encoding: "UTF-8",
        title: "医改通报第\(number)期", publisher: "某报", date: PartialDate(year: 2024, month: 5, day: 6),
        byteCount: 9000, characterCount: 3000)
    }
    var ids: [String: EntityID] = [:]
    var hospitals: [EntityID] = []
    let entities = nodes.map { row in
      let type = Self.types[row[1]] ?? .organization
      let id = EntityID(type.idPrefix + "." + row[0])
      ids[row[0]] = id
      if type == .hospital { hospitals.append(id) }
      return Entity(
        id: id, type: type, name: row[2],
        attributes: zip(["title", "org", "region", "since", "desc"], row[3...])
          .filter { !$0.1.isEmpty }.map { Attribute($0.0, $0.1) })
    }
    let statements = edges.enumerated().compactMap { number, row -> Statement? in
      guard var subject = ids[row[1]], var object = ids[row[2]] else { return nil }
      if row[3] == "COVERS" { swap(&subject, &object) }
      if row[3] == "COLLEAGUE" { object = hospitals[number % hospitals.count] }
      return Statement(
        id: StatementID("statement." + row[0]), subject: subject,
        predicate: Self.predicates[row[3]] ?? .inspects, object: object, role: row[4],
        reported: PartialDate(year: 2024, month: 5, day: 6),
        evidence: Evidence(
          document: documents[number % documents.count].id, bytes: 300..<420,
          characters: 100..<140, quote: row[6]),
        rule: "benchmark", confidence: Double(row[5]) ?? 0.5)
    }
    return Graph(documents: documents, entities: entities, statements: statements)
  }

  private static let types: [String: EntityType] = [
    "Official": .official, "Hospital": .hospital, "Program": .program, "City": .place,
  ]
  private static let predicates: [String: Predicate] = [
    "LEADS": .leads, "WORKS_AT": .holdsPost, "LOCATED_IN": .locatedIn, "RUNS": .implements,
    "COVERS": .implements,
  ]
}
