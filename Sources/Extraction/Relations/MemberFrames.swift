internal import OntologyModel
internal import TextNormalization

/// Members of groups by the frames around a list of hospitals: 甲院、乙院等8家单位加盟, 联合甲院、乙院组建某集团.
extension RelationReader {
  private static let joins = Words([
    "加盟", "入盟", "参加", "参与", "纳入其中", "并进来", "成为首批成员", "为首批成员", "为成员", "是成员", "由其统一管理", "由集团直管",
    "由集团统一管理", "归他管", "归她管", "都进来了", "结成", "抱团", "在列", "加入其中",
  ])
  private static let gathers = Words([
    "联合", "整合", "会同", "把", "将", "对", "下辖", "覆盖", "涵盖", "首批加盟的有", "首批加入的有", "首批加盟单位有", "首批成员为",
    "首批成员有",
    "首批成员包括", "首批成员单位为", "加盟的有", "吸收",
  ])
  private static let founds = Words([
    "组建", "成立", "组成", "整合成", "整合为", "打包", "建立", "实行统一", "统一管理", "一体化管理", "发起", "合并",
  ])

  /// Reads who belongs to which group by the frames of a sentence.
  mutating func readMemberFrames(_ view: SentenceView) {
    guard view.items.contains(where: { $0.type == .hospital }) else { return }
    for (start, word) in scan.occurrences(of: RelationReader.joins, in: view.range) {
      readJoined(word, start..<start + word.scalarCount, view)
    }
    for (start, word) in scan.occurrences(of: RelationReader.gathers, in: view.range) {
      readGathered(word, start..<start + word.scalarCount, view)
    }
  }

  /// 甲院、乙院等17家单位加盟; 甲院、乙院参与, behind a group that the sentence speaks of.
  private mutating func readJoined(
    _ word: StaticString, _ range: Range<Int>, _ view: SentenceView
  ) {
    guard let last = view.last(before: range.lowerBound, where: { $0.type == .hospital }),
      range.lowerBound - last.range.upperBound <= 14
    else { return }
    let gap = scan.string(last.range.upperBound..<range.lowerBound)
    let adverbs = [
      "", "先后", "也", "都", "均", "共同", "相继", "一并", "陆续", "自愿", "首批", "已", "先后也", "也已", "分别",
    ]
    guard adverbs.contains(gap) || gap.hasPrefix("等"),
      !gap.unicodeScalars.contains(where: \.endsClause)
    else { return }
    let members = list(endingAt: last, in: view).filter { $0.type == .hospital }
    guard let first = members.first else { return }
    let isGroup = { (item: Item) in item.type == .medicalGroup }
    let before = view.last(before: first.range.lowerBound, where: isGroup)
    let isLoose = ["参加", "参与", "结成"].contains(word.description)
    if isLoose {
      // 参加会议: only of a group that the sentence has named, with nothing behind the verb.
      let next = scan.scalar(range.upperBound)
      guard
        word.description == "结成"
          || next.map({ $0.endsClause || $0.isOne(of: "）的") }) ?? true,
        gap.hasPrefix("等") && gap.contains("家") || before != nil
          || scan.reads("的", at: range.upperBound)
      else { return }
    }
    let behind = view.first(from: range.upperBound, where: isGroup).flatMap {
      $0.range.lowerBound - range.upperBound <= 8 ? $0 : nil
    }
    guard
      let group = behind ?? before
        ?? (isLoose ? nil : previous(before: view.number, within: 2, where: isGroup))
    else { return }
    joinMembers(members, group, range, view)
  }

  /// 联合甲院、乙院组建某集团; 某医共体下辖甲院、乙院; 首批加盟的有甲院、乙院.
  private mutating func readGathered(
    _ word: StaticString, _ range: Range<Int>, _ view: SentenceView
  ) {
    guard
      let first = view.first(from: range.upperBound, where: { $0.type == .hospital }),
      first.range.lowerBound - range.upperBound <= 3
    else { return }
    let members = list(startingAt: first, in: view).filter { $0.type == .hospital }
    guard let last = members.last else { return }
    let isGroup = { (item: Item) in item.type == .medicalGroup }
    let isFounding = ["联合", "整合", "会同", "把", "将", "对"].contains(word.description)
    let stop = min(view.range.upperBound, last.range.upperBound + 40)
    let before = view.last(before: range.lowerBound, where: isGroup)
    let group: Item?
    if isFounding {
      guard self.first(of: RelationReader.founds, in: last.range.upperBound..<stop) != nil else {
        return
      }
      let behind = view.first(from: last.range.upperBound, where: isGroup)
      group = behind ?? (word.description == "对" || word.description == "整合" ? before : nil)
    } else {
      group = before ?? previous(before: view.number, within: 1, where: isGroup)
    }
    guard let group else { return }
    joinMembers(members, group, range, view)
    // 甲院联合乙院发起某联盟: the one who calls belongs to it.
    if ["联合", "会同"].contains(word.description),
      self.first(of: ["发起"], in: last.range.upperBound..<stop) != nil,
      let caller = view.last(before: range.lowerBound, where: { $0.type == .hospital }),
      range.lowerBound - caller.range.upperBound <= 2
    {
      joinMembers([caller], group, range, view)
    }
  }

  mutating func joinMembers(
    _ members: [Item], _ group: Item, _ word: Range<Int>, _ view: SentenceView
  ) {
    for member in members where member.mention != group.mention {
      // 六家公立医院, 家卫生院: a count is no hospital.
      let name = mentions[member.mention].name
      guard !name.hasPrefix("家"), !name.contains("家公立") else { continue }
      let known = hasClaim(in: view) {
        $0.predicate == .memberOf
          && mentions[$0.subject].name == mentions[member.mention].name
          && mentions[$0.object].name == mentions[group.mention].name
      }
      guard !known else { continue }
      claim(
        member.mention, .memberOf, group.mention, time: view.time,
        evidence: min(
          member.range.lowerBound, word.lowerBound)..<max(
            member.range.upperBound, word.upperBound),
        rule: .memberList, sentence: view.number)
    }
  }
}
