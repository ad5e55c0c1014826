internal import OntologyModel
internal import TextNormalization

/// Whom a team, workshop or campaign goes back to: 团委书记甲同志创建“某花”志愿服务队, 甲发起的“某驿站”; and who goes out with the
/// team of his hospital: 甲院派出20名医护人员驰援某省，由副院长乙带队.
extension RelationReader {
  private static let creating = Words([
    "牵头创建", "发起创建", "发起成立", "牵头成立", "创建", "创办", "创立", "发起",
  ])
  private static let creators = Words(["同志", "教授", "医师", "医生", "主任", "院长", "书记", "老师", "护士长"])

  /// 甲创建“某花”志愿服务队: who founded a team or campaign, which stands next.
  mutating func readCreators(_ view: SentenceView) {
    for (start, word) in scan.occurrences(of: RelationReader.creating, in: view.range) {
      let open = start + word.scalarCount
      let next = scan.scalar(open)?.isOne(of: "了的") == true ? open + 1 : open
      guard let person = creator(before: start, view),
        let thing = view.first(from: next, where: isLed), thing.range.lowerBound - next <= 2,
        thing.isTeam || mentions[thing.mention].name.holds("“"),
        !isLeading(person.mention, mentions[thing.mention].name, in: view)
      else { continue }
      claim(
        person.mention, .leads, thing.mention, role: word.description, time: view.time,
        evidence: person.range.lowerBound..<thing.range.upperBound, rule: .leadsCharge,
        sentence: view.number)
    }
  }

  /// The person directly before a verb, with what he is called between at most.
  private func creator(before position: Int, _ view: SentenceView) -> Item? {
    guard let person = view.last(before: position, where: \.isPerson) else { return nil }
    let gap = person.range.upperBound..<position
    return spanEnd(person) == position || gap.isEmpty
      || scan.reads(RelationReader.creators, asWhole: gap) ? person : nil
  }

  // MARK: 派出20名医护人员，由副院长乙带队

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
}
