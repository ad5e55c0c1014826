internal import OntologyModel
internal import TextNormalization

/// Who founded or carried through what, and groups that bear the name of who leads them.
extension RelationReader {
  /// 甲院、乙局共同发起的某联盟; 某联盟由甲院发起成立; 某行动是甲会发起的.
  mutating func readFounders(_ view: SentenceView) {
    for position in positions(of: "发起", in: view.range) {
      let end = position + 2
      guard !(scan.scalar(end) ?? " ").isOne(of: "人单者方会"),
        let last = founder(before: position, view), last.type != .medicalGroup
      else { continue }
      let founders = list(endingAt: last, in: view).filter { other in
        other.isBody && other.type != .medicalGroup && !other.isTeam
      }
      guard let first = founders.first, let target = founded(by: first, before: end, view) else {
        continue
      }
      for founder in founders where founder.mention != target.mention {
        claim(
          founder.mention, .leads, target.mention, role: "发起", time: view.time,
          evidence: min(
            first.range.lowerBound, target.range.lowerBound)..<max(end, target.range.upperBound),
          rule: .leadsUnit, sentence: view.number)
      }
    }
  }

  /// The body directly before a verb of founding, or the last of those that sign in the clause before: 甲院与乙院
  /// 签约，共同发起某联盟.
  private func founder(before position: Int, _ view: SentenceView) -> Item? {
    let isBody = { (item: Item) in item.isBody && !item.isTeam }
    guard let last = view.last(before: position, where: isBody) else { return nil }
    if position - last.range.upperBound <= 6,
      !scan.text[last.range.upperBound..<position].contains(where: \.endsClause)
    {
      return last
    }
    let clause = clause(at: position, in: view.range)
    guard position - clause.lowerBound <= 2,
      scan.reads("共同", at: clause.lowerBound) || scan.reads("联合", at: clause.lowerBound)
        || position == clause.lowerBound,
      clause.lowerBound > view.range.lowerBound
    else { return nil }
    let before = self.clause(at: clause.lowerBound - 1, in: view.range)
    // 甲院联合乙院、丙院，发起某联盟: the one who calls the others.
    if let call = first(of: ["联合", "会同", "携手"], in: before) {
      return view.last(before: call.start, where: isBody)
    }
    return view.items(in: before).filter { $0.type == .hospital }.last { hospital in
      list(endingAt: hospital, in: view).count > 1
        || view.items(in: before).filter { $0.type == .hospital }.count == 1
    }
  }

  /// What a founder has founded: close behind the verb, or before 由 and 是.
  private func founded(by first: Item, before end: Int, _ view: SentenceView) -> Item? {
    let isTarget = { (item: Item) in item.type == .program || item.type == .medicalGroup }
    let stop = clause(at: end, in: view.range).upperBound
    if let behind = view.first(from: end, where: isTarget), behind.range.lowerBound < stop,
      behind.range.lowerBound - end <= 8
    {
      return behind
    }
    if let event = view.first(from: end, where: { $0.type == .event }),
      event.range.lowerBound - end <= 1, let group = groupOpening(event, view)
    {
      return group
    }
    guard let before = view.last(before: first.range.lowerBound, where: isTarget) else {
      return nil
    }
    let gap = scan.string(before.range.upperBound..<first.range.lowerBound)
    return ["由", "是", "是由", "系", "系由", "，由", "为"].contains(gap) ? before : nil
  }

  /// The group that an event's name begins with: 某联盟 + 成立大会.
  private func groupOpening(_ event: Item, _ view: SentenceView) -> Item? {
    mentions.indices.first {
      mentions[$0].type == .medicalGroup && mentions[$0].range.lowerBound == event.range.lowerBound
        && mentions[$0].range.upperBound < event.range.upperBound
    }.map {
      Item(range: mentions[$0].range, mention: $0, type: .medicalGroup, isTeam: false)
    }
  }

  /// 由甲院牵头，叫某集团: the clause behind says what the thing is called.
  func called(behind stop: Int, _ view: SentenceView, where accepts: (Item) -> Bool) -> Item? {
    guard scan.scalar(stop) == "，", let item = view.first(from: stop, where: accepts) else {
      return nil
    }
    let verbs: [StaticString] = [
      "叫", "叫作", "叫做", "名叫", "名为", "取名", "取名为", "定名为", "命名为", "称为", "称", "组建", "组建了", "成立", "成立了",
      "组成", "建成", "建起", "搭建", "打造",
    ]
    return verbs.contains {
      item.range.lowerBound == stop + 1 + $0.scalarCount && scan.reads($0, at: stop + 1)
    } ? item : nil
  }

  /// 分管某改革的副院长甲, 牵头实施某工程的主任乙: the person behind 的 is in charge.
  ///
  /// Tells whether the words are of that form; then they are about nobody before.
  mutating func readAttributive(
    _ role: String, _ word: Range<Int>, _ view: SentenceView
  ) -> Bool {
    if let before = view.last(before: word.lowerBound, where: { $0.isBody || $0.isPerson }),
      word.lowerBound - spanEnd(before) <= 2, !scan.text[word.lowerBound - 1].endsClause
    {
      return false
    }
    let stop = clause(at: word.upperBound, in: view.range).upperBound
    guard
      let person = view.first(from: word.upperBound, where: \.isPerson),
      person.range.lowerBound < stop
    else { return false }
    let title = spanStart(person)
    guard
      let mark = (word.upperBound..<max(word.upperBound, title)).last(where: {
        scan.text[$0] == "的"
      }), title - mark <= 9, mark - word.upperBound >= 2
    else { return false }
    let isTarget = { (item: Item) in item.type == .program || item.type == .medicalGroup }
    for target in view.items(in: word.upperBound..<mark).filter(isTarget) {
      claim(
        person.mention, .leads, target.mention, role: role, time: view.time,
        evidence: word.lowerBound..<person.range.upperBound, rule: .leadsCharge,
        sentence: view.number)
    }
    return true
  }

  /// 任某局局长期间，主持推行某改革和“某药店”; 任内牵头某工程: what somebody carried through in a post.
  mutating func readConducted(_ view: SentenceView) {
    for (position, verb) in scan.occurrences(of: RelationReader.conducting, in: view.range) {
      readConducted(verb.description, position..<position + verb.scalarCount, view)
    }
  }

  private static let conducting = Words([
    "主持推行", "主持实施", "主持推进", "主持开展", "主持创建", "主持建设", "主持完成", "主持制定并推行", "主导推行", "主导实施", "主导推进",
    "主导", "任内牵头", "牵头实施", "牵头推进", "牵头开展", "牵头创建", "一手推动", "牵头",
  ])

  private mutating func readConducted(_ verb: String, _ word: Range<Int>, _ view: SentenceView) {
    let clause = clause(at: word.lowerBound, in: view.range)
    var start = word.lowerBound
    let adverbs: [StaticString] = ["任内", "期间", "先后", "曾", "并", "还", "又", "率先", "多次", "在任时", "任上"]
    while let adverb = adverbs.first(where: { scan.reads($0, before: start) }) {
      start -= adverb.scalarCount
    }
    // Only a clause without a subject of its own, in which the program stands next.
    let isTarget = { (item: Item) in item.type == .program }
    guard start <= clause.lowerBound,
      let target = view.first(from: word.upperBound, where: isTarget),
      target.range.lowerBound - word.upperBound <= 4,
      let person = conductor(before: clause.lowerBound, view)
    else { return }
    for other in list(startingAt: target, in: view).filter(isTarget) {
      claim(
        person.mention, .leads, other.mention,
        role: verb.hasPrefix("任内") ? "牵头" : String(verb.prefix(2)), time: view.time,
        evidence: word.lowerBound..<other.range.upperBound, rule: .leadsCharge,
        sentence: view.number)
    }
  }

  /// Whom a clause without a subject is about: the only person named before in its sentence, or whose
  /// life the paragraph tells.
  private func conductor(before position: Int, _ view: SentenceView) -> Item? {
    let people = view.items.filter { $0.isPerson && $0.range.upperBound <= position }
    if let first = people.first {
      let opens = spanStart(first)
      guard opens == view.range.lowerBound,
        Set(people.map { mentions[$0.mention].name }).count == 1
      else { return nil }
      return first
    }
    var number = view.number - 1
    while number >= 0, views[number].sentence.paragraph == view.sentence.paragraph {
      let names = views[number].items.filter(\.isPerson)
      if let first = names.first, first.range.lowerBound == views[number].range.lowerBound,
        let comma = scan.scalar(first.range.upperBound), comma.isOne(of: "，（"),
        let sex = scan.scalar(first.range.upperBound + 1), sex.isOne(of: "男女")
      {
        return first
      }
      if !names.isEmpty { return nil }
      number -= 1
    }
    return nil
  }
}
