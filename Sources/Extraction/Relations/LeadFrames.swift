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
    for view in views where view.sentence.kind != .byline { readSpecialTasks(view, &context) }
    for view in views where view.sentence.kind != .byline { readCharged(view, &context) }
    for (start, word) in places {
      guard let view = view(at: start), view.sentence.kind != .byline, !paired.contains(start),
        start + word.scalars.count <= view.range.upperBound
      else { continue }
      let frame = LeadFrame(
        word: word, range: start..<start + word.scalars.count, view: view)
      guard !isWithinWord(frame) else { continue }
      if let actor = leadActor(before: start, view, context)
        ?? unknownActor(before: start, view)
      {
        readActed(frame, by: actor, &context)
      } else if !readCleft(frame, &context), !readTitled(frame, &context) {
        readDuties(frame, &context)
      }
    }
    for view in views where view.sentence.kind != .byline { readLeadPredicates(view, &context) }
    keep(context)
  }

  /// 牵头单位, 抓手, 管理: the verb is part of a noun or of another verb.
  private func isWithinWord(_ frame: LeadFrame) -> Bool {
    let end = frame.range.upperBound
    let nouns: [StaticString] = [
      "人", "负责人", "责任人", "单位", "部门", "医院", "领导", "机构", "科室", "专家", "方", "者", "作用", "企业", "组织", "地位",
      "片区",
    ]
    if nouns.contains(where: { scan.reads($0, at: end) }) { return true }
    guard frame.range.count == 1 else { return false }
    guard end < frame.view.range.upperBound, let next = scan.scalar(end) else { return false }
    return next.isNamePart && next != "的"
      && !(["这", "此", "“"] as [StaticString]).contains { scan.reads($0, at: end) }
  }

  /// Whether the sentence only asks or hopes for it.
  func isWished(before position: Int, _ view: SentenceView) -> Bool {
    let start = max(view.range.lowerBound, position - 8)
    let modals: [StaticString] = ["计划", "准备", "探索", "可", "可以", "应", "宜", "要", "须", "须要", "考虑"]
    if scan.reads("由", at: position), !namesPlan(before: position, view),
      modals.contains(where: { scan.reads($0, before: position) })
    {
      return true
    }
    return first(
      of: [
        "希望", "建议", "呼吁", "如果", "假如", "盼望", "是否", "应当由", "谁", "能否", "不应", "不宜", "拟由", "拟", "计划由",
        "打算",
        "有意", "设想", "争取", "考虑由", "探索由", "提议", "没有由", "不再由", "不由", "并非由", "倘若", "若由", "有人说",
      ],
      in: start..<max(start, position)) != nil
  }

  /// 该计划由…, “某计划”由…: whether 计划 is what is led, and not a wish.
  private func namesPlan(before position: Int, _ view: SentenceView) -> Bool {
    scan.namesPlan(before: position)
      || scan.reads("计划", before: position)
        && view.items.contains { $0.type == .program && $0.range.upperBound == position }
  }

  private mutating func readActed(
    _ frame: LeadFrame, by actor: LeadActor, _ context: inout LeadContext
  ) {
    let read = context.leads[frame.view.number] ?? []
    let leaders = actor.all.filter { leader in
      let name = mentions[leader].name
      return !read.contains {
        $0.evidence.overlaps(frame.range) && mentions[$0.subject].name == name
      }
    }
    guard !isWished(before: actor.markStart, frame.view), !leaders.isEmpty else { return }
    if readPairs(frame, actor, &context) { return }
    for object in objects(of: frame, actor, read, &context) {
      for leader in leaders where mentions[object].name != mentions[leader].name {
        add(frame, leader, object, from: min(actor.start, frame.range.lowerBound), &context)
      }
    }
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

  mutating func add(
    _ frame: LeadFrame, _ leader: Int, _ object: Int, from start: Int,
    _ context: inout LeadContext
  ) {
    claimLead(
      leader, object, role: frame.word.text, evidence: start..<frame.range.upperBound, frame.view,
      &context)
  }

  /// What an actor leads: what stands behind 的, before 由, behind the verb, or what was spoken of.
  private mutating func objects(
    of frame: LeadFrame, _ actor: LeadActor, _ read: [Claim], _ context: inout LeadContext
  ) -> [Int] {
    let view = frame.view
    let end = frame.range.upperBound
    let stop = clause(at: end, in: view.range).upperBound
    if frame.word.needsTogether,
      first(of: ["一起", "共同"], in: end..<max(stop, end)) == nil || actor.mark != .passive
    {
      return []
    }
    if let mark = attributeEnd(frame) {
      if let led = attributed(from: mark, frame, actor, &context) { return [led] }
      // 该项目是甲牵头的几个项目中最早的: what stands before 是.
      return actor.mark == .copula ? objectsBefore(actor.markStart, frame, &context) : []
    }
    let closes =
      end == stop || ["的", "”", " ", "（", "）"].contains(scan.scalar(end))
      || frame.word.needsTogether
      || goesOn(at: end, view)
    switch actor.mark {
    case .passive:
      return passiveObjects(frame, actor, stop, &context)
    case .copula:
      return closes ? objectsBefore(actor.markStart, frame, &context) : []
    case .none:
      let takes = frame.word.isFree || frame.word.text == "负责" && actor.isPerson
      if takes, let behind = objectBehind(frame, stop, &context) { return [behind] }
      if takesMatter(frame, stop), actor.isNamed || actor.isPerson, end < stop,
        let matter = matterBehind(end, stop, view, &context)
      {
        return [matter]
      }
      return closes ? spokenObject(frame, actor, read, &context).map { [$0] } ?? [] : []
    }
  }

  /// Whether the verb makes what stands behind it a program: 分管 only where it is more than a field of work.
  private func takesMatter(_ frame: LeadFrame, _ stop: Int) -> Bool {
    frame.word.isFree && frame.word.namesProgram
      && (!["分管", "兼管", "管", "抓"].contains(frame.word.text)
        || scan.reads(RelationReader.dutyTasks, before: stop))
  }

  /// What stands before 由, or behind the verb, or in the clause before.
  private mutating func passiveObjects(
    _ frame: LeadFrame, _ actor: LeadActor, _ stop: Int, _ context: inout LeadContext
  ) -> [Int] {
    let end = frame.range.upperBound
    guard !goesOut(behind: end, frame.view) else { return [] }
    let opens = opensClause(actor.markStart, frame.view)
    if opens, let subject = subjectBefore(actor.markStart, frame.view, &context) {
      return [subject]
    }
    if opens, frame.word.isFree, end < stop {
      if let behind = objectBehind(frame, stop, &context) { return [behind] }
      if frame.word.namesProgram, let matter = matterBehind(end, stop, frame.view, &context) {
        return [matter]
      }
    }
    let before = objectsBefore(actor.markStart, frame, &context)
    if !before.isEmpty { return before }
    if !opens, frame.word.isFree, let behind = objectBehind(frame, stop, &context) {
      return [behind]
    }
    guard opens, end == stop || goesOn(at: end, frame.view), frame.word.namesProgram else {
      return []
    }
    return fronted(before: actor.markStart, frame.view, &context).map { [$0] } ?? []
  }

  /// What a clause without an object of its own is about: 某事由甲牵头，乙具体抓; 行动启动后，县委书记甲统揽.
  private mutating func spokenObject(
    _ frame: LeadFrame, _ actor: LeadActor, _ read: [Claim], _ context: inout LeadContext
  ) -> Int? {
    let view = frame.view
    guard opensClause(actor.start, view) else { return nil }
    if let team = lineTeam(before: actor.start, view) { return team.mention }
    // 某事由甲牵头，乙具体抓: of the same thing.
    if let last = read.last(where: { $0.evidence.upperBound <= actor.start }),
      mentions[last.object].type == .program || frame.word.text != "负责"
    {
      return frame.word.isSure || frame.word.namesProgram || actor.isPerson ? last.object : nil
    }
    guard frame.word.isSure else { return nil }
    // 完善某网络。（甲局牵头，乙局配合）: of the heading's task.
    if scan.reads("（", before: actor.start) {
      return view.last(before: actor.start, where: { $0.type == .program })?.mention
        ?? headingTask(before: actor.start, view)?.mention
    }
    if actor.isPerson, let opening = opening(before: actor.start, frame, &context) {
      return opening
    }
    if let team = founded(before: actor.start, view) { return team.mention }
    if let fronted = fronted(before: actor.start, view, &context) { return fronted }
    if actor.isPerson, !actor.isNamed, let led = lastLed(before: actor.start, view) { return led }
    guard !speaksOfGroup(before: actor.start, view), !isUnderGroup(view) else { return nil }
    return segmentTopic(before: actor.start, view, &context)
      ?? spokenProgram(before: actor.start, view, &context)
  }

  /// Whether a clause begins at a position, behind 其中 or a bracket too, or behind another verb of leading: 甲挂帅、乙抓.
  private func opensClause(_ position: Int, _ view: SentenceView) -> Bool {
    var start = position
    for word in ["其中", "而", "由", "也", "则", "分管", "主管"] as [StaticString]
    where scan.reads(word, before: start) {
      start -= word.scalarCount
    }
    guard start > view.range.lowerBound else { return true }
    let before = scan.text[start - 1]
    return before.endsClause || before.isOne(of: "（“ ")
      || before == "、" && LeadWords.standard.isVerb(before: start - 1, in: scan)
  }

  /// Whether another who leads follows behind 、: 甲挂帅、乙具体抓.
  private func goesOn(at end: Int, _ view: SentenceView) -> Bool {
    scan.scalar(end) == "、"
      && view.items.contains { item in
        (item.isPerson || item.isBody) && spanStart(item) == end + 1
      }
  }

  /// Whether the line before is a heading that names a group: （三）医药组。 县局牵头.
  private func isUnderGroup(_ view: SentenceView) -> Bool {
    guard view.number > 0, views[view.number - 1].range.count <= 20 else { return false }
    let end = views[view.number - 1].range.trimmed(in: scan).upperBound
    return scan.reads("组。", before: end) || scan.reads("组", before: end)
      || scan.reads("专班", before: end)
  }

  private static let founding = Words(["成立", "成立了", "组建", "组建了", "设立", "设立了", "组成"])
  private static let foundings = Words(["正式成立", "成立", "组建", "揭牌", "出征", "启程", "出发", "集结"])

  /// The team that the sentence says was founded: 成立某专班，县长甲挂帅; 某服务队正式成立，由甲部牵头.
  func founded(before position: Int, _ view: SentenceView) -> Item? {
    guard let team = view.last(before: position, where: \.isTeam) else { return nil }
    if scan.reads(RelationReader.founding, before: team.range.lowerBound) { return team }
    let end = team.range.upperBound
    return scan.reads(RelationReader.foundings, at: end)
      || scan.scalar(end)?.isOne(of: "已于") == true
        && clause(at: end, in: view.range).contains {
          scan.reads(RelationReader.foundings, at: $0)
        }
      ? team : nil
  }

  /// The group or team that was spoken of last.
  func lastLed(before position: Int, _ view: SentenceView) -> Int? {
    if let item = view.last(before: position, where: isLed) { return item.mention }
    let item = previous(before: view.number, within: 2, where: isLed)
    return item?.mention
  }

  /// The program or group spoken of last, where somebody was said to lead one too.
  private func lastLed(
    before position: Int, _ view: SentenceView, _ context: LeadContext
  ) -> Int? {
    let start = view.last(before: position, where: isLed)?.range.lowerBound ?? -1
    let own = context.leads[view.number]?.last { $0.evidence.upperBound <= position }
    if let own, own.evidence.lowerBound > start { return own.object }
    if start >= 0 { return lastLed(before: position, view) }
    for number in stride(from: view.number - 1, through: max(0, view.number - 2), by: -1) {
      guard views[number].article == view.article else { break }
      if let last = context.leads[number]?.last { return last.object }
      if let item = views[number].items.last(where: isLed) { return item.mention }
    }
    return nil
  }

  // MARK: 掌舵的是甲

  /// 真正掌舵“某网”的是副院长甲, 牵头的是乙局: who is meant stands behind the verb.
  private mutating func readCleft(_ frame: LeadFrame, _ context: inout LeadContext) -> Bool {
    let view = frame.view
    var stop = clause(at: frame.range.upperBound, in: view.range).upperBound
    // 具体抓落实的，是局长甲.
    if scan.reads("的", before: stop),
      ["，是", "，就是", "，正是"].contains(where: { (word: StaticString) in
        scan.reads(word, at: stop)
      })
    {
      stop = clause(at: min(stop + 2, view.range.upperBound), in: view.range).upperBound
    }
    guard
      let mark = first(
        of: ["的，就是", "的正是", "的就是", "的是", "的，是", "的则是", "的，正是", "的还是", "的都是"],
        in: frame.range
          .upperBound..<max(frame.range.upperBound, min(stop, frame.range.upperBound + 22))),
      frame.word.isFree || frame.word.namesProgram || frame.word.isSure,
      let leader = view.first(from: mark.end, where: { $0.isPerson || $0.isBody && !$0.isTeam }),
      leader.range.lowerBound < stop
    else { return false }
    let people = view.items(in: mark.end..<max(mark.end, stop)).first(where: \.isPerson)
    let words = frame.range.upperBound..<mark.start
    let object: Int?
    if words.isEmpty {
      object =
        quoteOfClause(before: frame.range.lowerBound, view, &context)
        ?? lastLed(before: frame.range.lowerBound, view, context)
        ?? (frame.word.isSure
          ? spokenProgram(before: frame.range.lowerBound, view, &context) : nil)
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

  /// Whether words only point to what was named: 这事, 这项工作, 它.
  func isPointing(_ range: Range<Int>) -> Bool {
    let words = scan.string(range)
    return ["这事", "这件事", "此事", "它", "这项工作", "此项工作", "这块", "这摊子事", "这项改革", "这个项目", "这一块"].contains(
      words)
      || range.count <= 6 && ["这", "该", "此"].contains(where: words.hasPrefix)
  }
}
