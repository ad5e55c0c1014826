internal import OntologyModel
internal import TextNormalization

/// Who runs which program, and who looked into what.
extension RelationReader {
  mutating func readWork() {
    var subject: Item?
    var article = -1
    for view in views {
      if view.article != article {
        article = view.article
        subject = nil
      }
      let agent = agent(of: view)
      if let agent { subject = agent }
      readPrograms(view, agent: agent ?? subject)
      readVisits(view)
    }
  }

  /// Whom a sentence is about: the first place or body that stands outside 在…中 and 根据….
  private func agent(of view: SentenceView) -> Item? {
    view.items.first { item in
      guard item.isBody || item.type == .place else { return false }
      let before: [StaticString] = ["根据", "按照", "在", "与", "向", "从", "对", "赴", "到", "于", "由于"]
      return !before.contains { scan.reads($0, before: item.range.lowerBound) }
    }
  }

  private mutating func readPrograms(_ view: SentenceView, agent: Item?) {
    for program in view.items where program.type == .program {
      let direct = view.last(before: program.range.lowerBound) { item in
        (item.isBody || item.type == .place)
          && isFirst(item, of: clause(at: item.range.lowerBound, in: view.range))
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
    "调研", "检查", "督导", "核查", "考察", "视察", "查看", "评审", "评估", "巡察", "走访", "督查", "参观", "慰问", "暗访",
  ]
  private static let going: [StaticString] = ["莅临", "来到", "深入", "走进", "前往", "先后到", "到", "赴", "在", "对"]

  /// 某一行到某地某院调研某工作.
  private mutating func readVisits(_ view: SentenceView) {
    guard let verb = lastVisit(in: view) else { return }
    guard
      let going = first(of: RelationReader.going, in: view.range.lowerBound..<verb.start),
      let firstVisitor = view.items.first(where: {
        $0.range.upperBound <= going.start && ($0.isPerson || $0.isTeam)
      })
    else { return }
    let visitors = view.items(in: firstVisitor.range.lowerBound..<going.start).filter {
      $0.isPerson || $0.isTeam
    }
    let visited = view.items.filter {
      $0.range.lowerBound >= going.end && $0.range.lowerBound < verb.end + 24
        && ($0.type == .place || ($0.isBody && !$0.isTeam) || $0.type == .program)
    }
    for visitor in visitors {
      for target in visited {
        claim(
          visitor.mention, .inspects, target.mention, time: view.time,
          evidence: visitor.range.lowerBound..<max(verb.end, target.range.upperBound),
          rule: .inspectsVisit, sentence: view.number)
      }
    }
  }

  private func lastVisit(in view: SentenceView) -> (start: Int, end: Int)? {
    first(of: RelationReader.visiting, in: view.range)
  }
}
