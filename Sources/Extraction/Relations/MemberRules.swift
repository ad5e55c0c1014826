internal import OntologyModel
internal import TextNormalization

/// Which hospital or body belongs to which group, and who takes part in which pilot.
extension RelationReader {
  mutating func readMembers(_ view: SentenceView) {
    for word in ["成员单位", "成员医院", "成员机构"] as [StaticString] {
      for position in positions(of: word, in: view.range) {
        let end = position + 4
        var members: [Item] = []
        if let last = view.last(before: position, where: { $0.isBody && $0.type != .medicalGroup }),
          position - last.range.upperBound <= 8,
          first(of: ["为", "是"], in: last.range.upperBound..<position) != nil
        {
          members = list(endingAt: last, in: view)
        } else if scan.reads("包括", at: end) || scan.reads("有", at: end) || scan.reads("：", at: end)
          || scan.reads("为", at: end),
          let first = view.first(from: end, where: \.isBody)
        {
          members = list(startingAt: first, in: view)
        }
        joinGroup(members.filter(\.isBody), role: "成员单位", at: position..<end, view)
      }
    }
    for word in ["为委员", "为成员", "任委员"] as [StaticString] {
      for position in positions(of: word, in: view.range) {
        guard let last = view.last(before: position, where: \.isBody),
          position - last.range.upperBound <= 10,
          let team = view.items.first(where: { $0.isTeam })
            ?? previous(before: view.number, within: 2, where: { $0.isTeam })
        else { continue }
        for member in list(endingAt: last, in: view) where member.isBody && !member.isTeam {
          claim(
            member.mention, .memberOf, team.mention, role: "成员", time: view.time,
            evidence: member.range.lowerBound..<position + 3, rule: .memberList,
            sentence: view.number)
        }
      }
    }
    for word in ["加入", "并入", "组成"] as [StaticString] {
      for position in positions(of: word, in: view.range) {
        guard word.description != "并入", let last = view.last(before: position, where: \.isBody),
          position - last.range.upperBound <= 6
        else { continue }
        let members = list(endingAt: last, in: view).filter { $0.type == .hospital }
        joinGroup(members, role: nil, at: position..<position + 2, view)
      }
    }
    readPilots(view)
  }

  mutating func joinGroup(
    _ members: [Item], role: String?, at word: Range<Int>, _ view: SentenceView
  ) {
    guard !members.isEmpty else { return }
    let isGroup = { (item: Item) in
      item.type == .medicalGroup && !members.contains { $0.mention == item.mention }
    }
    guard
      let group = view.first(from: word.upperBound, where: isGroup)
        ?? view.last(before: word.lowerBound, where: isGroup)
        ?? nearest(to: view.number, where: isGroup)
    else { return }
    for member in members {
      let range =
        min(
          member.range.lowerBound, word.lowerBound)..<max(member.range.upperBound, word.upperBound)
      claim(
        member.mention, .memberOf, group.mention, role: role, time: view.time, evidence: range,
        rule: .memberList, sentence: view.number)
    }
  }

  /// 某是…试点单位, 某被确定为…试点.
  mutating func readPilots(_ view: SentenceView) {
    for word in ["试点单位", "试点城市", "试点县", "示范城市", "试点省", "试点医院"] as [StaticString] {
      for position in positions(of: word, in: view.range) {
        let end = position + word.scalarCount
        guard
          let program = view.items.last(where: {
            $0.type == .program && $0.range.upperBound <= end && $0.range.upperBound >= position
          }),
          let member = view.last(
            before: program.range.lowerBound,
            where: {
              $0.isBody || $0.type == .place
            })
        else { continue }
        claim(
          member.mention, .memberOf, program.mention, role: word.description, time: view.time,
          evidence: member.range.lowerBound..<end, rule: .memberPilot, sentence: view.number)
      }
    }
  }

  /// 把甲院、乙院整合成某医共体: they become its members.
  mutating func readIncorporation(
    _ verb: StaticString, at position: Int, end: Int, _ view: SentenceView
  ) {
    guard let group = view.first(from: end, where: { $0.isBody }), group.type == .medicalGroup,
      group.range.lowerBound - end <= 8,
      let last = view.last(before: position, where: { $0.type == .hospital })
    else { return }
    for member in list(endingAt: last, in: view) where member.type == .hospital {
      claim(
        member.mention, .memberOf, group.mention, time: view.time,
        evidence: member.range.lowerBound..<group.range.upperBound, rule: .memberList,
        sentence: view.number)
    }
  }
}
