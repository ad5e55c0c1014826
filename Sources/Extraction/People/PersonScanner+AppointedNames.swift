internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Names before the verbs of appointments.
extension PersonScanner {
  /// Moves an end before 同志 and brackets, in any order, and tells whether 同志 was there.
  func strip(_ end: inout Int, _ sentence: Range<Int>) -> Bool {
    var isComrade = false
    if scan.reads("同志", at: end) { stripCount(&end) }
    stripNumber(&end)
    for _ in 0..<3 {
      if scan.scalar(end - 1) == "）", let open = opening(before: end - 1, sentence) {
        end = open
      } else if scan.reads("同志", before: end) {
        end -= 2
        isComrade = true
        stripCount(&end)
      } else if scan.scalar(end - 1) == " " {
        end -= 1
      }
    }
    return isComrade
  }

  /// 甲等10人: moves an end before the number.
  private func stripNumber(_ end: inout Int) {
    guard let unit = scan.scalar(end - 1), unit.isOne(of: "人名位"),
      let open = (max(1, end - 5)..<max(1, end - 1)).last(where: { scan.text[$0] == "等" }),
      open + 1 < end - 1,
      scan.text[open + 1..<end - 1].allSatisfy({ $0.isDigit || $0.isNumeral })
    else { return }
    end = open
  }

  /// 甲、乙二同志: moves an end before the count.
  private func stripCount(_ end: inout Int) {
    let counts: [StaticString] = ["二", "两位", "三位", "两名", "三", "四", "2位", "3位", "四位", "三名", "等"]
    if let count = counts.first(where: { scan.reads($0, before: end) }) {
      end -= count.scalarCount
    }
  }

  /// 王某某，男，现任…: the name that a sentence opens with, before a comma.
  func openingName(_ context: AppointmentContext, before end: Int) -> PersonMention? {
    var start = context.sentence.lowerBound
    if let colon = scan.text[start..<max(start, end)].lastIndex(of: "：") { start = colon + 1 }
    // 【人物】甲，…，现任某院院长.
    if scan.scalar(start) == "【",
      let close = scan.text[start..<min(scan.text.count, start + 10)].firstIndex(of: "】")
    {
      start = close + 1
    }
    guard
      let comma = (start + 2..<max(start + 2, min(start + 24, context.sentence.upperBound)))
        .first(where: { scan.scalar($0) == "，" })
    else { return nil }
    // 某某从县卫健局调来，任…; 某某临危受命，出任….
    if comma - start > 4, isCommonSurname(at: start),
      let end = grammar.end(at: start, limit: comma), end < comma, scan.text[end].isHan,
      grammar.follows(at: end, limit: comma) || scan.barriers[end] || scan.commonWords[end]
        || adverbLength(at: end) != nil,
      grammar.isName(start..<end), !grammar.holdsTitle(start..<comma)
    {
      return PersonMention(range: start..<end, name: scan.string(start..<end))
    }
    var end = comma
    // 某某试用期满，任….
    for word in ["试用期满", "任期届满", "挂职期满", "任期已满"] as [StaticString]
    where scan.reads(word, before: end) {
      end -= word.scalarCount
    }
    _ = strip(&end, context.sentence)
    let name = start..<max(start, end)
    guard grammar.isName(name), grammar.end(at: start, limit: end) == end else { return nil }
    return PersonMention(range: name, name: scan.string(name))
  }

  /// The length of a word of one who is called to an office, at a position: 临危受命.
  private func adverbLength(at position: Int) -> Int? {
    (["临危受命", "受命", "奉命", "应邀"] as [StaticString]).first { scan.reads($0, at: position) }?
      .scalarCount
  }

  /// 某某到某院挂职，任副院长: who went there in the clause before.
  func sentAway(before end: Int, _ context: AppointmentContext) -> PersonMention? {
    guard let last = context.mentioned.last(where: { $0.range.upperBound < end }),
      end - last.range.upperBound <= 40
    else { return nil }
    let gap = scan.string(last.range.upperBound..<end)
    return ["挂职", "派驻", "调到", "调往", "帮扶", "支援"].contains(where: gap.contains)
      && !gap.contains("；") && !gap.contains("、") ? last : nil
  }

  /// Where a bracket opens that closes before a position.
  func opening(before position: Int, _ sentence: Range<Int>) -> Int? {
    var current = position - 1
    while current > sentence.lowerBound, position - current < 16 {
      if scan.text[current] == "（" { return current }
      current -= 1
    }
    return nil
  }

  /// The name, or the names with 、 between, that end before a position.
  func names(
    endingAt end: Int, isSure: Bool, _ context: AppointmentContext
  ) -> [PersonMention] {
    guard let name = name(endingAt: end, isSure: isSure, context) else { return [] }
    return withOthers([name], isSure: isSure, context)
  }

  /// 甲教授、某科主任乙教授任…: with those whom a list names before, each with titles of his own.
  func withOthers(
    _ people: [PersonMention], isSure: Bool, _ context: AppointmentContext
  ) -> [PersonMention] {
    var found = people
    while let first = found.first?.range.lowerBound,
      let before = Optional(start(ofTitleOf: first, context)),
      let mark = scan.scalar(before - 1), mark.isOne(of: "、和")
    {
      var stop = before - 1
      _ = strip(&stop, context.sentence)
      if let calling = calling(before: stop, context) { stop = calling }
      guard
        let other = context.mentioned.last(where: { $0.range.upperBound == stop })
          ?? self.name(endingAt: stop, isSure: isSure, context)
          ?? listedSounds(endingAt: stop, isSure: isSure, context)
      else { break }
      found.insert(other, at: 0)
    }
    return found
  }

  /// Where 教授 or 主任医师 begins that ends at a position and says of a name before it what somebody is.
  private func calling(before end: Int, _ context: AppointmentContext) -> Int? {
    guard let start = context.titleEnds[end], end - start <= 5,
      let word = scan.longest(.post, endingAt: end, from: start),
      scan.term(word).post?.postClass == .clinical || scan.reads("教授", before: end)
    else { return nil }
    return start
  }

  /// 早某某、甲二同志任…: three or four characters between marks of a list of names, whose first is no surname.
  private func listedSounds(
    endingAt end: Int, isSure: Bool, _ context: AppointmentContext
  ) -> PersonMention? {
    guard isSure,
      let begin = [end - 3, end - 4, end - 2].first(where: {
        $0 >= context.sentence.lowerBound
          && ($0 == context.sentence.lowerBound || scan.text[$0 - 1].isOne(of: "、，；。："))
      }), scan.text[begin..<end].allSatisfy(\.isHan), !grammar.holdsTitle(begin..<end),
      !grammar.holdsWord(begin..<end), grammar.evidence(begin..<end) >= NameGrammar.doubtful - 2
    else { return nil }
    return PersonMention(range: begin..<end, name: scan.string(begin..<end))
  }

  /// 派出的某某任…, 有二十年经验的某某出任…: whether a name stands behind 的 of words that say more of it.
  func isDescribed(_ range: Range<Int>) -> Bool {
    scan.reads("的", before: range.lowerBound) && range.count == 3
      && isCommonSurname(at: range.lowerBound) && grammar.isName(range)
      && grammar.evidence(range) >= 2 && !grammar.holdsWord(range)
      && !range.contains { scan.barriers[$0] || scan.commonWords[$0] }
  }

  /// Where the title before a name begins, with 分管的 before it.
  func start(ofTitleOf name: Int, _ context: AppointmentContext) -> Int {
    let start = context.titleEnds[name] ?? name
    let words: [StaticString] = ["分管的", "分管", "主管", "时任", "现任", "原"]
    return words.first { scan.reads($0, before: start) }.map { start - $0.scalarCount } ?? start
  }

  /// The name that ends at a position, where the text before it bounds it too.
  func name(
    endingAt end: Int, isSure: Bool, _ context: AppointmentContext
  ) -> PersonMention? {
    let sentence = context.sentence
    if let begin = grammar.foreignName(endingAt: end, from: sentence.lowerBound) {
      return PersonMention(range: begin..<end, name: scan.string(begin..<end))
    }
    for length in nameLengths(before: end) where end - length >= sentence.lowerBound {
      let begin = end - length
      let name = scan.string(begin..<end)
      let isBounded = opensName(at: begin, context) || isDescribed(begin..<end)
      let isKnown = context.known.contains(name)
      guard isBounded || isKnown, grammar.isName(begin..<end), !opensWithBy(begin..<end),
        titles.placeEndingAt[end]?.range.lowerBound != begin
      else { continue }
      let isAppointed = isBounded && (follows(opener: begin) || context.titleEnds[begin] != nil)
      guard
        isKnown || isAppointed || (isBounded && isSure && length < 4)
          || (grammar.end(at: begin, limit: end, known: context.known) == end
            && (isSure || length > 3 && grammar.elementName(at: begin, limit: end) == end
              || isCommonSurname(at: begin) || length == 3 && scan.reads("任", at: end)
              || isBounded && grammar.evidence(begin..<end) >= 4))
      else { continue }
      return PersonMention(range: begin..<end, name: name)
    }
    return nil
  }

  /// Whether a range is 由 and a name, not a name of three characters: 由 + 简明.
  private func opensWithBy(_ range: Range<Int>) -> Bool {
    guard scan.reads("由", at: range.lowerBound), range.count > 2 else { return false }
    let name = range.lowerBound + 1..<range.upperBound
    return grammar.isName(name) && grammar.evidence(name) > grammar.evidence(range)
  }

  /// The lengths of names that may end at a position, the likelier first: four characters before three where a
  /// surname of two begins them (欧阳某某).
  func nameLengths(before end: Int) -> [Int] {
    // 才让扎西, 孟和巴图: by the elements it is made of.
    if let length = [4, 5, 6, 3, 7].first(where: { length in
      end >= length && grammar.elementName(at: end - length, limit: end) == end
    }) {
      return [length] + [3, 2, 4].filter { $0 != length }
    }
    guard end >= 4,
      let surname = scan.vocabulary.surnames.longestMatch(in: scan.text, at: end - 4, limit: end),
      surname.end == end - 2, grammar.isName(end - 4..<end)
    else { return [3, 2, 4] }
    return [4, 3, 2]
  }

  func follows(opener position: Int) -> Bool {
    scan.reads("聘", before: position) && !scan.reads("任", at: position)
      || followsTaking(position, from: 0)
      || PersonScanner.openers.contains { scan.reads($0, before: position) }
  }

  /// Whether a name may open at a position: at the start of a clause or list item, behind a title, or behind
  /// a word that names somebody for a post.
  func opensName(at position: Int, _ context: AppointmentContext) -> Bool {
    guard position > context.sentence.lowerBound, let before = scan.scalar(position - 1) else {
      return true
    }
    return before.endsClause || before.isOne(of: "、）│┃ ：")
      || context.titleEnds[position] != nil || follows(opener: position)
      || titles.institutionEndingAt[position] != nil
      || PersonScanner.weakOpeners.contains { scan.reads($0, before: position) }
      || followsTaking(position, from: context.sentence.lowerBound)
      || before == "和" && context.known.contains(scan.string(position..<position + 2))
  }

  /// Words behind which somebody may be named who is given a post.
  static let weakOpeners: [StaticString] = [
    "请来", "选中", "让", "派", "请", "推举", "选出", "推选出", "委派", "派遣", "安排", "指定", "提拔", "起用", "启用",
    "把", "将", "请出",
    "挖来", "选定", "敲定", "其中",
  ]

  /// Words behind which somebody is named who is given a post.
  static let openers: [StaticString] = [
    "任命", "聘任", "选举", "宣布", "决定", "同意", "提名", "推荐", "推选", "补选", "委任", "聘请", "选派", "岁的", "由", "接受",
    "批准", "增补", "增选", "增聘", "改选", "补充",
    "明确", "任用", "续聘", "指派", "抽调", "拟任", "拟任命", "拟提名", "拟推荐", "拟聘任", "拟提任",
  ]
}
