public import KnowledgeGraph
internal import OntologyModel

/// Pairs of entities that may be one, or entities that may be two, the most doubtful first.
public struct PairReview: Sendable {
  /// Why a pair is doubtful.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// One name, two entities of one class.
    case sameName
    /// Two bodies or programs whose names differ by what stands before one of them.
    case shorterName
    /// Names of one length that differ by one character.
    case nearName
  }

  /// Two entities to be judged.
  public struct Pair: Hashable, Sendable {
    /// The one with the smaller id.
    public let first: Entity
    /// The other.
    public let second: Entity
    /// Why they may be one.
    public let reason: Reason
    /// How doubtful it is, 0 to 1.
    public let doubt: Double
    /// A statement of each with its sentence, where there is any.
    public let evidence: [Statement]
  }

  /// The pairs, the most doubtful first; pairs of one doubt by their ids.
  public let pairs: [Pair]

  /// Finds the doubtful pairs of a graph.
  ///
  /// Doubt grows where the two have a neighbour or a document in common, and with how seldom the pair's
  /// kind of likeness joins or parts the wrong ones: one name most, one other character least.
  ///
  /// - Parameter decided: pairs of ids on which a decision stands; they are left out.
  /// - Complexity: O(n log n) in entities, and O(m²) in the entities of one name.
  public init(of graph: Graph, decided: Set<[EntityID]> = []) {
    var found: [[EntityID]: Reason] = [:]
    func note(_ first: Entity, _ second: Entity, _ reason: Reason) {
      let key = [first.id, second.id].sorted()
      guard first.id != second.id, !decided.contains(key), found[key] == nil else { return }
      found[key] = reason
    }
    let groups = Dictionary(grouping: graph.entities.filter(PairReview.isJudged)) { entity in
      PairReview.broad(entity.type)
    }
    for group in groups.values {
      for same in Dictionary(grouping: group, by: \.name).values where same.count > 1 {
        // Beyond that a person cannot judge pair by pair.
        for (position, first) in same.prefix(40).enumerated() {
          for second in same.prefix(40).dropFirst(position + 1) { note(first, second, .sameName) }
        }
      }
      PairReview.shorter(group, note)
      PairReview.near(group, note)
    }
    pairs = found.compactMap { key, reason in PairReview.pair(key, reason, graph) }
      .sorted { ($1.doubt, $0.first.id, $0.second.id) < ($0.doubt, $1.first.id, $1.second.id) }
  }

  /// Places come from a register, and events seldom recur.
  private static func isJudged(_ entity: Entity) -> Bool {
    ![.place, .event, .policy].contains(entity.type.flat)
  }

  private static func broad(_ type: EntityType) -> EntityType {
    type.isKind(of: .person) ? .person : type.isKind(of: .organization) ? .organization : type
  }

  /// 东直门医院 and 北京中医药大学东直门医院.
  private static func shorter(
    _ group: [Entity], _ note: (Entity, Entity, Reason) -> Void
  ) {
    let bodies = group.filter { broad($0.type) != .person && $0.name.unicodeScalars.count >= 4 }
    let sorted = bodies.map { (String($0.name.reversed()), $0) }.sorted { $0.0 < $1.0 }
    for (position, item) in sorted.enumerated() {
      // All names with this end stand directly behind.
      for other in sorted[(position + 1)...].prefix(8) {
        guard other.0.hasPrefix(item.0) else { break }
        if other.0 != item.0 { note(item.1, other.1, .shorterName) }
      }
    }
  }

  /// Names of three characters and more that differ by one: found by leaving each out in turn.
  private static func near(_ group: [Entity], _ note: (Entity, Entity, Reason) -> Void) {
    var byHole: [String: [Entity]] = [:]
    for entity in group {
      let scalars = Array(entity.name.unicodeScalars)
      guard (3...24).contains(scalars.count) else { continue }
      for hole in scalars.indices {
        var view = String.UnicodeScalarView(scalars[..<hole])
        view.append("\u{FFFD}")
        view.append(contentsOf: scalars[(hole + 1)...])
        byHole[String(view), default: []].append(entity)
      }
    }
    // 甲市中医院, 乙市中医院, 丙市中医院 …: what many share is a pattern and no slip.
    for same in byHole.values where same.count == 2 && !differInNumber(same[0].name, same[1].name) {
      note(same[0], same[1], .nearName)
    }
  }

  /// 第一人民医院 and 第二人民医院 are two on purpose.
  private static func differInNumber(_ first: String, _ second: String) -> Bool {
    zip(first.unicodeScalars, second.unicodeScalars).contains { one, other in
      one != other && "一二三四五六七八九十".unicodeScalars.contains(one)
        && "一二三四五六七八九十".unicodeScalars.contains(other)
    }
  }

  private static func pair(_ ids: [EntityID], _ reason: Reason, _ graph: Graph) -> Pair? {
    guard let first = graph.entity(ids[0]), let second = graph.entity(ids[1]) else { return nil }
    let base: Double =
      switch reason {
      case .sameName: 0.5
      case .shorterName: 0.4
      case .nearName: 0.2
      }
    let neighbours = [first, second].map { PairReview.neighbours(of: $0, graph) }
    let documents = [first, second].map { Set($0.mentions.map(\.document)) }
    var doubt = base
    if !neighbours[0].isDisjoint(with: neighbours[1]) { doubt += reason == .nearName ? 0.1 : 0.3 }
    // A document that names both by like names means two; by one name or a shorter one, perhaps not.
    if !documents[0].isDisjoint(with: documents[1]) { doubt += reason == .nearName ? -0.1 : 0.1 }
    let evidence = [first, second].compactMap { statements(of: $0, graph).first }
    return Pair(
      first: first, second: second, reason: reason, doubt: min(1, doubt), evidence: evidence)
  }

  private static func neighbours(of entity: Entity, _ graph: Graph) -> Set<NodeIndex> {
    guard let node = graph.index(of: entity.id) else { return [] }
    return Set(graph.edges(from: node).map(\.object) + graph.edges(to: node).map(\.subject))
  }

  private static func statements(of entity: Entity, _ graph: Graph) -> [Statement] {
    guard let node = graph.index(of: entity.id) else { return [] }
    return (graph.edges(from: node) + graph.edges(to: node)).flatMap { graph.statements(of: $0) }
  }
}
