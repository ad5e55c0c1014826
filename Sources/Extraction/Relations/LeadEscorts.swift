internal import OntologyModel
internal import TextNormalization

/// Who leads a team or an action that is told by who goes in front: 某医疗队在副院长甲的带领下启程, 率队出征的乙, 丙带领学生们开展“某”行动,
/// 某队由丁、戊分别担任正副队长.
extension RelationReader {
  private static let escorts = Words(["带领下", "率领下"])
  private static let marches = Words(["率队", "带队", "领队"])
  private static let departures = Words([
    "出征的", "驰援的", "支援的", "出发的", "前往的", "抵达的", "援助的",
  ])
  private static let guides = Words(["带领", "率领"])
  private static let starts = Words([
    "组织开展", "启动实施", "开展", "启动", "实施", "推出", "发起", "打造", "创建", "组建", "成立", "创办",
  ])
  private static let lessons = Words(["培训", "训练", "学习", "教育", "主题党日", "比赛", "竞赛", "调查"])
  private static let squadWords = Words(["医疗队", "服务队", "救援队", "工作队", "团队", "该队", "队员们"])
  private static let captainNouns = Words(["总领队", "领队", "队长", "组长", "团长"])

  mutating func readEscorts(_ view: SentenceView) {
    for (start, word) in scan.occurrences(of: RelationReader.escorts, in: view.range) {
      readEscort(start..<start + word.scalarCount, view)
    }
    for (start, word) in scan.occurrences(of: RelationReader.marches, in: view.range) {
      readMarch(word.description, start + word.scalarCount, view)
    }
    for (start, word) in scan.occurrences(of: RelationReader.guides, in: view.range) {
      readGuided(start..<start + word.scalarCount, view)
    }
  }

  // MARK: 在副院长甲的带领下

  private mutating func readEscort(_ word: Range<Int>, _ view: SentenceView) {
    var end = word.lowerBound
    if scan.reads("的", before: end) { end -= 1 }
    guard
      let mark = (max(view.range.lowerBound, end - 34)..<end).last(where: { scan.text[$0] == "在" }),
      let person = escort(endingAt: end, behind: mark + 1, view),
      let team = escorted(mark, word.upperBound, view),
      mentions[team].name != mentions[person].name
    else { return }
    let noun = scan.first(of: RelationReader.captainNouns, in: mark..<end)
    claim(
      person, .leads, team, role: noun.map { scan.string($0.start..<$0.end) } ?? "带领",
      time: view.time, evidence: mark..<word.upperBound, rule: .leadsTeam, sentence: view.number)
  }

  /// Whoever stands before 的带领下: somebody known, or a name behind the ward that he is of.
  private mutating func escort(
    endingAt end: Int, behind start: Int, _ view: SentenceView
  ) -> Int? {
    if let person = view.items.last(where: { item in
      item.isPerson && item.range.lowerBound >= start
        && (spanEnd(item) == end
          || item.range.upperBound <= end
            && (item.range.upperBound == end || isCalled(item.range.upperBound..<end)))
    }) {
      return person.mention
    }
    return unknownHolder(endingAt: end, view)?.mention
  }

  /// The team that stands before 在, or opens the clause behind 下; 医疗队 alone is the one spoken of.
  private func escorted(_ mark: Int, _ end: Int, _ view: SentenceView) -> Int? {
    let before = scan.reads("，", before: mark) ? mark - 1 : mark
    if let team = view.items.last(where: { $0.isTeam && $0.range.upperBound == before }) {
      return team.mention
    }
    if let team = view.items.first(where: {
      $0.isTeam && ($0.range.lowerBound == end || $0.range.lowerBound == end + 1)
    }) {
      return team.mention
    }
    // 某专家组一行7人在组长甲的带领下.
    let names = mentions
    if let seat = scan.word(of: RelationReader.teamSeats, at: mark + 1),
      let team = view.last(
        before: mark,
        where: {
          $0.isTeam && RelationReader.suits(names[$0.mention].name, seat.description, nil)
        })
    {
      return team.mention
    }
    guard scan.reads(RelationReader.squadWords, before: before) else { return nil }
    return spokenSquad(before: before, view)
  }

  private func spokenSquad(before position: Int, _ view: SentenceView) -> Int? {
    let names = mentions
    let isSquad = { (item: Item) in
      item.isTeam
        && (names[item.mention].name.hasSuffix("队") || names[item.mention].name.hasSuffix("团"))
    }
    return
      (view.last(before: position, where: isSquad)
      ?? previous(before: view.number, within: 6, where: isSquad)
      ?? view.first(from: position, where: isSquad))?.mention
  }

  // MARK: 率队出征的甲

  private mutating func readMarch(_ role: String, _ end: Int, _ view: SentenceView) {
    guard let word = scan.word(of: RelationReader.departures, at: end),
      let person = view.first(from: end, where: \.isPerson),
      case let start = end + word.scalarCount, spanStart(person) - start <= 14,
      !scan.text[start..<max(start, person.range.lowerBound)].contains(where: \.endsClause),
      let team = spokenSquad(before: end, view)
    else { return }
    claim(
      person.mention, .leads, team, role: role, time: view.time,
      evidence: end - 2..<person.range.upperBound, rule: .leadsTeam, sentence: view.number)
  }

  // MARK: 甲带领学生们开展“某”行动

  /// Whoever takes others along leads the named action that they carry out together.
  private mutating func readGuided(_ word: Range<Int>, _ view: SentenceView) {
    let limit = min(view.range.upperBound, word.upperBound + 18)
    let stop = clause(at: word.upperBound, in: view.range).upperBound
    guard
      let person = view.items.last(where: {
        $0.isPerson && $0.range.upperBound <= word.lowerBound
          && (spanEnd($0) == word.lowerBound || isCalled($0.range.upperBound..<word.lowerBound)
            || $0.range.upperBound == word.lowerBound)
      }),
      let verb = scan.first(
        of: RelationReader.starts, in: word.upperBound..<max(word.upperBound, min(limit, stop))),
      let thing = view.first(from: verb.end, where: isLed), thing.range.lowerBound < stop,
      thing.range.lowerBound - verb.end <= 4, scan.text[thing.range].contains("“"),
      !scan.reads(RelationReader.lessons, at: thing.range.upperBound)
    else { return }
    claim(
      person.mention, .leads, thing.mention, role: scan.string(word), time: view.time,
      evidence: spanStart(person)..<thing.range.upperBound, rule: .leadsCharge,
      sentence: view.number)
  }
}
