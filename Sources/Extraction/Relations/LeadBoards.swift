internal import OntologyModel
internal import TextNormalization

/// Seats in the council of a group or alliance: 某当选首任理事长, 理事长由某出任, 某被推举为首届轮值主席, 某任秘书长.
extension RelationReader {
  private static let orders: [StaticString] = [
    "双", "首任", "首届", "第一任", "第一届", "新一届", "本届", "现任", "首个", "联盟", "集团", "理事会", "首期", "下一届",
  ]
  private static let elections: [StaticString] = [
    "亲自担任", "亲任", "共同担任", "同任",
    "当选为", "连任", "选为", "被推举为", "被推选为", "被选举为", "推举为", "推选为", "选举为", "受聘为", "获聘为", "被聘为",
    "聘为", "聘任为", "担任",
    "兼任",
    "出任", "当选", "任", "为", "是", "当",
  ]

  mutating func readBoards() {
    var from = (view: -1, end: 0)
    for (start, word) in LeadWords.standard.places(of: .board, in: scan) {
      guard let view = view(at: start), view.sentence.kind != .byline,
        start + word.scalars.count <= view.range.upperBound
      else { continue }
      let range = start..<start + word.scalars.count
      let lower = from.view == view.number ? from.end : view.range.lowerBound
      let people =
        elected(before: start, from: lower, view) ?? filled(behind: range.upperBound, view)
      guard let people, !people.mentions.isEmpty else { continue }
      from = (view.number, max(range.upperBound, people.range.upperBound))
      if readPairs(people.mentions, people.range, word, view) { continue }
      let isOwn = people.mentions.count == 1 ? people.mentions.first : nil
      guard let group = board(word, at: people.role, of: isOwn, view) else { continue }
      for person in people.mentions { seat(person, word, group, people.range, view) }
    }
  }

  /// 组建甲医共体、乙医共体，分别由丙、丁担任理事长: each of his own.
  private mutating func readPairs(
    _ people: [Int], _ range: Range<Int>, _ word: LeadWord, _ view: SentenceView
  ) -> Bool {
    let near = max(view.range.lowerBound, range.lowerBound - 6)..<range.upperBound
    guard people.count > 1, first(of: ["分别"], in: near) != nil,
      let last = view.last(before: range.lowerBound, where: { $0.type == .medicalGroup })
    else { return false }
    let groups = list(endingAt: last, in: view).filter { $0.type == .medicalGroup }
    guard groups.count == people.count else { return false }
    for (person, group) in zip(people, groups) { seat(person, word, group, range, view) }
    return true
  }

  private mutating func seat(
    _ person: Int, _ word: LeadWord, _ group: Item, _ range: Range<Int>, _ view: SentenceView
  ) {
    let name = mentions[person].name
    let known = hasClaim(in: view) {
      mentions[$0.subject].name == name
        && $0.role == word.text
        && (mentions[$0.object].name == mentions[group.mention].name || $0.predicate == .leads)
    }
    guard !known else { return }
    let isLead = !word.isPost && group.type == .medicalGroup
    claim(
      person, isLead ? .leads : .holdsPost, group.mention, role: word.text, time: view.time,
      evidence: range, rule: .leadsNamedAs, sentence: view.number)
  }

  /// Who stands before a verb of election: 甲、乙当选副理事长.
  private func elected(
    before start: Int, from lower: Int, _ view: SentenceView
  ) -> (mentions: [Int], range: Range<Int>, role: Int)? {
    var position = start
    while let order = RelationReader.orders.first(where: { scan.reads($0, before: position) }),
      position - order.scalarCount > lower
    {
      position -= order.scalarCount
    }
    // 某联盟理事长: the group may stand between.
    if let group = view.items.last(where: {
      $0.range.upperBound == position && $0.type == .medicalGroup
    }) {
      position = group.range.lowerBound
    }
    guard
      let verb = RelationReader.elections.first(where: { scan.reads($0, before: position) }),
      position - verb.scalarCount >= lower,
      !(verb.description == "为" && scan.reads("作为", before: position))
    else { return nil }
    let end = position - verb.scalarCount
    let clause = clause(at: max(lower, end - 1), in: view.range)
    let people = view.items(in: max(lower, clause.lowerBound)..<max(lower, clause.lowerBound, end))
      .filter { $0.isPerson && !isBracketed($0.range.lowerBound, in: view) }
    if let last = people.last {
      // 由甲、乙两位院长担任理事长.
      let list = list(endingAt: last, of: people)
      let opens = list.map { spanStart($0) }
      return (
        list.map(\.mention), (opens.min() ?? end)..<max(start, end), position
      )
    }
    let tail = RelationReader.pointers.first { scan.reads($0, before: end) }
    guard let tail, end - tail.scalarCount >= view.range.lowerBound else { return nil }
    let place = end - tail.scalarCount
    let found =
      tail.description.hasPrefix("我")
      ? speaker(at: place, view)
      : (view.last(before: place, where: \.isPerson)
        ?? previous(before: view.number, within: 1, where: \.isPerson))?.mention
    return found.map { ([$0], place..<max(start, place), position) }
  }

  private static let pointers: [StaticString] = ["他同时", "她同时", "他", "她", "我"]

  /// The people of a list that ends with one: titles may stand between the names.
  private func list(endingAt last: Item, of people: [Item]) -> [Item] {
    var found = [last]
    for person in people.reversed() where person.range.upperBound < found[0].range.lowerBound {
      // 院长甲和乙任: a title that both share reaches over the first.
      let span = spanStart(found[0])
      let title = span <= person.range.lowerBound ? found[0].range.lowerBound : span
      let end = max(spanEnd(person), person.range.upperBound)
      guard end <= title, ["、", "和", "与", "及", "以及"].contains(scan.string(end..<title)) else {
        break
      }
      found.insert(person, at: 0)
    }
    return found
  }

  /// A list of a council: 理事长甲（某院书记），副理事长乙（某院院长）、丙.
  private func listedNames(
    behind end: Int, _ view: SentenceView
  ) -> (mentions: [Int], range: Range<Int>, role: Int)? {
    guard let first = view.items.first(where: { $0.isPerson && $0.range.lowerBound == end }) else {
      return nil
    }
    var open = end
    while open > view.range.lowerBound, scan.text[open - 1].isHan { open -= 1 }
    // The seat opens its clause, so that no body stands in its title.
    guard end - open <= 6, open > view.range.lowerBound, scan.scalar(spanEnd(first) - 1) == "）"
    else { return nil }
    var people = [first]
    for person in view.items where person.isPerson {
      guard let last = people.last, person.range.lowerBound == spanEnd(last) + 1,
        scan.text[spanEnd(last)] == "、"
      else { continue }
      people.append(person)
    }
    return (people.map(\.mention), open..<max(end, people.last.map(spanEnd) ?? end), end)
  }

  /// Who stands behind: 理事长由县医院院长甲出任, 理事长是我.
  private func filled(
    behind end: Int, _ view: SentenceView
  ) -> (mentions: [Int], range: Range<Int>, role: Int)? {
    if let named = listedNames(behind: end, view) { return named }
    guard
      let mark = (["，分别由", "，由", "分别由", "分别是", "由", "是", "为", "："] as [StaticString]).first(where: {
        scan.reads($0, at: end)
      })
    else { return nil }
    let start = end + mark.scalarCount
    let stop = clause(at: start, in: view.range).upperBound
    let role = end
    if scan.reads("我", at: start), start + 1 >= stop || scan.text[start + 1].endsClause {
      return speaker(at: start, view).map { ([$0], end..<start + 1, role) }
    }
    guard let first = view.first(from: start, where: \.isPerson), first.range.lowerBound < stop,
      first.range.lowerBound - start <= 30
    else { return nil }
    let title = spanStart(first)
    guard mark.description.hasSuffix("由") || title - start <= 12 else { return nil }
    let people = view.items(in: start..<max(start, stop)).filter(\.isPerson)
    let named = people.filter { person in
      let gap = person.range.lowerBound
      return person == first
        || !scan.text[first.range.upperBound..<max(first.range.upperBound, gap)].contains(where: {
          $0.endsClause || $0 == "（"
        })
    }
    return (named.map(\.mention), end..<(named.last?.range.upperBound ?? stop), role)
  }

  /// The group or society in whose council a seat is: the one before the seat, else the one spoken of last.
  private func board(
    _ word: LeadWord, at role: Int, of person: Int?, _ view: SentenceView
  ) -> Item? {
    let names = mentions
    let ends = [
      "联盟", "协作体", "协作网", "共同体", "集团", "医联体", "医共体", "联合体", "协会", "学会", "分会", "联合会", "基金会", "商会",
    ]
    let isExpert = word.text == "首席专家"
    let isOfCommittee = word.text.hasSuffix("主任委员")
    // 当选为联盟理事长: of the group of that kind.
    let kinds = GroupKinds.all.first { scan.reads($0.word, at: role) }?.tails
    let suits = { (item: Item) in
      isExpert
        ? item.isTeam || item.type == .medicalGroup
        : item.isBody && item.type != .hospital
          && (ends.contains(where: names[item.mention].name.hasSuffix)
            || isOfCommittee && item.type == .organization
              && names[item.mention].name.hasSuffix("委员会"))
    }
    let isTitled = { (item: Item) in
      view.items.contains { person in
        guard person.isPerson, let start = titleStart[person.range.lowerBound],
          start < person.range.lowerBound
        else { return false }
        return (start..<person.range.lowerBound).contains(item.range.lowerBound)
      }
    }
    if let item = view.items.last(where: {
      suits($0) && $0.range.lowerBound < role + 6 && !isTitled($0)
    }) {
      // 集团理事会的理事长是我: of several groups the speaker's own.
      if item.range.count <= 4, let person, let own = ownGroup(of: person) { return own }
      return item
    }
    if let person, let own = ownGroup(of: person) { return own }
    // What a sentence before is about: the group founded, else the first named.
    let isGroup = { (item: Item) in suits(item) && item.type == .medicalGroup }
    if let kinds,
      let group = previous(
        before: view.number, within: 6,
        where: { item in isGroup(item) && kinds.contains { names[item.mention].name.hasSuffix($0) }
        })
    {
      return group
    }
    let near = previous(before: view.number, within: 6, where: isGroup)
    return near ?? previous(before: view.number, within: 2, where: suits)
  }

  /// The group that bears the name of the hospital at which somebody holds a post.
  private func ownGroup(of person: Int) -> Item? {
    let name = mentions[person].name
    let hospitals = claims.filter {
      $0.predicate == .holdsPost && mentions[$0.subject].name == name
        && mentions[$0.object].type == .hospital
    }.map { mentions[$0.object].name }
    guard !hospitals.isEmpty else { return nil }
    for view in views {
      if let item = view.items.first(where: { item in
        item.type == .medicalGroup
          && hospitals.contains(where: mentions[item.mention].name.hasPrefix)
      }) {
        return item
      }
    }
    return nil
  }
}
