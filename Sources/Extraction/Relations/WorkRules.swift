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
        scan.scalar(item.range.upperBound) != "《"
      else { return false }
      let before: [StaticString] = ["根据", "按照", "在", "与", "向", "从", "对", "赴", "到", "于", "由于"]
      return !before.contains { scan.reads($0, before: item.range.lowerBound) }
    }
  }

  private mutating func readPrograms(_ view: SentenceView, agent: Item?) {
    for program in view.items where program.type == .program {
      let direct = view.last(before: program.range.lowerBound) { item in
        (item.isBody || item.type == .place)
          && isFirst(item, of: clause(at: item.range.lowerBound, in: view.range))
          && scan.scalar(item.range.lowerBound) != "全"
          && scan.scalar(item.range.upperBound) != "的"
          && scan.scalar(item.range.upperBound) != "《"
      }
      guard let subject = direct ?? agent else { continue }
      let isHeading = view.sentence.kind == .headline || view.sentence.kind == .heading
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

  /// Whether nothing but a date or adverb stands before an item in its clause.
  private func isFirst(_ item: Item, of clause: Range<Int>) -> Bool {
    item.range.lowerBound - clause.lowerBound <= 6
  }

  private static let visiting: [StaticString] = [
    "检查指导", "核查指导", "调研", "检查", "督导", "督查", "核查", "考察", "视察", "查看", "评审", "评估", "巡察", "走访",
    "参观", "慰问", "暗访", "了解",
  ]
  private static let going: [StaticString] = [
    "莅临", "来到", "深入", "走进", "前往", "到", "赴", "来", "对",
  ]

  /// 某一行到某地某院调研某工作. A group spoken of again (考察组一行) means the visitors before.
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
        claim(
          visitor.mention, .inspects, target.mention, time: view.time,
          evidence: (inSentence ? visitor.range.lowerBound : view.range.lowerBound)
            ..< max(verb.end, target.range.upperBound),
          rule: .inspectsVisit, sentence: view.number)
      }
    }
  }

  /// The first of several words that stands outside every name.
  private func outside(_ words: [StaticString], in range: Range<Int>, of view: SentenceView)
    -> (start: Int, end: Int)?
  {
    for position in range where !view.items.contains(where: { $0.range.contains(position) && $0.type != .program }) {
      for word in words where scan.reads(word, at: position) {
        let end = position + word.description.unicodeScalars.count
        if end <= range.upperBound { return (position, end) }
      }
    }
    return nil
  }
}
