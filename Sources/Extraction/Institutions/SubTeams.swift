internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// The groups of a plan or headquarters, each with its head: 政策组设在市医保局，组长由甲担任; 第二组、第三组分别由乙和丙带队;
/// 下设医疗、护理两个工作组，分别由丁、戊担任组长.
struct SubTeams {
  let scanner: InstitutionScanner
  /// What other scanners found, by where it starts; teams among them can be parents.
  let institutions: [InstitutionMention]
  private var scan: Scan { scanner.scan }

  private static let tails = Words(["专业委员会", "工作专班", "专班", "片区", "组", "队"])
  static let counted = Words([
    "个专项工作组", "个工作队", "个小分队", "个攻坚组", "个专责组", "个专门组", "个行动组", "个专项组", "个工作专班", "个专业委员会", "个工作小组",
    "个专业组", "个工作组", "个专家组", "个专班", "个小组", "个组",
  ])
  /// What stands behind a group's name where its head or its lead unit is told.
  private static let frames = Words([
    "组长", "副组长", "负责人", "召集人", "班长", "队长", "，组长", "（组长", "：组长", "。组长", " 组长", "，由", "：由", "。由",
    "（由", "由", "分别由", "\n组长", "\n副组长", "\n牵头单位", "\n负责人",
    "牵头", "，牵头", "（牵头", "：牵头", "。牵头", "设在", "，设在", "挂帅", "，分别由", "，县", "，市", "，区", "。县", "。市", "。区",
    "，主任委员", "（主任委员", "交给", "则由", "归", "交由",
  ])
  private static let leads = Words([
    "组长", "牵头", "负责", "带队", "班长", "队长", "召集", "挂帅", "领衔", "承担", "主抓", "任主任", "主任委员", "片区长",
  ])
  private static let sharedLeads = Words([
    "组长", "牵头", "负责", "带队", "班长", "队长", "召集", "挂帅", "领衔", "承担", "主抓", "任主任", "主任委员", "片区长", "坐镇",
    "带一",
    "分别带", "分别抓", "任",
  ])
  private static let bounds = Words([
    "分别设立", "分别设", "下设", "分设", "设立", "设", "成立", "分为", "分成", "组建", "包括", "设置", "其中", "以及", "由", "为",
    "和", "与", "及", "任命", "聘任", "任", "是",
    "按", "兼", "该院", "我院", "本院", "该局", "我局", "统揽", "统领", "牵头", "分管", "带领", "主抓", "领衔", "负责", "派出",
  ])
  private static let idle: Set<String> = [
    "小组", "工作组", "领导小组", "党组", "该组", "各组", "本组", "两组", "几组", "分组", "班组", "课题组", "项目组", "调研组", "督导组",
    "工作小组", "工作队",
    "医疗队", "工作专班", "专班", "成员组", "每组", "全组", "三组", "指导组", "专项组", "一组", "同组", "村民组", "巡察组", "考察组",
    "检查组", "督查组",
  ]

  func mentions() -> [InstitutionMention] {
    var found: [InstitutionMention] = []
    for (number, sentence) in scan.sentences.enumerated() where sentence.kind != .byline {
      let names = headed(sentence.range)
      let shared = shared(sentence.range)
      guard !names.isEmpty || !shared.isEmpty else { continue }
      for range in names {
        found.append(team(at: range, called: scan.string(range), sentence: number))
      }
      for (range, kind) in shared {
        let name = scan.string(range)
        let short = kind == "专业委员会" || kind.hasSuffix("专班") ? [] : [name + "组"]
        found.append(team(at: range, called: name + kind, also: short, sentence: number))
      }
    }
    return found
  }

  // MARK: 政策组设在市医保局，组长由甲担任

  /// The names of a sentence behind which a head is told, and those of one list with them.
  private func headed(_ range: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var list: [Range<Int>] = []
    for (position, tail) in scan.occurrences(of: SubTeams.tails, in: range) {
      let end = position + tail.scalarCount
      guard end <= range.upperBound, let start = start(of: end, tail.scalarCount, range) else {
        continue
      }
      let name = start..<end
      if let last = list.last, start < last.upperBound || !isListed(last.upperBound..<start) {
        list = []
      }
      list.append(name)
      guard hasHead(behind: end) || isTaken(name) else { continue }
      names += list.filter { !institutions.hold($0) }
      list = []
    }
    return names
  }

  /// Whether words hold what no name does: 了, 的, a count (三支队, 两个组).
  private func holdsOther(_ words: Range<Int>) -> Bool {
    words.contains { position in
      let scalar = scan.text[position]
      if scalar.isOne(of: "了的着们在到向") { return true }
      // 支付组, 专家组, 对外联络组 are names.
      return scalar.isOne(of: "个支名家对") && position > 0
        && (scan.text[position - 1].isNumeral || scan.text[position - 1].isOne(of: "两各几这那本该多"))
    }
  }

  private func isListed(_ gap: Range<Int>) -> Bool {
    ["、", "和", "与", "及", "以及"].contains(scan.string(gap))
  }

  /// Where a name begins that ends at a position: behind a mark or a word that opens names.
  private func start(of end: Int, _ tail: Int, _ range: Range<Int>) -> Int? {
    var start = end - tail
    while start > range.lowerBound, scan.text[start - 1].isHan, end - start < 14,
      scan.word(of: SubTeams.bounds, before: start) == nil || end - start == tail && tail == 1,
      scan.text[start - 1] != "组" || scan.text[start].isOne(of: "织建合成")
    {
      start -= 1
    }
    start = ofHeading(start, end, range) ?? start
    // 计划专班, 服务队 point to what was named.
    guard end - start - tail >= (scan.text[end - 1] == "组" ? 1 : 3), end - start <= 13,
      !SubTeams.idle.contains(scan.string(start..<end)), !scan.reads("党组", before: end),
      !scan.reads("监察组", before: end),
      !(scan.scalar(end)?.isOne(of: "织建合成员") ?? false),
      !holdsOther(start..<end),
      opens(start, range)
    else { return nil }
    return start
  }

  /// Where a name begins that is all of a heading and holds 与 or 和: （二）行政后勤与信息组.
  private func ofHeading(_ start: Int, _ end: Int, _ range: Range<Int>) -> Int? {
    guard start - 2 > range.lowerBound, scan.text[start - 1].isOne(of: "与和及") else { return nil }
    var first = start - 1
    while first > range.lowerBound, scan.text[first - 1].isHan, end - first < 14 { first -= 1 }
    let isHeading = first == range.lowerBound || scan.text[first - 1].isOne(of: "）．. ")
    return isHeading && start - first > 2 ? first : nil
  }

  /// Whether a name can begin at a position: at the start, behind a mark or a number of a list.
  private func opens(_ start: Int, _ range: Range<Int>) -> Bool {
    guard start > range.lowerBound else { return true }
    let before = scan.text[start - 1]
    return before.isOne(of: "：；，。、（）．. \n　“”") || before.isDigit
      || scan.word(of: SubTeams.bounds, before: start) != nil
  }

  private static let taking = Words([
    "统揽", "统领", "牵头", "分管", "带领", "主抓", "领衔", "负责", "包抓", "带",
  ])

  /// 区教育局统揽学校服务组: whether a verb of leading stands before a name and nothing behind it.
  private func isTaken(_ name: Range<Int>) -> Bool {
    name.count >= 4 && scan.word(of: SubTeams.taking, before: name.lowerBound) != nil
      && !(scan.scalar(name.upperBound)?.isHan ?? false)
  }

  /// Whether words behind a name tell who heads it.
  private func hasHead(behind end: Int) -> Bool {
    guard let frame = scan.word(of: SubTeams.frames, at: end) else { return false }
    if frame.description.hasSuffix("长") || frame.description.hasSuffix("人") { return true }
    let start = end + frame.scalarCount
    let stop = min(start + 30, scan.text.count)
    guard let lead = scan.first(of: SubTeams.leads, in: start - 1..<max(start - 1, stop)) else {
      return frame.description.hasSuffix("牵头")
    }
    // Of the next group, where another begins between.
    return !scan.text[start..<max(start, lead.start)].contains { $0.isOne(of: "；\n") }
  }

  // MARK: 下设医疗、护理两个工作组

  /// The members of a list that shares its kind, with that kind.
  private func shared(_ range: Range<Int>) -> [(Range<Int>, String)] {
    scan.occurrences(of: SubTeams.counted, in: range).flatMap { hit -> [(Range<Int>, String)] in
      let end = hit.start + hit.word.scalarCount
      let kind = String(hit.word.description.dropFirst())
      guard let count = number(before: hit.start), count > 1,
        let members = members(before: hit.start - 1, count, range),
        scan.first(
          of: SubTeams.sharedLeads, in: end..<max(end, min(end + 120, range.upperBound))) != nil
      else { return [] }
      return members.filter { !institutions.hold($0) }.map { ($0, kind) }
    }
  }

  private func number(before position: Int) -> Int? {
    let numbers: [StaticString] = ["二", "三", "四", "五", "六", "七", "八", "九", "十"]
    if scan.reads("两", before: position) { return 2 }
    if let index = numbers.firstIndex(where: { scan.reads($0, before: position) }) {
      return index + 2
    }
    guard let digit = scan.scalar(position - 1), digit.isDigit else { return nil }
    return Int(digit.value - 0x30)
  }

  /// The words of a list that ends at a position and has so many members.
  private func members(before end: Int, _ count: Int, _ range: Range<Int>) -> [Range<Int>]? {
    var found: [Range<Int>] = []
    var stop = end
    var start = end
    while found.count < count {
      while start > range.lowerBound, stop - start < 10, scan.text[start - 1].isHan,
        scan.word(of: SubTeams.bounds, before: start) == nil
      {
        start -= 1
      }
      guard (2...9).contains(stop - start) else { return nil }
      found.insert(start..<stop, at: 0)
      if found.count == count { break }
      guard let mark = scan.scalar(start - 1), mark.isOne(of: "、和与及") else { return nil }
      stop = start - 1
      start = stop
    }
    return found
  }

  // MARK: Names

  private func team(
    at range: Range<Int>, called own: String, also: [String] = [], sentence: Int
  ) -> InstitutionMention {
    if let parent = parent(before: range.lowerBound) {
      return InstitutionMention(
        range: range, type: .organization, name: parent.name + own, aliases: [own] + also,
        place: parent.place, parent: parent.name, isTeam: true)
    }
    let scope = scan.sentences[sentence].range
    if let level = scan.scalar(range.lowerBound).flatMap(PlaceLevel.init(levelWord:)),
      scan.scalar(range.lowerBound + 1)?.isOne(of: "域级") != true,
      let place = scanner.locality.division(
        level, at: range.lowerBound, sentence: sentence, range: scope)
    {
      // 县改革专项小组: the level word is the place.
      let rest = String(own.dropFirst())
      return InstitutionMention(
        range: range, type: .organization,
        name: scan.vocabulary.divisions.divisions[place].name + rest, aliases: [own, rest],
        place: place, isTeam: true)
    }
    let place = scanner.locality.speaker(at: range.lowerBound, sentence: sentence, range: scope)
    let name = place.map { scan.vocabulary.divisions.divisions[$0].name + own } ?? own
    return InstitutionMention(
      range: range, type: .organization, name: name, aliases: [own] + also, place: place,
      isTeam: true)
  }

  private static let parents = ["领导小组", "专班", "指挥部", "委员会", "联盟", "推进组", "协作体", "组"]

  /// The team, headquarters or alliance that was named last: the one whose group it is.
  private func parent(before position: Int) -> InstitutionMention? {
    let next = institutions.partition { $0.range.lowerBound >= position }
    return institutions[max(0, next - 30)..<next].last { body in
      position - body.range.upperBound < 700
        && (body.isTeam || body.type == .medicalGroup || body.name.hasSuffix("委员会"))
        && !body.type.isKind(of: .governmentBody) && !body.type.isKind(of: .partyBody)
        && !body.name.hasSuffix("办公室") && !body.name.hasSuffix("监察组")
        && SubTeams.parents.contains(where: body.name.hasSuffix)
    }
  }
}
