public import KnowledgeGraph
public import OntologyModel

/// One thing that documents say of an entity, to be counted.
public struct Trait: Hashable, Sendable {
  /// What is said.
  public enum Kind: Int, Hashable, Sendable, CaseIterable {
    /// A fullest name; counted by mentions.
    case name = 0
    /// A class; counted by mentions.
    case type = 1
    /// A name to look the entity up by; counted by documents.
    case alias = 2
    /// The place or body that anchors it; counted by documents.
    case anchor = 3
    /// The level of a place; counted by documents.
    case level = 4
    /// How sure a document is of it, in hundredths; counted by documents.
    case confidence = 5
  }

  /// What is said.
  public let kind: Kind
  /// The name, class, level or number.
  public let value: String

  /// Makes a trait.
  public init(_ kind: Kind, _ value: String) {
    self.kind = kind
    self.value = value
  }

  /// Whether kind and bytes of the value are the same.
  public static func == (first: Trait, second: Trait) -> Bool {
    first.kind == second.kind && first.value.hasBytes(of: second.value)
  }

  /// Feeds kind and bytes of the value.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind.rawValue)
    hasher.combine(bytesOf: value)
  }
}

/// All that documents say of one entity, counted, so that a document can be added and taken away.
///
/// An entity's type, name, aliases and attributes follow from the counts alone.
public struct EntityTraits: Hashable, Sendable {
  /// How often each thing is said; never 0.
  public private(set) var counts: [Trait: Int] = [:]

  /// Starts with nothing.
  public init() {}

  /// Counts what one document says of it.
  public init(_ name: RecordedName) { add(name) }

  /// Counts what one document more says of it.
  public mutating func add(_ name: RecordedName) {
    add(Trait(.name, name.name), name.mentions.count)
    add(Trait(.type, name.type.name), name.mentions.count)
    for alias in name.aliases { add(Trait(.alias, alias), 1) }
    if let anchor = name.anchor { add(Trait(.anchor, anchor), 1) }
    if let level = name.level { add(Trait(.level, level.rawValue), 1) }
    if let confidence = name.confidence {
      add(Trait(.confidence, String(Int((confidence * 100).rounded()))), 1)
    }
  }

  /// Adds to one count; a count of 0 goes away.
  public mutating func add(_ trait: Trait, _ count: Int) {
    if EntityTraits.sum(&counts[trait, default: 0], count) == 0 { counts[trait] = nil }
  }

  private static func sum(_ value: inout Int, _ count: Int) -> Int {
    value += count
    return value
  }

  /// Adds all counts of another.
  public mutating func add(_ other: EntityTraits) {
    for (trait, count) in other.counts { add(trait, count) }
  }

  /// The entity that follows from the counts, without its mentions.
  ///
  /// - Parameters:
  ///   - kind: the broad class.
  ///   - key: the entity's key, which stands for the name where there is none.
  ///   - name: a name to use instead of the commonest.
  ///   - type: a class to use instead of the commonest.
  public func entity(
    id: EntityID, kind: EntityType, key: String, name: String? = nil, type: EntityType? = nil,
    mentions: [EntityMention] = []
  ) -> Entity {
    var attributes: [Attribute] = []
    // The highest level named, whichever document comes first.
    let level = values(.level).compactMap { PlaceLevel(rawValue: $0.value) }
      .min { ($0.depth, $0.rawValue) < ($1.depth, $1.rawValue) }
    if let level { attributes.append(Attribute("level", level.rawValue)) }
    if let anchor = values(.anchor).map(\.value).min() {
      attributes.append(Attribute("anchor", anchor))
    }
    let commonest = commonestName ?? key
    // As sure as the surest of its documents.
    let hundredths = values(.confidence).compactMap { Int($0.value) }.max()
    return Entity(
      id: id, type: type ?? commonestType(kind), name: name ?? commonest,
      aliases: values(.alias).map(\.value) + [commonest], attributes: attributes,
      confidence: hundredths.map { Double($0) / 100 }, mentions: mentions)
  }

  private var commonestName: String? {
    values(.name).max {
      ($0.count, $0.value.utf8.count, $1.value) < ($1.count, $1.value.utf8.count, $0.value)
    }?.value
  }

  private func commonestType(_ kind: EntityType) -> EntityType {
    let types = values(.type)
    if kind == .person {
      return types.contains { $0.value == EntityType.official.name } ? .official : .person
    }
    let commonest = types.max { ($0.count, $1.value) < ($1.count, $0.value) }
    return commonest.flatMap { EntityType(rawValue: $0.value) } ?? kind
  }

  private func values(_ kind: Trait.Kind) -> [(value: String, count: Int)] {
    counts.filter { $0.key.kind == kind }.map { ($0.key.value, $0.value) }
  }
}
