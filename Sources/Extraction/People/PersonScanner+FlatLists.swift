internal import Lexicon
internal import TextNormalization

/// Lists of a group that lost their lines: 组长：甲副县长副组长：乙县卫生健康委主任丙县政府办公室副主任成员：丁….
extension PersonScanner {
  /// The holdings of a sentence with such a list, each name with the title behind it; nil where the sentence is none.
  func flatList(_ number: Int, _ chains: [TitleChain]) -> [PostHolding]? {
    let parts = flatParts(scan.sentences[number].range)
    guard parts.count >= 2, chains.count >= 3 else { return nil }
    var holdings: [PostHolding] = []
    var pairs = 0
    for part in parts {
      var open = part.lowerBound
      for chain in chains
      where chain.range.lowerBound >= open && chain.range.upperBound <= part.upperBound {
        if let name = flatName(open, chain) {
          pairs += 1
          holdings.append(
            PostHolding(
              people: [name], chain: chain,
              evidence: name.range.lowerBound..<chain.range.upperBound,
              rule: .postNameTitle))
        }
        open = chain.range.upperBound
      }
    }
    return pairs >= 2 && pairs * 2 >= chains.count ? holdings : nil
  }

  /// What stands behind each label of a sentence, up to the next one.
  private func flatParts(_ sentence: Range<Int>) -> [Range<Int>] {
    let labels = scan.occurrences(of: PersonScanner.memberLabels, in: sentence)
    return labels.enumerated().map { index, label in
      let start = label.start + label.word.scalarCount
      let next = index + 1 < labels.count ? labels[index + 1].start : sentence.upperBound
      return start..<max(start, next)
    }
  }

  /// The name between the title before and a title, nothing else between.
  private func flatName(_ open: Int, _ chain: TitleChain) -> PersonMention? {
    var range = open..<chain.range.lowerBound
    // 向建平县卫生健康委主任: of what looks like a county the first characters are the name's.
    if range.count == 1, let end = placeEnd(from: range.upperBound) {
      range = open..<end - 1
    }
    guard (2...4).contains(range.count), scan.text[range].allSatisfy(\.isHan),
      grammar.isName(range)
    else { return nil }
    return PersonMention(range: range, name: scan.string(range))
  }

  private func placeEnd(from start: Int) -> Int? {
    (start + 2...start + 4).first { titles.placeEndingAt[$0]?.range.lowerBound == start }
  }
}
