internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Teams of any kind, told to be teams by who heads them: 任支付改革攻坚组组长, 由他挂帅的专家组, 组建了讲师团，自己兼任团长.
///
/// No lexicon lists them all: what counts is the last word (组, 队, 专班) and a part played in them.
struct HeadedTeams {
  let scanner: InstitutionScanner
  /// What other scanners found, by where it starts.
  let institutions: [InstitutionMention]
  var scan: Scan { scanner.scan }

  static let heads = Words([
    "第一副组长", "常务副组长", "执行副组长", "副组长", "第一组长", "常务组长", "执行组长", "双组长", "组长", "常务副总指挥", "副总指挥", "总指挥",
    "副指挥长", "指挥长", "政委", "副班长", "班长", "副队长", "队长", "副团长", "团长", "副召集人", "总召集人", "召集人", "总协调人",
    "协调人",
    "副总领队", "总领队", "副领队", "领队",
  ])
  private static let leads = Words([
    "组长", "总指挥", "指挥长", "班长", "队长", "团长", "召集人", "协调人", "领队", "带队", "挂帅", "牵头", "领衔", "主任委员", "任主任",
    "任副主任", "为主任", "负总责",
  ])
  static let tails = Words([
    "联席会议", "指挥部", "专班", "领导小组", "工作小组", "讲师团", "宣讲团", "专家团", "巡讲团", "科普团", "医疗团", "报告团", "评审团",
    "服务团", "帮扶团", "指导团", "顾问团", "小分队",
    "突击队", "下派团队", "帮扶团队", "驻点团队",
    "委员会", "队", "组",
  ])
  private static let attributes = Words([
    "组成的", "挂帅的", "牵头的", "领衔的", "带队的", "为首的", "主抓的", "负总责的", "选派的", "派出的", "组派的", "派驻的",
  ])
  /// Parts that only what stands before 的 gives: 以院长甲为主任委员的….
  private static let seats = Words([
    "副主任委员", "主任委员", "副主任", "主任", "副理事长", "理事长", "第一责任人", "总负责人", "负责人", "总监", "主席", "秘书长", "联络员",
  ])
  private static let giving = Words(["担任", "兼任", "出任", "任命", "任", "为", "当", "是"])
  private static let founding = Words([
    "成立了", "成立", "组建了", "组建", "组成了", "组成", "设立了", "设立", "建立了", "建立",
  ])

  func mentions() -> [InstitutionMention] {
    var found: [InstitutionMention] = []
    var known = Set<Int>()
    // 指挥部总指挥 in a text that names one in full: the words point to that.
    let kinds = fullKinds()
    for (number, sentence) in scan.sentences.enumerated() where sentence.kind != .byline {
      let range = sentence.range
      let crews = (branded(range) + crews(range)).filter(isFree)
      let others =
        (titled(range) + attributed(range) + founded(range) + quoted(range) + named(range))
        .filter { !institutions.hold($0) && !kinds.contains(scan.string($0)) }
      for words in crews + others where known.insert(words.upperBound).inserted {
        found.append(team(at: words, sentence: number, scope: range))
      }
    }
    return found
  }

  /// The kinds of the teams that the text names in full.
  private func fullKinds() -> Set<String> {
    Set(
      institutions.lazy.filter(\.isTeam).compactMap { team in
        let kind = scan.word(of: HeadedTeams.tails, before: team.range.upperBound)?.description
        return kind.flatMap { team.name.utf8.count >= $0.utf8.count + 12 ? $0 : nil }
      })
  }

  // MARK: 任支付改革攻坚组组长

  /// Teams that stand directly before the part somebody plays in them.
  private func titled(_ range: Range<Int>) -> [Range<Int>] {
    scan.occurrences(of: HeadedTeams.heads, in: range).compactMap { head in
      let end = scan.scalar(head.start - 1) == "的" ? head.start - 1 : head.start
      guard end > range.lowerBound, let tail = scan.word(of: HeadedTeams.tails, before: end),
        !isIdle(before: end)
      else { return nil }
      let start = nameStart(endingAt: end, tail: tail.scalarCount, floor: range.lowerBound)
      guard isName(start..<end, tail: tail.scalarCount) else { return nil }
      return behindTeam(start..<end, tail: tail.scalarCount) ?? start..<end
    }
  }

  /// 某市疫情防控指挥部 + 医疗救治组: the part that a team's own group has of a name.
  private func behindTeam(_ name: Range<Int>, tail: Int) -> Range<Int>? {
    let next = institutions.partition { $0.range.lowerBound >= name.upperBound }
    guard
      let team = institutions[max(0, next - 4)..<next].last(where: { body in
        body.isTeam && body.range.upperBound > name.lowerBound
          && body.range.upperBound + tail + 2 <= name.upperBound
      })
    else { return nil }
    return team.range.upperBound..<name.upperBound
  }

  private static let idle = Words([
    "领导小组", "工作小组", "党小组", "村民小组", "党组", "该组", "班组", "各组", "课题组", "项目组", "支队", "大队", "中队", "总队",
    "部队", "军队", "领队",
  ])

  /// 党组, 村民小组, 支队: heads of which lead no undertaking, or a kind alone.
  private func isIdle(before end: Int) -> Bool {
    guard let word = scan.word(of: HeadedTeams.idle, before: end) else { return false }
    // 某行动领导小组 has a name of its own, 领导小组 has none.
    let start = end - word.scalarCount
    let isKind = scan.reads("领导小组", before: end) || scan.reads("工作小组", before: end)
    // “万人筛” + 工作小组.
    if isKind, scan.scalar(start - 1) == "”" { return false }
    return !isKind || !(scan.scalar(start - 1)?.isNamePart ?? false) || scan.barriers[start - 1]
  }

  /// Where a team's name begins, by its end: at a mark, a verb that gives the part, or a word no name holds.
  private func nameStart(endingAt end: Int, tail: Int, floor: Int) -> Int {
    let giving: [StaticString] = [
      "任命", "聘任", "聘请", "担任", "兼任", "出任", "任", "为", "是", "由", "当", "作为", "及", "和", "与", "简称",
    ]
    var start = end - tail
    while start > floor, end - start < 28 {
      let before = scan.text[start - 1]
      if before == "”",
        let open = (max(floor, start - 16)..<start - 1).last(where: { scan.text[$0] == "“" })
      {
        start = open
        continue
      }
      guard before.isNamePart, !giving.contains(where: { scan.reads($0, before: start) }) else {
        break
      }
      if scan.barriers[start - 1] {
        guard
          let work = scan.longest([.barrier, .programHead], endingAt: start, from: floor),
          // 担任 + 现场救治组 + 组长: the verb tells where the name begins.
          NameGrowth.works.contains(scan.string(work.range))
            || scan.word(of: HeadedTeams.taking, before: work.start) != nil
        else { break }
        start = work.start
        continue
      }
      start -= 1
    }
    return start
  }

  private static let taking = Words(["担任", "兼任", "出任", "任"])

  /// What teams that travel do, which with 队 is name enough: 巡诊队.
  private static let tasks = Words([
    "巡诊", "巡回", "支援", "救援", "宣讲", "抗疫", "援疆", "援藏", "援青", "应急", "采样", "支教", "流调",
  ])

  private func isName(_ range: Range<Int>, tail: Int) -> Bool {
    // 计划专班, 项目指挥部, 服务队 point to what was named; 专家组 and 医改委员会 name.
    let isShort =
      scan.text[range.upperBound - 1].isOne(of: "组团议")
      || scan.reads("委员会", before: range.upperBound)
      || range.count >= 5 && scan.reads(HeadedTeams.squads, before: range.upperBound)
    let isKind = range.count == tail && tail >= 3
    let isTask =
      scan.text[range.upperBound - 1] == "队"
      && scan.reads(HeadedTeams.tasks, at: range.lowerBound)
    guard isKind || range.count - tail >= (isShort || isTask ? 2 : 3), range.count <= 28,
      let first = scan.scalar(range.lowerBound), !first.isOne(of: "该本各其两每这那几某小另此")
    else { return false }
    // 三个组, 8支医疗队: several of a kind.
    let opening = range.prefix(5)
    guard first.isNumeral || first.isOne(of: "第多") else { return true }
    // 第四批医疗队.
    if first == "第", opening.contains(where: { scan.text[$0].isOne(of: "批届期轮") }) { return true }
    return !opening.contains { scan.text[$0].isOne(of: "个支名人位家") } && first != "第"
  }

  // MARK: 由他挂帅的专家组

  /// Teams behind what says who heads them.
  private func attributed(_ range: Range<Int>) -> [Range<Int>] {
    let led = scan.occurrences(of: HeadedTeams.attributes, in: range).filter {
      // 以甲为组长、乙等七位专家组成的专家论证组: only where the words before name a head.
      !scan.reads("组成", at: $0.start)
        || scan.first(
          of: HeadedTeams.heads, in: max(range.lowerBound, $0.start - 90)..<$0.start) != nil
    }.map { $0.start + $0.word.scalarCount }
    let seated =
      (scan.occurrences(of: HeadedTeams.heads, in: range)
      + scan.occurrences(of: HeadedTeams.seats, in: range)).compactMap { seat -> Int? in
        let end = seat.start + seat.word.scalarCount
        guard scan.scalar(end) == "的", isGiven(before: seat.start, range.lowerBound) else {
          return nil
        }
        return end + 1
      }
    return (led + seated).sorted().compactMap { start in
      nameEnd(from: start, limit: range.upperBound, closes: false).map { start..<$0 }
    }
  }

  /// 任双组长的, 为医疗总监的: whether a verb gives the part that stands at a position.
  private func isGiven(before start: Int, _ floor: Int) -> Bool {
    (max(floor, start - 3)...start).contains {
      scan.word(of: HeadedTeams.giving, before: $0) != nil
    }
  }

  /// Where a team's name ends that begins at a position: at the first word for a team behind which no name goes on.
  private func nameEnd(from start: Int, limit: Int, closes: Bool) -> Int? {
    var end = start
    var depth = 0
    while end < min(limit, start + 28) {
      let scalar = scan.text[end]
      if scalar == "“" { depth += 1 }
      if scalar == "”" { depth -= 1 }
      guard scalar.isNamePart || scalar == "“" || scalar == "”", scalar != "的" else { return nil }
      end += 1
      guard depth == 0, end - start >= 3,
        let tail = scan.word(of: HeadedTeams.tails, before: end),
        end - tail.scalarCount > start || isWhole(tail) && end - tail.scalarCount == start,
        !(scan.scalar(end)?.isOne(of: "长员织成建合伍员") ?? false),
        !scan.reads("小组", at: end), !scan.reads("工作", at: end), !scan.reads("办公室", at: end)
      else { continue }
      if let next = scan.scalar(end), next.isHan, closes || !scan.barriers[end], end < limit,
        !scan.reads("制度", at: end)
      {
        continue
      }
      return isName(start..<end, tail: tail.scalarCount) && !isIdle(before: end) ? end : nil
    }
    return nil
  }

  // MARK: 组建了讲师团，自己兼任团长

  /// Teams that a clause says were founded, where the sentence goes on to say who heads them.
  private func founded(_ range: Range<Int>) -> [Range<Int>] {
    scan.occurrences(of: HeadedTeams.founding, in: range).compactMap { verb in
      let start = skipCount(from: verb.start + verb.word.scalarCount)
      guard let end = nameEnd(from: start, limit: range.upperBound, closes: true),
        scan.first(
          of: HeadedTeams.leads, in: end..<max(end, min(end + 90, range.upperBound))) != nil
      else { return nil }
      return start..<end
    }
  }

  /// Whether a kind names by itself: 讲师团, 联席会议.
  private func isWhole(_ tail: StaticString) -> Bool {
    tail.scalarCount >= 3 && ["团", "会议", "队"].contains(where: tail.description.hasSuffix)
  }

  /// 18人的, 一支由护士组成的: how many a team has is no part of its name.
  private func skipCount(from start: Int) -> Int {
    var position = start
    if scan.reads("一支", at: position) || scan.reads("一个", at: position) { position += 2 }
    var end = position
    while end < scan.text.count, end - position < 5, scan.text[end].isNumeral { end += 1 }
    if end > position, scan.scalar(end)?.isOne(of: "人名") == true {
      position = scan.scalar(end + 1) == "的" ? end + 2 : end + 1
    }
    return position
  }

  // MARK: 药价整治攻坚组由县长甲领队

  private static let openTails = Words([
    "领导小组", "工作小组", "攻坚小组", "推进小组", "专班", "指挥部", "攻坚组", "攻关组", "工作组", "推进组", "小组", "专家组", "委员会",
    "小分队",
    "宣讲队", "普查队", "巡诊队", "服务队", "突击队", "先锋队", "宣传队", "帮扶组", "保障组", "评估组", "测算组", "督导组", "督查组",
    "评价组", "支援队", "检测队", "采样队", "援助队", "医疗队", "救援队", "防治队", "专家团", "医疗团",
  ])
  /// Kinds that two characters before name: 国家医疗队, 援某医疗队, 医疗专家团.
  private static let squads = Words(["医疗队", "救援队", "专家团", "医疗团"])
  private static let cues = Words([
    "组长", "指挥长", "总指挥", "班长", "队长", "团长", "召集", "领队", "带队", "率队", "挂帅", "牵头", "领衔", "主任委员", "负责人",
    "总负责",
    "负责", "坐镇",
    "接手", "率领", "主任", "带头人", "领头", "主心骨", "掌舵", "执掌", "接棒", "统领", "调度", "总管",
  ])
  private static let members = Words([
    "成员", "办公室", "建设", "工作", "会议", "名单", "的通知", "制度", "机制", "组织", "合", "伍", "员", "长", "成", "建", "织",
  ])

  /// Teams named in full, at least four characters before the kind, near words that tell of a head.
  private func named(_ range: Range<Int>) -> [Range<Int>] {
    let near = range.lowerBound..<min(scan.text.count, range.upperBound + 40)
    let hits = scan.occurrences(of: HeadedTeams.openTails, in: range)
    guard !hits.isEmpty, scan.first(of: HeadedTeams.cues, in: near) != nil else { return [] }
    return hits.compactMap { hit in
      let end = hit.start + hit.word.scalarCount
      let start = nameStart(endingAt: end, tail: hit.word.scalarCount, floor: range.lowerBound)
      guard end <= range.upperBound,
        hit.start - start >= (scan.reads(HeadedTeams.squads, at: hit.start) ? 2 : 4),
        isName(start..<end, tail: hit.word.scalarCount), !isIdle(before: end),
        !scan.reads(HeadedTeams.members, at: end),
        !scan.text[start..<end].contains("的"), opens(start, range.lowerBound),
        isOwnName(start..<hit.start), !(scan.scalar(end)?.isHan ?? false) || endsName(at: end)
      else { return nil }
      return start..<end
    }
  }

  private static let studied = Words([
    "对照", "实验", "试验", "观察", "治疗", "患者", "课题", "教研", "考察", "巡察", "调研", "中", "支", "总", "执法", "消防",
    "救护",
  ])

  /// Whether words before a kind name one team: no count, no group of a study, no word that any team bears.
  private func isOwnName(_ core: Range<Int>) -> Bool {
    let words = scan.string(core)
    return !scanner.isCounted(words) && !TeamMatters.generic.contains(words)
      && !scan.reads(HeadedTeams.studied, before: core.upperBound)
      && !core.contains { scan.text[$0] == "个" && scan.text[$0 - 1].isNumeral }
  }

  /// Whether a name ends at a position although the text goes on: before a verb, a part or 的.
  private func endsName(at end: Int) -> Bool {
    scan.barriers[end] || scan.commonWords[end] || scan.text[end].isOne(of: "的由里在之")
      || scan.word(of: HeadedTeams.cues, at: end) != nil
  }

  /// Whether a name can begin at a position: behind a mark, a place, a body, a verb or a word no name holds.
  private func opens(_ start: Int, _ floor: Int) -> Bool {
    guard start > floor, scan.text[start - 1].isHan else { return true }
    return scan.barriers[start - 1] || scan.commonWords[start - 1]
      || scanner.placeEndingAt[start] != nil
      || scan.word(of: HeadedTeams.giving, before: start) != nil
      || institutions.hold(start - 1..<start) || scan.text[start - 1].isOne(of: "的了和与及由在把将")
  }

  // MARK: “草原轻骑队”

  private static let quotedEnds = Words(["队”", "专班”", "小组”", "团”", "先锋组”"])

  /// Teams called by words in quotes, in a sentence that tells who heads them.
  private func quoted(_ range: Range<Int>) -> [Range<Int>] {
    scan.occurrences(of: HeadedTeams.quotedEnds, in: range).compactMap { mark in
      let end = mark.start + mark.word.scalarCount
      guard !(scan.scalar(end)?.isHan ?? false),
        let open = (max(range.lowerBound, end - 16)..<end - 1).last(where: { scan.text[$0] == "“" }
        ),
        (5...14).contains(end - open), !scan.reads("集团", before: end - 1),
        !scan.text[open..<end].contains(where: \.endsClause),
        scan.first(of: HeadedTeams.leads, in: range) != nil
      else { return nil }
      return open..<end
    }
  }

  // MARK: Names

  /// The team that words name, with the place that it is of.
  func team(
    at range: Range<Int>, sentence: Int, scope: Range<Int>
  ) -> InstitutionMention {
    let own = scan.string(range)
    if let parent = parent(endingAt: range.lowerBound) {
      return mention(range, parent.name + own, [own], place: parent.place, parent: parent.name)
    }
    let divisions = scan.vocabulary.divisions.divisions
    if let inner = place(openedAt: range) {
      let rest = scan.string(inner.range.upperBound..<range.upperBound)
      let name = inner.place.name + rest
      return mention(range, name, [own, rest], place: inner.place.division ?? inner.place.parent)
    }
    if let first = scan.scalar(range.lowerBound), let level = PlaceLevel(levelWord: first),
      scan.scalar(range.lowerBound + 1)?.isOne(of: "域级") != true,
      let place = scanner.locality.division(
        level, at: range.lowerBound, sentence: sentence, range: scope)
    {
      let rest = String(own.dropFirst())
      return mention(range, divisions[place].name + rest, [rest], place: place)
    }
    if let founder = founder(of: range, scope) {
      return mention(range, founder.name + own, [own], place: founder.place, parent: founder.name)
    }
    let place = place(before: range.lowerBound, sentence: sentence, scope: scope)
    return mention(range, own, place.map { [divisions[$0].name + own] } ?? [], place: place)
  }

  /// The team whose group stands directly behind its name: 某指挥部 + 医疗救治组.
  private func parent(endingAt start: Int) -> InstitutionMention? {
    let next = institutions.partition { $0.range.lowerBound >= start }
    return institutions[max(0, next - 2)..<next].last {
      $0.isTeam && $0.range.upperBound == start
    }
  }

  /// The place that the words before speak of: 市里成立…, 县委书记牵头的…; else the one that the text speaks from.
  private func place(before position: Int, sentence: Int, scope: Range<Int>) -> Int? {
    var current = position
    while current > scope.lowerBound, position - current < 60 {
      current -= 1
      guard let level = PlaceLevel(levelWord: scan.text[current]),
        scan.scalar(current + 1)?.isOne(of: "委政里卫医直长领人组成设") == true
      else { continue }
      return scanner.locality.division(level, at: current, sentence: sentence, range: scope)
    }
    return scanner.locality.county(at: position, sentence: sentence, range: scope)
  }

  private func mention(
    _ range: Range<Int>, _ name: String, _ aliases: [String], place: Int?, parent: String? = nil
  ) -> InstitutionMention {
    InstitutionMention(
      range: range, type: .organization, name: name, aliases: aliases.filter { $0 != name },
      place: place, parent: parent, isTeam: true)
  }

  private func place(openedAt range: Range<Int>) -> PlaceMention? {
    guard range.count > 4 else { return nil }
    return (range.lowerBound + 2..<min(range.upperBound - 1, range.lowerBound + 12)).lazy
      .compactMap { scanner.placeEndingAt[$0] }.last { $0.range.lowerBound == range.lowerBound }
  }

  /// 县人民医院成立院感整改组, 医院成立了以甲为组长的…: the hospital or bureau that stands before the verb.
  private func founder(of range: Range<Int>, _ scope: Range<Int>) -> InstitutionMention? {
    let lower = max(scope.lowerBound, range.lowerBound - 70)
    guard
      let verb = scan.hits(of: HeadedTeams.founding, in: lower..<max(lower, range.lowerBound)).last
    else { return nil }
    let start = verb.start + HeadedTeams.founding.length(of: verb.rank)
    guard range.lowerBound - start <= 4 || scan.reads(HeadedTeams.attributing, at: start) else {
      return nil
    }
    let next = institutions.partition { $0.range.lowerBound >= verb.start }
    // 某办公室关于成立某小组的通知: the office writes of the team, which is the place's.
    guard !scan.reads("关于", before: verb.start) else { return nil }
    let isOwn = scan.first(
      of: HeadedTeams.selves,
      in: max(scope.lowerBound, verb.start - 6)..<max(scope.lowerBound, verb.start))
    if isOwn != nil, let own = institutions[..<next].last(where: { $0.type == .hospital }) {
      return own
    }
    guard next > 0, case let body = institutions[next - 1],
      body.range.lowerBound >= scope.lowerBound, verb.start - body.range.upperBound <= 8,
      body.type == .hospital || body.type == .governmentBody && !body.name.hasSuffix("政府")
    else { return nil }
    return body
  }

  private static let attributing = Words(["以", "由", "了以", "了由"])
  private static let selves = Words(["，医院", "。医院", "该院", "我院", "本院", "院里", "院党委"])
}
