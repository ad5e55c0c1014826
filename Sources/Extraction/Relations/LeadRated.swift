internal import OntologyModel
internal import TextNormalization

/// What a clause says counts much, before somebody is said to lead it: 把某防治列为民生实事，由副县长甲挂帅.
///
/// The thing stands before 列为; what stands behind only tells its rank.
extension RelationReader {
  static let ratings = Words([
    "列为", "列入", "纳入", "定为", "确定为", "明确为", "作为", "当作", "当成", "视为", "上升为", "摆上",
  ])

  /// Whether something only tells how much another thing counts: 列入十件民生实事.
  func isRank(_ item: Item) -> Bool {
    scan.reads(RelationReader.ratings, before: item.range.lowerBound)
  }

  /// What the clause before a position ranks: 把 + 某防治 + 列为.
  mutating func ratedTopic(
    before position: Int, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    let lower = max(view.range.lowerBound, position - 48)
    guard lower < position,
      let rating = scan.occurrences(of: RelationReader.ratings, in: lower..<position).last,
      case let end = rating.start + rating.word.scalarCount, end < position
    else { return nil }
    let rank = scan.text[end..<position]
    guard !rank.contains(where: { $0.isOne(of: "。；") }),
      (1...2).contains(rank.filter { $0 == "，" }.count)
    else { return nil }
    let clause = clause(at: max(view.range.lowerBound, rating.start - 1), in: view.range)
    let words = clause.lowerBound..<max(clause.lowerBound, rating.start)
    let mark = words.last { scan.text[$0] == "把" || scan.text[$0] == "将" }
    let topic = (mark.map { $0 + 1 } ?? words.lowerBound)..<words.upperBound
    guard (3...24).contains(topic.count), mark != nil || rating.word.description != "作为" else {
      return nil
    }
    if let item = view.items.last(where: { isLed($0) && $0.range.upperBound == topic.upperBound }) {
      return item.mention
    }
    return ledBy(topic, view, &context) ?? loosePhrase(topic, view, &context)
      ?? lone(topic, view, &context, limit: 14)
  }
}
