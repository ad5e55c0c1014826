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
  /// Two people of one name are one where both hold a post at, or lead, the same body, directly or
  /// through others; the key is the name with the first of all their bodies.
  ///
  /// - Complexity: O(n log n) in profiles and ties.
  public static func keys(of profiles: [LinkProfile]) -> [LinkProfile: String] {
    let profiles = profiles.sorted()
    var keys: [LinkProfile: String] = [:]
    for cluster in clusters(of: profiles.map(\.ties)) {
      let anchor = cluster.compactMap { profiles[$0].ties.first }.min()
      for member in cluster {
        let profile = profiles[member]
        keys[profile] = anchor.map { profile.name + "|" + $0 } ?? profile.key
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

  /// Groups positions whose ties share a member, directly or through others.
  private static func clusters(of ties: [[String]]) -> [[Int]] {
    var parent = Array(ties.indices)
    func root(_ position: Int) -> Int {
      var position = position
      while parent[position] != position {
        parent[position] = parent[parent[position]]
        position = parent[position]
      }
      return position
    }
    var firstWith: [String: Int] = [:]
    for (position, bodies) in ties.enumerated() {
      for body in bodies {
        if let other = firstWith[body] {
          parent[root(position)] = root(other)
        } else {
          firstWith[body] = position
        }
      }
    }
    return Dictionary(grouping: ties.indices, by: root).values.map(Array.init)
  }
}
