internal import OntologyModel
internal import TextNormalization

/// A verb of leading where it stands.
struct LeadFrame {
  let word: LeadWord
  let range: Range<Int>
  let view: SentenceView
}

/// Who leads what, by the frame around a verb: 某事由甲牵头, 归甲抓, 是甲分管的, 甲挑头做的某事, 掌舵的是甲.
///
/// The frame tells what is led, so that it may name a program that nothing else would take for one.
extension RelationReader {
  mutating func readLeadFrames() {
    let places = LeadWords.standard.places(of: .verb, in: scan)
    var context = leadContext()
    readBurdens(&context)
    for (start, word) in places {
      guard let view = view(at: start), view.sentence.kind != .byline,
        start + word.scalars.count <= view.range.upperBound
      else { continue }
      let frame = LeadFrame(
        word: word, range: start..<start + word.scalars.count, view: view)
      guard !isWithinWord(frame) else { continue }
      if let actor = leadActor(before: start, view, context) {
        readActed(frame, by: actor, &context)
      } else if !readCleft(frame, &context), !readTitled(frame, &context) {
        readDuties(frame, &context)
      }
    }
  }

  /// 牵头单位, 抓手, 管理: the verb is part of a noun or of another verb.
  private func isWithinWord(_ frame: LeadFrame) -> Bool {
    let end = frame.range.upperBound
    let nouns: [StaticString] = [
      "人", "单位", "部门", "医院", "领导", "机构", "科室", "专家", "方", "者", "作用", "企业", "组织", "地位", "片区",
    ]
    if nouns.contains(where: { scan.reads($0, at: end) }) { return true }
    guard frame.range.count == 1 else { return false }
    guard end < frame.view.range.upperBound, let next = scan.scalar(end) else { return false }
    return next.isNamePart && next != "的"
      && !(["这", "此", "“"] as [StaticString]).contains { scan.reads($0, at: end) }
  }

  /// Whether the sentence only asks or hopes for it.
  private func isWished(before position: Int, _ view: SentenceView) -> Bool {
    let start = max(view.range.lowerBound, position - 8)
    return first(
      of: ["希望", "建议", "呼吁", "如果", "假如", "盼望", "是否", "应当由", "谁", "能否", "不应", "不宜"],
      in: start..<max(start, position)) != nil
  }

  private mutating func readActed(
    _ frame: LeadFrame, by actor: LeadActor, _ context: inout LeadContext
  ) {
    let name = mentions[actor.mention].name
    let read = context.leads[frame.view.number] ?? []
    guard !isWished(before: actor.markStart, frame.view),
      !read.contains(where: {
        $0.evidence.overlaps(frame.range) && mentions[$0.subject].name == name
      })
    else { return }
    if readPairs(frame, actor, &context) { return }
    guard let object = object(of: frame, actor, read, &context), mentions[object].name != name
    else { return }
    add(frame, actor.mention, object, from: min(actor.start, frame.range.lowerBound), &context)
  }

  /// 甲工程、乙工程分别由丙、丁负责: each is led by its own.
  private mutating func readPairs(
    _ frame: LeadFrame, _ actor: LeadActor, _ context: inout LeadContext
  ) -> Bool {
    let view = frame.view
    guard actor.isPerson, actor.isNamed,
      let mark = first(
        of: ["分别由"], in: max(view.range.lowerBound, actor.start - 40)..<actor.start)
    else { return false }
    let people = view.items(in: mark.end..<frame.range.lowerBound).filter(\.isPerson)
    guard people.count > 1,
      let last = view.last(before: mark.start, where: isLed),
      mark.start - last.range.upperBound <= 2
    else { return false }
    let things = list(endingAt: last, in: view).filter(isLed)
    guard things.count == people.count else { return false }
    for (person, thing) in zip(people, things) {
      add(frame, person.mention, thing.mention, from: thing.range.lowerBound, &context)
    }
    return true
  }

  private mutating func add(
    _ frame: LeadFrame, _ leader: Int, _ object: Int, from start: Int,
    _ context: inout LeadContext
  ) {
    let before = claims.count
    claim(
      leader, .leads, object, role: frame.word.text, time: frame.view.time,
      evidence: start..<frame.range.upperBound,
      rule: mentions[leader].type.isKind(of: .person) ? .leadsCharge : .leadsUnit,
      sentence: frame.view.number)
    if claims.count > before, let last = claims.last {
      context.leads[frame.view.number, default: []].append(last)
    }
  }

  /// What an actor leads: what stands behind 的, before 由, behind the verb, or what was spoken of.
  private mutating func object(
    of frame: LeadFrame, _ actor: LeadActor, _ read: [Claim], _ context: inout LeadContext
  ) -> Int? {
    let view = frame.view
    let stop = clause(at: frame.range.upperBound, in: view.range).upperBound
    if frame.word.needsTogether,
      first(of: ["一起", "共同"], in: frame.range.upperBound..<max(stop, frame.range.upperBound)) == nil
        || actor.mark != .passive
    {
      return nil
    }
    if let mark = attributeEnd(frame) { return attributed(from: mark, frame, actor, &context) }
    let closes =
      frame.range.upperBound == stop || scan.scalar(frame.range.upperBound) == "的"
      || scan.scalar(frame.range.upperBound) == "”" || scan.scalar(frame.range.upperBound) == " "
      || frame.word.needsTogether
    switch actor.mark {
    case .passive:
      let before = objectBefore(actor.markStart, frame, &context)
      return before ?? (frame.word.isFree ? objectBehind(frame, stop, &context) : nil)
    case .copula:
      return closes ? objectBefore(actor.markStart, frame, &context) : nil
    case .none:
      let takes = frame.word.isFree || frame.word.text == "负责" && actor.isPerson
      if takes, let behind = objectBehind(frame, stop, &context) { return behind }
      let opens =
        actor.start <= view.range.lowerBound || scan.text[actor.start - 1].endsClause
      guard closes, opens else { return nil }
      if let team = lineTeam(before: actor.start, view) { return team.mention }
      // 某事由甲牵头，乙具体抓: of the same thing.
      if let last = read.last(where: { $0.evidence.upperBound <= actor.start }),
        mentions[last.object].type == .program || frame.word.text != "负责"
      {
        return frame.word.isSure || actor.isPerson ? last.object : nil
      }
      guard frame.word.isSure, actor.isPerson else { return nil }
      return opening(before: actor.start, frame, &context)
        ?? (actor.isNamed
          ? founded(before: actor.start, view)?.mention : lastLed(before: actor.start, view))
    }
  }

  /// The team that the sentence says was founded: 成立某专班，县长甲挂帅.
  func founded(before position: Int, _ view: SentenceView) -> Item? {
    guard let team = view.last(before: position, where: \.isTeam) else { return nil }
    let verbs: [StaticString] = ["成立", "成立了", "组建", "组建了", "设立", "设立了", "组成"]
    return verbs.contains { scan.reads($0, before: team.range.lowerBound) } ? team : nil
  }

  /// The group or team that was spoken of last.
  func lastLed(before position: Int, _ view: SentenceView) -> Int? {
    (view.last(before: position, where: isLed)
      ?? previous(before: view.number, within: 2, where: isLed))?.mention
  }

  // MARK: 掌舵的是甲

  /// 真正掌舵“某网”的是副院长甲, 牵头的是乙局: who is meant stands behind the verb.
  private mutating func readCleft(_ frame: LeadFrame, _ context: inout LeadContext) -> Bool {
    let view = frame.view
    let stop = clause(at: frame.range.upperBound, in: view.range).upperBound
    guard
      let mark = first(
        of: ["的，就是", "的正是", "的就是", "的是"],
        in: frame.range
          .upperBound..<max(frame.range.upperBound, min(stop, frame.range.upperBound + 22))),
      frame.word.isFree || frame.word.namesProgram,
      let leader = view.first(from: mark.end, where: { $0.isPerson || $0.isBody && !$0.isTeam }),
      leader.range.lowerBound < stop
    else { return false }
    let people = view.items(in: mark.end..<max(mark.end, stop)).first(where: \.isPerson)
    let words = frame.range.upperBound..<mark.start
    let object: Int?
    if words.isEmpty {
      object =
        quoteOfClause(before: frame.range.lowerBound, view, &context)
        ?? lastLed(before: frame.range.lowerBound, view)
    } else if isPointing(words) {
      object =
        lastLed(before: frame.range.lowerBound, view)
        ?? quoteBefore(frame.range.lowerBound, view, &context)
    } else {
      object = taken(words, frame, &context)
    }
    guard let object else { return true }
    add(frame, (people ?? leader).mention, object, from: frame.range.lowerBound, &context)
    return true
  }

  // MARK: 分管某事的副院长甲

  /// 分管医防融合的副院长甲: who bears the title behind 的 leads what stands before it.
  private mutating func readTitled(_ frame: LeadFrame, _ context: inout LeadContext) -> Bool {
    let view = frame.view
    let stop = clause(at: frame.range.upperBound, in: view.range).upperBound
    guard frame.word.isFree,
      let person = view.first(from: frame.range.upperBound, where: \.isPerson),
      person.range.lowerBound < stop
    else { return false }
    let title = spanStart(person)
    guard
      let mark = (frame.range.upperBound..<max(frame.range.upperBound, title)).last(where: {
        scan.text[$0] == "的"
      }), title - mark <= 6, mark - frame.range.upperBound >= 3
    else { return false }
    let name = mentions[person.mention].name
    guard
      context.leads[view.number]?.contains(where: { mentions[$0.subject].name == name }) != true,
      let object = taken(frame.range.upperBound..<mark, frame, &context)
    else { return true }
    add(frame, person.mention, object, from: frame.range.lowerBound, &context)
    return true
  }

  // MARK: 甲：分管某事、某事

  /// A line of a list of duties: 副院长甲：主持日常工作，分管“某工程”、某中心.
  private mutating func readDuties(_ frame: LeadFrame, _ context: inout LeadContext) {
    let view = frame.view
    guard frame.word.isSure, let person = view.items.first(where: \.isPerson),
      scan.scalar(spanEnd(person)) == "：", spanEnd(person) < frame.range.lowerBound,
      spanEnd(person) - view.range.lowerBound <= 24,
      frame.range.lowerBound == spanEnd(person) + 1
        || scan.text[frame.range.lowerBound - 1].endsClause
    else { return }
    let stop = clause(at: frame.range.upperBound, in: view.range).upperBound
    var start = frame.range.upperBound
    for position in frame.range.upperBound...max(frame.range.upperBound, stop) {
      guard position == stop || scan.text[position] == "、" || scan.text[position] == "和" else {
        continue
      }
      let words = start..<position
      start = position + 1
      guard words.count >= 3, let object = duty(words, frame, &context) else { continue }
      add(frame, person.mention, object, from: person.range.lowerBound, &context)
    }
  }

  /// A program or quote that a list of duties names.
  private mutating func duty(
    _ words: Range<Int>, _ frame: LeadFrame, _ context: inout LeadContext
  ) -> Int? {
    if let item = frame.view.items.last(where: { isLed($0) && words.overlaps($0.range) }) {
      return item.mention
    }
    guard scan.text[words.upperBound - 1] == "”" || scan.text[words].contains("”") else {
      return nil
    }
    return objectBefore(words.upperBound, frame, &context)
  }

  /// Whether words only point to what was named: 这事, 这项工作, 它.
  func isPointing(_ range: Range<Int>) -> Bool {
    let words = scan.string(range)
    return ["这事", "这件事", "此事", "它", "这项工作", "此项工作", "这块", "这摊子事", "这项改革", "这个项目", "这一块"].contains(
      words)
      || range.count <= 6 && ["这", "该", "此"].contains(where: words.hasPrefix)
  }
}
