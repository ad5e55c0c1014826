internal import Digest
internal import Extraction
internal import KnowledgeGraph
internal import OntologyModel
internal import TextNormalization

/// Gathers the groups of all documents that share a key into entities.
struct EntityBuilder {
  private struct Draft {
    var types: [EntityType: Int] = [:]
    var names: [String: Int] = [:]
    var aliases = Set<String>()
    var anchor: String?
    var level: PlaceLevel?
    var mentions: [EntityMention] = []
    var isOfficial = false
  }

  private struct Key: Hashable {
    let flat: EntityType
    let text: String
  }

  private var drafts: [Key: Draft] = [:]

  /// Adds a group under its key and gives the key's place holder for statements.
  mutating func add(_ group: DocumentCluster.Group, of cluster: DocumentCluster, key: String)
    -> EntityID
  {
    let flat = group.type.isKind(of: .person) ? EntityType.person : group.type.flat
    let key = Key(flat: flat, text: key)
    var draft = drafts[key] ?? Draft()
    draft.types[group.type, default: 0] += group.mentions.count
    draft.names[group.name, default: 0] += group.mentions.count
    draft.aliases.formUnion(group.aliases)
    draft.isOfficial = draft.isOfficial || group.type == .official
    // The highest level named, whichever document comes first.
    draft.level = [draft.level, group.level].compactMap { $0 }
      .min { ($0.depth, $0.rawValue) < ($1.depth, $1.rawValue) }
    if let anchor = group.anchor { draft.anchor = min(draft.anchor ?? anchor, anchor) }
    let source = cluster.extraction.source
    for index in group.mentions {
      let mention = cluster.extraction.mentions[index]
      draft.mentions.append(
        EntityMention(
          document: cluster.record.id, characters: source.text.sourceRange(mention.range),
          surface: mention.surface))
    }
    drafts[key] = draft
    return EntityBuilder.id(key.flat, key.text)
  }

  /// The entities, in no particular order: the graph sorts them.
  func entities() -> [Entity] {
    drafts.map { key, draft in
      let type = EntityBuilder.type(of: draft, flat: key.flat)
      let name =
        draft.names.max {
          ($0.value, $0.key.utf8.count, $1.key) < ($1.value, $1.key.utf8.count, $0.key)
        }?.key ?? key.text
      var attributes: [Attribute] = []
      if let level = draft.level { attributes.append(Attribute("level", level.rawValue)) }
      if let anchor = draft.anchor { attributes.append(Attribute("anchor", anchor)) }
      return Entity(
        id: EntityBuilder.id(key.flat, key.text), type: type, name: name,
        aliases: Array(draft.aliases), attributes: attributes,
        mentions: Array(Set(draft.mentions)))
    }
  }

  private static func type(of draft: Draft, flat: EntityType) -> EntityType {
    if flat == .person { return draft.isOfficial ? .official : .person }
    return draft.types.max { ($0.value, $1.key.name) < ($1.value, $0.key.name) }?.key ?? flat
  }

  /// Ids name the broadest type, so that a person who rises to an office keeps the id.
  private static func id(_ flat: EntityType, _ key: String) -> EntityID {
    EntityID(flat.idPrefix + "." + ContentHash(of: flat.name + "|" + key).short)
  }
}
