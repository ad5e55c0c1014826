public import Extraction
public import KnowledgeGraph
internal import OntologyModel

/// Joins what documents name into entities and what they claim into statements.
///
/// Bodies, places, programs and policies are one where their full names are one. People are one
/// only on evidence: two documents that give a name a post at the same body speak of one person;
/// a name alone joins nothing.
public struct Linker: Sendable {
  /// Makes a linker.
  public init() {}

  /// Links documents into a graph; the order of the documents does not matter.
  ///
  /// - Complexity: O(n log n) in mentions and claims.
  public func link(_ extractions: [DocumentExtraction]) -> Graph {
    link(records: extractions.map { DocumentRecord($0, keepsSentences: false) })
  }

  /// Links records into a graph; their order does not matter.
  ///
  /// - Complexity: O(n log n) in mentions and claims.
  public func link(records: consuming [DocumentRecord]) -> Graph {
    // In the order of documents, so that the mentions of an entity come sorted.
    var records = consume records
    records.sort { $0.source.id < $1.source.id }
    let documents = records.map(\.source)
    var drafts = Drafts(records)
    var statements: [Statement] = []
    statements.reserveCapacity(records.reduce(0) { $0 + $1.claims.count })
    // Taken from the end one by one, so that what a record holds goes as soon as it is linked.
    records.reverse()
    while let record = records.popLast() {
      let ends = drafts.add(record.names, documents.count - records.count - 1)
      for index in record.claims.indices {
        statements.append(
          record.claims[index].statement(
            from: ends[record.claims[index].subject], to: ends[record.claims[index].object],
            reported: record.source.date))
      }
    }
    return Graph(
      documents: documents, entities: drafts.entities(), statements: consume statements)
  }

  /// The keys of profiles that their blocks decide on.
  private static func keys(
    of profiles: [LinkProfile], _ successions: SuccessionTable
  ) -> [LinkProfile: String] {
    var blocks: [String: [LinkProfile]] = [:]
    for profile in profiles {
      if let block = profile.block { blocks[block, default: []].append(profile) }
    }
    return blocks.values.reduce(into: [:]) { keys, block in
      keys.merge(LinkBlock.keys(of: block, successions: successions.touching(block))) { first, _ in
        first
      }
    }
  }
}

extension Linker {
  /// The entities in the making, with the names that documents give them.
  fileprivate struct Drafts {
    private var drafts: [Draft] = []
    /// For each record the numbers of its names' profiles.
    private let profilesOfNames: [[Int]]
    /// For each profile the draft that it belongs to.
    private let draftOfProfile: [Int]

    private struct Draft {
      let id: EntityID
      let kind: EntityType
      let key: String
      var traits = EntityTraits()
      var mentions: [EntityMention] = []
    }

    /// Gives each profile its entity; each is looked at once, however many names have it.
    init(_ records: [DocumentRecord]) {
      var numbers: [LinkProfile: Int] = [:]
      var profiles: [LinkProfile] = []
      profilesOfNames = records.map { record in
        record.names.indices.map { index in
          let profile = record.names[index].profile
          if let known = numbers[profile] { return known }
          numbers[profile] = profiles.count
          profiles.append(profile)
          return profiles.count - 1
        }
      }
      let keys = Linker.keys(of: profiles, SuccessionTable(records.flatMap(\.successions)))
      var drafts: [Draft] = []
      var draftOfID: [EntityID: Int] = [:]
      draftOfProfile = profiles.map { profile in
        let key = keys[profile] ?? profile.key
        let id = LinkBlock.id(profile.kind, key)
        if let known = draftOfID[id] { return known }
        draftOfID[id] = drafts.count
        drafts.append(Draft(id: id, kind: profile.kind, key: key))
        return drafts.count - 1
      }
      self.drafts = drafts
      reserveMentions(records)
    }

    /// Makes room for all mentions, so that none is moved while they are added.
    private mutating func reserveMentions(_ records: [DocumentRecord]) {
      var counts = [Int](repeating: 0, count: drafts.count)
      for (number, record) in records.enumerated() {
        for (index, profile) in profilesOfNames[number].enumerated() {
          counts[draftOfProfile[profile]] += record.names[index].mentions.count
        }
      }
      for index in drafts.indices { drafts[index].mentions.reserveCapacity(counts[index]) }
    }

    /// Adds the names of a record; gives the entity of each.
    mutating func add(_ names: [RecordedName], _ record: Int) -> [EntityID] {
      names.indices.map { index in
        let draft = draftOfProfile[profilesOfNames[record][index]]
        drafts[draft].traits.add(names[index])
        drafts[draft].mentions += names[index].mentions
        return drafts[draft].id
      }
    }

    /// The entities; the drafts are used up.
    mutating func entities() -> [Entity] {
      var entities: [Entity] = []
      entities.reserveCapacity(drafts.count)
      for index in drafts.indices {
        var mentions: [EntityMention] = []
        swap(&mentions, &drafts[index].mentions)
        entities.append(
          drafts[index].traits.entity(
            id: drafts[index].id, kind: drafts[index].kind, key: drafts[index].key,
            mentions: mentions.sortedUnique))
        drafts[index].traits = EntityTraits()
      }
      return entities
    }
  }
}

extension [EntityMention] {
  /// The mentions in order, each once.
  fileprivate var sortedUnique: [EntityMention] {
    if indices.dropFirst().allSatisfy({ self[$0 - 1] < self[$0] }) { return self }
    var unique: [EntityMention] = []
    unique.reserveCapacity(count)
    for mention in sorted() where unique.last != mention { unique.append(mention) }
    return unique
  }
}
