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
  /// - Parameter successions: what texts say of bodies renamed or merged.
  /// - Complexity: O(n log n) in profiles and ties.
  public static func keys(
    of profiles: [LinkProfile], successions: [Succession] = []
  ) -> [LinkProfile: String] {
    let profiles = profiles.sorted()
    if profiles.first?.kind == .program { return ProgramScope.keys(of: profiles) }
    var keys: [LinkProfile: String] = [:]
    let marks = LinkEvidence.marks(of: profiles, successions: successions)
    for cluster in clusters(of: marks) {
      let anchor = cluster.compactMap { profiles[$0].ties.first }.min()
      for member in cluster {
        let profile = profiles[member]
        // A number among namesakes goes with the key.
        let parts = [profile.name, anchor?.body, profile.anchor]
        keys[profile] = parts.compactMap { $0 }.joined(separator: "|")
      }
    }
    return keys
  }

  /// The id of the entity of a key.
  ///
  /// Ids name the broadest type, so that a person who rises to an office keeps the id.
  public static func id(_ kind: EntityType, _ key: String) -> EntityID {
    EntityID(kind.idPrefix + "." + ContentHash(of: kind.name + "|" + key).short)
  }

  /// Groups positions whose marks share a member, directly or through others.
  private static func clusters(of marks: [[String]]) -> [[Int]] {
    var parent = Array(marks.indices)
    func root(_ position: Int) -> Int {
      var position = position
      while parent[position] != position {
        parent[position] = parent[parent[position]]
        position = parent[position]
      }
      return position
    }
    var firstWith: [String: Int] = [:]
    for (position, bodies) in marks.enumerated() {
      for body in bodies {
        if let other = firstWith[body] {
          parent[root(position)] = root(other)
        } else {
          firstWith[body] = position
        }
      }
    }
    return Dictionary(grouping: marks.indices, by: root).values.map(Array.init)
  }
}
