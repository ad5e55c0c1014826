internal import OntologyModel
internal import TextNormalization

/// Members of groups by what they are called: 甲院、乙院为某联盟理事单位, 某集团成员单位有甲院, 作为某联盟成员，甲院….
extension RelationReader {
  private static let seats = Words([
    "副理事长单位", "常务理事单位", "理事单位", "成员单位", "成员医院", "成员机构", "加盟单位", "加盟医院", "协作单位", "协作医院", "网络医院",
    "副主席单位", "成员",
  ])

  mutating func readMemberSeats(_ view: SentenceView) {
    let groups = view.items.filter { $0.type == .medicalGroup }
    guard !groups.isEmpty, view.items.contains(where: { $0.type == .hospital }) else { return }
    for (start, word) in scan.occurrences(of: RelationReader.seats, in: view.range) {
      guard
        let group = groups.last(where: { $0.range.upperBound <= start }),
        start - group.range.upperBound <= 5,
        scan.text[group.range.upperBound..<start].allSatisfy(\.isHan)
      else { continue }
      let seat = start..<start + word.scalarCount
      let members = seated(behind: seat.upperBound, view) ?? seated(before: group, seat, view)
      joinMembers(members ?? [], group, seat, view)
    }
    for group in groups {
      readNamedIn(group, view)
      readFoundedBy(group, view)
      readEntering(group, view)
    }
  }

  /// 某集团成员单位有甲院、乙院; 某集团的成员单位甲院.
  private func seated(behind end: Int, _ view: SentenceView) -> [Item]? {
    guard let first = view.first(from: end, where: { $0.type == .hospital }),
      first.range.lowerBound - end <= 3,
      ["", "有", "为", "包括", "包含", "是", "：", "之一", "涵盖", "——", "分别为", "分别是"].contains(
        scan.string(end..<first.range.lowerBound))
    else { return nil }
    return list(startingAt: first, in: view).filter { $0.type == .hospital }
  }

  /// 甲院、乙院成为某集团首批成员单位; 作为某集团成员，甲院….
  private func seated(
    before group: Item, _ seat: Range<Int>, _ view: SentenceView
  ) -> [Item]? {
    let verbs: [StaticString] = [
      "挂牌成为", "当选为", "入选为", "成为", "作为", "担任", "当选", "任", "为", "是", "获批",
    ]
    guard let verb = verbs.first(where: { scan.reads($0, before: group.range.lowerBound) }) else {
      return nil
    }
    let start = group.range.lowerBound - verb.scalarCount
    if let last = view.last(before: start, where: { $0.type == .hospital }),
      start - last.range.upperBound <= 8,
      !scan.text[last.range.upperBound..<start].contains(where: \.endsClause)
    {
      return list(endingAt: last, in: view).filter { $0.type == .hospital }
    }
    guard verb.description == "作为",
      let next = view.first(from: seat.upperBound, where: { $0.type == .hospital }),
      next.range.lowerBound - seat.upperBound <= 2
    else { return nil }
    return [next]
  }

  /// 某集团（甲院、乙院）, 某集团包括甲院、乙院.
  private mutating func readNamedIn(_ group: Item, _ view: SentenceView) {
    let end = group.range.upperBound
    let words: [StaticString] = [
      "（", "：", "包括", "集结了", "汇集了", "汇聚了", "囊括", "囊括了", "涵盖", "涵盖了", "覆盖", "覆盖了", "下辖", "有",
    ]
    guard let word = words.first(where: { scan.reads($0, at: end) }),
      let first = view.first(from: end, where: { $0.type == .hospital }),
      first.range.lowerBound == end + word.scalarCount
    else { return }
    // 某集团（牵头医院甲院）: one in brackets alone leads.
    let members = list(startingAt: first, in: view).filter { $0.type == .hospital }
    guard members.count > 1 || !["（", "：", "有"].contains(word.description) else { return }
    joinMembers(members, group, end..<end + word.scalarCount, view)
  }

  /// 甲院与乙院、丙院组建某集团; 甲院与乙院签约，共建某集团.
  private mutating func readFoundedBy(_ group: Item, _ view: SentenceView) {
    let verbs: [StaticString] = [
      "共同组建", "联合组建", "合作组建", "共同成立", "联合成立", "合作共建", "共同发起", "联合发起", "共建", "组建", "组成", "结成",
    ]
    guard let verb = verbs.first(where: { scan.reads($0, before: group.range.lowerBound) }) else {
      return
    }
    let start = group.range.lowerBound - verb.scalarCount
    let clause = clause(at: start, in: view.range)
    var last = view.last(before: start, where: { $0.type == .hospital })
    if start == clause.lowerBound, start > view.range.lowerBound {
      let before = self.clause(at: start - 1, in: view.range)
      last = view.items(in: before).last { $0.type == .hospital }
      guard let end = last?.range.upperBound, before.upperBound - end <= 4 else { return }
    } else if let end = last?.range.upperBound, end != start {
      return
    }
    guard let last else { return }
    let members = list(endingAt: last, in: view).filter { $0.type == .hospital }
    guard members.count > 1 else { return }
    joinMembers(members, group, start..<group.range.lowerBound, view)
  }

  /// 甲院主任乙说，加入某集团后…; 甲院与丙院签约，加入某集团: whom the sentence is about joins.
  private mutating func readEntering(_ group: Item, _ view: SentenceView) {
    let verbs: [StaticString] = ["正式加入", "加入", "融入", "加盟"]
    guard let verb = verbs.first(where: { scan.reads($0, before: group.range.lowerBound) }),
      let first = view.items.first(where: { $0.isBody })
    else { return }
    let start = group.range.lowerBound - verb.scalarCount
    guard start == clause(at: start, in: view.range).lowerBound, first.type == .hospital,
      first.range.upperBound < start, first.range.lowerBound - view.range.lowerBound <= 6
    else { return }
    joinMembers([first], group, start..<group.range.lowerBound, view)
  }

  /// 成员：某局、某局 under the heads of a leading group; 某领导小组成员单位为某局、某局.
  mutating func readTeamMembers(_ view: SentenceView) {
    for word in ["成员单位", "成员"] as [StaticString] {
      for position in positions(of: word, in: view.range) {
        let end = position + word.scalarCount
        guard
          let mark = (["：", "为", "包括", "有", "由"] as [StaticString]).first(where: {
            scan.reads($0, at: end)
          }),
          let first = view.first(from: end, where: { $0.isBody && !$0.isTeam }),
          first.range.lowerBound - end <= mark.scalarCount,
          first.type != .hospital
        else { continue }
        let opens = position - view.range.lowerBound <= 2
        let team =
          opens
          ? previous(before: view.number, within: 20, where: \.isTeam)
          : view.items.last { $0.isTeam && $0.range.upperBound == position }
        guard let team else { continue }
        let bodies = list(startingAt: first, in: view).filter { $0.isBody && !$0.isTeam }
        // A person's title is no member: 成员：甲 市财政局副局长.
        guard
          !view.items.contains(where: {
            $0.isPerson && $0.range.lowerBound < (bodies.last?.range.upperBound ?? end) + 8
          })
        else { continue }
        for body in bodies {
          claim(
            body.mention, .memberOf, team.mention, role: "成员", time: view.time,
            evidence: position..<body.range.upperBound, rule: .memberList, sentence: view.number)
        }
        return
      }
    }
  }
}
