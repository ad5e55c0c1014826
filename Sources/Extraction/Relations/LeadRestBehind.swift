internal import OntologyModel
internal import TextNormalization

/// What is led at a loose cue by the words directly behind it, or before a seat.
extension RelationReader {
  /// 甲院担纲的综合医联体, 以甲为组长、乙为副组长的某督查组, 甲率某评估第四组.
  mutating func objectBehindOf(
    _ cue: LooseCue, _ actors: LooseActors, _ context: inout LeadContext
  ) -> Int? {
    let view = cue.view
    var start = cue.range.upperBound
    var stop = clause(at: start, in: view.range).upperBound
    if cue.kind == .verb {
      if scan.reads("的是", at: start) { return nil }
      if scan.reads("的", at: start) {
        start += 1
      } else if let open = sharedAttribute(from: start, view) {
        start = open
        stop = clause(at: start, in: view.range).upperBound
      } else if cue.text.hasSuffix("队") {
        return nil
      }
    } else {
      // 以甲为组长、乙为副组长的某组.
      let opening = actors.range.lowerBound
      guard
        scan.reads("以", before: opening) || scan.reads("由", before: opening)
          || scan.reads("、", before: opening) && scan.reads("的", at: start),
        let mark = (start..<max(start, min(stop, start + 40))).first(where: { scan.text[$0] == "的" }
        )
      else { return nil }
      start = mark + 1
    }
    let rest = start..<max(start, stop)
    guard rest.count >= 2 else { return nil }
    let isTeamOnly =
      cue.kind == .verb && scan.reads(RelationReader.onlyTeams, at: cue.range.lowerBound)
    if let item = view.items.first(where: {
      isLed($0) && rest.contains($0.range.lowerBound) && $0.range.lowerBound - start <= 3
        && (!isTeamOnly || $0.isTeam) && (cue.kind == .verb || $0.type != .program)
    }), !isStudy(behind: item.range.upperBound) {
      return item.mention
    }
    if let end = first(of: RelationReader.looseTeamEnds, in: start..<min(stop, start + 24)),
      let name = phrase(start..<end.end), cue.kind != .verb || isWide(cue)
    {
      return team(at: name, of: actors.leaders.first, view)
    }
    if let end = first(of: RelationReader.looseGroupEnds, in: start..<min(stop, start + 18)),
      let name = phrase(start..<end.end), cue.kind != .verb || scan.reads("的", before: start)
    {
      return group(at: name, view)
    }
    guard cue.kind == .verb, !isTeamOnly else { return nil }
    if scan.text[start] == "“" {
      let close = (start..<max(start, min(stop, start + 24))).first { scan.text[$0] == "”" }
      if let close, isStudy(behind: close + 1) { return nil }
      return quoted(at: start, view, &context)
    }
    return matterBehind(start, stop, view, &context)
  }

  private static let sharing = Words([
    "共同参与的", "共同参加的", "联合参与的", "参加的", "参与的", "协办的", "配合的", "共建的", "组成的", "加入的", "承办的", "协同的", "跟进的",
    "支持的", "联动的", "共同参建的", "参建的", "成立的", "并领导的", "并组织的", "并推动的", "参与共建的", "合作的", "承接的", "共同组建的",
    "组建的",
  ])

  /// Where what is led begins behind the words of those who join in: 由甲局牵头，乙、丙等局共同参与的 + 某联盟.
  func sharedAttribute(from start: Int, _ view: SentenceView) -> Int? {
    guard let mark = scan.scalar(start), mark.isOne(of: "，、并") else { return nil }
    let limit = min(view.range.upperBound, start + 60)
    guard let join = scan.first(of: RelationReader.sharing, in: start..<max(start, limit)),
      !scan.text[start..<join.start].contains(where: { $0.isOne(of: "。；") }),
      join.end < view.range.upperBound
    else { return nil }
    return join.end
  }

  /// Verbs that take only a team: 甲率某评估组, 甲带队的某督查组.
  static let onlyTeams = Words(["率领", "带领", "带队", "率队", "率"])

  private static let looseStudies = Words(["科研", "课题", "研究", "论文", "手术"])

  /// 甲牵头的“某疗法”科研课题: study is no undertaking.
  private func isStudy(behind end: Int) -> Bool {
    scan.reads(RelationReader.looseStudies, at: end)
  }

  private func isWide(_ cue: LooseCue) -> Bool {
    scan.reads(RelationReader.onlyTeams, at: cue.range.lowerBound)
      || scan.reads("的", at: cue.range.upperBound)
  }

  /// A phrase of name parts alone.
  func phrase(_ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    if let word = scan.word(of: RelationReader.looseAnnounced, at: start) {
      start += word.scalarCount
    }
    let range = start..<max(start, range.upperBound)
    let isWhole = range.allSatisfy {
      scan.text[$0].isNamePart && scan.text[$0] != "的" || scan.text[$0].isOne(of: "“”")
    }
    return isWhole && range.count >= 3 ? range : nil
  }

  /// The team, group or program whose name ends before a seat, or to which a word before it points.
  mutating func objectBeforeSeat(
    _ cue: LooseCue, _ actors: LooseActors, _ context: inout LeadContext
  ) -> Int? {
    let view = cue.view
    var end = cue.range.lowerBound
    while end > view.range.lowerBound,
      let order = scan.word(of: RelationReader.looseOrders, before: end)
    {
      end -= order.scalarCount
    }
    end = max(end, view.range.lowerBound)
    if let item = view.items.last(where: { isLed($0) && $0.range.upperBound == end }) {
      if isChair(cue), item.range.count <= 4, let own = ownGroup(actors) { return own }
      return suits(item.mention, cue) ? item.mention : nil
    }
    if scan.reads("指挥部", before: end) || scan.reads("专班", before: end),
      let founded = foundedTeam(before: cue.range.lowerBound, view), suits(founded, cue)
    {
      return founded
    }
    if scan.reads(RelationReader.looseGroupEnds, before: end), let name = nameBefore(end, view) {
      return group(at: name, view)
    }
    if scan.scalar(end - 1) == "”", let quote = quote(endingAt: end, view) {
      return program(quote, &context)
    }
    guard let kind = kindWord(before: end) else { return nil }
    return referent(of: kind, before: end - kind.text.scalarCount, view)?.mention
  }

  /// The group that a body leads at which the one who has a seat holds a post: 医联体理事长 of several groups.
  private func ownGroup(_ actors: LooseActors) -> Int? {
    guard let leader = actors.leaders.first else { return nil }
    let name = mentions[leader].name
    let bodies = Set(
      claims.filter { $0.predicate == .holdsPost && mentions[$0.subject].name == name }
        .map { mentions[$0.object].name })
    return claims.last {
      $0.predicate == .leads && mentions[$0.object].type == .medicalGroup
        && bodies.contains(mentions[$0.subject].name)
    }?.object
  }

  /// A name that opens behind a mark and ends at a position: ——某区药品下沉联合体.
  private func nameBefore(_ end: Int, _ view: SentenceView) -> Range<Int>? {
    var start = end
    while start > view.range.lowerBound, end - start < 20, scan.text[start - 1].isNamePart {
      start -= 1
    }
    guard end - start >= 5, end - start < 20,
      !scan.barriers[start..<end].contains(true) || start == view.range.lowerBound
        || scan.text[start - 1].isOne(of: "—“")
    else { return nil }
    return start..<end
  }
}
