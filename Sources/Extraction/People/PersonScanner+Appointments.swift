internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Names in sentences that give or take a post: 任命甲为…, 院长由乙担任, 免去丙的…职务.
extension PersonScanner {
  static let appointing: [StaticString] = [
    "兼任", "担任", "出任", "当选为", "当选", "任命为", "同志为", "同志任", "现任", "任", "为", "，任", "，现任",
    "兼", "聘为", "，兼任", "同志兼任", "，",
  ]

  /// 赵镇任医共体党委书记, 任命某某为某局局长: the name, a verb, the title.
  func appointed(
    _ chain: TitleChain, known: Set<String>, in sentence: Range<Int>
  ) -> PostHolding? {
    let start = chain.range.lowerBound
    for verb in PersonScanner.appointing where scan.reads(verb, before: start) {
      let end = start - verb.scalarCount
      for length in [3, 2, 4] where end - length >= sentence.lowerBound {
        let name = scan.string(end - length..<end)
        let isAppointed =
          scan.reads("任命", before: end - length) || scan.reads("聘任", before: end - length)
        let begin = end - length
        let opensClause =
          begin == sentence.lowerBound || scan.scalar(begin - 1).map(\.endsClause) == true
        let isNamed =
          (known.contains(name) || opensClause) && verb.description != "，"
          && grammar.end(at: begin, limit: end) == end
        guard
          isNamed
            || ((isAppointed || verb.description == "，现任" || verb.description == "同志为")
              && grammar.end(at: end - length, limit: end) == end)
        else { continue }
        return PostHolding(
          people: [PersonMention(range: end - length..<end, name: name)], chain: chain,
          evidence: end - length..<chain.range.upperBound, rule: .postAppointment)
      }
    }
    return nil
  }

  /// 免去某某的某院院长职务: the post ends.
  func removed(_ chain: TitleChain, in sentence: Range<Int>) -> PostHolding? {
    guard scan.reads("职务", at: chain.range.upperBound) else { return nil }
    var end = chain.range.lowerBound
    if scan.scalar(end - 1) == "的" { end -= 1 }
    if scan.reads("同志", before: end) { end -= 2 }
    for length in [3, 2, 4] where end - length >= sentence.lowerBound {
      guard grammar.end(at: end - length, limit: end) == end else { continue }
      var chain = chain
      for index in chain.titles.indices { chain.titles[index].status = .former }
      return PostHolding(
        people: [PersonMention(range: end - length..<end, name: scan.string(end - length..<end))],
        chain: chain, evidence: end - length..<chain.range.upperBound + 2, rule: .postAppointment)
    }
    return nil
  }

  /// 院长由某某担任: the title, 由, the name with its own title before, a verb.
  func filled(_ chain: TitleChain, in sentence: Range<Int>) -> PostHolding? {
    let start = chain.range.upperBound
    guard scan.reads("由", at: start) else { return nil }
    for position in start..<min(sentence.upperBound, start + 30) {
      guard
        let verb = ["担任", "兼任", "出任"].first(where: { (word: StaticString) in
          scan.reads(word, at: position)
        })
      else { continue }
      for length in [3, 2, 4] where position - length > start {
        let begin = position - length
        guard grammar.end(at: begin, limit: position) == position,
          begin == start + 1 || !scan.text[begin - 1].isHan
            || scan.longest(.post, endingAt: begin, from: start) != nil
        else { continue }
        return PostHolding(
          people: [PersonMention(range: begin..<position, name: scan.string(begin..<position))],
          chain: chain,
          evidence: chain.range.lowerBound..<position + verb.scalarCount,
          rule: .postAppointment)
      }
    }
    return nil
  }
}
