internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Posts that a sentence names before who holds them: 院长由乙担任, 主任是某某, 作为院长，他….
extension PersonScanner {
  /// 院长由某某担任, 副主任由某局局长甲、某局局长乙同志兼任: the title, 由, the names with their own titles, a
  /// verb.
  func filled(_ chain: TitleChain, in context: AppointmentContext) -> PostHolding? {
    var start = chain.range.upperBound
    if scan.reads("一职由", at: start) || scan.reads("职务由", at: start) { start += 2 }
    let sentence = context.sentence
    if let holding = equated(chain, in: context) ?? called(chain, in: context) { return holding }
    if let adverb = (["分别由", "均由", "则由", "暂由", "仍由"] as [StaticString]).first(where: {
      scan.reads($0, at: start)
    }) {
      start += adverb.scalarCount - 1
    }
    guard scan.reads("由", at: start) else { return nil }
    for position in start..<min(sentence.upperBound, start + 240) {
      if scan.text[position] == "。" { return nil }
      if scan.text[position] == "，", !goesOn(behind: position, context) { return nil }
      guard
        let verb =
          ([
            "担任", "兼任", "出任", "接任", "转任", "改任", "调任", "升任", "继任", "接棒", "接班", "接替", "挂任", "兼着",
            "代理", "兼", "一肩挑",
          ] as [StaticString]).first(where: {
            scan.reads($0, at: position)
          })
      else { continue }
      var end = position
      // 由甲同志继续担任, 由乙（兼）担任.
      while let adverb = adverb(before: end), end - adverb > start { end -= adverb }
      _ = strip(&end, sentence)
      var people = context.mentioned.filter {
        $0.range.lowerBound > start && $0.range.upperBound <= end
      }
      if people.isEmpty, let name = newName(endingAt: end, from: start, context) { people = [name] }
      guard !people.isEmpty else { return nil }
      return PostHolding(
        people: people, chain: chain,
        evidence: chain.range.lowerBound..<position + verb.scalarCount, rule: .postAppointment)
    }
    return nil
  }

  /// 历任某院医师、某局副局长，某区副区长: further posts of whom the sentence tells the career.
  func career(
    _ chain: TitleChain, after last: PostHolding?, in context: AppointmentContext
  ) -> PostHolding? {
    guard let last, last.rule == .postAppointment,
      let mark = scan.scalar(last.chain.range.upperBound),
      mark.isOne(of: "、，"),
      chain.range.lowerBound == last.chain.range.upperBound + 1,
      isCareer(context.sentence.lowerBound..<last.chain.range.lowerBound),
      !context.mentioned.contains(where: { $0.range.lowerBound == chain.range.upperBound })
    else { return nil }
    return PostHolding(
      people: last.people, chain: chain,
      evidence: min(last.evidence.lowerBound, chain.range.lowerBound)..<chain.range.upperBound,
      rule: .postAppointment)
  }

  private func isCareer(_ range: Range<Int>) -> Bool {
    (["历任", "曾任", "先后任", "先后担任", "历任过", "曾先后任", "曾担任"] as [StaticString]).contains {
      scan.first($0, in: range) != nil
    }
  }

  /// 主任是县委书记某某, 院长为某某: a post that opens its clause, a verb of being, the name with its title.
  private func equated(_ chain: TitleChain, in context: AppointmentContext) -> PostHolding? {
    let start = chain.range.upperBound
    var open = chain.range.lowerBound
    // 首任分院院长是某某: a word of the body's kind stands before the post.
    for word in ["分院", "总院", "集团", "联盟", "首任"] as [StaticString]
    where scan.reads(word, before: open) {
      open -= word.scalarCount
    }
    let opens =
      open <= context.sentence.lowerBound || scan.scalar(open - 1)?.endsClause == true
    guard opens, scan.reads("是", at: start) || scan.reads("为", at: start) else { return nil }
    let limit = min(context.sentence.upperBound, start + 40)
    guard
      let person = context.mentioned.first(where: { $0.range.lowerBound > start })
        ?? described(from: start + 1, limit: limit),
      person.range.upperBound <= limit,
      scan.scalar(person.range.upperBound).map({ !$0.isHan }) ?? true,
      context.titleEnds[person.range.lowerBound] == start + 1
        || person.range.lowerBound == start + 1
        || scan.reads("的", before: person.range.lowerBound)
          && scan.longest(.post, endingAt: person.range.lowerBound - 1, from: start) == nil
    else { return nil }
    let people = listed(from: person, context)
    return PostHolding(
      people: people, chain: chain,
      evidence: chain.range.lowerBound..<(people.last ?? person).range.upperBound,
      rule: .postAppointment)
  }

  /// 院长名叫某某, 县人民医院院长是某某, 首任院长为某某。: the name directly behind a verb of being.
  private func called(_ chain: TitleChain, in context: AppointmentContext) -> PostHolding? {
    let start = chain.range.upperBound
    let verbs: [(word: StaticString, isSure: Bool)] = [
      ("名叫", true), ("名为", true), ("叫", true), ("就是", false), ("便是", false), ("正是", false),
      ("仍是", false),
      ("还是", false), ("则是", false), ("是", false), ("为", false),
    ]
    guard let verb = verbs.first(where: { scan.reads($0.word, at: start) }) else { return nil }
    let begin = start + verb.word.scalarCount
    let limit = context.sentence.upperBound
    guard let end = grammar.end(at: begin, limit: limit, known: context.known),
      grammar.isName(begin..<end),
      isCommonSurname(at: begin) || context.known.contains(scan.string(begin..<end))
        || grammar.evidence(begin..<end) >= 4,
      verb.isSure
        || (end >= limit || !scan.text[end].isHan)
          && (end - begin > 2 || context.known.contains(scan.string(begin..<end)))
    else { return nil }
    let people = listed(
      from: PersonMention(range: begin..<end, name: scan.string(begin..<end)), context)
    return PostHolding(
      people: people, chain: chain,
      evidence: chain.range.lowerBound..<(people.last?.range.upperBound ?? end),
      rule: .postAppointment)
  }

  /// 副院长是本院提起来的某某: a name that ends its clause behind 的.
  private func described(from start: Int, limit: Int) -> PersonMention? {
    var end = start
    while end < limit, scan.text[end].isHan { end += 1 }
    guard let mark = scan.scalar(end), mark.endsClause else { return nil }
    for length in [3, 2] where end - length > start {
      let begin = end - length
      guard scan.text[begin - 1] == "的", isCommonSurname(at: begin), grammar.isName(begin..<end),
        grammar.end(at: begin, limit: end) == end
      else { continue }
      return PersonMention(range: begin..<end, name: scan.string(begin..<end))
    }
    return nil
  }

  private func newName(
    endingAt end: Int, from start: Int, _ context: AppointmentContext
  ) -> PersonMention? {
    if let begin = grammar.foreignName(endingAt: end, from: start + 1) {
      return PersonMention(range: begin..<end, name: scan.string(begin..<end))
    }
    for length in nameLengths(before: end) where end - length > start {
      let begin = end - length
      guard
        begin == start + 1 || !scan.text[begin - 1].isHan || context.titleEnds[begin] != nil
          || describes(endingAt: begin),
        grammar.isName(begin..<end)
      else { continue }
      return PersonMention(range: begin..<end, name: scan.string(begin..<end))
    }
    return nil
  }

  /// 由县级医院骨干某某挂任: whether a word for a person of some standing ends before a name.
  private func describes(endingAt position: Int) -> Bool {
    (["骨干", "专家", "人才", "干部", "能手", "学者", "的", "代表", "博士", "硕士", "带头人", "成员", "老兵"]
      as [StaticString])
      .contains { scan.reads($0, before: position) }
  }

  /// 他此前是某院副院长, 此前，他在某院当过副院长: the person spoken of in the sentence before.
  func pronoun(
    _ chain: TitleChain, after before: PostHolding?, in context: AppointmentContext
  ) -> PostHolding? {
    guard
      !chain.titles.contains(where: { $0.role.hasSuffix("组长") || $0.role.hasSuffix("指挥") })
    else { return nil }
    let start = chain.range.lowerBound
    // 作为某院的院长，他…: what somebody is comes before who it is.
    if let last = context.last,
      scan.reads("作为", before: start) || scan.reads("身为", before: start),
      scan.scalar(chain.range.upperBound) == "，",
      let next = scan.scalar(chain.range.upperBound + 1), next.isOne(of: "他她")
    {
      return PostHolding(
        people: [last], chain: chain, evidence: start - 2..<chain.range.upperBound + 2,
        rule: .postAppointment)
    }
    let verbs: [StaticString] = [
      "是", "曾是", "任", "担任", "曾任", "当过", "做过", "现任", "兼着", "兼任", "出任", "年",
      "当选", "当选为", "接任", "转任", "调任", "升任", "改任", "就任", "受聘为", "被任命为", "被推选为", "当上", "当上了", "成为",
      "还是", "也是", "挂任", "挂职任", "挂职担任", "同时担任", "同时挂任",
    ]
    // 他还兼任市公安局局长: the verb is read with the title.
    let isHeld = chain.titles[0].status == .concurrent || chain.titles[0].status == .current
    guard isHeld || verbs.contains(where: { scan.reads($0, before: start) }) else { return nil }
    let clause = max(context.sentence.lowerBound, start - 16)..<start
    guard
      let pronoun = clause.last(where: {
        (scan.text[$0] == "他" || scan.text[$0] == "她") && scan.scalar($0 + 1) != "们"
      }), !scan.text[pronoun..<start].contains("。"),
      // 甲曾任某院院长；2022年他当选…: the one person of the sentence before it comes first.
      let last = only((before?.people ?? []) + context.mentioned, before: pronoun)
        ?? subject(before, of: pronoun) ?? context.last
    else { return nil }
    return PostHolding(
      people: [last], chain: chain, evidence: pronoun..<chain.range.upperBound,
      rule: .postAppointment)
  }

  /// 各项由甲副市长负责，他还…: the one whom the clause before ends with.
  private func subject(_ before: PostHolding?, of pronoun: Int) -> PersonMention? {
    guard let before, before.people.count == 1, before.evidence.upperBound <= pronoun,
      pronoun - before.evidence.upperBound <= 8
    else { return nil }
    return before.people.first
  }

  /// The only person whom a sentence names before a position.
  private func only(_ people: [PersonMention], before position: Int) -> PersonMention? {
    let before = people.filter { $0.range.upperBound <= position }
    return Set(before.map(\.name)).count == 1 ? before.last : nil
  }
}
