internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Parts of bodies: departments named by their fields, units, stationed groups, party committees.
extension InstitutionScanner {
  /// 我市卫生健康、医保、财政等部门: bodies named by their fields, in a list that 部门 closes.
  func department(
    at position: Int, sentence: Int, range: Range<Int>, floor: Int
  ) -> InstitutionMention? {
    guard let field = scan.longest(.field, at: position, limit: range.upperBound),
      let head = scan.term(field).field, let next = scan.scalar(field.end),
      next == "、" || scan.reads("等部门", at: field.end) || scan.reads("等多部门", at: field.end)
        || scan.reads("部门", at: field.end),
      let close = closingOfDepartments(from: field.end, limit: range.upperBound),
      opensDepartments(before: position, floor: floor), close > field.end || next != "、",
      let place = locality.division(.city, at: position, sentence: sentence, range: range)
    else { return nil }
    let name = scan.vocabulary.divisions.divisions[place].name
    return InstitutionMention(
      range: field.range, type: head.type, name: head.name(at: name),
      aliases: aliases(of: head, at: name),
      place: place)
  }

  /// Where a list of fields ends in 等部门; nil where it is no such list of two or more.
  func closingOfDepartments(from position: Int, limit: Int) -> Int? {
    var end = position
    while end < limit, scan.scalar(end) == "、",
      let field = scan.longest(.field, at: end + 1, limit: limit)
    {
      end = field.end
    }
    let closes = ["等部门", "等多部门", "部门"].contains { (word: StaticString) in
      scan.reads(word, at: end)
    }
    return closes ? end : nil
  }

  func opensDepartments(before position: Int, floor: Int) -> Bool {
    guard position > floor else { return true }
    return !scan.text[position - 1].isHan || scan.barriers[position - 1]
      || PlaceLevel(levelWord: scan.text[position - 1]) != nil
  }

  /// 市纪委监委 + 派驻 + 市卫生健康委 + 纪检监察组: one group, named by both bodies.
  func stationed(
    _ tail: InstitutionTail, at match: TermMatch, earlier: [InstitutionMention]
  ) -> InstitutionMention? {
    if let numbered = numbered(tail, at: match, earlier: earlier) { return numbered }
    guard tail.text.hasPrefix("纪检"), let host = earlier.last, host.range.upperBound == match.start,
      let sender = earlier.dropLast().last
    else { return nil }
    let gap = scan.string(sender.range.upperBound..<host.range.lowerBound)
    guard gap == "派驻" || gap == "驻" else { return nil }
    let place = sender.place.map { scan.vocabulary.divisions.divisions[$0].name } ?? ""
    let printed = scan.string(sender.range.lowerBound..<match.end)
    let level = printed.unicodeScalars.first.flatMap(PlaceLevel.init(levelWord:))
    let name = level == nil ? printed : place + String(printed.unicodeScalars.dropFirst())
    let hostPlace = host.place.map { scan.vocabulary.divisions.divisions[$0].name } ?? ""
    return InstitutionMention(
      range: sender.range.lowerBound..<match.end, type: .organization, name: name,
      aliases: [sender.name + gap + host.name + tail.text, hostPlace + tail.text],
      place: sender.place,
      parent: sender.name, parentType: sender.type, isTeam: true)
  }

  /// 县纪委监委派驻第六纪检监察组: a group by its number, whose sender stands before it.
  private func numbered(
    _ tail: InstitutionTail, at match: TermMatch, earlier: [InstitutionMention]
  ) -> InstitutionMention? {
    guard tail.text.hasPrefix("纪检"), let sender = earlier.last, let place = sender.place,
      (3...6).contains(match.start - sender.range.upperBound)
    else { return nil }
    let gap = scan.string(sender.range.upperBound..<match.start)
    guard gap.hasPrefix("派驻第") || gap.hasPrefix("派出第") || gap.hasPrefix("驻第"),
      scan.text[match.start - 1].isNumeral
    else { return nil }
    let printed = scan.string(sender.range.lowerBound..<match.end)
    let level = printed.unicodeScalars.first.flatMap(PlaceLevel.init(levelWord:))
    let name =
      level == nil
      ? printed
      : scan.vocabulary.divisions.divisions[place].name
        + String(String.UnicodeScalarView(printed.unicodeScalars.dropFirst()))
    return InstitutionMention(
      range: sender.range.lowerBound..<match.end, type: .organization, name: name,
      aliases: [sender.name + gap + tail.text], place: place, parent: sender.name,
      parentType: sender.type, isTeam: true)
  }

  /// The party committee of a hospital: 市中心医院党委, 中共安阳市中医院委员会.
  func partyCommittee(
    at position: Int, previous: InstitutionMention?
  ) -> InstitutionMention? {
    guard let previous, previous.range.upperBound == position else { return nil }
    if let group = partyGroup(at: position, of: previous) { return group }
    guard previous.type == .hospital else { return nil }
    let full = "中共" + previous.name + "委员会"
    if scan.reads("委员会", at: position), scan.reads("中共", before: previous.range.lowerBound) {
      return InstitutionMention(
        range: previous.range.lowerBound - 2..<position + 3, type: .partyBody, name: full,
        aliases: [previous.name + "党委"], place: previous.place, parent: previous.name)
    }
    guard scan.reads("党委", at: position), let next = scan.scalar(position + 2),
      !next.isOne(of: "书副委办会成理领班统宣纪")
    else { return nil }
    return InstitutionMention(
      range: previous.range.lowerBound..<position + 2, type: .partyBody, name: full,
      aliases: [previous.name + "党委"], place: previous.place, parent: previous.name)
  }

  /// The party group of a body of government: 中共某市卫生健康委员会党组.
  private func partyGroup(at position: Int, of body: InstitutionMention) -> InstitutionMention? {
    guard body.type == .governmentBody, scan.reads("党组", at: position),
      let next = scan.scalar(position + 2), !next.isOne(of: "书副成会织")
    else { return nil }
    let hasMark = scan.reads("中共", before: body.range.lowerBound)
    return InstitutionMention(
      range: body.range.lowerBound - (hasMark ? 2 : 0)..<position + 2, type: .partyBody,
      name: "中共" + body.name + "党组", aliases: [body.name + "党组"], place: body.place,
      parent: body.name)
  }

  /// 委医改办, 委人事科: a unit of the commission spoken of.
  func ownUnit(
    at position: Int, limit: Int, floor: Int, commission: InstitutionMention?
  ) -> InstitutionMention? {
    guard let commission, scan.scalar(position) == "委", position >= floor,
      position == floor || !scan.text[position - 1].isHan || scan.barriers[position - 1]
        || scan.longest(.barrier, endingAt: position, from: floor) != nil
    else { return nil }
    var end = position + 1
    while end < min(limit, position + 9) {
      if let match = scan.longest(.unitTail, at: end, limit: limit), match.end > position + 2 {
        if let next = scan.scalar(match.end), next.isOne(of: "长室") { return nil }
        let own = scan.string(position + 1..<match.end)
        return InstitutionMention(
          range: position..<match.end, type: .organization, name: commission.name + own,
          aliases: commission.aliases.map { $0 + own }, place: commission.place,
          parent: commission.name)
      }
      guard let scalar = scan.scalar(end), scalar.isHan, !scan.barriers[end],
        scan.longest(.post, at: end, limit: limit) == nil
      else { return nil }
      end += 1
    }
    return nil
  }

  /// Offices by which a hospital is run; its wards and clinics (骨科, 心内科) are no bodies of their own.
  private static let offices: [StaticString] = [
    "党委宣传部", "宣传部", "医务部", "医务科", "医务处", "护理部", "药剂科", "药学部", "信息科", "信息中心", "人事科", "财务科", "医保科",
    "宣教科",
    "院办公室", "党委办公室", "对外合作部", "医疗质量与安全委员会",
  ]

  private func hospitalUnit(behind body: InstitutionMention, limit: Int) -> InstitutionMention? {
    let start = body.range.upperBound
    guard let office = InstitutionScanner.offices.first(where: { scan.reads($0, at: start) }),
      start + office.scalarCount <= limit,
      !(scan.scalar(start + office.scalarCount).map { $0.isOne(of: "长") } ?? false),
      // 市人民医院医务部主任 holds a post of the hospital.
      scan.longest([.post, .postPrefix], at: start + office.scalarCount, limit: limit) == nil
    else { return nil }
    let end = start + office.scalarCount
    return InstitutionMention(
      range: body.range.lowerBound..<end, type: .organization,
      name: body.name + scan.string(start..<end),
      aliases: body.aliases.map { $0 + scan.string(start..<end) }, place: body.place,
      parent: body.name)
  }

  /// A unit named directly behind its body: 省卫健委 + 体改处.
  func unit(behind body: InstitutionMention, limit: Int) -> InstitutionMention? {
    let start = body.range.upperBound
    guard body.type.isKind(of: .organization) else { return nil }
    if body.type == .hospital { return hospitalUnit(behind: body, limit: limit) }
    if let committee = congressCommittee(behind: body, limit: limit) { return committee }
    if let faculty = faculty(behind: body, limit: limit) { return faculty }
    if let part = societysPart(behind: body, limit: limit) { return part }
    if let centre = subordinate(of: body, limit: limit) { return centre }
    var position = start
    while position < min(limit, start + 8) {
      if let match = scan.longest(.unitTail, at: position, limit: limit),
        match.end > start + 1, match.end - start <= 9
      {
        // 某大学第一附属医院专科…: another body begins here.
        // 某大学附属妇产科医院: the unit's word begins a hospital's name.
        if scan.first("医院", in: start..<match.end) != nil || scan.reads("医院", at: match.end) {
          return nil
        }
        if let next = scan.scalar(match.end), next.isOne(of: "长室") {
          return nil
        }
        if let office = partysOffice(of: body, at: start, match.end) { return office }
        if ["会议室", "值班室", "休息室"].contains(where: scan.string(start..<match.end).hasSuffix) {
          return nil
        }
        return InstitutionMention(
          range: body.range.lowerBound..<match.end, type: .organization,
          name: body.name + scan.string(start..<match.end),
          aliases: body.aliases.map { $0 + scan.string(start..<match.end) }, place: body.place,
          parent: body.name)
      }
      guard let scalar = scan.scalar(position), scalar.isHan, !scan.barriers[position],
        !scalar.isOne(of: "走把将让被靠抓"),
        scan.longest(.post, at: position, limit: limit) == nil
      else { return nil }
      position += 1
    }
    return nil
  }
}
