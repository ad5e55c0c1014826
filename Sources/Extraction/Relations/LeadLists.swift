internal import OntologyModel
internal import TextNormalization

/// Lists of a group by lines: 组长：某某, 副组长： and the names under it.
extension RelationReader {
  /// What the label of a list says of the names behind and under it.
  private struct ListRole {
    let role: String
    let target: Int
    let isPost: Bool
  }

  /// 副组长：甲（副市长） and the lines under it: whoever a line is about bears the role above.
  mutating func readRoleLists() {
    var current: ListRole?
    for view in views {
      if readFlatList(view) {
        current = nil
        continue
      }
      let colon = labelEnd(of: view)
      if let colon {
        let label = scan.string(view.range.lowerBound..<colon).filter { $0 != " " && $0 != "　" }
        current = listRole(label, before: view)
        // 组长： alone: the names stand on the lines below.
        if colon + 1 >= view.range.trimmed(in: scan).upperBound { continue }
      }
      let start = colon.map { $0 + 1 } ?? view.range.lowerBound
      // 副组长, 甲某某, 某局局长: the cells of a table, each on its line.
      if colon == nil, current != nil, isPostCell(view) { continue }
      guard let list = current, view.range.count <= (colon == nil ? 80 : 240),
        let person = listed(from: start, in: view)
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
          person.mention, list.isPost ? .holdsPost : .leads, list.target, role: list.role,
          evidence: view.range.trimmed(in: scan), rule: .leadsRoleList, sentence: view.number)
      }
    }
  }

  /// Where the label ends that a line opens with: at a colon, at a gap behind a part (组 长 甲某某 副县长), or at the
  /// end of a line that is nothing else.
  private func labelEnd(of view: SentenceView) -> Int? {
    if let colon = view.range.prefix(9).first(where: { scan.text[$0] == "：" }) { return colon }
    let end = view.range.trimmed(in: scan).upperBound
    for position in view.range.prefix(9).dropFirst(2)
    where position == end || scan.text[position] == " " {
      let label = scan.string(view.range.lowerBound..<position).filter { $0 != " " && $0 != "　" }
      guard RelationReader.groupRoles.list.contains(where: { $0.description == label }) else {
        continue
      }
      return position
    }
    return nil
  }

  /// Whether a line names nobody and is a post alone.
  private func isPostCell(_ view: SentenceView) -> Bool {
    let line = view.range.trimmed(in: scan)
    return line.count <= 24 && !view.items.contains(where: \.isPerson)
      && scan.longest(.post, endingAt: line.upperBound, from: line.lowerBound) != nil
  }

  /// 组长：甲副县长副组长：乙主任丙局长成员：…: the labels of a list that lost its lines, each up to the next.
  private mutating func readFlatList(_ view: SentenceView) -> Bool {
    let labels = scan.occurrences(of: PersonScanner.memberLabels, in: view.range)
    guard labels.count >= 2 else { return false }
    let count = claims.count
    for (index, label) in labels.enumerated() {
      let end = label.start + label.word.scalarCount
      let next = index + 1 < labels.count ? labels[index + 1].start : view.range.upperBound
      let role = String(label.word.description.dropLast())
      guard let list = listRole(role, before: view) else { continue }
      for person in view.items(in: end..<max(end, next))
      where person.isPerson && !isBracketed(person.range.lowerBound, in: view) {
        claim(
          person.mention, list.isPost ? .holdsPost : .leads, list.target, role: list.role,
          evidence: label.start..<person.range.upperBound, rule: .leadsRoleList,
          sentence: view.number)
      }
    }
    return claims.count > count
  }

  /// The group whose list a label opens, and whether its heads hold posts: those of a committee or society do.
  private mutating func listRole(_ role: String, before view: SentenceView) -> ListRole? {
    let isHead =
      role.hasSuffix("主任")
      || ["会长", "副会长", "名誉会长", "秘书长", "副秘书长"].contains(role)
    if role == "办公室主任" { return officeRole(before: view) }
    if isHead {
      let ends = role.hasSuffix("主任") ? ["委员会"] : ["会", "联盟"]
      let names = mentions
      let isBody = { (item: Item) in
        item.isBody && item.type != .partyBody
          && ends.contains(where: names[item.mention].name.hasSuffix)
      }
      guard role.unicodeScalars.count <= 6,
        let body = previous(before: view.number, within: 12, where: isBody)
      else { return nil }
      return ListRole(role: role, target: body.mention, isPost: true)
    }
    guard
      RelationReader.groupRoles.list.contains(where: { $0.description == role })
        || role.hasPrefix("牵头") && role.hasSuffix("领导"),
      let team = previous(before: view.number + 1, within: 20, where: \.isTeam)
    else { return nil }
    return ListRole(role: role, target: target(ofList: team), isPost: false)
  }

  /// 办公室主任：某某 in the list of a committee or leading group: the post is at that group's office.
  private mutating func officeRole(before view: SentenceView) -> ListRole? {
    let names = mentions
    let isGroup = { (item: Item) in
      item.isTeam && !names[item.mention].name.hasSuffix("办公室")
        || item.isBody && item.type != .partyBody && names[item.mention].name.hasSuffix("委员会")
    }
    guard let group = previous(before: view.number, within: 20, where: isGroup) else { return nil }
    let name = mentions[group.mention].name + "办公室"
    let office =
      bodyNamed[name]
      ?? addBody(name, type: .organization, aliases: [], at: mentions[group.mention].range)
    return ListRole(role: "主任", target: office, isPost: true)
  }

  /// Whom a line of a list is about: the name it opens with, or the one behind the title it opens with.
  private func listed(from start: Int, in view: SentenceView) -> Item? {
    guard let person = view.first(from: start, where: \.isPerson) else { return nil }
    let opens = spanStart(person)
    let isFirst = scan.text[start..<max(start, opens)].allSatisfy { !$0.isHan }
    return isFirst ? person : nil
  }

  /// Who heads a group's council leads the group.
  func target(ofList team: Item) -> Int {
    councilsGroup(named: mentions[team.mention].name) ?? team.mention
  }
}
