public import OntologyModel

/// The two clocks of a graph: when something held, and when a report said so.
extension Graph {
  /// What held at a date, as far as all reports together say.
  ///
  /// A statement holds from its stated start or, without one, from its report, to the end that any
  /// report gives for the post; see ``PostEndings``. Entities without a relation left go.
  ///
  /// - Complexity: O(n log n) in entities and statements.
  public func asOf(_ date: PartialDate) -> Graph {
    var filter = GraphFilter()
    filter.date = date
    return filter.part(of: self)
  }

  /// What was known at a date: the documents dated no later, and what they say.
  ///
  /// Documents without a date go, as nobody can tell when they were known. Entities that are named in
  /// none of the documents left go too.
  ///
  /// - Complexity: O(n log n) in entities, mentions and statements.
  public func knownBy(_ date: PartialDate) -> Graph {
    let documents = documents.filter { document in
      document.date.map { $0.firstDay <= date.lastDay } ?? false
    }
    let known = Set(documents.map(\.id))
    let passes = { (statement: Statement) in
      known.contains(statement.evidence.document) && statement.isKnown(by: date)
    }
    let statements = (statements + unasserted).filter(passes)
    let apart = quarantine.filter { passes($0.statement) }
    let ends = Set(statements.flatMap { [$0.subject, $0.object] })
    let entities = entities.compactMap { entity -> Entity? in
      let mentions = entity.mentions.filter { known.contains($0.document) }
      guard !mentions.isEmpty || ends.contains(entity.id) else { return nil }
      return Entity(
        id: entity.id, type: entity.type, name: entity.name, aliases: entity.aliases,
        attributes: entity.attributes, confidence: entity.confidence, mentions: mentions)
    }
    let graph = Graph(
      documents: documents, entities: entities, statements: statements, quarantine: apart)
    return edges.contains { $0.modality != .asserted } ? graph.withUnasserted() : graph
  }

  /// The number of statements that neither clock can place: no time is stated, and the report has no
  /// date.
  public var undatedStatements: Int { statements.count { $0.attestedFrom == nil } }
}
