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
    var known = Set<String>()
    for number in scan.sentences.indices {
      for holding in behindTitles(number, result.chains[number], known: []) {
        known.formUnion(holding.people.map(\.name))
        result.holdings.append(holding)
      }
      for person in bylines(number) {
        known.insert(person.name)
        result.people.append(person)
      }
    }
    // A second look, now that the names of the document are known.
    result.holdings = scan.sentences.indices.flatMap { number in
      behindTitles(number, result.chains[number], known: known)
        + beforeTitles(number, result.chains[number], known: known)
    }
    var names = Set(result.people.map(\.name))
    for holding in result.holdings {
      names.formUnion(holding.people.map(\.name))
      result.people += holding.people
    }
    result.people += repeats(of: names, taken: Set(result.people.map(\.range)))
    result.people = Array(Set(result.people)).sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    return result
  }

  // MARK: Titles

  private func behindTitles(
    _ number: Int, _ chains: [TitleChain], known: Set<String>
  ) -> [PostHolding] {
    let sentence = scan.sentences[number].range
    return chains.compactMap { chain in
      guard chain.titles.last?.post.postClass != .press else { return nil }
      var start = chain.range.upperBound
      if scan.scalar(start) == " " { start += 1 }
      start = behindBracket(start, limit: sentence.upperBound)
      guard !scan.reads("职务", at: start) else { return nil }
      let isList = scan.scalar(start) == "：" || scan.reads("为：", at: start)
      if isList { start += scan.scalar(start) == "：" ? 1 : 2 }
      let people = names(at: start, limit: sentence.upperBound, known: known)
      guard let last = people.last else { return nil }
      return PostHolding(
        people: people, chain: chain,
        evidence: chain.range.lowerBound..<last.range.upperBound,
        rule: isList ? .leadsRoleList : .postTitleName)
    }
  }

  /// The position behind a short bracket (（如上图）).
  private func behindBracket(_ position: Int, limit: Int) -> Int {
    guard scan.scalar(position) == "（" else { return position }
    var end = position + 1
    while end < limit, end - position < 8 {
      if scan.text[end] == "）" { return end + 1 }
      end += 1
    }
    return position
  }

  /// One name, or several with 、 between that share the title.
  private func names(at start: Int, limit: Int, known: Set<String>) -> [PersonMention] {
    var people: [PersonMention] = []
    var position = start
    while let end = grammar.end(at: position, limit: limit, known: known) {
      people.append(PersonMention(range: position..<end, name: scan.string(position..<end)))
      guard scan.scalar(end) == "、" || scan.scalar(end) == "和", end + 1 < limit,
        !startsTitle(at: end + 1, limit: limit)
      else { break }
      position = end + 1
      if let next = grammar.end(at: position, limit: limit, known: known),
        !closesListedName(next, limit: limit)
      {
        break
      }
    }
    return people
  }

  private func closesListedName(_ end: Int, limit: Int) -> Bool {
    guard end < limit, let scalar = scan.scalar(end), scalar.isHan else { return true }
    return scan.matches.starting(at: end).contains {
      scan.term($0).classes.contains(.follower)
    }
  }

  private func startsTitle(at position: Int, limit: Int) -> Bool {
    for start in position..<min(position + 2, limit) {
      if scan.longest(
        [.body, .institutionTail, .post, .postPrefix, .nationalBody, .place], at: start,
        limit: limit) != nil
      {
        return true
      }
    }
    return false
  }

  /// A name directly before a title: 周华锋书记, 三亚市教育局吴萍局长.
  private func beforeTitles(
    _ number: Int, _ chains: [TitleChain], known: Set<String>
  ) -> [PostHolding] {
    let sentence = scan.sentences[number].range
    return chains.compactMap { chain in
      if let holding = appointed(chain, known: known, in: sentence) { return holding }
      if let holding = filled(chain, in: sentence) { return holding }
      if let holding = removed(chain, in: sentence) { return holding }
      var end = chain.range.lowerBound
      let isSpaced =
        (scan.scalar(end - 1) == " " && hasFollower(chain)) || scan.scalar(end - 1) == "（"
      guard
        isSpaced || chain.titles[0].body == nil
          || chain.titles[0].whole.lowerBound == chain.titles[0].range.lowerBound
      else { return nil }
      if isSpaced { end -= 1 }
      for length in [3, 2, 4] where end - length >= sentence.lowerBound {
        let start = end - length
        let name = scan.string(start..<end)
        let isNew =
          ((titles.institutionEndingAt[start] != nil && length < 4) || isSpaced
            || (isBoundary(before: start, in: sentence) && hasFollower(chain)
              && (isCommonSurname(at: start) || chain.titles[0].post.host != .named)))
          && !scan.barriers[start] && grammar.end(at: start, limit: sentence.upperBound) == end
        guard known.contains(name) || isNew else { continue }
        var chain = chain
        if isNew, let body = titles.institutionEndingAt[start] {
          for index in chain.titles.indices where chain.titles[index].body == nil {
            chain.titles[index].body = body
          }
        }
        return PostHolding(
          people: [PersonMention(range: start..<end, name: name)], chain: chain,
          evidence: start..<chain.range.upperBound, rule: .postNameTitle)
      }
      return nil
    }
  }

  /// Whether a surname that many people bear stands at a position.
  private func isCommonSurname(at position: Int) -> Bool {
    let surname = scan.vocabulary.surnames.longestMatch(
      in: scan.text, at: position, limit: scan.text.count)
    return surname.map { $0.count >= 1000 } ?? false
  }

  private func isBoundary(before position: Int, in range: Range<Int>) -> Bool {
    guard position > range.lowerBound else { return true }
    return !scan.text[position - 1].isHan || scan.barriers[position - 1]
  }

  /// Whether what follows a title shows that the name stood before it and not behind.
  private func hasFollower(_ chain: TitleChain) -> Bool {
    guard let next = scan.scalar(chain.range.upperBound) else { return true }
    if !next.isHan { return true }
    return scan.matches.starting(at: chain.range.upperBound).contains {
      !scan.term($0).classes.isDisjoint(with: [.follower, .common])
    } || next.isDigit
  }

  private static let appointing: [StaticString] = [
    "兼任", "担任", "出任", "当选为", "当选", "任命为", "同志为", "同志任", "现任", "任", "为", "，任", "，现任",
    "兼", "聘为", "，兼任", "同志兼任", "，",
  ]

  /// 赵镇任医共体党委书记, 任命某某为某局局长: the name, a verb, the title.
  private func appointed(
    _ chain: TitleChain, known: Set<String>, in sentence: Range<Int>
  ) -> PostHolding? {
    let start = chain.range.lowerBound
    for verb in PersonScanner.appointing where scan.reads(verb, before: start) {
      let end = start - verb.scalarCount
      for length in [3, 2, 4] where end - length >= sentence.lowerBound {
        let name = scan.string(end - length..<end)
        let isAppointed =
          scan.reads("任命", before: end - length) || scan.reads("聘任", before: end - length)
        let begin = end - length
        let opensClause =
          begin == sentence.lowerBound || scan.scalar(begin - 1).map(\.endsClause) == true
        let isNamed =
          (known.contains(name) || opensClause) && verb.description != "，"
          && grammar.end(at: begin, limit: end) == end
        guard
          isNamed
            || ((isAppointed || verb.description == "，现任" || verb.description == "同志为")
              && grammar.end(at: end - length, limit: end) == end)
        else { continue }
        return PostHolding(
          people: [PersonMention(range: end - length..<end, name: name)], chain: chain,
          evidence: end - length..<chain.range.upperBound, rule: .postAppointment)
      }
    }
    return nil
  }

  /// 免去某某的某院院长职务: the post ends.
  private func removed(_ chain: TitleChain, in sentence: Range<Int>) -> PostHolding? {
    guard scan.reads("职务", at: chain.range.upperBound) else { return nil }
    var end = chain.range.lowerBound
    if scan.scalar(end - 1) == "的" { end -= 1 }
    if scan.reads("同志", before: end) { end -= 2 }
    for length in [3, 2, 4] where end - length >= sentence.lowerBound {
      guard grammar.end(at: end - length, limit: end) == end else { continue }
      var chain = chain
      for index in chain.titles.indices { chain.titles[index].status = .former }
      return PostHolding(
        people: [PersonMention(range: end - length..<end, name: scan.string(end - length..<end))],
        chain: chain, evidence: end - length..<chain.range.upperBound + 2, rule: .postAppointment)
    }
    return nil
  }

  /// 院长由某某担任: the title, 由, the name with its own title before, a verb.
  private func filled(_ chain: TitleChain, in sentence: Range<Int>) -> PostHolding? {
    let start = chain.range.upperBound
    guard scan.reads("由", at: start) else { return nil }
    for position in start..<min(sentence.upperBound, start + 30) {
      guard
        let verb = ["担任", "兼任", "出任"].first(where: { (word: StaticString) in
          scan.reads(word, at: position)
        })
      else { continue }
      for length in [3, 2, 4] where position - length > start {
        let begin = position - length
        guard grammar.end(at: begin, limit: position) == position,
          begin == start + 1 || !scan.text[begin - 1].isHan
            || scan.longest(.post, endingAt: begin, from: start) != nil
        else { continue }
        return PostHolding(
          people: [PersonMention(range: begin..<position, name: scan.string(begin..<position))],
          chain: chain,
          evidence: chain.range.lowerBound..<position + verb.scalarCount,
          rule: .postAppointment)
      }
    }
    return nil
  }

  // MARK: By-lines

  /// The names behind 记者, 通讯员 and □, and before 摄, 文 and 图.
  private func bylines(_ number: Int) -> [PersonMention] {
    let sentence = scan.sentences[number]
    var found: [PersonMention] = []
    var position = sentence.range.lowerBound
    while position < sentence.range.upperBound {
      if let start = bylineStart(at: position, in: sentence) {
        let names = bylineNames(at: start, limit: sentence.range.upperBound)
        found += names
        position = max(names.last?.range.upperBound ?? start, position + 1)
      } else {
        position += 1
      }
    }
    if sentence.kind == .byline || sentence.kind == .caption {
      found += photographers(sentence.range)
    }
    return found
  }

  private func bylineStart(at position: Int, in sentence: Sentence) -> Int? {
    if scan.text[position] == "□" { return position + 1 }
    for word in ["记者", "通讯员"] as [StaticString] where scan.reads(word, at: position) {
      let isByline =
        sentence.kind == .byline || sentence.kind == .caption
        || opensBracket(before: position, in: sentence.range)
      return isByline ? position + word.scalarCount : nil
    }
    return nil
  }

  private func opensBracket(before position: Int, in range: Range<Int>) -> Bool {
    var current = position - 1
    while current >= range.lowerBound, position - current < 40 {
      if scan.text[current] == "（" || scan.text[current] == "□" { return true }
      if scan.text[current] == "）" || scan.text[current] == "。" { return false }
      current -= 1
    }
    return false
  }

  private func bylineNames(at start: Int, limit: Int) -> [PersonMention] {
    var found: [PersonMention] = []
    var position = start
    while position < limit {
      let scalar = scan.text[position]
      if scalar == " " || scalar == "、" || scalar == "：" || scalar == "/" {
        position += 1
        continue
      }
      var end = position
      while end < limit, scan.text[end].isHan, end - position < 5,
        !scan.reads("记者", at: end), !scan.reads("通讯员", at: end), !scan.reads("摄", at: end),
        !scan.reads("整理", at: end), !scan.reads("文/", at: end), !scan.reads("图/", at: end)
      {
        end += 1
      }
      guard (2...4).contains(end - position),
        scan.longest([.institutionTail, .body], at: position, limit: end) == nil,
        titles.placeEndingAt[end] == nil
      else { break }
      guard !isWord(position..<end) else { break }
      found.append(PersonMention(range: position..<end, name: scan.string(position..<end)))
      position = end
    }
    return found
  }

  /// Whether characters where a by-line has a name are a word instead (本报, 供稿, 整理).
  private func isWord(_ range: Range<Int>) -> Bool {
    range.contains { position in
      scan.matches.starting(at: position).contains { match in
        match.range.count > 1 && match.end <= range.upperBound
          && !scan.term(match).classes.isDisjoint(with: [
            .post, .eventHead, .programHead, .common, .plain, .barrier, .institutionTail,
          ])
      }
    }
  }

  /// The names before 摄 under a picture: 甲 乙/摄.
  private func photographers(_ range: Range<Int>) -> [PersonMention] {
    guard
      let mark = range.last(where: { scan.text[$0] == "摄" }),
      range.upperBound - mark <= 3
    else { return [] }
    var end = mark
    var found: [PersonMention] = []
    while end > range.lowerBound {
      while end > range.lowerBound, !scan.text[end - 1].isHan,
        "/ 　、".unicodeScalars.contains(scan.text[end - 1])
      {
        end -= 1
      }
      var start = end
      while start > range.lowerBound, scan.text[start - 1].isHan, end - start < 5 { start -= 1 }
      guard (2...3).contains(end - start), grammar.end(at: start, limit: end) == end else { break }
      found.append(PersonMention(range: start..<end, name: scan.string(start..<end)))
      end = start
    }
    return found
  }

  // MARK: Repeats

  /// Every further place where a name found by a title or by-line stands.
  private func repeats(of names: Set<String>, taken: Set<Range<Int>>) -> [PersonMention] {
    guard !names.isEmpty else { return [] }
    let trie = ScalarTrie(names.sorted().map { ($0, Int32(0)) })
    let covered = Set(taken.flatMap { Array($0) })
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
