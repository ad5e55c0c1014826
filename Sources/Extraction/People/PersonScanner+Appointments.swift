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
  /// Whose resume the sentence belongs to, where it does to one.
  let resumed: PersonMention?
  /// Whom the clause before gave or took a post.
  var subject: [PersonMention] = []
}

/// Names in sentences that give or take a post: 任命甲为…, 院长由乙担任, 免去丙的…职务.
extension PersonScanner {
  /// Verbs that give a post whatever stands before the name.
  private static let sureVerbs: [StaticString] = [
    "分任", "变成", "变为", "走马上任", "就任", "上任", "履新", "赴任", "连任", "继续担任", "续聘为", "荣升", "晋升", "接棒", "执掌",
    "出任了", "做了", "成了", "挂职担任", "挂职任", "派驻任", "兼任", "担任", "出任", "当选为", "当选", "任命为", "被任命为", "后任",
    "先后任", "先后担任",
    "此前任",
    "受聘为", "同志为", "同志任", "现任",
    "升任", "调任", "转任", "接任", "继任", "改任", "历任", "曾任", "聘为", "挂任", "拟任", "续任", "转任为", "调整为", "提任",
    "委任为", "受聘", "获聘", "获聘为", "被聘为", "当选首任", "受聘担任", "聘任为",
    "挑起", "扛起", "接过", "推选为", "选举为", "获任", "被推举为", "推举为", "被推选为", "被选为", "被选举为", "被聘任为",
    "选聘为", "改任为", "转岗任",
    "转岗担任", "接替担任",
    "荣任", "晋升为", "提拔为", "提任为", "补选为", "增选为", "受邀担任", "受邀出任",
  ]
  /// Verbs that give a post where a name opens the clause or is known.
  private static let weakVerbs: [StaticString] = [
    "任", "作为", "身为", "为", "兼", "当", "当了", "是", "兼着", "当上", "当上了", "做",
  ]

  /// 赵镇任医共体党委书记, 任命某某为某局局长, 某某派驻某院任执行院长: a name, a verb, the title.
  func appointed(_ chain: TitleChain, in context: AppointmentContext) -> PostHolding? {
    var start = chain.range.lowerBound
    let sentence = context.sentence
    // 现在是我们的副院长.
    if chain.titles.first?.body == nil,
      let word = scan.word(of: RelationReader.voices, before: start)
    {
      start -= word.scalarCount
    }
    var verb = verb(before: start)
    if let status = chain.titles.first?.status, verb == nil,
      let word = scan.longest(.postStatus, at: start, limit: sentence.upperBound),
      status != .former || scan.reads("原任", at: start) || scan.reads("时任", at: start)
        || scan.reads("卸任", at: start) || scan.reads("离任", at: start),
      word.range.count > 1 || scan.scalar(start) == "兼"
    {
      verb = (start, word.range.count > 1)
    }
    // 任院党委书记, 任中心主任: what stands between points to a body named before.
    while verb == nil, chain.titles.first?.body == nil, chain.range.lowerBound - start < 10,
      start > sentence.lowerBound, scan.text[start - 1].isHan,
      !scan.commonWords[start - 1] || scan.text[start - 1] == "该",
      !scan.barriers[start - 1] || scan.text[start - 1].isOne(of: "与和该")
    {
      start -= 1
      // 心内科主任甲教授: the words before end a title.
      if context.titleEnds[start] != nil { break }
      verb = self.verb(before: start)
    }
    // Parts in a group are read with the group they are in.
    var chain = chain
    chain.titles.removeAll { title in
      ["组长", "班长", "总指挥", "指挥长", "召集人", "政委"].contains(where: title.role.hasSuffix)
        && title.body?.name.holds("纪检监察") != true
    }
    guard let verb, !chain.titles.isEmpty, !isFavour(verb.start, chain, context) else {
      return nil
    }
    var end = verb.start
    while let adverb = adverb(before: end), end - adverb > sentence.lowerBound { end -= adverb }
    // 派驻某院任护士长, 到某院担任副院长: the body stands before the verb.
    if let sent = titles.institutionEndingAt[end], sent.range.lowerBound >= sentence.lowerBound,
      let word =
        ([
          "来到", "调到", "调来", "去", "回到", "加盟", "入职", "派驻", "选派到", "派到", "派往", "下派到", "到", "赴", "前往",
          "派驻到", "选派至", "派至", "调", "援派",
        ]
        as [StaticString])
        .filter({ scan.reads($0, before: sent.range.lowerBound) })
        .max(by: { $0.scalarCount < $1.scalarCount })
    {
      end = sent.range.lowerBound - word.scalarCount
      while let adverb = adverb(before: end), end - adverb > sentence.lowerBound { end -= adverb }
      for index in chain.titles.indices where chain.titles[index].body == nil {
        chain.titles[index].body = sent
      }
    }
    if let way = farDestination(before: end, verb.start, context) { end = way }
    if let place = bareDestination(before: end), place > sentence.lowerBound { end = place }
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

  /// 甲为某局局长送去材料: 为 is "for" where a verb stands behind the title and none of giving before.
  private func isFavour(_ verb: Int, _ chain: TitleChain, _ context: AppointmentContext) -> Bool {
    let end = chain.range.upperBound
    guard scan.reads("为", at: verb), verb + 1 == chain.range.lowerBound,
      let next = scan.scalar(end), next.isHan, !next.isOne(of: "的职兼等和及与人候一挂"),
      scan.longest(.post, at: end, limit: context.sentence.upperBound) == nil
    else { return false }
    return !(["任", "聘", "选", "推", "派", "以", "定"] as [StaticString]).contains {
      scan.first($0, in: context.sentence.lowerBound..<verb) != nil
    }
  }

  /// Whether a sentence is nothing but a name and a post: 汝峰为某委员会主任；, a line of a notice.
  private func isNotice(_ chain: TitleChain, _ context: AppointmentContext) -> Bool {
    let end = chain.range.upperBound
    guard end - context.sentence.lowerBound <= 60 else { return false }
    return end == context.sentence.upperBound
      || scan.scalar(end).map { $0.isOne(of: "；。，（") } == true
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
      scalar.isDigit || scalar.isOne(of: "年月日起初底至今")
    {
      dated -= 1
    }
    let opensClause = dated == sentence.lowerBound || scan.scalar(dated - 1)?.endsClause == true
    let isPlain = scan.reads("任", at: end)
    var end = opensClause ? dated : end
    if scan.scalar(end - 1) == "，", isSure { end -= 1 }
    let isComrade = strip(&end, sentence)
    // 某某市长当主任: the name stands before a title of its own.
    if let title = context.titleEnds[end],
      let person = context.mentioned.last(where: { $0.range.upperBound == title })
        ?? name(endingAt: title, isSure: true, context)
        // 甲由副院长升任院长.
        ?? (scan.reads("由", before: title) || scan.reads("从", before: title)
          ? name(endingAt: title - 1, isSure: true, context) ?? context.subject.first : nil)
    {
      return withOthers([person], isSure: true, context)
    }
    var people = names(endingAt: end, isSure: isSure || isComrade, context)
    if people.isEmpty, dated < end {
      people = names(endingAt: dated, isSure: isSure || isComrade, context)
    }
    // 甲接替周某任某院院长, where neither is known.
    if people.isEmpty, let verb = replacing(before: end, sentence, reach: 10) {
      people = names(endingAt: verb, isSure: true, context)
    }
    // 甲接替退休的乙任某院院长: the post is 甲's.
    if let first = people.first, let verb = replacing(before: first.range.lowerBound, sentence) {
      let successors = names(endingAt: verb, isSure: true, context)
      people = successors.isEmpty ? people : successors
    }
    if !people.isEmpty { return people }
    if opensClause, isSure || isDropped || isPlain {
      if !context.subject.isEmpty { return context.subject }
      if let name = openingName(context, before: end), name.range.upperBound < end { return [name] }
      if let life = context.resumed { return [life] }
      if isSure, let name = opener(context, before: end) { return [name] }
      if let sent = sentAway(before: end, context) { return [sent] }
    }
    guard isSure || isPlain,
      let last = context.mentioned.last(where: { $0.range.upperBound <= end }),
      end - last.range.upperBound <= 16,
      !scan.text[last.range.upperBound..<end].contains(where: {
        $0.isOne(of: "，；：由“”")
      })
        || scan.text[last.range.upperBound..<end].first == "，"
    else { return [] }
    // 由甲任… behind a person is about 甲.
    return scan.text[last.range.upperBound..<end].contains("由") ? [] : [last]
  }

  /// Where 接替 stands before a name, directly or with 退休的 between.
  private func replacing(before name: Int, _ sentence: Range<Int>, reach: Int = 0) -> Int? {
    let words = max(sentence.lowerBound, name - 12)..<max(sentence.lowerBound, name)
    guard let verb = words.last(where: { scan.reads("接替", at: $0) }) else { return nil }
    let gap = scan.text[verb + 2..<max(verb + 2, name)]
    if reach > 0 { return (2...reach).contains(gap.count) && gap.allSatisfy(\.isHan) ? verb : nil }
    return gap.isEmpty || gap.last == "的" && gap.allSatisfy(\.isHan) ? verb : nil
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
      where (["当过", "做过", "当了", "做了", "干了", "任了"] as [StaticString]).contains(where: {
        scan.reads($0, at: start)
      }) {
        return (start, true)
      }
    }
    return nil
  }

  /// Where 到海拔八百米的某乡卫生院 begins that ends before a verb: words of the way stand before the body.
  private func farDestination(
    before end: Int, _ verb: Int, _ context: AppointmentContext
  ) -> Int? {
    guard end == verb, let body = titles.institutionEndingAt[end],
      scan.scalar(body.range.lowerBound - 1) == "的"
    else { return nil }
    let near = max(context.sentence.lowerBound, body.range.lowerBound - 14)..<body.range.lowerBound
    guard let way = near.last(where: { scan.text[$0].isOne(of: "到赴去") }),
      !scan.text[way..<body.range.lowerBound].contains(where: { $0.endsClause })
    else { return nil }
    var start = way
    while let adverb = adverb(before: start), start - adverb > context.sentence.lowerBound {
      start -= adverb
    }
    return start
  }

  /// Where 到分院 begins that ends at a position: a body by its kind alone, to which somebody is sent.
  private func bareDestination(before end: Int) -> Int? {
    for word in ["分院", "卫生院", "总院", "院区"] as [StaticString] where scan.reads(word, before: end) {
      let start = end - word.scalarCount
      return (["到", "赴", "去", "往", "在"] as [StaticString]).first { scan.reads($0, before: start) }
        .map { start - $0.scalarCount }
    }
    return nil
  }

  func adverb(before position: Int) -> Int? {
    let words: [StaticString] = [
      "不再", "正式", "继续", "已", "又", "还", "并", "也", "同时", "现", "被", "将", "分别", "同", "共同", "获", "已被",
      "先后", "后", "随后", "此前", "之前", "曾", "则", "受命", "临危受命", "奉命", "应邀", "全票", "高票", "再次", "连续", "破格",
      "欣然", "主动请缨", "主动", "光荣", "又被", "如今", "现在", "原", "原来", "本来", "眼下", "目前", "今", "就", "便", "正",
      "首次", "此次", "这次", "既", "一直", "本就", "同样",
    ]
    return words.first { scan.reads($0, before: position) }?.scalarCount
  }

}

extension TitleChain {
  /// Marks all posts as ones that end.
  mutating func end() {
    for index in titles.indices { titles[index].status = .former }
  }
}
