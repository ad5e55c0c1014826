internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// What the readers of appointments know of the sentence they read.
struct AppointmentContext {
  let sentence: Range<Int>
  /// Where names of the document stand in the sentence, in order.
  let mentioned: [PersonMention]
  let known: Set<String>
  /// Where titles of the sentence end, with where they begin.
  let titleEnds: [Int: Int]
  /// Who was spoken of last in the sentences before.
  let last: PersonMention?
  /// Whom the clause before gave or took a post.
  var subject: [PersonMention] = []
  /// Whose life the paragraph tells.
  var life: PersonMention?
}

/// Names in sentences that give or take a post: 任命甲为…, 院长由乙担任, 免去丙的…职务.
extension PersonScanner {
  /// Verbs that give a post whatever stands before the name.
  private static let sureVerbs: [StaticString] = [
    "挂职担任", "挂职任", "派驻任", "兼任", "担任", "出任", "当选为", "当选", "任命为", "被任命为", "受聘为", "同志为", "同志任", "现任",
    "升任", "调任", "转任", "接任", "继任", "改任", "历任", "曾任", "聘为", "挂任", "拟任", "续任", "转任为", "调整为", "提任",
    "委任为", "受聘", "获聘", "获聘为", "被聘为", "被任命为", "当选首任", "受聘担任", "聘任为",
    "推选为", "选举为", "获任",
  ]
  /// Verbs that give a post where a name opens the clause or is known.
  private static let weakVerbs: [StaticString] = ["任", "为", "兼", "当", "当了", "是", "兼着"]
  /// Words behind which somebody is named who is given a post.
  private static let openers: [StaticString] = [
    "任命", "聘任", "选举", "宣布", "决定", "同意", "提名", "推荐", "推选", "补选", "委任", "聘请", "选派", "岁的", "由", "接受",
    "批准",
    "明确", "任用", "续聘", "指派", "抽调",
  ]

  /// 赵镇任医共体党委书记, 任命某某为某局局长, 某某派驻某院任执行院长: a name, a verb, the title.
  func appointed(_ chain: TitleChain, in context: AppointmentContext) -> PostHolding? {
    var start = chain.range.lowerBound
    let sentence = context.sentence
    var verb = verb(before: start)
    if let status = chain.titles.first?.status, verb == nil,
      let word = scan.longest(.postStatus, at: start, limit: sentence.upperBound),
      status != .former || scan.reads("原任", at: start) || scan.reads("时任", at: start),
      word.range.count > 1 || scan.scalar(start) == "兼"
    {
      verb = (start, word.range.count > 1)
    }
    // 任院党委书记, 任中心主任: what stands between points to a body named before.
    while verb == nil, chain.titles.first?.body == nil, chain.range.lowerBound - start < 10,
      start > sentence.lowerBound, scan.text[start - 1].isHan, !scan.commonWords[start - 1],
      !scan.barriers[start - 1] || "与和".unicodeScalars.contains(scan.text[start - 1])
    {
      start -= 1
      verb = self.verb(before: start)
    }
    // Parts in a group are read with the group they are in.
    var chain = chain
    chain.titles.removeAll { title in
      ["组长", "班长", "总指挥", "指挥长", "召集人", "政委"].contains(where: title.role.hasSuffix)
    }
    guard let verb, !chain.titles.isEmpty else { return nil }
    var end = verb.start
    while let adverb = adverb(before: end), end - adverb > sentence.lowerBound { end -= adverb }
    // 派驻某院任护士长, 到某院担任副院长: the body stands before the verb.
    if let sent = titles.institutionEndingAt[end], sent.range.lowerBound >= sentence.lowerBound,
      let word =
        (["派驻", "选派到", "派到", "派往", "下派到", "到", "赴", "前往", "派驻到", "选派至", "派至", "调", "援派"]
        as [StaticString])
        .first(where: { scan.reads($0, before: sent.range.lowerBound) })
    {
      end = sent.range.lowerBound - word.scalarCount
      while let adverb = adverb(before: end), end - adverb > sentence.lowerBound { end -= adverb }
      for index in chain.titles.indices where chain.titles[index].body == nil {
        chain.titles[index].body = sent
      }
    }
    let isDropped = scan.reads("不再", at: end)
    let people = holders(
      before: end, isSure: verb.isSure || isNotice(chain, context), isDropped, context)
    guard let first = people.first else { return nil }
    if isDropped { chain.end() }
    return PostHolding(
      people: people, chain: chain,
      evidence: min(first.range.lowerBound, chain.range.lowerBound)..<chain.range.upperBound,
      rule: .postAppointment)
  }

  /// Whether a sentence is nothing but a name and a post: 汝峰为某委员会主任；, a line of a notice.
  private func isNotice(_ chain: TitleChain, _ context: AppointmentContext) -> Bool {
    let end = chain.range.upperBound
    guard end - context.sentence.lowerBound <= 60 else { return false }
    return end == context.sentence.upperBound
      || scan.scalar(end).map { "；。，（".unicodeScalars.contains($0) } == true
        && !scan.text[context.sentence.lowerBound..<end].contains("，")
  }

  /// Who stands before a verb that gives a post: the names before it, or whom the clause before spoke of.
  private func holders(
    before end: Int, isSure: Bool, _ isDropped: Bool, _ context: AppointmentContext
  ) -> [PersonMention] {
    let sentence = context.sentence
    // 2019年起任…: a date before the verb.
    var dated = end
    while dated > sentence.lowerBound, let scalar = scan.scalar(dated - 1),
      scalar.isDigit || "年月日起初底至今".unicodeScalars.contains(scalar)
    {
      dated -= 1
    }
    let opensClause = dated == sentence.lowerBound || scan.scalar(dated - 1)?.endsClause == true
    var end = opensClause ? dated : end
    if scan.scalar(end - 1) == "，", isSure { end -= 1 }
    let isComrade = strip(&end, sentence)
    let people = names(endingAt: end, isSure: isSure || isComrade, context)
    if !people.isEmpty { return people }
    if opensClause, isSure || isDropped || scan.reads("任", at: end) {
      if !context.subject.isEmpty { return context.subject }
      if let name = openingName(context, before: end), name.range.upperBound < end { return [name] }
      if let life = context.life { return [life] }
      if isSure, let name = opener(context, before: end) { return [name] }
      if let sent = sentAway(before: end, context) { return [sent] }
    }
    guard isSure || scan.reads("任", at: end),
      let last = context.mentioned.last(where: { $0.range.upperBound <= end }),
      end - last.range.upperBound <= 16,
      !scan.text[last.range.upperBound..<end].contains(where: {
        "，；：由“”".unicodeScalars.contains($0)
      })
        || scan.text[last.range.upperBound..<end].first == "，"
    else { return [] }
    // 由甲任… behind a person is about 甲.
    return scan.text[last.range.upperBound..<end].contains("由") ? [] : [last]
  }

  /// 某某到某院挂职，任副院长: who went there in the clause before.
  private func sentAway(before end: Int, _ context: AppointmentContext) -> PersonMention? {
    guard let last = context.mentioned.last(where: { $0.range.upperBound < end }),
      end - last.range.upperBound <= 40
    else { return nil }
    let gap = scan.string(last.range.upperBound..<end)
    return ["挂职", "派驻", "调到", "调往", "帮扶", "支援"].contains(where: gap.contains)
      && !gap.contains("；") && !gap.contains("、") ? last : nil
  }

  /// Moves an end before 同志 and brackets, in any order, and tells whether 同志 was there.
  private func strip(_ end: inout Int, _ sentence: Range<Int>) -> Bool {
    var isComrade = false
    for _ in 0..<3 {
      if scan.scalar(end - 1) == "）", let open = opening(before: end - 1, sentence) {
        end = open
      } else if scan.reads("同志", before: end) {
        end -= 2
        isComrade = true
      } else if scan.scalar(end - 1) == " " {
        end -= 1
      }
    }
    return isComrade
  }

  /// 王某某，男，现任…: the name that a sentence opens with, before a comma.
  private func openingName(_ context: AppointmentContext, before end: Int) -> PersonMention? {
    var start = context.sentence.lowerBound
    if let colon = scan.text[start..<max(start, end)].lastIndex(of: "：") { start = colon + 1 }
    guard
      let comma = (start + 2..<min(start + 12, context.sentence.upperBound)).first(where: {
        scan.scalar($0) == "，"
      })
    else { return nil }
    var end = comma
    _ = strip(&end, context.sentence)
    let name = start..<max(start, end)
    guard grammar.isName(name), grammar.end(at: start, limit: end) == end else { return nil }
    return PersonMention(range: name, name: scan.string(name))
  }

  func verb(before position: Int) -> (start: Int, isSure: Bool)? {
    if let word = PersonScanner.sureVerbs.first(where: { scan.reads($0, before: position) }) {
      return (position - word.scalarCount, true)
    }
    if let word = PersonScanner.weakVerbs.first(where: { scan.reads($0, before: position) }) {
      return (position - word.scalarCount, false)
    }
    // 当过八年副院长.
    if scan.scalar(position - 1) == "年" {
      for start in max(0, position - 5)..<position
      where scan.reads("当过", at: start) || scan.reads("做过", at: start) {
        return (start, true)
      }
    }
    return nil
  }

  private func adverb(before position: Int) -> Int? {
    let words: [StaticString] = [
      "不再", "正式", "继续", "已", "又", "还", "并", "也", "同时", "现", "被", "将", "分别", "同", "共同", "获", "已被",
      "先后", "后", "随后", "此前", "之前", "曾", "则",
    ]
    return words.first { scan.reads($0, before: position) }?.scalarCount
  }

  /// Where a bracket opens that closes before a position.
  func opening(before position: Int, _ sentence: Range<Int>) -> Int? {
    var current = position - 1
    while current > sentence.lowerBound, position - current < 16 {
      if scan.text[current] == "（" { return current }
      current -= 1
    }
    return nil
  }

  /// The name, or the names with 、 between, that end before a position.
  private func names(
    endingAt end: Int, isSure: Bool, _ context: AppointmentContext
  ) -> [PersonMention] {
    guard let name = name(endingAt: end, isSure: isSure, context) else { return [] }
    var found = [name]
    while let first = found.first?.range.lowerBound,
      let before = Optional(start(ofTitleOf: first, context)),
      let mark = scan.scalar(before - 1), "、和".unicodeScalars.contains(mark)
    {
      var stop = before - 1
      _ = strip(&stop, context.sentence)
      guard
        let other = context.mentioned.last(where: { $0.range.upperBound == stop })
          ?? self.name(endingAt: stop, isSure: isSure, context)
      else { break }
      found.insert(other, at: 0)
    }
    return found
  }

  /// Where the title before a name begins, with 分管的 before it.
  private func start(ofTitleOf name: Int, _ context: AppointmentContext) -> Int {
    let start = context.titleEnds[name] ?? name
    let words: [StaticString] = ["分管的", "分管", "主管", "时任", "现任", "原"]
    return words.first { scan.reads($0, before: start) }.map { start - $0.scalarCount } ?? start
  }

  /// The name that ends at a position, where the text before it bounds it too.
  private func name(
    endingAt end: Int, isSure: Bool, _ context: AppointmentContext
  ) -> PersonMention? {
    let sentence = context.sentence
    if let begin = grammar.foreignName(endingAt: end, from: sentence.lowerBound) {
      return PersonMention(range: begin..<end, name: scan.string(begin..<end))
    }
    for length in [3, 2, 4] where end - length >= sentence.lowerBound {
      let begin = end - length
      let name = scan.string(begin..<end)
      let isBounded = opensName(at: begin, context)
      let isKnown = context.known.contains(name)
      guard isBounded || isKnown, grammar.isName(begin..<end) else { continue }
      let isAppointed = isBounded && (follows(opener: begin) || context.titleEnds[begin] != nil)
      guard
        isKnown || isAppointed || (isBounded && isSure && length < 4)
          || (grammar.end(at: begin, limit: end, known: context.known) == end
            && (isSure || isCommonSurname(at: begin)))
      else { continue }
      return PersonMention(range: begin..<end, name: name)
    }
    return nil
  }

  private func follows(opener position: Int) -> Bool {
    scan.reads("聘", before: position) && !scan.reads("任", at: position)
      || PersonScanner.openers.contains { scan.reads($0, before: position) }
  }

  /// Whether a name may open at a position: at the start of a clause or list item, behind a title, or behind
  /// a word that names somebody for a post.
  private func opensName(at position: Int, _ context: AppointmentContext) -> Bool {
    guard position > context.sentence.lowerBound, let before = scan.scalar(position - 1) else {
      return true
    }
    return before.endsClause || "、）│┃ ".unicodeScalars.contains(before)
      || context.titleEnds[position] != nil || follows(opener: position)
      || before == "和" && context.known.contains(scan.string(position..<position + 2))
  }

  /// 免去某某的某院院长职务, 免去其某局局长职务, 某某辞去某职务: the post ends.
  func removed(_ chain: TitleChain, in context: AppointmentContext) -> PostHolding? {
    let close = scan.reads("职务", at: chain.range.upperBound)
    let sentence = context.sentence
    var end = chain.range.lowerBound
    let clause = clauseStart(before: end, sentence)
    let words = scan.string(clause..<end)
    let isRemoval = ["免去", "辞去", "解聘", "免除", "撤销"].contains(where: words.contains)
    guard close || isRemoval else { return nil }
    let stop = chain.range.upperBound + (close ? 2 : 0)
    if scan.scalar(end - 1) == "的" { end -= 1 }
    let isOwn = scan.scalar(end - 1) == "其"
    let verb = (["免去", "辞去", "解聘", "免除", "撤销"] as [StaticString]).first {
      scan.reads($0, before: isOwn ? end - 1 : end)
    }
    var people: [PersonMention] = []
    if isOwn || verb != nil {
      let before = (isOwn ? end - 1 : end) - (verb?.scalarCount ?? 0)
      if verb?.description == "辞去" {
        var end = before
        _ = strip(&end, sentence)
        people = names(endingAt: end, isSure: true, context)
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
    for length in [3, 2, 4] where end - length >= clause {
      let begin = end - length
      let isBounded =
        begin == clause
        || (["免去", "解聘", "免除", "撤销", "接受", "同意"] as [StaticString]).contains {
          scan.reads($0, before: begin)
        } || "、）".unicodeScalars.contains(scan.text[begin - 1])
      guard isBounded ? grammar.isName(begin..<end) : grammar.end(at: begin, limit: end) == end
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

  /// 院长由某某担任, 副主任由某局局长甲、某局局长乙同志兼任: the title, 由, the names with their own titles, a
  /// verb.
  func filled(_ chain: TitleChain, in context: AppointmentContext) -> PostHolding? {
    var start = chain.range.upperBound
    if scan.reads("一职由", at: start) || scan.reads("职务由", at: start) { start += 2 }
    let sentence = context.sentence
    if let holding = equated(chain, in: context) { return holding }
    guard scan.reads("由", at: start) else { return nil }
    for position in start..<min(sentence.upperBound, start + 60) {
      if scan.text[position] == "，" || scan.text[position] == "。" { return nil }
      guard
        let verb = (["担任", "兼任", "出任", "接任", "兼着", "代理", "兼"] as [StaticString]).first(where: {
          scan.reads($0, at: position)
        })
      else { continue }
      var end = position
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

  /// 主任是县委书记某某, 院长为某某: a post that opens its clause, a verb of being, the name with its title.
  private func equated(_ chain: TitleChain, in context: AppointmentContext) -> PostHolding? {
    let start = chain.range.upperBound
    let opens =
      chain.range.lowerBound == context.sentence.lowerBound
      || scan.scalar(chain.range.lowerBound - 1)?.endsClause == true
    guard opens, scan.reads("是", at: start) || scan.reads("为", at: start) else { return nil }
    let limit = min(context.sentence.upperBound, start + 40)
    guard let person = context.mentioned.first(where: { $0.range.lowerBound > start }),
      person.range.upperBound <= limit,
      scan.scalar(person.range.upperBound).map({ !$0.isHan }) ?? true,
      context.titleEnds[person.range.lowerBound] == start + 1
        || person.range.lowerBound == start + 1
    else { return nil }
    return PostHolding(
      people: [person], chain: chain, evidence: chain.range.lowerBound..<person.range.upperBound,
      rule: .postAppointment)
  }

  private func newName(
    endingAt end: Int, from start: Int, _ context: AppointmentContext
  ) -> PersonMention? {
    if let begin = grammar.foreignName(endingAt: end, from: start + 1) {
      return PersonMention(range: begin..<end, name: scan.string(begin..<end))
    }
    for length in [3, 2, 4] where end - length > start {
      let begin = end - length
      guard
        begin == start + 1 || !scan.text[begin - 1].isHan || context.titleEnds[begin] != nil,
        grammar.isName(begin..<end)
      else { continue }
      return PersonMention(range: begin..<end, name: scan.string(begin..<end))
    }
    return nil
  }

  /// 他此前是某院副院长, 此前，他在某院当过副院长: the person spoken of in the sentence before.
  func pronoun(_ chain: TitleChain, in context: AppointmentContext) -> PostHolding? {
    guard let last = context.last,
      !chain.titles.contains(where: { $0.role.hasSuffix("组长") || $0.role.hasSuffix("指挥") })
    else { return nil }
    let start = chain.range.lowerBound
    // 作为某院的院长，他…: what somebody is comes before who it is.
    if scan.reads("作为", before: start) || scan.reads("身为", before: start),
      scan.scalar(chain.range.upperBound) == "，",
      let next = scan.scalar(chain.range.upperBound + 1), "他她".unicodeScalars.contains(next)
    {
      return PostHolding(
        people: [last], chain: chain, evidence: start - 2..<chain.range.upperBound + 2,
        rule: .postAppointment)
    }
    let verbs: [StaticString] = [
      "是", "曾是", "任", "担任", "曾任", "当过", "做过", "现任", "兼着", "兼任", "出任", "年",
    ]
    guard verbs.contains(where: { scan.reads($0, before: start) }) else { return nil }
    let clause = max(context.sentence.lowerBound, start - 16)..<start
    guard
      let pronoun = clause.last(where: {
        (scan.text[$0] == "他" || scan.text[$0] == "她") && scan.scalar($0 + 1) != "们"
      }), !scan.text[pronoun..<start].contains("。")
    else { return nil }
    return PostHolding(
      people: [last], chain: chain, evidence: pronoun..<chain.range.upperBound,
      rule: .postAppointment)
  }

  /// 任命甲为某院院长，乙不再担任该职务: 乙 held the post that 甲 is given.
  func predecessors(_ holdings: [PostHolding], in context: AppointmentContext) -> [PostHolding] {
    let given = holdings.filter { $0.rule == .postAppointment }
    guard !given.isEmpty else { return [] }
    return (["担任该职务", "担任上述职务", "担任此职", "担任该职"] as [StaticString]).flatMap {
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
}

extension TitleChain {
  /// Marks all posts as ones that end.
  mutating func end() {
    for index in titles.indices { titles[index].status = .former }
  }
}
