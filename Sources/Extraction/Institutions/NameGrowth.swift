internal import OntologyModel

/// Grows an institution's name to the left of its tail.
struct NameGrowth {
  let scan: Scan
  /// No name begins before this position.
  let floor: Int
  let placeEndingAt: [Int: PlaceMention]
  /// Where the tail begins.
  let tailStart: Int
  /// Whether words that the lexicon does not know may be part of the name.
  let allowsUnknown: Bool
  /// Whether the name is a team's, which may hold verbs (深化改革领导小组) and be long.
  let isTeam: Bool

  /// Whether a body ends where no name may begin before.
  let isBehindBody: Bool

  /// Where the name begins.
  private(set) var start: Int
  /// Where the part behind the place begins.
  private(set) var coreStart: Int
  /// The innermost place that the name begins with.
  private(set) var place: PlaceMention?
  /// Whether the name begins with a word of its own before the place.
  private(set) var hasBrand = false

  /// Whether the name begins with two places of which the inner one is short: 北京朝阳医院.
  private(set) var isShortWithin = false

  /// The longest run of unknown characters that a name may hold.
  private static let longestRun = 18
  private static let longestTeamName = 30

  init(
    scan: Scan, floor: Int, placeEndingAt: [Int: PlaceMention], tailStart: Int,
    allowsUnknown: Bool, isTeam: Bool, isBehindBody: Bool = false
  ) {
    self.isBehindBody = isBehindBody
    self.scan = scan
    self.floor = floor
    self.placeEndingAt = placeEndingAt
    self.tailStart = tailStart
    self.allowsUnknown = allowsUnknown
    self.isTeam = isTeam
    start = tailStart
    coreStart = tailStart
  }

  /// Goes left as far as the name reaches.
  mutating func run() {
    var position = tailStart
    var lastKnown = tailStart
    let longest = isTeam ? NameGrowth.longestTeamName : NameGrowth.longestRun
    if let road = road(before: position) {
      position = road
      lastKnown = road
    }
    while position > floor, tailStart - position < longest {
      if let mention = placeEndingAt[position], mention.range.lowerBound >= floor {
        take(mention)
        return
      }
      if let match = modifier(endingAt: position) {
        position = match.start
        lastKnown = position
        continue
      }
      if isLabelled(position) { break }
      let before = scan.text[position - 1]
      if isTeam, let open = opening(of: before, closedBefore: position) {
        position = open
        lastKnown = open
        continue
      }
      if let post = scan.longest(.post, endingAt: position, from: floor) {
        // 家庭医生签约服务领导小组: what doctors do, no doctor's name.
        guard isTeam, scan.term(post).post?.postClass == .clinical, post.start > floor,
          scan.text[post.start - 1].isHan, position < tailStart
        else { break }
        position = post.start
        lastKnown = position
        continue
      }
      if isTeam, before == "等", position < tailStart,
        let open = beyondExample(at: position - 1)
      {
        position = open
        lastKnown = open
        continue
      }
      if isTeam, let place = placeBeyondConjunction(at: position - 1) {
        take(place)
        return
      }
      if isTeam, scan.barriers[position - 1], let work = beyondWork(at: position) {
        if let place = work.place {
          take(place)
        } else {
          start = work.start
          coreStart = work.start
        }
        return
      }
      if isTeam, before.isOne(of: "和与及"), isFounded(before: position - 1) {
        position -= 1
        continue
      }
      // …服务能力提升三年行动领导小组: a verb within a team's name.
      if isTeam, position < tailStart,
        let noun = scan.longest(.nominal, endingAt: position, from: floor), noun.start > floor,
        scan.text[noun.start - 1].isHan, !scan.barriers[noun.start - 1]
      {
        position = noun.start
        lastKnown = position
        continue
      }
      guard allowsUnknown, before.isNamePart, !scan.barriers[position - 1],
        isTeam || !scan.commonWords[position - 1]
      else { break }
      if PlaceLevel(levelWord: before) != nil,
        !isInsideWord(position - 1) || scan.reads("自治", before: position - 1)
      {
        break
      }
      position -= 1
      lastKnown = position
    }
    start = lastKnown
    coreStart = lastKnown
  }

  static let labels = Words(["单位", "嘉宾", "成员", "专家", "医院", "学校"])

  /// Whether a label ends before a position inside a name: 项目单位 + 某某大学, 特邀嘉宾 + 某某学院, 任命 + 医疗队.
  private func isLabelled(_ position: Int) -> Bool {
    if scan.reads("任命", before: position) { return true }
    guard !isTeam, position < tailStart, !scan.reads("分院", at: tailStart),
      !scan.reads("院区", at: tailStart)
    else { return false }
    return scan.reads(NameGrowth.labels, before: position)
  }

  /// Where the road begins that a community's health centre is called after, whatever words make its name:
  /// 自由路 + 社区卫生服务中心.
  private func road(before position: Int) -> Int? {
    guard allowsUnknown, scan.reads("社区卫生服务", at: position),
      let last = scan.scalar(position - 1), last.isOne(of: "路街巷")
    else { return nil }
    var start = position - 1
    while start > floor, position - start < 5, scan.text[start - 1].isHan,
      placeEndingAt[start] == nil, !scan.text[start - 1].isOne(of: "在和与及、到是为对")
    {
      start -= 1
    }
    return position - start >= 2 ? start : nil
  }

  private static let models = Words([
    "先行", "示范", "试点", "样板", "标杆", "先进", "达标", "百强", "创新", "综改", "引领", "实验", "试验",
  ])

  /// What stands before 县, 市 or 区 as a word of its own or as the last character of a verb, in no place's name:
  /// 请区医院, 推选区医院, 陪同市医院.
  static let handovers: StaticString =
    "我本该全各原现是掌任由来帮赴她他归着跟请陪送给让叫选推派驻进入去到回离找问访邀约替助代当做把被使促催告报向对从往至随同与和及并又也还再才后前说称认按据照靠议定聘荐举命调借挂托管属率领带引导援扶持配付划接迎求得了及经为以"

  /// Whether a level word is part of a longer name (新市, 热市): an unknown character stands before.
  private func isInsideWord(_ position: Int) -> Bool {
    // 先行县, 示范县: what a county is called, no county.
    if scan.text[position].isOne(of: "县市区"),
      scan.reads(NameGrowth.models, before: position)
    {
      return true
    }
    // Every county is in the register, also by its short name.
    if scan.text[position] == "县", position + 1 < scan.text.count, scan.text[position + 1] != "域" {
      return false
    }
    guard position - 1 >= floor, let before = scan.scalar(position - 1), before.isHan,
      !before.isOne(of: NameGrowth.handovers), !before.endsDate,
      !scan.barriers[position - 1], !scan.commonWords[position - 1],
      placeEndingAt[position] == nil
    else { return false }
    return scan.longest(
      [.institutionTail, .post, .body, .follower, .action, .place], endingAt: position, from: floor)
      == nil
  }

  /// The place that a team's name begins with, beyond a 与 or 和 inside the name: 宝鸡市公立医院改革与
  /// 高质量发展示范项目工作专班.
  private func placeBeyondConjunction(at position: Int) -> PlaceMention? {
    guard scan.text[position].isOne(of: "与和"), scan.barriers[position] else {
      return nil
    }
    var current = position
    while current > floor, position - current < 16 {
      if let place = placeEndingAt[current], place.range.lowerBound >= floor {
        return place
      }
      guard scan.text[current - 1].isNamePart, !scan.barriers[current - 1],
        !scan.commonWords[current - 1]
      else { return nil }
      current -= 1
    }
    return nil
  }

  /// Verbs that stand inside the names of teams as what they work at.
  static let works: Set<String> = [
    "提升", "推进", "深化", "创建", "加强", "促进", "改善", "优化", "整改", "防治", "巩固", "落实", "改造", "整治", "提质", "升级",
    "保障", "检查", "督导", "督查", "研究", "整合", "监管", "宣传", "处置", "完善", "攻坚", "帮扶", "支援", "达标", "评审", "迎检",
    "筹建", "建设", "对口支援", "对口帮扶", "对口协作", "巡回医疗",
  ]

  /// The place that a team's name begins with, or where it begins behind a verb of founding, beyond verbs that
  /// say what the team works at.
  ///
  /// As in 庆元县医共体建设 + 提升 + 工作专班.
  private func beyondWork(at position: Int) -> (place: PlaceMention?, start: Int)? {
    var current = position
    while current > floor, position - current < NameGrowth.longestTeamName {
      if let place = placeEndingAt[current], place.range.lowerBound >= floor {
        return (place, current)
      }
      let isFounded = (["成立", "成立了", "组建", "组建了", "设立", "设立了"] as [StaticString]).contains {
        scan.reads($0, before: current)
      }
      if isFounded, current < position { return (nil, current) }
      // 任县域慢病管理示范县创建领导小组副组长.
      if scan.text[current - 1] == "任", position - current >= 4 { return (nil, current) }
      // 市 + 创建 + 国家卫生城市指挥部: the level word is the place.
      if PlaceLevel(levelWord: scan.text[current - 1]) != nil, position - current >= 2,
        scan.text[current] != "级",
        current - 1 == floor || !scan.text[current - 2].isHan || scan.barriers[current - 2]
      {
        return (nil, current)
      }
      // …，省级医疗卫生人才“组团式”帮扶专班: a name that a mark opens.
      if scan.text[current - 1].endsClause, position - current >= 6 { return (nil, current) }
      if let open = opening(of: scan.text[current - 1], closedBefore: current) {
        current = open
      } else if scan.barriers[current - 1] {
        guard
          let work = scan.longest([.barrier, .programHead], endingAt: current, from: floor),
          NameGrowth.works.contains(scan.string(work.range))
        else { return nil }
        current = work.start
      } else {
        guard
          scan.text[current - 1].isNamePart || scan.text[current - 1].isOne(of: "“”")
        else { return nil }
        current -= 1
      }
    }
    // 某省卫生厅 + 大冬会医疗卫生 + 保障 + 工作领导小组.
    return isBehindBody && current == floor ? (nil, current) : nil
  }

  /// Where a team's name begins that goes on before 等: 登革热 + 等 + 蚊媒传染病防控工作领导小组.
  private func beyondExample(at position: Int) -> Int? {
    var current = position
    while current > floor, position - current < 14, scan.text[current - 1].isHan,
      !scan.barriers[current - 1] || scan.text[current - 1] == "、",
      placeEndingAt[current] == nil
    {
      current -= 1
    }
    guard position - current >= 2 else { return nil }
    let isBounded =
      current == floor || scan.text[current - 1] == "的" || placeEndingAt[current] != nil
      || scan.reads("成立", before: current) || scan.reads("成立了", before: current)
    return isBounded ? current : nil
  }

  /// Whether a verb of founding stands before the words that lead up to a position: 成立县“两癌”筛查 + 和 +
  /// 近视防控工作领导小组 is one name.
  private func isFounded(before position: Int) -> Bool {
    var current = position
    while current > floor, position - current < 20 {
      if scan.reads("成立", before: current) || scan.reads("成立了", before: current) { return true }
      if scan.text[current - 1].endsClause { return false }
      current -= 1
    }
    return false
  }

  /// Where the bracket or quote opens that closes just before a position.
  private func opening(of mark: Unicode.Scalar, closedBefore position: Int) -> Int? {
    let wanted: Unicode.Scalar
    switch mark {
    case "）": wanted = "（"
    case "”": wanted = "“"
    default: return nil
    }
    var current = position - 2
    while current > floor, position - current < 16 {
      if scan.text[current] == wanted { return current }
      current -= 1
    }
    return nil
  }

  private mutating func take(_ mention: PlaceMention) {
    place = mention
    coreStart = mention.range.upperBound
    start = mention.range.lowerBound
    while let outer = placeEndingAt[start], outer.range.lowerBound >= floor {
      isShortWithin = isShortName(mention) && isShortName(outer)
      start = outer.range.lowerBound
    }
    if coreStart == tailStart, isShortName(mention) { takeBrand() }
    // 武警甘肃总队医院, 解放军驻某地医院.
    if !isTeam, let word = scan.word(of: NameGrowth.forces, before: start),
      start - word.scalarCount >= floor
    {
      start -= word.scalarCount
      hasBrand = true
    }
    if isTeam, let word = scan.word(of: NameGrowth.aims, before: start),
      start - word.scalarCount >= floor
    {
      start -= word.scalarCount
      hasBrand = true
    }
  }

  private static let forces = Words(["中国人民解放军", "解放军", "武警", "空军", "海军"])

  /// What a place is to become by the name of its campaign: 健康 + 晋城 + 行动推进委员会.
  private static let aims = Words([
    "健康", "平安", "文明", "数字", "法治", "清廉", "美丽", "幸福", "信用", "智慧", "无废", "活力",
  ])

  private func isShortName(_ mention: PlaceMention) -> Bool {
    mention.place.division != nil && scan.string(mention.range) != mention.place.name
  }

  /// 湘雅 + 常德 + 医院: a name of its own before a short place name.
  private mutating func takeBrand() {
    var position = start
    while position > floor, start - position < 5, scan.text[position - 1].isHan,
      !scan.barriers[position - 1], !scan.commonWords[position - 1]
    {
      position -= 1
    }
    guard start - position >= 2, start - position <= 4, !isLabelled(start) else { return }
    start = position
    hasBrand = true
  }

  private func modifier(endingAt position: Int) -> TermMatch? {
    scan.matches.ending(at: position).first { match in
      match.start >= floor
        && !match.classes.isDisjoint(with: [.modifier, .institutionTail])
        && !match.range.contains(where: { scan.barriers[$0] })
    }
  }
}

extension PlaceLevel {
  /// The level of a place below the county by the last character of its name.
  init?(smallWord scalar: Unicode.Scalar) {
    switch scalar {
    case "镇", "乡", "道", "街": self = .town
    case "村": self = .village
    default: return nil
    }
  }
}
