internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Groups whose names hold marks or a number: “朱泾—亭林”医联体, 中山—亭林心脏联盟, 第一医共体.
extension InstitutionScanner {
  /// A group called by words in quotes: 某市“一市一体”医疗集团.
  func quotedGroup(
    _ tail: InstitutionTail, at match: TermMatch, floor: Int
  ) -> InstitutionMention? {
    guard tail.type == .medicalGroup, scan.scalar(match.start - 1) == "”", match.start - 1 > floor,
      !isWork(behind: match.end),
      let open = (max(floor, match.start - 14)..<match.start - 1).last(where: {
        scan.text[$0] == "“"
      }), (3...12).contains(match.start - 1 - open),
      !scan.text[open..<match.start].contains(where: \.endsClause)
    else { return nil }
    var start = open
    var place: Int?
    var name = scan.string(open..<match.end)
    if let before = placeEndingAt[open], before.range.lowerBound >= floor,
      let division = before.place.division
    {
      start = before.range.lowerBound
      place = division
      name = scan.vocabulary.divisions.divisions[division].name + name
    }
    return InstitutionMention(
      range: start..<match.end, type: .medicalGroup, name: name,
      aliases: [scan.string(open..<match.end)], place: place)
  }

  /// A group called after two, with a dash between: 瑞金—金山泛血管联盟.
  func dashedGroup(
    _ tail: InstitutionTail, at match: TermMatch, floor: Int
  ) -> InstitutionMention? {
    guard tail.type == .medicalGroup, !isWork(behind: match.end) else { return nil }
    let isDash = { (position: Int) in self.scan.text[position].isOne(of: "—–-－─·") }
    var dash = match.start
    while dash > floor, match.start - dash < 12, !isDash(dash - 1),
      scan.text[dash - 1].isNamePart, !scan.barriers[dash - 1]
    {
      dash -= 1
    }
    guard dash - 1 > floor, isDash(dash - 1) else { return nil }
    let end = dash - 1
    // …多了个头衔——某区联合体: a dash of two begins what it says anew.
    guard end == floor || !isDash(end - 1) else { return nil }
    var start = end
    while start > floor, end - start < 6, scan.text[start - 1].isHan, !scan.barriers[start - 1],
      !scan.commonWords[start - 1]
    {
      start -= 1
    }
    guard end - start >= 2 else { return nil }
    return InstitutionMention(
      range: start..<match.end, type: .medicalGroup, name: scan.string(start..<match.end),
      aliases: [], place: nil)
  }

  private static let sides = Words([
    "东部", "西部", "南部", "北部", "中部", "城区", "东片区", "西片区", "南片区", "北片区", "中片区", "东片", "西片", "南片", "北片",
    "中片",
    "东区", "西区", "南区", "北区", "东线", "西线", "江南", "江北", "河东", "河西", "城东", "城西", "城南", "城北",
  ])

  /// 东部医共体, 西片医联体 in the text of a county: the county's own on that side.
  func sidedGroup(
    _ tail: InstitutionTail, at match: TermMatch, sentence: Int, range: Range<Int>, floor: Int
  ) -> InstitutionMention? {
    guard tail.type == .medicalGroup, tail.text != "集团", tail.text != "联盟",
      !isWork(behind: match.end),
      let side = scan.word(of: InstitutionScanner.sides, before: match.start),
      case let start = match.start - side.scalarCount, start >= floor,
      start == floor || !scan.text[start - 1].isHan || scan.barriers[start - 1]
        || scan.commonWords[start - 1],
      let place = locality.division(.county, at: start, sentence: sentence, range: range)
        ?? locality.speaker(at: start, sentence: sentence, range: range)
    else { return nil }
    let own = scan.string(start..<match.end)
    return InstitutionMention(
      range: start..<match.end, type: .medicalGroup,
      name: scan.vocabulary.divisions.divisions[place].name + own, aliases: [own], place: place)
  }

  private static let cityGroups = Words(["医疗集团", "医疗健康集团", "医共体集团"])

  /// What a document calls groups of hospitals, where it speaks of them.
  private func hospitalGroups() -> String? {
    scan.first(of: InstitutionScanner.cityGroups, in: 0..<scan.text.count).map {
      scan.string($0.start..<$0.end)
    }
  }

  /// 第一医共体 in the text of a county: the county's first; 第一集团 where the text is of groups of hospitals.
  func numberedGroup(
    _ tail: InstitutionTail, at match: TermMatch, sentence: Int, range: Range<Int>, floor: Int
  ) -> InstitutionMention? {
    // 第一个医共体.
    let isUnit = scan.scalar(match.start - 1) == "个"
    let start = match.start - (isUnit ? 3 : 2)
    guard tail.type == .medicalGroup, start >= floor, scan.text[start] == "第",
      let kind = tail.text == "集团" ? hospitalGroups() : tail.text,
      scan.text[start + 1].isOne(of: "一二三四五"),
      !isWork(behind: match.end),
      start == floor || !scan.text[start - 1].isHan || scan.barriers[start - 1],
      let place = locality.division(.county, at: start, sentence: sentence, range: range)
        ?? locality.county(at: start, sentence: sentence, range: range)
    else { return nil }
    let own = scan.string(start..<start + 2) + kind
    return InstitutionMention(
      range: start..<match.end, type: .medicalGroup,
      name: scan.vocabulary.divisions.divisions[place].name + own,
      aliases: [own, scan.string(start..<match.end)].filter { $0 != own } + [own], place: place)
  }
}
