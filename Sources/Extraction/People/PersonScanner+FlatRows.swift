internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Rows of a table that were printed without any mark between: 组长：甲副县长副组长：乙县卫健委主任丙县政府办公室副主任成员：….
extension PersonScanner {
  /// How many rows in turn make a table; fewer may be a name that happens to stand before a title.
  private static let fewest = 3
  private static let labels = Words(["组长", "副组长", "成员", "主任", "副主任", "委员", "总指挥", "副总指挥", "秘书长"])

  /// The posts of names that each stand directly before their own title, one row after the other; nil where a
  /// sentence holds no such rows.
  ///
  /// - Complexity: O(n) in the titles of the sentence.
  func flatRows(_ number: Int, _ chains: [TitleChain]) -> [PostHolding]? {
    let sentence = scan.sentences[number].range
    guard chains.count >= PersonScanner.fewest,
      chains.contains(where: { scan.scalar($0.range.upperBound) == "：" }) || hasLabel(sentence)
    else { return nil }
    var found: [PostHolding] = []
    var run: [PostHolding] = []
    for chain in chains.flatMap(withoutLabel) {
      let start = chain.range.lowerBound
      guard let name = rowName(endingAt: start, behind: run.last?.chain.range.upperBound) else {
        if run.count >= PersonScanner.fewest { found += run }
        run = []
        continue
      }
      run.append(
        PostHolding(
          people: [name], chain: chain, evidence: name.range.lowerBound..<chain.range.upperBound,
          rule: .postNameTitle))
    }
    if run.count >= PersonScanner.fewest { found += run }
    return found.isEmpty ? nil : found
  }

  private func hasLabel(_ sentence: Range<Int>) -> Bool {
    scan.hits(of: PersonScanner.labels, in: sentence).contains {
      scan.scalar($0.start + PersonScanner.labels.length(of: $0.rank)) == "："
    }
  }

  /// 副县长副组长：: a chain without the label that begins the next part of the table.
  private func withoutLabel(_ chain: TitleChain) -> [TitleChain] {
    guard scan.scalar(chain.range.upperBound) == "：" else { return [chain] }
    let titles = chain.titles.dropLast()
    return titles.isEmpty ? [] : [TitleChain(titles: Array(titles))]
  }

  /// The name that is all that stands between a label or the row before and a title.
  private func rowName(endingAt end: Int, behind last: Int?) -> PersonMention? {
    for length in [3, 2, 4] {
      let start = end - length
      guard start > 0, scan.scalar(start - 1) == "：" || start == last, grammar.isName(start..<end),
        grammar.evidence(start..<end) >= NameGrammar.doubtful
      else { continue }
      return PersonMention(range: start..<end, name: scan.string(start..<end))
    }
    return nil
  }
}
