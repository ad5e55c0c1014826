internal import Digest
internal import Extraction
internal import KnowledgeGraph
internal import OntologyModel
internal import Reading
internal import TextNormalization

/// Turns one document's claims into statements with evidence in the source.
struct StatementBuilder {
  let cluster: DocumentCluster
  /// The entity of each group.
  let ids: [EntityID]

  /// Sentences longer than this are quoted by the clauses that carry the claim.
  private static let longestQuote = 160

  func statements() -> [Statement] {
    cluster.extraction.claims.map(statement)
  }

  private func statement(_ claim: Claim) -> Statement {
    let source = cluster.extraction.source
    let characters = source.text.sourceRange(quoted(claim.evidence))
    let evidence = Evidence(
      document: cluster.record.id, bytes: source.document.byteOffsets.bytes(of: characters),
      characters: characters, quote: source.document.quote(characters))
    let ends = ordered(claim)
    var parts = [
      ends.0.text, claim.predicate.name, ends.1.text, claim.role ?? "", cluster.record.id.text,
      String(characters.lowerBound), String(characters.upperBound), claim.rule.id,
    ]
    // Only where they say something, so that plain statements keep their ids.
    if claim.modality != .asserted { parts.append(claim.modality.name) }
    if !claim.flags.isEmpty { parts.append(claim.flags.text) }
    let key = parts.joined(separator: "|")
    return Statement(
      id: StatementID("statement." + ContentHash(of: key).short), subject: ends.0,
      predicate: claim.predicate, object: ends.1, role: claim.role,
      validTime: claim.time, modality: claim.modality, flags: claim.flags,
      reported: source.document.date, evidence: evidence, rule: claim.rule.id,
      confidence: claim.confidence)
  }

  /// A symmetric relation is kept once, from the smaller id to the larger.
  private func ordered(_ claim: Claim) -> (EntityID, EntityID) {
    let ends = (ids[cluster.groupOf[claim.subject]], ids[cluster.groupOf[claim.object]])
    return claim.predicate.isSymmetric && ends.1 < ends.0 ? (ends.1, ends.0) : ends
  }

  /// The whole sentence around a range, or, where it is long, the clauses that the range touches.
  private func quoted(_ range: Range<Int>) -> Range<Int> {
    guard let sentence = sentence(at: range.lowerBound) else { return range }
    if sentence.count <= StatementBuilder.longestQuote { return sentence }
    let text = cluster.extraction.source.text.scalars
    let marks = Set("，。；！？：".unicodeScalars)
    var lower = range.lowerBound
    while lower > sentence.lowerBound, !marks.contains(text[lower - 1]) { lower -= 1 }
    var upper = min(range.upperBound, sentence.upperBound)
    while upper < sentence.upperBound, !marks.contains(text[upper]) { upper += 1 }
    return lower..<max(upper, lower)
  }

  private func sentence(at position: Int) -> Range<Int>? {
    for article in cluster.extraction.source.articles {
      guard let first = article.sentences.first, let last = article.sentences.last,
        first.range.lowerBound <= position, position < last.range.upperBound
      else { continue }
      var low = 0
      var high = article.sentences.count
      while low < high {
        let middle = (low + high) / 2
        if article.sentences[middle].range.upperBound <= position {
          low = middle + 1
        } else {
          high = middle
        }
      }
      return low < article.sentences.count && article.sentences[low].range.contains(position)
        ? article.sentences[low].range : nil
    }
    return nil
  }
}
