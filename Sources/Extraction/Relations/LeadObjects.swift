internal import OntologyModel
internal import TextNormalization

/// What the words of a frame of leading name: something known, a quote, or a phrase that the frame makes a program.
extension RelationReader {
  private static let light: [StaticString] = [
    "做", "推动", "推进", "实施", "建设", "开展", "打造", "组建", "主导", "承建", "建立", "推行", "筹建", "策划", "搭建", "抓",
    "成立",
    "发起", "申报", "申请", "承担", "建", "办",
  ]
  private static let determiners = Words([
    "该", "这个", "这项", "此项", "这一", "上述", "这支", "这张", "本", "这套", "该项", "这", "此",
  ])

  /// Where 的 ends behind the verb and a light verb: 甲挑头做的.
  func attributeEnd(_ frame: LeadFrame) -> Int? {
    var end = frame.range.upperBound
    if let light = RelationReader.light.first(where: { scan.reads($0, at: end) }) {
      end += light.scalarCount
    }
    // 由甲局统筹、乙院承建的平台.
    if scan.scalar(end) == "、" {
      let stop = clause(at: end, in: frame.view.range).upperBound
      let mark = (end..<max(end, min(stop, end + 18))).first { scan.text[$0] == "的" }
      if let mark, pointer(nil, mark + 1)?.kind == .program { return mark + 1 }
    }
    guard scan.scalar(end) == "的", end + 1 < frame.view.range.upperBound,
      !scan.text[end + 1].endsClause, scan.text[end + 1] != "是"
    else { return nil }
    return end + 1
  }

  /// Whether a quote at a position is called a study: 甲牵头的“某治疗”课题.
  func isStudy(at start: Int, _ view: SentenceView) -> Bool {
    guard start < view.range.upperBound, scan.text[start] == "“",
      let close = (start..<min(view.range.upperBound, start + 24)).first(where: {
        scan.text[$0] == "”"
      })
    else { return false }
    return (["科研", "课题", "研究", "论文"] as [StaticString]).contains {
      scan.reads($0, at: close + 1)
    }
  }

  /// 甲挑头做的“某药房”, 甲亲自挂帅的某建设, 由甲统筹的平台.
  mutating func attributed(
    from start: Int, _ frame: LeadFrame, _ actor: LeadActor, _ context: inout LeadContext
  ) -> Int? {
    let view = frame.view
    if isStudy(at: start, view) { return nil }
    if let item = view.items.first(where: {
      isLed($0) && ($0.range.lowerBound == start || $0.range.lowerBound == start + 2)
    }) {
      return item.mention
    }
    if scan.text[start] == "“" { return quoted(at: start, view, &context) }
    if let body = framedBody(from: start, view) { return body }
    if let pointed = pointedObject(endingAt: nil, at: start, before: actor.start, view, &context) {
      return pointed
    }
    guard frame.word.namesProgram else { return nil }
    if let head = headed(from: start, view) { return program(head, &context) }
    let stop = clause(at: start, in: view.range).upperBound
    return actor.isNamed ? matterBehind(start, stop, view, &context) : nil
  }

  /// The longest phrase from a position that ends in a head of programs.
  private func headed(from start: Int, _ view: SentenceView) -> Range<Int>? {
    let limit = min(view.range.upperBound, start + 15)
    var end = start
    var best: Range<Int>?
    while end < limit, scan.text[end].isNamePart, scan.text[end] != "的" {
      end += 1
      if end - start >= 5,
        let head = scan.longest(.programHead, endingAt: end, from: start + 2),
        scan.term(head).programWeight != .weak
      {
        best = start..<end
      }
    }
    guard let best, isUndertaking(best, view) else { return nil }
    return best
  }

  /// Whether an item can be led; “一号民生工程” says how much something counts, and names nothing.
  func isLed(_ item: Item) -> Bool {
    if item.type == .program {
      return !mentions[item.mention].name.hasPrefix("“一号") && !isCounted(behind: item)
    }
    return item.type == .medicalGroup || item.isTeam
  }

  /// 国家重点研发计划项目2项: how many there are of a kind, and none of them.
  private func isCounted(behind item: Item) -> Bool {
    let end = item.range.upperBound
    guard let first = scan.scalar(end), first.isDigit else { return false }
    let unit = (end..<min(end + 4, scan.text.count)).first { !scan.text[$0].isDigit }
    return unit.map { scan.text[$0].isOne(of: "项个余") } ?? false
  }

  // MARK: Before 由

  /// What the words before a mark name, a list of several among it.
  mutating func objectsBefore(
    _ mark: Int, _ frame: LeadFrame, _ context: inout LeadContext
  ) -> [Int] {
    let clause = clause(at: max(frame.view.range.lowerBound, mark - 1), in: frame.view.range)
    let words = clause.lowerBound..<max(clause.lowerBound, mark)
    guard !scan.reads("分别", before: mark) else { return [] }
    let list = matters(in: words, frame.view)
    if list.count > 1 { return list.compactMap { program(ofMatter: $0, &context) } }
    if let object = objectBefore(mark, frame, &context) { return [object] }
    if let pointed = pointedProgram(words, frame.view, &context) { return [pointed] }
    return list.compactMap { program(ofMatter: $0, &context) }
  }

  /// What the words before a mark name.
  mutating func objectBefore(
    _ mark: Int, _ frame: LeadFrame, _ context: inout LeadContext
  ) -> Int? {
    let view = frame.view
    let own = self.clause(at: max(view.range.lowerBound, mark - 1), in: view.range)
    if let daily = dailyObject(own.lowerBound..<max(own.lowerBound, mark), view) { return daily }
    var end = mark
    let fillers: [StaticString] = [
      "目前", "现在", "当前", "今年", "去年", "明年", "每年", "主要", "具体", "统一", "一直", "全部", "日常工作", "的日常", "也",
      "则", "就", "仍", "将", "都", "均", "，",
      "会议", "经研究", "研究", "确定", "明确", "决定", "议定", "商定", "要求", "工作", "一事", "事务", "这块", "这件事", "的事",
    ]
    var isNext = false
    while let filler = fillers.first(where: { scan.reads($0, before: end) }),
      end - filler.scalarCount > view.range.lowerBound
    {
      end -= filler.scalarCount
      if filler.description == "，" { isNext = true }
    }
    let clause = clause(at: max(view.range.lowerBound, end - 1), in: view.range)
    let words = clause.lowerBound..<max(clause.lowerBound, end)
    guard words.count >= 2 else { return nil }
    if let pointed = pointedObject(
      endingAt: end, at: nil, before: clause.lowerBound, view, &context)
    {
      return pointed
    }
    if let item = view.items.last(where: { isLed($0) && words.overlaps($0.range) }),
      end - item.range.upperBound <= (isNext ? 2 : 4) || isNext && item.type == .program
    {
      return item.mention
    }
    // 创伤中心由副院长甲分管.
    if ["分管", "管", "抓", "主管"].contains(frame.word.text),
      let centre = view.items.last(where: {
        $0.isBody && $0.type == .organization && $0.range.upperBound == end
      }), mentions[centre.mention].name.hasSuffix("中心")
    {
      return centre.mention
    }
    if let quote = quoteClosing(at: end, from: words.lowerBound, view) {
      return program(quote, &context)
    }
    // 日常事务放在某局，由甲统着: of what was spoken of.
    if isNext, first(of: ["日常", "具体事务", "具体工作"], in: words) != nil {
      return lastLed(before: words.lowerBound, view)
    }
    guard !isNext else { return nil }
    return taken(words, frame, &context)
  }

  /// The program, group or team that 这个专班, 该项目 and the like point to.
  private mutating func pointedObject(
    endingAt end: Int?, at start: Int?, before position: Int, _ view: SentenceView,
    _ context: inout LeadContext
  ) -> Int? {
    guard let word = pointer(end, start) else { return nil }
    let item = referent(of: word, before: position, view)
    guard word.kind == .program else { return item?.mention }
    if let item, item.range.lowerBound >= view.range.lowerBound { return item.mention }
    return quoteBefore(view.range.lowerBound, view, &context) ?? item?.mention
  }

  /// The word of a kind that stands at a place without a name of its own: before it behind 该 or 这个, or behind it
  /// alone.
  private func pointer(_ end: Int?, _ start: Int?) -> KindWord? {
    if let end {
      guard let word = kindWord(before: end),
        scan.reads(RelationReader.determiners, before: end - word.text.scalarCount)
      else { return nil }
      return word
    }
    guard let start, let word = kindWord(at: start) else { return nil }
    let next = start + word.text.scalarCount
    let isAlone = next >= scan.text.count || !scan.text[next].isHan || scan.barriers[next]
    return isAlone ? word : nil
  }

  /// What the sentence before, or the words before in the sentence, name last in quotes.
  mutating func quoteBefore(
    _ position: Int, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    for number in [view.number, view.number - 1]
    where views.indices.contains(number) && views[number].article == view.article {
      let other = views[number]
      let limit = min(position, other.range.upperBound)
      guard
        let close = (other.range.lowerBound..<max(other.range.lowerBound, limit)).last(where: {
          scan.text[$0] == "”"
        }), let quote = quote(endingAt: close + 1, other)
      else { continue }
      return program(quote, &context)
    }
    return nil
  }

  /// What the clause before names in quotes at its end: 推行“日清单”成本核算，操刀的是甲.
  mutating func quoteOfClause(
    before position: Int, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    let own = clause(at: position, in: view.range)
    guard own.lowerBound - 1 > view.range.lowerBound else { return nil }
    let end = own.lowerBound - 1
    let before = clause(at: end - 1, in: view.range)
    if view.items.contains(where: { isLed($0) && $0.range.upperBound == end }) { return nil }
    guard let close = before.last(where: { scan.text[$0] == "”" }), end - close <= 7,
      (close + 1..<max(close + 1, end)).allSatisfy({ scan.text[$0].isHan && !scan.barriers[$0] }),
      let quote = quote(endingAt: close + 1, view)
    else { return nil }
    if close + 1 < end, scan.text[close + 1].isOne(of: "这那的等一") {
      return program(quote, &context)
    }
    return program(quote.lowerBound..<end, &context)
  }

  // MARK: Behind the verb

  /// What stands behind a verb in its clause: something known, or a quote.
  mutating func objectBehind(
    _ frame: LeadFrame, _ stop: Int, _ context: inout LeadContext
  ) -> Int? {
    let start = frame.range.upperBound
    let view = frame.view
    if !["牵头", "承担"].contains(frame.word.text),
      let daily = dailyObject(start..<max(start, stop), view)
    {
      return daily
    }
    if let pointed = pointedProgram(start..<max(start, min(stop, start + 8)), view, &context),
      stop - start <= 8
    {
      return pointed
    }
    if let item = view.first(from: start, where: isLed), item.range.lowerBound < stop,
      item.range.lowerBound - start <= 6
    {
      return item.mention
    }
    // 甲医院牵头成立某市临床检验质量控制中心.
    if let light = RelationReader.light.first(where: { scan.reads($0, at: start) }),
      let body = framedBody(from: start + light.scalarCount, view)
    {
      return body
    }
    guard
      let open = (start..<max(start, min(stop, start + 6))).first(where: { scan.text[$0] == "“" })
    else { return nil }
    return quoted(at: open, view, &context)
  }

  /// The phrase that a sentence opens with and the document speaks of again: 共享中药房辐射23个乡镇，甲分管.
  mutating func opening(
    before position: Int, _ frame: LeadFrame, _ context: inout LeadContext
  ) -> Int? {
    let start = frame.view.range.lowerBound
    guard frame.word.namesProgram, start < position else { return nil }
    if scan.text[start] == "“" { return quoted(at: start, frame.view, &context) }
    var length = 0
    while length < 12, start + length < position, scan.text[start + length].isNamePart {
      length += 1
    }
    while length >= 5 {
      let range = start..<start + length
      if scan.positions(of: Array(scan.text[range])).count > 1, isUndertaking(range, frame.view) {
        return program(range, &context)
      }
      length -= 1
    }
    return nil
  }

  // MARK: Phrases and quotes

  /// What a phrase at the end of some words names, where a frame makes it a program.
  mutating func taken(
    _ words: Range<Int>, _ frame: LeadFrame, _ context: inout LeadContext
  ) -> Int? {
    let view = frame.view
    if let item = view.items.last(where: {
      isLed($0) && words.contains($0.range.lowerBound) && $0.range.upperBound == words.upperBound
    }) {
      return item.mention
    }
    if scan.text[words.upperBound - 1] == "”" {
      return quote(endingAt: words.upperBound, view).flatMap { program($0, &context) }
    }
    // 负责 may be of anything, but hardly of a reform or a project that is no program.
    let isStrong =
      scan.longest(.programHead, endingAt: words.upperBound, from: words.lowerBound)
      .map { scan.term($0).programWeight == .strong } ?? false
    guard frame.word.namesProgram || isStrong else { return nil }
    var start = words.upperBound
    while start > words.lowerBound, words.upperBound - start < 16 {
      let before = scan.text[start - 1]
      guard before.isNamePart, before != "的",
        words.upperBound - start < 2 || !scan.barriers[start - 1]
      else { break }
      start -= 1
    }
    let own: [StaticString] = [
      "全市", "全县", "全区", "全省", "全院", "全旗", "全州", "我市", "我县", "我区", "我院", "市里", "县里", "院里", "本市",
    ]
    if let word = own.first(where: { scan.reads($0, at: start) }) { start += word.scalarCount }
    guard start < words.upperBound, isUndertaking(start..<words.upperBound, view) else {
      return nil
    }
    return program(start..<words.upperBound, &context)
  }

  /// A quote that ends at a position, or some characters before with a head behind: “一老一小”健康驿站.
  private func quoteClosing(at end: Int, from lower: Int, _ view: SentenceView) -> Range<Int>? {
    let start = max(lower, end - 7)
    guard start < end, let close = (start..<end).last(where: { scan.text[$0] == "”" }),
      let quote = quote(endingAt: close + 1, view)
    else { return nil }
    let tail = close + 1..<end
    if tail.isEmpty { return quote }
    guard tail.count >= 2, tail.allSatisfy({ scan.text[$0].isHan && !scan.barriers[$0] }),
      scan.longest(.programHead, endingAt: end, from: tail.lowerBound) != nil
    else { return nil }
    return quote.lowerBound..<end
  }

  /// A short quote that ends at a position and names no person.
  func quote(endingAt end: Int, _ view: SentenceView) -> Range<Int>? {
    guard
      let open = (max(view.range.lowerBound, end - 18)..<max(view.range.lowerBound, end - 1))
        .last(where: { scan.text[$0] == "“" }), end - open >= 4,
      !scan.text[open..<end].contains(where: \.endsClause),
      !view.items.contains(where: { $0.isPerson && (open..<end).overlaps($0.range) })
    else { return nil }
    return open..<end
  }

  mutating func quoted(
    at open: Int, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    guard
      let close = (open..<min(view.range.upperBound, open + 18)).first(where: {
        scan.text[$0] == "”"
      }), let range = quote(endingAt: close + 1, view)
    else { return nil }
    return program(range, &context)
  }

  /// Words with which no name of an undertaking ends.
  private static let idle: [StaticString] = [
    "工作", "事务", "日常", "任务", "问题", "经费", "资金", "费用", "培训", "会议", "事项", "方面", "环节", "部门", "单位", "医院",
    "人员", "领导", "同志", "名单", "方案", "办法", "文件", "意见", "报告", "时间", "过程", "情况", "大局", "业务", "部分", "内容",
    "细则", "书记", "院长", "主任", "局长", "县长", "市长", "团队", "专家", "班子", "队伍", "政府", "组织", "党建", "后勤", "医疗",
    "护理", "科研", "教学", "人事", "财务", "医保", "医药", "卫生健康", "公共卫生", "设备", "药品", "行风", "安全", "质量", "办公室",
    "质控", "人", "们", "者", "家", "院", "科", "局", "委", "县", "市", "区", "镇", "乡", "年", "月", "日", "次", "例",
  ]
  private static let openers: [StaticString] = [
    "其", "该", "各", "本", "此", "有关", "相关", "具体", "日常", "整个", "所有", "一切", "什么", "谁", "哪", "每", "不",
    "没", "还", "也",
    "又", "这", "那", "他", "她", "我", "你", "由", "如", "但", "而", "并", "再", "第",
    "多个", "多项", "若干", "一批", "系列",
  ]

  /// Whether a phrase without quotes can be the name of an undertaking: short, of care, and more than a field of work.
  func isUndertaking(_ range: Range<Int>, _ view: SentenceView) -> Bool {
    guard (4...14).contains(range.count),
      !view.items.contains(where: { ($0.isPerson || $0.isBody) && range.overlaps($0.range) }),
      !RelationReader.idle.contains(where: { scan.reads($0, before: range.upperBound) }),
      !RelationReader.openers.contains(where: { scan.reads($0, at: range.lowerBound) }),
      !scan.text[range].contains(where: { $0.isOne(of: "了着过吗呢吧") })
    else { return false }
    // 心血管内科项目: what a department does.
    if ["科项目", "科工作", "科建设"].contains(where: { (word: StaticString) in
      scan.reads(word, before: range.upperBound)
    }) {
      return false
    }
    let isOfCare = scan.text[range].contains {
      $0.isOne(of: "医药诊病健护救疗养康疾痛癌孕儿托") || $0.isLatin
    }
    return isOfCare
      && (range.count >= 5 || scan.positions(of: Array(scan.text[range])).count > 1)
  }

  /// The program that words name, made one where it is not yet.
  mutating func program(_ range: Range<Int>, _ context: inout LeadContext) -> Int? {
    let name = scan.string(range)
    let plain = RelationReader.plain(name)
    if let known = context.programs[plain] { return known }
    guard bodyNamed[plain] == nil, placeNamed[plain] == nil else { return nil }
    let index = addProgram(name, at: range)
    context.programs[plain] = index
    return index
  }
}
