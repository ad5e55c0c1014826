internal import OntologyModel
internal import TextNormalization

/// Lines of a division of duties: 副院长甲：分管“某工程”、某中心; 乙 党组成员、副局长 负责…，牵头某创建; 某局：负责行动的统筹实施.
extension RelationReader {
  private static let joiners = Words(["并", "还", "又", "同时", "并且", "也", "具体", "同时还"])

  /// Reads a verb of duty that nobody stands directly before.
  mutating func readDuties(_ frame: LeadFrame, _ context: inout LeadContext) {
    guard let person = dutyHolder(frame), !isFormer(frame) else { return }
    let view = frame.view
    let stop = clause(at: frame.range.upperBound, in: view.range).upperBound
    var start = frame.range.upperBound
    for position in frame.range.upperBound...max(frame.range.upperBound, stop) {
      guard position == stop || scan.text[position].isOne(of: "、和与及") else { continue }
      let words = start..<position
      start = position + 1
      guard words.count >= 3, let object = duty(words, frame, &context) else { continue }
      add(frame, person, object, from: min(frame.range.lowerBound, view.range.lowerBound), &context)
    }
  }

  /// Whom a line of duties is about: who stands before its colon, who it opens with, or who the line above opened with.
  private func dutyHolder(_ frame: LeadFrame) -> Int? {
    let view = frame.view
    var start = frame.range.lowerBound
    if let word = scan.word(of: RelationReader.joiners, before: start) { start -= word.scalarCount }
    guard
      start == view.range.lowerBound || scan.text[start - 1].endsClause
        || scan.text[start - 1] == " "
    else { return nil }
    if let person = view.items.first(where: \.isPerson) {
      guard spanEnd(person) <= start else { return nil }
      if scan.scalar(spanEnd(person)) == "：", spanEnd(person) - view.range.lowerBound <= 24 {
        return frame.word.isSure || frame.word.text == "负责" ? person.mention : nil
      }
      // Of prose only where it speaks of one person, as its subject.
      guard
        person.range.lowerBound == view.range.lowerBound
          || spanStart(person) == view.range.lowerBound,
        view.items.filter({ $0.isPerson && $0.range.upperBound <= start }).count == 1,
        isDutyLine(person, view) || frame.word.isFree && frame.word.namesProgram
      else { return nil }
      return person.mention
    }
    // 他一家一家卫生院跑，牵头建起某网络.
    if frame.word.isFree, scan.text[view.range.lowerBound].isOne(of: "他她"),
      !scan.reads("们", at: view.range.lowerBound + 1)
    {
      return previous(before: view.number, within: 4, where: \.isPerson)?.mention
    }
    guard start == view.range.lowerBound || isDutyOpening(view.range.lowerBound) else { return nil }
    for number in stride(from: view.number - 1, through: max(0, view.number - 4), by: -1) {
      let other = views[number]
      guard other.article == view.article else { return nil }
      guard let person = other.items.first(where: \.isPerson) else { continue }
      return isDutyLine(person, other) ? person.mention : nil
    }
    return nil
  }

  /// A line that opens with a name and a blank or comma behind it: 甲 党组成员、副局长.
  private func isDutyLine(_ person: Item, _ view: SentenceView) -> Bool {
    guard person.range.lowerBound == view.range.lowerBound,
      let next = scan.scalar(person.range.upperBound)
    else { return false }
    return next.isOne(of: " ，：（") || titleEnd[person.range.lowerBound] != nil
      || scan.matches.classes(startingAt: person.range.upperBound).contains(.post)
      || (["党组", "党委", "县委", "市委", "区委", "副"] as [StaticString]).contains {
        scan.reads($0, at: person.range.upperBound)
      }
  }

  private func isDutyOpening(_ position: Int) -> Bool {
    (["分管", "负责", "兼任", "牵头", "协助", "联系", "主抓"] as [StaticString]).contains {
      scan.reads($0, at: position)
    }
  }

  /// Whether the clause tells of what was or what somebody asks for: 曾牵头某工程, 强调要统筹实施某改革.
  private func isFormer(_ frame: LeadFrame) -> Bool {
    let before =
      frame.view.range.lowerBound..<max(frame.view.range.lowerBound, frame.range.lowerBound)
    return first(of: RelationReader.speeches, in: before) != nil
      || scan.reads("曾", before: frame.range.lowerBound)
      || scan.reads("不再", before: frame.range.lowerBound)
  }

  static let speeches = Words([
    "强调", "指出", "要求", "表示", "介绍", "认为", "希望", "提出", "建议", "说，", "说：", "要坚持", "必须",
  ])

  /// Nouns of doing that are a task of their own even in a list of fields of duty.
  static let dutyTasks = Words([
    "建设", "创建", "复审", "改革", "行动", "工程", "试点", "攻坚", "攻坚战", "申创", "创建工作", "示范县创建", "实事", "项目",
  ])

  /// A program, quote or task that a list of duties names.
  private mutating func duty(
    _ words: Range<Int>, _ frame: LeadFrame, _ context: inout LeadContext
  ) -> Int? {
    let view = frame.view
    var words = words
    for tail in ["等各项工作", "等方面工作", "等工作", "工作"] as [StaticString]
    where scan.reads(tail, before: words.upperBound) && words.count - tail.scalarCount >= 3 {
      words = words.lowerBound..<words.upperBound - tail.scalarCount
      break
    }
    let items = view.items.filter { isLed($0) && words.overlaps($0.range) }
    if let item = items.last(where: { $0.type == .program })
      ?? items.last(where: { !isBodyWork($0, words) })
    {
      return item.mention
    }
    if !items.isEmpty, frame.word.text == "分管" { return nil }
    if scan.text[words.upperBound - 1] == "”" || scan.text[words].contains("”") {
      return objectBefore(words.upperBound, frame, &context)
    }
    if frame.word.isFree, frame.word.namesProgram, frame.word.text != "分管" {
      return matterBehind(words.lowerBound, words.upperBound, view, &context)
    }
    guard words.count >= 5, scan.reads(RelationReader.dutyTasks, before: words.upperBound),
      let range = matters(in: words, view).last
    else { return nil }
    return program(ofMatter: range, &context)
  }

  /// 某医共体财务: a field of work of the group, not the group.
  private func isBodyWork(_ item: Item, _ words: Range<Int>) -> Bool {
    words.upperBound - item.range.upperBound >= 2
  }

  // MARK: 某局：负责行动的统筹实施

  private static let roles = Words([
    "的统筹实施", "的组织实施", "的统筹协调", "的组织协调", "的牵头组织", "的统筹推进", "的牵头实施", "的总体协调", "的综合协调", "的统筹",
    "的牵头", "的总协调",
  ])

  /// 某局：负责行动的统筹实施、某事; 由某局负责项目的组织实施: the object stands between the verb and 的.
  mutating func readCharged(_ view: SentenceView, _ context: inout LeadContext) {
    for (position, word) in scan.occurrences(of: RelationReader.roles, in: view.range) {
      let clause = clause(at: position, in: view.range)
      guard
        let verb = positions(of: "负责", in: clause.lowerBound..<max(clause.lowerBound, position))
          .last,
        position - verb - 2 >= 2, position - verb <= 24
      else { continue }
      let words = verb + 2..<position
      let leader: Int
      if let actor = leadActor(before: verb, view, context) {
        leader = actor.mention
      } else if let item = view.items.first,
        item.isBody || item.isPerson, scan.scalar(spanEnd(item)) == "：", spanEnd(item) < verb
      {
        leader = item.mention
      } else {
        continue
      }
      let item = view.items.last {
        $0.type == .program && words.overlaps($0.range) && $0.range.upperBound == position
      }
      guard
        let object = item?.mention ?? pointedProgram(words, view, &context)
          ?? matters(in: words, view).last.flatMap({ program(ofMatter: $0, &context) })
      else { continue }
      lead(
        leader, object, role: String(word.description.dropFirst()),
        evidence: min(verb, view.range.lowerBound)..<position + word.scalarCount, view, &context)
    }
  }
}
