internal import Digest
public import Extraction
internal import KnowledgeGraph
internal import OntologyModel
internal import TextNormalization

extension DocumentRecord {
  /// Joins the mentions of one document, and cuts the evidence of its claims from the source.
  ///
  /// - Complexity: O(n log n) in mentions and claims.
  public init(_ extraction: DocumentExtraction) {
    let cluster = DocumentCluster(extraction)
    let text = extraction.source.text
    let ties = cluster.ties
    let claims = StatementBuilder(cluster: cluster).claims()
    let confidences = cluster.confidences(claims)
    let names = cluster.groups.enumerated().map { position, group in
      RecordedName(
        type: group.type, name: group.name, aliases: group.aliases, anchor: group.anchor,
        level: group.level, confidence: confidences[position],
        mentions: group.mentions.map { index in
          let mention = extraction.mentions[index]
          return EntityMention(
            document: cluster.record.id, characters: text.sourceRange(mention.range),
            surface: mention.surface)
        },
        profile: cluster.profile(of: position, ties: ties))
    }
    let sentences = extraction.source.articles.flatMap(\.sentences)
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    self.init(
      source: cluster.record, names: names, claims: claims,
      sentences: sentences.filter { !$0.range.isEmpty }.map {
        RecordedSentence(characters: text.sourceRange($0.range), text: text.string($0.range))
      })
  }
}
