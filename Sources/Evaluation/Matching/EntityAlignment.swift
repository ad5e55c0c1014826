internal import OntologyModel

/// Which entity that was read is which of the gold's, one to one.
struct EntityAlignment {
  /// For each entity that was read its partner in the gold.
  let goldOfFound: [Int?]
  /// For each entity of the gold its partner.
  let foundOfGold: [Int?]

  /// How well two entities fit, best first.
  private enum Fit: Int {
    /// The name that was read is one of the gold's.
    case name
    /// The gold's name is among the aliases that were read.
    case alias
    /// One name holds the other.
    case loose
  }

  private struct Pair {
    let fit: Fit
    let gold: Int
    let found: Int
  }

  /// Joins the pairs that fit best first, among equals by ids.
  ///
  /// - Complexity: O(n · m) in the entities of both sides.
  /// - Parameter joinsPeople: whether officials and other people may be each other.
  init(_ gold: GoldDocument, _ found: FoundGraph, joinsPeople: Bool) {
    let golds = gold.entities.map(Names.init)
    let founds = found.entities.map(Names.init)
    var pairs: [Pair] = []
    for (number, entity) in found.entities.enumerated() {
      for (position, other) in gold.entities.enumerated() {
        guard
          other.type == entity.type
            || joinsPeople && other.type.isKind(of: .person) && entity.type.isKind(of: .person),
          let fit = EntityAlignment.fit(golds[position], founds[number], other.type)
        else { continue }
        pairs.append(Pair(fit: fit, gold: position, found: number))
      }
    }
    pairs.sort {
      ($0.fit.rawValue, gold.entities[$0.gold].id, found.entities[$0.found].id)
        < ($1.fit.rawValue, gold.entities[$1.gold].id, found.entities[$1.found].id)
    }
    var goldOfFound = [Int?](repeating: nil, count: founds.count)
    var foundOfGold = [Int?](repeating: nil, count: golds.count)
    for pair in pairs where goldOfFound[pair.found] == nil && foundOfGold[pair.gold] == nil {
      goldOfFound[pair.found] = pair.gold
      foundOfGold[pair.gold] = pair.found
    }
    self.goldOfFound = goldOfFound
    self.foundOfGold = foundOfGold
  }

  private static func fit(_ gold: Names, _ found: Names, _ type: EntityType) -> Fit? {
    if gold.right.contains(found.name) { return .name }
    if found.all.contains(gold.name) { return .alias }
    // Programs and events are named loosely in print.
    guard type == .program || type == .event else { return nil }
    return gold.right.contains { $0.isLoosely(found.name) } ? .loose : nil
  }

  /// The names of one entity, folded; empty ones match nothing.
  private struct Names {
    let name: FoldedName
    /// The names that are right for it.
    let right: Set<FoldedName>
    /// These and its aliases.
    let all: Set<FoldedName>

    init(_ entity: GoldEntity) {
      name = FoldedName(entity.name)
      right = Set((entity.also.map(FoldedName.init) + [name]).filter { !$0.isEmpty })
      all = right
    }

    init(_ entity: FoundGraph.Entity) {
      name = FoldedName(entity.name)
      right = name.isEmpty ? [] : [name]
      all = right.union(entity.aliases.map(FoldedName.init).filter { !$0.isEmpty })
    }
  }
}
