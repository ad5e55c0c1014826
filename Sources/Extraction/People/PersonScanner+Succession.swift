internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Posts that go from one to the next: 院长的担子交给了乙, 接力棒传到乙手里, 由副院长乙接棒.
extension PersonScanner {
  /// What stands for a post that is handed on.
  private static let burdens: [StaticString] = [
    "担子", "重担", "重任", "接力棒", "位子", "位置", "职务", "职责", "岗位", "交椅", "帅印", "班", "棒", "一职", "一棒", "大旗",
  ]
  /// Verbs by which it is handed on, with what they end in.
  private static let handings: [StaticString] = [
    "交给了", "交给", "交到了", "交到", "落到了", "落到", "落在了", "落在", "传给了", "传给", "传到了", "传到", "移交给了", "移交给",
    "转交给",
    "交棒给", "交班给",
  ]
  private static let adverbs: [StaticString] = [
    "则", "又", "就", "也", "便", "正式", "随后", "已", "再", "重新",
  ]
  /// What stands behind a name to whom something is handed.
  private static let hands: [StaticString] = ["手里", "手中", "手上", "肩上", "肩头", "身上"]
  /// Verbs of one who is chosen.
  private static let choices: [StaticString] = [
    "入选", "胜出", "中选", "脱颖而出", "当选", "受聘", "竞聘成功", "获聘", "上任", "到任", "走马上任",
  ]

  /// 院长的担子则交给了乙, 院长面向全市公开选聘，某院骨科主任乙最终入选: a post, how it is handed on, the name.
  func handed(_ chain: TitleChain, in context: AppointmentContext) -> PostHolding? {
    let end = chain.range.upperBound
    let limit = min(context.sentence.upperBound, end + 60)
    let person: PersonMention?
    if let start = handing(from: end, limit: limit) {
      person = receiver(from: start, limit: limit, context)
    } else if let taken = taking(chain, in: context) {
      return taken
    } else if let start = choosing(from: end, limit: limit) {
      person = chosen(from: start, limit: limit, context)
    } else {
      person = nil
    }
    guard let person else { return nil }
    var chain = chain
    for index in chain.titles.indices where chain.titles[index].status == .former {
      chain.titles[index].status = nil
    }
    return PostHolding(
      people: [person], chain: chain, evidence: chain.range.lowerBound..<person.range.upperBound,
      rule: .postAppointment)
  }

  /// 甲接过了某院院长的担子, 乙卸下院长的重任: who takes a post on, or lays it down.
  private func taking(_ chain: TitleChain, in context: AppointmentContext) -> PostHolding? {
    let end = chain.range.upperBound
    guard scan.scalar(end) == "的" || scan.reads("一职", at: end),
      scan.reads("一职", at: end)
        || PersonScanner.burdens.contains(where: { scan.reads($0, at: end + 1) })
    else { return nil }
    let verbs: [(word: StaticString, ends: Bool)] = [
      ("接过了", false), ("接过", false), ("接下了", false), ("接下", false), ("挑起了", false), ("挑起", false),
      ("扛起了", false),
      ("扛起", false), ("坐上了", false), ("坐上", false), ("走上了", false), ("走上", false), ("担起了", false),
      ("担起", false),
      ("卸下了", true), ("卸下", true), ("辞去了", true), ("辞去", true), ("离开了", true), ("离开", true),
      ("让出了", true), ("让出", true),
    ]
    let start = chain.range.lowerBound
    guard let verb = verbs.first(where: { scan.reads($0.word, before: start) }) else { return nil }
    var stop = start - verb.word.scalarCount
    while let adverb = adverb(before: stop), stop - adverb > context.sentence.lowerBound {
      stop -= adverb
    }
    var people = names(endingAt: stop, isSure: true, context)
    if people.isEmpty, let last = context.mentioned.last(where: { $0.range.upperBound <= stop }),
      stop - last.range.upperBound <= 12
    {
      people = [last]
    }
    guard let first = people.first else { return nil }
    var chain = chain
    if verb.ends { chain.end() }
    return PostHolding(
      people: people, chain: chain,
      evidence: first.range.lowerBound..<max(first.range.upperBound, end), rule: .postAppointment)
  }

  /// Where the words 的担子则交给了 end that begin at a position.
  private func handing(from position: Int, limit: Int) -> Int? {
    var start = position
    for word in ["的", "这副", "这个"] as [StaticString] where scan.reads(word, at: start) {
      start += word.scalarCount
    }
    guard let burden = PersonScanner.burdens.first(where: { scan.reads($0, at: start) }) else {
      return nil
    }
    start += burden.scalarCount
    if let adverb = PersonScanner.adverbs.first(where: { scan.reads($0, at: start) }) {
      start += adverb.scalarCount
    }
    guard let verb = PersonScanner.handings.first(where: { scan.reads($0, at: start) }) else {
      return nil
    }
    return start + verb.scalarCount
  }

  /// Who is handed something: the first name behind the verb, or one bounded by 的 and the end of the clause.
  private func receiver(
    from start: Int, limit: Int, _ context: AppointmentContext
  ) -> PersonMention? {
    var end = start
    while end < limit, !scan.text[end].endsClause { end += 1 }
    let reach = end
    if let known = context.mentioned.first(where: {
      $0.range.lowerBound >= start && $0.range.upperBound <= reach
    }) {
      return known
    }
    if let hand = PersonScanner.hands.first(where: { scan.reads($0, before: end) }) {
      end -= hand.scalarCount
    }
    for length in nameLengths(before: end) where end - length >= start {
      let begin = end - length
      guard begin == start || scan.text[begin - 1] == "的" || context.titleEnds[begin] != nil,
        length > 2 || end < reach || context.titleEnds[begin] != nil, grammar.isName(begin..<end)
      else { continue }
      return PersonMention(range: begin..<end, name: scan.string(begin..<end))
    }
    return nil
  }

  /// Where 公开选聘， ends, in the clause that a post opens: 院长面向全国公开招聘，.
  private func choosing(from position: Int, limit: Int) -> Int? {
    var end = position
    while end < limit, !scan.text[end].endsClause { end += 1 }
    guard scan.scalar(end) == "，", end - position <= 16 else { return nil }
    let words: [StaticString] = ["选聘", "公开招聘", "竞聘", "遴选", "竞争上岗", "公开选拔", "招聘"]
    return words.contains { scan.first($0, in: position..<end) != nil } ? end + 1 : nil
  }

  /// Who was chosen: the name before 最终入选.
  private func chosen(
    from start: Int, limit: Int, _ context: AppointmentContext
  ) -> PersonMention? {
    context.mentioned.first { person in
      person.range.lowerBound >= start && person.range.upperBound <= limit
        && PersonScanner.choices.contains { verb in
          (0...3).contains { scan.reads(verb, at: person.range.upperBound + $0) }
        }
    }
  }

  /// 甲从县中医医院院长任上调来: a post that somebody leaves for another place.
  func leaving(_ chain: TitleChain, in context: AppointmentContext) -> PostHolding? {
    let words: [StaticString] = [
      "任上", "岗位上", "的岗位上", "位置上", "的位置上", "位子上", "的位子上", "职位上", "岗位调", "岗位转", "一职上", "职务上", "转岗",
      "转任",
      "调任", "升任", "改任", "的任上", "岗位", "的岗位", "变成", "变为", "成为", "到", "一路",
    ]
    let start = chain.range.lowerBound
    guard
      let from = (["从", "由"] as [StaticString]).first(where: { scan.reads($0, before: start) }),
      words.contains(where: { scan.reads($0, at: chain.range.upperBound) }),
      let person = context.mentioned.last(where: { $0.range.upperBound < start })
        ?? name(endingAt: start - 1, isSure: true, context) ?? context.last,
      person.range.upperBound > start || start - person.range.upperBound <= 30
        || context.mentioned.isEmpty
    else { return nil }
    // 由某局局长转任 behind a post is read with that post.
    if from.description == "由", person.range.upperBound != start - 1 { return nil }
    var chain = chain
    chain.end()
    return PostHolding(
      people: [person], chain: chain,
      evidence: min(person.range.lowerBound, start)..<chain.range.upperBound, rule: .postAppointment
    )
  }

  /// Where a name may open behind 接过担子的.
  func followsTaking(_ position: Int, from lower: Int) -> Bool {
    guard scan.reads("的", before: position) else { return false }
    let clause = max(lower, position - 14)..<position
    return (["接过", "接班", "接棒", "接任", "接手", "接替", "继任"] as [StaticString]).contains {
      scan.first($0, in: clause) != nil
    }
  }

  /// 原院长甲退休后，由副院长乙接棒; 接力棒传到乙手里: the one that comes next holds the post last named as left.
  func successors(
    _ holdings: [PostHolding], in context: AppointmentContext
  ) -> [PostHolding] {
    let left = holdings.filter { isLeft($0) }
    guard let last = left.last else { return [] }
    var found: [PostHolding] = []
    let behind =
      last.evidence.upperBound..<max(last.evidence.upperBound, context.sentence.upperBound)
    for verb in ["接棒", "接班", "接任", "继任", "接了班", "接了棒"] as [StaticString] {
      for position in scan.positions(of: verb, in: behind) {
        guard scan.scalar(position + verb.scalarCount).map({ !$0.isHan }) ?? true else { continue }
        let people = names(endingAt: position, isSure: true, context)
        guard let person = people.last, person.name != last.people.last?.name else { continue }
        found.append(successor(person, last))
      }
    }
    for burden in ["接力棒", "担子", "帅印", "重担"] as [StaticString] {
      for position in scan.positions(of: burden, in: behind) {
        guard let start = handing(from: position, limit: context.sentence.upperBound),
          let person = receiver(from: start, limit: context.sentence.upperBound, context),
          scan.scalar(position - 1) != "的"
        else { continue }
        found.append(successor(person, last))
      }
    }
    return found
  }

  /// Whether who holds a post leaves it in the same sentence: 院长甲退休, 到龄离任.
  private func isLeft(_ holding: PostHolding) -> Bool {
    guard holding.people.count == 1, let person = holding.people.first else { return false }
    let behind = person.range.upperBound..<min(scan.text.count, person.range.upperBound + 8)
    return
      (["退休", "卸任", "离任", "调离", "到龄", "退居", "辞职", "调任", "升任", "转岗", "调走", "离开"] as [StaticString])
      .contains { scan.first($0, in: behind) != nil }
  }

  private func successor(_ person: PersonMention, _ last: PostHolding) -> PostHolding {
    var chain = last.chain
    for index in chain.titles.indices { chain.titles[index].status = nil }
    return PostHolding(
      people: [person], chain: chain, evidence: last.evidence.lowerBound..<person.range.upperBound,
      rule: .postAppointment)
  }
}
