internal import OntologyModel

/// The first mention of each program, person and other thing of a document by name, so that a table of many rows
/// looks each up once instead of going through all mentions.
struct FirstMentions {
  private struct TypedName: Hashable {
    let name: String
    let type: EntityType
  }

  private var programs: [String: Int] = [:]
  private var people: [String: Int] = [:]
  private var typed: [TypedName: Int] = [:]

  init(_ mentions: [Mention]) {
    for (index, mention) in mentions.enumerated() { add(mention, at: index) }
  }

  /// Takes a mention in that stands behind all others.
  mutating func add(_ mention: Mention, at index: Int) {
    if mention.type == .program {
      for name in [mention.name] + mention.aliases where programs[name] == nil {
        programs[name] = index
      }
    }
    if mention.type.isKind(of: .person), people[mention.name] == nil {
      people[mention.name] = index
    }
    let body = TypedName(name: mention.name, type: mention.type)
    if typed[body] == nil { typed[body] = index }
  }

  /// The first program with a name or alias.
  func program(named name: String) -> Int? { programs[name] }

  /// The first person of a name.
  func person(named name: String) -> Int? { people[name] }

  /// The first mention of a type and name.
  func mention(named name: String, _ type: EntityType) -> Int? {
    typed[TypedName(name: name, type: type)]
  }
}
