internal import OntologyModel
internal import TextNormalization

/// Who leads what, beyond titles: 以…为组长, 由…牵头, 作为牵头单位, 分管, 率….
extension RelationReader {
  mutating func readLeads() {
    readRoleLists()
    for view in views where view.sentence.kind != .byline {
      readNamedAs(view)
      readLeadUnits(view)
      readCharges(view)
      readTeams(view)
    }
  }

  /// 副组长：甲（副市长） and the lines under it: whoever opens a line bears the role above.
  private mutating func readRoleLists() {
    var current: (role: String, team: Item)?
    for view in views {
      let colon = view.range.first { scan.text[$0] == "：" }
      if let colon, colon - view.range.lowerBound <= 6 {
        let role = scan.string(view.range.lowerBound..<colon)
        let isRole =
          RelationReader.groupRoles.contains { $0.description == role } || role == "常务副组长"
        let team = isRole ? previous(before: view.number + 1, within: 12, where: \.isTeam) : nil
        current = team.map { (role, $0) }
      }
      guard let (role, team) = current, view.range.count <= 60,
        let person = view.items.first(where: \.isPerson),
        person.range.lowerBound <= (colon.map { $0 + 1 } ?? view.range.lowerBound)
      else {
        current = nil
        continue
      }
      claim(
        person.mention, .leads, team.mention, role: role, evidence: view.range.trimmed(in: scan),
        rule: .leadsRoleList, sentence: view.number)
    }
  }

  private static let groupRoles: [StaticString] = [
    "副组长", "组长", "副总指挥", "总指挥", "副指挥长", "指挥长", "召集人", "副主任", "主任", "副理事长", "理事长",
  ]

  /// 以甲为组长，乙、丙为副组长，…的某领导小组; 成立某领导小组，由甲任组长.
  private mutating func readNamedAs(_ view: SentenceView) {
    guard
      let team = view.items.first(where: { $0.isTeam })
        ?? previous(before: view.number, within: 2, where: { $0.isTeam })
    else { return }
    var from = view.range.lowerBound
    var position = view.range.lowerBound
    while position < view.range.upperBound {
      guard
        let word = RelationReader.groupRoles.first(where: { scan.reads($0, at: position) }),
        ["为", "任", "担任"].contains(where: { (verb: StaticString) in
          scan.reads(verb, before: position)
        })
      else {
        position += 1
        continue
      }
      let end = position + word.scalarCount
      let clause = clause(at: position, in: view.range)
      let people = view.items(in: max(from, clause.lowerBound)..<position).filter(\.isPerson)
      let isPost = word.description.hasSuffix("主任") && !mentions[team.mention].name.hasSuffix("小组")
      for person in people {
        claim(
          person.mention, isPost ? .holdsPost : .leads, team.mention, role: word.description,
          time: view.time,
          evidence: evidence(person, end, view), rule: .leadsNamedAs, sentence: view.number)
      }
      from = end
      position = end
    }
  }

  private func evidence(_ item: Item, _ end: Int, _ view: SentenceView) -> Range<Int> {
    let start = titleStart[item.range.lowerBound]
    return min(
      start ?? item.range.lowerBound, item.range.lowerBound)..<max(end, item.range.upperBound)
  }

  /// 由某牵头, 某作为牵头部门, 以某为总部, 牵头医院某.
  private mutating func readLeadUnits(_ view: SentenceView) {
    for position in positions(of: "牵头", in: view.range) {
      let noun = ["单位", "部门", "医院", "科室"].first { (word: StaticString) in
        scan.reads(word, at: position + 2)
      }
      if let noun {
        readLeadNoun("牵头" + noun.description, at: position, view)
      } else {
        readLeadVerb(at: position, view)
      }
    }
    for word in ["总部", "龙头", "核心", "依托单位", "牵头医院", "牵头单位"] as [StaticString] {
      for position in positions(of: word, in: view.range) where scan.reads("为", before: position) {
        guard let item = view.last(before: position, where: { $0.isBody }),
          position - item.range.upperBound <= 14,
          let target = target(of: item, behind: position, view)
        else { continue }
        claim(
          item.mention, .leads, target.mention, role: word.description, time: view.time,
          evidence: item.range.lowerBound..<position + word.scalarCount,
          rule: .leadsUnit, sentence: view.number)
      }
    }
  }

  private mutating func readLeadNoun(_ role: String, at position: Int, _ view: SentenceView) {
    let end = position + role.unicodeScalars.count
    if let item = view.first(from: end, where: { $0.isBody }),
      ["", "：", "为", "是"].contains(scan.string(end..<item.range.lowerBound)),
      let group = view.last(before: position, where: { $0.type == .medicalGroup })
        ?? previous(before: view.number, within: 3, where: { $0.type == .medicalGroup })
    {
      claim(
        item.mention, .leads, group.mention, role: role, evidence: position..<item.range.upperBound,
        rule: .leadsUnit, sentence: view.number)
      return
    }
    guard
      scan.reads("作为", before: position) || scan.reads("为", before: position)
        || scan.reads("是", before: position) || scan.reads("的", before: position)
    else { return }
    if let group = view.last(before: position, where: { $0.type == .medicalGroup }),
      let lead = view.last(before: group.range.lowerBound, where: { $0.isBody }),
      first(of: ["是", "为", "作为"], in: lead.range.upperBound..<group.range.lowerBound) != nil
    {
      // 某医院是某集团的牵头医院.
      claim(
        lead.mention, .leads, group.mention, role: role, evidence: lead.range.lowerBound..<end,
        rule: .leadsUnit, sentence: view.number)
      return
    }
    let item =
      scan.reads("作为", before: position)
      ? view.first(from: end, where: { $0.isBody })
        ?? view.last(before: position, where: { $0.isBody })
      : view.last(before: position, where: { $0.isBody })
    guard let item, let target = target(of: item, behind: end, view) else { return }
    claim(
      item.mention, .leads, target.mention, role: role,
      evidence: min(position, item.range.lowerBound)..<max(end, item.range.upperBound),
      rule: .leadsUnit, sentence: view.number)
  }

  private mutating func readLeadVerb(at position: Int, _ view: SentenceView) {
    let clause = clause(at: position, in: view.range)
    guard
      let item = view.items(in: clause.lowerBound..<position).last(where: {
        $0.isBody || $0.isPerson
      })
        ?? view.last(before: position, where: { $0.isBody }),
      position - item.range.upperBound <= 6,
      let target = target(of: item, behind: position, view)
    else { return }
    claim(
      item.mention, .leads, target.mention, role: "牵头", time: view.time,
      evidence: item.range
        .lowerBound..<max(position + 2, min(target.range.upperBound, view.range.upperBound)),
      rule: .leadsUnit, sentence: view.number)
  }

  /// What is led: the program or group behind, else the one before, else the article's last.
  private func target(of item: Item, behind position: Int, _ view: SentenceView) -> Item? {
    let isTarget = { (other: Item) in
      (other.type == .program || other.type == .medicalGroup) && other.mention != item.mention
    }
    return view.first(from: position, where: isTarget)
      ?? view.last(before: item.range.lowerBound, where: isTarget)
      ?? previous(before: view.number, within: 3, where: isTarget)
  }

  /// 某分管, 负责, 挂帅, 主抓, 坐镇 a program.
  private mutating func readCharges(_ view: SentenceView) {
    for word in ["分管", "挂帅", "主抓", "坐镇", "包联", "具体负责", "全面负责", "负责"] as [StaticString] {
      for position in positions(of: word, in: view.range) {
        let end = position + word.scalarCount
        guard let person = view.last(before: position, where: \.isPerson),
          position - person.range.upperBound <= 8,
          let target = view.first(
            from: end,
            where: {
              $0.type == .program || $0.type == .medicalGroup
            }), target.range.lowerBound - end <= 24
        else { continue }
        claim(
          person.mention, .leads, target.mention, role: word.description, time: view.time,
          evidence: person.range.lowerBound..<target.range.upperBound, rule: .leadsCharge,
          sentence: view.number)
      }
    }
  }

  /// 某带领, 率领, 率 a team.
  private mutating func readTeams(_ view: SentenceView) {
    for word in ["带领", "率领", "率"] as [StaticString] {
      for position in positions(of: word, in: view.range) {
        let end = position + word.scalarCount
        guard let person = view.last(before: position, where: \.isPerson),
          position - person.range.upperBound <= 2,
          let team = view.first(from: end, where: \.isTeam), team.range.lowerBound - end <= 4
        else { continue }
        claim(
          person.mention, .leads, team.mention, role: "带领", time: view.time,
          evidence: person.range.lowerBound..<team.range.upperBound, rule: .leadsTeam,
          sentence: view.number)
      }
    }
  }
}

extension Range<Int> {
  /// The range without line breaks and blanks at its end.
  fileprivate func trimmed(in scan: Scan) -> Range<Int> {
    var end = upperBound
    while end > lowerBound, scan.text[end - 1] == "\n" || scan.text[end - 1] == " " { end -= 1 }
    return lowerBound..<end
  }
}
