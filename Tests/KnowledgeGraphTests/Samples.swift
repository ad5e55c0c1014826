import KnowledgeGraph
import OntologyModel

/// Small parts of graphs, written short.
enum Samples {
  static func entity(_ id: String, _ type: EntityType, _ name: String? = nil) -> Entity {
    Entity(id: EntityID(id), type: type, name: name ?? id)
  }

  /// One or two entities of every type.
  static let entities = [
    entity("official.1", .official), entity("person.1", .person),
    entity("hospital.1", .hospital), entity("hospital.2", .hospital),
    entity("organization.1", .governmentBody), entity("medicalgroup.1", .medicalGroup),
    entity("place.1", .place), entity("place.2", .place), entity("program.1", .program),
    entity("event.1", .event), entity("policy.1", .policy),
  ]

  static func statement(
    _ id: String, _ subject: String, _ predicate: Predicate, _ object: String,
    role: String? = nil, document: String = "document.1", at start: Int = 0,
    confidence: Double = 0.5, modality: Modality = .asserted
  ) -> Statement {
    Statement(
      id: StatementID(id), subject: EntityID(subject), predicate: predicate,
      object: EntityID(object), role: role, modality: modality,
      evidence: Evidence(
        document: DocumentID(document), bytes: start * 3..<start * 3 + 6,
        characters: start..<start + 2, quote: "原文"),
      rule: "test.rule", confidence: confidence)
  }

  static func document(_ id: String, _ name: String) -> SourceDocument {
    SourceDocument(
      id: DocumentID(id), name: name, contentHash: "00", format: "text", encoding: "UTF-8",
      title: nil, publisher: nil, date: nil, byteCount: 0, characterCount: 0)
  }

  static func graph(_ statements: [Statement], entities: [Entity] = Samples.entities) -> Graph {
    Graph(
      documents: [document("document.1", "a.txt")], entities: entities, statements: statements)
  }
}

/// All that a graph holds, for comparing two graphs table by table.
struct Tables: Equatable {
  let documents: [SourceDocument]
  let entities: [Entity]
  let statements: [Statement]
  let edges: [Edge]
  let quarantine: [QuarantinedStatement]
  let unasserted: [Statement]

  init(_ graph: Graph) {
    documents = graph.documents
    entities = graph.entities
    statements = graph.statements
    edges = graph.edges
    quarantine = graph.quarantine
    unasserted = graph.unasserted
  }
}
