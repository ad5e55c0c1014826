internal import OntologyModel

/// Sorts statements, sets apart what the ontology forbids and joins the rest into edges.
struct EdgeMerge {
  private(set) var statements: [Statement] = []
  private(set) var edges: [Edge] = []
  private(set) var quarantine: [QuarantinedStatement] = []
  /// Plans, denials and hopes, where they make no edges.
  private(set) var unasserted: [Statement] = []

  /// The position of a statement with its ends as nodes and its predicate as a number: cheap to move
  /// and, mostly, to compare.
  private struct Keyed {
    let subject: NodeIndex
    let predicate: Int
    let object: NodeIndex
    let position: Int
    /// The modality as a number, facts first.
    let modality: Int

    static func precedes(_ first: Keyed, _ second: Keyed, in statements: [Statement]) -> Bool {
      if first.subject != second.subject { return first.subject < second.subject }
      if first.predicate != second.predicate { return first.predicate < second.predicate }
      if first.object != second.object { return first.object < second.object }
      let (one, other) = (first.position, second.position)
      if statements[one].role != statements[other].role {
        return (statements[one].role ?? "") < (statements[other].role ?? "")
      }
      if first.modality != second.modality { return first.modality < second.modality }
      if statements[one].evidence != statements[other].evidence {
        return statements[one].evidence < statements[other].evidence
      }
      if statements[one].id != statements[other].id {
        return statements[one].id < statements[other].id
      }
      return statements[one].confidence > statements[other].confidence
    }

    func isSameEdge(as other: Keyed, in statements: [Statement]) -> Bool {
      subject == other.subject && predicate == other.predicate && object == other.object
        && modality == other.modality
        && statements[position].role == statements[other.position].role
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
    for (position, statement) in statements.enumerated() {
      guard let subject = indexByID[statement.subject], let object = indexByID[statement.object]
      else {
        quarantine.append(.init(statement: statement, reason: "an end is not an entity"))
        continue
      }
      let types = (entities[Int(subject.rawValue)].type, entities[Int(object.rawValue)].type)
      if subject == object {
        quarantine.append(.init(statement: statement, reason: "both ends are one entity"))
      } else if !statement.predicate.allows(types.0, types.1) {
        let reason =
          "\(statement.predicate.name) does not join \(types.0.name) to \(types.1.name)"
        quarantine.append(.init(statement: statement, reason: reason))
      } else if statement.modality != .asserted && !joinsUnasserted {
        unasserted.append(statement)
      } else {
        // A symmetric relation is one edge, from the smaller id, whichever way it was stated.
        let isReversed = statement.predicate.isSymmetric && object < subject
        keyed.append(
          Keyed(
            subject: isReversed ? object : subject, predicate: order[statement.predicate] ?? 0,
            object: isReversed ? subject : object, position: position,
            modality: modalities[statement.modality] ?? 0))
      }
    }
    // Positions are sorted, not the statements: moving a statement counts each of its parts.
    keyed.sort { Keyed.precedes($0, $1, in: statements) }
    self.statements.reserveCapacity(keyed.count)
    var start = 0
    while start < keyed.count {
      let first = keyed[start]
      let lower = self.statements.count
      var confidence = 0.0
      while start < keyed.count, keyed[start].isSameEdge(as: first, in: statements) {
        let statement = statements[keyed[start].position]
        if self.statements.count == lower || self.statements.last?.id != statement.id {
          self.statements.append(statement)
          confidence = max(confidence, statement.confidence)
        }
        start += 1
      }
      edges.append(
        Edge(
          id: EdgeMerge.id(of: first, statements, entities), subject: first.subject,
          predicate: statements[first.position].predicate, object: first.object,
          role: statements[first.position].role, modality: statements[first.position].modality,
          statements: lower..<self.statements.count,
          confidence: confidence))
    }
  }

  /// Ids follow from the ends, predicate, role and modality, which no two edges share.
  private static func id(
    of first: Keyed, _ statements: [Statement], _ entities: [Entity]
  ) -> String {
    let modality = statements[first.position].modality
    var parts = [
      entities[Int(first.subject.rawValue)].id.text, statements[first.position].predicate.name,
      entities[Int(first.object.rawValue)].id.text, statements[first.position].role ?? "",
    ]
    if modality != .asserted { parts.append(modality.name) }
    return "edge." + StableHash.hexadecimal(of: parts.joined(separator: "|"))
  }
}
