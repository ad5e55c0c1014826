internal import OntologyModel
internal import TextNormalization

/// What a list of tasks calls a matter is no undertaking of its own: 把医保支付改革列为县委重点项目，由县长甲领衔.
extension RelationReader {
  static let listings = Words([
    "列为", "列入", "列作", "列进", "当作", "当成", "定为", "确定为", "确立为", "作为", "视为", "纳入",
  ])
  private static let looseListings = ["作为", "视为", "纳入", "确定为"]
  private static let labels = [
    "重点", "实事", "一号", "头号", "书记", "院长", "局长", "一把手", "硬任务", "改革任务", "首要", "民心工程", "民生工程",
  ]

  /// The matter that the sentence says was listed as what an object names, else the object itself.
  mutating func matter(listedAs object: Int) -> Int {
    let label = mentions[object]
    guard label.type == .program, let view = view(at: label.range.lowerBound) else { return object }
    let near = max(view.range.lowerBound, label.range.lowerBound - 10)..<label.range.lowerBound
    guard let verb = scan.occurrences(of: RelationReader.listings, in: near).last,
      case let behind = verb.start + verb.word.scalarCount,
      behind <= label.range.lowerBound,
      scan.text[behind..<label.range.lowerBound].allSatisfy({ $0.isHan && $0 != "的" }),
      !RelationReader.looseListings.contains(verb.word.description)
        || RelationReader.labels.contains(where: label.name.holds)
    else { return object }
    let end = scan.reads("被", before: verb.start) ? verb.start - 1 : verb.start
    let clause = clause(at: max(view.range.lowerBound, end - 1), in: view.range)
    let mark = (clause.lowerBound..<max(clause.lowerBound, end)).last {
      scan.text[$0].isOne(of: "把将")
    }
    let words = (mark.map { $0 + 1 } ?? clause.lowerBound)..<end
    guard words.count >= 4 else { return object }
    return listed(words, view) ?? object
  }

  /// What some words before a verb of listing name at their end: something known, or a matter.
  private mutating func listed(_ words: Range<Int>, _ view: SentenceView) -> Int? {
    if let item = view.items.last(where: {
      isLed($0) && $0.range.upperBound == words.upperBound
        && $0.range.lowerBound >= words.lowerBound
    }) {
      return item.mention
    }
    let core = scan.reads("建设", before: words.upperBound) ? words.upperBound - 2 : words.upperBound
    if words.count <= 7, let word = kindWord(before: core), word.kind == .program,
      core - word.text.scalarCount <= words.lowerBound + 2,
      let item = referent(of: word, before: words.lowerBound, view)
    {
      return item.mention
    }
    guard let matter = matters(in: words, view).last, matter.upperBound == words.upperBound else {
      return nil
    }
    return addProgram(at: matter)
  }
}
