internal import OntologyModel
internal import TextNormalization

/// Quoted names, with the words before and the head behind that belong to them.
extension ProgramScanner {
  func quotes(_ sentence: Sentence) -> [ProgramCandidate] {
    var found: [ProgramCandidate] = []
    var open: Int?
    for position in sentence.range {
      switch scan.text[position] {
      case "“", "‘", "『", "「": open = position
      case "”", "’", "』", "」":
        if let start = open, let candidate = quote(start, position, sentence) {
          found.append(candidate)
        }
        open = nil
      default: break
      }
    }
    return found
  }

  /// For each position whether it stands inside a short quote.
  static func quoted(in scan: Scan) -> [Bool] {
    var inside = [Bool](repeating: false, count: scan.text.count)
    for sentence in scan.sentences {
      var open: Int?
      for position in sentence.range {
        switch scan.text[position] {
        case "“", "‘", "『", "「": open = position
        case "”", "’", "』", "」":
          if let start = open, position - start <= 27 {
            for covered in start...position { inside[covered] = true }
          }
          open = nil
        default: break
        }
      }
    }
    return inside
  }

  private func quote(_ open: Int, _ close: Int, _ sentence: Sentence) -> ProgramCandidate? {
    let inner = open + 1..<close
    guard (2...26).contains(inner.count), institutionAt[open] < 0,
      !inner.contains(where: { scan.text[$0].isOne(of: "。！？；：\n") })
    else { return nil }
    if inner.count <= 6, ProgramScanner.idioms.contains(scan.string(inner)) { return nil }
    if isAward(inner) { return nil }
    let range = sentence.range
    if institutionAt[open + 1] >= 0,
      inner.allSatisfy({ institutionAt[$0] == institutionAt[open + 1] })
    {
      return nil
    }
    // “某市某医院” names a body, “…仪式” an event.
    if scan.longest(.eventHead, endingAt: close, from: open + 1) != nil
      || (scan.longest(.place, at: open + 1, limit: close) != nil
        && scan.longest([.institutionTail, .body], endingAt: close, from: open + 1) != nil)
    {
      return nil
    }
    var traits = ProgramTraits()
    traits.add(.quoted)
    var end = close + 1
    let inside = headEnding(at: close, from: open + 1)
    if let head = headBehind(close + 1, limit: range.upperBound) {
      // “某行动”列为书记领办项目: the head of what it is listed as, no part of the name.
      end = scan.reads(RelationReader.listings, at: close + 1) ? close + 1 : head.end
      traits.add(head.weight.trait)
    } else {
      let shares = sharesHead(behind: close + 1, limit: range.upperBound)
      traits.add(.middleHead, if: shares)
      traits.add(.noHead, if: !shares && (inside ?? .weak) < .middle)
    }
    traits.add(.innerHead, if: (inside ?? .weak) >= .middle)
    let start = prefixStart(before: open, from: range.lowerBound)
    traits.add(.prefixed, if: start < open)
    traits.add(
      .body,
      if: scan.longest([.institutionTail, .body], endingAt: close, from: open + 1) != nil
        && (inside ?? .weak) < .middle)
    traits.add(.numbered, if: isNumbered(inner))
    traits.add(.short, if: inner.count <= 3)
    traits.add(.long, if: inner.count > 10)
    traits.add(.clauses, if: inner.contains { scan.text[$0] == "，" })
    traits.add(.talk, if: isTalk(inner))
    traits.add(.slogan, if: isSlogan(before: start, behind: close + 1))
    traits.add(.aim, if: isAim(before: start))
    traits.add(.figure, if: isFigure(before: start, behind: close + 1))
    traits.add(.entry, if: isEntry(open, close, range))
    addContext(of: start..<end, in: sentence, to: &traits)
    traits.add(
      .subject,
      if: start == range.lowerBound || scan.text[start - 1].endsClause
        || scan.text[start - 1] == "）")
    let name = words(start..<end)
    return ProgramCandidate(
      range: start..<end, name: name,
      aliases: aliases(of: name, start: start, open: open, close: close, end: end),
      quote: open..<close + 1, traits: traits)
  }

  /// The name without 的, without words between quote and head, and the quote alone.
  private func aliases(
    of name: String, start: Int, open: Int, close: Int, end: Int
  ) -> [String] {
    var names: [String] = []
    if name.holds("”的") { names.append(name.replacing("”的", with: "”")) }
    let quote = words(open..<close + 1)
    if quote != name { names.append(quote) }
    if start < open {
      let own = scan.string(open..<end)
      if own != quote { names.append(own) }
    }
    let heads = scan.matches.ending(at: end).filter {
      $0.start > close + 1 && $0.classes.contains(.programHead)
    }
    for head in heads { names.append(scan.string(start..<close + 1) + scan.string(head.range)) }
    return names
  }

  /// The words at a range, quotation marks inside a quotation as the outer ones.
  private func words(_ range: Range<Int>) -> String {
    let isPlain = range.allSatisfy { scan.text[$0] != "‘" && scan.text[$0] != "’" }
    if isPlain { return scan.string(range) }
    return scan.string(range).replacing("‘", with: "“").replacing("’", with: "”")
  }

  /// Sayings in quotes that name no program of somebody's.
  private static let idioms: Set<String> = [
    "一把手", "一岗双责", "三重一大", "四个意识", "四个自信", "两个维护", "最后一公里", "救命钱", "看病钱", "看病难", "看病贵", "牛鼻子",
    "主心骨", "顶梁柱", "金钥匙", "试验田", "领头雁", "排头兵", "两个确立", "风向标", "指挥棒", "主力军", "守门人", "十四五", "十三五",
    "二十大", "家底", "硬骨头", "一盘棋", "施工队长", "花架子", "定心丸", "急难愁盼", "五险一金", "双一流", "三甲", "硬核", "七一",
    "八一", "五一", "十一", "一刀切", "最初一公里", "双组长", "双主任",
  ]

  /// Whether a quote is what somebody was named or given: “全省卫生健康系统先进集体”, “第二届医德医风模范”.
  private func isAward(_ inner: Range<Int>) -> Bool {
    let awards: [StaticString] = [
      "先进集体", "先进个人", "先进单位", "先进工作者", "模范", "标兵", "楷模", "劳动模范", "奖", "奖章", "称号", "红旗手", "好医生",
      "好护士",
      "最美医生", "最满意医院", "满意医院", "示范单位", "文明单位", "功臣", "一等功", "三等功", "二等功",
    ]
    return awards.contains { scan.reads($0, before: inner.upperBound) }
  }

  /// Whether a quote is a formula with a number: 1+3, 三统一, 六大中心, 一科一品.
  private func isNumbered(_ inner: Range<Int>) -> Bool {
    guard scan.text[inner.lowerBound].isNumeral || scan.text[inner.lowerBound] == "双",
      inner.count <= 9, scan.scalar(inner.lowerBound + 1) != "个",
      scan.scalar(inner.lowerBound + 1) != "把"
    else { return false }
    return true
  }

  /// Whether a quote is somebody's words or a way of putting things: 小病往西安跑, 形似神不似.
  private func isTalk(_ inner: Range<Int>) -> Bool {
    if scan.text[inner.lowerBound] == "以" { return true }
    return inner.contains { position in
      scan.text[position].isOne(of: "我你他她它吗呢吧啊着了不没往把被让在")
    }
  }

  /// Whether the words around make a quote a saying: “…”的理念, 弘扬“…”.
  private func isSlogan(before open: Int, behind close: Int) -> Bool {
    var next = close
    if scan.scalar(next) == "的" { next += 1 }
    let behind: [StaticString] = [
      "精神", "理念", "目标", "原则", "思路", "要求", "方针", "问题", "难题", "格局", "局面", "意识", "使命", "愿景", "价值观",
      "办院", "医改思路", "发展思路", "总要求", "指示", "口号", "效应", "称号", "秘诀", "难", "贵", "等问题", "信念", "宗旨",
      "之路",
      "关", "最强音", "字", "作用", "红利", "现象", "初心", "力量", "的好", "观念", "思想", "倾向", "底线", "患者", "支部",
    ]
    let before: [StaticString] = [
      "弘扬", "秉承", "秉持", "遵循", "树立", "发扬", "牢记", "本着", "奏响", "争当", "当好", "称为", "誉为", "叫做", "增强",
      "坚定",
      "筑牢", "破解", "解决", "化解", "打通", "告别", "直面", "啃下", "避免", "防止", "不再",
    ]
    let farther = next > close ? next + 2 : next
    return behind.contains { scan.reads($0, at: next) || scan.reads($0, at: farther) }
      || before.contains { scan.reads($0, before: open) }
  }

  /// Whether a quote says by what somebody is guided: 坚持“…”, 按照“…”.
  private func isAim(before open: Int) -> Bool {
    let before: [StaticString] = ["坚持", "按照", "围绕", "以", "聚焦", "对照", "突出", "瞄准"]
    return before.contains { scan.reads($0, before: open) }
  }

  /// Whether a quote is a figure of speech: 从“输血”到“造血”, 有点“硬核”, 实现“基层检查、县级诊断”.
  private func isFigure(before open: Int, behind close: Int) -> Bool {
    let before: [StaticString] = [
      "从", "到", "向", "成为", "变为", "变成", "是", "不是", "有点", "让", "把", "当作", "变身", "为", "像", "的", "被",
      "实现",
      "了", "吃", "开出", "种", "算", "说", "所谓", "却", "不搞", "自己的", "扩大", "这个",
    ]
    let behind: [StaticString] = ["变", "变身", "到“", "在", "了", "下", "的是", "！", "？"]
    return before.contains { scan.reads($0, before: open) }
      || behind.contains { scan.reads($0, at: close) }
  }

  /// Whether a quote opens an entry of a list: ✅“白语门诊”：….
  private func isEntry(_ open: Int, _ close: Int, _ range: Range<Int>) -> Bool {
    guard scan.scalar(close + 1) == "：" || scan.scalar(close + 1) == "。" else { return false }
    return close - open <= 14
      && (max(range.lowerBound, open - 12)..<open).allSatisfy {
        !scan.text[$0].isHan || scan.text[$0].isOne(of: "一二三四五六七八九十是")
      } && open - range.lowerBound <= 12
  }

  /// Whether a list of quotes goes on to a head that all share: “甲”、“乙”等活动.
  private func sharesHead(behind position: Int, limit: Int) -> Bool {
    guard scan.scalar(position) == "、" || scan.scalar(position) == "等" else { return false }
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

  /// A head close behind the closing quote: “一办六部”内部管理架构, “…”的医共体新模式.
  private func headBehind(_ position: Int, limit: Int) -> (end: Int, weight: ProgramWeight)? {
    var start = position
    if scan.scalar(start) == "的" { start += 1 }
    var best: (end: Int, weight: ProgramWeight)?
    for offset in start..<max(start, min(limit, start + 8)) {
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
    // 在某镇试点“某行动”: a verb, and what stands before is where.
    guard isBounded, open - start <= 6, open - start >= 2, !scan.reads("试点", before: open),
      !scan.text[start].isOne(of: "个家所名支条"),
      !(start..<open).contains(where: {
        institutionAt[$0] >= 0 || scan.matches.classes(startingAt: $0).contains(.follower)
      }),
      scan.longest([.place, .post], endingAt: open, from: start) == nil
    else { return open }
    return start
  }
}

extension ProgramWeight {
  var trait: ProgramTrait {
    switch self {
    case .weak: .weakHead
    case .middle: .middleHead
    case .strong: .strongHead
    }
  }
}
