internal import OntologyModel
internal import TextNormalization

/// Who heads what stands behind an attribute: 以副市长甲为首的某领导小组; 以甲为领衔人的“针推”名中医工作室、以乙为领衔人的….
///
/// Each attribute speaks of what stands directly behind it, so that several of a list are not mixed up.
extension RelationReader {
  private static let attributes = Words([
    "为首的", "为领衔人的", "为带头人的", "为牵头人的", "为负责人的", "为首席专家的", "为主持人的", "为召集人的", "为组长的", "为副组长的",
    "为队长的", "为副队长的", "为领队的", "为团长的", "为副团长的", "为班长的", "为总指挥的", "为副总指挥的", "为指挥长的",
  ])
  private static let quotedKinds = Words([
    "工作室", "工作站", "团队", "服务队", "小分队", "工作组", "专班", "小组", "项目", "工程", "行动", "计划",
  ])

  mutating func readAttributes(_ view: SentenceView) {
    for (start, word) in scan.occurrences(of: RelationReader.attributes, in: view.range) {
      let end = start + word.scalarCount
      let people = attributeHolders(before: start, view)
      guard end <= view.range.upperBound, let first = people.first,
        first.range.lowerBound > view.range.lowerBound,
        opensAttribute(first, view)
      else { continue }
      // 以院长甲为班长的领导班子: the whole board, and no team that he leads.
      if scan.first("班子", in: end..<min(view.range.upperBound, end + 12)) != nil {
        for position in start..<end { paired.insert(position) }
        continue
      }
      guard let thing = thingBehind(end, view) else { continue }
      for person in people {
        claim(
          person.mention, .leads, thing, role: role(of: word), time: view.time,
          evidence: spanStart(person)..<end, rule: .leadsNamedAs, sentence: view.number)
      }
      for position in start..<end { paired.insert(position) }
    }
  }

  /// 为领衔人的 gives the part 领衔人, 为首的 the words 为首.
  private func role(of word: StaticString) -> String {
    let role = String(word.description.dropLast())
    return role == "为首" ? role : String(role.dropFirst())
  }

  /// The people that end at a position, or the name that a word for somebody of standing stands before.
  private mutating func attributeHolders(before end: Int, _ view: SentenceView) -> [Item] {
    if let last = view.items.last(where: {
      $0.isPerson && (spanEnd($0) == end || $0.range.upperBound == end)
    }) {
      return people(endingAt: last, view)
    }
    if let holder = unknownHolder(endingAt: end, view) { return [holder] }
    return []
  }

  /// Whether 以 or 由 opens the attribute before its people, in the same clause.
  private func opensAttribute(_ person: Item, _ view: SentenceView) -> Bool {
    let clause = clause(at: person.range.lowerBound, in: view.range)
    let lower = max(clause.lowerBound, person.range.lowerBound - 40)
    return (lower..<person.range.lowerBound).contains { scan.text[$0].isOne(of: "以由") }
      // 以甲为组长，乙、丙为副组长的…: the first part of the list has it.
      || scan.scalar(clause.lowerBound - 1) == "，"
        && first(of: ["以"], in: view.range.lowerBound..<clause.lowerBound) != nil
  }

  /// What can be led directly behind a position: an item, or words in quotes with their kind.
  private mutating func thingBehind(_ start: Int, _ view: SentenceView) -> Int? {
    if let item = view.items.first(where: {
      isLed($0) && (start...start + 2).contains($0.range.lowerBound)
    }) {
      return item.mention
    }
    guard scan.scalar(start) == "“",
      let close = (start..<min(view.range.upperBound, start + 18)).first(where: {
        scan.text[$0] == "”"
      })
    else { return nil }
    let near = close + 1..<min(view.range.upperBound, close + 9)
    guard let kind = scan.first(of: RelationReader.quotedKinds, in: near),
      scan.text[near.lowerBound..<kind.end].allSatisfy(\.isHan)
    else { return nil }
    return addProgram(scan.string(start..<kind.end), at: start..<kind.end)
  }
}
