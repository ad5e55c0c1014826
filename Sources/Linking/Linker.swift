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
    link(records: extractions.map(DocumentRecord.init))
  }

  /// Links records into a graph; their order does not matter.
  ///
  /// - Complexity: O(n log n) in mentions and claims.
  public func link(records: [DocumentRecord]) -> Graph {
    let keys = Linker.keys(
      of: Set(records.flatMap { $0.names.map(\.profile) }),
      SuccessionTable(records.flatMap(\.successions)))
    var drafts: [EntityID: Draft] = [:]
    var statements: [Statement] = []
    for record in records {
      let ids = record.names.map { name in
        let key = keys[name.profile] ?? name.profile.key
        let id = LinkBlock.id(name.profile.kind, key)
        drafts[id, default: Draft(kind: name.profile.kind, key: key)].add(name)
        return id
      }
      statements += record.claims.map {
        $0.statement(from: ids[$0.subject], to: ids[$0.object], reported: record.source.date)
      }
    }
    return Graph(
      documents: records.map(\.source),
      entities: drafts.map { id, draft in
        draft.traits.entity(
          id: id, kind: draft.kind, key: draft.key, mentions: Array(Set(draft.mentions)))
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
    let kind: EntityType
    let key: String
    var traits = EntityTraits()
    var mentions: [EntityMention] = []

    mutating func add(_ name: RecordedName) {
      traits.add(EntityTraits(name))
      mentions += name.mentions
    }
  }
}
