internal import OntologyModel
internal import TextNormalization

/// What is led at a cue that no specific rule read, by an ordered preference.
extension RelationReader {
  static let looseOrders = Words([
    "首任", "首届", "第一任", "第一届", "新一届", "本届", "现任", "首个", "首期", "理事会的", "理事会", "董事会", "的", "“", "（",
    "总",
  ])
  static let looseTeamEnds = Words([
    "督查组", "督导组", "检查组", "评估组", "考核组", "调研组", "巡查组", "工作组", "专班", "一组", "二组", "三组", "四组", "五组",
    "六组", "七组",
    "八组", "九组", "十组", "专家组", "指导组", "核查组", "验收组", "工作队", "医疗队", "小分队", "服务队", "救援队", "突击队", "领导小组",
    "小组",
    "学组", "指挥部", "代表团", "考察团", "考察组",
  ])
  static let looseGroupEnds = Words([
    "医联体", "医共体", "联合体", "共同体", "联盟", "协作网", "协作体", "医疗集团", "医院集团", "健康集团",
  ])
  static let looseAnnounced = Words([
    "会议明确", "会议确定", "会议决定", "会议要求", "明确", "决定", "确定", "其中", "要求", "研究", "商定", "议定", "目前", "同时",
    "宣布", "本院",
    "全市", "全县", "全区", "我院", "我县", "我市", "我区", "本县", "全院", "院内",
  ])

  /// Ends of words that may point to what was spoken of: 整治工作由他挂帅.
  private static let loosePointing: [StaticString] = [
    "工作", "行动", "项目", "工程", "活动", "改革", "试点", "整治", "专班", "小组", "平台", "网络", "任务", "攻坚", "创建", "的事",
    "件事", "计划", "联盟", "集团", "其中", "具体", "日常", "现", "同时", "目前", "一事", "均", "都",
  ]

  /// What the words around a cue name, the nearest and surest first.
  mutating func looseObject(
    _ cue: LooseCue, _ actors: LooseActors, onlyTeam: Bool, _ context: inout LeadContext
  ) -> Int? {
    let view = cue.view
    if let behind = objectBehindOf(cue, actors, &context) ?? foundedBehind(cue, actors) {
      return behind
    }
    if onlyTeam, actors.isPassive, closes(cue) {
      // 组成某调研组，由甲带队.
      var end = actors.mark
      if scan.reads("，", before: end) { end -= 1 }
      if let team = view.items.last(where: { $0.isTeam && $0.range.upperBound == end }) {
        return team.mention
      }
    }
    if onlyTeam || cue.text == "负责" || countsPeople(cue) { return nil }
    if cue.kind == .verb, !actors.isPassive,
      scan.reads(RelationReader.taking, at: cue.range.lowerBound)
    {
      return nil
    }
    if cue.kind == .unit, cue.range.count == 2 { return groupAround(cue) }
    if cue.kind != .verb {
      if let own = objectBeforeSeat(cue, actors, &context) { return own }
      if RelationReader.common.contains(cue.text) {
        return labelled(before: actors.range.lowerBound, view, &context)
          ?? (["分管领导", "责任人"].contains(cue.text)
            ? view.last(before: cue.range.lowerBound, where: isLed)?.mention : nil)
      }
      // 作为某中心的牵头医院: of what nobody knows.
      if scan.reads("的", before: cue.range.lowerBound), cue.kind == .unit { return nil }
    }
    guard cue.kind != .verb || closes(cue) else { return nil }
    let clause = clause(at: max(view.range.lowerBound, actors.mark - 1), in: view.range)
    let words = clause.lowerBound..<max(clause.lowerBound, actors.mark)
    if actors.isPassive, words.count >= 2 {
      if let named = loosePhrase(words, view, &context) { return named }
      if scan.reads(RelationReader.looseTeamEnds, before: words.upperBound) {
        return partTeam(words, actors.leaders.first, view)
      }
      if cue.kind == .verb, let phrase = lone(words, view, &context, limit: 10) { return phrase }
    }
    if let label = labelled(before: actors.range.lowerBound, view, &context) { return label }
    // 培训由某局牵头: of what nobody else speaks of.
    if actors.isPassive, cue.kind == .verb, (2...4).contains(words.count),
      scan.text[words].allSatisfy(\.isHan),
      !RelationReader.loosePointing.contains(where: { scan.reads($0, before: words.upperBound) })
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

  private static let crews = Words(["专家", "团队", "一行", "医疗团队", "专家团队", "各位", "多位", "数位", "几位"])

  /// 甲领衔的7位专家应邀出席: what stands behind 的 is people, and nothing that was spoken of.
  private func countsPeople(_ cue: LooseCue) -> Bool {
    let end = cue.range.upperBound
    guard cue.kind == .verb, scan.reads("的", at: end) else { return false }
    return scan.scalar(end + 1).map(\.isNumeral) == true
      || scan.reads(RelationReader.crews, at: end + 1)
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
    if let group = first(of: RelationReader.looseGroupEnds, in: behind..<max(behind, stop)) {
      let start =
        scan.first(of: RelationReader.looseFounding, in: behind..<group.start)?.end ?? behind
      if let name = phrase(start..<group.end), name.count >= 5 { return self.group(at: name, view) }
    }
    return view.last(before: cue.range.lowerBound, where: isGroup)?.mention
  }

  /// Whether nothing stands behind a verb of leading that it could be said of.
  private func closes(_ cue: LooseCue) -> Bool {
    let end = cue.range.upperBound
    guard end < cue.view.range.upperBound, let next = scan.scalar(end) else { return true }
    if next.endsClause || next.isOne(of: "、）（的 ”\n") { return true }
    // 由甲牵头启动, 由乙接手管理: a light verb ends the clause.
    guard let tail = scan.word(of: RelationReader.lightTails, at: end) else { return false }
    let close = end + tail.scalarCount
    return close >= cue.view.range.upperBound || scan.text[close].endsClause
  }

  private static let lightTails = Words([
    "推进", "推动", "实施", "启动", "落实", "推行", "组织", "运行", "运营", "管理", "建设", "开展", "执行", "组建", "协调", "调度",
    "抓落实", "督办", "筹建", "承办", "主抓", "总抓", "成立", "办理",
  ])

  /// Whether what a cue says can be said of a thing: only groups have a chair.
  func suits(_ object: Int, _ cue: LooseCue) -> Bool {
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

  func isChair(_ cue: LooseCue) -> Bool {
    ["理事长", "主席", "会长", "董事长", "盟主"].contains(where: cue.text.hasSuffix)
  }
}
