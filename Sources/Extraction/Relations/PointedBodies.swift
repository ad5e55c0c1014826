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

  /// 某镇卫生院几个骨干要走。院长乙…, where 甲 is known to head the hospital of the text: at the hospital named just before.
  func unheaded(_ body: Int, _ frame: TitleFrame) -> Int {
    guard frame.title.body == nil, frame.title.role == "院长", frame.title.status == nil,
      frame.holding.rule == .postTitleName, frame.holding.people.count == 1,
      let person = frame.holding.people.first, let chief = chiefs[mentions[body].name],
      chief != person.name
    else { return body }
    let isOther = { (item: Item) in
      item.type == .hospital && mentions[item.mention].name != mentions[body].name
        && chiefs[mentions[item.mention].name].map { $0 == person.name } ?? true
    }
    return
      (frame.view.last(before: frame.start, where: isOther)
      ?? previous(before: frame.view.number, within: 2, where: isOther))?.mention ?? body
  }

  /// 某院新院区选址…。院长甲介绍: a bare post is at the hospital, and not at its new grounds.
  mutating func mainHospital(of body: Int, _ frame: TitleFrame) -> Int {
    let campus = mentions[body]
    guard frame.title.body == nil, !frame.isGiven, campus.type == .hospital,
      ["院新院区", "院新区"].contains(where: campus.name.hasSuffix),
      let end = campus.name.lastIndex(of: "新")
    else { return body }
    let name = String(campus.name[..<end])
    let start = campus.range.lowerBound
    let printed = start..<max(start + 1, campus.range.upperBound - campus.name.count + name.count)
    return bodyNamed[name] ?? addBody(name, type: .hospital, aliases: [], at: printed)
  }

  /// 莫干山健康研究 + 中心: whether a word that could point ends a longer name, cut at a common word.
  func isCut(_ run: Range<Int>) -> Bool {
    guard scan.string(run) == "中心", scan.scalar(run.lowerBound - 1)?.isHan == true,
      scan.commonWords[run.lowerBound - 1]
    else { return false }
    return
      (["研究", "健康", "服务", "管理", "医学", "培训", "检验", "诊断", "质控", "指导", "保障", "发展"] as [StaticString])
      .contains { scan.reads($0, before: run.lowerBound) }
  }

  /// 现在是我们的副院长, 我们医院的护理部主任 in an interview: at the hospital for which the speaker speaks.
  func voicesBody(_ frame: TitleFrame) -> Int? {
    guard isInstitutional(frame.title),
      scan.word(of: RelationReader.voices, before: frame.start) != nil
    else { return nil }
    if let body = speakersBody(frame), mentions[body].type == .hospital { return body }
    return portrayedHospital(frame.view)
  }

  static let voices = Words(["我们的", "我们", "咱们的", "我们医院的", "我们医院", "我们院的", "我们院"])

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
