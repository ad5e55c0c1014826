internal import OntologyModel
internal import TextNormalization

/// What is led at a cue that no specific rule read, by an ordered preference.
extension RelationReader {
  private static let orders = Words([
    "首任", "首届", "第一任", "第一届", "新一届", "本届", "现任", "首个", "首期", "理事会的", "理事会", "董事会", "的", "“",
  ])
  private static let kinds = Words([
    "领导小组", "工作专班", "专班", "指挥部", "联席会议", "督查组", "工作组", "小组", "攻坚组", "评估组", "联盟", "医联体", "医共体",
    "联合体",
    "共同体", "协作体", "医疗集团", "集团", "项目", "行动", "活动", "工程", "计划", "试点", "攻坚", "改革", "整治", "演练", "创建",
  ])
  private static let teamEnds = Words([
    "督查组", "督导组", "检查组", "评估组", "考核组", "调研组", "巡查组", "工作组", "专班", "一组", "二组", "三组", "四组", "五组",
    "六组", "七组",
    "八组", "九组", "十组", "专家组", "指导组", "核查组", "验收组", "工作队", "医疗队", "小分队", "服务队", "救援队", "突击队", "领导小组",
    "小组",
    "学组", "指挥部", "代表团", "考察团", "考察组",
  ])
  private static let groupEnds = Words([
    "医联体", "医共体", "联合体", "共同体", "联盟", "协作网", "协作体", "医疗集团", "医院集团", "健康集团",
  ])
  private static let announced = Words([
    "会议明确", "会议确定", "会议决定", "会议要求", "明确", "决定", "确定", "其中", "要求", "研究", "商定", "议定", "目前", "同时",
    "宣布", "本院",
    "全市", "全县", "全区", "我院", "我县", "我市", "我区", "本县", "全院", "院内",
  ])

  /// Ends of words that may point to what was spoken of: 整治工作由他挂帅.
  private static let pointing: [StaticString] = [
    "工作", "行动", "项目", "工程", "活动", "改革", "试点", "整治", "专班", "小组", "平台", "网络", "任务", "攻坚", "创建", "的事",
    "件事", "计划", "联盟", "集团", "其中", "具体", "日常", "现", "同时", "目前", "一事", "均", "都",
  ]

  /// What the words around a cue name, the nearest and surest first.
  mutating func looseObject(
    _ cue: LooseCue, _ actors: LooseActors, onlyTeam: Bool, _ context: inout LeadContext
  ) -> Int? {
    let view = cue.view
    if let behind = objectBehindOf(cue, actors, &context) { return behind }
    if onlyTeam, actors.isPassive, closes(cue) {
      // 组成某调研组，由甲带队.
      var end = actors.mark
      if scan.reads("，", before: end) { end -= 1 }
      if let team = view.items.last(where: { $0.isTeam && $0.range.upperBound == end }) {
        return team.mention
      }
    }
    if onlyTeam || cue.text == "负责" { return nil }
    if cue.kind == .unit, cue.range.count == 2 { return groupAround(cue) }
    if cue.kind != .verb {
      if let own = objectBeforeSeat(cue, actors, &context) { return own }
      // 作为某中心的牵头医院: of what nobody knows.
      if scan.reads("的", before: cue.range.lowerBound), cue.kind == .unit { return nil }
    }
    guard cue.kind != .verb || closes(cue) else { return nil }
    let clause = clause(at: max(view.range.lowerBound, actors.mark - 1), in: view.range)
    let words = clause.lowerBound..<max(clause.lowerBound, actors.mark)
    if actors.isPassive, words.count >= 2 {
      if let named = loosePhrase(words, view, &context) { return named }
      if scan.reads(RelationReader.teamEnds, before: words.upperBound) {
        return partTeam(words, actors.leaders.first, view)
      }
      if cue.kind == .verb, let phrase = lone(words, view, &context, limit: 10) { return phrase }
    }
    if let label = labelled(before: actors.range.lowerBound, view, &context) { return label }
    // 培训由某局牵头: of what nobody else speaks of.
    if actors.isPassive, cue.kind == .verb, (2...4).contains(words.count),
      scan.text[words].allSatisfy(\.isHan),
      !RelationReader.pointing.contains(where: { scan.reads($0, before: words.upperBound) })
    {
      return nil
    }
    if let topic = segmentTopic(before: actors.range.lowerBound, view, &context) { return topic }
    // 某事由甲牵头，乙领衔: of the same thing.
    if let last = context.leads[view.number]?.last(where: {
      $0.evidence.upperBound <= actors.range.lowerBound
        && !scan.text[$0.evidence.upperBound..<actors.range.lowerBound].contains("；")
    }), suits(last.object, cue) {
      return last.object
    }
    if cue.kind != .verb || closes(cue) {
      let start = min(actors.range.lowerBound, cue.range.lowerBound)
      if cue.kind != .seat || isChair(cue) || cue.text.hasPrefix("发起") {
        if let founded = foundedGroup(before: start, view) { return founded }
      }
      if cue.kind == .seat, !isChair(cue), let founded = foundedTeam(before: start, view),
        suits(founded, cue)
      {
        return founded
      }
      if isChair(cue), let quoted = quotedGroup(before: start, view) { return quoted }
    }
    return nearObject(cue, actors)
  }

  /// The group that a clause with 以甲院为龙头 speaks of: behind it first.
  private mutating func groupAround(_ cue: LooseCue) -> Int? {
    let view = cue.view
    let isGroup = { (item: Item) in item.type == .medicalGroup }
    let end = cue.range.upperBound
    if let item = view.first(from: end, where: isGroup), item.range.lowerBound - end <= 24 {
      return item.mention
    }
    let stop = max(end, min(view.range.upperBound, end + 20))
    let behind = scan.text[end..<stop].first == "的" ? end + 1 : end
    if let group = first(of: RelationReader.groupEnds, in: behind..<max(behind, stop)) {
      let start = scan.first(of: RelationReader.founding, in: behind..<group.start)?.end ?? behind
      if let name = phrase(start..<group.end), name.count >= 5 { return self.group(at: name, view) }
    }
    return view.last(before: cue.range.lowerBound, where: isGroup)?.mention
  }

  /// Whether nothing stands behind a verb of leading that it could be said of.
  private func closes(_ cue: LooseCue) -> Bool {
    let end = cue.range.upperBound
    guard end < cue.view.range.upperBound, let next = scan.scalar(end) else { return true }
    return next.endsClause || next.isOne(of: "、）（的 ”\n")
  }

  /// Whether what a cue says can be said of a thing: only groups have a chair.
  private func suits(_ object: Int, _ cue: LooseCue) -> Bool {
    let mention = mentions[object]
    guard cue.kind == .seat else { return true }
    if isChair(cue) { return mention.type == .medicalGroup }
    if ["指挥", "指挥长"].contains(where: cue.text.hasSuffix) {
      return mention.name.hasSuffix("指挥部") || mention.type == .program
    }
    if ["队长", "领队"].contains(where: cue.text.hasSuffix) {
      return mention.type == .organization && ["队", "团"].contains(where: mention.name.hasSuffix)
    }
    if ["组长", "班长"].contains(where: cue.text.hasSuffix) {
      return mention.type == .organization || mention.type == .program
    }
    return mention.type != .hospital
  }

  private func isChair(_ cue: LooseCue) -> Bool {
    ["理事长", "主席", "会长", "董事长", "盟主"].contains(where: cue.text.hasSuffix)
  }

  // MARK: Behind

  /// 甲院担纲的综合医联体, 以甲为组长、乙为副组长的某督查组, 甲率某评估第四组.
  private mutating func objectBehindOf(
    _ cue: LooseCue, _ actors: LooseActors, _ context: inout LeadContext
  ) -> Int? {
    let view = cue.view
    var start = cue.range.upperBound
    let stop = clause(at: start, in: view.range).upperBound
    if cue.kind == .verb {
      if scan.reads("的是", at: start) { return nil }
      if scan.reads("的", at: start) {
        start += 1
      } else if cue.text.hasSuffix("队") {
        return nil
      }
    } else {
      // 以甲为组长、乙为副组长的某组.
      let opening = actors.range.lowerBound
      guard
        scan.reads("以", before: opening) || scan.reads("由", before: opening)
          || scan.reads("、", before: opening) && scan.reads("的", at: start),
        let mark = (start..<max(start, min(stop, start + 40))).first(where: { scan.text[$0] == "的" }
        )
      else { return nil }
      start = mark + 1
    }
    let rest = start..<max(start, stop)
    guard rest.count >= 2 else { return nil }
    let isTeamOnly =
      cue.kind == .verb && scan.reads(RelationReader.onlyTeams, at: cue.range.lowerBound)
    if let item = view.items.first(where: {
      isLed($0) && rest.contains($0.range.lowerBound) && $0.range.lowerBound - start <= 3
        && (!isTeamOnly || $0.isTeam) && (cue.kind == .verb || $0.type != .program)
    }), !isStudy(behind: item.range.upperBound) {
      return item.mention
    }
    if let end = first(of: RelationReader.teamEnds, in: start..<min(stop, start + 24)),
      let name = phrase(start..<end.end), cue.kind != .verb || isWide(cue)
    {
      return team(at: name, of: actors.leaders.first, view)
    }
    if let end = first(of: RelationReader.groupEnds, in: start..<min(stop, start + 18)),
      let name = phrase(start..<end.end), cue.kind != .verb || scan.reads("的", before: start)
    {
      return group(at: name, view)
    }
    guard cue.kind == .verb, !isTeamOnly else { return nil }
    if scan.text[start] == "“" {
      let close = (start..<max(start, min(stop, start + 24))).first { scan.text[$0] == "”" }
      if let close, isStudy(behind: close + 1) { return nil }
      return quoted(at: start, view, &context)
    }
    return matterBehind(start, stop, view, &context)
  }

  /// Verbs that take only a team: 甲率某评估组, 甲带队的某督查组.
  static let onlyTeams = Words(["率领", "带领", "带队", "率队", "率"])

  private static let studies = Words(["科研", "课题", "研究", "论文", "手术"])

  /// 甲牵头的“某疗法”科研课题: study is no undertaking.
  private func isStudy(behind end: Int) -> Bool {
    scan.reads(RelationReader.studies, at: end)
  }

  private func isWide(_ cue: LooseCue) -> Bool {
    scan.reads(RelationReader.onlyTeams, at: cue.range.lowerBound)
      || scan.reads("的", at: cue.range.upperBound)
  }

  /// A phrase of name parts alone.
  private func phrase(_ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    if let word = scan.word(of: RelationReader.announced, at: start) { start += word.scalarCount }
    let range = start..<max(start, range.upperBound)
    let isWhole = range.allSatisfy {
      scan.text[$0].isNamePart && scan.text[$0] != "的" || scan.text[$0].isOne(of: "“”")
    }
    return isWhole && range.count >= 3 ? range : nil
  }

  // MARK: Before a seat

  /// The team, group or program whose name ends before a seat, or to which a word before it points.
  private mutating func objectBeforeSeat(
    _ cue: LooseCue, _ actors: LooseActors, _ context: inout LeadContext
  ) -> Int? {
    let view = cue.view
    var end = cue.range.lowerBound
    while end > view.range.lowerBound, let order = scan.word(of: RelationReader.orders, before: end)
    {
      end -= order.scalarCount
    }
    end = max(end, view.range.lowerBound)
    if let item = view.items.last(where: { isLed($0) && $0.range.upperBound == end }) {
      if isChair(cue), item.range.count <= 4, let own = ownGroup(actors) { return own }
      return suits(item.mention, cue) ? item.mention : nil
    }
    if scan.reads("指挥部", before: end) || scan.reads("专班", before: end),
      let founded = foundedTeam(before: cue.range.lowerBound, view), suits(founded, cue)
    {
      return founded
    }
    if scan.reads(RelationReader.groupEnds, before: end), let name = nameBefore(end, view) {
      return group(at: name, view)
    }
    if scan.scalar(end - 1) == "”", let quote = quote(endingAt: end, view) {
      return program(quote, &context)
    }
    guard let kind = scan.word(of: RelationReader.kinds, before: end) else { return nil }
    return meant(by: kind.description, before: end - kind.scalarCount, view)
  }

  /// The group that a body leads at which the one who has a seat holds a post: 医联体理事长 of several groups.
  private func ownGroup(_ actors: LooseActors) -> Int? {
    guard let leader = actors.leaders.first else { return nil }
    let name = mentions[leader].name
    let bodies = Set(
      claims.filter { $0.predicate == .holdsPost && mentions[$0.subject].name == name }
        .map { mentions[$0.object].name })
    return claims.last {
      $0.predicate == .leads && mentions[$0.object].type == .medicalGroup
        && bodies.contains(mentions[$0.subject].name)
    }?.object
  }

  /// A name that opens behind a mark and ends at a position: ——某区药品下沉联合体.
  private func nameBefore(_ end: Int, _ view: SentenceView) -> Range<Int>? {
    var start = end
    while start > view.range.lowerBound, end - start < 20, scan.text[start - 1].isNamePart {
      start -= 1
    }
    guard end - start >= 5, end - start < 20,
      !scan.barriers[start..<end].contains(true) || start == view.range.lowerBound
        || scan.text[start - 1].isOne(of: "—“")
    else { return nil }
    return start..<end
  }

  /// The thing of a kind that was named last, or that the title names.
  private func meant(by kind: String, before position: Int, _ view: SentenceView) -> Int? {
    let names = mentions
    let holds = { (item: Item) in
      self.isLed(item) && names[item.mention].name.hasSuffix(kind)
        && item.range.count > kind.unicodeScalars.count
    }
    let core = kind.hasPrefix("工作") ? String(kind.dropFirst(2)) : kind
    let loosely = { (item: Item) in self.isLed(item) && names[item.mention].name.holds(core) }
    return
      (view.last(before: position, where: holds)
      ?? previous(before: view.number, within: 6, where: holds)
      ?? view.last(before: position, where: loosely)
      ?? previous(before: view.number, within: 3, where: loosely)
      ?? titleViews(of: view).lazy.flatMap(\.items).last(where: loosely))?.mention
  }

  // MARK: Phrases

  /// What some words name at their end: something known, a quote, an undertaking, or, before 由, a phrase alone.
  private mutating func loosePhrase(
    _ words: Range<Int>, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    var words = words
    while let word = scan.word(of: RelationReader.announced, at: words.lowerBound),
      words.count - word.scalarCount >= 2
    {
      words = words.lowerBound + word.scalarCount..<words.upperBound
    }
    if let item = view.items.last(where: {
      isLed($0) && words.overlaps($0.range) && words.upperBound - $0.range.upperBound <= 2
        && words.upperBound >= $0.range.upperBound
    }) {
      return item.mention
    }
    if scan.scalar(words.upperBound - 1) == "”", let quote = quote(endingAt: words.upperBound, view)
    {
      return program(quote, &context)
    }
    if words.count <= 4, scan.reads(RelationReader.groupEnds, before: words.upperBound),
      let group = quotedGroup(before: words.lowerBound, view)
    {
      return group
    }
    if let pointed = pointedProgram(words, view, &context) { return pointed }
    if let matter = matters(in: words, view).last { return program(ofMatter: matter, &context) }
    return nil
  }

  /// A short phrase that stands alone, as a line's label does: 费用控制, 长期护理保险扩面.
  private mutating func lone(
    _ words: Range<Int>, _ view: SentenceView, _ context: inout LeadContext, limit: Int = 18
  ) -> Int? {
    var words = words
    while let word = scan.word(of: RelationReader.announced, at: words.lowerBound),
      words.count - word.scalarCount >= 4
    {
      words = words.lowerBound + word.scalarCount..<words.upperBound
    }
    guard (4...limit).contains(words.count), !scan.barriers[words.lowerBound],
      !scan.reads(RelationReader.plainEnds, before: words.upperBound),
      words.allSatisfy({
        scan.text[$0].isNamePart && scan.text[$0] != "的" || scan.text[$0].isOne(of: "“”·")
      }),
      !view.items.contains(where: { ($0.isPerson || $0.isBody) && words.overlaps($0.range) })
    else { return nil }
    return program(words, &context)
  }

  /// Ends of phrases that name no undertaking: what is daily work, or only points.
  private static let plainEnds = Words([
    "工作", "任务", "事务", "事项", "会议", "活动", "小组", "部门", "单位", "方案", "文件", "报告", "专班", "办公室", "委员会",
    "人员", "资金", "经费",
    "秘书处", "大会", "论坛", "仪式", "反馈会", "座谈会", "推进会", "讲座",
  ])

  /// What a part of an enumeration opens with: 县级强院由甲组织，乙领衔；….
  mutating func segmentTopic(
    before position: Int, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    guard let words = segmentWords(before: position, view) else { return nil }
    return lone(words, view, &context, limit: 10)
  }

  /// The words before 由 with which a part of an enumeration opens.
  func segmentWords(before position: Int, _ view: SentenceView) -> Range<Int>? {
    var start = position
    while start > view.range.lowerBound, !scan.text[start - 1].isOne(of: "；：") { start -= 1 }
    let isPart =
      start > view.range.lowerBound || scan.reads("；", before: view.range.upperBound)
      || view.number > 0 && scan.reads("；", before: view.range.lowerBound)
    guard isPart,
      let mark = (start..<max(start, min(position, start + 12))).first(where: {
        scan.text[$0] == "由" || scan.text[$0].endsClause
      }), scan.text[mark] == "由", mark - start >= 4
    else { return nil }
    return start..<mark
  }

  /// The label that a sentence or a part of it opens with: 长期护理保险扩面：领衔领导，甲.
  private mutating func labelled(
    before position: Int, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    var start = position
    while start > view.range.lowerBound, scan.text[start - 1] != "；" { start -= 1 }
    guard
      let colon = (start..<max(start, position)).first(where: { scan.text[$0] == "：" }),
      colon - start <= 24, colon > start
    else { return nil }
    let words = start..<colon
    if let item = view.items.last(where: { isLed($0) && $0.range.upperBound == colon }) {
      return item.mention
    }
    return loosePhrase(words, view, &context) ?? lone(words, view, &context)
  }

  // MARK: Near

  /// The group that the words before say was founded: 甲院联合9家卫生院成立中医医联体，发起者是乙.
  private mutating func foundedGroup(before position: Int, _ view: SentenceView) -> Int? {
    for number in stride(from: view.number, through: max(0, view.number - 1), by: -1) {
      let other = views[number]
      guard other.article == view.article else { break }
      let range =
        other.range.lowerBound..<max(other.range.lowerBound, min(position, other.range.upperBound))
      guard let last = scan.occurrences(of: RelationReader.founding, in: range).last else {
        continue
      }
      let start = last.start + last.word.scalarCount
      if view.items.contains(where: { isLed($0) && $0.range.lowerBound == start }) { return nil }
      if let end = first(
        of: RelationReader.groupEnds, in: start..<max(start, min(range.upperBound, start + 16))),
        let name = phrase(start..<end.end)
      {
        return group(at: name, view)
      }
    }
    return nil
  }

  /// The team that the words before say was founded, where nothing else knows it: 升格为冲刺指挥部，指挥长为甲.
  private mutating func foundedTeam(before position: Int, _ view: SentenceView) -> Int? {
    let range = view.range.lowerBound..<max(view.range.lowerBound, position)
    guard let last = scan.occurrences(of: RelationReader.raising, in: range).last else {
      return nil
    }
    let start = last.start + last.word.scalarCount
    guard
      let end = first(
        of: RelationReader.teamEnds, in: start..<max(start, min(range.upperBound, start + 14))),
      end.end - start >= 5, let name = phrase(start..<end.end),
      !view.items.contains(where: { $0.isTeam && $0.range.overlaps(start..<end.end) })
    else { return nil }
    return team(at: name, of: nil, view)
  }

  private static let raising = Words([
    "升格为", "调整为", "改组为", "更名为", "改设为", "成立了", "成立", "组建了", "组建", "设立了", "设立",
  ])

  private static let founding = Words(["成立了", "成立", "组建了", "组建", "组成"])

  /// A group that the words before name in quotes: 由62家诊所抱团的“某区诊所服务联盟”挂牌.
  private mutating func quotedGroup(before position: Int, _ view: SentenceView) -> Int? {
    for number in stride(from: view.number, through: max(0, view.number - 2), by: -1) {
      let other = views[number]
      guard other.article == view.article else { break }
      let range =
        other.range.lowerBound..<max(other.range.lowerBound, min(position, other.range.upperBound))
      guard
        let close = range.last(where: {
          scan.text[$0] == "”" && scan.reads(RelationReader.groupEnds, before: $0)
        }), let quote = quote(endingAt: close + 1, other), quote.count >= 7
      else { continue }
      return group(at: quote.lowerBound + 1..<close, view)
    }
    return nil
  }

  /// A part of the team spoken of: 指挥部下设三个组，其中督查组由甲牵头.
  private mutating func partTeam(_ words: Range<Int>, _ leader: Int?, _ view: SentenceView) -> Int?
  {
    var words = words
    while let word = scan.word(of: RelationReader.announced, at: words.lowerBound),
      words.count - word.scalarCount >= 3
    {
      words = words.lowerBound + word.scalarCount..<words.upperBound
    }
    guard (3...10).contains(words.count), words.allSatisfy({ scan.text[$0].isNamePart }) else {
      return nil
    }
    guard
      let whole = view.last(before: words.lowerBound, where: \.isTeam)
        ?? previous(before: view.number, within: 2, where: \.isTeam)
    else { return words.count >= 5 ? team(at: words, of: leader, view) : nil }
    let name = scan.string(words)
    if mentions[whole.mention].name.hasSuffix(name) { return whole.mention }
    return addBody(
      mentions[whole.mention].name + name, type: .organization, aliases: [name], at: words)
  }

  /// What was spoken of last that suits a cue.
  private func nearObject(_ cue: LooseCue, _ actors: LooseActors) -> Int? {
    let view = cue.view
    let start = min(actors.range.lowerBound, cue.range.lowerBound)
    let fits = { (item: Item) in self.isLed(item) && self.suits(item.mention, cue) }
    if cue.kind == .seat {
      let isGroup = { (item: Item) in fits(item) && item.type != .program }
      if let item = view.last(before: start, where: isGroup) { return item.mention }
      if let item = previous(before: view.number, within: 2, where: isGroup) { return item.mention }
      if isChair(cue) { return nil }
      return
        (view.last(before: start, where: fits)
        ?? previous(before: view.number, within: 1, where: fits))?.mention
    }
    if cue.range.count == 1 {
      let item = view.last(before: start, where: fits)
      return item?.type == .medicalGroup ? nil : item?.mention
    }
    return view.last(before: start, where: fits)?.mention
      ?? previous(before: view.number, within: 1, where: fits)?.mention
  }

  // MARK: Names of teams and groups

  /// The team that some words name: one known, or a new one, whose 省 or 市 is that of a leader's body.
  mutating func team(at range: Range<Int>, of leader: Int?, _ view: SentenceView) -> Int {
    let words = scan.string(range)
    if let known = mentions.indices.first(where: {
      mentions[$0].type.isKind(of: .organization) && mentions[$0].name.hasSuffix(words)
    }) {
      return known
    }
    var name = placed(words, of: leader) ?? words
    // 甲率督导组: of the body that the leader is of.
    if words.unicodeScalars.count <= 3, let leader,
      let post = claims.first(where: {
        $0.predicate == .holdsPost && mentions[$0.subject].name == mentions[leader].name
      })
    {
      name = mentions[post.object].name + words
    }
    if name == words, scan.reads(RelationReader.raising, before: range.lowerBound), let home {
      name = mentions[home].name + words
    }
    let alias = words == name ? home.map { [mentions[$0].name + words] } ?? [] : [words]
    return addBody(name, type: .organization, aliases: alias, at: range)
  }

  /// The group that some words name: one known, or one of the place that the document is of.
  private mutating func group(at range: Range<Int>, _ view: SentenceView) -> Int? {
    let words = scan.string(range)
    if let known = mentions.indices.first(where: {
      mentions[$0].type == .medicalGroup && mentions[$0].name.hasSuffix(words)
    }) {
      return known
    }
    guard let home, range.count >= 5 else { return nil }
    let place = mentions[home].name
    return addBody(
      words.hasPrefix(place) ? words : placed(words, of: nil) ?? place + words,
      type: .medicalGroup, aliases: [words], at: range)
  }

  /// 市某组 with the name of the city: that of a leader's post, else the place of the document.
  private func placed(_ words: String, of leader: Int?) -> String? {
    guard let level = words.first, "省市县区州旗".contains(level) else { return nil }
    let posts = claims.filter { claim in
      claim.predicate == .holdsPost
        && leader.map { mentions[claim.subject].name == mentions[$0].name } == true
    }
    let bodies = posts.map { mentions[$0.object].name } + (home.map { [mentions[$0].name] } ?? [])
    for body in bodies {
      guard let end = body.dropFirst().firstIndex(of: level) else { continue }
      return String(body[...end]) + words.dropFirst()
    }
    return nil
  }
}
