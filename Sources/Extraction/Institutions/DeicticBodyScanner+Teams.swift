internal import OntologyModel
internal import TextNormalization

/// 任命医疗队队长甲, 医疗队领队乙: the one team of that kind that the document names, or the last of several.
extension DeicticBodyScanner {
  private static let squads = Words(["医疗队", "防治队", "救援队", "工作队", "突击队", "专家组", "专班", "指挥部"])
  private static let squadHeads = Words([
    "队长", "副队长", "总领队", "领队", "副领队", "政委", "组长", "副组长", "班长", "副班长", "总指挥", "副总指挥", "指挥长", "副指挥长",
    "执行总指挥", "执行副总指挥", "执行指挥长", "常务副总指挥", "常务副指挥长", "常务副组长", "执行组长",
  ])

  /// - Complexity: O(n) in the places where such words stand and the teams of the document.
  func squads() -> [InstitutionMention] {
    let hits = scan.occurrences(of: DeicticBodyScanner.squads, in: 0..<scan.text.count)
    guard !hits.isEmpty else { return [] }
    let teams = institutions.filter(\.isTeam)
    guard !teams.isEmpty else { return [] }
    return hits.compactMap { hit in
      let end = hit.start + hit.word.scalarCount
      guard scan.reads(DeicticBodyScanner.squadHeads, at: end), opensSquad(hit.start),
        !institutions.hold(hit.start..<end)
      else { return nil }
      guard let team = last(hit.word.description, of: teams, before: hit.start) else { return nil }
      return InstitutionMention(
        range: hit.start..<end, type: team.type, name: team.name, aliases: team.aliases,
        place: team.place, parent: team.parent, isTeam: true, isDeictic: true)
    }
  }

  /// The team of a kind: the only one of the document, else the one named last, near by.
  private func last(
    _ kind: String, of teams: [InstitutionMention], before position: Int
  ) -> InstitutionMention? {
    let fitting = teams.filter { $0.name.hasSuffix(kind) }
    if fitting.dropFirst().allSatisfy({ $0.name == fitting[0].name }) { return fitting.first }
    return fitting.last {
      $0.range.upperBound <= position && position - $0.range.upperBound <= 60
    }
  }

  /// Whether bare words begin at a position: behind a mark, a verb or 该.
  private func opensSquad(_ start: Int) -> Bool {
    guard let before = scan.scalar(start - 1) else { return true }
    return !before.isHan || scan.barriers[start - 1] || before.isOne(of: "该任命为由聘以")
  }
}
