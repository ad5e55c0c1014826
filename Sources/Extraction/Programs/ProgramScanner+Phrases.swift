internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Phrases that end in a head: 紧密型县域医共体建设, 行纪衔接工作机制.
extension ProgramScanner {
  func phrases(_ sentence: Sentence) -> [ProgramCandidate] {
    var found: [ProgramCandidate] = []
    var position = sentence.range.lowerBound
    while position < sentence.range.upperBound {
      guard !quoted[position],
        let head = scan.longest(.programHead, at: position, limit: sentence.range.upperBound),
        let weight = scan.term(head).programWeight, !isCut(head, sentence)
      else {
        position += 1
        continue
      }
      guard weight > .weak else {
        // 体制机制: what ends in it names no program, whatever shorter head it ends in.
        position = head.range.count > 2 ? head.end : position + 1
        continue
      }
      if let candidate = phrase(head, weight, sentence) {
        while let last = found.last, last.range.upperBound > candidate.range.lowerBound,
          last.range.lowerBound >= candidate.range.lowerBound
        {
          found.removeLast()
        }
        found.append(candidate)
      }
      position = head.end
    }
    return found.reversed()
  }

  /// Whether a longer head begins inside a head: 家庭医生签约 + 服务.
  private func isCut(_ head: TermMatch, _ sentence: Sentence) -> Bool {
    (head.start + 1..<head.end).contains { position in
      scan.longest(.programHead, at: position, limit: sentence.range.upperBound).map {
        $0.end > head.end && (scan.term($0).programWeight ?? .weak) > .weak
      } ?? false
    }
  }

  private func phrase(
    _ head: TermMatch, _ weight: ProgramWeight, _ sentence: Sentence
  ) -> ProgramCandidate? {
    let lower = sentence.range.lowerBound
    guard institutionAt[head.start] < 0 || institutionAt[head.end - 1] < 0 else { return nil }
    // 卫生和计划生育局: half of a word.
    if scan.reads("生育", at: head.end), scan.reads("计划", before: head.end) { return nil }
    // 建设建设: no name repeats its head.
    if head.range.count == 2, head.start - 2 >= lower,
      scan.text[head.start - 2] == scan.text[head.start],
      scan.text[head.start - 1] == scan.text[head.start + 1]
    {
      return nil
    }
    var traits = ProgramTraits()
    traits.add(.phrase)
    traits.add(weight.trait)
    if let next = scan.scalar(head.end), next.isHan, !phraseEnds(at: head.end) {
      // 建设者, 工程师: the head is no word of its own.
      if next.isOne(of: "者师员家队厅局处科费商款表") { return nil }
      traits.add(.runsOn)
    }
    var start = grown(from: head, lower: lower)
    if let joined = joined(to: start, head: head, from: lower) {
      start = joined
      traits.add(.joined)
    } else if let described = described(at: start, from: lower) {
      start = described
    }
    start = behindBody(start, head: head)
    start = trimmed(start, before: head.start)
    let placeEnd = placeEnd(at: start, before: head.end)
    let whole = start
    start = trimmed(placeEnd ?? start, before: head.start)
    // “…”是某局发起的巡回医疗项目 says what kind of thing the quoted one is.
    if scan.reads("的", before: whole), isApposition(before: whole, from: lower) { return nil }
    // “三统一”改革 is read with its quote.
    if scan.scalar(whole - 1) == "”" { return nil }
    let length = head.end - start
    let own = head.start - start
    guard length >= 4, own > 0 || (weight == .strong && head.range.count >= 4),
      isBounded(start, whole: whole, lower: lower)
    else { return nil }
    // 山西医科大学第一医院 + 对口帮扶: a body without its place is no name.
    if whole < start, own > 0, institutionAt[whole] >= 0,
      (start..<head.start).allSatisfy({ institutionAt[$0] == institutionAt[whole] })
    {
      return nil
    }
    traits.add(.bare, if: own == 0)
    traits.add(.short, if: length <= 5)
    traits.add(.long, if: length > 14)
    traits.add(.generic, if: own > 0 && isGeneric(start..<head.start))
    traits.add(.body, if: own > 0 && (start..<head.start).allSatisfy { institutionAt[$0] >= 0 })
    traits.add(.vague, if: isVague(before: whole))
    traits.add(.named, if: whole < start)
    addContext(of: whole..<head.end, in: sentence, to: &traits)
    traits.add(
      .subject, if: whole == lower || scan.text[whole - 1].endsClause || scan.text[whole - 1] == "）"
    )
    var end = head.end
    if scan.reads("工作", before: end), end - start > 2 { end -= 2 }
    var name = scan.string(start..<end)
    // 中国特色…制度 praises, and names nothing.
    if scan.reads("特色", at: start) { return nil }
    // 消化内科项目: what a department does.
    if scan.reads("科项目", before: head.end) { return nil }
    // 头号民生工程 says how much it counts.
    if scan.reads("头号", at: start) || scan.reads("一号工程", at: start) { return nil }
    if ["一场", "一次", "一系列", "这场"].contains(where: { (word: StaticString) in
      scan.first(word, in: start..<end) != nil
    }) {
      return nil
    }
    if ["医药卫生体制改革", "医疗体制改革", "医疗卫生体制改革"].contains(where: { (word: StaticString) in
      scan.reads(word, before: end)
    }) {
      return nil
    }
    var aliases = whole < start ? [scan.string(whole..<end)] : []
    // 医共体建设试点 is the reform itself, tried out.
    if scan.reads("建设试点", before: end) || scan.reads("改革试点", before: end), end - start > 4 {
      aliases += [name, name + "工作"]
      name.removeLast(2)
    }
    return ProgramCandidate(range: start..<end, name: name, aliases: aliases, traits: traits)
  }

  /// The start of the run of name characters before a head.
  private func grown(from head: TermMatch, lower: Int) -> Int {
    var start = head.start
    while start > lower, head.start - start < 20 {
      let before = scan.text[start - 1]
      let isMark = before.isOne(of: "（）+")
      // 按人头付费改革, 按病种付费.
      if before == "按", start < head.start,
        scan.first("付费", in: start..<head.end) != nil
          || ["人头", "病种", "床日", "项目", "疾病"].contains(where: { (word: StaticString) in
            scan.reads(word, at: start)
          })
      {
        start -= 1
        continue
      }
      // 双向转诊平台, 服务能力提升三年行动: a verb that is a noun here.
      if scan.barriers[start - 1], let noun = scan.longest(.nominal, endingAt: start, from: lower),
        noun.start > lower, scan.text[noun.start - 1].isHan, !scan.barriers[noun.start - 1]
      {
        start = noun.start
        continue
      }
      guard before.isNamePart || isMark, !scan.barriers[start - 1] || isMark,
        !scan.commonWords[start - 1] || isInModifier(start - 1)
      else { break }
      // 合作建设 + 某某中心: the verb ends where the name begins.
      if head.start - start >= 2, let verb = scan.longest(.action, endingAt: start, from: lower),
        head.start - start >= 4 || verb.range.count >= 2
      {
        break
      }
      if before == "（", closing(behind: start, before: head.start) == nil { break }
      start -= 1
    }
    if start > lower, scan.commonWords[start - 1], let verb = beyondWords(start, lower: lower) {
      start = verb
    }
    while start < head.start, scan.text[start].isOne(of: "）+") { start += 1 }
    return start
  }

  /// The end of the verb of running that a phrase with common words in it stands behind:
  /// 建立 + 处方自动流转平台.
  private func beyondWords(_ start: Int, lower: Int) -> Int? {
    var current = start
    while current > lower, start - current < 14, scan.text[current - 1].isNamePart,
      !scan.barriers[current - 1]
    {
      current -= 1
      if scan.longest(.action, endingAt: current, from: lower) != nil { return current }
    }
    let opens =
      current == lower || scan.text[current - 1].endsClause || scan.text[current - 1] == "、"
      || scan.longest(.action, endingAt: current - 1, from: lower) != nil
    return opens && start - current < 14 ? current : nil
  }

  private func isInModifier(_ position: Int) -> Bool {
    scan.longest([.modifier, .field], endingAt: position + 1, from: max(0, position - 6)) != nil
  }

  private func closing(behind open: Int, before limit: Int) -> Int? {
    (open..<limit).first { scan.text[$0] == "）" }
  }

  /// The start behind a body that the phrase begins with: 市医保局 + 支付方式改革.
  private func behindBody(_ start: Int, head: TermMatch) -> Int {
    var position = head.start - 1
    while position >= start {
      let index = Int(institutionAt[position])
      if index >= 0, institutions[index].range.upperBound <= head.start {
        let end = institutions[index].range.upperBound
        return head.start - end >= 3 ? end : start
      }
      position -= 1
    }
    return start
  }

  /// Where a phrase begins that 、 or 和 joins to the first part of its name: 开展高血压、糖尿病健康干预行动.
  ///
  /// The first part is short, stands directly behind a verb of running and has no head of its own, unless the
  /// phrase is a project, whose name may hold a reform's.
  private func joined(to start: Int, head: TermMatch, from lower: Int) -> Int? {
    guard start - 1 > lower, head.start > start || head.range.count >= 4,
      scan.text[start - 1].isOne(of: "、和与及")
    else { return nil }
    var begin = start - 1
    while begin > lower, start - begin < 18, scan.text[begin - 1].isNamePart,
      !scan.barriers[begin - 1]
    {
      if scan.longest(.action, endingAt: begin, from: lower) != nil { break }
      begin -= 1
    }
    let part = begin..<start - 1
    guard part.count >= 2,
      scan.longest(.action, endingAt: begin, from: lower) != nil || isSpokenOf(before: begin)
    else { return nil }
    let words = scan.string(head.range)
    let isProject = ["项目", "工程", "行动", "集中带量采购"].contains(where: words.hasSuffix)
    if words.hasSuffix("建设") || isGeneric(part) { return nil }
    // 甲改革和乙改革 are two; 高危评估和免费筛查 is one.
    let hasHead = scan.longest(.programHead, endingAt: part.upperBound, from: begin) != nil
    guard !hasHead || isProject, !part.contains(where: { institutionAt[$0] >= 0 }) else {
      return nil
    }
    return begin
  }

  private func isSpokenOf(before position: Int) -> Bool {
    let verbs: [StaticString] = [
      "督导", "调研", "分管", "听取", "关于", "参与", "学习", "确定为", "列为",
    ]
    return verbs.contains { scan.reads($0, before: position) }
  }

  /// 党委领导下的 + 院长负责制.
  private func described(at start: Int, from lower: Int) -> Int? {
    guard scan.reads("领导下的", before: start) else { return nil }
    var begin = start - 4
    while begin > lower, start - begin < 12, scan.text[begin - 1].isHan, !scan.barriers[begin - 1],
      scan.longest(.action, endingAt: begin, from: lower) == nil
    {
      begin -= 1
    }
    return start - begin > 5 ? begin : nil
  }

  private func isApposition(before position: Int, from lower: Int) -> Bool {
    var current = position - 1
    var isSaid = false
    while current > lower, position - current < 40, !scan.text[current].endsClause {
      if scan.text[current] == "是" { isSaid = true }
      if scan.text[current] == "”" { return isSaid }
      current -= 1
    }
    return false
  }

  /// Whether a name can begin at a position: behind a mark, a verb, a place, or a common word.
  private func isBounded(_ start: Int, whole: Int, lower: Int) -> Bool {
    whole == lower || whole < start || !scan.text[whole - 1].isHan || scan.barriers[whole - 1]
      || scan.commonWords[whole - 1]
      || scan.longest([.action, .place], endingAt: whole, from: lower) != nil
      || institutionAt[whole - 1] >= 0 || isLevel(whole - 1)
  }

  private func isLevel(_ position: Int) -> Bool {
    scan.text[position].isOne(of: "市县区省州盟旗院国个项年")
  }

  /// Where a place that a phrase begins with ends: 西峡县 + 县域医共体建设.
  private func placeEnd(at start: Int, before end: Int) -> Int? {
    guard let place = scan.longest(.place, at: start, limit: end), end - place.end >= 4 else {
      return nil
    }
    return place.end
  }

  private func phraseEnds(at position: Int) -> Bool {
    if scan.barriers[position] || scan.commonWords[position] { return true }
    return [
      "工作", "中", "过程", "任务", "成效", "取得", "方面", "上", "相关", "领域", "试点", "情况", "现状", "进展", "运行", "经验",
      "汇报", "推进", "实施", "项目", "重点", "效果", "做法", "典型", "发展", "体现", "现场", "等", "以来", "后", "前", "单位",
      "城市",
      "县", "区", "省", "市", "医院", "进程", "管理", "培训", "下乡", "格局", "进度", "问题", "事宜", "正", "已", "自", "有",
      "补助", "配套", "首批", "年", "通知", "方案", "意见", "座谈", "落实", "现场", "会", "纳入", "不",
    ].contains {
      (word: StaticString) in scan.reads(word, at: position)
    }
  }

  /// The start without counters, places and words that point (全市, 各项).
  private func trimmed(_ start: Int, before end: Int) -> Int {
    var start = start
    while start < end {
      if scan.commonWords[start],
        !isModifier(at: start, end)
          || (PlaceLevel(levelWord: scan.text[start]) != nil
            && scan.longest([.modifier, .plain, .place], at: start, limit: end) == nil)
      {
        start += 1
        continue
      }
      if scan.text[start] == "度", scan.scalar(start - 1) == "年" {
        start += 1
        continue
      }
      if scan.text[start].isOne(of: "（）”、和与及") {
        start += 1
        continue
      }
      if scan.text[start].isOne(of: "全我本该各"), start + 1 < end,
        scan.text[start + 1].isOne(of: "省市县区项院国州盟旗")
      {
        start += 2
        continue
      }
      if scan.text[start].isNumeral, scan.scalar(start + 1) == "）" {
        start += 2
        continue
      }
      if scan.text[start].isNumeral, let counted = counter(at: start, before: end) {
        start = counted
        continue
      }
      break
    }
    return start
  }

  private func isModifier(at position: Int, _ limit: Int) -> Bool {
    scan.longest([.modifier, .plain, .field], at: position, limit: limit) != nil
  }

  /// Where a count ends: 3项, 10 个, 2023年.
  private func counter(at start: Int, before end: Int) -> Int? {
    var position = start
    while position < end, scan.text[position].isNumeral || scan.text[position] == " " {
      position += 1
    }
    guard position < end, scan.text[position].isOne(of: "项个类家所年度批") else {
      return nil
    }
    return position + 1
  }

  private static let fields: [StaticString] = [
    "能力", "人才", "队伍", "基础设施", "制度", "作风", "信息", "团队", "梯队", "环境", "机制", "体系",
  ]
  /// What every hospital does: 医院文化建设, 科研管理制度.
  private static let routines: [StaticString] = [
    "文化", "学科", "专科", "专病", "实验室", "管理", "决策", "亚专科", "党组织", "内涵", "党建", "队伍", "人才", "能力", "服务",
    "评价", "运行",
    "考核", "培训", "保障", "监管", "议事", "党", "系统", "业务", "技术", "新",
  ]

  /// Phrases that name a field of work rather than a program: 能力建设, 基础设施建设.
  private func isGeneric(_ modifier: Range<Int>) -> Bool {
    let ends = { (word: StaticString) in
      word.scalarCount <= modifier.count && scan.reads(word, before: modifier.upperBound)
    }
    if modifier.count <= 6, ProgramScanner.fields.contains(where: ends) { return true }
    return modifier.count <= 8 && ProgramScanner.routines.contains(where: ends)
      && scan.first("国家", in: modifier) == nil && scan.first("医院管理", in: modifier) == nil
  }

  /// Whether words of no definite meaning stand before: 一系列, 各项, 有关.
  private func isVague(before position: Int) -> Bool {
    let words: [StaticString] = [
      "一系列", "各项", "各类", "有关", "相关", "一套", "这一", "这项", "各种", "多种", "多项", "新的", "一个", "良好的", "完善的",
      "长效",
      "的", "提高", "提升", "加强", "加大", "优化", "规范",
    ]
    return words.contains { scan.reads($0, before: position) }
  }
}
