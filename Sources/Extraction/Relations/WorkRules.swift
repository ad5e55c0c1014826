internal import OntologyModel
internal import TextNormalization

/// Who runs which program, and who looked into what.
extension RelationReader {
  mutating func readWork() {
    var subject: Item?
    var visitors: [Item] = []
    var article = -1
    for view in views {
      if view.article != article {
        article = view.article
        subject = nil
        visitors = []
      }
      let agent = agent(of: view)
      if let agent { subject = agent }
      readPrograms(view, agent: agent ?? subject)
      readVisits(view, visitors: &visitors)
    }
  }

  /// Whom a sentence is about: the first place or body that stands outside 在…中 and 根据….
  private func agent(of view: SentenceView) -> Item? {
    view.items.first { item in
      guard item.isBody || item.type == .place,
        isFirst(item, of: clause(at: item.range.lowerBound, in: view.range)),
        scan.scalar(item.range.lowerBound) != "全", scan.scalar(item.range.upperBound) != "的",
        scan.scalar(item.range.upperBound) != "《", !isTitle(item), !item.isTeam,
        !mentions[item.mention].name.hasPrefix("中国共产党中央"),
        !mentions[item.mention].name.hasPrefix("中华人民共和国")
      else { return false }
      let before: [StaticString] = ["根据", "按照", "在", "与", "向", "从", "对", "赴", "到", "于", "由于"]
      return !before.contains { scan.reads($0, before: item.range.lowerBound) }
    }
  }

  private mutating func readPrograms(_ view: SentenceView, agent: Item?) {
    for program in view.items
    where program.type == .program && isRun(program, in: view) {
      let direct = view.last(before: program.range.lowerBound) { item in
        (item.isBody || item.type == .place)
          && isFirst(item, of: clause(at: item.range.lowerBound, in: view.range))
          && scan.scalar(item.range.lowerBound) != "全"
          && scan.scalar(item.range.upperBound) != "的"
          && scan.scalar(item.range.upperBound) != "《" && !isTitle(item)
      }
      let isHeading = view.sentence.kind == .headline || view.sentence.kind == .heading
      let speaker = view.items.first.map(\.isPerson) ?? false
      guard let subject = direct ?? (isHeading || speaker ? nil : agent) else { continue }
      let members = direct.map { list(startingAt: $0, in: view) } ?? [subject]
      for member in members where member.isBody || member.type == .place {
        let start = min(member.range.lowerBound, program.range.lowerBound)
        let inSentence = view.range.contains(member.range.lowerBound)
        claim(
          member.mention, .implements, program.mention, time: view.time,
          evidence: (inSentence ? start : program.range.lowerBound)..<program.range.upperBound,
          rule: isHeading ? .implementsHeading : .implementsVerb, sentence: view.number)
      }
    }
  }

  /// Whether a body is named only for somebody's post in it (省卫健委副主任).
  private func isTitle(_ item: Item) -> Bool {
    scan.longest([.post, .postPrefix], at: item.range.upperBound, limit: scan.text.count) != nil
  }

  /// Whether a clause speaks of running a program, not of looking at it or hearing of it.
  private func isRun(_ program: Item, in view: SentenceView) -> Bool {
    let clause = clause(at: program.range.lowerBound, in: view.range)
    let looking: [StaticString] = [
      "查看", "参观", "听取", "了解", "汇报", "借鉴", "调研", "督导", "检查指导", "核查", "负责人", "办公场所",
    ]
    return first(of: looking, in: clause.lowerBound..<program.range.lowerBound) == nil
      && first(
        of: ["负责人", "办公场所", "领导小组", "工作人员"],
        in: program.range.upperBound..<min(clause.upperBound, program.range.upperBound + 6)) == nil
  }

  private static let openings: Set<String> = [
    "近年来", "目前", "日前", "同时", "近日", "今年", "去年", "此外", "随后", "当天", "其中", "由", "是", "而", "一是", "二是",
    "三是", "四是", "五是", "为此", "如今", "截至目前", "“", "据悉",
  ]

  /// Whether nothing but a date or adverb stands before an item in its clause.
  private func isFirst(_ item: Item, of clause: Range<Int>) -> Bool {
    guard item.range.lowerBound > clause.lowerBound else { return true }
    if scan.text[item.range.lowerBound - 1].endsDate { return true }
    guard item.range.lowerBound - clause.lowerBound <= 5 else { return false }
    return RelationReader.openings.contains(scan.string(clause.lowerBound..<item.range.lowerBound))
  }

  private static let visiting: [StaticString] = [
    "检查指导", "核查指导", "调研", "检查", "督导", "督查", "核查", "考察", "视察", "查看", "评审", "评估", "巡察", "走访",
    "参观", "慰问", "暗访", "了解",
  ]
  private static let going: [StaticString] = [
    "莅临", "来到", "深入", "走进", "前往", "到", "赴", "来", "对",
  ]

  /// 某一行到某地某院调研某工作.
  ///
  /// A group spoken of again (考察组一行) means the visitors before.
  private mutating func readVisits(_ view: SentenceView, visitors last: inout [Item]) {
    guard let verb = outside(RelationReader.visiting, in: view.range, of: view) else { return }
    let before = view.items(in: view.range.lowerBound..<verb.start)
    let going = outside(RelationReader.going, in: view.range.lowerBound..<verb.start, of: view)
    var visitors = before.filter {
      ($0.isPerson || $0.isTeam) && $0.range.upperBound <= going?.start ?? verb.start
    }
    if visitors.isEmpty {
      guard first(of: ["组一行", "一行", "随后", "考察组"], in: view.range.lowerBound..<verb.start) != nil
      else { return }
      visitors = last
    } else {
      last = visitors
    }
    let start = min(going?.end ?? verb.end, verb.end)
    let stop = clause(at: verb.end, in: view.range).upperBound
    let visited = view.items(in: start..<stop).filter { item in
      item.type == .place || (item.isBody && !item.isTeam) || item.type == .program
    }
    for visitor in visitors {
      for target in visited {
        let inSentence = view.range.contains(visitor.range.lowerBound)
        let lower = inSentence ? visitor.range.lowerBound : view.range.lowerBound
        claim(
          visitor.mention, .inspects, target.mention, time: view.time,
          evidence: lower..<max(verb.end, target.range.upperBound),
          rule: .inspectsVisit, sentence: view.number)
      }
    }
  }

  /// The first of several words that stands outside every name.
  private func outside(_ words: [StaticString], in range: Range<Int>, of view: SentenceView)
    -> (start: Int, end: Int)?
  {
    for position in range
    where !view.items.contains(where: { $0.range.contains(position) && $0.type != .program }) {
      for word in words where scan.reads(word, at: position) {
        let end = position + word.scalarCount
        if end <= range.upperBound { return (position, end) }
      }
    }
    return nil
  }
}
