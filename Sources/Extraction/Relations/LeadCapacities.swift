internal import OntologyModel
internal import TextNormalization

/// In what capacity somebody acts: 甲是呼吸科副主任。作为医院救治专家组的副组长，全面参与…: of whom the sentence before speaks.
extension RelationReader {
  mutating func readCapacities(_ view: SentenceView) {
    for mark in scan.positions(of: "作为", in: view.range) {
      guard opensCapacity(mark, view),
        let team = view.first(from: mark + 2, where: \.isTeam), team.range.lowerBound == mark + 2
      else { continue }
      let end = team.range.upperBound
      let seat = scan.reads("的", at: end) ? end + 1 : end
      guard let role = scan.word(of: RelationReader.teamSeats, at: seat),
        case let close = seat + role.scalarCount, scan.scalar(close)?.endsClause == true,
        RelationReader.suits(mentions[team.mention].name, role.description, nil),
        let person = actingAs(mark, close + 1, view),
        !isLeading(person.mention, mentions[team.mention].name, in: view)
      else { continue }
      claim(
        person.mention, .leads, team.mention, role: role.description, time: view.time,
        evidence: mark..<close, rule: .leadsNamedAs, sentence: view.number)
    }
  }

  private func opensCapacity(_ mark: Int, _ view: SentenceView) -> Bool {
    mark == view.range.lowerBound || scan.text[mark - 1].endsClause || scan.text[mark - 1] == "“"
  }

  /// Who acts: whom the clause behind opens with, the only one that the words before name, or whom the sentence
  /// before speaks of.
  private func actingAs(_ mark: Int, _ next: Int, _ view: SentenceView) -> Item? {
    if let behind = view.first(from: next, where: \.isPerson), spanStart(behind) == next {
      return behind
    }
    let before = view.items.filter { $0.isPerson && $0.range.upperBound <= mark }
    if let only = onlyOne(of: before) { return only }
    guard before.isEmpty, view.number > 0, views[view.number - 1].article == view.article else {
      return nil
    }
    return onlyOne(of: views[view.number - 1].items.filter(\.isPerson))
  }

  /// The person that all of some items name.
  private func onlyOne(of people: [Item]) -> Item? {
    Set(people.map { ByteText(mentions[$0.mention].name) }).count == 1 ? people.first : nil
  }
}
