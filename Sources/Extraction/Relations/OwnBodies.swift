internal import OntologyModel
internal import TextNormalization

extension Mention {
  /// Whether a group is loose and has neither a director nor a party committee: 某专科联盟, 某质量控制联合体.
  var isAlliance: Bool { type == .medicalGroup && PostFit.isLoose(name) }
}

/// Bodies that a word of their kind points to: 院党委书记, 总院副院长, 管委会主任, 集团党委书记、院长.
extension RelationReader {
  /// Whether a post heads or helps to head a hospital, and so the group given before: 集团党委书记、院长.
  func runsGroup(_ title: PostTitle, _ body: Int) -> Bool {
    guard mentions[body].type == .medicalGroup, !mentions[body].isAlliance else { return false }
    return title.role.hasSuffix("院长") && title.whole.lowerBound == title.range.lowerBound
      && title.post.postClass == .leading
  }

  /// 甲任某集团党委书记，乙任副书记: the committee of the group or hospital where a post was just given.
  func isSecretary(_ title: PostTitle, _ body: Int) -> Bool {
    let type = mentions[body].type
    return ["书记", "副书记", "党委副书记", "专职副书记"].contains(title.role)
      && (type == .medicalGroup && !mentions[body].isAlliance || type == .hospital)
  }

  /// 某医学院疫情防控领导小组副组长、副院长甲: the body whose team the title before names.
  func teamsHost(_ frame: TitleFrame) -> Int? {
    guard let team = frame.chained, isAlone(frame.title),
      scan.scalar(frame.start - 1) == "、"
    else { return nil }
    let name = Array(mentions[team].name.unicodeScalars)
    guard ["组", "班", "部"].contains(where: mentions[team].name.hasSuffix), name.count > 8 else {
      return nil
    }
    for end in (4..<name.count - 3).reversed() {
      let head = String(String.UnicodeScalarView(name[..<end]))
      guard let body = bodyNamed[head] else { continue }
      return PostFit.fits(frame.title.role, head, type: mentions[body].type) ? body : nil
    }
    return nil
  }

  /// 院党委全年召开…，党委书记甲: the hospital whose committee a title seems to name.
  func hospital(ofCommittee body: InstitutionMention) -> Int? {
    guard body.type.isKind(of: .partyBody), body.name.hasPrefix("中共"), body.name.hasSuffix("院委员会")
    else { return nil }
    let name = String(body.name.dropFirst(2).dropLast(3))
    return bodyNamed[name].flatMap { mentions[$0].type == .hospital ? $0 : nil }
      ?? nearest(to: 0) { $0.type == .hospital && mentions[$0.mention].name == name }?.mention
      ?? owner.flatMap { mentions[$0.mention].name == name ? $0.mention : nil }
  }

  /// Whether nothing but 院 or 医院 names the hospital of a title.
  func isPointed(_ title: PostTitle) -> Bool {
    let words = title.whole.lowerBound..<max(title.whole.lowerBound, title.range.lowerBound)
    return words.count <= 2 && ["院", "医院", "我院", "本院"].contains(scan.string(words))
      && scan.scalar(words.lowerBound - 1) != "该"
  }

  /// 院党委书记甲: the hospital whose paper it is, or the one that the sentence before in the paragraph is about;
  /// 该院院长: the one named last.
  func pointedHospital(_ frame: TitleFrame) -> Int? {
    let isHospital = { (item: Item) in
      item.type == .hospital && !isQuoted(item, in: frame) && !isTitled(item, in: frame.view)
    }
    let view = frame.view
    if scan.reads("该", before: frame.start - 1) {
      return
        (view.last(before: frame.start, where: isHospital)
        ?? previous(before: view.number, within: 3) { item in
          isHospital(item)
            && (self.view(at: item.range.lowerBound).map { !isTitled(item, in: $0) } ?? true)
        })?.mention ?? groupsHost(before: frame)
    }
    if let owner, owner.isPaper, mentions[owner.mention].type == .hospital { return owner.mention }
    if view.last(before: frame.start, where: isHospital) != nil { return nil }
    let number = view.number - 1
    guard views.indices.contains(number),
      views[number].sentence.paragraph == view.sentence.paragraph,
      views[number].article == view.article
    else { return nil }
    return views[number].items.first { isHospital($0) && !isObject($0) }?.mention
  }

  /// 某医院医疗集团召开大会，…由该院副院长甲主持: the hospital by whose name the group spoken of is called.
  private func groupsHost(before frame: TitleFrame) -> Int? {
    guard let group = group(before: frame) else { return nil }
    let name = mentions[group].name
    guard let end = name.lastIndex(of: "院"), let host = bodyNamed[String(name[...end])],
      mentions[host].type == .hospital
    else { return nil }
    return host
  }

  /// The body that a short word before a post stands for: 管委会 for 管理委员会, 医院 for the hospital the
  /// document is about, 总院 for the head hospital of a group.
  func ownBody(_ words: String, _ frame: TitleFrame) -> Int? {
    switch words {
    case "管委会", "委员会", "医管委":
      return frame.view.last(before: frame.start, where: isBoard)?.mention
        ?? previous(before: frame.view.number, within: 6, where: isBoard)?.mention
    case "医院": return subjectBody(of: .hospital, around: frame.view.number)?.mention
    case "总院":
      return frame.view.last(before: frame.start, where: isHead)?.mention
        ?? previous(before: frame.view.number, where: isHead)?.mention
        ?? nearest(to: frame.view.number, where: isHead)?.mention
    default: return nil
    }
  }

  private func isBoard(_ item: Item) -> Bool {
    let body = mentions[item.mention]
    return item.isBody && body.type != .partyBody
      && ["管理委员会", "管委会", "医管委"].contains(where: body.name.hasSuffix)
  }

  private func isHead(_ item: Item) -> Bool {
    let name = mentions[item.mention].name
    return item.type == .hospital && (name.hasSuffix("总院") || name.hasSuffix("总医院"))
  }

  /// 总院副院长甲 where the text names the group alone: its head hospital, by the group's name.
  mutating func groupsHead(of frame: TitleFrame) -> Int? {
    // 集团总院甲副院长: the name stands between.
    let start = min(
      frame.start, frame.holding.people.first?.range.lowerBound ?? frame.start)
    guard frame.title.body == nil, scan.reads("总院", before: start),
      let group = group(before: frame)
    else { return nil }
    let name = mentions[group].name
    guard !name.hasSuffix("总院"), !name.hasSuffix("总医院") else { return group }
    return addBody(
      name + "总院", type: .hospital, aliases: [], at: start - 2..<start)
  }

  private func group(before frame: TitleFrame) -> Int? {
    let isGroup = { (item: Item) in item.type == .medicalGroup }
    return frame.view.last(before: frame.start, where: isGroup)?.mention
      ?? previous(before: frame.view.number, where: isGroup)?.mention
  }
}
