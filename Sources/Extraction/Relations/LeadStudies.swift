internal import OntologyModel
internal import TextNormalization

/// Who answers for a study that the text names in quotes: …重点专项“某体系研究”（青年科学家项目）启动会…, and 项目负责人甲
/// behind.
extension RelationReader {
  static let studyHolders = Words([
    "项目负责人", "课题负责人", "项目首席科学家", "项目首席专家", "首席科学家", "项目主持人", "项目牵头人", "课题主持人", "项目组组长",
    "课题组组长", "课题组长", "项目组长", "主要研究者", "项目第一负责人",
  ])
  static let studyKinds = Words([
    "项目", "课题", "研究", "专项", "专题", "计划", "基金", "临床试验",
  ])

  mutating func readStudies(_ view: SentenceView) {
    for (start, word) in scan.occurrences(of: RelationReader.studyHolders, in: view.range) {
      let end = start + word.scalarCount
      guard let person = studyHolder(behind: end, view) ?? calledHolder(behind: end, view),
        !hasClaim(
          in: view,
          where: {
            $0.predicate == .leads && mentions[$0.subject].name == mentions[person.mention].name
          }),
        let quote = study(before: start, view) ?? study(behind: person.range.upperBound, view)
      else { continue }
      claim(
        person.mention, .leads, studyProgram(quote), role: word.description, time: view.time,
        evidence: start..<person.range.upperBound, rule: .leadsCharge, sentence: view.number)
    }
  }

  /// The person directly behind a noun, or behind it and a title of his own.
  private func studyHolder(behind end: Int, _ view: SentenceView) -> Item? {
    let next =
      (["、", "是", "为", "：", "由"] as [StaticString]).first { scan.reads($0, at: end) }
      .map { end + $0.scalarCount } ?? end
    guard let person = view.first(from: end, where: \.isPerson),
      person.range.lowerBound == next || spanStart(person) == next
        || spanStart(person) < end && person.range.lowerBound - end <= 16
        || view.items.contains(where: {
          // 项目负责人某医院甲教授.
          $0.isBody && $0.range == next..<max(next, person.range.lowerBound)
        })
    else { return nil }
    return person
  }

  /// The words of the last study in quotes before a position, in this sentence or the five before.
  private func study(before position: Int, _ view: SentenceView) -> Range<Int>? {
    for number in stride(from: view.number, through: max(0, view.number - 5), by: -1) {
      let other = views[number]
      guard other.article == view.article else { return nil }
      let near =
        other.range
        .lowerBound..<max(
          other.range.lowerBound, min(position, other.range.upperBound))
      if let quote = near.lazy.reversed().filter({ self.closesName($0) })
        .compactMap({ studyQuote(closing: $0, other) }).first
      {
        return quote
      }
    }
    return nil
  }

  /// 项目负责人甲教授介绍了“某研究”项目: the first study in quotes behind, in the same sentence.
  private func study(behind start: Int, _ view: SentenceView) -> Range<Int>? {
    (start..<max(start, view.range.upperBound)).lazy
      .filter { self.closesName($0) }.compactMap { studyQuote(closing: $0, view) }.first
  }

  /// Whether a mark stands at a position that closes a name in quotes or the title of a study.
  private func closesName(_ position: Int) -> Bool {
    scan.text[position] == "”" || scan.text[position] == "》"
  }

  /// The words of a quote or title that ends at a position and that words beside it call a project or study, without
  /// the bracket that numbers it: “某研究（项目编号：…）”项目.
  func studyQuote(closing close: Int, _ view: SentenceView) -> Range<Int>? {
    let isTitle = scan.text[close] == "》"
    let mark: Unicode.Scalar = isTitle ? "《" : "“"
    guard
      let open = (max(view.range.lowerBound, close - 64)..<close).last(where: {
        scan.text[$0] == mark
      })
    else { return nil }
    let bracket = scan.scalar(close - 1) == "）" ? (open..<close).last { scan.text[$0] == "（" } : nil
    let inner = open + 1..<(bracket ?? close)
    guard (8...44).contains(inner.count) else { return nil }
    let behind = close + 1..<max(close + 1, min(view.range.upperBound, close + 12))
    let isBracketed =
      scan.scalar(close + 1) == "（" && scan.first(of: RelationReader.studyKinds, in: behind) != nil
    let isCalled =
      scan.reads(RelationReader.studyKinds, at: close + 1)
      || scan.reads(RelationReader.studyKinds, before: open)
      || !isTitle && scan.reads(RelationReader.studyKinds, before: inner.upperBound)
    return bracket != nil || isBracketed || isCalled ? inner : nil
  }

  /// The program that the words of a study's name are, made one where it is not yet.
  mutating func studyProgram(_ name: Range<Int>) -> Int {
    programs(inside: name.lowerBound - 1..<name.upperBound + 1).first
      ?? programs(inside: name.lowerBound - 1..<min(scan.text.count, name.upperBound + 5)).first {
        mentions[$0].range.contains(name.lowerBound)
      } ?? addProgram(at: name)
  }

  /// 项目负责人某医院甲教授: a name that only what its bearer is called tells.
  private mutating func calledHolder(behind end: Int, _ view: SentenceView) -> Item? {
    let stop = min(clause(at: end, in: view.range).upperBound, end + 30)
    for close in end..<max(end, stop) where isCalled(close - 1..<close + 1) {
      if let holder = unknownHolder(endingAt: close + 1, view) { return holder }
    }
    return nil
  }
}
