internal import OntologyModel

/// Sorts statements, sets apart what the ontology forbids and joins the rest into edges.
struct EdgeMerge {
  private(set) var statements: [Statement] = []
  private(set) var edges: [Edge] = []
  private(set) var quarantine: [QuarantinedStatement] = []
  /// Plans, denials and hopes, where they make no edges.
  private(set) var unasserted: [Statement] = []

  /// A statement with its ends as nodes and its predicate as a number: cheap to compare.
  private struct Keyed {
    let subject: NodeIndex
    let predicate: Int
    let object: NodeIndex
    let statement: Statement
    /// The modality as a number, facts first.
    let modality: Int

    static func precedes(_ first: Keyed, _ second: Keyed) -> Bool {
      let a = (first.subject, first.predicate, first.object)
      let b = (second.subject, second.predicate, second.object)
      if a != b { return a < b }
      let roles = (first.statement.role ?? "", second.statement.role ?? "")
      if roles.0 != roles.1 { return roles.0 < roles.1 }
      let modalities = (first.modality, second.modality)
      if modalities.0 != modalities.1 { return modalities.0 < modalities.1 }
      if first.statement.evidence != second.statement.evidence {
        return first.statement.evidence < second.statement.evidence
      }
      if first.statement.id != second.statement.id {
        return first.statement.id < second.statement.id
      }
      return first.statement.confidence > second.statement.confidence
    }

    func isSameEdge(as other: Keyed) -> Bool {
      subject == other.subject && predicate == other.predicate && object == other.object
        && statement.role == other.statement.role && modality == other.modality
    }
  }

  /// - Parameter joinsUnasserted: whether plans, denials and hopes make edges of their own too.
  init(
    statements: [Statement], entities: [Entity], indexByID: [EntityID: NodeIndex],
    joinsUnasserted: Bool
  ) {
    let order = Dictionary(
      uniqueKeysWithValues: Predicate.allCases.enumerated().map { ($0.element, $0.offset) })
    let modalities = Dictionary(
      uniqueKeysWithValues: Modality.allCases.enumerated().map { ($0.element, $0.offset) })
    var keyed: [Keyed] = []
    keyed.reserveCapacity(statements.count)
    for statement in statements {
      guard let subject = indexByID[statement.subject], let object = indexByID[statement.object]
      else {
        quarantine.append(.init(statement: statement, reason: "an end is not an entity"))
        continue
      }
      let ends = (entities[Int(subject.rawValue)], entities[Int(object.rawValue)])
      if subject == object {
        quarantine.append(.init(statement: statement, reason: "both ends are one entity"))
      } else if !statement.predicate.allows(ends.0.type, ends.1.type) {
        let reason =
          "\(statement.predicate.name) does not join \(ends.0.type.name) to \(ends.1.type.name)"
        quarantine.append(.init(statement: statement, reason: reason))
      } else if statement.modality != .asserted && !joinsUnasserted {
        unasserted.append(statement)
      } else {
        // A symmetric relation is one edge, from the smaller id, whichever way it was stated.
        let isReversed = statement.predicate.isSymmetric && object < subject
        keyed.append(
          Keyed(
            subject: isReversed ? object : subject, predicate: order[statement.predicate] ?? 0,
            object: isReversed ? subject : object, statement: statement,
            modality: modalities[statement.modality] ?? 0))
      }
    }
    // Indices are sorted, not the statements: moving a statement counts each of its parts.
    let sorted = keyed.indices.sorted { Keyed.precedes(keyed[$0], keyed[$1]) }

    var start = 0
    while start < sorted.count {
      let first = keyed[sorted[start]]
      let lower = self.statements.count
      var confidence = 0.0
      while start < sorted.count, keyed[sorted[start]].isSameEdge(as: first) {
        let statement = keyed[sorted[start]].statement
        if self.statements.count == lower || self.statements.last?.id != statement.id {
          self.statements.append(statement)
          confidence = max(confidence, statement.confidence)
        }
        start += 1
      }
      edges.append(
        Edge(
          id: EdgeMerge.id(of: first, entities), subject: first.subject,
          predicate: first.statement.predicate, object: first.object, role: first.statement.role,
          modality: first.statement.modality, statements: lower..<self.statements.count,
          confidence: confidence))
    }
  }

  /// Ids follow from the ends, predicate, role and modality, which no two edges share.
  private static func id(of first: Keyed, _ entities: [Entity]) -> String {
    var parts = [
      entities[Int(first.subject.rawValue)].id.text, first.statement.predicate.name,
      entities[Int(first.object.rawValue)].id.text, first.statement.role ?? "",
    ]
    if first.statement.modality != .asserted { parts.append(first.statement.modality.name) }
    return "edge." + StableHash.hexadecimal(of: parts.joined(separator: "|"))
  }
}
