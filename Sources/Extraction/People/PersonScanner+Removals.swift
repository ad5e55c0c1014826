internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Names in sentences that take a post: 免去丙的…职务, 乙不再担任该职务.
extension PersonScanner {
  private static let removals = Words(["免去", "辞去", "解聘", "免除", "撤销"])

  /// 免去某某的某院院长职务, 免去其某局局长职务, 某某辞去某职务: the post ends.
  func removed(_ chain: TitleChain, in context: AppointmentContext) -> PostHolding? {
    let close = scan.reads("职务", at: chain.range.upperBound)
    let sentence = context.sentence
    var end = chain.range.lowerBound
    let clause = clauseStart(before: end, sentence)
    let isRemoval = scan.first(of: PersonScanner.removals, in: clause..<end) != nil
    guard close || isRemoval else { return nil }
    let stop = chain.range.upperBound + (close ? 2 : 0)
    if scan.scalar(end - 1) == "的" { end -= 1 }
    let isOwn = scan.scalar(end - 1) == "其"
    let verb = scan.word(of: PersonScanner.removals, before: isOwn ? end - 1 : end)
    var people: [PersonMention] = []
    if isOwn || verb != nil {
      let before = (isOwn ? end - 1 : end) - (verb?.scalarCount ?? 0)
      if verb?.description == "辞去" {
        var end = before
        _ = strip(&end, sentence)
        people = names(endingAt: end, isSure: true, context)
      }
      // 某某被免去某院院长职务.
      if people.isEmpty, scan.reads("被", before: before) {
        people = names(endingAt: before - 1, isSure: true, context)
      }
      if people.isEmpty { people = context.subject }
      if people.isEmpty, let last = context.mentioned.last(where: { $0.range.upperBound < before })
      {
        people = [last]
      }
    } else {
      _ = strip(&end, sentence)
      if let name = removedName(endingAt: end, from: clause, context) { people = [name] }
    }
    guard let first = people.first else { return nil }
    var chain = chain
    chain.end()
    return PostHolding(
      people: people, chain: chain, evidence: first.range.lowerBound..<stop, rule: .postAppointment)
  }

  /// The name between 免去 or the start of the clause and the body of a post.
  private func removedName(
    endingAt end: Int, from clause: Int, _ context: AppointmentContext
  ) -> PersonMention? {
    if let begin = grammar.foreignName(endingAt: end, from: clause) {
      return PersonMention(range: begin..<end, name: scan.string(begin..<end))
    }
    for length in nameLengths(before: end) where end - length >= clause {
      let begin = end - length
      let isBounded =
        begin == clause
        || (["免去", "解聘", "免除", "撤销", "接受", "同意"] as [StaticString]).contains {
          scan.reads($0, before: begin)
        } || scan.text[begin - 1].isOne(of: "、）")
      guard
        isBounded ? grammar.isName(begin..<end) : context.known.contains(scan.string(begin..<end))
      else { continue }
      return PersonMention(range: begin..<end, name: scan.string(begin..<end))
    }
    return nil
  }

  /// Where the clause starts that holds a position.
  private func clauseStart(before position: Int, _ sentence: Range<Int>) -> Int {
    var start = position
    var depth = 0
    while start > sentence.lowerBound {
      let scalar = scan.text[start - 1]
      if scalar == "）" { depth += 1 }
      if scalar == "（" { depth = max(0, depth - 1) }
      if depth == 0, scalar.endsClause { break }
      start -= 1
    }
    return start
  }

  /// 任命甲为某院院长，乙不再担任该职务: 乙 held the post that 甲 is given.
  func predecessors(_ holdings: [PostHolding], in context: AppointmentContext) -> [PostHolding] {
    let given = holdings.filter { $0.rule == .postAppointment }
    guard !given.isEmpty else { return [] }
    return replaced(given, in: context)
      + (["担任该职务", "担任上述职务", "担任此职", "担任该职"] as [StaticString]).flatMap {
        word -> [PostHolding] in
        scan.positions(of: word, in: context.sentence).compactMap { position in
          var end = position
          while let adverb = adverb(before: end) { end -= adverb }
          guard scan.reads("不再", at: end), let chain = given.last?.chain else { return nil }
          _ = strip(&end, context.sentence)
          let people = names(endingAt: end, isSure: true, context)
          guard let first = people.first, first.range.lowerBound > chain.range.upperBound else {
            return nil
          }
          var ended = chain
          ended.end()
          return PostHolding(
            people: people, chain: ended,
            evidence: first.range.lowerBound..<position + word.scalarCount, rule: .postAppointment)
        }
      }
  }

  /// 甲接替乙任某院院长, 院长由甲担任（6月接替任期届满的乙）: 乙 held the post that 甲 is given.
  private func replaced(
    _ given: [PostHolding], in context: AppointmentContext
  ) -> [PostHolding] {
    (["接替", "接任", "接过"] as [StaticString]).flatMap { word -> [PostHolding] in
      scan.positions(of: word, in: context.sentence).compactMap { position in
        let start = position + word.scalarCount
        guard let name = replacedName(from: start, context),
          let holding = given.first(where: {
            (1...4).contains($0.chain.range.lowerBound - name.range.upperBound)
          }) ?? given.last(where: { $0.chain.range.upperBound <= position }),
          holding.people.first?.name != name.name
        else { return nil }
        var ended = holding.chain
        ended.end()
        return PostHolding(
          people: [name], chain: ended,
          evidence: min(
            name.range.lowerBound, ended.range.lowerBound)..<max(
              name.range.upperBound, ended.range.upperBound), rule: .postAppointment)
      }
    }
  }

  /// Who is replaced: the name behind the verb, or behind 退休的 and the like.
  private func replacedName(from start: Int, _ context: AppointmentContext) -> PersonMention? {
    var begin = start
    var end = start
    while end < context.sentence.upperBound, end - start < 16, scan.text[end].isHan {
      if scan.text[end] == "的" { begin = end + 1 }
      if end > begin + 1,
        (["任", "担任", "出任", "兼任", "成为", "当选"] as [StaticString]).contains(where: {
          scan.reads($0, at: end)
        })
      {
        break
      }
      end += 1
    }
    guard (2...4).contains(end - begin), grammar.isName(begin..<end),
      context.known.contains(scan.string(begin..<end)) || isCommonSurname(at: begin)
    else { return nil }
    return PersonMention(range: begin..<end, name: scan.string(begin..<end))
  }
}
