internal import OntologyModel
internal import TextNormalization

/// Who answers for a study by a verb: 由甲教授主持的国家自然科学基金项目“某研究”, 乙作为首席科学家承担的重大专项“某技术”, 丙院牵头、丁院参加的
/// 计划“某主题”专项“某体系”, “某研究”由戊主持.
///
/// Of several names in a row the last is the study; the ones before are the plans that pay for it.
extension RelationReader {
  private static let studyVerbs = Words([
    "牵头申报", "牵头承担", "联合申报", "牵头实施", "主持承担", "主持申报", "主持开展", "负责承担", "申报", "主持", "承担", "牵头", "领衔",
    "负责",
  ])
  private static let studyParts = Words(["作为", "担任", "任", "为"])

  mutating func readStudyVerbs() {
    var context: LeadContext?
    for view in views where view.sentence.kind != .byline {
      for (start, verb) in scan.occurrences(of: RelationReader.studyVerbs, in: view.range) {
        readStudyVerb(verb.description, start..<start + verb.scalarCount, view, &context)
      }
      // 甲担任主要研究者的“某”临床试验.
      for (start, part) in scan.occurrences(of: RelationReader.studyHolders, in: view.range)
      where scan.reads("的", at: start + part.scalarCount) {
        guard let tie = scan.word(of: RelationReader.studyParts, before: start) else { continue }
        readStudyVerb(
          part.description, start - tie.scalarCount..<start + part.scalarCount, view, &context)
      }
    }
  }

  private mutating func readStudyVerb(
    _ verb: String, _ word: Range<Int>, _ view: SentenceView, _ context: inout LeadContext?
  ) {
    guard !paired.contains(word.lowerBound) else { return }
    let behind = studyBehind(word.upperBound, view)
    guard behind != nil || closesStudy(at: word.upperBound, view) else { return }
    // 甲作为首席科学家承担的…: the part is the role.
    var end = word.lowerBound
    var role = verb
    if let part = scan.word(of: RelationReader.studyHolders, before: end),
      let tie = scan.word(of: RelationReader.studyParts, before: end - part.scalarCount)
    {
      end -= part.scalarCount + tie.scalarCount
      role = part.description
    }
    let known = context ?? leadContext()
    context = known
    guard let actor = leadActor(before: end, view, known), !isWished(before: actor.markStart, view),
      let name = behind
        ?? (actor.mark == .passive ? studyBefore(actor.markStart, view) : nil)
    else { return }
    let study = studyProgram(name)
    for leader in actor.all {
      claim(
        leader, .leads, study, role: role, time: view.time,
        evidence: min(actor.start, name.lowerBound)..<max(word.upperBound, name.upperBound),
        rule: mentions[leader].type.isKind(of: .person) ? .leadsCharge : .leadsUnit,
        sentence: view.number)
    }
    for position in word { paired.insert(position) }
  }

  /// Whether nothing stands behind a verb that it could be said of, as in …由甲主持.
  private func closesStudy(at end: Int, _ view: SentenceView) -> Bool {
    end >= view.range.upperBound || scan.text[end].endsClause || scan.scalar(end) == "）"
  }

  /// The study that the words behind a verb name: behind 的, behind those who join in, or behind the plan that pays.
  private func studyBehind(_ end: Int, _ view: SentenceView) -> Range<Int>? {
    let start = scan.reads("的", at: end) ? end + 1 : sharedAttribute(from: end, view) ?? end
    let limit = min(view.range.upperBound, start + 40)
    guard
      let open = (start..<max(start, limit)).first(where: {
        scan.text[$0] == "“" || scan.text[$0] == "《" || scan.text[$0].endsClause
      }), !scan.text[open].endsClause,
      start > end || scan.reads(RelationReader.studyKinds, before: open),
      var name = studyName(opening: open, view)
    else { return nil }
    // “某主题”重点专项“某体系”: the last of the row.
    while let next = (name.upperBound..<min(view.range.upperBound, name.upperBound + 12)).first(
      where: { scan.text[$0] == "“" }), let inner = studyName(opening: next, view)
    {
      name = inner
    }
    return isStudyName(name, behind: start, open, view) ? name : nil
  }

  /// The words in quotes or title marks that open at a position.
  private func studyName(opening open: Int, _ view: SentenceView) -> Range<Int>? {
    let mark: Unicode.Scalar = scan.text[open] == "《" ? "》" : "”"
    let close = (open + 1..<max(open + 1, min(view.range.upperBound, open + 66))).first {
      scan.text[$0] == mark
    }
    return close.map { open + 1..<$0 }
  }

  /// Whether a name is a study's: called so, and more than a short word that a plan's name does not stand before.
  private func isStudyName(
    _ name: Range<Int>, behind start: Int, _ open: Int, _ view: SentenceView
  ) -> Bool {
    guard studyQuote(closing: name.upperBound, view) != nil else {
      return name.count >= 8 && scan.reads(RelationReader.studyKinds, before: open)
    }
    return name.count >= 10 || open > start
  }

  /// “某研究”课题由甲主持: the study that the words before 由 name.
  private func studyBefore(_ mark: Int, _ view: SentenceView) -> Range<Int>? {
    let lower = max(view.range.lowerBound, mark - 8)
    guard
      let close = (lower..<max(lower, mark)).last(where: {
        scan.text[$0] == "”" || scan.text[$0] == "》"
      }), scan.text[close + 1..<mark].allSatisfy({ $0.isHan || $0 == "，" })
    else { return nil }
    return studyQuote(closing: close, view)
  }
}
