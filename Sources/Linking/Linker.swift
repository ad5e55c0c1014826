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
  public func link(records: [DocumentRecord]) -> Graph {
    let keys = Linker.keys(
      of: Set(records.flatMap { $0.names.map(\.profile) }),
      SuccessionTable(records.flatMap(\.successions)))
    var drafts: [Draft] = []
    var draftOfID: [EntityID: Int] = [:]
    var draftOfProfile: [LinkProfile: Int] = [:]
    var statements: [Statement] = []
    statements.reserveCapacity(records.reduce(0) { $0 + $1.claims.count })
    for record in records {
      let ends = record.names.map { name in
        let position: Int
        if let known = draftOfProfile[name.profile] {
          position = known
        } else {
          let key = keys[name.profile] ?? name.profile.key
          let id = LinkBlock.id(name.profile.kind, key)
          position = draftOfID[id] ?? drafts.count
          if position == drafts.count {
            drafts.append(Draft(id: id, kind: name.profile.kind, key: key))
            draftOfID[id] = position
          }
          draftOfProfile[name.profile] = position
        }
        drafts[position].add(name)
        return position
      }
      for claim in record.claims {
        statements.append(
          claim.statement(
            from: drafts[ends[claim.subject]].id, to: drafts[ends[claim.object]].id,
            reported: record.source.date))
      }
    }
    return Graph(
      documents: records.map(\.source),
      entities: drafts.map { draft in
        draft.traits.entity(
          id: draft.id, kind: draft.kind, key: draft.key, mentions: draft.mentions.sortedUnique)
      },
      statements: statements)
  }

  /// The keys of profiles that their blocks decide on.
  private static func keys(
    of profiles: Set<LinkProfile>, _ successions: SuccessionTable
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

  private struct Draft {
    let id: EntityID
    let kind: EntityType
    let key: String
    var traits = EntityTraits()
    var mentions: [EntityMention] = []

    mutating func add(_ name: RecordedName) {
      traits.add(name)
      mentions += name.mentions
    }
  }
}

extension [EntityMention] {
  /// The mentions in order, each once.
  fileprivate var sortedUnique: [EntityMention] {
    var unique: [EntityMention] = []
    unique.reserveCapacity(count)
    for mention in sorted() where unique.last != mention { unique.append(mention) }
    return unique
  }
}
