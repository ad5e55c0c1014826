internal import OntologyModel
internal import TextNormalization

/// Finds programs: quoted names with a head, and phrases with a head behind a verb of running.
struct ProgramScanner {
  let scan: Scan
  let institutions: [InstitutionMention]

  func mentions() -> [TopicMention] {
    var found: [TopicMention] = []
    for sentence in scan.sentences where sentence.kind != .byline {
      var inSentence = quoted(sentence)
      for phrase in phrases(sentence) {
        let clash = inSentence.contains { $0.range.overlaps(phrase.range) }
        if !clash { inSentence.append(phrase) }
      }
      found += inSentence.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    return found
  }

  // MARK: Quoted names

  private func quoted(_ sentence: Sentence) -> [TopicMention] {
    var found: [TopicMention] = []
    var open: Int?
    for position in sentence.range {
      switch scan.text[position] {
      case "“": open = position
      case "”":
        if let start = open, let mention = quotedName(start, position, sentence.range) {
          found.append(mention)
        }
        open = nil
      default: break
      }
    }
    return found
  }

  private func quotedName(_ open: Int, _ close: Int, _ range: Range<Int>) -> TopicMention? {
    let inner = open + 1..<close
    guard (2...24).contains(inner.count), !inner.contains(where: { scan.text[$0].endsClause })
    else { return nil }
    var end = close + 1
    var weight: ProgramWeight?
    if let head = headBehind(close + 1, limit: range.upperBound) {
      end = head.end
      weight = head.weight
    } else if let head = headEnding(at: close, from: open + 1), head >= .middle {
      weight = head
    }
    let isNumbered =
      scan.text[open + 1].isNumeral && inner.count <= 8 && scan.text[open + 2] != "个"
    let start = prefixStart(before: open, from: range.lowerBound)
    let governed = isGoverned(at: start, from: range.lowerBound)
    guard weight != nil || (isNumbered && governed) else { return nil }
    if weight == .weak, !isNumbered, !governed { return nil }
    if let weight, weight < .strong, isSlogan(inner) { return nil }
    let confidence =
      0.5 + (governed ? 0.2 : 0) + (weight == .strong ? 0.2 : weight == .middle ? 0.1 : 0)
    let name = scan.string(start..<end)
    return TopicMention(
      range: start..<end, type: .program, name: name,
      aliases: name.contains("”的") ? [name.replacing("”的", with: "”")] : [], confidence: confidence)
  }

  /// A quote with a comma-like list of aims is a slogan unless a strong head follows.
  private func isSlogan(_ inner: Range<Int>) -> Bool {
    inner.contains { scan.text[$0] == "，" }
  }

  /// A head close behind the closing quote: “一办六部”内部管理架构, “…”的医共体新模式.
  private func headBehind(_ position: Int, limit: Int) -> (end: Int, weight: ProgramWeight)? {
    var start = position
    if scan.scalar(start) == "的" { start += 1 }
    var best: (end: Int, weight: ProgramWeight)?
    for offset in start..<max(start, min(limit, start + 6)) {
      if let head = scan.longest(.programHead, at: offset, limit: limit),
        let weight = scan.term(head).programWeight
      {
        if let best, head.end <= best.end { continue }
        best = (head.end, weight)
      }
      guard scan.text[offset].isHan, !scan.barriers[offset] else { break }
    }
    return best
  }

  private func headEnding(at position: Int, from lower: Int) -> ProgramWeight? {
    scan.matches.ending(at: position).lazy
      .filter { $0.start >= lower }
      .compactMap { scan.term($0).programWeight }.first
  }

  /// Words that belong before the quote: 名院名医“伴飞计划”.
  private func prefixStart(before open: Int, from lower: Int) -> Int {
    var start = open
    while start > lower, open - start < 8, scan.text[start - 1].isHan, !scan.barriers[start - 1],
      !scan.commonWords[start - 1]
    {
      start -= 1
    }
    let isBounded = start == lower || !scan.text[start - 1].isHan || scan.barriers[start - 1]
    guard isBounded, open - start <= 6, open - start >= 2,
      !institutions.contains(where: { $0.range.overlaps(start..<open) }),
      scan.longest([.place, .post], endingAt: open, from: start) == nil
    else { return open }
    return start
  }

  // MARK: Phrases

  private func phrases(_ sentence: Sentence) -> [TopicMention] {
    var found: [TopicMention] = []
    var position = sentence.range.lowerBound
    while position < sentence.range.upperBound {
      guard
        let head = scan.longest(.programHead, at: position, limit: sentence.range.upperBound),
        let weight = scan.term(head).programWeight, weight > .weak
      else {
        position += 1
        continue
      }
      if let mention = phrase(head, weight, sentence) {
        while let last = found.last, last.range.upperBound > mention.range.lowerBound {
          found.removeLast()
        }
        found.append(mention)
      }
      position = head.end
    }
    return found
  }

  private func phrase(
    _ head: TermMatch, _ weight: ProgramWeight, _ sentence: Sentence
  ) -> TopicMention? {
    if let next = scan.scalar(head.end), next.isHan, !phraseEnds(at: head.end) { return nil }
    var start = head.start
    while start > sentence.range.lowerBound, head.start - start < 20 {
      let before = scan.text[start - 1]
      guard before.isNamePart || "（）“”".unicodeScalars.contains(before),
        !scan.barriers[start - 1] || "（）“”".unicodeScalars.contains(before),
        !scan.commonWords[start - 1]
      else { break }
      // 合作建设 + 某某中心: the verb ends where the name begins.
      if head.start - start >= 4, scan.longest(.action, endingAt: start, from: 0) != nil { break }
      start -= 1
    }
    if let body = institutions.last(where: {
      $0.range.lowerBound < head.start && $0.range.upperBound > start
        && $0.range.upperBound <= head.start && !$0.isDeictic
    }), head.start - body.range.upperBound >= 2 {
      start = body.range.upperBound
    }
    start = trimmed(start, before: head.start)
    let placeEnd = placeEnd(at: start, before: head.end)
    let whole = start
    start = trimmed(placeEnd ?? start, before: head.start)
    let length = head.end - start
    guard length >= 5, head.start - start >= 2 || weight == .strong else { return nil }
    let governed = isGoverned(at: whole, from: sentence.range.lowerBound)
    let inHeading = sentence.kind == .headline || sentence.kind == .heading
    guard governed || (weight == .strong && (inHeading || length >= 7)) else { return nil }
    if weight == .middle, length < 6 { return nil }
    if isGenericPhrase(start..<head.start) { return nil }
    var end = head.end
    if scan.string(start..<end).hasSuffix("工作") { end -= 2 }
    let confidence =
      0.3 + (governed ? 0.25 : 0) + (weight == .strong ? 0.25 : 0.1) + (length >= 8 ? 0.1 : 0)
    return TopicMention(
      range: start..<end, type: .program, name: scan.string(start..<end),
      aliases: whole < start ? [scan.string(whole..<end)] : [], confidence: confidence)
  }

  /// Where a place that a phrase begins with ends: 西峡县 + 县域医共体建设.
  private func placeEnd(at start: Int, before end: Int) -> Int? {
    guard let place = scan.longest(.place, at: start, limit: end), end - place.end >= 5 else {
      return nil
    }
    return place.end
  }

  private func phraseEnds(at position: Int) -> Bool {
    if scan.barriers[position] { return true }
    return ["工作", "中", "过程", "任务", "成效", "取得", "方面", "上", "相关", "领域", "试点"].contains {
      (word: StaticString) in scan.reads(word, at: position)
    }
  }

  /// The start without counters, places and words that point (全市, 各项).
  private func trimmed(_ start: Int, before end: Int) -> Int {
    var start = start
    while start < end {
      if scan.commonWords[start]
        || (PlaceLevel(levelWord: scan.text[start]) != nil
          && scan.longest([.modifier, .plain, .place], at: start, limit: end) == nil)
      {
        start += 1
        continue
      }
      if "（）”".unicodeScalars.contains(scan.text[start]) {
        start += 1
        continue
      }
      if "全我本该各".unicodeScalars.contains(scan.text[start]), start + 1 < end,
        "省市县区项院国".unicodeScalars.contains(scan.text[start + 1])
      {
        start += 2
        continue
      }
      if scan.text[start].isNumeral, start + 1 < end,
        "项个类家所种条".unicodeScalars.contains(scan.text[start + 1])
      {
        start += 2
        continue
      }
      break
    }
    return start
  }

  /// Whether a verb of running stands before a position in the same clause, with nothing but
  /// adverbs, list members and 了 between.
  private func isGoverned(at position: Int, from lower: Int) -> Bool {
    var current = position
    var steps = 0
    while current > lower, steps < 12 {
      let scalar = scan.text[current - 1]
      if scan.longest(.action, endingAt: current, from: lower) != nil { return true }
      guard
        scalar == "、" || scalar == "了" || scalar == "以" || scalar == "和" || scalar == "的"
          || scan.longest(.barrier, endingAt: current, from: lower) != nil
      else { return false }
      current -= 1
      steps += 1
    }
    return false
  }

  /// Phrases that name a field of work rather than a program: 能力建设, 基础设施建设.
  private func isGenericPhrase(_ modifier: Range<Int>) -> Bool {
    let text = scan.string(modifier)
    return ["能力", "人才", "队伍", "基础设施", "制度", "作风", "信息", "团队", "梯队", "环境"].contains {
      text.hasSuffix($0) && text.unicodeScalars.count <= 6
    }
  }
}
