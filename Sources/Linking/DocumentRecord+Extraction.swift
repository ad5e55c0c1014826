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
        mentions: group.mentions.map { index in
          let mention = extraction.mentions[index]
          return EntityMention(
            document: cluster.record.id, characters: text.sourceRange(mention.range),
            surface: mention.surface)
        },
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
}
