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
      readTaskLabels(view)
      readResponsible(view)
      readTeams(view)
    }
    readGroupNames()
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
      // 副组长：甲（副县长）、乙（局长）: all that stand outside brackets, on the line with the role.
      let people =
        colon == nil
        ? [person]
        : view.items.filter { $0.isPerson && !isBracketed($0.range.lowerBound, in: view) }
      for person in people {
        claim(
          person.mention, .leads, target(ofList: team), role: role,
          evidence: view.range.trimmed(in: scan), rule: .leadsRoleList, sentence: view.number)
      }
    }
  }

  /// Whether a position lies inside round brackets of its sentence.
  private func isBracketed(_ position: Int, in view: SentenceView) -> Bool {
    var depth = 0
    for scalar in scan.text[view.range.lowerBound..<position] {
      if scalar == "（" { depth += 1 }
      if scalar == "）" { depth = max(0, depth - 1) }
    }
    return depth > 0
  }

  /// Who heads a group's council leads the group.
  private func target(ofList team: Item) -> Int {
    let name = mentions[team.mention].name
    guard name.hasSuffix("理事会"), let group = bodyNamed[String(name.dropLast(3))] else {
      return team.mention
    }
    return group
  }

  private static let groupRoles: [StaticString] = [
    "第一副组长", "常务副组长", "副组长", "组长", "副总指挥", "总指挥", "副指挥长", "指挥长", "召集人", "副主任", "主任", "副理事长",
    "理事长", "副班长", "班长", "总召集人", "副总召集人",
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
        isGiven(at: position, isPost: word.description.hasSuffix("主任"))
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

  /// Whether a part in a group is given before a position: 为, 任, 担任, 任领导小组, 任专班.
  private func isGiven(at position: Int, isPost: Bool) -> Bool {
    let verbs: [StaticString] = ["为", "任", "担任"]
    if verbs.contains(where: { scan.reads($0, before: position) }) { return true }
    guard !isPost else { return false }
    return (["领导小组", "小组", "专班", "指挥部", "该组"] as [StaticString]).contains { group in
      scan.reads(group, before: position)
        && verbs.contains { scan.reads($0, before: position - group.scalarCount) }
    }
  }

  private func evidence(_ item: Item, _ end: Int, _ view: SentenceView) -> Range<Int> {
    let start = titleStart[item.range.lowerBound]
    return min(
      start ?? item.range.lowerBound, item.range.lowerBound)..<max(end, item.range.upperBound)
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
