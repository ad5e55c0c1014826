internal import TextNormalization

/// What stands around a candidate.
extension ProgramScanner {
  /// Adds what the words around a range say of it.
  func addContext(
    of range: Range<Int>, in sentence: Sentence, to traits: inout ProgramTraits
  ) {
    let lower = sentence.range.lowerBound
    if let verb = governing(range.lowerBound, from: lower) {
      traits.add(ProgramScanner.softVerbs.contains(scan.string(verb.range)) ? .softly : .governed)
    }
    traits.add(.handled, if: isHandled(before: range.lowerBound))
    traits.add(.underWay, if: isUnderWay(behind: range.upperBound))
    traits.add(.goesOn, if: goesOn(behind: range.upperBound))
    traits.add(.heading, if: sentence.kind == .headline || sentence.kind == .heading)
    traits.add(
      .listed,
      if: scan.scalar(range.lowerBound - 1) == "、" || scan.scalar(range.upperBound) == "、")
    traits.add(.title, if: isInTitle(range, sentence.range))
    traits.add(.field, if: hasField(range))
    traits.add(.owned, if: isOwned(range.lowerBound, from: lower))
  }

  /// Whether a verb of running stands before a position in the same clause, with nothing but
  /// adverbs, list members and 了 between.
  func isGoverned(at position: Int, from lower: Int) -> Bool {
    governing(position, from: lower) != nil
  }

  /// Verbs of doing well what everybody does, which take programs as readily as anything else.
  private static let softVerbs: Set<String> = [
    "加强", "强化", "完善", "坚持", "形成", "抓好", "做好", "做实", "做优", "统筹", "加快", "健全", "建立健全", "落实", "严格落实",
    "构建",
    "成立", "执行", "推动",
  ]

  private func governing(_ position: Int, from lower: Int) -> TermMatch? {
    var current = position
    var steps = 0
    while current > lower, steps < 12 {
      let scalar = scan.text[current - 1]
      if let verb = scan.longest(.action, endingAt: current, from: lower) { return verb }
      guard
        scalar.isOne(of: "、了以和的“好")
          || scan.longest(.barrier, endingAt: current, from: lower) != nil
      else { return nil }
      current -= 1
      steps += 1
    }
    return nil
  }

  /// Whether a verb of looking at work, or of charge over it, stands before a phrase: 调研医共体建设.
  private func isHandled(before position: Int) -> Bool {
    let verbs: [StaticString] = [
      "调研", "督导", "督查", "考察", "分管", "负责", "听取", "核查", "检查", "研究", "介绍", "汇报", "关于", "主抓", "纳入",
      "列入", "牵头", "参与", "总结", "指导", "学习", "分享", "抓", "牵头制定的", "承建", "申报", "获批", "列为", "暗访", "融入",
    ]
    return verbs.contains { scan.reads($0, before: position) }
  }

  /// Whether a phrase is spoken of as work under way: 医共体建设情况.
  private func isUnderWay(behind position: Int) -> Bool {
    let words: [StaticString] = [
      "情况", "进展", "成效", "现状", "运行", "工作", "经验", "推进", "试点", "以来", "过程", "进度", "落实", "实施", "任务",
      "进程",
    ]
    return words.contains { scan.reads($0, at: position) }
  }

  /// Whether the words behind say that something is running, or who runs it.
  private func goesOn(behind position: Int) -> Bool {
    let words: [StaticString] = [
      "启动", "由", "上线", "开张", "落地", "建到", "建成", "开工", "覆盖", "已", "正式", "在", "是", "试点", "牵头", "走进",
      "进",
      "：", "，由", "，具体由", "自", "单位", "负责",
    ]
    return words.contains { scan.reads($0, at: position) }
  }

  /// Whether a place or body stands directly before, whose program it may be: 集安市“…”, 海伦：“…”.
  private func isOwned(_ start: Int, from lower: Int) -> Bool {
    var end = start
    if end > lower, scan.text[end - 1].isOne(of: "：的“") { end -= 1 }
    guard end > lower else { return false }
    return institutionAt[end - 1] >= 0 || scan.longest(.place, endingAt: end, from: lower) != nil
  }

  /// Whether the words stand inside the title of a document.
  private func isInTitle(_ range: Range<Int>, _ sentence: Range<Int>) -> Bool {
    var position = range.lowerBound
    let lower = max(sentence.lowerBound, position - 60)
    while position > lower {
      position -= 1
      if scan.text[position] == "》" { return false }
      if scan.text[position] == "《" { return true }
    }
    return false
  }

  /// Whether the words speak of health and care, of which programs here are about.
  private func hasField(_ range: Range<Int>) -> Bool {
    range.contains { position in
      scan.text[position].isOne(of: "医药疗诊病健护疾患癌康养疫孕筛床")
        || scan.reads("卫生", at: position) || scan.reads("付费", at: position)
        || scan.reads("急救", at: position)
    }
  }
}
