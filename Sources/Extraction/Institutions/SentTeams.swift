internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Teams that one place or hospital sent to another, by the sender's name: 省人民医院驻某县帮扶队, 甲市东西部协作驻乙州工作队.
struct SentTeams {
  let scanner: InstitutionScanner
  private var scan: Scan { scanner.scan }

  private static let sending = Words([
    "派驻", "驻", "赴", "对口援助", "援助", "对口支援", "对口帮扶", "支援", "增援", "驰援", "援派", "援",
  ])
  private static let ties = Words(["东西部协作", "东西协作", "对口支援", "对口帮扶", "健康帮扶", "组团式"])

  /// The mentions in order of the text, those of such teams with the sender before their names.
  func named(_ mentions: [InstitutionMention]) -> [InstitutionMention] {
    var named = mentions
    for index in mentions.indices where mentions[index].isTeam {
      var team = opened(mentions[index])
      if let order = orderBehind(team) { team.insertOrder(order) }
      named[index] = team
      if let side = side(behind: team) {
        named[index].aliases.append(team.name + side)
        named[index].aliases.append(scan.string(team.range) + side)
      }
      guard let verb = verb(at: team.range.lowerBound) else { continue }
      guard
        let sender = sender(before: verb, mentions[max(0, index - 3)..<index])
          ?? dispatcher(before: verb)
      else {
        ordered(&named[index], verb)
        continue
      }
      let own = scan.string(verb..<team.range.upperBound)
      let printed = scan.string(sender.start..<team.range.upperBound)
      let name = sender.name + scan.string(sender.end..<verb) + own
      let aliases = ([printed, own, team.name] + named[index].aliases).filter { $0 != name }
      if sender.isPlace {
        named[index] = InstitutionMention(
          range: sender.start..<team.range.upperBound, type: team.type, name: name, aliases: [],
          place: sender.place, isTeam: true)
      }
      named[index].aliases = aliases
      named[index].name = name
      named[index].place = sender.place
      named[index].parent = nil
    }
    return named
  }

  /// 巫溪医疗队第三批队员: which of several teams of one name is meant.
  private func orderBehind(_ team: InstitutionMention) -> String? {
    let start = team.range.upperBound
    guard team.name.hasSuffix("队"), scan.scalar(start) == "第", !team.name.holds("第") else {
      return nil
    }
    var end = start + 1
    while end < min(start + 5, scan.text.count), scan.text[end].isNumeral { end += 1 }
    guard end > start + 1, scan.scalar(end)?.isOne(of: "批轮期") == true else { return nil }
    return scan.string(start..<end + 1)
  }

  /// 我院援藏医疗队 without 院, 批援外医疗队 from the verb on.
  private func opened(_ team: InstitutionMention) -> InstitutionMention {
    let start = team.range.lowerBound
    guard team.name == scan.string(team.range), let first = scan.scalar(start),
      first.isOne(of: "批轮期") && scan.scalar(start - 1)?.isNumeral == true
        || first == "院" && scan.scalar(start - 1)?.isOne(of: "我本该") == true
    else { return team }
    let range = start + 1..<team.range.upperBound
    return InstitutionMention(
      range: range, type: team.type, name: scan.string(range), aliases: team.aliases,
      place: team.place, parent: team.parent, isTeam: true)
  }

  /// 中国第20批援外医疗队, 第六批援疆医疗队: names a team that no sender is known of with its number.
  private func ordered(_ team: inout InstitutionMention, _ verb: Int) {
    var start = ordinalStart(before: verb)
    guard start < verb else { return }
    if scan.reads("中国", before: start) { start -= 2 }
    let range = start..<team.range.upperBound
    team = InstitutionMention(
      range: range, type: team.type, name: scan.string(range), aliases: team.aliases + [team.name],
      place: team.place, parent: team.parent, isTeam: true)
  }

  private static let dispatch = Words([
    "紧急派出", "派出了", "派出", "选派", "组派", "派遣", "组织", "组建", "集结", "抽调", "派",
  ])

  /// 某省响应号召，紧急派出 + 第三批支援某地医疗队: the place that the sentence says sent it.
  private func dispatcher(
    before verb: Int
  ) -> (start: Int, end: Int, name: String, place: Int?, isPlace: Bool)? {
    let end = ordinalStart(before: verb)
    guard end < verb, let word = scan.word(of: SentTeams.dispatch, before: end) else { return nil }
    var current = end - word.scalarCount
    let lower = max(0, current - 40)
    while current > lower, !scan.text[current - 1].isOne(of: "。；！？\n") {
      if let place = scanner.placeEndingAt[current], let division = place.place.division,
        !scan.reads(SentTeams.goals, before: place.range.lowerBound)
      {
        // Printed 某省 or 某 alone; the team is called as the text calls its place.
        return (end, end, scan.string(place.range), division, false)
      }
      current -= 1
    }
    return nil
  }

  private static let goals = Words(["向", "赴", "往", "为", "对", "驰援", "支援", "援助"])

  /// 国家中医疫病防治队（山西）: the place in brackets that a team of the nation comes from.
  private func side(behind team: InstitutionMention) -> String? {
    let open = team.range.upperBound
    guard team.name.hasSuffix("队"), scan.scalar(open) == "（",
      let place = scanner.placeStarting(at: open + 1, before: open + 8),
      scan.scalar(place.range.upperBound) == "）"
    else { return nil }
    return scan.string(open..<place.range.upperBound + 1)
  }

  /// Where the verb of sending stands that a team's name begins with or that stands before it.
  private func verb(at start: Int) -> Int? {
    if scan.word(of: SentTeams.sending, at: start) != nil { return start }
    return scan.word(of: SentTeams.sending, before: start).map { start - $0.scalarCount }
  }

  /// Where 第三批 begins that stands before a verb: 某州第三批 + 援助某市医疗队.
  private func ordinalStart(before verb: Int) -> Int {
    guard let unit = scan.scalar(verb - 1), unit.isOne(of: "批轮期") else { return verb }
    var start = verb - 1
    while start > 0, verb - start < 6, scan.text[start - 1].isNumeral { start -= 1 }
    guard start > 0, scan.text[start - 1].isOne(of: "第首") else { return verb }
    return start - 1
  }

  /// The body or place whose name ends before a verb, beyond the words for the partnership and the number.
  private func sender(
    before verb: Int, _ earlier: ArraySlice<InstitutionMention>
  ) -> (start: Int, end: Int, name: String, place: Int?, isPlace: Bool)? {
    var end = ordinalStart(before: verb)
    while let tie = scan.word(of: SentTeams.ties, before: end) { end -= tie.scalarCount }
    if let body = earlier.last(where: { $0.range.upperBound == end }),
      body.type == .hospital || body.type.isKind(of: .governmentBody)
    {
      return (body.range.lowerBound, end, body.name, body.place, false)
    }
    guard let place = scanner.placeEndingAt[end], let division = place.place.division else {
      return nil
    }
    return (place.range.lowerBound, end, place.place.name, division, true)
  }
}

extension InstitutionMention {
  private static let kinds = ["医疗队", "工作队", "救援队", "防治队", "服务队", "突击队", "帮扶队", "队"]

  /// Puts which of several it is before the kind: 某县医疗队 + 第三批 → 某县第三批医疗队, and 某县医疗队第三批 beside it.
  fileprivate mutating func insertOrder(_ order: String) {
    guard let kind = InstitutionMention.kinds.first(where: name.hasSuffix) else { return }
    let ordered = { (name: String) in
      name.hasSuffix(kind) ? String(name.dropLast(kind.count)) + order + kind : name
    }
    aliases = [name + order] + aliases.flatMap { [ordered($0), $0 + order] } + [order + kind]
    name = ordered(name)
  }
}
