internal import Lexicon
internal import TextNormalization

/// Finds people: behind and before titles, in by-lines, and wherever a name found so comes again.
struct PersonScanner {
  let scan: Scan
  let titles: TitleScanner
  let grammar: NameGrammar

  init(scan: Scan, titles: TitleScanner) {
    self.scan = scan
    self.titles = titles
    grammar = NameGrammar(scan: scan)
  }

  /// What was found: the people, and the posts that titles give them.
  struct Result {
    var people: [PersonMention] = []
    var holdings: [PostHolding] = []
    var chains: [[TitleChain]] = []
  }

  func scanAll() -> Result {
    var result = Result()
    result.chains = scan.sentences.indices.map(titles.chains(sentence:))
    let duties = duties(result.chains)
    let rosters = scan.sentences.indices.map {
      duties[$0] ?? roster($0, result.chains[$0]) ?? flatRows($0, result.chains[$0])
        ?? profile($0, result.chains)
    }
    let listed = listedNames()
    var known = Set<String>()
    // In which sentence each name first stands alone behind a title of its own.
    var introduced: [String: Int] = [:]
    for number in scan.sentences.indices {
      let chains = result.chains[number]
      let behind = chains.isEmpty ? [] : behindTitles(number, chains, known: [])
      for holding in behind {
        guard let name = holding.people.first?.name, introduced[name] == nil,
          holding.chain.titles.contains(where: { $0.body != nil })
        else { continue }
        introduced[name] = number
      }
      let found =
        rosters[number] ?? behind + (chains.isEmpty ? [] : firstAppointments(number, chains))
      for holding in found { known.formUnion(holding.people.map(\.name)) }
      for person in bylines(number) + (listed[number] ?? []) where !isBody(person.range) {
        known.insert(person.name)
        result.people.append(person)
      }
    }
    let lives = lives()
    for name in lives.values { known.insert(name.name) }
    // A second look, now that the names of the document are known.
    let mentioned = bySentence(repeats(of: known, taken: []))
    var last: PersonMention?
    result.holdings = scan.sentences.indices.flatMap { number in
      defer { last = mentioned[number]?.last ?? last }
      if let roster = rosters[number] { return roster }
      if result.chains[number].isEmpty { return [] }
      let behind = behindTitles(number, result.chains[number], known: known)
      let held = Set(behind.map(\.chain.range))
      let open = result.chains[number].filter { !held.contains($0.range) }
      let context = context(
        number, result.chains[number], mentioned: mentioned[number] ?? [], known: known, last: last,
        resumed: lives[number])
      let before = beforeTitles(number, open, context)
      let all =
        spread(unshared(behind, introduced, number), before, result.chains[number])
        + continued(before, open) + successors(behind + before, in: context)
      guard let person = lives[number] else { return all }
      return all
        + career(
          of: person, open, held: Set(before.map(\.chain.range)), in: context.sentence)
    }
    var names = Set(result.people.map(\.name))
    for holding in result.holdings {
      names.formUnion(holding.people.map(\.name))
      result.people += holding.people
    }
    for person in lives.values { names.insert(person.name) }
    result.people += repeats(of: names, taken: Set(result.people.map(\.range)))
    result.people = PersonScanner.longest(Set(result.people), held: result.holdings)
    return namedInFull(result)
  }

  /// The people in the order of the text; of two readings of the same place the one that holds a post, else the longer:
  /// 赵立新任理事长 is 赵立新, whatever 新任 might say of 赵立.
  private static func longest(
    _ people: Set<PersonMention>, held: [PostHolding]
  ) -> [PersonMention] {
    let holders = Set(held.flatMap(\.people))
    var kept: [PersonMention] = []
    for person in people.sorted(by: {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }) {
      if let last = kept.last, last.range.lowerBound == person.range.lowerBound,
        last.range != person.range, !holders.contains(last) || !holders.contains(person)
      {
        if holders.contains(last) { continue }
        kept.removeLast()
      }
      kept.append(person)
    }
    return kept
  }

  /// Whether words are a body's name: 新华社 behind 讯 or before 记者.
  private func isBody(_ range: Range<Int>) -> Bool {
    titles.institutionEndingAt[range.upperBound]?.range == range
      || scan.longest([.nationalBody, .body], at: range.lowerBound, limit: range.upperBound)?.range
        == range
  }

  /// 副秘书长甲、乙任副组长, where 乙 was introduced before with a title of his own: the title is only 甲's.
  private func unshared(
    _ holdings: [PostHolding], _ introduced: [String: Int], _ number: Int
  ) -> [PostHolding] {
    holdings.map { holding in
      guard holding.people.count > 1 else { return holding }
      let kept = holding.people.enumerated().filter { index, person in
        index == 0 || introduced[person.name].map { $0 >= number } ?? true
      }.map(\.element)
      return PostHolding(
        people: kept, chain: holding.chain, evidence: holding.evidence, rule: holding.rule)
    }
  }

  /// The appointments that a sentence tells of, where no name of the document is known yet.
  private func firstAppointments(_ number: Int, _ chains: [TitleChain]) -> [PostHolding] {
    let context = context(
      number, chains, mentioned: [], known: [], last: nil, resumed: nil)
    return beforeTitles(number, chains, context).filter { $0.rule == .postAppointment }
  }

  private func context(
    _ number: Int, _ chains: [TitleChain], mentioned: [PersonMention], known: Set<String>,
    last: PersonMention?, resumed: PersonMention?
  ) -> AppointmentContext {
    AppointmentContext(
      sentence: scan.sentences[number].range, mentioned: mentioned, known: known,
      titleEnds: Dictionary(
        chains.map { ($0.range.upperBound, $0.range.lowerBound) }, uniquingKeysWith: min),
      last: last, resumed: resumed)
  }

  /// Holdings of one sentence, with those that a comma parts from their name: 某局党委书记、局长，某办主任
  /// 甲 gives 甲 all three posts.
  private func spread(
    _ behind: [PostHolding], _ before: [PostHolding], _ chains: [TitleChain]
  ) -> [PostHolding] {
    var holdings = behind + before
    let held = Set(holdings.map(\.chain.range))
    for (chain, next) in zip(chains, chains.dropFirst())
    where !held.contains(chain.range)
      && isListMark(scan.behindTenure(chain.range.upperBound))
      && isLead(scan.behindTenure(chain.range.upperBound) + 1, to: next.range.lowerBound)
      && chain.titles.contains(where: { $0.body != nil })
      && (scan.scalar(chain.range.lowerBound - 1).map {
        !$0.isHan || scan.barriers[chain.range.lowerBound - 1]
      } ?? true)
      && verb(before: chain.range.lowerBound) == nil
    {
      guard let holding = behind.first(where: { $0.chain.range == next.range }),
        holding.rule == .postTitleName
      else { continue }
      holdings.append(
        PostHolding(
          people: holding.people, chain: chain,
          evidence: chain.range.lowerBound..<holding.evidence.upperBound, rule: .postTitleName))
    }
    return holdings
  }

  private static let parties = Words(["民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟"])

  /// Whether nothing, or only words of a body the lexicon does not know, stand between a comma and a title.
  private func isLead(_ start: Int, to end: Int) -> Bool {
    if start == end { return true }
    // 某院院长、市卫健委某能力提升领导小组副组长甲: words of a longer name stand between.
    if isListedBody(start, to: end) { return true }
    if scan.scalar(start - 1) == "、", start < end, end - start <= 24,
      scan.text[start..<end].allSatisfy({
        $0.isHan || $0.isASCII && $0.properties.isAlphabetic || $0.isOne(of: "“”（）")
      }),
      scan.longest([.place, .body, .nationalBody], at: start, limit: end) != nil
        || scan.text[start].isOne(of: "县市省州区旗") || scan.reads("自治", at: start)
    {
      return true
    }
    guard start < end, end - start <= 14 else { return false }
    // 区疾控中心副主任、该行动技术负责人甲, 市政协副主席、民盟某市总支主委乙: words of a body that no rule knows.
    if scan.scalar(start - 1) == "、", end - start >= 3,
      scan.text[start] == "该" || scan.reads(PersonScanner.parties, at: start),
      (start..<end).allSatisfy({ scan.text[$0].isHan })
    {
      return true
    }
    // 督导组组长、基层处处长甲: a section that no body beside it names.
    if scan.scalar(start - 1) == "、", scan.text[start..<end].allSatisfy(\.isHan),
      scan.text[end - 1].isOne(of: "处科司室股部")
    {
      return true
    }
    let isOneName = (start..<end).allSatisfy {
      scan.text[$0].isOne(of: "“”")
        || scan.text[$0].isHan && !scan.commonWords[$0]
          && !scan.text[$0].isOne(of: "和与任为由")
    }
    return isOneName
      && (scan.text[start].isOne(of: "县市省州区旗校院厅局委")
        || scan.longest([.place, .body, .institutionTail], at: start, limit: end) != nil
        || scan.longest(.institutionTail, endingAt: end, from: start) != nil)
  }

  /// People by the sentence they stand in.
  private func bySentence(_ people: [PersonMention]) -> [Int: [PersonMention]] {
    var found: [Int: [PersonMention]] = [:]
    var number = 0
    for person in people {
      while number < scan.sentences.count,
        scan.sentences[number].range.upperBound <= person.range.lowerBound
      {
        number += 1
      }
      found[number, default: []].append(person)
    }
    return found
  }

  /// Every further place where a name found by a title or by-line stands.
  func repeats(of names: Set<String>, taken: Set<Range<Int>>) -> [PersonMention] {
    guard !names.isEmpty else { return [] }
    let trie = ScalarTrie(names.sorted().map { ($0, Int32(0)) })
    let covered = Coverage(of: taken, in: scan.text)
    var found: [PersonMention] = []
    for sentence in scan.sentences {
      var position = sentence.range.lowerBound
      while position < sentence.range.upperBound {
        if !covered.contains(position),
          let match = trie.longestMatch(
            in: scan.text, at: position, limit: sentence.range.upperBound)
        {
          found.append(
            PersonMention(range: position..<match.end, name: scan.string(position..<match.end)))
          position = match.end
        } else {
          position += 1
        }
      }
    }
    return found
  }
}
