internal import OntologyModel

/// Branches and committees of a society that a chain of titles names after the society's own post.
extension TitleScanner {
  private static let branches = ["委员会", "专委会", "分会", "学组"]

  /// 省医学会副会长、心血管病分会主任委员: the branch of the society before, named alone.
  ///
  /// Near misses are branches of another society, which name it: 某学会理事、中华护理学会某分会委员.
  func branched(_ title: PostTitle, behind chain: TitleChain?) -> PostTitle? {
    guard let own = title.body, own.type == .organization, own.place == nil, own.parent == nil,
      TitleScanner.branches.contains(where: own.name.hasSuffix),
      !own.name.holds("学会"), !own.name.holds("协会"), !own.name.hasPrefix("中国"),
      let chain, scan.scalar(chain.range.upperBound)?.isOne(of: "、兼") == true,
      title.whole.lowerBound == chain.range.upperBound + 1,
      let society = chain.titles.lazy.compactMap(\.body).last(where: {
        PostFit.isSociety($0.name)
      })
    else { return nil }
    var title = title
    title.body = InstitutionMention(
      range: own.range, type: own.type, name: society.name + own.name,
      aliases: [own.name] + society.aliases.map { $0 + own.name }, place: society.place)
    return title
  }
}
