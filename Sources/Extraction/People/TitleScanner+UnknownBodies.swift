internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Bodies that only their place before a post shows: 市对外友好协会 + 会长, 省医保局医药服务管理处 + 处长.
extension TitleScanner {
  /// Last words of bodies by the post that is held there, and whether the name may begin with no place or body.
  private static let endings: [(post: String, ends: Words, isFree: Bool)] = [
    ("秘书长", Words(["协会", "学会", "基金会", "联合会", "促进会", "研究会", "商会", "联盟", "分会"]), true),
    ("理事长", Words(["协会", "学会", "基金会", "促进会", "研究会"]), true),
    ("会长", Words(["协会", "学会", "商会", "联合会", "红十字会", "促进会", "研究会", "联谊会", "分会"]), true),
    ("主席", Words(["联合会", "工会", "协会", "分会", "研究会"]), true),
    ("主任委员", Words(["分会", "专业委员会", "专委会", "学会", "协会", "委员会"]), true),
    ("主委", Words(["分会", "专业委员会", "专委会", "学会", "协会", "委员会"]), true),
    ("董事长", Words(["公司", "集团"]), true), ("总经理", Words(["公司", "集团"]), true),
    ("总裁", Words(["公司", "集团"]), true),
    ("首席执行官", Words(["公司", "集团"]), true), ("总监", Words(["公司"]), true),
    ("行长", Words(["银行", "支行", "分行"]), true),
    ("校长", Words(["大学", "学校", "学院", "中学", "小学", "中心", "党校"]), true),
    ("所长", Words(["研究所", "监督所"]), true),
    ("社长", Words(["报社", "杂志社"]), true), ("院长", Words(["研究院", "学院"]), true),
    ("园长", Words(["幼儿园"]), true),
    ("馆长", Words(["馆"]), false),
    ("书记", Words(["工委"]), false), ("处长", Words(["处", "办事处"]), false), ("科长", Words(["科"]), false),
    ("股长", Words(["股"]), false),
    ("部长", Words(["部"]), false),
    ("局长", Words(["局", "分局"]), false), ("站长", Words(["站"]), false),
    ("队长", Words(["队", "支队", "大队"]), false),
    ("支队长", Words(["支队"]), false), ("大队长", Words(["大队"]), false), ("中队长", Words(["中队"]), false),
    ("总队长", Words(["总队"]), false),
    ("教导员", Words(["大队"]), false), ("政委", Words(["支队", "大队", "总队"]), false),
    ("所长", Words(["所"]), false),
    (
      "主任",
      Words([
        "中心", "办公室", "办事处", "管委会", "管理委员会", "工作委员会", "工委", "室", "办", "推进委员会", "改革委员会", "指导委员会",
        "咨询委员会", "委", "委员会",
      ]), false
    ),
    ("总调度长", Words(["中心"]), false), ("组长", Words(["工作组", "指导组", "纪检监察组"]), false),
  ]
  private static let companies = Words([
    "集团股份有限公司", "集团有限公司", "股份有限公司", "有限责任公司", "有限公司",
  ])
  /// Words that no name of a body begins with.
  private static let leads = Set("由任为兼原前时和与及同的在到赴对向从以让请给被把将并也是有".unicodeScalars)

  /// The body that the words before a post name, where the lexicon does not know it.
  func unknownBody(
    of post: Post, before start: Int, _ number: Int, _ range: Range<Int>, floor: Int
  ) -> InstitutionMention? {
    guard
      let kind = TitleScanner.endings.first(where: { kind in
        kind.post.hasBytes(of: post.text) && scan.reads(kind.ends, before: start)
      })
    else { return nil }
    if let national = nationalBody(before: start, floor: floor) { return national }
    var open = start
    let isCompany = kind.ends.list.contains { $0.description == "公司" }
    if let tail = scan.word(of: TitleScanner.companies, before: start) {
      open -= tail.scalarCount
    }
    while open > floor, start - open < 24 {
      // 医养康（北京）健康管理有限公司.
      if scan.text[open - 1] == "）", isCompany,
        let bracket = opening(before: open - 1, floor: floor),
        open - bracket <= 6
      {
        open = bracket
        continue
      }
      guard scan.text[open - 1].isHan, !scan.reads("任命", before: open) else { break }
      // 8月21日光明集团总裁.
      if scan.text[open - 1].endsDate,
        scan.scalar(open - 2)?.isNumeral == true
          || scan.scalar(open - 2)?.isDigit == true
      {
        break
      }
      // 县蒙医医院信息科科长: a department of the hospital.
      if institutionEndingAt[open]?.type == .hospital { return nil }
      if let body = institutionEndingAt[open], open < start, body.range.lowerBound >= floor,
        start - open >= 2
      {
        return section(of: body, open..<start)
      }
      if open < start - 2, let place = placeEndingAt[open], place.range.lowerBound >= floor,
        let division = place.place.division
      {
        if kind.isFree, let brand = branded(open..<start, place, isCompany, floor) { return brand }
        return body(open..<start, at: division, from: place.range.lowerBound)
      }
      // 双沟镇卫健办, 张湾街道办事处.
      if start - open >= 2, let place = placeEndingAt[open], place.range.lowerBound >= floor,
        place.place.division == nil
      {
        return smallBody(open..<start, place)
      }
      let isNational =
        start - open > 3
        && (["国家", "中国", "全国", "中华"] as [StaticString]).contains { scan.reads($0, at: open) }
      if isNational, isBounded(open, floor) {
        return InstitutionMention(
          range: open..<start, type: .organization, name: scan.string(open..<start), aliases: [],
          place: nil)
      }
      if TitleScanner.leads.contains(scan.text[open - 1]) || scan.commonWords[open - 1] {
        guard scan.text[open - 1].isOne(of: "和与"),
          isNationalName(upTo: open - 1, floor: floor) || isPart(upTo: open - 1, floor: floor)
            || start - open >= 3 && continues(upTo: open - 1, floor: floor)
        else { break }
        open -= 1
        continue
      }
      if scan.barriers[open - 1], start - open > 6 { break }
      open -= 1
    }
    if let street = street(before: start, floor: floor) { return street }
    guard start - open >= 4, !isBareCommittee(of: kind.post, open..<start) else { return nil }
    if let level = scan.scalar(open).flatMap(PlaceLevel.init(levelWord:)),
      let division = locality.division(level, at: open, sentence: number, range: range),
      isBounded(open, floor)
    {
      return body(open + 1..<start, at: division, from: open)
    }
    if let board = board(open..<start, number, range) { return board }
    let shortest = isCompany ? 4 : 5
    // 由江原道保健福祉女性局局长担任: a foreign bureau, whose place no register has.
    let isForeign =
      post.text == "局长" && start - open >= 8 && scan.text[start - 1] == "局"
      && !scan.text[open].isOne(of: "全各该本省市县区州")
    guard kind.isFree || isForeign, isBounded(open, floor), (shortest...20).contains(start - open)
    else {
      return nil
    }
    return InstitutionMention(
      range: open..<start, type: .organization, name: scan.string(open..<start), aliases: [],
      place: nil)
  }

  private static let nations = Words(["国家", "中国", "全国", "中华"])

  /// 国家心理健康和精神卫生防治中心副主任: a name of the nation, whatever words make it.
  private func nationalBody(before start: Int, floor: Int) -> InstitutionMention? {
    let near = max(floor, start - 22)..<max(floor, start - 4)
    guard let open = scan.occurrences(of: TitleScanner.nations, in: near).last?.start,
      isBounded(open, floor),
      (open..<start).allSatisfy({ scan.text[$0].isHan && !scan.text[$0].isOne(of: "的由为是任在到") }),
      !(open + 1..<start).contains(where: { institutionEndingAt[$0] != nil })
    else { return nil }
    return InstitutionMention(
      range: open..<start, type: .organization, name: scan.string(open..<start), aliases: [],
      place: nil)
  }

  /// Whether words that end as a committee's do are no section of a congress: such names are left to the lexicon.
  private func isBareCommittee(of post: String, _ words: Range<Int>) -> Bool {
    let own = scan.string(words)
    let known = ["推进委员会", "改革委员会", "指导委员会", "咨询委员会", "管理委员会", "工作委员会"]
    return post == "主任" && (own.hasSuffix("委") || own.hasSuffix("委员会"))
      && !known.contains(where: own.hasSuffix)
  }

  /// 张湾街道办事处 where the text names the street nowhere else.
  private func street(before start: Int, floor: Int) -> InstitutionMention? {
    guard scan.reads("街道办事处", before: start) || scan.reads("街道办", before: start) else { return nil }
    let end = scan.reads("街道办", before: start) ? start - 1 : start - 3
    var open = end - 2
    while open > floor, end - open < 7, scan.text[open - 1].isHan, !scan.barriers[open - 1],
      !scan.commonWords[open - 1], placeEndingAt[open] == nil,
      PlaceLevel(levelWord: scan.text[open - 1]) == nil
    {
      open -= 1
    }
    guard end - open >= 4 else { return nil }
    return InstitutionMention(
      range: open..<start, type: .governmentBody, name: scan.string(open..<end) + "办事处",
      aliases: [], place: placeEndingAt[open]?.place.division)
  }

  /// 湖北银行襄州支行, 华润襄阳医药有限公司: a name that is printed as it is, with what stands before the place.
  private func branded(
    _ words: Range<Int>, _ place: PlaceMention, _ isCompany: Bool, _ floor: Int
  ) -> InstitutionMention? {
    var open = place.range.lowerBound
    if isCompany {
      while open > floor, place.range.lowerBound - open < 4, scan.text[open - 1].isHan,
        !scan.barriers[open - 1], !scan.commonWords[open - 1],
        !TitleScanner.leads.contains(scan.text[open - 1])
      {
        open -= 1
      }
      if !isBounded(open, floor) { open = place.range.lowerBound }
    }
    let printed = scan.string(place.range)
    guard open < place.range.lowerBound || printed != place.place.name else { return nil }
    return InstitutionMention(
      range: open..<words.upperBound, type: .organization,
      name: scan.string(open..<words.upperBound),
      aliases: open < place.range.lowerBound ? [] : [place.place.name + scan.string(words)],
      place: place.place.division)
  }

  /// An office of a town or street.
  private func smallBody(_ words: Range<Int>, _ place: PlaceMention) -> InstitutionMention {
    InstitutionMention(
      range: place.range.lowerBound..<words.upperBound, type: .organization,
      name: place.place.name + scan.string(words), aliases: [], place: place.place.parent,
      smallPlace: place.place)
  }

  /// Whether a level word, place or body stands some characters before a conjunction within a bureau's name:
  /// 区科技 + 和 + 经济信息化局.
  private func continues(upTo end: Int, floor: Int) -> Bool {
    var position = end
    while position > floor, end - position < 10, scan.text[position - 1].isHan,
      !scan.barriers[position - 1]
    {
      position -= 1
      if end - position >= 2,
        placeEndingAt[position] != nil
          || institutionEndingAt[position]?.type.isKind(of: .governmentBody) == true
      {
        return true
      }
      if end - position >= 3, scan.scalar(position).flatMap(PlaceLevel.init(levelWord:)) != nil,
        isBounded(position, floor)
      {
        return true
      }
    }
    return false
  }

  /// Whether a name of the nation begins some characters before a conjunction: 国家心理健康 + 和 + 精神卫生中心.
  private func isNationalName(upTo end: Int, floor: Int) -> Bool {
    (max(floor, end - 10)..<max(floor, end - 1)).contains { start in
      scan.reads("国家", at: start) && isBounded(start, floor)
        && (start..<end).allSatisfy { scan.text[$0].isHan && !scan.barriers[$0] }
    }
  }

  /// Whether a body ends some characters before a conjunction: 某医科大学 + 公共卫生 + 与 + 管理学院.
  private func isPart(upTo end: Int, floor: Int) -> Bool {
    var position = end
    while position > floor, end - position < 8, scan.text[position - 1].isHan,
      !scan.barriers[position - 1]
    {
      position -= 1
      if let body = institutionEndingAt[position] { return body.isAcademicName }
    }
    return false
  }

  /// 医共体管理委员会主任: the board of the one group of the county that the text speaks of.
  private func board(_ words: Range<Int>, _ number: Int, _ range: Range<Int>) -> InstitutionMention?
  {
    let own = scan.string(words)
    guard
      ["医共体", "医联体", "总医院", "医疗集团", "公立医院"].contains(where: own.hasPrefix),
      own.hasSuffix("管理委员会") || own.hasSuffix("管委会"),
      let division = locality.county(at: words.lowerBound, sentence: number, range: range)
    else { return nil }
    var board = body(words, at: division, from: words.lowerBound)
    if own.hasSuffix("管委会") {
      let place = scan.vocabulary.divisions.divisions[division].name
      board.aliases.append(board.name)
      board.name = place + own.dropLast(3) + "管理委员会"
    }
    return board
  }

  private func isBounded(_ position: Int, _ floor: Int) -> Bool {
    position == floor || !scan.text[position - 1].isHan || scan.barriers[position - 1]
      || TitleScanner.leads.contains(scan.text[position - 1])
      || scan.text[position - 1].endsDate && scan.scalar(position - 2)?.isDigit == true
  }

  private func section(of body: InstitutionMention, _ words: Range<Int>) -> InstitutionMention? {
    let own = scan.string(words)
    guard !own.holds("领导") else { return nil }
    return InstitutionMention(
      range: body.range.lowerBound..<words.upperBound, type: .organization, name: body.name + own,
      aliases: body.aliases.map { $0 + own }
        + TitleScanner.written(own).flatMap { full in
          [body.name + full] + body.aliases.map { $0 + full }
        },
      place: body.place, parent: body.name,
      parentType: body.type)
  }

  /// The long form of an office or committee that is named in short: 新闻办 for 新闻办公室, 教科卫体委 for …委员会.
  private static func written(_ own: String) -> [String] {
    own.hasSuffix("办") ? [own + "公室"] : own.hasSuffix("委") ? [own + "员会"] : []
  }

  private func body(_ words: Range<Int>, at division: Int, from start: Int) -> InstitutionMention {
    let place = scan.vocabulary.divisions.divisions[division].name
    let own = scan.string(words)
    return InstitutionMention(
      range: start..<words.upperBound, type: .organization, name: place + own,
      aliases: [own] + TitleScanner.written(own).map { place + $0 },
      place: division)
  }
}
