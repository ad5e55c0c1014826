internal import Linking

/// What is to be linked at the end of an update.
struct PendingLinks {
  /// The numbers of profiles met so far.
  var numbers: [LinkProfile: Int] = [:]
  /// What documents have added to and taken from profiles.
  private(set) var traits: [Int: EntityTraits] = [:]
  /// The profiles that were put or taken.
  private(set) var touched: Set<Int> = []
  /// The blocks in which a profile has appeared.
  private(set) var blocks: Set<String> = []

  /// The bodies, under their present names, of which another succession is told now.
  var bodies: Set<String> = []

  mutating func add(_ added: EntityTraits, to profile: Int) {
    traits[profile, default: EntityTraits()].add(added)
    touched.insert(profile)
  }

  mutating func take(_ taken: EntityTraits, from profile: Int) {
    for (trait, count) in taken.counts {
      traits[profile, default: EntityTraits()].add(trait, -count)
    }
    touched.insert(profile)
  }

  mutating func appeared(_ profile: Int, in block: String?) {
    touched.insert(profile)
    if let block { blocks.insert(block) }
  }
}
