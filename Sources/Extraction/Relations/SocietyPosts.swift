internal import OntologyModel
internal import TextNormalization

/// Posts of societies that no body of the sentences claims: 某省医学会某病学分会换届选举会议召开，甲当选主任委员.
extension RelationReader {
  private static let societyPosts = [
    "会长", "理事长", "主任委员", "主委", "秘书长", "监事长", "常务理事", "常务委员", "总干事",
  ]

  /// The branch or society that the article named last, also inside the name of an event; who chairs a
  /// committee chairs a branch's, where there is one.
  mutating func societyBody(of frame: TitleFrame) -> Int? {
    let title = frame.title
    guard title.body == nil,
      RelationReader.societyPosts.contains(where: title.role.hasSuffix),
      !scan.reads("分别由", at: title.range.upperBound),
      pointing(before: frame.start, in: frame.view).isEmpty
    else { return nil }
    let opening = views[views.partition { $0.article >= frame.view.article }].range.lowerBound
    let last = lastSocieties(before: frame.start)
    let branch = last.branch.flatMap { starts($0, from: opening) }
    let society = last.society.flatMap { starts($0, from: opening) }
    // 会长 without an election is the society's.
    let isBranchs = frame.isGiven || title.role.hasSuffix("主任委员") || title.role.hasSuffix("主委")
    return isBranchs ? branch ?? society : society ?? branch
  }

  /// A mention, where it stands behind a position.
  private func starts(_ mention: Int, from position: Int) -> Int? {
    mentions[mention].range.lowerBound >= position ? mention : nil
  }
}
