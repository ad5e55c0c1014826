public import KnowledgeGraph
internal import Digest
public import OntologyModel

/// Decides which profiles of one block are one entity.
///
/// The outcome depends on the block's profiles alone: neither on other blocks, nor on how often or
/// in which documents a profile occurs. That is what lets a graph be kept up to date by linking
/// only the blocks that a document touches.
public enum LinkBlock {
  /// The key of the entity of each profile.
  ///
  /// Two people of one name are one where ``LinkEvidence`` says so, directly or through others; the
  /// key is the name with the earliest of all their bodies, which later documents do not change.
  ///
  /// - Parameters:
  ///   - successions: what texts say of bodies renamed or merged.
  ///   - decisions: those that keep two entities apart are heeded, whatever links them.
  /// - Complexity: O(n log n) in profiles and ties.
  public static func keys(
    of profiles: [LinkProfile], successions: [Succession] = [], decisions: [Decision] = []
  ) -> [LinkProfile: String] {
    let profiles = profiles.sorted()
    if profiles.first?.kind == .program { return ProgramScope.keys(of: profiles) }
    var keys: [LinkProfile: String] = [:]
    var taken: Set<String> = []
    let marks = LinkEvidence.marks(of: profiles, successions: successions)
    for cluster in clusters(of: marks, Sides(profiles, decisions)) {
      guard let first = cluster.first.map({ profiles[$0] }) else { continue }
      let ties = Set(cluster.flatMap { profiles[$0].ties }).sorted()
      // A number among namesakes goes with the key. Where a decision parts people of one body, the
      // second is known by another of the bodies, or by all of them.
      let candidates = (ties.map(\.body) + [ties.map(\.body).joined(separator: "|")]).map { body in
        [first.name, body, first.anchor].compactMap { $0 }.joined(separator: "|")
      }
      let key = candidates.first { !taken.contains($0) } ?? first.key
      taken.insert(key)
      for member in cluster { keys[profiles[member]] = key }
    }
    return keys
  }

  /// The blocks in which decisions keep people apart.
  public static func blocks(of decisions: [Decision]) -> Set<String> {
    Set(
      decisions.flatMap { decision -> [String] in
        guard case .different(let first, let second) = decision.matter else { return [] }
        return [first, second].map { EntityType.person.name + "|" + $0.name }
      })
  }

  /// The id of the entity of a key.
  ///
  /// Ids name the broadest type, so that a person who rises to an office keeps the id.
  public static func id(_ kind: EntityType, _ key: String) -> EntityID {
    EntityID(kind.idPrefix + "." + ContentHash.short(of: kind.name + "|" + key))
  }

  /// Groups positions whose marks share a member, directly or through others, in order of the first.
  private static func clusters(of marks: [[String]], _ sides: Sides) -> [[Int]] {
    var parent = Array(marks.indices)
    var standing = sides.standing
    func root(_ position: Int) -> Int {
      var position = position
      while parent[position] != position {
        parent[position] = parent[parent[position]]
        position = parent[position]
      }
      return position
    }
    var holders: [String: [Int]] = [:]
    for (position, bodies) in marks.enumerated() {
      for body in bodies {
        // More than one only where a decision parts them.
        let others = Set((holders[body] ?? []).map(root)).sorted()
        let own = root(position)
        if let other = others.first(where: {
          $0 == own || !Sides.contradict(standing[$0], standing[own])
        }) {
          standing[other].formUnion(standing[own])
          parent[own] = other
        } else {
          holders[body, default: []].append(position)
        }
      }
    }
    return Dictionary(grouping: marks.indices, by: root).values.map { Array($0.sorted()) }
      .sorted { $0[0] < $1[0] }
  }

  /// Which profiles stand on which side of the decisions that part people.
  private struct Sides {
    /// For each profile the sides: twice the number of the decision, plus 1 on the second side.
    var standing: [Set<Int>]

    init(_ profiles: [LinkProfile], _ decisions: [Decision]) {
      standing = Array(repeating: [], count: profiles.count)
      for (number, decision) in decisions.enumerated() {
        guard case .different(let first, let second) = decision.matter else { continue }
        for (position, profile) in profiles.enumerated() {
          let sides = [first.matches(profile), second.matches(profile)]
          // Who is both in one document cannot be parted.
          if sides[0] != sides[1] { standing[position].insert(2 * number + (sides[1] ? 1 : 0)) }
        }
      }
    }

    static func contradict(_ first: Set<Int>, _ second: Set<Int>) -> Bool {
      first.contains { second.contains($0 ^ 1) }
    }
  }
}
