internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Public bodies: a head the lexicon knows, behind a place or a level word.
extension InstitutionScanner {
  func national(_ head: BodyHead, at match: TermMatch) -> InstitutionMention? {
    if head.printed == "中央" {
      // 中央 alone names the party's centre, not a centre of something.
      guard let next = scan.scalar(match.end), next.isOne(of: "、《和关决的要经")
      else { return nil }
    }
    // 德国北威州卫生部: another country's.
    if head.full.hasSuffix("部"), head.full.unicodeScalars.count <= 4,
      let before = scan.scalar(match.start - 1), before.isOne(of: "州国邦府县道")
    {
      return nil
    }
    // 卫生部门 are those of any place.
    if head.printed.hasSuffix("部"), scan.scalar(match.end) == "门" { return nil }
    let aliases = (scan.vocabulary.printedForms[head.full] ?? []).filter { $0 != "中央" }
    return InstitutionMention(
      range: match.range, type: head.type, name: head.full, aliases: aliases, place: nil)
  }

  func body(
    _ head: BodyHead, at match: TermMatch, sentence: Int, range: Range<Int>, floor: Int,
    previous: InstitutionMention?
  ) -> InstitutionMention? {
    if let party = minorCommittee(head, at: match, sentence: sentence, range: range, floor: floor) {
      return party
    }
    if head.printed == "委", let next = scan.scalar(match.end),
      next.isOne(of: "托派员任以会")
    {
      return nil
    }
    // 人大社会建设委 + 员会: the longer word is read from its congress.
    if scan.text[match.end - 1] == "委", scan.reads("员会", at: match.end) { return nil }
    if let office = universitysOffice(head, at: match, previous) { return office }
    var start = match.start
    var place: Int?
    if head.printed == "法院", let court = court(at: match, sentence, range, floor) { return court }
    if let composed = composed(head, at: match, sentence: sentence, range: range, floor: floor) {
      return composed
    }
    if head.followsPlace,
      let prefix = prefix(
        endingAt: start, sentence: sentence, range: range, floor: floor, width: match.range.count)
    {
      start = prefix.start
      place = prefix.division
    } else if let zone = zone(head, at: match, sentence: sentence, range: range, floor: floor) {
      return zone
    } else if head.mayStandBare, let shared = sharedPlace(at: start, previous: previous) {
      place = shared
    } else if head.full.hasSuffix("领导小组"), standsAlone(at: start, floor: floor) {
      place = locality.speaker(at: start, sentence: sentence, range: range)
    } else if head.mayStandBare, head.type == .governmentBody, match.range.count >= 3,
      scan.text[match.end - 1].isOne(of: "局委办室厅"),
      standsAlone(at: start, floor: floor),
      scan.longest([.post, .postPrefix], at: match.end, limit: range.upperBound) != nil
        || scan.reads("局长", at: match.end - 1)
        || scan.scalar(match.end) == "的"
          && (3...4).contains(where: { scan.reads("局长", at: match.end + $0) })
        || (2...5).contains(where: { gap in
          scan.longest(.post, at: match.end + gap, limit: range.upperBound) != nil
            && scan.scalar(match.end + gap - 1).map { $0.isOne(of: "办科股处室") } == true
        })
    {
      // 卫健局局长某某, 卫健局长: the bureau of the place that speaks; such a bureau is a county's.
      place =
        head.full == "卫生健康局" || head.full == "人民政府办公室"
        ? locality.county(at: start, sentence: sentence, range: range)
        : locality.speaker(at: start, sentence: sentence, range: range)
    } else {
      return nil
    }
    if scan.reads("中共", before: start), start - 2 >= floor { start -= 2 }
    if head.needsPartyMark, !scan.reads("中共", at: start) { return nil }
    guard let place else { return nil }
    var placeName = scan.vocabulary.divisions.divisions[place].name
    if let corps = corps(before: start, floor: floor) {
      placeName = scan.string(corps..<start) + placeName
      start = corps
    } else if scan.reads("师市", at: start), let corps = locality.corps {
      placeName = corps.name
    }
    let head = standing(head, before: match.end)
    return InstitutionMention(
      range: start..<match.end, type: head.type, name: head.name(at: placeName),
      aliases: aliases(of: head, at: placeName) + namesUnderCity(head, place), place: place,
      isTeam: head.full.hasSuffix("领导小组"))
  }

  private static let standingCommittee = BodyHead(
    printed: "人大", full: "人民代表大会常务委员会", type: .governmentBody, followsPlace: true,
    mayStandBare: false, needsPartyMark: false)
  private static let standingPosts = Words([
    "主任", "副主任", "常务副主任", "秘书长", "副秘书长", "原主任", "原副主任", "党组书记", "党组副书记", "党组成员",
  ])

  /// 市人大副主任, 省人大秘书长: who holds such a post holds it at the standing committee.
  private func standing(_ head: BodyHead, before end: Int) -> BodyHead {
    guard head.printed == "人大",
      let post = scan.word(of: InstitutionScanner.standingPosts, at: end),
      scan.scalar(end + post.scalarCount)?.isOne(of: "会委科") != true
    else { return head }
    return InstitutionScanner.standingCommittee
  }

  /// 西咸新区卫健局, 西安高新区管委会: a body of a zone, which no register of divisions holds.
  private func zone(
    _ head: BodyHead, at match: TermMatch, sentence: Int, range: Range<Int>, floor: Int
  ) -> InstitutionMention? {
    let ends: [StaticString] = [
      "新区", "高新区", "经开区", "开发区", "示范区", "度假区", "管理区", "合作区", "保税区", "园区", "新城", "风景区", "林区", "自贸区",
    ]
    let end = match.start
    guard head.type != .partyBody, head.followsPlace,
      let word = ends.first(where: { scan.reads($0, before: end) })
    else { return nil }
    var start = end - word.scalarCount
    while start > floor, end - start < 12, scan.text[start - 1].isHan, !scan.barriers[start - 1],
      !scan.commonWords[start - 1], placeEndingAt[start] == nil,
      PlaceLevel(levelWord: scan.text[start - 1]) == nil
    {
      start -= 1
    }
    let city = placeEndingAt[start].flatMap { $0.range.lowerBound >= floor ? $0 : nil }
    let isNamed = end - start - word.scalarCount >= 2
    guard isNamed || city != nil,
      city != nil || start == floor || !scan.text[start - 1].isHan || scan.barriers[start - 1]
        || scan.commonWords[start - 1]
    else { return nil }
    let open = city?.range.lowerBound ?? start
    let zone = scan.string(open..<end)
    let place =
      city?.place.division
      ?? locality.division(.city, at: start, sentence: sentence, range: range)
    return InstitutionMention(
      range: open..<match.end, type: head.type, name: zone + head.full,
      aliases: [
        zone + head.printed,
        zone.replacing("经开区", with: "经济技术开发区").replacing("高新区", with: "高新技术产业开发区")
          + head.full,
      ], place: place)
  }

  /// 市法院: a city's court is the intermediate one.
  private func court(
    at match: TermMatch, _ sentence: Int, _ range: Range<Int>, _ floor: Int
  ) -> InstitutionMention? {
    guard
      let prefix = prefix(
        endingAt: match.start, sentence: sentence, range: range, floor: floor, width: 2),
      scan.vocabulary.divisions.divisions[prefix.division].level == .city
    else { return nil }
    let place = scan.vocabulary.divisions.divisions[prefix.division].name
    return InstitutionMention(
      range: prefix.start..<match.end, type: .governmentBody, name: place + "中级人民法院",
      aliases: [place + "法院", place + "人民法院"], place: prefix.division)
  }

  /// Where the division of the production corps begins that shares its bodies with a city: 第四师可克达拉市.
  private func corps(before position: Int, floor: Int) -> Int? {
    guard position - 3 >= floor, scan.reads("师", before: position) else { return nil }
    for start in [position - 3, position - 4] where start >= floor {
      guard scan.scalar(start) == "第",
        scan.text[start + 1..<position - 1].allSatisfy(\.isNumeral)
      else { continue }
      return start
    }
    return nil
  }

  /// Fields that departments joined in one bureau take their names from, beside those of the lexicon.
  private static let fields: [StaticString] = [
    "信息化", "信息", "工业", "科学技术", "旅游", "广播电视", "广电", "新闻出版", "住房", "城乡", "建设", "老龄", "宗教", "民族",
    "计划生育", "人口",
    "社会保障", "人力资源", "体育", "教育", "科技", "商务", "文化", "农业农村", "乡村振兴", "和", "与", "、",
  ]

  /// 县卫生健康和体育局, 县工业信息商务科技局: a bureau of several fields.
  private func composed(
    _ head: BodyHead, at match: TermMatch, sentence: Int, range: Range<Int>, floor: Int
  ) -> InstitutionMention? {
    guard head.type == .governmentBody,
      head.printed.hasSuffix("局") || head.printed.hasSuffix("委员会"),
      head.printed.unicodeScalars.count >= 3
    else { return nil }
    var start = match.start
    while start > floor, match.start - start < 16 {
      if let field = scan.longest(.field, endingAt: start, from: floor) {
        start = field.start
      } else if let field = InstitutionScanner.fields.first(where: { scan.reads($0, before: start) }
      ),
        start - field.scalarCount >= floor, field.description != "、"
      {
        start -= field.scalarCount
      } else {
        break
      }
    }
    guard start < match.start, scan.text[start] != "和", scan.text[start] != "与",
      let prefix = prefix(endingAt: start, sentence: sentence, range: range, floor: floor, width: 4)
    else { return nil }
    let own = scan.string(start..<match.end)
    let placeName = scan.vocabulary.divisions.divisions[prefix.division].name
    return InstitutionMention(
      range: prefix.start..<match.end, type: .governmentBody, name: placeName + own,
      aliases: [own], place: prefix.division)
  }

  /// Whether a leading group is named with nothing before it that could belong to its name.
  private func standsAlone(at position: Int, floor: Int) -> Bool {
    guard position > floor, let before = scan.scalar(position - 1) else { return true }
    return !before.isHan || scan.barriers[position - 1]
  }

  func aliases(of head: BodyHead, at place: String) -> [String] {
    var names = (scan.vocabulary.printedForms[head.full] ?? []).map { place + $0 }
    if head.type == .partyBody {
      names += names.map { "中共" + $0 }
      names.append(head.shortName(at: place))
      names += departmentNames(head, at: place)
    }
    names.append(place + head.printed)
    // 政协某县委员会.
    if head.printed == "政协" { names.append("政协" + place + "委员会") }
    return names
  }

  /// The names of a department of a party committee, with its own name and the committee's long and short:
  /// 中共某县委员会统战部, 中共某县委统一战线工作部.
  private func departmentNames(_ head: BodyHead, at place: String) -> [String] {
    guard head.full.hasPrefix("中共{place}委员会"), !head.full.hasSuffix("{place}委员会") else { return [] }
    var owns = [String(head.full.dropFirst("中共{place}委员会".count))]
    for printed in scan.vocabulary.printedForms[head.full] ?? [] {
      owns.append(printed.hasPrefix("委") ? String(printed.dropFirst()) : printed)
    }
    return owns.flatMap { (own: String) -> [String] in
      ["中共\(place)委员会\(own)", "中共\(place)委\(own)", "\(place)委\(own)"]
    }
  }

  /// Full names with the city before the county: 安阳市文峰区…, 中共安阳市文峰区….
  func namesUnderCity(_ head: BodyHead, _ place: Int) -> [String] {
    let divisions = scan.vocabulary.divisions.divisions
    guard divisions[place].level.depth == 3, let parent = divisions[place].parent,
      divisions[parent].name.hasSuffix("市")
    else { return [] }
    let whole = divisions[parent].name + divisions[place].name
    return [head.name(at: whole)] + departmentNames(head, at: whole)
  }

  /// The place or level word directly before a position.
  func prefix(
    endingAt position: Int, sentence: Int, range: Range<Int>, floor: Int, width: Int = 0
  ) -> (start: Int, division: Int)? {
    if let mention = placeEndingAt[position], mention.range.lowerBound >= floor,
      let division = mention.place.division
    {
      return (outermost(mention.range.lowerBound, floor: floor), division)
    }
    if scan.reads("师市", before: position), position - 2 >= floor, let corps = locality.corps {
      return (position - 2, corps.division)
    }
    if scan.reads("自治区", before: position), position - 3 >= floor,
      let province = locality.division(.province, at: position, sentence: sentence, range: range)
    {
      return (position - 3, province)
    }
    // 自治州卫生健康委, 自治县人民医院.
    for (word, level) in [("自治州", PlaceLevel.city), ("自治县", .county), ("自治旗", .county)]
      as [(StaticString, PlaceLevel)] where scan.reads(word, before: position)
    {
      let start = position - word.scalarCount
      guard start >= floor,
        start == floor || !scan.text[start - 1].isHan || scan.barriers[start - 1],
        let division = locality.division(level, at: start, sentence: sentence, range: range)
      else { continue }
      return (start, division)
    }
    // 地区卫健委.
    if scan.reads("地区", before: position), position - 2 >= floor,
      position - 2 == floor || !scan.text[position - 3].isHan || scan.barriers[position - 3],
      let region = locality.division(.city, at: position - 2, sentence: sentence, range: range),
      scan.vocabulary.divisions.divisions[region].name.hasSuffix("地区")
    {
      return (position - 2, region)
    }
    guard position - 1 >= floor, let scalar = scan.scalar(position - 1),
      let level = PlaceLevel(levelWord: scalar)
    else { return nil }
    if let suburb = suburb(endingAt: position, sentence: sentence, range: range, floor: floor) {
      return suburb
    }
    let start = position - 1
    guard
      let division = locality.division(level, at: start, sentence: sentence, range: range)
    else { return nil }
    if start - 1 >= floor, let before = scan.scalar(start - 1) {
      if before.isOne(of: "我本该全") { return (start - 1, division) }
      // 挑起县人民医院院长的担子: every county is in the register, so no name ends before 县.
      let isCounty =
        scalar == "县" && !before.isOne(of: "各外邻他两三四五六七八九十几多数每某诸跨出城郊")
      if before.isHan, !isCounty, !before.endsDate, !scan.barriers[start - 1],
        !scan.commonWords[start - 1], !isNameEnd(before: start, floor: floor), width < 3
      {
        return nil
      }
    }
    return (start, division)
  }

  /// 郊区残联, 城区卫健局: a district that is called by such a word, where the text names one in full.
  private func suburb(
    endingAt position: Int, sentence: Int, range: Range<Int>, floor: Int
  ) -> (start: Int, division: Int)? {
    guard
      let word = (["郊区", "城区", "矿区"] as [StaticString]).first(where: {
        scan.reads($0, before: position)
      }), position - 2 >= floor,
      let division = locality.division(.district, at: position, sentence: sentence, range: range),
      scan.vocabulary.divisions.divisions[division].name.hasSuffix(word.description)
    else { return nil }
    return (position - 2, division)
  }

  /// Whether an institution, place or clause may end directly before a position.
  func isNameEnd(before position: Int, floor: Int) -> Bool {
    if position == floor || placeEndingAt[position] != nil { return true }
    return scan.matches.ending(at: position).contains { match in
      let term = scan.term(match)
      return !term.classes.isDisjoint(with: [
        .barrier, .follower, .post, .body, .action, .institutionTail, .postStatus,
      ])
        && match.start >= floor
    }
  }

  /// The start of a run of places that ends in the one at `start` (河南省 + 安阳市).
  func outermost(_ start: Int, floor: Int) -> Int {
    var start = start
    while let outer = placeEndingAt[start], outer.range.lowerBound >= floor {
      start = outer.range.lowerBound
    }
    return start
  }

  /// The place of a body before in the sentence, for a bare one in a list (县卫健委、医保局).
  func sharedPlace(at position: Int, previous: InstitutionMention?) -> Int? {
    guard let previous, let place = previous.place, position - previous.range.upperBound <= 24
    else { return nil }
    let joins: [StaticString] = ["、", "和", "及", "以及", "联合", "会同"]
    guard joins.contains(where: { scan.reads($0, before: position) }) else { return nil }
    // 省卫健委副主任甲、潮州市副市长、老龄委主任乙: the place of the post between.
    let between = previous.range.upperBound..<max(previous.range.upperBound, position)
    return between.reversed().lazy.compactMap { end -> Int? in
      guard let place = self.placeEndingAt[end], place.range.lowerBound >= between.lowerBound,
        self.scan.longest([.post, .postPrefix], at: end, limit: position) != nil
      else { return nil }
      return place.place.division
    }.first ?? place
  }
}
