internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Lines of who does what in a body: 甲　党组书记、局长　主持全面工作, 乙（副县长）：分管…, 丙同志任副主任，….
///
/// What stands under a heading of leaders or a division of work begins each line with a name; posts that
/// name no body are held at the one that the heading names.
extension PersonScanner {
  private static let headings = Words([
    "分工", "领导班子", "班子成员", "领导成员", "领导简介", "现任领导", "领导信息", "机构领导", "领导名单", "领导介绍", "领导之窗",
  ])
  private static let works: [StaticString] = [
    "主持", "负责", "协助", "分管", "领导", "牵头", "联系", "主管", "配合", "统筹", "代管", "协管", "具体", "全面", "兼任", "兼管",
    "协调", "主抓", "直接", "承担", "履行", "同志",
  ]
  private static let reach = 120

  /// What the lines under headings of leaders say, by the number of their sentence.
  func duties(_ chains: [[TitleChain]]) -> [Int: [PostHolding]] {
    guard scan.first(of: PersonScanner.headings, in: 0..<scan.text.count) != nil else { return [:] }
    var found: [Int: [PostHolding]] = [:]
    var heading: (number: Int, body: InstitutionMention?)?
    var last: PersonMention?
    for number in scan.sentences.indices {
      let range = scan.sentences[number].range
      if let name = dutyName(number, chains[number]) {
        guard let open = heading, number - open.number <= PersonScanner.reach else { continue }
        last = name
        found[number] = duties(of: name, chains[number], at: open.body, in: range)
      } else if let open = heading, number - open.number <= PersonScanner.reach,
        roster(number, chains[number]) == nil, !isGroupLine(number, chains[number]),
        let titled = titledDuties(number, chains[number], at: open.body)
      {
        last = titled.first?.people.first
        found[number] = titled
      } else if range.count <= 60, scan.first(of: PersonScanner.headings, in: range) != nil {
        heading = (number, headed(number) ?? heading?.body)
        last = nil
      } else if let name = last {
        let more = furtherDuties(of: name, chains[number], in: range)
        if !more.isEmpty { found[number] = more }
      }
    }
    return found
  }

  /// 党组书记、局长：甲, 二、副院长 乙同志：…: a line that begins with bare posts and their one name.
  private func titledDuties(
    _ number: Int, _ chains: [TitleChain], at body: InstitutionMention?
  ) -> [PostHolding]? {
    let start = dutyStart(scan.sentences[number].range)
    guard let first = chains.first, first.range.lowerBound - start <= 1,
      first.titles.allSatisfy(lacksBody)
    else { return nil }
    let held = behindTitles(number, chains, known: [])
    guard held.count == 1, let holding = held.first, holding.people.count == 1,
      let name = holding.people.first, holding.chain.range == first.range,
      name.range.lowerBound - first.range.upperBound <= 1
    else { return nil }
    let duty = duty(of: name, first, at: body)
    return [
      PostHolding(
        people: [name], chain: duty.chain, evidence: holding.evidence, rule: holding.rule)
    ]
  }

  /// 组　长：甲（某院院长）: a line of a leading group, which no division of work holds.
  private func isGroupLine(_ number: Int, _ chains: [TitleChain]) -> Bool {
    guard let role = chains.first?.titles.last?.role else { return false }
    return ["组长", "班长", "总指挥", "指挥长", "召集人"].contains(where: role.hasSuffix)
      || scan.reads("成员", at: dutyStart(scan.sentences[number].range))
  }

  /// Where the words of a line begin, behind its number: （一）, 2., 三、.
  func dutyStart(_ sentence: Range<Int>) -> Int {
    var start = sentence.lowerBound
    while start < sentence.upperBound,
      scan.text[start].isDigit || scan.text[start].isOne(of: " 　│┃|．.、")
    {
      start += 1
    }
    if scan.scalar(start) == "（",
      let close = (start + 1..<max(start + 1, min(start + 5, sentence.upperBound))).first(where: {
        scan.text[$0] == "）"
      }), (start + 1..<close).allSatisfy({ scan.text[$0].isNumeral || scan.text[$0].isDigit })
    {
      start = close + 1
    }
    var end = start
    while end < sentence.upperBound, end - start < 3, scan.text[end].isNumeral { end += 1 }
    return end > start && scan.scalar(end) == "、" ? end + 1 : start
  }

  /// The name that a line begins with, directly before its posts or with a mark or 同志 between.
  private func dutyName(_ number: Int, _ chains: [TitleChain]) -> PersonMention? {
    let sentence = scan.sentences[number].range
    guard let chain = chains.first else { return nil }
    let start = dutyStart(sentence)
    var end = chain.range.lowerBound
    guard end - start >= 2, end - start <= 14 else { return nil }
    if let verb = verb(before: end),
      scan.reads("同志", before: verb.start) || scan.scalar(verb.start - 1) == "："
    {
      end = verb.start
    }
    // 甲（局党组书记、局长）: the word of the body's kind is no part of the name.
    if end - start > 2, scan.text[end - 1].isOne(of: "局委院") { end -= 1 }
    while end > start, scan.text[end - 1].isOne(of: " ：，（　—") { end -= 1 }
    // 甲（女），党组成员、副局长.
    if end > start, scan.text[end - 1] == "）",
      let open = (max(start, end - 10)..<end).last(where: { scan.text[$0] == "（" })
    {
      end = open
    }
    if scan.reads("同志", before: end) { end -= 2 }
    let range = start..<max(start, end)
    guard grammar.isName(range), titles.placeEndingAt[range.upperBound] == nil,
      titles.institutionEndingAt[range.upperBound] == nil,
      range.count <= 4 ? grammar.evidence(range) >= NameGrammar.doubtful : true,
      scan.text[range].contains("·") || range.count <= 4, closesDuty(chain, sentence)
    else { return nil }
    return PersonMention(range: range, name: scan.string(range))
  }

  /// Whether a mark, the end of the line or a word of work stands behind the posts of a line.
  private func closesDuty(_ chain: TitleChain, _ sentence: Range<Int>) -> Bool {
    let end = chain.range.upperBound
    guard end < sentence.upperBound, let next = scan.scalar(end) else { return true }
    return next.isOne(of: "，（：）；。 　、") || PersonScanner.works.contains { scan.reads($0, at: end) }
  }

  /// All posts of a line up to the first mark that ends them.
  private func duties(
    of name: PersonMention, _ chains: [TitleChain], at body: InstitutionMention?,
    in sentence: Range<Int>
  ) -> [PostHolding] {
    var holdings: [PostHolding] = []
    var stop: Int?
    for chain in chains {
      if let stop, chain.range.lowerBound > stop + 1 { break }
      stop = chain.range.upperBound
      holdings.append(duty(of: name, chain, at: body))
    }
    guard let stop else { return holdings }
    let rest = chains.filter { $0.range.lowerBound > stop + 1 }
    return holdings + furtherDuties(of: name, rest, in: sentence)
  }

  /// 兼任县医管委副主任、县爱卫会主任: posts that a line below gives to whom the line above names.
  private func furtherDuties(
    of name: PersonMention, _ chains: [TitleChain], in sentence: Range<Int>
  ) -> [PostHolding] {
    var stop: Int?
    return chains.compactMap { chain in
      let start = chain.range.lowerBound
      let opens =
        chain.titles.first?.status == .concurrent
        || (["兼任", "兼", "同时任", "同时担任", "并任", "担任"] as [StaticString]).contains { word in
          scan.reads(word, before: start)
            && (start - word.scalarCount <= sentence.lowerBound
              || scan.text[start - word.scalarCount - 1].endsClause)
        }
      guard opens || stop == start - 1 && scan.scalar(start - 1) == "、",
        chain.titles.contains(where: { $0.body != nil })
      else { return nil }
      stop = chain.range.upperBound
      return PostHolding(
        people: [name], chain: chain, evidence: chain.range, rule: .postAppointment)
    }
  }

  /// A line's posts, those that name no body at the one of the heading where that has such posts.
  private func duty(
    of name: PersonMention, _ chain: TitleChain, at body: InstitutionMention?
  ) -> PostHolding {
    var chain = chain
    for index in chain.titles.indices where lacksBody(chain.titles[index]) {
      guard let body else { continue }
      let role = chain.titles[index].role
      if PostFit.fits(role, body.name, type: body.type)
        || body.type == .medicalGroup && PostFit.isHospitalPost(role)
      {
        chain.titles[index].body = body
      }
    }
    return PostHolding(
      people: [name], chain: chain,
      evidence: min(
        name.range.lowerBound, chain.range.lowerBound)..<max(
          name.range.upperBound, chain.range.upperBound),
      rule: .postNameTitle)
  }

  /// Whether a title names no body of its own, be it that one was carried over from a title before.
  private func lacksBody(_ title: PostTitle) -> Bool {
    guard let body = title.body else { return true }
    return title.whole.lowerBound == title.range.lowerBound && title.post.host == .named
      && body.range.upperBound < title.range.lowerBound
  }

  /// The body whose leaders a heading announces: the last it names, or the one that the headline or
  /// masthead names.
  private func headed(_ number: Int) -> InstitutionMention? {
    if let body = bodies(in: scan.sentences[number].range).last { return body }
    for other in scan.sentences.indices.prefix(min(number, 12)) {
      if let body = bodies(in: scan.sentences[other].range).first { return body }
    }
    return nil
  }

  private func bodies(in range: Range<Int>) -> [InstitutionMention] {
    range.compactMap { titles.institutionEndingAt[$0 + 1] }.filter {
      !$0.isTeam && range.contains($0.range.lowerBound)
        && ($0.type.isKind(of: .governmentBody) || $0.type == .hospital || $0.type == .medicalGroup
          || $0.type.isKind(of: .organization))
    }
  }
}
