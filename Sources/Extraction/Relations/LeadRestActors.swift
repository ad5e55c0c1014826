internal import OntologyModel
internal import TextNormalization

/// Who leads at a cue that no specific rule read: behind it, before its verb, or the one spoken of.
extension RelationReader {
  private static let givenMarks = Words([
    "分别由", "分别为", "分别是", "一职由", "有三位，分别是", "有两位，分别是", "改由", "仍由", "暂由", "现由", "则由", "由", "就是", "正是",
    "则是", "改为", "换成了", "换成", "轮到", "名叫", "叫", "还是", "仍是", "为", "是",
    "——", "—", "：", "，", "、", "”是", "”叫", "”",
  ])
  /// Marks behind which some words of who somebody is may stand before the name: 掌门人是骨科出身的甲.
  private static let defining = Words([
    "就是", "正是", "则是", "叫", "为", "是", "换成了", "换成", "轮到", "改由", "仍由", "由",
  ])
  private static let seatVerbs = Words([
    "共同担任", "同时担任", "推举为", "推选为", "选举为", "受聘为", "担任", "兼任", "出任", "就任", "接任", "当选为", "当选", "同任",
    "连任", "续任", "当上了", "当上", "聘为", "任命为", "推为", "选为", "定为", "成为",
    "任", "为", "当",
    "做", "是", "兼着", "兼", "挂",
  ])
  private static let ordinals = Words([
    "首任", "第一任", "现任", "首届", "第一届", "新一届", "本届", "首个",
  ])
  private static let counts = Words([
    "两位同志", "三位同志", "几位同志", "二位同志", "两位", "二位", "三位", "两人", "二人", "三人", "同志", "分别", "共同", "同时", "仍",
    "继续", "均", "都", "同", "并列",
  ])
  private static let passives = Words(["分别由", "改由", "仍由", "现由", "均由", "由", "归", "靠", "交给", "让"])
  private static let pronouns = Words(["他本人", "她本人", "他", "她", "我本人", "我自己", "我", "本人"])

  /// The actors at a cue.
  func looseActors(_ cue: LooseCue, _ context: LeadContext) -> LooseActors? {
    switch cue.kind {
    case .seat: return seatHolders(behind: cue) ?? seatHolders(before: cue) ?? titledBefore(cue)
    case .unit: return unitActors(cue)
    case .verb: return verbActors(cue, context)
    }
  }

  /// Those who stand behind a seat: 指挥长为甲, 副组长：甲（某局局长）、乙, 领衔领导，甲.
  private func seatHolders(behind cue: LooseCue) -> LooseActors? {
    let view = cue.view
    var start = cue.range.upperBound
    var isMarked = false
    if let mark = scan.word(of: RelationReader.givenMarks, at: start) {
      start += mark.scalarCount
      isMarked = mark.description != "、" && mark.description != "，"
      // 组长，甲: only where the seat opens its clause.
      if mark.description == "，", !opensLabel(cue) { return nil }
    }
    if isMarked, let pronoun = scan.word(of: RelationReader.pronouns, at: start),
      scan.scalar(start + pronoun.scalarCount).map({ !$0.isOne(of: "们院局委中县市区") }) ?? true,
      let person = meant(by: pronoun, before: cue.range.lowerBound, view)
    {
      return LooseActors(
        leaders: [person], range: cue.range.lowerBound..<start + pronoun.scalarCount,
        mark: cue.range.lowerBound, isPassive: true)
    }
    guard let first = view.first(from: start, where: \.isPerson),
      spanStart(first) <= start + reach(behind: cue, start, isMarked),
      spanStart(first) >= cue.range.lowerBound,
      !scan.text[start..<max(start, first.range.lowerBound)].contains(where: \.endsClause)
    else { return nil }
    let isMany = isMarked || scan.reads("副", at: cue.range.lowerBound)
    let people = isMany ? people(listedFrom: first, view) : [first]
    // 甲任组长，乙任副组长: whoever has a seat of his own behind is another's.
    guard let last = people.last, isMarked || !isSeated(last, behind: cue) else { return nil }
    return LooseActors(
      leaders: people.map(\.mention), range: cue.range.lowerBound..<max(start, spanEnd(last)),
      mark: cue.range.lowerBound, isPassive: true)
  }

  /// How many characters may stand between a seat and the person behind it.
  private func reach(behind cue: LooseCue, _ start: Int, _ isMarked: Bool) -> Int {
    guard isMarked else { return 0 }
    return scan.reads(RelationReader.defining, at: cue.range.upperBound) ? 20 : 4
  }

  /// Whether a verb gives somebody another part: 组长、副县长甲任….
  private func isSeated(_ person: Item, behind cue: LooseCue) -> Bool {
    scan.reads(RelationReader.seatVerbs, at: spanEnd(person))
  }

  /// 副组长为某部部长甲，副县长乙。: whether a clause is nothing but one more, with his title.
  private func isSetOff(_ person: Item, behind end: Int) -> Bool {
    let title = spanStart(person)
    return title == end + 1 && scan.text[end] == "，" && title < person.range.lowerBound
      && scan.scalar(spanEnd(person)).map(\.endsClause) != false
  }

  /// 副组长为某部部长甲，副县长乙。: gives whoever is set off behind the last head the same seat.
  mutating func readSetOff(_ cue: LooseCue) {
    let view = cue.view
    guard let mark = scan.word(of: RelationReader.givenMarks, at: cue.range.upperBound),
      !["，", "、"].contains(mark.description),
      let first = view.first(from: cue.range.upperBound + mark.scalarCount, where: \.isPerson),
      let lead = lastClaim(
        in: view,
        where: { claim in
          claim.predicate == .leads && claim.role == cue.text
            && claim.evidence.overlaps(cue.range)
            && mentions[claim.subject].name == mentions[first.mention].name
        })
    else { return }
    for person in people(listedFrom: first, view) where person != first {
      claim(
        person.mention, .leads, lead.object, role: cue.text, time: view.time,
        evidence: cue.range.lowerBound..<spanEnd(person), rule: .leadsLoose, sentence: view.number)
    }
  }

  private func opensLabel(_ cue: LooseCue) -> Bool {
    let start = cue.range.lowerBound
    return start == cue.view.range.lowerBound || scan.text[start - 1].endsClause
  }

  /// The people of a list from its first on: titles and brackets may stand between.
  private func people(listedFrom first: Item, _ view: SentenceView) -> [Item] {
    var found = [first]
    for person in view.items where person.isPerson {
      guard let last = found.last, person.range.lowerBound > last.range.lowerBound else { continue }
      let end = spanEnd(last)
      let title = spanStart(person)
      guard title >= end, title - end <= 6,
        isListed(end..<title) || isSetOff(person, behind: end)
      else { break }
      found.append(person)
    }
    return found
  }

  /// Those who stand before the verb of a seat: 由甲同志任组长, 增选甲、乙为副理事长, 他被推举为首任会长.
  private func seatHolders(before cue: LooseCue) -> LooseActors? {
    let view = cue.view
    let lower = clause(at: max(view.range.lowerBound, cue.range.lowerBound - 1), in: view.range)
      .lowerBound
    var position = cue.range.lowerBound
    while position > lower, let order = scan.word(of: RelationReader.ordinals, before: position) {
      position -= order.scalarCount
    }
    let limit = max(lower, position - 24)
    if scan.reads("等", before: position), let shared = seatSharers(cue, position - 1) {
      return shared
    }
    var verb: StaticString?
    while position > limit {
      verb = scan.word(of: RelationReader.seatVerbs, before: position)
      if verb != nil { break }
      position -= 1
    }
    guard let verb else { return nil }
    // Words between the verb and the seat must name a group or order.
    var end = position - verb.scalarCount
    var many: Int?
    while end > lower, let count = scan.word(of: RelationReader.counts, before: end) {
      end -= count.scalarCount
      many = many ?? RelationReader.number(of: count)
    }
    if let many, end == lower || scan.text[end - 1].endsClause,
      let people = spokenPeople(many, before: end, view)
    {
      return LooseActors(
        leaders: people, range: end..<cue.range.upperBound, mark: end, isPassive: false)
    }
    if scan.reads("被", before: end) { end -= 1 }
    if let pronoun = scan.word(of: RelationReader.pronouns, before: end),
      let person = meant(by: pronoun, before: end, view)
    {
      let start = end - pronoun.scalarCount
      return LooseActors(
        leaders: [person], range: start..<cue.range.upperBound, mark: start, isPassive: false)
    }
    guard
      let last = view.items.last(where: {
        $0.isPerson && (spanEnd($0) == end || $0.range.upperBound == end)
      })
    else { return nil }
    let people = people(endingAt: last, view)
    let start = spanStart(people[0])
    let passive = scan.word(of: RelationReader.passives, before: start)
    return LooseActors(
      leaders: people.map(\.mention), range: start..<cue.range.upperBound,
      mark: start - (passive?.scalarCount ?? 0), isPassive: passive != nil)
  }

  /// 市委副书记甲、副市长乙等副指挥长: who else has the seat is not named.
  private func seatSharers(_ cue: LooseCue, _ end: Int) -> LooseActors? {
    guard
      let last = cue.view.items.last(where: { $0.isPerson && spanEnd($0) == end })
    else { return nil }
    let people = people(endingAt: last, cue.view)
    let start = spanStart(people[0])
    return LooseActors(
      leaders: people.map(\.mention), range: start..<cue.range.upperBound, mark: start,
      isPassive: false)
  }

  /// 卫生院院长甲多了个头衔——某联合体轮值主席: the sentence ends with the seat, and speaks of one person.
  private func titledBefore(_ cue: LooseCue) -> LooseActors? {
    let view = cue.view
    let end = cue.range.upperBound
    let dash = (max(view.range.lowerBound, cue.range.lowerBound - 24)..<cue.range.lowerBound).last {
      scan.text[$0] == "—"
    }
    guard let dash, end >= view.range.trimmed(in: scan).upperBound - 1,
      let person = view.last(before: dash, where: \.isPerson), dash - spanEnd(person) <= 16
    else { return nil }
    return LooseActors(
      leaders: [person.mention], range: spanStart(person)..<end, mark: dash + 1, isPassive: false)
  }

  /// How many people a word of number speaks of: 二人, 两位同志.
  private static func number(of word: StaticString) -> Int? {
    switch word.description.unicodeScalars.first {
    case "两", "二": 2
    case "三": 3
    default: nil
    }
  }

  /// So many people whom the words before name: 甲，乙出席会议，二人均为某组副组长.
  private func spokenPeople(
    _ count: Int, before position: Int, _ view: SentenceView
  ) -> [Int]? {
    var people = view.items.filter { $0.isPerson && $0.range.upperBound <= position }
    if people.isEmpty, view.number > 0, views[view.number - 1].article == view.article {
      people = views[view.number - 1].items.filter(\.isPerson)
    }
    return people.count == count ? people.map(\.mention) : nil
  }

  /// The people of a list to its last.
  func people(endingAt last: Item, _ view: SentenceView) -> [Item] {
    var found = [last]
    for person in view.items.reversed() where person.isPerson {
      guard let gap = gap(between: person, found[0]) else { continue }
      guard isListed(gap) else { break }
      found.insert(person, at: 0)
    }
    return found
  }

  /// What stands between two people and their titles; 副市长甲、乙 share one, which stands before both names.
  private func gap(between first: Item, _ second: Item) -> Range<Int>? {
    let isShared =
      spanStart(first) == spanStart(second) && first.range.upperBound < second.range.lowerBound
    let start = isShared ? second.range.lowerBound : spanStart(second)
    let end = isShared ? first.range.upperBound : spanEnd(first)
    return end <= start ? end..<start : nil
  }

  /// Whether a list goes on between two people: a word of a title that nobody knows may stand there too.
  private func isListed(_ gap: Range<Int>) -> Bool {
    var gap = gap
    if scan.reads("同志", at: gap.lowerBound), gap.count > 2 {
      gap = gap.lowerBound + 2..<gap.upperBound
    }
    guard let mark = scan.word(of: RelationReader.listMarks, at: gap.lowerBound),
      mark.scalarCount <= gap.count, gap.count <= 6
    else { return false }
    return gap.dropFirst(mark.scalarCount).allSatisfy {
      scan.text[$0].isHan && scan.text[$0] != "由"
    }
  }

  private static let listMarks = Words(["以及", "、", "和", "与", "及"])

  /// Whom a pronoun means: 我 whoever speaks, 他 the one named last.
  private func meant(
    by pronoun: StaticString, before position: Int, _ view: SentenceView
  ) -> Int? {
    ["我", "本"].contains(where: pronoun.description.hasPrefix)
      ? speaker(at: position, view) : spokenPerson(before: position, view)
  }

  /// The person that words of a sentence, or the sentence before, name last.
  private func spokenPerson(before position: Int, _ view: SentenceView) -> Int? {
    (view.last(before: position, where: \.isPerson)
      ?? previous(before: view.number, within: 2, where: \.isPerson))?.mention
  }

  /// 牵头单位为甲局, 甲院是某联盟的龙头医院.
  private func unitActors(_ cue: LooseCue) -> LooseActors? {
    let view = cue.view
    let end = cue.range.upperBound
    let isBody = { (item: Item) in
      item.isBody && !item.isTeam && item.type != .medicalGroup
    }
    let marks: [StaticString] = [
      "，由", "仍由", "改由", "由", "就是", "则是", "是", "变更为", "调整为", "为", "：", "——", "，",
    ]
    if let mark = marks.first(where: { scan.reads($0, at: end) }),
      mark.description != "，" || opensLabel(cue),
      let body = view.first(from: end, where: isBody),
      body.range.lowerBound - end <= mark.scalarCount + 2
    {
      return LooseActors(
        leaders: [body.mention], range: cue.range.lowerBound..<body.range.upperBound,
        mark: cue.range.lowerBound, isPassive: true)
    }
    let clause = clause(at: cue.range.lowerBound, in: view.range)
    if scan.reads("为", before: cue.range.lowerBound) {
      // 以甲院为龙头，组建某医联体.
      let end = cue.range.lowerBound - 1
      if let body = view.items.last(where: { isBody($0) && $0.range.upperBound == end }),
        scan.reads("以", before: body.range.lowerBound)
      {
        return LooseActors(
          leaders: [body.mention], range: body.range.lowerBound..<cue.range.upperBound,
          mark: max(view.range.lowerBound, body.range.lowerBound - 1), isPassive: false)
      }
    }
    guard cue.range.count > 2 else { return nil }
    let verbs: [StaticString] = [
      "作为", "是", "为", "担任", "出任", "兼任", "任", "当选", "当上", "当", "成为", "成了", "做", "被", "确定为", "明确为",
      "自任",
      "一直是", "就一直是", "不仅", "竟成了", "同时是", "也是", "仍是",
    ]
    for body in view.items.reversed()
    where isBody(body) && body.range.upperBound < cue.range.lowerBound
      && body.range.lowerBound >= clause.lowerBound
    {
      let next = body.range.upperBound
      if verbs.contains(where: { scan.reads($0, at: next) }) {
        return LooseActors(
          leaders: [body.mention], range: body.range.lowerBound..<cue.range.upperBound,
          mark: next + 1, isPassive: false)
      }
    }
    // 甲院与乙院组成某联盟，并任理事长单位: whom the sentence opens with.
    let words = scan.string(clause.lowerBound..<max(clause.lowerBound, cue.range.lowerBound))
    guard RelationReader.unitVerbs.contains(words), let body = view.items.first(where: isBody),
      body.range.lowerBound - view.range.lowerBound <= 4
    else { return nil }
    return LooseActors(
      leaders: [body.mention], range: clause.lowerBound..<cue.range.upperBound,
      mark: clause.lowerBound, isPassive: false)
  }

  private static let unitVerbs: Set<String> = [
    "并任", "任", "并担任", "担任", "并为", "为", "并当选", "当选", "并当选为", "当选为", "是", "成为", "并成为", "同时担任",
    "并被推选为",
    "被推选为", "被确定为",
  ]

  /// Who stands before a verb of leading, or behind 的是.
  private func verbActors(_ cue: LooseCue, _ context: LeadContext) -> LooseActors? {
    let view = cue.view
    if let actor = leadActor(before: cue.range.lowerBound, view, context) {
      return LooseActors(
        leaders: actor.all, range: actor.start..<cue.range.upperBound, mark: actor.markStart,
        isPassive: actor.mark == .passive)
    }
    if let near = nearActor(cue) { return near }
    if let subject = subject(ofClauseAt: cue.range.lowerBound, view) {
      return LooseActors(
        leaders: [subject.mention], range: cue.range.lowerBound..<cue.range.upperBound,
        mark: cue.range.lowerBound, isPassive: false)
    }
    if scan.reads("的是", at: cue.range.upperBound) || scan.reads("的，是", at: cue.range.upperBound)
      || scan.reads("的就是", at: cue.range.upperBound)
    {
      let stop = clause(at: min(cue.range.upperBound + 3, view.range.upperBound), in: view.range)
        .upperBound
      guard
        let leader = view.first(
          from: cue.range.upperBound,
          where: { $0.isPerson || $0.isBody && !$0.isTeam && $0.type != .medicalGroup }),
        leader.range.lowerBound < stop
      else { return nil }
      let person = view.items(in: leader.range.lowerBound..<max(leader.range.upperBound, stop))
        .first(where: \.isPerson)
      return LooseActors(
        leaders: [(person ?? leader).mention], range: cue.range.lowerBound..<stop,
        mark: cue.range.lowerBound, isPassive: true)
    }
    return nil
  }

  /// Who stands a few characters before a verb in its clause: 甲站出来牵头.
  private func nearActor(_ cue: LooseCue) -> LooseActors? {
    let view = cue.view
    let lower = clause(at: cue.range.lowerBound, in: view.range).lowerBound
    guard cue.range.count > 1, cue.text != "负责",
      let item = view.items.last(where: {
        $0.range.upperBound <= cue.range.lowerBound && $0.range.lowerBound >= lower
          && ($0.isPerson || $0.isBody && !$0.isTeam && $0.type != .medicalGroup)
      })
    else { return nil }
    let end = item.isPerson ? spanEnd(item) : item.range.upperBound
    let gap = end..<max(end, cue.range.lowerBound)
    let start = spanStart(item)
    let passive = scan.word(of: RelationReader.passives, before: start)
    guard gap.count <= 6, gap.allSatisfy({ scan.text[$0].isHan && scan.text[$0] != "的" }),
      start == lower || passive != nil,
      scan.first(of: RelationReader.others, in: gap) == nil
    else { return nil }
    return LooseActors(
      leaders: [item.mention], range: start..<cue.range.upperBound,
      mark: start - (passive?.scalarCount ?? 0), isPassive: passive != nil)
  }

  /// Words between somebody and a verb that tell of another doing: 甲要求牵头, 甲与乙院.
  private static let others = Words([
    "要求", "强调", "指出", "表示", "介绍", "认为", "希望", "建议", "提出", "参加", "参与", "配合", "协助", "支持", "组", "队",
    "班", "会", "部", "办",
    "与", "和", "不", "未", "没", "请", "让", "对", "向", "把", "被", "等",
  ])

  /// Whom a clause without a subject speaks of: the first person of the clause before, where that opens with him.
  private func subject(ofClauseAt position: Int, _ view: SentenceView) -> Item? {
    guard position > view.range.lowerBound,
      scan.text[position - 1] == "，" || scan.text[position - 1].isOne(of: " 　")
    else { return nil }
    // 甲　副院长　协助乙工作，负责某项目: whose line it is.
    if let head = view.items.first, head.isPerson, head.range.lowerBound == view.range.lowerBound,
      scan.scalar(head.range.upperBound).map({ $0.isOne(of: " 　：（\t") }) == true
    {
      return head
    }
    var end = position - 1
    for _ in 0..<3 where end > view.range.lowerBound {
      let clause = clause(at: max(view.range.lowerBound, end - 1), in: view.range)
      if let person = view.items.first(where: {
        $0.isPerson && clause.contains($0.range.lowerBound) && $0.range.upperBound <= position
          && !isBracketed($0.range.lowerBound, in: view)
      }) {
        let lead = spanStart(person) - clause.lowerBound
        let isOpen = lead <= 1 || lead <= 3 && scan.reads("其中", at: clause.lowerBound)
        return isOpen ? person : nil
      }
      guard clause.lowerBound > view.range.lowerBound,
        scan.text[clause.lowerBound - 1] == "，"
      else { return nil }
      end = clause.lowerBound - 1
    }
    return nil
  }
}
