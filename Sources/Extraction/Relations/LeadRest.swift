internal import OntologyModel
internal import TextNormalization

/// A word of leading that no rule before has read, where it stands.
struct LooseCue {
  enum Kind {
    /// A part in a group or an undertaking: 组长, 理事长, 领衔领导.
    case seat
    /// What a body is: 牵头单位, 龙头医院.
    case unit
    /// What somebody does: 牵头, 挂帅, 率.
    case verb
  }

  let text: String
  let kind: Kind
  let range: Range<Int>
  let view: SentenceView
}

/// Who acts at a loose cue: the leaders, and the words that tell of them.
struct LooseActors {
  let leaders: [Int]
  let range: Range<Int>
  /// Where the words end that may name what is led, where a mark or a verb stands before the actors.
  let mark: Int
  /// Whether 由 and the like turn the sentence round.
  let isPassive: Bool
}

/// The best guess at words of leading that the specific rules left unread: whoever stands nearest leads what the
/// words around name, by an ordered preference.
///
/// Read with a confidence of its own: “某月”由甲任组长, 指挥长为甲, 某专班——某局局长甲, 甲率某评估第四组.
extension RelationReader {
  private static let seats = Words([
    "双指挥长", "双总指挥", "双召集人", "双组长", "双班长", "第一副组长", "常务副组长", "执行副组长", "副组长", "第一组长", "执行组长", "组长",
    "常务副总指挥", "执行副总指挥", "副总指挥", "前线总指挥", "总指挥长", "总指挥", "常务副指挥长", "副指挥长", "指挥长",
    "副总召集人", "总召集人", "副召集人", "召集人", "副班长", "班长",
    "常务副理事长", "副理事长", "轮值理事长", "执行理事长", "理事长", "副盟主", "盟主",
    "轮值主席", "执行主席", "常务副主席", "副主席", "主席", "副会长", "会长", "副董事长", "董事长", "副手",
    "领衔领导", "牵头领导", "包抓领导", "包联领导", "领衔人", "牵头人", "总负责人", "总协调人", "发起者", "发起人", "倡导者",
    "副领队", "总领队", "领队", "副队长", "分队长", "总队长", "大队长", "小组长", "队长", "副团长", "团长",
    "副主任委员", "主任委员", "副主委", "主委", "第一责任人", "责任领导", "挂帅领导", "承办领导", "领办领导", "主责领导", "分管领导", "督办领导",
    "第一牵头人", "带头人", "领头人", "领头雁", "领航人", "领路人", "创始人", "当家人", "掌门人", "掌舵人", "管事人", "操盘手", "主心骨",
    "大管家", "总管家", "总操盘", "总设计", "项目经理", "项目主管", "项目主任", "项目主持人", "执行主任",
    "项目负责人", "主理人", "总导师", "首席科学家", "首席专家", "总监", "链长", "点长", "片长", "站长", "群主", "圈主", "责任人", "负责人",
    "一把手",
  ])
  /// Seats that many have: read only where they stand at a thing's name, or as a label of it.
  static let common: Set<String> = [
    "第一责任人", "责任人", "负责人", "站长", "总监", "一把手", "首席专家", "分管领导", "团长", "主委",
  ]
  private static let units = Words([
    "牵头医院", "牵头单位", "牵头部门", "牵头机构", "龙头医院", "龙头单位", "核心医院", "核心单位", "主责单位", "主责部门", "发起单位",
    "理事长单位", "龙头", "核心", "盟主单位", "组长单位", "主席单位", "会长单位", "主任委员单位", "主任单位", "主委单位", "盟主医院", "召集单位",
    "领队单位",
    "管总单位", "总牵头单位", "总牵头方", "牵头方", "牵头者", "总负责方", "主建单位", "主建方", "主办单位", "总召集方", "责任主体", "链长单位",
    "组长医院",
  ])
  private static let verbs = Words([
    "牵头抓总", "牵头抓", "牵头负责", "牵头组建", "牵头", "领衔", "担纲", "挑头", "领头", "挂总帅", "挂帅", "负总责", "总负责", "抓总",
    "扛总",
    "牵总", "管总", "总抓", "兜底", "托底", "操盘", "主抓", "包抓", "领办", "主办", "领着干", "带着干", "扛旗", "扛大旗", "承头",
    "总牵头", "主责", "操刀", "总协调", "唱主角", "挑大梁", "打头阵",
    "倡导发起", "联合发起", "发起", "具体抓落实", "坐镇指挥", "统揽", "掌舵", "具体操办", "分头负责", "督战", "主导", "主推",
    "总揽", "抓落实", "具体抓", "具体负责", "全权负责", "盯到底", "一抓到底", "负责", "率领", "带领",
    "带队", "率队", "率", "管", "盯", "抓",
    "统一调度", "调遣", "打理", "接手", "接管", "执掌", "掌管", "主理", "主建", "运营", "扛起", "挑起",
    "担起", "揽下",
    "主帅", "一手操办", "统管", "筹建", "主责推进", "兼管",
  ])
  /// Verbs that take what is led directly behind, where 由 does not turn them round: 接手某项目, 扛起某改革.
  static let taking = Words([
    "接手", "接管", "执掌", "掌管", "主建", "运营", "扛起", "挑起", "担起", "揽下", "主帅", "筹建",
    "兼管", "调遣", "打理", "统管",
  ])
  /// Words before a cue that tell of what is past or of somebody else's.
  private static let past = Words([
    "时任", "上任", "前任", "曾任", "曾", "不再担任", "不再任", "不再", "免去", "卸任", "辞去", "原", "上届", "老", "未", "没有",
    "并非", "非",
    "拟", "拟任",
  ])

  /// Reads what the specific rules have left.
  mutating func readLooseLeads() {
    var context: LeadContext?
    for view in views where view.sentence.kind != .byline {
      for cue in looseCues(view) {
        guard !isCovered(cue) else {
          if cue.kind == .seat { readSetOff(cue) }
          continue
        }
        // Taken out and put back, so that what it holds is not copied when a lead is added.
        var known = context.take() ?? leadContext()
        readLoose(cue, &known)
        context = known
      }
      readLabelled(view)
    }
    if let context { keep(context) }
  }

  /// The cues of a sentence, from the left and none inside another.
  private func looseCues(_ view: SentenceView) -> [LooseCue] {
    let lists: [(Words, LooseCue.Kind)] = [
      (RelationReader.units, .unit), (RelationReader.seats, .seat), (RelationReader.verbs, .verb),
    ]
    var found: [LooseCue] = []
    for (words, kind) in lists {
      for (start, word) in scan.occurrences(of: words, in: view.range) {
        let range = start..<start + word.scalarCount
        guard range.upperBound <= view.range.upperBound, kind == .seat || canStand(range, view),
          !found.contains(where: { $0.range.overlaps(range) })
        else { continue }
        found.append(shortened(word.description, kind, range, view))
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// A cue without 项目, where that ends the name of a program: 某药房建设项目 + 负责人.
  private func shortened(
    _ text: String, _ kind: LooseCue.Kind, _ range: Range<Int>, _ view: SentenceView
  ) -> LooseCue {
    let end = range.lowerBound + 2
    guard text.hasPrefix("项目"),
      view.items.contains(where: { $0.type == .program && $0.range.upperBound == end })
    else { return LooseCue(text: text, kind: kind, range: range, view: view) }
    return LooseCue(
      text: String(text.dropFirst(2)), kind: kind, range: end..<range.upperBound, view: view)
  }

  /// Whether a short word stands where it can be one of leading: 归甲管。, 以甲院为龙头.
  private func canStand(_ range: Range<Int>, _ view: SentenceView) -> Bool {
    let end = range.upperBound
    if range.count == 1, scan.text[range.lowerBound] != "率" {
      return end >= view.range.upperBound || scan.text[end].endsClause
    }
    if scan.reads("龙头", at: range.lowerBound) || scan.reads("核心", at: range.lowerBound),
      range.count == 2
    {
      return scan.reads("为", before: range.lowerBound)
    }
    return true
  }

  /// Whether somebody was read to lead, or to hold a post, by the words of a cue.
  private func isCovered(_ cue: LooseCue) -> Bool {
    if paired.contains(cue.range.lowerBound) { return true }
    let isRead = hasClaim(in: cue.view) { claim in
      guard claim.evidence.overlaps(cue.range) else { return false }
      let role = claim.role ?? ""
      switch claim.predicate {
      case .leads:
        return role.holds(cue.text) || cue.text.holds(role)
          || scan.reads(RelationReader.onlyTeams, at: cue.range.lowerBound)
          || claim.evidence.upperBound == cue.range.upperBound
      case .holdsPost: return cue.kind == .seat && role.holds(cue.text)
      default: return false
      }
    }
    if isRead { return true }
    let end = cue.range.upperBound
    let start = cue.range.lowerBound
    switch cue.kind {
    case .verb:
      // 牵头单位, 负责人, 带头人: part of a noun.
      let nouns: [StaticString] = [
        "人", "单位", "部门", "医院", "领导", "机构", "科室", "专家", "方", "者", "作用", "组织", "制", "同志", "地位", "任务",
        "项目",
      ]
      if nouns.contains(where: { scan.reads($0, at: end) }) { return true }
      if cue.text == "率" {
        guard let before = scan.scalar(start - 1), let next = scan.scalar(end) else { return true }
        return !personEnds(at: start, cue.view) || !next.isHan || !before.isHan
      }
      return cue.text == "负责" && scan.reads("分管", before: start)
    case .seat:
      // 理事长单位, 召集人会议, 组长们.
      return (["单位", "会议", "们", "联席", "制"] as [StaticString]).contains {
        scan.reads($0, at: end)
      }
    case .unit: return scan.reads("副", before: start) || scan.reads("配合", before: start)
    }
  }

  private func personEnds(at position: Int, _ view: SentenceView) -> Bool {
    view.items.contains { $0.isPerson && spanEnd($0) == position }
  }

  private mutating func readLoose(_ cue: LooseCue, _ context: inout LeadContext) {
    guard !scan.reads(RelationReader.past, before: cue.range.lowerBound),
      let actors = looseActors(cue, context),
      !isWished(before: actors.range.lowerBound, cue.view),
      !scan.reads(RelationReader.past, before: actors.range.lowerBound)
    else { return }
    if cue.kind == .verb, cue.range.count == 1, cue.text != "率", !actors.isPassive { return }
    let isTeamVerb =
      cue.kind == .verb && scan.reads(RelationReader.onlyTeams, at: cue.range.lowerBound)
    if readShared(cue, actors, &context) { return }
    guard let object = looseObject(cue, actors, onlyTeam: isTeamVerb, &context) else { return }
    guard isSaid(of: object, cue), !isEpithet(object) else { return }
    for leader in actors.leaders {
      add(cue, leader, object, actors.range, &context)
    }
  }

  /// Whether a quote only says what something counts as: 把医改列为“书记工程”.
  private func isEpithet(_ object: Int) -> Bool {
    let start = mentions[object].range.lowerBound
    return scan.scalar(start) == "“"
      && (["列为", "作为", "当作", "当成", "视为", "称为", "叫做"] as [StaticString]).contains {
        scan.reads($0, before: start)
      }
  }

  /// Whether a verb goes with a thing: 负责 and 主办 speak of undertakings only, and not of an event.
  private func isSaid(of object: Int, _ cue: LooseCue) -> Bool {
    guard ["负责", "主办"].contains(cue.text) else { return true }
    let name = mentions[object].name
    guard mentions[object].type == .program, !name.unicodeScalars.contains(where: { $0 == "、" })
    else { return false }
    let ends =
      cue.text == "主办"
      ? ["改革", "行动", "工程", "试点", "项目", "计划"]
      : ["项目", "整治", "行动", "试点", "改革", "工程", "攻坚", "一体化", "建设", "创建", "一体化工作"]
    return ends.contains(where: name.hasSuffix)
  }

  mutating func add(
    _ cue: LooseCue, _ leader: Int, _ object: Int, _ range: Range<Int>,
    _ context: inout LeadContext
  ) {
    guard !mentions[object].name.hasPrefix(mentions[leader].name) else { return }
    lead(
      leader, object, role: cue.text,
      evidence: min(
        range.lowerBound, cue.range.lowerBound)..<max(
          range.upperBound, cue.range.upperBound),
      rule: .leadsLoose, cue.view, &context)
  }

  // MARK: 某专班——某局局长甲

  private static let labelMarks = Words(["——", "—", "："])
  private static let labelEnds = Words(["专班", "指挥部", "工作组", "攻坚组", "保障组", "小组"])

  /// A line that names a team and, behind a mark, nobody but people: 健康社会专班——县民政局局长甲；.
  private mutating func readLabelled(_ view: SentenceView) {
    for (position, mark) in scan.occurrences(of: RelationReader.labelMarks, in: view.range) {
      let line = view.range.lowerBound..<position
      guard let end = scan.word(of: RelationReader.labelEnds, before: position),
        (4...16).contains(line.count), line.allSatisfy({ scan.text[$0].isNamePart })
      else { continue }
      let start = position + mark.scalarCount
      let stop = view.range.trimmed(in: scan).upperBound
      let people = view.items(in: start..<max(start, stop)).filter(\.isPerson)
      guard let first = people.first, (1...3).contains(people.count),
        spanStart(first) - start <= 16,
        !scan.text[start..<max(start, first.range.lowerBound)].contains(where: \.endsClause),
        let last = people.last, stop - spanEnd(last) <= 1,
        !hasClaim(in: view, where: { $0.predicate == .leads })
      else { continue }
      let team = team(at: line, of: nil, view)
      let role = end.description == "专班" ? "召集人" : end.description == "指挥部" ? "指挥长" : "组长"
      for person in people {
        claim(
          person.mention, .leads, team, role: role, time: view.time,
          evidence: line.lowerBound..<last.range.upperBound, rule: .leadsLoose,
          sentence: view.number)
      }
      return
    }
  }
}
