internal import Digest
public import Extraction
internal import KnowledgeGraph
internal import OntologyModel
internal import TextNormalization

extension DocumentRecord {
  /// Joins the mentions of one document, and cuts the evidence of its claims from the source.
  ///
  /// - Parameter keepsSentences: whether the text of the sentences is kept, which linking does not need.
  /// - Complexity: O(n log n) in mentions and claims.
  public init(_ extraction: DocumentExtraction, keepsSentences: Bool = true) {
    let cluster = DocumentCluster(extraction)
    let text = extraction.source.text
    let ties = cluster.ties
    let claims = StatementBuilder(cluster: cluster).claims()
    let confidences = cluster.confidences(claims)
    let names = cluster.groups.enumerated().map { position, group in
      RecordedName(
        type: group.type, name: group.name, aliases: group.aliases.map(\.text),
        anchor: group.anchor, level: group.level, confidence: confidences[position],
        mentions: DocumentRecord.mentions(of: group, in: extraction, cluster.record.id),
        profile: cluster.profile(of: position, ties: ties))
    }
    let sentences =
      keepsSentences
      ? extraction.source.articles.flatMap(\.sentences)
        .sorted { $0.range.lowerBound < $1.range.lowerBound } : []
    self.init(
      source: cluster.record, names: names, claims: claims,
      sentences: sentences.filter { !$0.range.isEmpty }.map {
        RecordedSentence(characters: text.sourceRange($0.range), text: text.string($0.range))
      })
  }

  /// The mentions of a group; those that use the name or the words of the one before share its string.
  private static func mentions(
    of group: DocumentCluster.Group, in extraction: DocumentExtraction, _ document: DocumentID
  ) -> [EntityMention] {
    var shared = group.name
    return group.mentions.map { index in
      let mention = extraction.mentions[index]
      if !mention.surface.hasBytes(of: shared) {
        shared = mention.surface.hasBytes(of: group.name) ? group.name : mention.surface
      }
      return EntityMention(
        document: document, characters: extraction.source.text.sourceRange(mention.range),
        surface: shared)
    }
  }
}
