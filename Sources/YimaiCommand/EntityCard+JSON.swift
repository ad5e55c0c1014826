internal import KnowledgeGraph
internal import OntologyModel

extension EntityCard {
  /// All that the graph knows of an entity, as one JSON object.
  static func json(_ entity: Entity, in graph: Graph) -> JSONValue {
    var relations: [JSONValue] = []
    if let node = graph.index(of: entity.id) {
      relations += graph.edges(from: node).map {
        relation($0, direction: "out", other: $0.object, in: graph)
      }
      relations += graph.edges(to: node).map {
        relation($0, direction: "in", other: $0.subject, in: graph)
      }
    }
    let apart = graph.unasserted.filter { $0.subject == entity.id || $0.object == entity.id }
    return .object([
      ("id", .string(entity.id.text)),
      ("type", .string(entity.type.name)),
      (
        "types",
        .array(
          EntityType.allCases.filter(entity.type.isKind(of:)).map { .string($0.name) })
      ),
      ("name", .string(entity.name)),
      ("aliases", .array(entity.aliases.map(JSONValue.string))),
      ("confidence", entity.confidence.map(JSONValue.number) ?? .null),
      ("attributes", .object(entity.attributes.map { ($0.key, .string($0.value)) })),
      ("relations", .array(relations)),
      ("unasserted", .array(apart.map { unasserted($0, of: entity, in: graph) })),
      ("sources", .array(sources(of: entity, relations: graph).map { source($0, entity) })),
      ("mentions", .array(entity.mentions.map { mention($0, in: graph) })),
    ])
  }

  /// The documents that name the entity or say something of it, by name.
  private static func sources(of entity: Entity, relations graph: Graph) -> [SourceDocument] {
    var documents = Set(entity.mentions.map(\.document))
    if let node = graph.index(of: entity.id) {
      for edge in graph.edges(from: node) + graph.edges(to: node) {
        documents.formUnion(graph.statements(of: edge).map(\.evidence.document))
      }
    }
    return documents.compactMap { graph.document($0) }.sorted { $0.name < $1.name }
  }

  private static func source(_ document: SourceDocument, _ entity: Entity) -> JSONValue {
    .object([
      ("document", .string(document.name)), ("title", JSONValue(document.title)),
      ("publisher", JSONValue(document.publisher)), ("date", JSONValue(document.date?.iso)),
      ("mentions", .integer(entity.mentions.count { $0.document == document.id })),
    ])
  }

  private static func relation(
    _ edge: Edge, direction: String, other: NodeIndex, in graph: Graph
  ) -> JSONValue {
    .object([
      ("predicate", .string(edge.predicate.name)),
      ("direction", .string(direction)),
      ("otherId", .string(graph[other].id.text)),
      ("other", .string(graph[other].name)),
      ("role", JSONValue(edge.role)),
      ("confidence", .number(edge.confidence)),
      ("statements", .array(graph.statements(of: edge).map { statement($0, in: graph) })),
    ])
  }

  private static func unasserted(
    _ statement: Statement, of entity: Entity, in graph: Graph
  ) -> JSONValue {
    let starts = statement.subject == entity.id
    let other = starts ? statement.object : statement.subject
    return .object([
      ("predicate", .string(statement.predicate.name)),
      ("direction", .string(starts ? "out" : "in")),
      ("otherId", .string(other.text)),
      ("other", JSONValue(graph.entity(other)?.name)),
      ("role", JSONValue(statement.role)),
      ("statements", .array([self.statement(statement, in: graph)])),
    ])
  }

  private static func statement(_ statement: Statement, in graph: Graph) -> JSONValue {
    let evidence = statement.evidence
    return .object([
      ("modality", .string(statement.modality.name)),
      ("flags", .array(statement.flags.flags.map { .string($0.name) })),
      ("id", .string(statement.id.text)),
      ("validFrom", JSONValue(statement.validTime?.start?.iso)),
      ("validTo", JSONValue(statement.validTime?.end?.iso)),
      ("reported", JSONValue(statement.reported?.iso)),
      ("document", JSONValue(graph.document(evidence.document)?.name)),
      ("start", .integer(evidence.characters.lowerBound)),
      ("end", .integer(evidence.characters.upperBound)),
      ("quote", .string(evidence.quote)),
    ])
  }

  private static func mention(_ mention: EntityMention, in graph: Graph) -> JSONValue {
    .object([
      ("document", JSONValue(graph.document(mention.document)?.name)),
      ("start", .integer(mention.characters.lowerBound)),
      ("end", .integer(mention.characters.upperBound)),
      ("surface", .string(mention.surface)),
    ])
  }
}
