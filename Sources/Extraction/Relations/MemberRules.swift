internal import OntologyModel
internal import TextNormalization

/// Which hospital or body belongs to which group, and who takes part in which pilot.
extension RelationReader {
  private static let memberLabels = Words(["成员单位", "成员医院", "成员机构", "分院", "首批成员"])
  private static let committeeWords = Words(["为委员", "为成员", "任委员"])
  private static let joiningVerbs = Words([
    "加入", "并入", "组成", "纳入", "划归", "划入", "归入", "均在其列", "都是", "均为", "同为", "抱成一团", "隶属",
  ])
  private static let takingIn = Words([
    "吸纳了", "吸纳", "吸收", "成员有", "成员包括", "成员为", "涵盖", "覆盖了", "下辖", "由",
  ])
  private static let pilotLabels = Words(["试点单位", "试点城市", "试点县", "示范城市", "试点省", "试点医院"])

  mutating func readMembers(_ view: SentenceView) {
    for (word, places) in scan.places(of: RelationReader.memberLabels, in: view.range) {
      for position in places {
        let end = position + word.scalarCount
        if word.description == "分院", !scan.reads("为", before: position), !scan.reads("：", at: end) {
          continue
        }
        // 某局、某局为成员单位 of a leading group: the list of its members below reads it.
        if scan.reads("为", before: position),
          view.items.contains(where: { $0.isTeam && $0.range.upperBound <= position })
        {
          continue
        }
        var members: [Item] = []
        // 甲院成为某医联体成员单位: what lies between is counted without the group's name.
        let group = view.items.last {
          $0.type == .medicalGroup && $0.range.upperBound == position
        }
        let stop = group?.range.lowerBound ?? position
        if let last = view.last(before: stop, where: { $0.isBody && $0.type != .medicalGroup }),
          stop - last.range.upperBound <= 10,
          first(of: ["为", "是", "等"], in: last.range.upperBound..<stop) != nil
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
    for (_, places) in scan.places(of: RelationReader.committeeWords, in: view.range) {
      // 副主任委员 is a seat of one person.
      for position in places where !scan.reads("主", before: position) {
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
    readJoining(view)
    readMemberFrames(view)
    readMemberSeats(view)
    readTeamMembers(view)
    readPilots(view)
  }

  /// 甲院、乙院等7家单位加入某联盟; 甲院划归某医共体; 某联盟吸纳了甲院、乙院; 甲院、乙院都是联盟成员.
  private mutating func readJoining(_ view: SentenceView) {
    for (word, places) in scan.places(of: RelationReader.joiningVerbs, in: view.range) {
      for position in places {
        let end = position + word.scalarCount
        if ["都是", "均为", "同为"].contains(word.description),
          first(of: ["成员"], in: end..<min(view.range.upperBound, end + 10)) == nil
        {
          continue
        }
        guard let last = view.last(before: position, where: { $0.type == .hospital }),
          position - last.range.upperBound <= 12,
          !scan.text[last.range.upperBound..<position].contains(where: \.endsClause)
        else { continue }
        // What a place or body takes up into itself is no membership; nor is 纳入 a plan or a list.
        let needsGroup = ["纳入", "并入", "划入", "归入", "划归", "隶属"].contains(word.description)
        if needsGroup {
          guard
            let next = view.first(from: end, where: { $0.isBody || $0.type == .program }),
            next.type == .medicalGroup, next.range.lowerBound - end <= 8
          else { continue }
        }
        let members = list(endingAt: last, in: view).filter { $0.type == .hospital }
        let short = shortGroup(behind: end, view)
        if short.isPrinted, short.group == nil { continue }
        joinGroup(members, role: nil, at: position..<end, of: short.group, view)
      }
    }
    for (word, places) in scan.places(of: RelationReader.takingIn, in: view.range) {
      for position in places {
        let end = position + word.scalarCount
        guard let first = view.first(from: end, where: \.isBody), first.type == .hospital,
          first.range.lowerBound - end <= 4
        else { continue }
        let members = list(startingAt: first, in: view).filter { $0.type == .hospital }
        let isList =
          word.description != "由"
          || members.count > 1
            && members.last.map { last in
              (["组成", "组建", "等", "共同组成"] as [StaticString]).contains {
                scan.reads($0, at: last.range.upperBound)
              }
            } == true
        guard isList,
          let group = view.last(before: position, where: { $0.type == .medicalGroup })
        else { continue }
        joinGroup(members, role: nil, at: group.range.lowerBound..<end, of: group, view)
      }
    }
  }

  /// The group that words behind a verb of joining name shorter than anywhere else: 加入第一医共体.
  private func shortGroup(
    behind end: Int, _ view: SentenceView
  ) -> (group: Item?, isPrinted: Bool) {
    let range = end..<min(view.range.upperBound, end + 12)
    guard !range.isEmpty,
      let tail = first(of: ["医共体", "医联体", "医疗集团", "联盟", "集团"], in: range), tail.start > end,
      !scan.text[end..<tail.start].contains(where: \.endsClause),
      view.first(from: end, where: { $0.type == .medicalGroup })?.range.upperBound != tail.end
    else { return (nil, false) }
    let words = scan.string(end..<tail.start)
    guard words.unicodeScalars.count <= 4,
      ["第一", "第二", "第三", "第四"].contains(where: words.hasSuffix)
    else { return (nil, false) }
    let number = String(words.suffix(2))
    let groups = views.flatMap(\.items).filter {
      $0.type == .medicalGroup && mentions[$0.mention].name.contains(number)
    }
    return (Set(groups.map { mentions[$0.mention].name }).count == 1 ? groups.first : nil, true)
  }

  mutating func joinGroup(
    _ members: [Item], role: String?, at word: Range<Int>, of named: Item? = nil,
    _ view: SentenceView
  ) {
    guard !members.isEmpty else { return }
    let isGroup = { (item: Item) in
      item.type == .medicalGroup && !members.contains { $0.mention == item.mention }
    }
    guard
      let group = named ?? view.first(from: word.upperBound, where: isGroup)
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
    for (word, places) in scan.places(of: RelationReader.pilotLabels, in: view.range) {
      for position in places {
        let end = position + word.scalarCount
        guard
          let program = view.items.last(where: {
            $0.type == .program && $0.range.upperBound <= end && $0.range.upperBound >= position
          }),
          let member = pilot(of: program, view)
        else { continue }
        claim(
          member.mention, .memberOf, program.mention, role: word.description, time: view.time,
          evidence: member.range.lowerBound..<end, rule: .memberPilot, sentence: view.number)
      }
    }
  }

  /// Who is a pilot: 某县入选某省某改革试点县 speaks of the county, not of the province.
  private func pilot(of program: Item, _ view: SentenceView) -> Item? {
    let isMember = { (item: Item) in item.isBody || item.type == .place }
    let verbs: [StaticString] = ["入选", "被确定为", "确定为", "成为", "列入", "获批", "被列为", "列为", "作为", "是"]
    let near = max(view.range.lowerBound, program.range.lowerBound - 24)
    if let verb = first(of: verbs, in: near..<program.range.lowerBound),
      let member = view.last(before: verb.start, where: isMember),
      verb.start - member.range.upperBound <= 8
    {
      return member
    }
    return view.last(before: program.range.lowerBound, where: isMember)
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
