internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Teams named by their kind alone, called after the work that the text is about: 行动设指挥部，县长甲任指挥长.
struct BareTeams {
  let scanner: InstitutionScanner
  /// What other scanners found, by where it starts.
  let institutions: [InstitutionMention]
  private var scan: Scan { scanner.scan }

  private static let kinds = Words([
    "工作领导小组", "领导小组", "总指挥部", "指挥部", "工作专班", "专班", "工作组", "推进组",
  ])
  private static let founding = Words([
    "成立了", "成立", "组建了", "组建", "设立了", "设立", "组成", "建立了", "建立", "设", "设了", "抽调人员组成",
  ])
  static let works = Words([
    "专项整治", "集中整治", "专项治理", "专项行动", "攻坚行动", "三年行动", "行动", "活动", "工程", "攻坚战", "创建", "改革", "试点", "建设",
    "工作",
    "项目", "复审",
    "评审",
  ])
  private static let heads = Words([
    "组长", "指挥长", "总指挥", "班长", "召集人", "挂帅", "牵头", "组　长", "组 长", "政委", "负总责",
  ])

  func mentions() -> [InstitutionMention] {
    var found: [InstitutionMention] = []
    for (number, sentence) in scan.sentences.enumerated() where sentence.kind != .byline {
      for (start, kind) in scan.occurrences(of: BareTeams.kinds, in: sentence.range) {
        let end = start + kind.scalarCount
        guard !(scan.scalar(end)?.isHan ?? false) || scan.reads("由", at: end),
          let founded = founded(before: start, sentence.range.lowerBound)
            ?? opening(start..<end, kind.description),
          let team = team(start..<end, kind.description, start - founded, number)
        else { continue }
        found.append(team)
      }
    }
    return found
  }

  /// Where the verb of founding stands directly before a team that the text has not named, and whose heads it tells behind.
  private func opening(_ words: Range<Int>, _ kind: String) -> Int? {
    let end = words.upperBound
    guard let verb = scan.word(of: BareTeams.founding, before: words.lowerBound),
      !isNamed(kind, before: words.lowerBound),
      scan.first(of: BareTeams.heads, in: end..<max(end, min(end + 150, scan.text.count))) != nil
    else { return nil }
    return words.lowerBound - verb.scalarCount
  }

  private static let giving = Words(["以", "由"])

  /// 成立 + 由县长甲任组长、副县长乙任副组长的 + 工作专班: where the verb stands, and its heads between.
  private func founded(before start: Int, _ floor: Int) -> Int? {
    guard start - 1 > floor, scan.text[start - 1] == "的", !institutions.hold(start..<start + 2),
      case let near = max(floor, start - 80)..<start - 1,
      let verb = scan.occurrences(of: BareTeams.founding, in: near).last(where: {
        scan.reads(BareTeams.giving, at: $0.start + $0.word.scalarCount)
      }), scan.first(of: BareTeams.heads, in: verb.start..<start) != nil,
      !scan.text[verb.start..<start].contains(where: { $0.isOne(of: "。；") })
    else { return nil }
    return verb.start
  }

  /// Whether a team of a kind was named before in the text, which bare words then mean.
  private func isNamed(_ kind: String, before position: Int) -> Bool {
    let next = institutions.partition { $0.range.lowerBound >= position }
    let short = kind.hasPrefix("工作") ? String(kind.dropFirst(2)) : kind
    return institutions[max(0, next - 40)..<next].contains { body in
      body.name.hasSuffix(short) && (body.isTeam || body.type == .organization)
    }
      || institutions[next..<min(next + 2, institutions.count)].contains {
        $0.range.lowerBound < position + 2
      }
  }

  /// The team of a kind for the work that its clause or the lines before speak of.
  private func team(
    _ range: Range<Int>, _ kind: String, _ verb: Int, _ sentence: Int
  ) -> InstitutionMention? {
    let subject = scan.word(of: BareTeams.works, before: range.lowerBound - verb)
    var first = sentence
    while first > 0, scan.articles[first - 1] == scan.articles[sentence], sentence - first < 12 {
      first -= 1
    }
    var best: (name: String, core: String, place: Int)?
    for number in first...sentence {
      let scope = scan.sentences[number].range
      let stop = min(scope.upperBound, range.lowerBound - verb)
      for (start, word) in scan.occurrences(of: BareTeams.works, in: scope)
      where start + word.scalarCount <= stop {
        guard
          subject == nil || subject?.description == word.description
            || subject.map({ word.description.hasSuffix($0.description) }) == true,
          let named = work(endingAt: start + word.scalarCount, scope, number),
          best.map({ named.core.count > $0.core.count }) ?? true
        else { continue }
        best = named
      }
    }
    guard let best else { return nil }
    let tail = best.core.hasSuffix("工作") && kind.hasPrefix("工作") ? String(kind.dropFirst(2)) : kind
    return InstitutionMention(
      range: range, type: .organization, name: best.name + tail, aliases: [best.core + tail, kind],
      place: best.place, isTeam: true)
  }

  /// The name of work that ends at a position, with the place that it begins with.
  func work(
    endingAt end: Int, _ scope: Range<Int>, _ sentence: Int, place known: Int? = nil
  ) -> (name: String, core: String, place: Int)? {
    var growth = NameGrowth(
      scan: scan, floor: scope.lowerBound, placeEndingAt: scanner.placeEndingAt, tailStart: end,
      allowsUnknown: true, isTeam: true)
    growth.run()
    guard end - growth.coreStart >= 5 else { return nil }
    let core = scan.string(growth.coreStart..<end)
    // 三年行动, 两个项目: a count alone.
    if growth.place == nil, scanner.isGeneric(core) { return nil }
    let division: Int
    if let inner = growth.place {
      guard let place = inner.place.division else { return nil }
      division = place
    } else if let prefix = scanner.levelPrefix(
      before: growth.start, sentence: sentence, range: scope, floor: scope.lowerBound)
    {
      division = prefix.division
    } else if end - growth.coreStart >= 8,
      let place = scanner.locality.county(at: end, sentence: sentence, range: scope)
    {
      // 某县召开基层能力提升攻坚行动动员会: a verb stands between.
      division = place
    } else if let known {
      division = known
    } else {
      return nil
    }
    let name = scan.vocabulary.divisions.divisions[division].name
    return (name + core, core, division)
  }
}
