internal import OntologyModel
internal import TextNormalization

/// Posts of societies that no body of the sentences claims: 某省医学会某病学分会换届选举会议召开，甲当选主任委员.
extension RelationReader {
  private static let societyPosts = [
    "会长", "理事长", "主任委员", "主委", "秘书长", "监事长", "常务理事", "常务委员", "总干事",
  ]

  /// The branch or society that the article named last, also inside the name of an event; who chairs a
  /// committee chairs a branch's, where there is one.
  ///
  /// - Complexity: O(n) in the mentions, asked only where such a post finds no body.
  func societyBody(of frame: TitleFrame) -> Int? {
    let title = frame.title
    guard title.body == nil,
      RelationReader.societyPosts.contains(where: title.role.hasSuffix),
      !scan.reads("分别由", at: title.range.upperBound),
      pointing(before: frame.start, in: frame.view).isEmpty,
      let opening = views.first(where: { $0.article == frame.view.article })?.range.lowerBound
    else { return nil }
    var society: Int?
    var branch: Int?
    for index in mentions.indices where mentions[index].type == .organization {
      let (range, name) = (mentions[index].range, mentions[index].name)
      guard range.lowerBound >= opening, range.upperBound <= frame.start else { continue }
      if name.hasSuffix("分会") || name.hasSuffix("专业委员会") {
        branch = later(branch, index)
      } else if PostFit.isSociety(name) {
        society = later(society, index)
      }
    }
    // 会长 without an election is the society's.
    let isBranchs = frame.isGiven || title.role.hasSuffix("主任委员") || title.role.hasSuffix("主委")
    return isBranchs ? branch ?? society : society ?? branch
  }

  private func later(_ first: Int?, _ second: Int) -> Int {
    guard let first else { return second }
    return mentions[second].range.lowerBound >= mentions[first].range.lowerBound ? second : first
  }
}
