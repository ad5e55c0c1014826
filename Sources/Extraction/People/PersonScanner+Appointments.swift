internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Names in sentences that give or take a post: 任命甲为…, 院长由乙担任, 免去丙的…职务.
extension PersonScanner {
  /// Verbs that give a post whatever stands before the name.
  private static let sureVerbs: [StaticString] = [
    "挂职担任", "挂职任", "兼任", "担任", "出任", "当选为", "当选", "任命为", "被任命为", "受聘为", "同志为", "同志任", "现任",
    "升任", "调任", "转任", "接任", "继任", "改任", "历任", "曾任", "聘为", "挂任",
  ]
  /// Verbs that give a post where a name opens the clause or is known.
  private static let weakVerbs: [StaticString] = ["任", "为", "兼"]

  /// 赵镇任医共体党委书记, 任命某某为某局局长, 某某派驻某院任执行院长: a name, a verb, the title.
  ///
  /// - Parameter mentioned: where names of the document stand in the sentence, in order.
  func appointed(
    _ chain: TitleChain, mentioned: [PersonMention], known: Set<String>, in sentence: Range<Int>
  ) -> PostHolding? {
    var start = chain.range.lowerBound
    var verb = verb(before: start)
    if let status = chain.titles.first?.status, verb == nil, status != .former,
      let word = scan.longest(.postStatus, at: start, limit: sentence.upperBound),
      word.range.count > 1 || scan.scalar(start) == "兼"
    {
      verb = (start, word.range.count > 1)
    }
    // 任院党委书记: 院 is the hospital spoken of.
    if verb == nil, scan.scalar(start - 1) == "院" {
      verb = self.verb(before: start - 1)
      if verb != nil { start -= 1 }
    }
    // Parts in a group are read with the group they are in.
    let isPart = chain.titles.contains { title in
      ["组长", "班长", "总指挥", "指挥长", "召集人"].contains(where: title.role.hasSuffix)
    }
    guard let verb, !isPart else { return nil }
    var end = verb.start
    while let adverb = adverb(before: end), end - adverb > sentence.lowerBound { end -= adverb }
    let isDropped = scan.reads("不再", at: end)
    if scan.scalar(end - 1) == "，", verb.isSure { end -= 1 }
    if scan.scalar(end - 1) == "）", let open = opening(before: end - 1, sentence) { end = open }
    let isComrade = scan.reads("同志", before: end)
    if isComrade { end -= 2 }
    if isComrade, let open = lineStart(before: end, sentence), (2...4).contains(end - open),
      (open..<end).allSatisfy({ scan.text[$0].isHan || scan.text[$0] == " " })
    {
      var chain = chain
      if isDropped {
        for index in chain.titles.indices { chain.titles[index].status = .former }
      }
      return PostHolding(
        people: [
          PersonMention(range: open..<end, name: scan.string(open..<end).filter { $0 != " " })
        ],
        chain: chain, evidence: open..<chain.range.upperBound, rule: .postAppointment)
    }
    let people = names(
      endingAt: end, mentioned: mentioned, known: known, isSure: verb.isSure, sentence)
    guard let first = people.first else { return nil }
    var chain = chain
    if isDropped {
      for index in chain.titles.indices { chain.titles[index].status = .former }
    }
    return PostHolding(
      people: people, chain: chain,
      evidence: first.range.lowerBound..<chain.range.upperBound, rule: .postAppointment)
  }

  /// Where a line or clause opens that ends at a position, at most four characters before it.
  private func lineStart(before end: Int, _ sentence: Range<Int>) -> Int? {
    (max(sentence.lowerBound, end - 4)..<end).first { position in
      position == sentence.lowerBound
        || scan.scalar(position - 1).map { $0.endsClause } == true
    }
  }

  private func verb(before position: Int) -> (start: Int, isSure: Bool)? {
    if let word = PersonScanner.sureVerbs.first(where: { scan.reads($0, before: position) }) {
      return (position - word.scalarCount, true)
    }
    if let word = PersonScanner.weakVerbs.first(where: { scan.reads($0, before: position) }) {
      return (position - word.scalarCount, false)
    }
    // 当过八年副院长.
    if scan.scalar(position - 1) == "年" {
      for start in max(0, position - 5)..<position
      where scan.reads("当过", at: start) || scan.reads("做过", at: start) {
        return (start, true)
      }
    }
    return nil
  }

  private func adverb(before position: Int) -> Int? {
    let words: [StaticString] = ["不再", "正式", "继续", "已", "又", "还", "并", "也", "同时", "现", "被", "将"]
    return words.first { scan.reads($0, before: position) }?.scalarCount
  }

  /// Where a bracket opens that closes before a position.
  private func opening(before position: Int, _ sentence: Range<Int>) -> Int? {
    var current = position - 1
    while current > sentence.lowerBound, position - current < 12 {
      if scan.text[current] == "（" { return current }
      current -= 1
    }
    return nil
  }

  /// The name, or the names with 、 between, that end before a verb; else whoever the sentence named
  /// last before it.
  private func names(
    endingAt end: Int, mentioned: [PersonMention], known: Set<String>, isSure: Bool,
    _ sentence: Range<Int>
  ) -> [PersonMention] {
    if let name = name(endingAt: end, known: known, isSure: isSure, sentence) {
      var found = [name]
      while let before = found.first?.range.lowerBound, scan.scalar(before - 1) == "、",
        let other = mentioned.last(where: { $0.range.upperBound == before - 1 })
      {
        found.insert(other, at: 0)
      }
      return found
    }
    guard isSure || scan.reads("任", at: end),
      let last = mentioned.last(where: { $0.range.upperBound <= end }),
      end - last.range.upperBound <= 16,
      !scan.text[last.range.upperBound..<end].contains(where: {
        "，；：由“”".unicodeScalars.contains($0)
      })
        || scan.text[last.range.upperBound..<end].first == "，"
    else { return [] }
    // 由甲任… behind a person is about 甲.
    return scan.text[last.range.upperBound..<end].contains("由") ? [] : [last]
  }

  private func name(
    endingAt end: Int, known: Set<String>, isSure: Bool, _ sentence: Range<Int>
  ) -> PersonMention? {
    for length in [3, 2, 4] where end - length >= sentence.lowerBound {
      let begin = end - length
      let name = scan.string(begin..<end)
      let opensClause =
        begin == sentence.lowerBound || scan.scalar(begin - 1).map(\.endsClause) == true
        || scan.scalar(begin - 1) == "、"
      let isAppointed = ["任命", "聘任", "选举", "宣布", "决定", "岁的", "由"].contains {
        (word: StaticString) in scan.reads(word, before: begin)
      }
      guard known.contains(name) || opensClause || isAppointed,
        grammar.end(at: begin, limit: end, known: known) == end,
        known.contains(name) || isSure || isAppointed || isCommonSurname(at: begin)
      else { continue }
      return PersonMention(range: begin..<end, name: name)
    }
    return nil
  }

  /// 免去某某的某院院长职务, 免去其某局局长职务: the post ends.
  func removed(
    _ chain: TitleChain, mentioned: [PersonMention], in sentence: Range<Int>
  ) -> PostHolding? {
    let close = scan.reads("职务", at: chain.range.upperBound)
    var end = chain.range.lowerBound
    let isRemoval =
      scan.string(max(sentence.lowerBound, end - 14)..<end).contains("免去")
      || scan.string(max(sentence.lowerBound, end - 14)..<end).contains("辞去")
    guard close || isRemoval else { return nil }
    if scan.scalar(end - 1) == "的" { end -= 1 }
    if scan.reads("同志", before: end) { end -= 2 }
    var chain = chain
    for index in chain.titles.indices { chain.titles[index].status = .former }
    let stop = chain.range.upperBound + (close ? 2 : 0)
    if scan.scalar(end - 1) == "其" || scan.reads("辞去", before: end),
      let last = mentioned.last(where: { $0.range.upperBound < end })
    {
      return PostHolding(
        people: [last], chain: chain, evidence: last.range.lowerBound..<stop, rule: .postAppointment
      )
    }
    for length in [3, 2, 4] where end - length >= sentence.lowerBound {
      guard
        scan.reads("免去", before: end - length)
          || grammar.end(at: end - length, limit: end) == end
      else { continue }
      return PostHolding(
        people: [PersonMention(range: end - length..<end, name: scan.string(end - length..<end))],
        chain: chain, evidence: end - length..<stop, rule: .postAppointment)
    }
    return nil
  }

  /// 院长由某某担任, 副主任由某局局长甲、某局局长乙同志兼任: the title, 由, the names with their own titles, a
  /// verb.
  func filled(
    _ chain: TitleChain, mentioned: [PersonMention], in sentence: Range<Int>
  ) -> PostHolding? {
    let start = chain.range.upperBound
    guard scan.reads("由", at: start) else { return nil }
    for position in start..<min(sentence.upperBound, start + 60) {
      if scan.text[position] == "，" || scan.text[position] == "。" { return nil }
      guard
        let verb = ["担任", "兼任", "出任"].first(where: { (word: StaticString) in
          scan.reads(word, at: position)
        })
      else { continue }
      let end = scan.reads("同志", before: position) ? position - 2 : position
      var people = mentioned.filter {
        $0.range.lowerBound > start && $0.range.upperBound <= end
      }
      if people.isEmpty, let name = newName(endingAt: end, from: start) { people = [name] }
      guard !people.isEmpty else { return nil }
      return PostHolding(
        people: people, chain: chain,
        evidence: chain.range.lowerBound..<position + verb.scalarCount, rule: .postAppointment)
    }
    return nil
  }

  private func newName(endingAt end: Int, from start: Int) -> PersonMention? {
    for length in [3, 2, 4] where end - length > start {
      let begin = end - length
      guard grammar.end(at: begin, limit: end) == end,
        begin == start + 1 || !scan.text[begin - 1].isHan
          || scan.longest(.post, endingAt: begin, from: start) != nil
      else { continue }
      return PersonMention(range: begin..<end, name: scan.string(begin..<end))
    }
    return nil
  }

  /// 他此前是某院副院长, 此前，他在某院当过副院长: the person spoken of in the sentence before.
  func pronoun(
    _ chain: TitleChain, before last: PersonMention?, in sentence: Range<Int>
  ) -> PostHolding? {
    guard let last else { return nil }
    let start = chain.range.lowerBound
    let verbs: [StaticString] = [
      "是", "曾是", "任", "担任", "曾任", "当过", "做过", "现任", "兼着", "兼任", "出任", "年",
    ]
    guard verbs.contains(where: { scan.reads($0, before: start) }) else { return nil }
    let clause = max(sentence.lowerBound, start - 16)..<start
    guard
      let pronoun = clause.last(where: {
        (scan.text[$0] == "他" || scan.text[$0] == "她") && scan.scalar($0 + 1) != "们"
      }), !scan.text[pronoun..<start].contains("。")
    else { return nil }
    return PostHolding(
      people: [last], chain: chain, evidence: pronoun..<chain.range.upperBound,
      rule: .postAppointment)
  }
}
