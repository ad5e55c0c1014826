internal import OntologyModel
internal import TextNormalization

/// Who takes a team along: 某医疗队在队长骨科甲的带领下启程, 某专家团在院长乙教授率领下来到某县.
extension RelationReader {
  private static let escorts = Words([
    "的亲自带领下", "的带领下", "的率领下", "的带队下", "带领下", "率领下", "的领导下", "的指挥下",
  ])

  mutating func readEscorts(_ view: SentenceView) {
    for (start, word) in scan.occurrences(of: RelationReader.escorts, in: view.range) {
      let clause = clause(at: start, in: view.range)
      let lower = max(clause.lowerBound, start - 50)
      guard let open = (lower..<start).last(where: { scan.text[$0] == "在" }),
        let leader = lastNamed(before: start, from: open + 1, view)
      else { continue }
      let seat = scan.word(of: RelationReader.teamSeats, at: open + 1)?.description
      guard let team = escorted(before: open, seat, view),
        !isLeading(leader.mention, mentions[team.mention].name, in: view)
      else { continue }
      claim(
        leader.mention, .leads, team.mention,
        role: seat ?? String(word.description.suffix(3).prefix(2)),
        time: view.time, evidence: min(team.range.lowerBound, open)..<start + word.scalarCount,
        rule: .leadsTeam, sentence: view.number)
    }
  }

  /// The person whose words end at a position, where 在 opens them.
  private mutating func lastNamed(
    before end: Int, from start: Int, _ view: SentenceView
  ) -> Item? {
    let inside = view.items.last { $0.isPerson && $0.range.lowerBound >= start }
    if let inside, inside.range.upperBound <= end, isCalled(inside.range.upperBound..<end, inside) {
      return inside
    }
    return unknownHolder(endingAt: end, view)
  }

  /// Whether nothing or only a title stands between somebody's name and a position.
  private func isCalled(_ gap: Range<Int>, _ person: Item) -> Bool {
    gap.isEmpty || spanEnd(person) >= gap.upperBound || isCalled(gap)
  }

  /// The team that goes out: the one that ends before 在, else where a seat of a team stands behind the one that the
  /// clauses before name.
  private func escorted(before open: Int, _ seat: String?, _ view: SentenceView) -> Item? {
    let names = mentions
    let suits = { (item: Item) in
      item.isTeam && seat.map { RelationReader.suits(names[item.mention].name, $0, nil) } ?? true
    }
    if let team = view.items.last(where: { suits($0) && $0.range.upperBound <= open }) {
      let gap = team.range.upperBound..<open
      if seat != nil || gap.count <= 12 && !scan.text[gap].contains(where: \.endsClause) {
        return team
      }
    }
    guard seat != nil else { return nil }
    return previous(before: view.number, within: 1, where: suits)
  }

  /// Whether a sentence has said that somebody leads what bears a name.
  func isLeading(_ person: Int, _ team: String, in view: SentenceView) -> Bool {
    let name = mentions[person].name
    return hasClaim(in: view) {
      $0.predicate == .leads && mentions[$0.subject].name == name
        && mentions[$0.object].name == team
    }
  }
}
