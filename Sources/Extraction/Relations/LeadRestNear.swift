internal import OntologyModel
internal import TextNormalization

/// What stands near a loose cue: groups and teams just founded, quoted groups, parts of teams.
extension RelationReader {
  /// The group that the words before say was founded: 甲院联合9家卫生院成立中医医联体，发起者是乙.
  mutating func foundedGroup(before position: Int, _ view: SentenceView) -> Int? {
    for (_, range) in wordsBefore(position, view, within: 1) {
      guard let last = scan.occurrences(of: RelationReader.looseFounding, in: range).last else {
        continue
      }
      let start = last.start + last.word.scalarCount
      if view.items.contains(where: { isLed($0) && $0.range.lowerBound == start }) { return nil }
      if let end = first(
        of: RelationReader.looseGroupEnds, in: start..<max(start, min(range.upperBound, start + 16))
      ),
        let name = phrase(start..<end.end)
      {
        return group(at: name, view)
      }
    }
    return nil
  }

  /// The words of a sentence before a position, then the sentences before in the article, the nearest first.
  private func wordsBefore(
    _ position: Int, _ view: SentenceView, within count: Int
  ) -> [(view: SentenceView, range: Range<Int>)] {
    views[max(0, view.number - count)...view.number].reversed()
      .prefix { $0.article == view.article }
      .map { other in
        let end = min(position, other.range.upperBound)
        return (other, other.range.lowerBound..<max(other.range.lowerBound, end))
      }
  }

  /// The team that the words before say was founded, where nothing else knows it: 升格为冲刺指挥部，指挥长为甲.
  mutating func foundedTeam(before position: Int, _ view: SentenceView) -> Int? {
    let range = view.range.lowerBound..<max(view.range.lowerBound, position)
    guard let last = scan.occurrences(of: RelationReader.looseRaising, in: range).last else {
      return nil
    }
    let start = last.start + last.word.scalarCount
    guard
      let end = first(
        of: RelationReader.looseTeamEnds, in: start..<max(start, min(range.upperBound, start + 14))),
      end.end - start >= 5, let name = phrase(start..<end.end),
      !view.items.contains(where: { $0.isTeam && $0.range.overlaps(start..<end.end) })
    else { return nil }
    return team(at: name, of: nil, view)
  }

  static let looseRaising = Words([
    "升格为", "调整为", "改组为", "更名为", "改设为", "成立了", "成立", "组建了", "组建", "设立了", "设立",
  ])

  static let looseFounding = Words(["成立了", "成立", "组建了", "组建", "组成"])

  /// A group that the words before name in quotes: 由62家诊所抱团的“某区诊所服务联盟”挂牌.
  mutating func quotedGroup(before position: Int, _ view: SentenceView) -> Int? {
    for (other, range) in wordsBefore(position, view, within: 2) {
      guard
        let close = range.last(where: {
          scan.text[$0] == "”" && scan.reads(RelationReader.looseGroupEnds, before: $0)
        }), let quote = quote(endingAt: close + 1, other), quote.count >= 7
      else { continue }
      return group(at: quote.lowerBound + 1..<close, view)
    }
    return nil
  }

  /// A part of the team spoken of: 指挥部下设三个组，其中督查组由甲牵头.
  mutating func partTeam(_ words: Range<Int>, _ leader: Int?, _ view: SentenceView) -> Int? {
    let words = behindAnnouncement(words, keeping: 3)
    guard (3...10).contains(words.count), words.allSatisfy({ scan.text[$0].isNamePart }) else {
      return nil
    }
    guard
      let whole = view.last(before: words.lowerBound, where: \.isTeam)
        ?? previous(before: view.number, within: 2, where: \.isTeam)
    else { return words.count >= 5 ? team(at: words, of: leader, view) : nil }
    let name = scan.string(words)
    if mentions[whole.mention].name.hasSuffix(name) { return whole.mention }
    return addBody(
      mentions[whole.mention].name + name, type: .organization, aliases: [name], at: words)
  }

  /// Whether a noun is said of whatever one may lead, not of teams and groups first: 掌门人, 主心骨.
  private func isOfAnything(_ cue: LooseCue) -> Bool {
    (["人", "手", "者", "骨", "雁", "家"] as [Unicode.Scalar]).contains {
      cue.text.unicodeScalars.last == $0
    } && cue.text != "召集人"
  }

  /// What was spoken of last that suits a cue.
  func nearObject(_ cue: LooseCue, _ actors: LooseActors) -> Int? {
    let view = cue.view
    let start = min(actors.range.lowerBound, cue.range.lowerBound)
    let isOfProgram = cue.text.hasPrefix("项目") || cue.text.hasSuffix("管家")
    let fits = { (item: Item) in
      self.isLed(item) && self.suits(item.mention, cue)
        && (!isOfProgram || item.type == .program)
    }
    if cue.kind == .seat {
      let isGroup = { (item: Item) in
        fits(item) && (item.type != .program || isOfProgram || self.isOfAnything(cue))
      }
      if let item = view.last(before: start, where: isGroup) { return item.mention }
      if let item = previous(before: view.number, within: 2, where: isGroup) { return item.mention }
      if isChair(cue) { return nil }
      return
        (view.last(before: start, where: fits)
        ?? previous(before: view.number, within: isOfAnything(cue) ? 3 : 1, where: fits))?.mention
    }
    if cue.range.count == 1 {
      let item = view.last(before: start, where: fits)
      return item?.type == .medicalGroup ? nil : item?.mention
    }
    return view.last(before: start, where: fits)?.mention
      ?? previous(before: view.number, within: 1, where: fits)?.mention
  }
}
