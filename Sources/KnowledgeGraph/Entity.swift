public import OntologyModel

/// A person, body, place, program, event or policy that one or more documents speak of.
public struct Entity: Hashable, Sendable {
  /// The id, stable across rebuilds.
  public let id: EntityID
  /// The class in the ontology.
  public let type: EntityType
  /// The fullest name that the documents and their context give.
  public let name: String
  /// The other names under which the entity may be looked up, sorted, without `name`.
  public let aliases: [String]
  /// Further facts such as `level` of a place, sorted by key; each key once.
  public let attributes: [Attribute]
  /// How sure it is that there is such a thing of this type, 0 to 1: that of the surest document; nil where
  /// nothing says.
  public let confidence: Double?
  /// Where the entity was named, sorted.
  public let mentions: [EntityMention]

  /// Makes an entity; aliases, attributes and mentions are put in order.
  public init(
    id: EntityID, type: EntityType, name: String, aliases: [String] = [],
    attributes: [Attribute] = [], confidence: Double? = nil, mentions: [EntityMention] = []
  ) {
    self.id = id
    self.type = type
    self.name = name
    self.aliases = Entity.sorted(aliases, without: name)
    self.attributes = attributes.sorted { ($0.key, $0.value) < ($1.key, $1.value) }
    self.confidence = confidence
    // Linking brings them sorted.
    let isSorted = mentions.indices.dropFirst().allSatisfy { !(mentions[$0] < mentions[$0 - 1]) }
    self.mentions = isSorted ? mentions : mentions.sorted()
  }

  /// Aliases in order, each once.
  private static func sorted(_ aliases: [String], without name: String) -> [String] {
    var kept: [String] = []
    kept.reserveCapacity(aliases.count)
    for alias in aliases.sorted(by: { $0.precedesByBytes($1) })
    where !alias.hasBytes(of: name) && kept.last?.hasBytes(of: alias) != true {
      kept.append(alias)
    }
    return kept
  }

  /// The value of an attribute, where the entity has it.
  public func attribute(_ key: String) -> String? {
    attributes.first { $0.key == key }?.value
  }

  /// Orders by id, then by content, so that a repeated id keeps the same one in any input order.
  static func precedes(_ first: Entity, _ second: Entity) -> Bool {
    if first.id != second.id { return first.id < second.id }
    let names = (
      (first.id, first.name, first.type.name), (second.id, second.name, second.type.name)
    )
    if names.0 != names.1 { return names.0 < names.1 }
    if first.aliases != second.aliases {
      return first.aliases.lexicographicallyPrecedes(second.aliases)
    }
    if first.mentions != second.mentions {
      return first.mentions.lexicographicallyPrecedes(second.mentions)
    }
    if first.attributes != second.attributes {
      return first.attributes.lexicographicallyPrecedes(second.attributes) {
        ($0.key, $0.value) < ($1.key, $1.value)
      }
    }
    // The surer one first.
    return first.confidence ?? -1 > second.confidence ?? -1
  }
}

/// A named fact about an entity, such as `level` = `county`.
public struct Attribute: Hashable, Sendable {
  /// The name: lower-case ASCII letters, digits and `_`.
  public let key: String
  /// The value.
  public let value: String

  /// Makes an attribute.
  public init(_ key: String, _ value: String) {
    self.key = key
    self.value = value
  }
}

/// One place where a document names an entity.
public struct EntityMention: Hashable, Sendable, Comparable {
  /// The document.
  public let document: DocumentID
  /// The range in Unicode scalars of the document's text.
  public let characters: Range<Int>
  /// The words used there, with white space and line breaks taken out.
  public let surface: String

  /// Makes a mention.
  public init(document: DocumentID, characters: Range<Int>, surface: String) {
    self.document = document
    self.characters = characters
    self.surface = surface
  }

  /// By document, then by place in it.
  public static func < (first: EntityMention, second: EntityMention) -> Bool {
    if first.document != second.document { return first.document < second.document }
    if first.characters != second.characters {
      return (first.characters.lowerBound, first.characters.upperBound)
        < (second.characters.lowerBound, second.characters.upperBound)
    }
    return first.surface < second.surface
  }
}
