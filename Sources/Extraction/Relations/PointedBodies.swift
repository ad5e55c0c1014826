internal import OntologyModel
internal import TextNormalization

/// Bodies that words before a post point to: 该院胸外科主任, 该局药政科科长, 试点办主任.
extension RelationReader {
  /// 联盟秘书处设在甲院胸外科，由该院胸外科主任…: the hospital whose department was named last; 该局 before a section's
  /// head: the bureau named last.
  func unitHost(before frame: TitleFrame, endingWith last: Unicode.Scalar) -> Int? {
    guard scan.reads("该", before: frame.start - 1),
      let item = frame.view.last(before: frame.start, where: { $0.isBody && !$0.isTeam })
    else { return nil }
    let name = mentions[item.mention].name
    if last != "院" {
      let isSection = ["科长", "处长", "股长", "科科长", "主任"].contains(where: frame.title.role.hasSuffix)
      let bureau = frame.view.last(
        before: frame.start,
        where: { body in
          body.isBody && mentions[body.mention].name.unicodeScalars.suffix(4).contains(last)
        })
      return isSection ? bureau?.mention : nil
    }
    guard item.type != .hospital, item.type != .medicalGroup, let end = name.lastIndex(of: "院"),
      let host = bodyNamed[String(name[...end])], mentions[host].type == .hospital
    else { return nil }
    return host
  }

  /// 项目组组长某某: a part in the group of the program spoken of, which no body holds.
  private mutating func projectPart(of frame: TitleFrame) -> Int? {
    let groups: [StaticString] = ["项目组", "项目专家组", "项目技术组", "项目工作组"]
    let isProgram = { (item: Item) in item.type == .program }
    guard let group = groups.first(where: { scan.reads($0, before: frame.start) }),
      let program = frame.view.last(before: frame.start - group.scalarCount, where: isProgram)
        ?? previous(before: frame.view.number, within: 2, where: isProgram)
    else { return nil }
    for person in frame.holding.people {
      guard let subject = personAt[person.range.lowerBound] else { continue }
      claim(
        subject, .leads, program.mention, role: frame.title.role, time: frame.view.time,
        evidence: frame.holding.evidence, rule: .leadsGroupTitle, sentence: frame.view.number)
    }
    return nil
  }

  /// 兼任试点办主任, 担任项目办公室主任: the office of the program spoken of, whose head leads the program.
  mutating func programOffice(of frame: TitleFrame) -> Int? {
    if frame.title.role.hasSuffix("组长") { return projectPart(of: frame) }
    guard frame.title.role.hasSuffix("主任") else { return nil }
    let offices: [StaticString] = [
      "试点办公室", "项目办公室", "工程办公室", "行动办公室", "计划办公室", "活动办公室", "试点办", "项目办", "工程办", "行动办", "计划办",
    ]
    guard let office = offices.first(where: { scan.reads($0, before: frame.start) }) else {
      return nil
    }
    let start = frame.start - office.scalarCount
    let isProgram = { (item: Item) in item.type == .program }
    guard
      let program = frame.view.last(before: start, where: isProgram)
        ?? previous(before: frame.view.number, within: 3, where: isProgram)
    else { return nil }
    let words = office.description
    var name = mentions[program.mention].name
    // “某健康行”活动 has a 项目办公室.
    if let quote = name.lastIndex(of: "”") { name = String(name[...quote]) }
    let head = String(words.prefix(2))
    let full = name.hasSuffix(head) ? name + words.dropFirst(2) : name + words
    let aliases = home.map { [mentions[$0].name + full] } ?? []
    let body = addBody(full, type: .organization, aliases: aliases, at: start..<frame.start)
    for person in frame.holding.people {
      guard let subject = personAt[person.range.lowerBound] else { continue }
      claim(
        subject, .leads, program.mention, time: frame.view.time, evidence: frame.holding.evidence,
        rule: .leadsNamedAs, sentence: frame.view.number)
    }
    return body
  }
}
