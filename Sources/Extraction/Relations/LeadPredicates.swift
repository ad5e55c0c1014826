internal import OntologyModel
internal import TextNormalization

/// Who is named as what of an undertaking: 某改革的牵头部门为甲局, 责任领导为副市长甲，主责部门为乙局, 甲为行动总召集人, 乙担任演练总指挥.
extension RelationReader {
  private static let ofBodies: [StaticString] = [
    "牵头部门", "牵头单位", "牵头方", "牵头机构", "主责部门", "主责单位", "主责方", "统筹方", "统筹单位", "统筹部门", "总牵头单位", "发起方",
    "发起单位", "牵头责任单位", "主抓部门", "主抓单位",
  ]
  private static let ofPeople: [StaticString] = [
    "责任领导", "牵头领导", "包抓领导", "主抓领导", "总召集人", "总协调人", "总指挥长", "总指挥", "首席顾问", "总顾问", "发起人", "第一责任人",
    "总负责人", "总领队", "总统筹", "总调度", "总发起人", "总牵头人", "主要发起人", "牵头责任人",
  ]
  private static let leadPredicates = Words(ofBodies + ofPeople)
  private static let copulas = Words([
    "担任", "兼任", "出任", "作为", "就是", "正是", "还是", "也是", "既是", "是", "为", "任", "当",
  ])
  private static let marks = Words(["分别为", "则为", "均为", "为", "则是", "就是", "是", "由", "：", "系"])

  /// Reads all nouns of leading that make a sentence's predicate or stand before who it is.
  mutating func readLeadPredicates(_ view: SentenceView, _ context: inout LeadContext) {
    for (start, word) in scan.occurrences(of: RelationReader.leadPredicates, in: view.range) {
      guard !scan.reads("副", before: start), !scan.reads("配合", before: start) else { continue }
      let isBody = RelationReader.ofBodies.contains { $0.description == word.description }
      let noun = start..<start + word.scalarCount
      guard noun.upperBound <= view.range.upperBound else { continue }
      if let mark = scan.word(of: RelationReader.marks, at: noun.upperBound),
        let leader = named(behind: noun.upperBound + mark.scalarCount, isBody, view)
      {
        readNamed(leader, as: word, noun, view, &context)
      } else if let leader = apposed(noun, isBody, view) {
        readNamed(leader, as: word, noun, view, &context)
      } else {
        readPredicate(word, noun, isBody, view, &context)
      }
    }
  }

  /// 项目的发起人、县政协副主席甲; 行动总协调人甲: the name stands directly behind.
  private func apposed(_ noun: Range<Int>, _ isBody: Bool, _ view: SentenceView) -> Item? {
    guard !isBody, let person = view.first(from: noun.upperBound, where: \.isPerson) else {
      return nil
    }
    let start = spanStart(person)
    let isNext =
      person.range.lowerBound == noun.upperBound
      || scan.reads("、", at: noun.upperBound) && start <= noun.upperBound + 1
        && person.range.lowerBound - noun.upperBound <= 20
    return isNext ? person : nil
  }

  /// Who stands behind 为 or a colon, with the title before the name.
  private func named(behind position: Int, _ isBody: Bool, _ view: SentenceView) -> Item? {
    let stop = clause(at: position, in: view.range).upperBound
    guard
      let item = view.first(from: position, where: { isBody ? $0.isBody : $0.isPerson }),
      item.range.lowerBound < stop
    else { return nil }
    let start = isBody ? item.range.lowerBound : spanStart(item)
    return start - position <= (isBody ? 0 : 4) ? item : nil
  }

  /// 某改革的牵头部门为甲局; 某改革一项，责任领导为副市长甲，主责部门为乙局.
  private mutating func readNamed(
    _ leader: Item, as word: StaticString, _ noun: Range<Int>, _ view: SentenceView,
    _ context: inout LeadContext
  ) {
    let clause = clause(at: noun.lowerBound, in: view.range)
    var end = noun.lowerBound
    if scan.reads("的", before: end) { end -= 1 }
    let words = clause.lowerBound..<max(clause.lowerBound, end)
    let object: Int?
    if words.count >= 2 {
      object = ledBy(words, view, &context)
    } else {
      let sameMatter = context.leads[view.number]?.last { claim in
        mentions[claim.object].type == .program && claim.evidence.upperBound <= noun.lowerBound
          && !scan.text[claim.evidence.upperBound..<noun.lowerBound].contains("；")
      }
      object =
        sameMatter?.object
        ?? fronted(before: noun.lowerBound, view, &context)
        ?? headingTask(before: noun.lowerBound, view)?.mention
        ?? (scan.reads("由", at: noun.upperBound) && !speaksOfGroup(before: noun.lowerBound, view)
          ? spokenProgram(before: noun.lowerBound, view, &context) : nil)
    }
    guard let object, !isRead(leader.mention, noun, view) else { return }
    lead(
      leader.mention, object, role: word.description,
      evidence: noun.lowerBound..<leader.range.upperBound, view, &context)
  }

  /// 甲局为创建工作的牵头部门; 乙担任演练总指挥; 这项工作，甲局是统筹方.
  private mutating func readPredicate(
    _ word: StaticString, _ noun: Range<Int>, _ isBody: Bool, _ view: SentenceView,
    _ context: inout LeadContext
  ) {
    let clause = clause(at: noun.lowerBound, in: view.range)
    var end = noun.lowerBound
    if scan.reads("的", before: end) { end -= 1 }
    var position = end
    var found: (actor: LeadActor, words: Range<Int>)?
    while position > clause.lowerBound, end - position <= 24 {
      if let verb = scan.word(of: RelationReader.copulas, before: position),
        let actor = leadActor(before: position - verb.scalarCount, view, context),
        actor.isPerson != isBody
      {
        found = (actor, position..<end)
        break
      }
      position -= 1
    }
    guard let found, !isNegated(found.actor, view), !isRead(found.actor.mention, noun, view) else {
      return
    }
    let object: Int?
    let before = clause.lowerBound..<max(clause.lowerBound, found.actor.markStart)
    if found.actor.mark == .passive, found.words.count < 2, before.count >= 2 {
      // 行动由甲担任总指挥.
      object = ledBy(before, view, &context)
    } else if found.words.count >= 2 {
      object = ledBy(found.words, view, &context)
    } else if speaksOfGroup(before: found.actor.start, view) {
      // 成立某联盟，甲院为牵头单位: of the group.
      object = nil
    } else {
      object =
        fronted(before: found.actor.start, view, &context)
        ?? (isBody || word.description != "第一责任人"
          ? spokenProgram(before: found.actor.start, view, &context) : nil)
    }
    guard let object else { return }
    for leader in found.actor.all {
      lead(
        leader, object, role: word.description, evidence: found.actor.start..<noun.upperBound,
        view, &context)
    }
  }

  /// Whether somebody is read to lead or to hold a post by the same noun.
  private func isRead(_ leader: Int, _ noun: Range<Int>, _ view: SentenceView) -> Bool {
    let name = mentions[leader].name
    return hasClaim(in: view) {
      ($0.predicate == .leads || $0.predicate == .holdsPost) && mentions[$0.subject].name == name
        && $0.evidence.overlaps(noun)
        && ($0.predicate == .leads || mentions[$0.object].type != .program)
        && ($0.predicate == .leads || scan.string(noun).hasSuffix($0.role ?? "　"))
    }
  }

  private func isNegated(_ actor: LeadActor, _ view: SentenceView) -> Bool {
    first(
      of: ["拟", "建议", "希望", "推荐", "如果"],
      in: max(view.range.lowerBound, actor.start - 4)..<actor.start)
      != nil
  }

  /// The program that the words before a noun name or point to.
  mutating func ledBy(
    _ words: Range<Int>, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    if let item = view.items.last(where: {
      $0.type == .program && $0.range.upperBound == words.upperBound
        && $0.range.lowerBound >= words.lowerBound
    }) {
      return item.mention
    }
    if view.items.contains(where: { isLed($0) && $0.range.upperBound == words.upperBound }) {
      return nil
    }
    if let pointed = pointedProgram(words, view, &context) { return pointed }
    return matters(in: words, view).last.flatMap { program(ofMatter: $0, &context) }
  }

  /// Claims a lead that the sentence does not yet have.
  mutating func lead(
    _ leader: Int, _ object: Int, role: String, evidence: Range<Int>, rule: Rule? = nil,
    _ view: SentenceView, _ context: inout LeadContext
  ) {
    guard mentions[leader].name != mentions[object].name,
      !isLead(leader, object, in: view, context)
    else { return }
    claimLead(leader, object, role: role, evidence: evidence, rule: rule, view, &context)
  }

  // MARK: What a clause before is about

  private static let doings = Words([
    "建设", "开展", "实施", "启动", "推进", "推行", "创建", "组建", "建立", "打造", "搭建", "设立", "新建", "开设", "举办", "推动",
  ])
  private static let abouts = Words(["关于", "对于", "针对", "围绕", "至于", "在", "就", "对"])
  private static let aboutEnds = Words([
    "事宜", "上", "方面", "问题", "工作", "一项", "中", "这件事", "这项工作", "一事", "这一块", "领域", "工作中", "方面的工作", "工作上",
  ])

  /// What the clause before names as the matter: 关于某院扩建事宜，由甲牵头; 在药品集采上，乙局打头; 提出建设某小镇，由丙挂帅.
  mutating func fronted(
    before position: Int, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    let own = clause(at: position, in: view.range).lowerBound
    guard own - 1 > view.range.lowerBound, scan.text[own - 1] == "，" else { return nil }
    let end = own - 1
    let clause = clause(at: end - 1, in: view.range)
    guard !view.items.contains(where: { $0.isPerson && clause.overlaps($0.range) }) else {
      return nil
    }
    var start = clause.lowerBound
    let about = scan.word(of: RelationReader.abouts, at: start)
    let tail = scan.word(of: RelationReader.aboutEnds, before: end)
    if let about, about.scalarCount == 2 || tail != nil {
      start += about.scalarCount
      let words = start..<max(start, end - (tail?.scalarCount ?? 0))
      return ledBy(words, view, &context) ?? quoteIn(words, view, &context)
    }
    if let tail, tail.scalarCount >= 2, end - tail.scalarCount - start >= 3 {
      let words = start..<end - tail.scalarCount
      if let led = ledBy(words, view, &context) ?? quoteIn(words, view, &context) { return led }
    }
    guard
      let verb = scan.occurrences(of: RelationReader.doings, in: clause).first(where: {
        end - $0.start - $0.word.scalarCount >= 4
      })
    else {
      // 医保基金监管，则由甲负总责: the clause is the matter itself.
      let range = matters(in: clause.lowerBound..<end, view).last
      guard let range, range.upperBound == end, range.lowerBound - clause.lowerBound <= 4 else {
        return nil
      }
      return program(ofMatter: range, &context)
    }
    return matterBehind(verb.start, end, view, &context)
      ?? placeBuilt(verb.start + verb.word.scalarCount..<end, verb.word, view, &context)
  }

  private static let manners = Words([
    "设在", "设于", "挂靠", "依托", "落户", "建在", "实行", "采取", "采用", "坚持", "按照", "为期", "列入", "纳入", "覆盖", "分为",
    "历时", "正式启动", "启动后", "启动", "分三步",
    "分两步", "面向",
    "位于", "投资", "总投资", "计划投资", "已经", "正在", "定于", "涉及", "聚焦", "旨在", "通过",
  ])

  /// What the clause before 由 is about: 创建工作实行“日调度”，由甲具体抓; 某工程投资两亿元，由乙挂帅.
  mutating func subjectBefore(
    _ mark: Int, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    guard let words = mannered(before: mark, view) else { return nil }
    return ledBy(words, view, &context)
  }

  /// The words before a verb of manner in the clause before 由.
  func mannered(before mark: Int, _ view: SentenceView) -> Range<Int>? {
    guard mark - 1 > view.range.lowerBound, scan.text[mark - 1] == "，" else { return nil }
    let clause = clause(at: mark - 2, in: view.range)
    guard
      let verb = scan.occurrences(of: RelationReader.manners, in: clause).first,
      verb.start - clause.lowerBound >= 2,
      !scan.text[clause.lowerBound..<verb.start].contains(where: { $0.isOne(of: "”将") })
    else { return nil }
    return clause.lowerBound..<verb.start
  }

  /// The quote that stands in some words: 这项被称作“某某”的工作.
  private mutating func quoteIn(
    _ words: Range<Int>, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    guard let close = words.last(where: { scan.text[$0] == "”" }),
      let quote = quote(endingAt: close + 1, view), quote.lowerBound >= words.lowerBound
    else { return nil }
    return program(quote, &context)
  }

  /// 建设某小镇: the undertaking is called by what it builds.
  private mutating func placeBuilt(
    _ words: Range<Int>, _ verb: StaticString, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    guard verb.description == "建设" || verb.description == "创建", (4...14).contains(words.count),
      !scan.reads("住房城乡", before: words.lowerBound - verb.scalarCount),
      words.allSatisfy({ scan.text[$0].isNamePart && !scan.barriers[$0] }),
      !view.items.contains(where: { $0.isBody && words.overlaps($0.range) })
    else { return nil }
    return program(named: scan.string(words) + verb.description, at: words, &context)
  }

  // MARK: Headings of tasks

  private static let vagueTasks = Words([
    "组织领导", "组织保障", "工作要求", "职责分工", "任务分工", "总体要求", "工作目标", "保障措施", "组织实施", "工作职责", "时间安排", "进度安排",
    "控制在", "以内", "以上", "达到", "不低于", "不少于", "不高于", "左右", "力争",
    "责任分工", "实施步骤", "主要目标", "基本原则", "重点任务", "主要任务",
  ])

  /// The task of the numbered heading under which labels stand: 一、完善管理体制。 责任领导：甲  牵头单位：乙.
  mutating func headingTask(before position: Int, _ view: SentenceView) -> Item? {
    for number in stride(from: view.number, through: max(0, view.number - 4), by: -1) {
      let other = views[number]
      guard other.article == view.article else { return nil }
      guard let start = numbered(other) else { continue }
      let stop = min(position, clause(at: start, in: other.range).upperBound)
      var end = start
      while end < stop, scan.text[end] != " ", scan.text[end] != "（" { end += 1 }
      let range = taskWords(start..<max(start, end))
      if let item = other.items.last(where: { isLed($0) && range.overlaps($0.range) }) {
        return item
      }
      guard (4...20).contains(range.count),
        scan.first(of: RelationReader.vagueTasks, in: range) == nil,
        !other.items.contains(where: { $0.isPerson && range.overlaps($0.range) })
      else { return nil }
      return Item(range: range, mention: addProgram(at: range), type: .program, isTeam: false)
    }
    return nil
  }

  private static let taskVerbs = Words([
    "加快推进", "持续推进", "深入推进", "全面推进", "扎实推进", "积极推进", "统筹推进", "组织开展", "深入开展", "继续实施", "全面实施", "推进",
    "推动",
    "实施", "开展", "完成", "加强", "抓好", "做好", "启动", "加快",
  ])

  /// What a task's line names, without the verb before it and the number behind: 加快推进 + 某医院整体搬迁项目建设, 完成 +
  /// 适龄妇女“两癌”免费检查 + 9000人.
  private func taskWords(_ range: Range<Int>) -> Range<Int> {
    guard let verb = scan.word(of: RelationReader.taskVerbs, at: range.lowerBound) else {
      return range
    }
    let start = range.lowerBound + verb.scalarCount
    let number = (start + 4..<max(start + 4, range.upperBound)).first { scan.text[$0].isDigit }
    let words = start..<max(start, number ?? range.upperBound)
    // 加强组织领导: without its verb too short for a name.
    return words.count >= 6 ? words : range
  }

  /// Where the words of a line begin that a number opens: 一、, （二）, 3.
  private func numbered(_ view: SentenceView) -> Int? {
    var position = view.range.lowerBound
    let isBracketed = scan.text[position] == "（"
    if isBracketed { position += 1 }
    let start = position
    while position < view.range.upperBound, scan.text[position].isNumeral { position += 1 }
    guard position > start, position - start <= 3, position < view.range.upperBound,
      isBracketed ? scan.text[position] == "）" : scan.text[position].isOne(of: "、.．")
    else { return nil }
    position += 1
    while position < view.range.upperBound, scan.text[position] == " " { position += 1 }
    return position
  }
}
