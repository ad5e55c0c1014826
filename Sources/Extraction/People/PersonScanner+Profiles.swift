internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Lines that go on with the posts of whom the sentence before introduces: 甲，某医院院长，主任医师。某市医学会副会长、某区
/// 质控中心主任。
extension PersonScanner {
  /// The posts of a sentence that is nothing but posts, given to whom the sentence before in the paragraph opens
  /// with; nil for any other sentence.
  func profile(_ number: Int, _ chains: [[TitleChain]]) -> [PostHolding]? {
    guard number > 0, chains[number].contains(where: { $0.titles.contains { $0.body != nil } }),
      scan.sentences[number].paragraph == scan.sentences[number - 1].paragraph,
      let person = introduced(number - 1, chains[number - 1]),
      holdsOnlyPosts(scan.sentences[number].range)
    else { return nil }
    return chains[number].filter { $0.titles.contains { $0.body != nil } }.map { chain in
      PostHolding(people: [person], chain: chain, evidence: chain.range, rule: .postNameTitle)
    }
  }

  /// The name of 甲，某医院院长，….
  private func introduced(_ number: Int, _ chains: [TitleChain]) -> PersonMention? {
    let sentence = scan.sentences[number].range
    guard let first = chains.first, first.titles.contains(where: { $0.body != nil }) else {
      return nil
    }
    let start = dutyStart(sentence)
    let name = start..<max(start, first.range.lowerBound - 1)
    guard scan.scalar(first.range.lowerBound - 1) == "，", (2...4).contains(name.count),
      grammar.isName(name)
    else { return nil }
    return PersonMention(range: name, name: scan.string(name))
  }

  /// Whether each part between marks ends with a word for a post or a member.
  private func holdsOnlyPosts(_ sentence: Range<Int>) -> Bool {
    var start = sentence.lowerBound
    var parts = 0
    for position in sentence.lowerBound...sentence.upperBound {
      let isEnd = position == sentence.upperBound || scan.text[position].isOne(of: "、，；。")
      guard isEnd else { continue }
      if position > start {
        guard position - start >= 4, scan.longest(.post, endingAt: position, from: start) != nil
          || scan.reads("成员", before: position) || scan.reads("导师", before: position)
        else { return false }
        parts += 1
      }
      start = position + 1
    }
    return parts >= 2
  }
}
