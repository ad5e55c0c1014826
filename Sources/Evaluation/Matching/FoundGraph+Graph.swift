public import KnowledgeGraph
internal import Lexicon
internal import OntologyModel

extension FoundGraph {
  /// What a graph of one document asserts: its entities and its edges.
  ///
  /// - Parameters:
  ///   - graph: The graph of the document alone.
  ///   - confidences: How sure entities are of which the graph does not say it.
  public init(_ graph: Graph) {
    self.init(graph, confidences: .standard)
  }

  init(_ graph: Graph, confidences: Confidences) {
    var tied = [Bool](repeating: false, count: graph.entities.count)
    for edge in graph.edges {
      for node in [edge.subject, edge.object] { tied[Int(node.rawValue)] = true }
    }
    let entities = zip(graph.entities, tied).map { entity, isTied in
      let type = entity.type.flat.name
      let mentions = Set(entity.mentions.map(\.characters)).count
      return Entity(
        id: entity.id.text, type: entity.type, name: entity.name, aliases: entity.aliases,
        confidence: entity.confidence
          ?? confidences.confidence(ofEntity: type, isTied: isTied, mentions: mentions),
        rule: Confidences.entityID(type, isTied: isTied, mentions: mentions),
        place: entity.mentions.first?.characters)
    }
    let relations = graph.edges.map { edge in
      let statements = graph.statements(of: edge)
      let best = statements.max { $0.confidence < $1.confidence }
      return Relation(
        subject: Int(edge.subject.rawValue), predicate: edge.predicate,
        object: Int(edge.object.rawValue), role: edge.role,
        rules: Set(statements.map(\.rule)).sorted(), confidence: edge.confidence,
        quote: best?.evidence.quote ?? "")
    }
    self.init(entities: entities, relations: relations)
  }
}
