internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// The body that stands before a post, or that the post implies.
extension TitleScanner {
  /// A body that something short parts from the post: 医院管理局（醫管局）主席, 市卫健局分管领导，副局长,
  /// 某医共体总院院长.
  func distantBody(
    before end: Int, floor: Int
  ) -> (body: InstitutionMention, words: String)? {
    if scan.scalar(end - 1) == "）" {
      var open = end - 2
      while open > floor, end - open < 20, scan.text[open] != "（" { open -= 1 }
      if scan.scalar(open) == "（", let body = institutionEndingAt[open],
        body.range.lowerBound >= floor
      {
        return (body, "")
      }
    }
    // 县人民医院三位副院长甲、乙、丙.
    if let unit = scan.scalar(end - 1), unit.isOne(of: "位名"),
      let count = scan.scalar(end - 2), count.isNumeral || count.isOne(of: "几多数"),
      let body = institutionEndingAt[end - 2], body.range.lowerBound >= floor
    {
      return (body, "")
    }
    if scan.reads("总院", before: end), let body = institutionEndingAt[end - 2],
      body.type == .medicalGroup, body.range.lowerBound >= floor
    {
      return (body, "总院")
    }
    let phrases: [StaticString] = [
      "分管领导，", "分管领导、", "主要领导、", "领导班子成员、", "班子成员、", "一把手、", "主要负责人、", "负责人、",
    ]
    guard let phrase = phrases.first(where: { scan.reads($0, before: end) }),
      let body = institutionEndingAt[end - phrase.scalarCount], body.range.lowerBound >= floor
    else { return nil }
    return (body, "")
  }

  /// The body that somebody was sent by, or left, in the words before 的: 某院派来的.
  func sender(before end: Int, floor: Int) -> InstitutionMention? {
    let verbs: [StaticString] = [
      "退休", "派来", "派出", "选派", "下派", "派驻", "引进", "请来", "聘请", "聘来", "调来", "推荐", "借调来", "过来", "挂职",
    ]
    guard let verb = verbs.first(where: { scan.reads($0, before: end) }),
      let body = institutionEndingAt[end - verb.scalarCount], body.range.lowerBound >= floor
    else { return nil }
    return body
  }

  /// 中国疾控中心免疫规划首席专家: the body before a few words that say what a clinician or scholar works at.
  func speciality(before start: Int, floor: Int) -> InstitutionMention? {
    var open = start
    while open > floor, start - open < 10, scan.text[open - 1].isHan, !scan.barriers[open - 1],
      !scan.commonWords[open - 1]
    {
      open -= 1
      if let body = institutionEndingAt[open] {
        return body.type.isKind(of: .organization) && body.range.lowerBound >= floor
          && !body.type.isKind(of: .medicalGroup) ? body : nil
      }
    }
    return nil
  }

  /// The section of a public body before a post, whatever its name: 市卫健委药政科 + 科长.
  func office(before start: Int, floor: Int) -> InstitutionMention? {
    guard let last = scan.scalar(start - 1), last.isOne(of: "处科股") else { return nil }
    for open in (max(floor, start - 9)..<max(floor, start - 2)).reversed() {
      guard scan.text[open].isHan, !scan.barriers[open] else { return nil }
      guard let body = institutionEndingAt[open], body.type.isKind(of: .governmentBody),
        body.range.lowerBound >= floor
      else { continue }
      let words = scan.string(open..<start)
      return InstitutionMention(
        range: body.range.lowerBound..<start, type: .organization, name: body.name + words,
        aliases: body.aliases.map { $0 + words }, place: body.place, parent: body.name,
        parentType: body.type)
    }
    return nil
  }

  /// The department that stands before a post, with its hospital where that stands before it: 县人民医院 +
  /// 神经内科 + 主任, 骨科 + 主任.
  func department(
    of post: Post, before start: Int, floor: Int
  ) -> (hospital: InstitutionMention?, words: String, start: Int)? {
    guard let last = scan.scalar(start - 1),
      last.isOne(of: "科室部办股处房站组") || scan.reads("病区", before: start)
        || scan.reads("中心", before: start) || last.isASCII && last.properties.isAlphabetic
    else { return nil }
    var position = start - 1
    while position > floor, start - position < 12,
      scan.text[position - 1].isHan
        || scan.text[position - 1].isASCII
          && (scan.text[position - 1].isDigit || scan.text[position - 1].properties.isAlphabetic)
    {
      if let hospital = institutionEndingAt[position],
        hospital.type == .hospital || hospital.type == .medicalGroup
      {
        return (hospital, scan.string(position..<start), hospital.range.lowerBound)
      }
      // 县医院的医务科科长.
      if scan.text[position - 1] == "的", let hospital = institutionEndingAt[position - 1],
        hospital.type == .hospital, hospital.range.lowerBound >= floor, start - position >= 2
      {
        return (hospital, scan.string(position..<start), hospital.range.lowerBound)
      }
      // 该院胸外科主任, 该局待遇保障科科长: the words point to the body.
      if scan.text[position - 1] == "该" || scan.scalar(position - 2) == "该" { break }
      guard !scan.barriers[position - 1] else { break }
      // 集团超声科副主任: 集团 points to a body named before.
      if start - position >= 2,
        (["集团", "总院", "医院", "医共体", "我院", "本院"] as [StaticString]).contains(where: {
          scan.reads($0, before: position)
        })
      {
        break
      }
      position -= 1
    }
    // 该局待遇保障科: of a body named before, whose sections are no hospital's.
    if scan.reads("该局", before: position) || scan.text[position].isOne(of: "该各本") {
      return nil
    }
    let isOfGroup = (["集团", "医共体", "总院", "医联体"] as [StaticString]).contains {
      scan.reads($0, before: position)
    }
    let isBounded =
      position == floor || !scan.text[position - 1].isHan || scan.barriers[position - 1]
      || isOfGroup
    let isOffice =
      last == "部" && isBounded && (3...7).contains(start - position)
      && scan.longest(.body, endingAt: start, from: position) == nil
    let ownOffices: [StaticString] = [
      "医务处", "护理处", "科研处", "质控处", "院感处", "人事处", "财务处", "宣传处", "教学处", "科教处", "门诊处", "信息处", "后勤处",
      "总务处",
      "设备处", "药学处", "审计处", "纪检监察处",
    ]
    let isHospitalOffice =
      isBounded
      && ownOffices.contains { position + $0.scalarCount == start && scan.reads($0, at: position) }
    let isCentre = isBounded && isHospitalCentre(position..<start)
    guard last == "科" || last == "区" || isOffice || isHospitalOffice || isCentre,
      (2...8).contains(start - position),
      !isBureauSection(position..<start, of: post)
    else {
      return nil
    }
    return (nil, scan.string(position..<start), position)
  }

  /// What the centres of a hospital are called after.
  private static let centres: [StaticString] = [
    "胸痛", "卒中", "创伤", "体检", "血透", "血液净化", "信息", "内镜", "生殖", "介入", "重症", "导管", "客服", "随访", "入院",
    "出入院",
    "住院服务", "病案", "静配", "静脉", "病理", "心脏", "肿瘤", "康复", "健康体检", "麻醉", "微创", "影像", "超声", "心血管", "脑血管",
  ]

  /// 信息中心主任, 胸痛中心主任: a department of a hospital, though it is called a centre.
  private func isHospitalCentre(_ words: Range<Int>) -> Bool {
    scan.reads("中心", before: words.upperBound)
      && TitleScanner.centres.contains { scan.reads($0, at: words.lowerBound) }
  }

  /// What the sections of health and insurance bureaus are called after.
  private static let sections: [StaticString] = [
    "医政", "医改", "体改", "基层", "药政", "法规", "规财", "规划", "综合监督", "待遇", "基金", "医药服务", "家庭", "人口", "老龄",
    "妇幼",
    "办公室", "健康促进", "医政医管", "行政审批", "职业健康",
  ]

  /// 医政科科长: a section of a bureau, not a ward, where somebody is its 科长, 处长 or 股长.
  func isBureauSection(_ words: Range<Int>, of post: Post) -> Bool {
    ["科长", "处长", "股长"].contains(post.text)
      && TitleScanner.sections.contains { scan.reads($0, at: words.lowerBound) }
  }

  /// Whether the words of a bureau's section stand before a title: 医政科原科长.
  static func isBureauSection(before title: PostTitle, in scan: Scan) -> Bool {
    let end = title.whole.lowerBound
    return ["科长", "处长", "股长"].contains(title.post.text)
      && (3...8).contains { length in
        sections.contains { scan.reads($0, at: end - length) }
          && scan.scalar(end - 1).map { $0.isOne(of: "科处股") } == true
      }
  }

  /// 永乐镇党委书记, 昌吉州党委书记: the party committee of the place before the post.
  func committee(
    of role: String, at start: Int, _ number: Int, _ range: Range<Int>, floor: Int
  ) -> InstitutionMention? {
    if let other = otherCommittee(of: role, at: start, number, range, floor: floor) { return other }
    guard role.hasPrefix("党委") || role.hasPrefix("党工委") else { return nil }
    guard let place = placeEndingAt[start], place.range.lowerBound >= floor else {
      return levelCommittee(at: start, number, range, floor: floor)
    }
    let name = place.place.name
    return InstitutionMention(
      range: place.range, type: .partyBody,
      name: "中共" + name + (role.hasPrefix("党工委") ? "工作委员会" : "委员会"), aliases: [name + "党委"],
      place: place.place.division ?? place.place.parent,
      smallPlace: place.place.division == nil ? place.place : nil)
  }

  /// 团区委书记, 地委书记, 双沟镇人大主席, 赵集村党支部书记.
  private func otherCommittee(
    of role: String, at start: Int, _ number: Int, _ range: Range<Int>, floor: Int
  ) -> InstitutionMention? {
    let divisions = scan.vocabulary.divisions.divisions
    if role.hasSuffix("书记"), scan.scalar(start - 1) == "委", scan.scalar(start - 3) == "团",
      start - 3 >= floor, let level = scan.scalar(start - 2).flatMap(PlaceLevel.init(levelWord:)),
      let division = locality.division(level, at: start - 2, sentence: number, range: range)
    {
      let name = divisions[division].name
      return InstitutionMention(
        range: start - 3..<start, type: .organization, name: "共青团" + name + "委员会",
        aliases: [name + "团委"], place: division)
    }
    if role.hasSuffix("书记") || role.hasSuffix("委员"), scan.reads("地委", before: start),
      start - 2 >= floor,
      let division = locality.division(.city, at: start - 2, sentence: number, range: range),
      divisions[division].name.hasSuffix("地区")
    {
      let name = divisions[division].name
      return InstitutionMention(
        range: start - 2..<start, type: .partyBody, name: "中共" + name + "委员会",
        aliases: [name.dropLast(2) + "地委"], place: division)
    }
    if role.hasSuffix("主席"), scan.reads("人大", before: start), let place = placeEndingAt[start - 2],
      place.range.lowerBound >= floor, place.place.division == nil
    {
      return InstitutionMention(
        range: place.range.lowerBound..<start, type: .governmentBody,
        name: place.place.name + "人民代表大会", aliases: [place.place.name + "人大"],
        place: place.place.parent, smallPlace: place.place)
    }
    if role.hasPrefix("党支部") || role.hasPrefix("党总支"), let place = placeEndingAt[start],
      place.range.lowerBound >= floor, place.place.division == nil
    {
      let cell = role.hasPrefix("党支部") ? "支部委员会" : "总支部委员会"
      return InstitutionMention(
        range: place.range, type: .partyBody, name: "中共" + place.place.name + cell,
        aliases: [place.place.name + String(role.prefix(3))],
        place: place.place.parent, smallPlace: place.place)
    }
    return nil
  }

  /// The campus of a hospital before a post: 市中心医院北区院长.
  func campus(before start: Int, floor: Int) -> InstitutionMention? {
    let words: [StaticString] = [
      "北区", "南区", "东区", "西区", "新区", "北院", "南院", "东院", "西院", "新院", "老院", "本部", "分部", "北院区", "南院区",
      "东院区", "西院区",
      "新院区", "老院区",
    ]
    guard
      let word = words.first(where: { word in
        scan.reads(word, before: start)
          && institutionEndingAt[start - word.scalarCount]?.type == .hospital
      }), let hospital = institutionEndingAt[start - word.scalarCount],
      hospital.range.lowerBound >= floor
    else { return nil }
    return InstitutionMention(
      range: hospital.range.lowerBound..<start, type: .hospital,
      name: hospital.name + word.description,
      aliases: hospital.aliases.map { $0 + word.description },
      place: hospital.place, parent: hospital.name)
  }

  /// 州党委副书记, 自治区党委常委: the party committee of a place named by its level alone.
  private func levelCommittee(
    at start: Int, _ number: Int, _ range: Range<Int>, floor: Int
  ) -> InstitutionMention? {
    if scan.reads("师市", before: start), start - 2 >= floor, let corps = locality.corps {
      return InstitutionMention(
        range: start - 2..<start, type: .partyBody, name: "中共" + corps.name + "委员会",
        aliases: [corps.name + "党委", "师市党委"], place: corps.division)
    }
    let words: [StaticString] = ["自治区", "自治州", "州", "盟"]
    guard let word = words.first(where: { scan.reads($0, before: start) }),
      let level = word.description == "自治区"
        ? .province : scan.scalar(start - 1).flatMap(PlaceLevel.init(levelWord:))
    else { return nil }
    let open = start - word.scalarCount
    guard open >= floor, open == floor || !scan.text[open - 1].isHan || scan.barriers[open - 1],
      let division = locality.division(level, at: open, sentence: number, range: range)
    else { return nil }
    let name = scan.vocabulary.divisions.divisions[division].name
    return InstitutionMention(
      range: open..<start, type: .partyBody, name: "中共" + name + "委员会", aliases: [name + "党委"],
      place: division)
  }

  /// 国防部长, 市卫生局长: the post's first character is the body's last.
  func overlappingBody(
    _ post: Post, _ match: TermMatch
  ) -> (body: InstitutionMention, role: String)? {
    // 市总工会主席: 工会主席 is a post of its own elsewhere.
    if post.text == "工会主席", let union = institutionEndingAt[match.start + 2] {
      return (union, "主席")
    }
    guard ["部长", "局长", "院长", "所长", "处长"].contains(post.text),
      let body = institutionEndingAt[match.start + 1]
    else { return nil }
    return (body, post.text)
  }

  /// The body that a post implies by its place alone: 新野县县长, 副市长, 总书记.
  func implied(
    _ post: Post, at start: Int, _ number: Int, _ range: Range<Int>, floor: Int
  ) -> (body: InstitutionMention, start: Int)? {
    switch post.host {
    case .named:
      if post.text == "主席", scan.reads("自治区", before: start), start - 3 >= floor,
        let division = locality.division(.province, at: start, sentence: number, range: range)
      {
        let place = scan.vocabulary.divisions.divisions[division].name
        let body = InstitutionMention(
          range: start - 3..<start, type: .governmentBody, name: place + "人民政府",
          aliases: [place + "政府"], place: division)
        return (body, start - 3)
      }
      // 甘家口街道主任, 甘家口街道党工委书记 is the committee's above.
      guard post.text == "主任", let place = placeEndingAt[start], place.range.lowerBound >= floor,
        place.place.division == nil, place.place.name.hasSuffix("街道")
      else { return nil }
      let office = InstitutionMention(
        range: place.range, type: .governmentBody, name: place.place.name + "办事处", aliases: [],
        place: place.place.parent, smallPlace: place.place)
      return (office, place.range.lowerBound)
    case .centre:
      return (national("中国共产党中央委员会", .partyBody, at: start), start)
    case .nation:
      return (national("中华人民共和国", .governmentBody, at: start), start)
    case .government:
      var whole = start
      var division: Int?
      if let place = placeEndingAt[start], place.range.lowerBound >= floor {
        division = place.place.division
        whole = place.range.lowerBound
        if division == nil, "镇乡".contains(post.text.first ?? " ") {
          let body = InstitutionMention(
            range: place.range, type: .governmentBody, name: place.place.name + "人民政府",
            aliases: [place.place.name + "政府"], place: place.place.parent, smallPlace: place.place)
          return (body, whole)
        }
      } else if let level = post.text.unicodeScalars.first.flatMap(PlaceLevel.init(levelWord:)) {
        division = locality.division(level, at: start, sentence: number, range: range)
      }
      if division == nil, "镇乡".contains(post.text.first ?? " "),
        let town = town(before: start, from: range.lowerBound)
      {
        let body = InstitutionMention(
          range: start..<start, type: .governmentBody, name: town.name + "人民政府",
          aliases: [town.name + "政府"], place: town.parent, smallPlace: town)
        return (body, start)
      }
      guard let division else { return nil }
      let place = scan.vocabulary.divisions.divisions[division].name
      // Leagues and the regions under them are run by an administrative office.
      let isOffice = post.text == "盟长" || post.text == "专员"
      let body = InstitutionMention(
        range: whole..<start, type: .governmentBody, name: place + (isOffice ? "行政公署" : "人民政府"),
        aliases: [place + (isOffice ? "行署" : "政府")], place: division)
      return (body, whole)
    }
  }

  /// The town or township named last in a sentence before a position.
  private func town(before position: Int, from lower: Int) -> Place? {
    (max(lower, position - 60)..<max(lower, position)).reversed().lazy
      .compactMap { placeEndingAt[$0 + 1]?.place }
      .first { $0.division == nil && ($0.name.hasSuffix("镇") || $0.name.hasSuffix("乡")) }
  }

  private func national(_ name: String, _ type: EntityType, at start: Int) -> InstitutionMention {
    InstitutionMention(range: start..<start, type: type, name: name, aliases: [], place: nil)
  }
}
