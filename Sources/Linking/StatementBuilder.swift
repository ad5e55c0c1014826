internal import Digest
internal import Extraction
internal import KnowledgeGraph
internal import OntologyModel
internal import Reading
internal import TextNormalization

/// Turns one document's claims into claims between its names, with evidence in the source.
struct StatementBuilder {
  let cluster: DocumentCluster
  /// What each group is called inside the document.
  private let localKeys: [String]
  /// Where the marks stand that end clauses, from the left.
  private let marks: [Int]

  init(cluster: DocumentCluster) {
    self.cluster = cluster
    localKeys = cluster.groups.indices.map(cluster.localKey(of:))
    let text = cluster.extraction.source.text.scalars
    marks = text.indices.filter { position in
      switch text[position] {
      case "，", "。", "；", "！", "？", "：": true
      default: false
      }
    }
  }

  /// Sentences longer than this are quoted by the clauses that carry the claim.
  private static let longestQuote = 160

  func claims() -> [RecordedClaim] {
    // Most sentences that carry a claim carry several.
    var quotes: [Range<Int>: String] = [:]
    var words: [UInt8] = []
    return cluster.extraction.claims.map { recorded($0, &quotes, &words) }
  }

  private func recorded(
    _ claim: Claim, _ quotes: inout [Range<Int>: String], _ words: inout [UInt8]
  ) -> RecordedClaim {
    let source = cluster.extraction.source
    let characters = source.text.sourceRange(quoted(claim.evidence))
    let quote = quotes[characters] ?? source.document.quote(characters)
    quotes[characters] = quote
    let evidence = Evidence(
      document: cluster.record.id, bytes: source.document.byteOffsets.bytes(of: characters),
      characters: characters, quote: quote)
    let ends = (cluster.groupOf[claim.subject], cluster.groupOf[claim.object])
    return RecordedClaim(
      id: id(of: claim, ends, at: characters, &words), subject: ends.0, predicate: claim.predicate,
      object: ends.1, role: claim.role, validTime: claim.time, modality: claim.modality,
      flags: claim.flags, evidence: evidence, rule: claim.rule.id, confidence: claim.confidence)
  }

  /// Ids follow from the document alone: they stay when linking gives its names other entities.
  ///
  /// - Parameter words: room for what is hashed, kept from claim to claim.
  private func id(
    of claim: Claim, _ ends: (Int, Int), at characters: Range<Int>, _ words: inout [UInt8]
  ) -> StatementID {
    let isReversed = claim.predicate.isSymmetric && localKeys[ends.1] < localKeys[ends.0]
    words.removeAll(keepingCapacity: true)
    words += localKeys[isReversed ? ends.1 : ends.0].utf8
    func add(_ part: String) {
      words.append(0x7C)
      words += part.utf8
    }
    add(claim.predicate.name)
    add(localKeys[isReversed ? ends.0 : ends.1])
    add(claim.role ?? "")
    add(cluster.record.id.text)
    add(String(characters.lowerBound))
    add(String(characters.upperBound))
    add(claim.rule.id)
    // Only where they say something, so that plain statements keep their ids.
    if claim.modality != .asserted { add(claim.modality.name) }
    if !claim.flags.isEmpty { add(claim.flags.text) }
    return StatementID("statement." + ContentHash.short(of: words))
  }

  /// The whole sentence around a range, or, where it is long, the clauses that the range touches.
  private func quoted(_ range: Range<Int>) -> Range<Int> {
    guard let sentence = sentence(at: range.lowerBound) else { return range }
    if sentence.count <= StatementBuilder.longestQuote { return sentence }
    let before = firstMark(from: range.lowerBound) - 1
    let lower = max(before < 0 ? 0 : marks[before] + 1, sentence.lowerBound)
    let behind = firstMark(from: min(range.upperBound, sentence.upperBound))
    let upper = min(behind < marks.count ? marks[behind] : .max, sentence.upperBound)
    return lower..<max(upper, lower)
  }

  /// The number of the first mark that does not stand before a position.
  private func firstMark(from position: Int) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low
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
