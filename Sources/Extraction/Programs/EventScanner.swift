internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Finds meetings, contests and ceremonies by their heads.
struct EventScanner {
  let scan: Scan
  /// The institution that starts at a position.
  private let institutionAt: [Int: InstitutionMention]

  init(scan: Scan, institutions: [InstitutionMention]) {
    self.scan = scan
    institutionAt = Dictionary(
      institutions.filter { !$0.isDeictic }.map { ($0.range.lowerBound, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private static let convening: [StaticString] = [
    "召开", "召开了", "举行", "举行了", "举办", "举办了", "承办", "主办", "组织召开", "主持召开",
    "隆重举行", "成功举办", "出席", "参加", "启动", "在", "列席", "主持", "组织", "组织开展", "组织举办",
  ]

  private static let acts: [StaticString] = [
    "成立", "启动", "揭牌", "签约", "表彰", "总结", "推进", "动员", "部署", "调度", "培训", "交流", "合作", "挂牌", "授牌", "颁奖",
    "对接", "帮扶",
  ]

  func mentions() -> [TopicMention] {
    var found: [TopicMention] = []
    var habits = Set<String>()
    for sentence in scan.sentences {
      var position = sentence.range.lowerBound
      while position < sentence.range.upperBound {
        guard let head = scan.longest(.eventHead, at: position, limit: sentence.range.upperBound),
          let mention = mention(head, in: sentence)
        else {
          position += 1
          continue
        }
        if isHabit(before: mention.range.lowerBound, in: sentence) { habits.insert(mention.name) }
        if let last = found.last, last.range.upperBound > mention.range.lowerBound {
          found.removeLast()
        }
        found.append(mention)
        position = head.end
      }
    }
    return habits.isEmpty ? found : found.filter { !habits.contains($0.name) }
  }

  /// 每周召开联席会议: a custom, no event.
  private func isHabit(before start: Int, in sentence: Sentence) -> Bool {
    ["每周", "每月", "定期", "每季度", "每年", "每日", "每半年"].contains { (word: StaticString) in
      (max(sentence.range.lowerBound, start - 8)..<start).contains { scan.reads(word, at: $0) }
    }
  }

  private func mention(_ head: TermMatch, in sentence: Sentence) -> TopicMention? {
    if let next = scan.scalar(head.end), next.isOne(of: "室制议厅场堂") { return nil }
    var start = start(of: head, in: sentence.range)
    // Never in the middle of a body's name: 吴兴区卫生和计划生育局签约仪式.
    if let whole = (max(sentence.range.lowerBound, start - 20)..<start).lazy
      .compactMap({ institutionAt[$0] }).first(where: { $0.range.contains(start) }),
      whole.range.upperBound <= head.start
    {
      start = whole.range.lowerBound
    }
    // 已经 + 县人民政府第31次常务会议: the name begins with the body that meets.
    let body = (start..<max(start, head.start)).lazy.compactMap { institutionAt[$0] }
      .first {
        $0.range.upperBound <= head.end && !isVerb(at: $0.range.upperBound, before: head.start)
      }
    if let body, body.range.lowerBound > start, body.range.lowerBound - start <= 6,
      !scan.text[start].isNumeral
    {
      start = body.range.lowerBound
    }
    let name = scan.string(start..<head.end)
    // 某院揭牌 says what was done there, and names no event.
    if let body, body.range == start..<head.start, head.range.count == 2 { return nil }
    let length = head.end - start
    let before = EventScanner.convening.contains { scan.reads($0, before: start) }
    let after = ["召开", "举行", "举办", "在", "上", "暨", "现场", "圆满", "隆重", "今日", "日前", "正式"].contains {
      (word: StaticString) in
      scan.reads(word, at: head.end)
    }
    let isSpecific = name.unicodeScalars.contains { $0.isDigit } || isCounted(start..<head.end)
    let headLength = head.range.count
    guard length > headLength + 1, isSpecific || ((before || after) && length >= 6) else {
      return nil
    }
    var full = name
    var aliases: [String] = []
    if let body, body.range.lowerBound == start {
      let rest = scan.string(body.range.upperBound..<head.end)
      full = body.name + rest
      aliases = [name]
      if body.type == .partyBody, let place = body.place {
        // 县委常委会议 is called after the county, not by the committee's full name.
        let printed = scan.string(body.range)
        let own = scan.vocabulary.divisions.divisions[place].name
        let first = printed.unicodeScalars.first
        aliases.append(full)
        full =
          (first.flatMap(PlaceLevel.init(levelWord:)) == nil
            ? printed : own + String(printed.unicodeScalars.dropFirst())) + rest
      }
    }
    // 某推进会暨某揭牌仪式 goes by either part.
    if let join = (start..<head.end).first(where: { scan.text[$0] == "暨" }) {
      aliases += [scan.string(start..<join), scan.string(join + 1..<head.end)]
    }
    return TopicMention(
      range: start..<head.end, type: .event, name: full, aliases: aliases)
  }

  /// Whether a verb stands behind a body that an event's name could begin with: 某局传达 + 某会议.
  private func isVerb(at position: Int, before limit: Int) -> Bool {
    position < limit
      && (scan.commonWords[position]
        || (scan.longest(.follower, at: position, limit: limit)?.range.count ?? 0) > 1)
      && scan.longest([.modifier, .field, .plain], at: position, limit: limit) == nil
  }

  /// Whether a name holds a number of its kind: 第三届, 第十三次.
  private func isCounted(_ range: Range<Int>) -> Bool {
    guard var position = range.first(where: { scan.text[$0] == "第" }) else { return false }
    position += 1
    while position < range.upperBound, scan.text[position].isNumeral { position += 1 }
    return position < range.upperBound && scan.text[position].isOne(of: "届次期场轮")
  }

  /// 甲医院与乙医院签约仪式: where the first of two bodies begins that 与 joins in a name.
  private func pair(endingAt end: Int, _ range: Range<Int>) -> Int? {
    guard
      scan.matches.ending(at: end).contains(where: {
        !$0.classes.isDisjoint(with: [.institutionTail, .body, .place])
      })
    else { return nil }
    var start = end
    while start > range.lowerBound, end - start < 20, scan.text[start - 1].isNamePart,
      !scan.barriers[start - 1], !scan.text[start - 1].endsDate
    {
      start -= 1
    }
    return start
  }

  private func start(of head: TermMatch, in range: Range<Int>) -> Int {
    var start = head.start
    while start > range.lowerBound, head.start - start < 30 {
      let before = scan.text[start - 1]
      let isQuote = before.isOne(of: "“”（）·")
      if head.range.count > 2, before.isOne(of: "与和"),
        let next = pair(endingAt: start - 1, range)
      {
        start = next
        break
      }
      // 某集团成立大会: what a ceremony is for.
      if scan.barriers[start - 1],
        let act = EventScanner.acts.first(where: { scan.reads($0, before: start) }),
        start == head.start,
        start - act.scalarCount > range.lowerBound,
        scan.text[start - act.scalarCount - 1].isHan
          || scan.text[start - act.scalarCount - 1] == "”"
      {
        start -= act.scalarCount
        continue
      }
      // 甲院托管乙院签约仪式: a verb that is a noun here.
      if scan.barriers[start - 1],
        let noun = scan.longest(.nominal, endingAt: start, from: range.lowerBound),
        noun.start > range.lowerBound, start < head.start, scan.text[noun.start - 1].isHan,
        !scan.barriers[noun.start - 1]
      {
        start = noun.start
        continue
      }
      guard (before.isNamePart || isQuote), !scan.barriers[start - 1] || isQuote else { break }
      // A date and the hour stand before the event and do not belong to it.
      if before == "日" || before == "午" || before == "时" { break }
      if before == "月", start - 2 >= range.lowerBound, scan.text[start - 2].isNumeral { break }
      start -= 1
    }
    while start < head.start, scan.text[start].isOne(of: "”）、") { start += 1 }
    return start
  }
}
