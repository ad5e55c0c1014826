internal import OntologyModel
internal import TextNormalization

/// Who has called a thing into being: 团委书记甲创建“某”志愿服务队, 乙护士长发起的“某”公益项目, “某”驿站是…，2001年由丙、丁引入并发起.
///
/// Only people, and only what bears a name in quotes or is a team or group: whoever founds that leads it.
extension RelationReader {
  private static let creating = Words([
    "引入并发起", "发起并创办", "发起成立", "发起创办", "发起组建", "牵头创办", "牵头创建", "牵头成立", "牵头组建", "牵头搭建", "牵头打造", "创办",
    "创立", "创建", "创设", "首创", "发起", "组建", "成立",
  ])
  private static let lightEnds = Words(["起来", "起了", "起", "了", "过"])
  private static let counts = Words([
    "一个", "一支", "全市首个", "全省首个", "全国首个", "全县首个", "全院首个", "首个", "首支", "该院首个", "我市首个", "我院首个", "全市首支",
    "全省首支",
  ])

  mutating func readCreators() {
    var context: LeadContext?
    for view in views where view.sentence.kind != .byline {
      for (start, verb) in scan.occurrences(of: RelationReader.creating, in: view.range) {
        let range = start..<start + verb.scalarCount
        guard !(scan.scalar(range.upperBound)?.isOne(of: "人者会单方") ?? false),
          mayCreate(range, view)
        else { continue }
        var known = context.take() ?? leadContext()
        readCreator(verb.description, range, view, &known)
        context = known
      }
    }
  }

  /// Whether a person stands before a verb in its sentence, or a pronoun may.
  private func mayCreate(_ word: Range<Int>, _ view: SentenceView) -> Bool {
    view.last(before: word.lowerBound, where: \.isPerson) != nil
      || scan.scalar(word.lowerBound - 1).map { $0.isOne(of: "他她") } == true
  }

  private mutating func readCreator(
    _ verb: String, _ word: Range<Int>, _ view: SentenceView, _ context: inout LeadContext
  ) {
    guard let actor = leadActor(before: word.lowerBound, view, context), actor.isPerson,
      !isWished(before: actor.markStart, view),
      let thing = created(behind: word.upperBound, view, &context)
        ?? (actor.mark == .passive
          ? createdBefore(actor.markStart, behind: word.upperBound, view, &context) : nil)
    else { return }
    for leader in actor.all where mentions[leader].type.isKind(of: .person) {
      guard !isLead(leader, thing, in: view, context) else { continue }
      claimLead(
        leader, thing, role: verb, evidence: actor.start..<word.upperBound, rule: .leadsCharge,
        view, &context)
    }
  }

  /// What stands behind a verb, its 了 or 的, and a count: 创办了全市首个“某”工作室.
  private mutating func created(
    behind end: Int, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    var start = end
    if let light = scan.word(of: RelationReader.lightEnds, at: start) { start += light.scalarCount }
    if scan.reads("的", at: start) { start += 1 }
    if let count = scan.word(of: RelationReader.counts, at: start) { start += count.scalarCount }
    if let item = view.items.first(where: { isLed($0) && $0.range.lowerBound == start }),
      item.type != .program || scan.text[item.range].contains("“")
    {
      return item.mention
    }
    guard start < view.range.upperBound, scan.text[start] == "“" else { return nil }
    return quoted(at: start, view, &context)
  }

  /// What stands before 由, or opens the sentence whose last clause that is: “某”项目由甲创办; “某”驿站是公益项目，2001年由乙发起.
  private mutating func createdBefore(
    _ mark: Int, behind end: Int, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    guard end >= view.range.upperBound || scan.text[end].endsClause || scan.text[end] == "的"
    else { return nil }
    if let item = view.items.last(where: { isLed($0) && $0.range.upperBound <= mark }),
      mark - item.range.upperBound <= 2 || item.range.lowerBound == view.range.lowerBound
    {
      return item.mention
    }
    if let close = (max(view.range.lowerBound, mark - 8)..<mark).last(where: {
      scan.text[$0] == "”"
    }), let quote = quote(endingAt: close + 1, view) {
      return program(quote.lowerBound..<mark, &context)
    }
    guard scan.text[view.range.lowerBound] == "“" else { return nil }
    return quoted(at: view.range.lowerBound, view, &context)
  }
}
