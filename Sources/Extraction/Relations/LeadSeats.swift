internal import OntologyModel
internal import TextNormalization

/// Several seats of one team filled at once: 领队和队长分别由附属医院甲、乙担任; 组长、副组长分别为丙、丁.
extension RelationReader {
  private static let seatMarks = Words(["，分别由", "分别由", "，分别为", "分别为", "，分别是", "分别是", "依次为", "依次由"])
  static let teamSeats = Words([
    "常务副组长", "第一副组长", "副组长", "组长", "副领队", "领队", "副队长", "队长", "副团长", "团长", "政委", "副总指挥", "总指挥",
    "副指挥长", "指挥长", "副班长", "班长", "副召集人", "召集人",
  ])

  mutating func readSeats(_ view: SentenceView) {
    for (start, mark) in scan.occurrences(of: RelationReader.seatMarks, in: view.range)
    where !paired.contains(start) {
      let open = start + mark.scalarCount
      let stop = clause(at: open, in: view.range).upperBound
      let seats = seats(before: start, from: view.range.lowerBound)
      guard seats.roles.count > 1 else { continue }
      let leaders = sharedLeaders(in: open..<max(open, stop), view).filter(\.isPerson)
      guard leaders.count == seats.roles.count, let first = seats.roles.first,
        let team = seatedTeam(before: seats.start, first, view)
      else { continue }
      for (leader, role) in zip(leaders, seats.roles) {
        claim(
          leader.mention, .leads, team.mention, role: role, time: view.time,
          evidence: seats.start..<leader.range.upperBound, rule: .leadsNamedAs,
          sentence: view.number)
      }
      for position in seats.start..<max(open, stop) { paired.insert(position) }
    }
    readTwinSeats(view)
    readChainedSeats(view)
  }

  /// 某市援疆指挥部党委书记、指挥长甲: a seat behind another post at the team.
  private mutating func readChainedSeats(_ view: SentenceView) {
    for (start, seat) in scan.occurrences(of: RelationReader.teamSeats, in: view.range) {
      let end = start + seat.scalarCount
      guard scan.scalar(start - 1) == "、",
        let person = view.items.first(where: { $0.isPerson && $0.range.lowerBound == end }),
        let team = view.last(before: start, where: { $0.isBody }), team.isTeam,
        case let gap = team.range.upperBound..<start - 1, (2...10).contains(gap.count),
        gap.allSatisfy({ scan.text[$0].isHan || scan.text[$0] == "、" }),
        scan.longest([.post, .postPrefix], at: gap.lowerBound, limit: gap.upperBound) != nil,
        RelationReader.suits(mentions[team.mention].name, seat.description, nil),
        !isLeading(person.mention, mentions[team.mention].name, in: view)
      else { continue }
      claim(
        person.mention, .leads, team.mention, role: seat.description, time: view.time,
        evidence: team.range.lowerBound..<person.range.upperBound, rule: .leadsNamedAs,
        sentence: view.number)
    }
  }

  private static let twins = Words(["正副", "正、副"])
  private static let seating = Words(["分别担任", "分别兼任", "分别任", "分别为", "担任", "兼任", "任", "为"])

  /// 某队由甲、乙分别担任正副队长: the first of the list has the seat, the others help him.
  private mutating func readTwinSeats(_ view: SentenceView) {
    for (start, word) in scan.occurrences(of: RelationReader.twins, in: view.range) {
      guard let seat = scan.word(of: RelationReader.teamSeats, at: start + word.scalarCount),
        !seat.description.hasPrefix("副"),
        let verb = scan.word(of: RelationReader.seating, before: start)
      else { continue }
      let mark = start - verb.scalarCount
      let clause = clause(at: mark, in: view.range)
      let leaders = view.items(in: clause.lowerBound..<max(clause.lowerBound, mark)).filter {
        $0.isPerson && !isBracketed($0.range.lowerBound, in: view)
      }
      guard leaders.count > 1,
        let team = seatedTeam(before: spanStart(leaders[0]), seat.description, view)
      else { continue }
      let end = start + word.scalarCount + seat.scalarCount
      for (index, leader) in leaders.enumerated() {
        claim(
          leader.mention, .leads, team.mention, role: (index == 0 ? "" : "副") + seat.description,
          time: view.time, evidence: leader.range.lowerBound..<end, rule: .leadsNamedAs,
          sentence: view.number)
      }
      for position in mark..<end { paired.insert(position) }
    }
  }

  /// The seats of a list that ends at a position, in the order of the text, and where it begins.
  private func seats(before end: Int, from floor: Int) -> (roles: [String], start: Int) {
    var roles: [String] = []
    var start = end
    while let seat = scan.word(of: RelationReader.teamSeats, before: start),
      start - seat.scalarCount >= floor
    {
      roles.insert(seat.description, at: 0)
      start -= seat.scalarCount
      guard let joint = scan.word(of: RelationReader.conjunctions, before: start),
        start - joint.scalarCount > floor,
        scan.word(of: RelationReader.teamSeats, before: start - joint.scalarCount) != nil
      else { break }
      start -= joint.scalarCount
    }
    return (roles, start)
  }

  /// The team whose seats are spoken of: the one before in the sentence, else the one named last.
  private func seatedTeam(before position: Int, _ role: String, _ view: SentenceView) -> Item? {
    let names = mentions
    let isTeam = { (item: Item) in
      item.isTeam && !names[item.mention].name.hasSuffix("办公室")
        && RelationReader.suits(names[item.mention].name, role, nil)
    }
    return view.last(before: position, where: isTeam)
      ?? previous(before: view.number, within: 4, where: isTeam)
  }
}
