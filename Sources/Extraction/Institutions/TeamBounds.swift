internal import OntologyModel
internal import TextNormalization

/// Where names of teams may not reach: 我 + 院第三批援疆医疗队 begins behind 院, and 物资保障四个工作小组 names several.
struct TeamBounds {
  let scan: Scan

  /// The mentions, teams without the word that points to their hospital and none that count several.
  ///
  /// - Complexity: O(n) in the mentions.
  func kept(_ mentions: [InstitutionMention]) -> [InstitutionMention] {
    mentions.compactMap { mention in
      guard mention.isTeam else { return mention }
      if countsSeveral(mention.range) { return nil }
      return behindOwn(mention)
    }
  }

  private func countsSeveral(_ range: Range<Int>) -> Bool {
    guard let kind = scan.word(of: SubTeams.counted, before: range.upperBound),
      case let start = range.upperBound - kind.scalarCount, start > range.lowerBound,
      let number = scan.scalar(start - 1)
    else { return false }
    return number.isNumeral || number.isOne(of: "两几多")
  }

  /// 我院第三批援疆医疗队: 院 is no part of the name.
  private func behindOwn(_ team: InstitutionMention) -> InstitutionMention {
    let start = team.range.lowerBound
    guard scan.text[start] == "院", scan.scalar(start - 1)?.isOne(of: "我本该全") == true,
      team.range.count > 4, team.name.hasPrefix("院")
    else { return team }
    return InstitutionMention(
      range: start + 1..<team.range.upperBound, type: team.type,
      name: String(team.name.dropFirst()),
      aliases: [team.name], place: team.place, parent: team.parent, isTeam: true)
  }
}
