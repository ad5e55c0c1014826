internal import OntologyModel

/// One document's gold beside what was read of it.
struct Grading {
  private let gold: GoldDocument
  private let found: FoundGraph
  private let source: SourceText
  private let alignment: EntityAlignment

  init(_ gold: GoldDocument, _ found: FoundGraph, source: SourceText, joinsPeople: Bool) {
    self.gold = gold
    self.found = found
    self.source = source
    alignment = EntityAlignment(gold, found, joinsPeople: joinsPeople)
  }

  // MARK: Entities

  func gradeEntities(into grade: inout DocumentGrade) {
    for (entity, partner) in zip(gold.entities, alignment.foundOfGold) where !entity.isOptional {
      if partner != nil {
        grade.entities[entity.type, default: Tally()].found += 1
      } else {
        grade.entities[entity.type, default: Tally()].missed += 1
        grade.misses.append(miss(entity))
      }
    }
    for (entity, partner) in zip(found.entities, alignment.goldOfFound) {
      let verdict = partner.map { gold.entities[$0].isOptional ? Verdict.open : .right } ?? .wrong
      grade.rules[entity.rule, default: RuleTally()].add(verdict)
      if verdict != .open {
        grade.entityPredictions.append(
          Prediction(confidence: entity.confidence, isRight: verdict == .right))
      }
      guard verdict == .wrong else { continue }
      grade.entities[entity.type, default: Tally()].wrong += 1
      grade.misses.append(miss(entity))
    }
  }

  private func miss(_ entity: GoldEntity) -> Miss {
    let sentence = (entity.mentions + [entity.name]).lazy.compactMap(source.sentence(with:)).first
    return Miss(
      kind: .missedEntity, name: gold.name, subject: .entity(entity.type, entity.name), rules: [],
      sentence: sentence)
  }

  private func miss(_ entity: FoundGraph.Entity) -> Miss {
    Miss(
      kind: .wrongEntity, name: gold.name, subject: .entity(entity.type, entity.name),
      rules: [entity.rule], sentence: entity.place.map(source.sentence(around:)))
  }

  // MARK: Relations

  /// All annotations that say the same.
  private struct Annotated {
    let first: GoldRelation
    var isOptional = false
    var roles: Set<FoldedName> = []
  }

  /// All readings that say the same.
  private struct Read {
    let first: FoundGraph.Relation
    var roles: Set<FoldedName> = []
    var rules: Set<String> = []
    var confidence = 0.0
  }

  func gradeRelations(into grade: inout DocumentGrade) {
    let (annotated, order) = annotatedRelations()
    let (read, readOrder) = readRelations()
    for key in order {
      guard let relation = annotated[key], !relation.isOptional else { continue }
      guard let reading = read[key] else {
        grade.relations[key.predicate, default: Tally()].missed += 1
        grade.misses.append(miss(relation.first))
        continue
      }
      grade.relations[key.predicate, default: Tally()].found += 1
      let isRoled = [.holdsPost, .leads].contains(key.predicate)
      guard isRoled, relation.roles.contains(where: { !$0.isEmpty }) else { continue }
      grade.roles.all += relation.roles.count
      grade.roles.right += relation.roles.intersection(reading.roles).count
    }
    for key in readOrder {
      guard let reading = read[key] else { continue }
      let verdict = annotated[key].map { $0.isOptional ? Verdict.open : .right } ?? .wrong
      for rule in reading.rules { grade.rules[rule, default: RuleTally()].add(verdict) }
      if verdict != .open {
        grade.relationPredictions.append(
          Prediction(confidence: reading.confidence, isRight: verdict == .right))
      }
      guard verdict == .wrong else { continue }
      grade.relations[key.predicate, default: Tally()].wrong += 1
      grade.misses.append(miss(reading.first, rules: reading.rules.sorted()))
    }
  }

  /// What the gold says, each once, and its order.
  private func annotatedRelations() -> ([RelationKey: Annotated], [RelationKey]) {
    var annotated: [RelationKey: Annotated] = [:]
    var order: [RelationKey] = []
    for relation in gold.relations {
      let key = RelationKey(relation.predicate, .gold(relation.subject), .gold(relation.object))
      if annotated[key] == nil { order.append(key) }
      var entry = annotated[key] ?? Annotated(first: relation)
      entry.roles.insert(FoldedName(relation.role ?? ""))
      if relation.isOptional || gold.entities[relation.subject].isOptional
        || gold.entities[relation.object].isOptional
      {
        entry.isOptional = true
      }
      annotated[key] = entry
    }
    return (annotated, order)
  }

  /// What was read, each once, and its order.
  private func readRelations() -> ([RelationKey: Read], [RelationKey]) {
    var read: [RelationKey: Read] = [:]
    var order: [RelationKey] = []
    for relation in found.relations {
      let key = RelationKey(relation.predicate, end(relation.subject), end(relation.object))
      if read[key] == nil { order.append(key) }
      var entry = read[key] ?? Read(first: relation)
      entry.roles.insert(FoldedName(relation.role ?? ""))
      entry.rules.formUnion(relation.rules)
      entry.confidence = max(entry.confidence, relation.confidence)
      read[key] = entry
    }
    return (read, order)
  }

  private func end(_ found: Int) -> RelationKey.End {
    alignment.goldOfFound[found].map(RelationKey.End.gold) ?? .unmatched(found)
  }

  private func miss(_ relation: GoldRelation) -> Miss {
    Miss(
      kind: .missedRelation, name: gold.name,
      subject: .relation(
        gold.entities[relation.subject].name, relation.predicate,
        gold.entities[relation.object].name, role: relation.role),
      rules: [], sentence: source.sentence(with: relation.evidence))
  }

  private func miss(_ relation: FoundGraph.Relation, rules: [String]) -> Miss {
    Miss(
      kind: .wrongRelation, name: gold.name,
      subject: .relation(
        found.entities[relation.subject].name, relation.predicate,
        found.entities[relation.object].name, role: relation.role),
      rules: rules, sentence: source.sentence(with: relation.quote) ?? relation.quote)
  }
}
