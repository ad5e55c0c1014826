internal import OntologyModel
internal import TextNormalization

/// Teams that a list of fields and one noun name, each with a head of its own.
extension RelationReader {
  private static let kinds = Words([
    "工作专班", "工作组", "工作小组", "攻坚组", "保障组", "专班", "小组", "学组", "分会", "组",
  ])
  private static let founding = Words([
    "下设", "设立了", "设立", "成立了", "成立", "组建了", "组建", "分设", "分为", "分成", "设", "分", "及",
  ])
  private static let shares = Words(["分别由", "分别为", "分别是", "分别"])

  /// 设立脊髓损伤、儿童康复、心肺康复三个学组，组长分别由甲、乙、丙担任: whether several heads were told
  /// with 分别, each of whom leads one of as many teams.
  mutating func readShared(
    _ cue: LooseCue, _ actors: LooseActors, _ context: inout LeadContext
  ) -> Bool {
    let view = cue.view
    let near = max(view.range.lowerBound, actors.range.lowerBound - 6)..<actors.range.upperBound
    guard actors.leaders.count > 1,
      scan.first(of: RelationReader.shares, in: near) != nil
    else { return false }
    let before = view.range.lowerBound..<max(view.range.lowerBound, actors.range.lowerBound)
    guard let teams = fields(in: before), teams.parts.count == actors.leaders.count else {
      // 副理事长分别是甲、乙: several of one group.
      return cue.kind != .seat || !scan.reads("副", at: cue.range.lowerBound)
    }
    for (part, leader) in zip(teams.parts, actors.leaders) {
      let name = scan.string(part) + teams.kind
      let known = mentions.indices.first {
        mentions[$0].type == .organization && mentions[$0].name.hasSuffix(name)
      }
      let aliases = home.map { [mentions[$0].name + name] } ?? []
      let team = known ?? addBody(name, type: .organization, aliases: aliases, at: part)
      add(cue, leader, team, actors.range, &context)
    }
    return true
  }

  /// The fields of a list before a number and a kind of team: 医疗、护理、院感三个 + 工作组.
  private func fields(in range: Range<Int>) -> (parts: [Range<Int>], kind: String)? {
    for (start, kind) in scan.occurrences(of: RelationReader.kinds, in: range).reversed() {
      var end = start
      if scan.reads("个", before: end) { end -= 1 }
      while end > range.lowerBound, scan.text[end - 1].isNumeral { end -= 1 }
      guard end < start,
        let verb = scan.occurrences(of: RelationReader.founding, in: range)
          .last(where: {
            $0.start + $0.word.scalarCount < end && !scan.reads("、", before: $0.start)
          })
      else { continue }
      if scan.reads("等", before: end) { end -= 1 }
      let words = verb.start + verb.word.scalarCount..<max(verb.start + verb.word.scalarCount, end)
      var parts: [Range<Int>] = []
      var from = words.lowerBound
      for position in words.lowerBound...words.upperBound
      where position == words.upperBound || scan.text[position].isOne(of: "、和") {
        parts.append(from..<position)
        from = position + 1
      }
      guard parts.count > 1,
        parts.allSatisfy({
          (2...10).contains($0.count) && $0.allSatisfy { scan.text[$0].isNamePart }
        })
      else { continue }
      return (parts, kind.description)
    }
    return nil
  }
}
