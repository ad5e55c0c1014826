internal import Linking

/// What one document adds to the traits of profiles, as one text: kept to be taken away again.
///
/// For each profile its number and how many traits, and for each of these kind, value and count. The
/// same traits give the same text.
enum TraitCoding {
  static func encode(_ names: [(profile: Int, traits: EntityTraits)]) -> String {
    var fields: [String] = []
    for (profile, traits) in names {
      let sorted = traits.counts.sorted {
        ($0.key.kind.rawValue, $0.key.value) < ($1.key.kind.rawValue, $1.key.value)
      }
      fields += [String(profile), String(sorted.count)]
      for (trait, count) in sorted {
        fields += [String(trait.kind.rawValue), trait.value, String(count)]
      }
    }
    return FieldText.join(fields)
  }

  /// Reads ``encode(_:)``; nil where the text is no such thing.
  static func decode(_ text: String) -> [(profile: Int, traits: EntityTraits)]? {
    if text.isEmpty { return [] }
    var fields = FieldText.split(text)[...]
    var names: [(profile: Int, traits: EntityTraits)] = []
    while !fields.isEmpty {
      guard let profile = fields.popFirst().flatMap({ Int($0) }),
        let count = fields.popFirst().flatMap({ Int($0) }),
        count >= 0, count <= fields.count / 3
      else { return nil }
      var traits = EntityTraits()
      for _ in 0..<count {
        guard let kind = fields.popFirst().flatMap({ Int($0) }).flatMap(Trait.Kind.init(rawValue:)),
          let value = fields.popFirst(), let times = fields.popFirst().flatMap({ Int($0) })
        else { return nil }
        traits.add(Trait(kind, value), times)
      }
      names.append((profile, traits))
    }
    return names
  }
}
