internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Heads told in two lists of one length: 第二组、第三组分别由甲和乙带队; 医疗、护理两个工作组，分别由丙、丁担任组长;
/// 某集团和某集团…，牵头单位分别是戊院、己院.
extension RelationReader {
  private static let pairMarks = Words([
    "分别由", "分别是", "分别为", "分别请", "分别以", "依次由", "依次是", "依次为", "对应为", "对应是",
  ])
  private static let sharedRoles = Words([
    "主任委员", "副组长", "组长", "班长", "队长", "团长", "召集人", "理事长", "总指挥", "指挥长", "牵头单位", "牵头医院", "龙头医院",
    "盟主单位",
    "片区长", "负责人", "主任", "总院长", "院长", "党委书记",
  ])
  private static let sharedVerbs = Words([
    "带队", "牵头", "领办", "领衔", "挂帅", "负责", "主抓", "承担", "包联", "担纲", "挑头", "龙头", "领头", "统领", "包保", "包抓",
    "分管", "带一队", "带一组",
  ])

  /// Reads the pairs of a sentence; where they are told no other rule gives all heads to one team.
  mutating func readSharedHeads(_ view: SentenceView) {
    for (start, mark) in scan.occurrences(of: RelationReader.pairMarks, in: view.range) {
      let open = start + mark.scalarCount
      let stop = clause(at: open, in: view.range).upperBound
      let leaders = sharedLeaders(in: open..<max(open, stop), view)
      guard leaders.count > 1, let last = leaders.last,
        let role = sharedRole(
          before: start, last.range.upperBound..<max(last.range.upperBound, stop))
      else { continue }
      let things = sharedThings(before: start, leaders.count, view)
      if things.isEmpty {
        readOwnGroups(leaders, before: start, role, view)
        continue
      }
      let isPost = ["主任委员", "主任", "院长", "总院长", "党委书记"].contains(role)
      for (leader, thing) in zip(leaders, things) {
        claim(
          leader.mention, isPost && leader.isPerson ? .holdsPost : .leads, thing.mention,
          role: role,
          time: view.time, evidence: thing.range.lowerBound..<leader.range.upperBound,
          rule: leader.isPerson ? .leadsNamedAs : .leadsUnit, sentence: view.number)
      }
      for position in start..<max(stop, open) { paired.insert(position) }
      // 主任委员分别由…: the role stands before the mark.
      for position in max(view.range.lowerBound, start - 4)..<start { paired.insert(position) }
    }
  }

  mutating func sharedLeaders(in range: Range<Int>, _ view: SentenceView) -> [Item] {
    let people = listedPeople(in: range, view)
    if !people.isEmpty { return people }
    guard
      let first = view.items(in: range).first(where: {
        $0.isBody && !$0.isTeam && $0.type != .medicalGroup
      }), first.range.lowerBound == range.lowerBound
    else { return [] }
    return list(startingAt: first, in: view).filter(\.isBody)
  }

  /// The people of a list, one a member: whom its title names, or a name alone.
  private mutating func listedPeople(in range: Range<Int>, _ view: SentenceView) -> [Item] {
    let verbs: [StaticString] = ["担任", "兼任", "出任", "带队", "牵头", "任", "负责", "领衔"]
    let stop =
      first(of: verbs, in: range).flatMap { verb in
        view.items(in: range).contains { $0.range.lowerBound >= verb.end && $0.isPerson }
          ? nil : verb.start
      } ?? range.upperBound
    var found: [Item] = []
    var start = range.lowerBound
    for position in range.lowerBound...max(range.lowerBound, stop) {
      let isMark =
        position >= stop || scan.text[position] == "、"
        || scan.text[position] == "和"
          && !view.items.contains(where: { $0.isPerson && $0.range.contains(position) })
      guard isMark else { continue }
      let member = start..<position
      start = position + 1
      guard !member.isEmpty else { continue }
      if let item = view.items(in: member).last(where: \.isPerson) {
        found.append(item)
      } else if let name = loneName(in: member) {
        found.append(Item(range: member, mention: name, type: .official, isTeam: false))
      } else if found.isEmpty || position < stop {
        return []
      }
    }
    return found
  }

  /// The person of a name that fills a range: a surname and one or two characters.
  mutating func loneName(in range: Range<Int>) -> Int? {
    guard (2...3).contains(range.count), scan.text[range].allSatisfy(\.isHan),
      let surname = scan.vocabulary.surnames.longestMatch(
        in: scan.text, at: range.lowerBound, limit: range.upperBound),
      (1...2).contains(range.upperBound - surname.end),
      scan.longest(
        [.post, .institutionTail, .body], endingAt: range.upperBound, from: range.lowerBound)
        == nil
    else { return nil }
    return person(at: range)
  }

  /// The part that both lists share: directly before the mark, or behind the last name.
  private func sharedRole(before start: Int, _ behind: Range<Int>) -> String? {
    if let word = scan.word(of: RelationReader.sharedRoles, before: start) {
      return word.description
    }
    if let verb = first(of: ["担任", "兼任", "出任", "任"], in: behind),
      let word = scan.word(of: RelationReader.sharedRoles, at: verb.end)
    {
      return word.description
    }
    return scan.first(of: RelationReader.sharedVerbs, in: behind).map {
      scan.string($0.start..<$0.end)
    }
  }

  /// The last list of so many teams or groups before a position.
  private func sharedThings(before position: Int, _ count: Int, _ view: SentenceView) -> [Item] {
    let isThing = { (item: Item) in item.isTeam || item.type == .medicalGroup }
    for other in [view] + views[max(0, view.number - 1)..<view.number] {
      for item in other.items.reversed()
      where isThing(item) && item.range.upperBound <= position {
        let list = list(endingAt: item, in: other).filter(isThing)
        if list.count == count { return list }
      }
    }
    return []
  }

  private static let groupKinds = Words([
    "医共体", "医联体", "医疗集团", "医疗共同体", "集团", "总院",
  ])

  /// 三家医共体分别由甲院、乙院、丙院领办: groups without names, each called after its hospital.
  private mutating func readOwnGroups(
    _ leaders: [Item], before start: Int, _ role: String, _ view: SentenceView
  ) {
    guard leaders.allSatisfy({ $0.type == .hospital }), let last = leaders.last,
      let kind = scan.word(of: RelationReader.groupKinds, before: behindKind(start))
        ?? countedKind(behind: last.range.upperBound, view)
    else { return }
    claimOwnGroups(leaders, kind.description, role, view)
  }

  /// 分别以甲院、乙院为龙头，组建2个医疗集团: a kind behind the leaders, with a number.
  private func countedKind(behind end: Int, _ view: SentenceView) -> StaticString? {
    let near = end..<max(end, min(view.range.upperBound, end + 20))
    return scan.occurrences(of: RelationReader.groupKinds, in: near).first { kind in
      scan.reads("个", before: kind.start) || scan.reads("家", before: kind.start)
        || scan.reads("个紧密型", before: kind.start) || scan.reads("个县域", before: kind.start)
    }?.word
  }

  /// Where the words end that name a kind before a list of leaders: 组建两个医共体，分别由; 医共体有三个，分别由.
  private func behindKind(_ start: Int) -> Int {
    var end = scan.reads("，", before: start) ? start - 1 : start
    guard scan.reads("个", before: end) || scan.reads("家", before: end) else { return end }
    let count = end - 1
    end = count
    while end > 0, count - end < 3, scan.text[end - 1].isNumeral || scan.text[end - 1] == "两" {
      end -= 1
    }
    guard end < count, scan.reads("有", before: end) || scan.reads("共", before: end) else {
      return start
    }
    return scan.reads("共有", before: end) ? end - 2 : end - 1
  }

  private mutating func claimOwnGroups(
    _ leaders: [Item], _ kind: String, _ role: String, _ view: SentenceView
  ) {
    for leader in leaders {
      let name = mentions[leader.mention].name + kind
      let group =
        bodyNamed[name]
        ?? addBody(name, type: .medicalGroup, aliases: [], at: leader.range)
      claim(
        leader.mention, .leads, group, role: role, time: view.time, evidence: leader.range,
        rule: .leadsUnit, sentence: view.number)
    }
  }

  private static let ownVerbs = Words(["分别牵头", "分别领办", "分别领衔", "分别组建", "各自牵头"])

  /// 甲院、乙院分别牵头组建两个紧密型医共体: each its own.
  mutating func readOwnLeads(_ view: SentenceView) {
    for (start, verb) in scan.occurrences(of: RelationReader.ownVerbs, in: view.range) {
      let end = start + verb.scalarCount
      let stop = clause(at: end, in: view.range).upperBound
      guard let last = view.last(before: start, where: { $0.type == .hospital }),
        start - last.range.upperBound <= 2
          || ["为龙头，", "为牵头医院，", "为核心，", "牵头，"].contains(
            scan.string(last.range.upperBound..<start)),
        !view.items.contains(where: {
          $0.type == .medicalGroup && (end..<max(end, stop)).contains($0.range.lowerBound)
        }),
        let kind = scan.hits(of: RelationReader.groupKinds, in: end..<max(end, min(stop, end + 16)))
          .first
      else { continue }
      let leaders = list(endingAt: last, in: view).filter { $0.type == .hospital }
      guard leaders.count > 1 else { continue }
      claimOwnGroups(
        leaders, RelationReader.groupKinds.list[kind.rank].description,
        String(verb.description.dropFirst(2)), view)
    }
  }
}
