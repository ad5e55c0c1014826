internal import OntologyModel
internal import TextNormalization

/// The likeliest body of a post that no other rule finds one for.
extension RelationReader {
  private static let groupPosts = [
    "董事长", "总经理", "监事会主席", "监事长", "理事长", "秘书长", "财务总监", "运营总监", "总会计师", "董事", "理事", "监事", "总院长",
    "执行院长", "副院长", "院长", "总监", "党委书记", "党委副书记", "纪委书记", "总药师", "总护士长",
  ]
  private static let hospitalPosts = [
    "书记", "纪检委员", "党委委员", "总药师", "总会计师", "总经济师", "总工程师", "工会主席", "总护士长", "院务委员", "总支委员", "部长",
  ]
  private static let bureauPosts = ["总药师", "总工程师", "总经济师", "监察专员", "机关党委书记"]

  /// Whether a body can have a post, more freely than `PostFit` says it: groups have managers, bureaus a
  /// 总药师.
  func suits(_ title: PostTitle, _ mention: Int) -> Bool {
    let body = mentions[mention]
    if PostFit.fits(title.role, body.name, type: body.type) { return true }
    let posts: [String]
    switch body.type {
    case .medicalGroup: posts = PostFit.isLoose(body.name) ? [] : RelationReader.groupPosts
    case .hospital:
      if isInstitutional(title) { return !PostFit.refuses(title.role, body.name, type: .hospital) }
      posts = title.role.hasPrefix("党组") || title.role == "书记" ? [] : RelationReader.hospitalPosts
    case .governmentBody:
      posts = body.name.hasSuffix("人民政府") ? [] : RelationReader.bureauPosts
    default: return false
    }
    return posts.contains(where: title.role.hasSuffix)
  }

  /// The body of the sentence, of the sentences before in the paragraph, of the paper, or of the article,
  /// in this order, that suits a bare post.
  func preferredBody(of frame: TitleFrame) -> Int? {
    let title = frame.title
    guard title.body == nil, title.post.postClass != .press,
      title.post.postClass != .clinical, isReadable(title)
    else { return nil }
    let run = pointing(before: frame.start, in: frame.view)
    guard run.isEmpty || isDeictic(run) && !isCut(run) else { return nil }
    // 医院党委副书记 is no post of a bureau.
    let isHospitals = !run.isEmpty && scan.text[run.upperBound - 1] == "院"
    let isCalling = frame.holding.rule == .postNameTitle && title.role == "主任"
    let accepts = { (item: Item) in
      item.isBody && !item.isTeam && suits(title, item.mention) && !isQuoted(item, in: frame)
        // 已退休的甲主任 is how people call a doctor.
        && (!isCalling || item.type == .hospital)
        && (!isHospitals || item.type == .hospital || item.type == .medicalGroup)
    }
    if let chained = frame.chained, suits(title, chained) { return chained }
    if let own = frame.view.last(before: frame.start, where: accepts) { return own.mention }
    let number = frame.view.number
    for view in views[max(0, number - 3)..<number].reversed()
    where view.article == frame.view.article
      && view.sentence.paragraph == frame.view.sentence.paragraph
    {
      if let item = view.items.first(where: { accepts($0) && !isObject($0) })
        ?? view.items.first(where: accepts)
      {
        return item.mention
      }
    }
    if let owner, suits(title, owner.mention),
      !isHospitals || mentions[owner.mention].type != .governmentBody
    {
      return owner.mention
    }
    return subject(before: frame, within: 8, where: accepts)
  }

  /// Whether a post is one of a body, not a part in a group or a trade.
  private func isReadable(_ title: PostTitle) -> Bool {
    let parts = [
      "组长", "班长", "总指挥", "指挥长", "召集人", "负责人", "牵头人", "联络员", "组员", "队长", "领队", "专家", "教授", "医生",
      "村医", "护士",
      "医师", "志愿者", "代表", "会长", "记者", "局长", "县长", "市长", "区长", "镇长", "乡长", "省长", "州长", "旗长", "主委",
      "主任委员",
      "部长", "支部书记", "处长", "科长", "股长", "护士长", "科主任", "部主任",
    ]
    if title.role.hasSuffix("局长") { return true }
    return !parts.contains(where: title.role.hasSuffix)
  }

  /// Whether the words before a post only point: 我院, 集团, 本局, 公司.
  private func isDeictic(_ run: Range<Int>) -> Bool {
    ["院", "局", "委", "集团", "我院", "本院", "本局", "我局", "我委", "本委", "医院", "业务", "公司", "中心", "总院"]
      .contains(scan.string(run))
  }
}
