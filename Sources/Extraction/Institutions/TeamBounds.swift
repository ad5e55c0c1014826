internal import OntologyModel
internal import TextNormalization

/// Where names of teams may not reach: 五名 + 援某医疗队 begins behind the count, and 物资保障四个工作小组 names several.
struct TeamBounds {
  let scan: Scan

  /// The mentions, teams without a count before their names and none that count several.
  ///
  /// - Complexity: O(n) in the mentions.
  func kept(_ mentions: [InstitutionMention]) -> [InstitutionMention] {
    mentions.compactMap { mention in
      guard mention.isTeam else { return mention }
      if countsSeveral(mention.range) { return nil }
      // 任命 + 医疗队队长.
      let start = mention.range.lowerBound
      if scan.text[start] == "命", scan.scalar(start - 1) == "任" { return nil }
      return uncounted(mention)
    }
  }

  /// 五名 + 援某医疗队, 一支 + 某服务队: where a count ends that no name holds.
  private func behindCount(_ start: Int) -> Int? {
    var end = start
    while end < min(start + 4, scan.text.count), scan.text[end].isNumeral { end += 1 }
    guard end > start, scan.scalar(end)?.isOne(of: "名位支人") == true else { return nil }
    return end + 1
  }

  private func countsSeveral(_ range: Range<Int>) -> Bool {
    guard let kind = scan.word(of: SubTeams.counted, before: range.upperBound),
      case let start = range.upperBound - kind.scalarCount, start > range.lowerBound,
      let number = scan.scalar(start - 1)
    else { return false }
    return number.isNumeral || number.isOne(of: "两几多")
  }

  /// A team without the count that its words begin with.
  private func uncounted(_ team: InstitutionMention) -> InstitutionMention {
    let start = team.range.lowerBound
    if let rest = behindCount(start), rest < team.range.upperBound - 2,
      team.name == scan.string(team.range)
    {
      return InstitutionMention(
        range: rest..<team.range.upperBound, type: team.type,
        name: scan.string(rest..<team.range.upperBound), aliases: [], place: team.place,
        parent: team.parent, isTeam: true)
    }
    return team
  }
}
