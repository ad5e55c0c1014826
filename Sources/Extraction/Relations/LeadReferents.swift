internal import OntologyModel
internal import TextNormalization

/// A word that names what was spoken of by nothing but its kind: 联盟, 该计划, 领导小组, 平台.
struct KindWord {
  enum Class { case team, group, program }

  let text: StaticString
  let kind: Class
  /// Ends of names that the word can stand for.
  let tails: [String]
}

/// The one place where words of a kind find what they mean, for all rules of leading.
extension RelationReader {
  private static let teamKinds: [(StaticString, [String])] = [
    ("领导小组", ["小组"]), ("工作专班", ["专班"]), ("专班", ["专班"]), ("指挥部", ["指挥部"]), ("联席会议", ["联席会议"]),
    ("督查组", ["督查组"]), ("攻坚组", ["攻坚组"]), ("评估组", ["评估组"]), ("工作组", ["组"]), ("小组", ["组"]),
    ("管委会", ["委员会", "管委会"]), ("委员会", ["委员会"]), ("医疗队", ["队"]), ("工作队", ["队"]), ("服务队", ["队"]),
    ("小分队", ["队"]), ("队伍", ["队", "团"]), ("团队", ["团队", "队", "团"]),
  ]
  private static let groupKinds: [(StaticString, [String])] =
    GroupKinds.all.map { ($0.word, $0.tails) } + [
      ("理事会", ["联盟", "集团", "共同体", "医共体", "医联体", "联合体"])
    ]
  private static let programKinds: [StaticString] = [
    "项目", "行动", "活动", "工程", "计划", "试点", "攻坚", "改革", "整治", "演练", "创建", "平台", "机制", "做法", "体系", "网络",
    "工作",
  ]
  private static let kinds: [KindWord] =
    teamKinds.map { KindWord(text: $0.0, kind: .team, tails: $0.1) }
    + groupKinds.map { KindWord(text: $0.0, kind: .group, tails: $0.1) }
    + programKinds.map { KindWord(text: $0, kind: .program, tails: [$0.description]) }
  private static let kindWords = Words(kinds.map(\.text))

  /// The word of a kind that ends at a position, the longest.
  func kindWord(before position: Int) -> KindWord? {
    scan.rank(of: RelationReader.kindWords, before: position).map { RelationReader.kinds[$0] }
  }

  /// The word of a kind that begins at a position.
  func kindWord(at position: Int) -> KindWord? {
    scan.rank(of: RelationReader.kindWords, at: position).map { RelationReader.kinds[$0] }
  }

  /// What a word of a kind means: first what bears the kind in its name, in this sentence, then in the two before,
  /// then in the title, then further up; then whatever is of the class, the nearest of this and the sentences before.
  func referent(of word: KindWord, before position: Int, _ view: SentenceView) -> Item? {
    let names = mentions
    let isOfClass = { (item: Item) in
      switch word.kind {
      case .team: item.isTeam || item.isBody && names[item.mention].name.hasSuffix("管理委员会")
      case .group: item.type == .medicalGroup
      case .program: item.type == .program
      }
    }
    let bears = { (item: Item) in
      guard isOfClass(item) else { return false }
      let name = names[item.mention].name
      // “某行动”: the kind may stand in quotes.
      return word.tails.contains { tail in
        name.unicodeScalars.count > tail.unicodeScalars.count
          && (word.kind == .program ? name.holds(tail) : name.hasSuffix(tail))
      }
    }
    return view.last(before: position, where: bears)
      ?? previous(before: view.number, within: 2, where: bears)
      ?? titleViews(of: view).lazy.flatMap(\.items).last(where: bears)
      ?? previous(before: view.number, within: 6, where: bears)
      ?? ofClass(isOfClass, word, before: position, view)
  }

  /// Whatever is of a word's class; 团队 means no leading group.
  private func ofClass(
    _ isOfClass: (Item) -> Bool, _ word: KindWord, before position: Int, _ view: SentenceView
  ) -> Item? {
    guard word.text.description != "团队" else { return nil }
    return view.last(before: position, where: isOfClass)
      ?? previous(before: view.number, within: word.kind == .program ? 2 : 3, where: isOfClass)
  }

  private static let dailies = Words([
    "日常工作", "具体工作", "日常事务", "具体事务", "日常运行", "日常管理", "日常运营", "日常运转", "日常协调", "日常调度", "日常",
  ])
  private static let dailyOpenings = Words(["目前", "眼下", "现", "其", "而", "则", "的", "该", "这个"])

  /// 目前具体事务由甲负责, 联盟日常工作由乙主持, 丙分管日常运行: words that speak of nothing but the daily work are of
  /// the group, team or program spoken of.
  func dailyObject(_ words: Range<Int>, _ view: SentenceView) -> Int? {
    guard (2...12).contains(words.count),
      let daily = scan.word(of: RelationReader.dailies, before: words.upperBound)
    else { return nil }
    var end = words.upperBound - daily.scalarCount
    if end > words.lowerBound, scan.reads("的", before: end) { end -= 1 }
    var start = words.lowerBound
    while start < end, let word = scan.word(of: RelationReader.dailyOpenings, at: start) {
      start += word.scalarCount
    }
    if start < end {
      guard let word = kindWord(before: end), end - word.text.scalarCount <= start else {
        return nil
      }
      return referent(of: word, before: words.lowerBound, view)?.mention
    }
    if let item = view.last(before: words.lowerBound, where: isLed) { return item.mention }
    return previous(
      before: view.number, within: 1, where: { $0.isTeam || $0.type == .medicalGroup })?
      .mention
  }
}

extension Scan {
  /// Whether 计划 before a position is a thing that is led, and no wish: 该计划由…, “某计划”由….
  func namesPlan(before position: Int) -> Bool {
    reads("计划", before: position)
      && scalar(position - 3).map { $0.isOne(of: "该此项个这份一”") } == true
  }
}
