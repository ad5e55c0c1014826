internal import OntologyModel
internal import TextNormalization

/// Who goes out with the team of a hospital that no words name: 甲院派出20名医护人员驰援某省，由副院长乙带队; 率队出征的某医院副院长甲.
extension RelationReader {
  private static let sending = Words([
    "派出", "选派", "抽调", "组派", "增派", "派遣", "集结",
  ])
  private static let sent = Words(["医护人员", "医务人员", "医护", "医疗队员", "名医生", "名护士", "名队员", "业务骨干"])
  private static let going = Words(["驰援", "支援", "增援", "援鄂", "出征", "抗疫"])

  /// The team that a hospital sends out, which no words name: by the hospital's name.
  mutating func unnamedTeam(before position: Int, _ view: SentenceView) -> Int? {
    let scope = view.range.lowerBound..<max(view.range.lowerBound, position)
    guard let verb = scan.first(of: RelationReader.sending, in: scope),
      scan.first(of: RelationReader.sent, in: verb.end..<max(verb.end, position)) != nil,
      scan.first(of: RelationReader.going, in: view.range) != nil,
      let hospital = view.last(before: verb.start, where: { $0.type == .hospital })
    else { return nil }
    let name = mentions[hospital.mention].name
    return addBody(
      name + "医疗队", type: .organization, aliases: [], at: hospital.range.lowerBound..<verb.end)
  }

  /// The team that somebody goes out with before 带队: the one before 由, the one that the sentence founds, or the
  /// unnamed one of the hospital that sends people.
  mutating func marched(
    by person: Item, _ words: Range<Int>, _ view: SentenceView
  ) -> Int? {
    let start = spanStart(person)
    let names = mentions
    let isTeam = { (item: Item) in
      item.isTeam
        && (names[item.mention].name.hasSuffix("队") || names[item.mention].name.hasSuffix("组"))
    }
    if scan.reads("由", before: start) || isAlone(start..<words.upperBound, view),
      let team = view.last(before: person.range.lowerBound, where: isTeam)
    {
      return team.mention
    }
    if clause(at: start, in: view.range).lowerBound == start,
      let team = founded(before: start, view)
    {
      return team.mention
    }
    return view.items.contains(where: \.isTeam) ? nil : unnamedTeam(before: start, view)
  }

  /// 率队出征的某医院副院长甲: the team of the hospital at which he holds a post, where the text speaks of a medical team.
  mutating func ownTeam(of person: Item, _ view: SentenceView) -> Int? {
    guard let hospital = held[mentions[person.mention].name]?.last,
      mentions[hospital].type == .hospital,
      let place = scan.first("医疗队", in: 0..<scan.text.count)
    else { return nil }
    return addBody(
      mentions[hospital].name + "医疗队", type: .organization, aliases: [], at: place..<place + 3)
  }
}
