internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// What commissions and universities run: centres, faculties, departments of a university's party committee.
extension InstitutionScanner {
  /// A centre or institute that a commission runs, by the commission's name: 国家卫生健康委 + 能力建设和继续教育中心.
  func subordinate(of body: InstitutionMention, limit: Int) -> InstitutionMention? {
    let start = body.range.upperBound
    guard body.type == .governmentBody, ["委员会", "厅", "局"].contains(where: body.name.hasSuffix)
    else { return nil }
    var position = start
    while position < min(limit, start + 18), scan.text[position].isHan,
      !scan.barriers[position] || scan.text[position].isOne(of: "和与及发展")
        || scan.reads(InstitutionScanner.tasks, at: position)
        || scan.reads(InstitutionScanner.tasks, at: position - 1),
      !scan.text[position].isOne(of: "入在搬迁驻设"),
      scan.longest(.post, at: position, limit: limit) == nil, placeEndingAt[position + 1] == nil
    {
      if position - start >= 4, let tail = scan.word(of: InstitutionScanner.centres, at: position) {
        let end = position + tail.scalarCount
        guard end <= limit, !scan.text[start].isOne(of: "和与及对在到"),
          !scan.reads(InstitutionScanner.halls, before: end),
          scan.scalar(end).map({ !$0.isHan || scan.barriers[end] }) ?? true
            || scan.longest([.post, .postPrefix, .follower], at: end, limit: limit) != nil
        else { return nil }
        let own = scan.string(start..<end)
        return InstitutionMention(
          range: body.range.lowerBound..<end, type: .organization, name: body.name + own,
          aliases: body.aliases.map { $0 + own }, place: body.place, parent: body.name,
          parentType: body.type)
      }
      position += 1
    }
    return nil
  }

  private static let centres = Words(["中心", "研究所", "研究院"])
  private static let tasks = Words(["研究", "保障", "检查", "督查", "监督", "提升", "宣传", "推广", "评审", "考核"])
  /// Places where people meet, which no commission runs as its own.
  private static let halls = Words([
    "政务中心", "会议中心", "行政中心", "文化中心", "活动中心", "体育中心", "政务服务中心", "新闻中心",
  ])

  /// 某师范大学心理学部: a faculty, directly behind its university.
  func faculty(behind body: InstitutionMention, limit: Int) -> InstitutionMention? {
    let start = body.range.upperBound
    guard body.name.hasSuffix("大学") else { return nil }
    for end in start + 3..<max(start + 3, min(limit + 1, start + 9)) {
      guard scan.text[end - 1].isHan, !scan.barriers[end - 1] else { return nil }
      guard scan.reads("学部", before: end) else { continue }
      let own = scan.string(start..<end)
      return InstitutionMention(
        range: body.range.lowerBound..<end, type: .organization, name: body.name + own,
        aliases: body.aliases.map { $0 + own }, place: body.place, parent: body.name)
    }
    return nil
  }

  /// 某师范大学护理与健康学院: a faculty of two fields, behind its university.
  func jointFaculty(
    _ tail: InstitutionTail, at match: TermMatch, behind previous: InstitutionMention?
  ) -> InstitutionMention? {
    guard tail.isAcademic, scan.reads("学院", before: match.end), let previous,
      previous.isAcademicName, previous.type == .organization
    else { return nil }
    let own = previous.range.upperBound..<max(previous.range.upperBound, match.end)
    guard (6...14).contains(own.count),
      let joint = own.first(where: { scan.text[$0].isOne(of: "与和及") }),
      joint - own.lowerBound >= 2,
      own.allSatisfy({ position in
        scan.text[position].isHan
          && (position == joint || position >= match.start || !scan.barriers[position])
          && !scan.commonWords[position]
      }),
      !own.contains(where: { scan.longest(.post, at: $0, limit: own.upperBound) != nil })
    else { return nil }
    let words = scan.string(own)
    return InstitutionMention(
      range: previous.range.lowerBound..<match.end, type: .organization,
      name: previous.name + words, aliases: previous.aliases.map { $0 + words },
      place: previous.place, parent: previous.name)
  }

  /// 某大学党委宣传部、组织部: a department of a university's party committee, also named alone in a list.
  func universitysOffice(
    _ head: BodyHead, at match: TermMatch, _ previous: InstitutionMention?
  ) -> InstitutionMention? {
    guard head.type == .partyBody, head.printed.hasSuffix("部"), !head.printed.hasPrefix("委"),
      let previous
    else { return nil }
    let gap = previous.range.upperBound..<max(previous.range.upperBound, match.start)
    let university: String
    if previous.name.hasSuffix("大学") || previous.name.hasSuffix("学院"),
      gap.isEmpty || scan.reads("党委", at: gap.lowerBound) && gap.count == 2
    {
      university = previous.name
    } else if previous.type == .partyBody, let parent = previous.parent,
      parent.hasSuffix("大学") || parent.hasSuffix("学院"), gap.count <= 12,
      scan.reads("、", before: match.start) || scan.reads("，", before: match.start)
    {
      university = parent
    } else {
      return nil
    }
    let start = university == previous.name ? previous.range.lowerBound : match.start
    return office(head.printed, of: university, start..<match.end, previous.place)
  }

  /// 某大学党委宣传部, where the office's words begin with those of the committee.
  func partysOffice(
    of body: InstitutionMention, at start: Int, _ end: Int
  ) -> InstitutionMention? {
    guard body.name.hasSuffix("大学") || body.name.hasSuffix("学院"), scan.reads("党委", at: start),
      end - start >= 5, scan.text[end - 1] == "部"
    else { return nil }
    return office(
      scan.string(start + 2..<end), of: body.name, body.range.lowerBound..<end, body.place)
  }

  private func office(
    _ own: String, of university: String, _ range: Range<Int>, _ place: Int?
  ) -> InstitutionMention {
    InstitutionMention(
      range: range, type: .partyBody, name: "中共" + university + "委员会" + own,
      aliases: [university + "党委" + own, university + own], place: place, parent: university)
  }
}
