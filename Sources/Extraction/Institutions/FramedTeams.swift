internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Teams that a frame holds from end to end, whatever words their names are made of: 成立 + 甲市登革热等蚊媒传染病防控
/// 工作领导小组, 关于调整 + 县艾滋病、性病防治工作领导小组 + 的通知, 以甲为组长的 + 强化免疫工作领导小组.
struct FramedTeams {
  let scanner: InstitutionScanner
  /// What other scanners found, by where it starts.
  let institutions: [InstitutionMention]
  private var scan: Scan { scanner.scan }

  private static let kinds = Words([
    "领导小组", "协调小组", "工作小组", "专项小组", "专题小组", "攻坚小组", "指挥部", "工作专班", "专班", "联席会议", "推进委员会",
    "管理委员会", "工作委员会", "专家委员会", "专家组", "工作组", "督查组", "督导组", "服务队", "医疗队", "防治队", "救援队",
  ])
  private static let founding = Words([
    "成立了", "成立", "组建了", "组建", "设立了", "设立", "调整充实了", "调整充实", "充实调整", "关于调整", "调整了",
  ])
  /// What ends before the 的 of words that say who heads a team.
  private static let heads = Words([
    "组成", "选派", "派出", "组长", "为首", "牵头", "挂帅", "领衔", "带队", "总指挥", "指挥长", "召集人", "班长", "队长", "领队",
    "负责人", "负总责", "主任",
  ])
  /// Words of which none stands in the name of one team.
  private static let foreign = Words([
    "两级", "市县三级", "县乡三级", "乡村三级", "乡三级", "三级联动", "各级", "各地", "相应", "由", "以", "简称", "分别", "等为", "什么",
    "多个", "若干",
  ])

  /// The mentions, with each team under the whole of its framed name.
  ///
  /// - Complexity: O(n log n) in the mentions and the places where a word for a team stands, and a look through the
  ///   text for each of a bounded number of names.
  func named() -> [InstitutionMention] {
    var framed: [InstitutionMention] = []
    for (number, sentence) in scan.sentences.enumerated() where sentence.kind != .byline {
      for (start, kind) in scan.occurrences(of: FramedTeams.kinds, in: sentence.range) {
        let end = start + kind.scalarCount
        guard end <= sentence.range.upperBound, !scan.reads("组成的", at: end - 1),
          let open = opening(before: start, from: sentence.range.lowerBound)
            ?? heading(number, endingAt: end),
          !isKnown(open..<end), isName(open..<start, kind: end)
        else { continue }
        framed.append(team(open..<end, sentence: number, scope: sentence.range))
      }
    }
    if !framed.isEmpty { framed += repeats(of: framed) }
    let covered = Coverage(of: framed.lazy.map(\.range), in: scan.text)
    let others = institutions.filter { !$0.isTeam || !covered.contains($0.range.upperBound - 1) }
    return shortFormsResolved((others + framed).inOrder)
  }

  /// （以下简称领导小组）: what a name is called for short names the team before it, and no other.
  private func shortFormsResolved(_ mentions: [InstitutionMention]) -> [InstitutionMention] {
    guard mentions.contains(where: { $0.isTeam && $0.name.holds("简称") }) else { return mentions }
    var last: InstitutionMention?
    return mentions.compactMap { mention in
      guard mention.isTeam, mention.name.holds("简称") else {
        if mention.isTeam { last = mention }
        return mention
      }
      guard let full = last, mention.range.lowerBound - full.range.upperBound <= 8,
        let kind = scan.word(of: FramedTeams.kinds, before: mention.range.upperBound)
      else { return nil }
      return InstitutionMention(
        range: mention.range.upperBound - kind.scalarCount..<mention.range.upperBound,
        type: full.type, name: full.name, aliases: full.aliases, place: full.place,
        parent: full.parent, isTeam: true)
    }
  }

  /// Words behind the verb of founding that belong to no name.
  private static let openings = Words(["新一届", "新的"])
  /// Verbs before a name that another scanner knows without them.
  private static let verbs = Words(["加快推进", "推进", "加强", "做好", "推动", "开展"])

  // MARK: Frames

  /// Where the name begins that a verb of founding, or words for a head with 的, stand before.
  private func opening(before kind: Int, from floor: Int) -> Int? {
    var start = kind
    while start > floor, kind - start < 60, isInside(scan.text[start - 1]) { start -= 1 }
    let near = start..<kind
    var open: Int?
    if let verb = scan.occurrences(of: FramedTeams.founding, in: near).last {
      open = verb.start + verb.word.scalarCount
    }
    if let mark = near.last(where: { scan.text[$0] == "的" }), mark >= open ?? start {
      guard scan.word(of: FramedTeams.heads, before: mark) != nil else { return nil }
      open = mark + 1
    }
    guard var position = open else { return nil }
    while let word = scan.word(of: FramedTeams.openings, at: position), position < kind {
      position += word.scalarCount
    }
    return position < kind ? position : nil
  }

  /// Where the name begins that fills a line over the list of its heads: 一、疫苗接种工作专班, and 组长：甲 below.
  private func heading(_ number: Int, endingAt end: Int) -> Int? {
    let line = scan.sentences[number].range.trimmed(in: scan)
    guard line.upperBound == end, line.count <= 24 else { return nil }
    var start = line.lowerBound
    while start < end, scan.text[start].isNumeral || scan.text[start].isOne(of: "、.．（） ") {
      start += 1
    }
    let last = min(number + 3, scan.sentences.count - 1)
    guard end - start >= 4, (start..<end).allSatisfy({ isInside(scan.text[$0]) }), last > number,
      scan.first(of: FramedTeams.labels, in: end..<scan.sentences[last].range.upperBound) != nil
    else { return nil }
    return start
  }

  private static let labels = Words([
    "组长：", "总指挥：", "指挥长：", "召集人：", "班长：", "队长：", "领队：", "牵头领导：", "牵头市领导：", "牵头县领导：", "牵头单位：",
    "负责人：",
  ])

  /// Whether a scalar can stand inside such a name or the frame before it.
  private func isInside(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isNamePart || scalar.isOne(of: "、“”（）")
  }

  /// Whether a scanner found the team with all that its frame holds.
  private func isKnown(_ range: Range<Int>) -> Bool {
    let verb = scan.word(of: FramedTeams.verbs, at: range.lowerBound)
    let start = range.lowerBound + (verb?.scalarCount ?? 1)
    let next = institutions.partition { $0.range.lowerBound > start }
    return institutions[max(0, next - 4)..<next].contains {
      $0.range.upperBound == range.upperBound && ($0.isTeam || $0.type == .organization)
    }
  }

  /// Whether the words before a kind name one team, and nothing behind makes them part of a longer word.
  private func isName(_ core: Range<Int>, kind end: Int) -> Bool {
    guard core.count >= 4, scan.first(of: FramedTeams.foreign, in: core) == nil,
      !TeamMatters.generic.contains(scan.string(core)), !scanner.isCounted(scan.string(core)),
      !scan.text[core].contains("的"), isBalanced(core),
      !scan.text[core.upperBound - 1].isOne(of: "级、和与及个"),
      scan.hits(of: FramedTeams.kinds, in: core).allSatisfy({ hit in
        // 领导小组、工作专班: two teams in a row.
        !scan.text[hit.start..<core.upperBound].contains { $0.isOne(of: "、和与及") }
      })
    else { return false }
    let next = scan.scalar(end)
    return !(next?.isOne(of: "长员织成合伍建") ?? false) && !scan.reads("办公室", at: end)
  }

  private func isBalanced(_ range: Range<Int>) -> Bool {
    [("“", "”"), ("（", "）")].allSatisfy { (pair: (Unicode.Scalar, Unicode.Scalar)) in
      let opens = scan.text[range].filter { $0 == pair.0 }.count
      return opens == scan.text[range].filter { $0 == pair.1 }.count
    }
  }

  // MARK: Names

  /// The team at a range, called after its place or the body that its name begins with.
  private func team(
    _ range: Range<Int>, sentence: Int, scope: Range<Int>
  ) -> InstitutionMention {
    let inner = institutions[
      institutions.partition { $0.range.lowerBound >= range.lowerBound }...
    ].prefix { $0.range.lowerBound < range.upperBound }
    let short = inner.last { $0.isTeam && $0.range.upperBound == range.upperBound }
    let head = inner.first {
      !$0.isTeam && $0.range.lowerBound == range.lowerBound
        && $0.range.upperBound < range.upperBound
    }
    var team = HeadedTeams(scanner: scanner, institutions: institutions)
      .team(at: range, sentence: sentence, scope: scope)
    if let head {
      let rest = scan.string(head.range.upperBound..<range.upperBound)
      team.aliases += [team.name, rest]
      team.name = head.name + rest
      (team.place, team.parent) = (head.place, head.name)
    }
    if let short { team.aliases += [short.name] + short.aliases }
    team.aliases = team.aliases.filter { $0 != team.name }
    return team
  }

  /// Of so many names other places are looked for.
  private static let most = 200

  /// Every further place where the words of such a name stand, with or without the place before them.
  private func repeats(of framed: [InstitutionMention]) -> [InstitutionMention] {
    var known = Set<ByteText>()
    var covered = Coverage(of: framed.lazy.map(\.range), in: scan.text)
    var found: [InstitutionMention] = []
    for team in framed
    where known.count < FramedTeams.most && known.insert(ByteText(team.name)).inserted {
      let own = Array(scan.text[ownStart(of: team.range)..<team.range.upperBound])
      guard own.count >= 8 else { continue }
      for start in scan.positions(of: own) where !covered.contains(start) {
        let range = placeStart(before: start)..<start + own.count
        found.append(
          InstitutionMention(
            range: range, type: team.type, name: team.name, aliases: team.aliases,
            place: team.place, parent: team.parent, isTeam: true))
        covered.insert(range)
      }
    }
    return found
  }

  /// Where the words of a name begin behind the place that it opens with.
  private func ownStart(of range: Range<Int>) -> Int {
    if let place = scanner.placeStarting(at: range.lowerBound, before: range.upperBound) {
      return place.range.upperBound
    }
    let isLevel =
      scan.scalar(range.lowerBound).flatMap(PlaceLevel.init(levelWord:)) != nil
      && scan.scalar(range.lowerBound + 1)?.isOne(of: "域级") != true
    return isLevel ? range.lowerBound + 1 : range.lowerBound
  }

  private func placeStart(before start: Int) -> Int {
    if let place = scanner.placeEndingAt[start] { return place.range.lowerBound }
    let isLevel = scan.scalar(start - 1).flatMap(PlaceLevel.init(levelWord:)) != nil
    return isLevel ? start - 1 : start
  }
}
