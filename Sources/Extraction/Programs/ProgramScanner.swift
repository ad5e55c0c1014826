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
      for reform in reforms(sentence)
      where !inSentence.contains(where: { $0.range.overlaps(reform.range) }) {
        inSentence.append(reform)
      }
      found += inSentence.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    return found + repeats(of: found)
  }

  /// Quotes of a program found elsewhere in the document, without their heads: “三张清单”.
  private func repeats(of found: [TopicMention]) -> [TopicMention] {
    var known: [String: TopicMention] = [:]
    for mention in found {
      let name = mention.name
      guard let open = name.firstIndex(of: "“"), let close = name.firstIndex(of: "”") else {
        continue
      }
      let inner = String(name[open...close])
      if known[inner] == nil { known[inner] = mention }
    }
    guard !known.isEmpty else { return [] }
    let covered = Set(found.flatMap { Array($0.range) })
    var more: [TopicMention] = []
    for sentence in scan.sentences {
      var open: Int?
      for position in sentence.range {
        if scan.text[position] == "“" { open = position }
        guard scan.text[position] == "”", let start = open else { continue }
        open = nil
        guard position - start <= 26, !covered.contains(start),
          let first = known[scan.string(start..<position + 1)]
        else { continue }
        more.append(
          TopicMention(
            range: start..<position + 1, type: .program, name: first.name, aliases: first.aliases,
            confidence: first.confidence))
      }
    }
    return more
  }

  // MARK: Health reform itself

  /// 深化医改, 医药卫生体制改革: the reform under all its names; with a place before it that place's own.
  private func reforms(_ sentence: Sentence) -> [TopicMention] {
    let names: [StaticString] = ["医药卫生体制改革", "医疗卫生体制改革", "医疗体制改革", "医疗改革", "医改"]
    var found: [TopicMention] = []
    for position in sentence.range {
      guard let name = names.first(where: { scan.reads($0, at: position) }) else { continue }
      let end = position + name.scalarCount
      if ["领导小组", "办", "小组", "督", "管", "推进会", "任务", "政策", "简报", "秘书处"].contains(where: {
        (word: StaticString) in scan.reads(word, at: end)
      }) {
        continue
      }
      if let place = scan.matches.ending(at: position).first(where: {
        $0.classes.contains(.place) && $0.range.count == 2
      }), !scan.term(place).shortPlaces.isEmpty {
        let core = scan.string(place.start..<end)
        found.append(
          TopicMention(
            range: place.start..<end, type: .program, name: core,
            aliases: [core + "经验", core + "模式"], confidence: 0.6))
        continue
      }
      let governed = isGoverned(at: position, from: sentence.range.lowerBound)
      let nominal = ["工作", "进展", "成效", "经验", "考核"].contains { (word: StaticString) in
        scan.reads(word, at: end)
      }
      guard governed || nominal || name.scalarCount > 2 else { continue }
      found.append(
        TopicMention(
          range: position..<end, type: .program, name: "深化医药卫生体制改革",
          aliases: ["医药卫生体制改革", "深化医改", "医改"], confidence: governed ? 0.7 : 0.6))
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
    if isIdiom(inner) { return nil }
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
    let isRun =
      inner.count >= 3 && (isRun(at: start, from: range.lowerBound) || isEntry(open, close, range))
    let heads = weight == nil && sharesHead(behind: close + 1, limit: range.upperBound)
    guard weight != nil || (isNumbered && governed) || isRun || heads else { return nil }
    if weight == .weak, !isNumbered, !governed, !isRun { return nil }
    if let weight, weight < .strong, isSlogan(inner) { return nil }
    let confidence =
      0.5 + (governed ? 0.2 : 0) + (weight == .strong ? 0.2 : weight == .middle ? 0.1 : 0)
    let name = scan.string(start..<end)
    return TopicMention(
      range: start..<end, type: .program, name: name,
      aliases: aliases(of: name, start: start, open: open, close: close, end: end),
      confidence: confidence)
  }

  /// The name without 的, without words between quote and head, and the quote alone.
  private func aliases(
    of name: String, start: Int, open: Int, close: Int, end: Int
  ) -> [String] {
    var names: [String] = []
    if name.contains("”的") { names.append(name.replacing("”的", with: "”")) }
    let quote = scan.string(open..<close + 1)
    if quote != name { names.append(quote) }
    let heads = scan.matches.ending(at: end).filter {
      $0.start > close + 1 && $0.classes.contains(.programHead)
    }
    for head in heads { names.append(scan.string(start..<close + 1) + scan.string(head.range)) }
    return names
  }

  /// Sayings in quotes that name no program of somebody's.
  private static let idioms: Set<String> = [
    "一把手", "一岗双责", "三重一大", "四个意识", "四个自信", "两个维护", "最后一公里", "救命钱", "看病钱", "看病难", "看病贵", "牛鼻子",
    "主心骨",
    "顶梁柱", "金钥匙", "试验田", "领头雁", "排头兵", "两个确立", "风向标", "指挥棒", "主力军", "守门人", "十四五", "十三五", "二十大",
    "家底",
    "硬骨头", "一盘棋", "施工队长", "花架子", "定心丸", "急难愁盼", "五险一金", "双一流", "三甲", "硬核",
  ]

  private func isIdiom(_ inner: Range<Int>) -> Bool {
    inner.count <= 6 && ProgramScanner.idioms.contains(scan.string(inner))
  }

  private static let running: [StaticString] = [
    "推行", "实行", "推出", "启动", "开展", "实施", "试行", "执行", "试点", "探索", "创新", "打造", "建立", "上线", "推广", "首创",
    "践行",
    "组织", "推进", "借鉴", "肯定了", "称赞", "探索出", "创建", "开设", "深化", "落实", "搭建", "运行",
  ]

  /// Whether a verb that only programs take stands directly before a quote.
  private func isRun(at position: Int, from lower: Int) -> Bool {
    var end = position
    if scan.scalar(end - 1) == "了", end - 1 > lower { end -= 1 }
    return ProgramScanner.running.contains {
      scan.reads($0, before: end) && end - $0.scalarCount >= lower
    }
  }

  /// Whether a quote opens an entry of a list: ✅“白语门诊”：….
  private func isEntry(_ open: Int, _ close: Int, _ range: Range<Int>) -> Bool {
    guard scan.scalar(close + 1) == "：", close - open <= 10 else { return false }
    return (range.lowerBound..<open).allSatisfy { !scan.text[$0].isHan && scan.text[$0] != "，" }
  }

  /// Whether a list of quotes goes on to a head that all share: “甲”、“乙”等活动.
  private func sharesHead(behind position: Int, limit: Int) -> Bool {
    guard scan.scalar(position) == "、" else { return false }
    var current = position
    while current < min(limit, position + 40), let scalar = scan.scalar(current), !scalar.endsClause
    {
      if scalar == "等" {
        return (current + 1..<current + 4).contains {
          scan.longest(.programHead, at: $0, limit: limit) != nil
        }
      }
      current += 1
    }
    return false
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
    if weight == .strong, head.start - start >= 1,
      let joined = joined(to: start, head: head, from: sentence.range.lowerBound)
    {
      start = joined
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
    let spoken =
      weight == .strong && (isSpokenOf(before: whole) || isSpokenOf(behind: head.end))
    guard governed || spoken || (weight == .strong && (inHeading || length >= 7)) else {
      return nil
    }
    if weight == .middle, length < 6 { return nil }
    if isGenericPhrase(start..<head.start) { return nil }
    if ["医药卫生体制改革", "医疗体制改革", "医疗卫生体制改革"].contains(where: scan.string(start..<head.end).hasSuffix) {
      return nil
    }
    var end = head.end
    if scan.string(start..<end).hasSuffix("工作") { end -= 2 }
    let confidence =
      0.3 + (governed ? 0.25 : 0) + (weight == .strong ? 0.25 : 0.1) + (length >= 8 ? 0.1 : 0)
    return TopicMention(
      range: start..<end, type: .program, name: scan.string(start..<end),
      aliases: whole < start ? [scan.string(whole..<end)] : [], confidence: confidence)
  }

  /// Where a phrase begins that 、 or 和 joins to the first part of its name: 开展高血压、糖尿病健康干预行动.
  ///
  /// The first part is short, stands directly behind a verb of running and has no head of its own, unless the
  /// phrase is a project, whose name may hold a reform's.
  private func joined(to start: Int, head: TermMatch, from lower: Int) -> Int? {
    guard start - 1 > lower, "、和与及".unicodeScalars.contains(scan.text[start - 1]) else {
      return nil
    }
    var begin = start - 1
    while begin > lower, start - begin < 10, scan.text[begin - 1].isHan, !scan.barriers[begin - 1],
      !scan.commonWords[begin - 1]
    {
      if scan.longest(.action, endingAt: begin, from: lower) != nil { break }
      begin -= 1
    }
    let part = begin..<start - 1
    guard part.count >= 2,
      scan.longest(.action, endingAt: begin, from: lower) != nil || isSpokenOf(before: begin)
    else { return nil }
    let isProject = ["项目", "工程", "行动", "集中带量采购"].contains(where: scan.string(head.range).hasSuffix)
    if scan.string(head.range).hasSuffix("建设") || isGenericPhrase(part) { return nil }
    let hasHead = scan.longest(.programHead, endingAt: part.upperBound, from: begin) != nil
    return !hasHead || isProject ? begin : nil
  }

  /// Whether a verb of looking at work stands before a phrase: 调研医共体建设.
  private func isSpokenOf(before position: Int) -> Bool {
    let verbs: [StaticString] = [
      "调研", "督导", "督查", "考察", "分管", "负责", "听取", "核查", "检查", "研究", "介绍", "汇报", "关于", "主抓", "纳入",
      "列入", "牵头",
      "参与", "总结", "检查指导", "核查指导", "考察学习", "学习",
    ]
    return verbs.contains { scan.reads($0, before: position) }
  }

  /// Whether a phrase is spoken of as work under way: 医共体建设情况.
  private func isSpokenOf(behind position: Int) -> Bool {
    let words: [StaticString] = ["情况", "进展", "成效", "现状", "运行", "工作", "经验", "推进", "试点", "以来", "过程"]
    return words.contains { scan.reads($0, at: position) }
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
    return [
      "工作", "中", "过程", "任务", "成效", "取得", "方面", "上", "相关", "领域", "试点", "情况", "现状", "进展", "运行", "经验",
      "汇报",
      "推进", "实施", "项目", "重点", "效果", "做法", "典型", "发展", "体现", "现场", "等", "以来", "后", "前",
    ].contains {
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
    if ["能力", "人才", "队伍", "基础设施", "制度", "作风", "信息", "团队", "梯队", "环境"].contains(where: {
      text.hasSuffix($0) && text.unicodeScalars.count <= 6
    }) {
      return true
    }
    // What every hospital does: 医院文化建设, 科研管理制度.
    return ["文化", "学科", "专科", "专病", "实验室", "管理", "决策", "亚专科", "党组织", "内涵", "党建", "队伍", "人才", "能力"]
      .contains {
        text.hasSuffix($0) && text.unicodeScalars.count <= 8
      } && !text.contains("国家") && !text.contains("医院管理")
  }
}
