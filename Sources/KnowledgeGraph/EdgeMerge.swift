internal import OntologyModel

/// Sorts statements, sets apart what the ontology forbids and joins the rest into edges.
struct EdgeMerge {
  private(set) var statements: [Statement] = []
  private(set) var edges: [Edge] = []
  private(set) var quarantine: [QuarantinedStatement] = []
  /// Plans, denials and hopes, where they make no edges.
  private(set) var unasserted: [Statement] = []

  /// The position of a statement with numbers in the order of its parts: cheap to move and, mostly, to
  /// compare.
  private struct Keyed {
    let subject: NodeIndex
    let object: NodeIndex
    let predicate: Int32
    /// The modality, facts first.
    let modality: Int32
    /// The role, none first.
    var role: Int32
    var document: Int32
    let position: Int

    static func precedes(_ first: Keyed, _ second: Keyed, in statements: [Statement]) -> Bool {
      if first.subject != second.subject { return first.subject < second.subject }
      if first.predicate != second.predicate { return first.predicate < second.predicate }
      if first.object != second.object { return first.object < second.object }
      if first.role != second.role { return first.role < second.role }
      if first.modality != second.modality { return first.modality < second.modality }
      if first.document != second.document { return first.document < second.document }
      let (one, other) = (first.position, second.position)
      let (own, others) = (
        statements[one].evidence.characters, statements[other].evidence.characters
      )
      if own.lowerBound != others.lowerBound { return own.lowerBound < others.lowerBound }
      if own.upperBound != others.upperBound { return own.upperBound < others.upperBound }
      if statements[one].evidence != statements[other].evidence { return false }
      if statements[one].id != statements[other].id {
        return statements[one].id < statements[other].id
      }
      return statements[one].confidence > statements[other].confidence
    }

    func isSameEdge(as other: Keyed) -> Bool {
      subject == other.subject && predicate == other.predicate && object == other.object
        && modality == other.modality && role == other.role
    }
  }

  /// - Parameter joinsUnasserted: whether plans, denials and hopes make edges of their own too.
  init(
    statements: consuming [Statement], entities: [Entity], indexByID: [EntityID: NodeIndex],
    joinsUnasserted: Bool
  ) {
    var statements = consume statements
    var keyed: [Keyed] = []
    keyed.reserveCapacity(statements.count)
    let predicates = Predicate.allCases
    let modalities = Modality.allCases
    var roles = Ranks()
    var documents = Ranks()
    for position in statements.indices {
      guard let subject = indexByID[statements[position].subject],
        let object = indexByID[statements[position].object]
      else {
        quarantine.append(
          .init(statement: statements[position], reason: "an end is not an entity"))
        continue
      }
      let (predicate, modality) = (statements[position].predicate, statements[position].modality)
      let types = (entities[Int(subject.rawValue)].type, entities[Int(object.rawValue)].type)
      if subject == object {
        quarantine.append(
          .init(statement: statements[position], reason: "both ends are one entity"))
      } else if !predicate.allows(types.0, types.1) {
        let reason = "\(predicate.name) does not join \(types.0.name) to \(types.1.name)"
        quarantine.append(.init(statement: statements[position], reason: reason))
      } else if modality != .asserted && !joinsUnasserted {
        unasserted.append(statements[position])
      } else {
        // A symmetric relation is one edge, from the smaller id, whichever way it was stated.
        let isReversed = predicate.isSymmetric && object < subject
        keyed.append(
          Keyed(
            subject: isReversed ? object : subject, object: isReversed ? subject : object,
            predicate: Int32(predicates.firstIndex(of: predicate) ?? 0),
            modality: Int32(modalities.firstIndex(of: modality) ?? 0),
            role: roles.number(of: statements[position].role ?? ""),
            document: documents.number(of: statements[position].evidence.document.text),
            position: position))
      }
    }
    let (rankOfRole, rankOfDocument) = (roles.ranks(), documents.ranks())
    for index in keyed.indices {
      keyed[index].role = rankOfRole[Int(keyed[index].role)]
      keyed[index].document = rankOfDocument[Int(keyed[index].document)]
    }
    // Positions are sorted, not the statements: moving a statement counts each of its parts.
    keyed.sort { Keyed.precedes($0, $1, in: statements) }
    let kept = join(keyed, statements, entities)
    statements.keep(kept)
    self.statements = consume statements
  }

  /// Makes the edges of sorted keys; gives the positions of their statements, each statement once.
  private mutating func join(
    _ keyed: [Keyed], _ statements: [Statement], _ entities: [Entity]
  ) -> [Int] {
    var kept: [Int] = []
    kept.reserveCapacity(keyed.count)
    var start = 0
    while start < keyed.count {
      let first = keyed[start]
      let lower = kept.count
      var confidence = 0.0
      while start < keyed.count, keyed[start].isSameEdge(as: first) {
        let position = keyed[start].position
        if kept.count == lower || statements[kept[kept.count - 1]].id != statements[position].id {
          kept.append(position)
          confidence = max(confidence, statements[position].confidence)
        }
        start += 1
      }
      edges.append(
        Edge(
          id: EdgeMerge.id(of: first, statements, entities), subject: first.subject,
          predicate: statements[first.position].predicate, object: first.object,
          role: statements[first.position].role, modality: statements[first.position].modality,
          statements: lower..<kept.count, confidence: confidence))
    }
    return kept
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

/// Numbers for texts, in the order in which they come, and at the end in their own order.
private struct Ranks {
  private var numbers: [ByteText: Int32] = [:]
  private var texts: [String] = []
  private var last: Int32 = 0

  /// The number of a text; asked for the same again, it compares once.
  mutating func number(of text: String) -> Int32 {
    if Int(last) < texts.count, texts[Int(last)].hasBytes(of: text) { return last }
    if let known = numbers[ByteText(text)] {
      last = known
    } else {
      last = Int32(texts.count)
      numbers[ByteText(text)] = last
      texts.append(text)
    }
    return last
  }

  /// For each number the place of its text among all in order.
  func ranks() -> [Int32] {
    var ranks = [Int32](repeating: 0, count: texts.count)
    for (rank, number) in texts.indices.sorted(by: {
      texts[$0].precedesByBytes(texts[$1])
    }).enumerated() {
      ranks[number] = Int32(rank)
    }
    return ranks
  }
}

extension Array {
  /// Keeps the elements at some positions, each given once, in the order given, without a second array of
  /// elements.
  ///
  /// - Complexity: O(n).
  fileprivate mutating func keep(_ positions: [Int]) {
    var isKept = [Bool](repeating: false, count: count)
    for position in positions { isKept[position] = true }
    var sources = positions + indices.filter { !isKept[$0] }
    for start in indices {
      // Along one cycle of the permutation, each swap brings one element to its place.
      var place = start
      while sources[place] != start {
        let source = sources[place]
        swapAt(place, source)
        sources[place] = place
        place = source
      }
      sources[place] = place
    }
    removeLast(count - positions.count)
  }
}
