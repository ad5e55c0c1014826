internal import OntologyModel
internal import TextNormalization

/// Who is in charge of what: 某分管某改革, 某工程由某总负责, 项目责任人为某, 由某带队.
extension RelationReader {
  private static let charges = Words([
    "分管", "挂帅", "主抓", "坐镇", "包联", "具体负责", "全面负责", "总负责", "负总责", "统筹负责", "负责", "总牵头", "主管", "领衔",
    "领办", "具体抓", "总抓", "牵总", "督办", "亲自抓", "总协调", "统筹", "操盘", "盯着", "挂包", "挂联", "抓总",
  ])
  /// Charges that are always of what was spoken of, where nothing is named: 甲负总责，乙具体负责.
  private static let sureCharges: Set<String> = [
    "分管", "挂帅", "主抓", "具体负责", "全面负责", "总负责", "负总责", "总牵头", "领衔", "领办", "具体抓", "总抓", "牵总", "督办",
    "亲自抓", "牵头", "挂包", "挂联", "抓总",
  ]

  /// Where a person's words begin, with the title before the name.
  func spanStart(_ item: Item) -> Int {
    min(titleStart[item.range.lowerBound] ?? Int.max, item.range.lowerBound)
  }

  /// Where a person's words end, with the title behind the name: 王某某副市长.
  func spanEnd(_ item: Item) -> Int {
    let end = max(item.range.upperBound, titleEnd[item.range.lowerBound] ?? 0)
    guard item.isPerson, scan.scalar(end) == "（",
      let close = (end..<min(end + 24, scan.text.count)).first(where: { scan.text[$0] == "）" })
    else { return end }
    return close + 1
  }

  /// 某分管, 负责, 挂帅, 主抓, 坐镇 a program; a program 由某负责.
  mutating func readCharges(_ view: SentenceView) {
    for (position, word) in scan.occurrences(of: RelationReader.charges, in: view.range) {
      guard
        !["人", "领导", "同志", "副", "院领导"].contains(where: { (noun: StaticString) in
          scan.reads(noun, at: position + word.scalarCount)
        })
      else { continue }
      readCharge(word.description, position..<position + word.scalarCount, view)
    }
  }

  private mutating func readCharge(_ role: String, _ word: Range<Int>, _ view: SentenceView) {
    // 某某任某院副院长，分管某建设: a clause that begins with the verb is about the person before.
    let opens = clause(at: word.lowerBound, in: view.range).lowerBound == word.lowerBound
    if readAttributive(role, word, view) || readOwnCharge(role, word, view) { return }
    guard
      let item = opens
        ? view.last(before: word.lowerBound, where: \.isPerson)
        : view.last(before: word.lowerBound, where: { $0.isPerson || $0.isBody }),
      spanEnd(item) <= word.lowerBound,
      word.lowerBound - spanEnd(item) <= (opens ? 24 : 8),
      opens || !scan.text[spanEnd(item)..<word.lowerBound].contains(where: \.endsClause)
    else { return }
    // 甲强调，要坚持…，统筹某改革: what somebody asks for.
    if opens, first(of: RelationReader.speeches, in: spanEnd(item)..<word.lowerBound) != nil {
      return
    }
    guard !opens || role != "负责", let target = chargeTarget(of: item, role, word, view) else {
      return
    }
    // 某某攻坚：县级强院由甲组织，乙领衔: of the part, not of the whole.
    if opens || item.isPerson, let part = segmentWords(before: word.lowerBound, view),
      target.range.upperBound <= part.lowerBound
    {
      return
    }
    let evidence =
      min(
        item.range.lowerBound, target.range.lowerBound, word.lowerBound)..<max(
        word.upperBound, target.range.upperBound)
    let shown =
      view.range.contains(target.range.lowerBound)
      ? evidence : item.range.lowerBound..<word.upperBound
    if item.isPerson {
      claim(
        item.mention, .leads, target.mention, role: role, time: view.time, evidence: shown,
        rule: .leadsCharge, sentence: view.number)
    } else if isPassive(item), target.type == .program || target.isTeam {
      for body in list(endingAt: item, in: view) where body.isBody {
        claim(
          body.mention, .leads, target.mention, role: role, time: view.time, evidence: shown,
          rule: .leadsCharge, sentence: view.number)
        if target.isTeam { continue }
        claim(
          body.mention, .implements, target.mention, time: view.time, evidence: shown,
          rule: .implementsCharge, sentence: view.number)
      }
    }
  }

  /// 某计划，由她本人挂帅: the person spoken of leads what stands before.
  private mutating func readOwnCharge(
    _ role: String, _ word: Range<Int>, _ view: SentenceView
  ) -> Bool {
    let pronouns: [StaticString] = ["由他", "由她", "由其", "由他本人", "由她本人", "由其本人", "由他亲自", "由她亲自"]
    guard let pronoun = pronouns.first(where: { scan.reads($0, before: word.lowerBound) }) else {
      return false
    }
    let start = word.lowerBound - pronoun.scalarCount
    let isTarget = { (item: Item) in item.type == .program || item.type == .medicalGroup }
    guard
      let person = view.last(before: start, where: \.isPerson)
        ?? previous(before: view.number, within: 1, where: \.isPerson),
      let target = view.last(before: start, where: isTarget), start - target.range.upperBound <= 2
    else { return true }
    claim(
      person.mention, .leads, target.mention, role: role, time: view.time,
      evidence: min(target.range.lowerBound, start)..<word.upperBound, rule: .leadsCharge,
      sentence: view.number)
    return true
  }

  private func isPassive(_ item: Item) -> Bool { passiveMark(of: item) != nil }

  /// Where 由 stands before a body or person with title, also with a word between that points to the body:
  /// 由委党组成员某某.
  private func passiveMark(of item: Item) -> Int? {
    let start = spanStart(item)
    for position in [start, item.range.lowerBound] where scan.reads("由", before: position) {
      return position - 1
    }
    if let view = view(at: start), let begin = behindPassive(start, view) { return begin - 1 }
    guard let before = scan.scalar(start - 1), before.isOne(of: "委局院厅省市县区州镇"),
      scan.reads("由", before: start - 1)
    else { return nil }
    return start - 2
  }

  /// What a verb of charge is about: what its clause names behind it, what stands before 由, or, where the
  /// clause ends with the verb, what was spoken of.
  private func chargeTarget(
    of item: Item, _ role: String, _ word: Range<Int>, _ view: SentenceView
  ) -> Item? {
    let isTarget = { (other: Item) in
      other.type == .program || other.type == .medicalGroup && !isWorkOf(other)
    }
    if let team = teamBefore(spanStart(item) - 1, view) { return team }
    let stop = clause(at: word.upperBound, in: view.range).upperBound
    if let behind = view.first(from: word.upperBound, where: isTarget),
      behind.range.lowerBound < stop
    {
      return behind
    }
    let isPassive = isPassive(item)
    let closes =
      word.upperBound == stop || scan.scalar(word.upperBound) == " "
      || hasFollowUp(behind: word.upperBound, stop)
    guard role != "统筹" || isPassive && item.isBody, role != "盯着" || isPassive else { return nil }
    let start = spanStart(item)
    if let mark = passiveMark(of: item), let pointed = pointedTask(before: mark, view) {
      return pointed
    }
    if let mark = passiveMark(of: item), let named = namedTask(before: mark, view, where: isTarget)
    {
      return named.item
    }
    if let before = view.last(before: item.range.lowerBound, where: isTarget), isPassive || closes {
      if closes, item.isPerson, let team = ledTeam(before: start, item, view),
        team.range.lowerBound >= before.range.lowerBound
      {
        return team
      }
      // 甲改革归某局；乙事，则由丙负总责: the clause before names what is meant.
      if let mark = passiveMark(of: item) ?? (closes ? start : nil),
        namesOther(before: mark, from: before.range.upperBound, view)
          || mannered(before: mark, view).map({ $0.upperBound <= before.range.lowerBound }) == true
      {
        return nil
      }
      return before
    }
    // 成立某领导小组，由甲牵头负总责，乙具体负责: of the team that another leads in the sentence.
    if closes, item.isPerson, let team = ledTeam(before: start, item, view) { return team }
    guard closes, item.isPerson, RelationReader.sureCharges.contains(role),
      !view.items.contains(where: {
        $0.type == .medicalGroup && !(start..<item.range.lowerBound).contains($0.range.lowerBound)
      })
    else { return nil }
    // …，由甲挂帅: what the sentence itself says is meant, though it names nothing that is known.
    if isPassive, start - 1 > view.range.lowerBound, scan.reads("，由", before: start) { return nil }
    if isPassive,
      namesOther(before: passiveMark(of: item) ?? start, from: view.range.lowerBound, view)
    {
      return nil
    }
    return previous(before: view.number, within: 3) { $0.type == .program }
  }

  /// The team that somebody else leads by what the sentence says before.
  private func ledTeam(before position: Int, _ item: Item, _ view: SentenceView) -> Item? {
    guard let team = view.last(before: position, where: \.isTeam) else { return nil }
    let name = mentions[team.mention].name
    let isLed = hasClaim(in: view) {
      $0.predicate == .leads && mentions[$0.object].name == name
        && mentions[$0.subject].name != mentions[item.mention].name
    }
    return isLed ? team : nil
  }

  /// Whether the clause before a position names a matter behind the one known.
  private func namesOther(before mark: Int, from known: Int, _ view: SentenceView) -> Bool {
    var end = mark
    for word in ["则", "也", "，"] as [StaticString] where scan.reads(word, before: end) {
      end -= word.scalarCount
    }
    guard end < mark, end > known else { return false }
    let clause = clause(at: end - 1, in: view.range)
    guard clause.lowerBound >= known else { return false }
    return matters(in: clause.lowerBound..<end, view).contains {
      $0.upperBound == end && $0.lowerBound - clause.lowerBound <= 3
    }
  }

  /// Whether only a word of getting it done stands behind a verb to the end of the clause.
  private func hasFollowUp(behind position: Int, _ stop: Int) -> Bool {
    (["落实", "推进", "抓落实", "推动", "协调", "联系"] as [StaticString]).contains {
      scan.reads($0, at: position) && position + $0.scalarCount == stop
    }
  }

  /// 某医共体 in 某医共体建设: the work is meant, not the group.
  private func isWorkOf(_ item: Item) -> Bool {
    (["建设", "改革", "试点"] as [StaticString]).contains {
      scan.reads($0, at: item.range.upperBound)
    }
  }

  /// The item that the sentence speaks of: the first of a kind that opens a clause, else the last before.
  func topic(before position: Int, _ view: SentenceView, where accepts: (Item) -> Bool) -> Item? {
    let items = view.items.filter { $0.range.upperBound <= position && accepts($0) }
    return items.first { item in
      item.range.lowerBound == view.range.lowerBound
        || scan.text[item.range.lowerBound - 1].endsClause
    } ?? items.last ?? previous(before: view.number, within: 2, where: accepts)
  }

  /// What 该医共体, 该联盟 and 平台 directly before 由 point to.
  func pointedTask(before position: Int, _ view: SentenceView) -> Item? {
    let groups: [StaticString] = ["医共体", "联盟", "集团", "医联体", "共同体", "联合体"]
    let tasks: [StaticString] = [
      "平台", "项目", "工程", "计划", "行动", "活动", "改革", "机制", "模式", "办法", "试点", "工作",
    ]
    if let word = groups.first(where: { scan.reads($0, before: position) }),
      isPointer(at: position - word.scalarCount, view)
    {
      return previousItem(before: position - word.scalarCount, view) { $0.type == .medicalGroup }
    }
    if let word = tasks.first(where: { scan.reads($0, before: position) }),
      isPointer(at: position - word.scalarCount, view)
    {
      let named = previousItem(before: position - word.scalarCount, view) {
        $0.type == .program && mentions[$0.mention].name.contains(word.description)
      }
      // The title may say what work is meant, though nothing knows it.
      if named == nil,
        titleViews(of: view).contains(where: { scan.first(word, in: $0.range) != nil })
      {
        return nil
      }
      return named
        ?? previousItem(before: position - word.scalarCount, view) { $0.type == .program }
    }
    return nil
  }

  /// What the words of the clause before 由 name, as far as they are more than a mark: the item they end with, a
  /// program whose name ends like them, or nothing that is known.
  func namedTask(
    before position: Int, _ view: SentenceView, where accepts: (Item) -> Bool
  ) -> (item: Item?, Void)? {
    let clause = clause(at: position, in: view.range)
    let words = clause.lowerBound..<max(clause.lowerBound, position)
    guard words.count >= 2, scan.text[words].contains(where: \.isHan) else { return nil }
    if let item = view.items(in: words).last(where: accepts) { return (item, ()) }
    guard !view.items(in: words).contains(where: { $0.isPerson }) else { return nil }
    let text = Array(scan.text[words])
    for length in stride(from: min(text.count, 14), through: 4, by: -1) {
      let end = String(String.UnicodeScalarView(text.suffix(length)))
      let same = { (item: Item) in
        item.type == .program && mentions[item.mention].name.hasSuffix(end)
      }
      if let item = previousItem(before: clause.lowerBound, view, where: same) { return (item, ()) }
    }
    return (nil, ())
  }

  /// Whether a word stands alone or behind 该, 这项: it names nothing itself.
  private func isPointer(at position: Int, _ view: SentenceView) -> Bool {
    position == view.range.lowerBound || scan.text[position - 1].endsClause
      || scan.barriers[position - 1] && !scan.reads("工作", at: position)
      || (["该", "这项", "这一", "此项", "该项", "这个", "上述"] as [StaticString]).contains {
        scan.reads($0, before: position)
      }
  }

  func previousItem(
    before position: Int, _ view: SentenceView, where accepts: (Item) -> Bool
  ) -> Item? {
    view.last(before: position, where: accepts)
      ?? previous(before: view.number, within: 3, where: accepts)
  }

}
