internal import Lexicon
internal import OntologyModel

/// Names of people whose last characters and the level of the body behind them seem a place, as in tables printed
/// without marks: 副组长：向建平县卫生健康委主任余长富县疾控中心主任….
extension PlaceScanner {
  /// Whether a county's name begins inside a person's: 向 + 建平县, where a label or a post ends before the surname and
  /// a body begins behind the level.
  ///
  /// Near misses are a name and its county: 组长：建平县卫健委主任.
  func isInsideFlatName(_ match: TermMatch) -> Bool {
    guard (2...3).contains(match.range.count), scan.text[match.end - 1].isOne(of: "县市区旗州"),
      scan.longest([.body, .institutionTail], at: match.end, limit: scan.text.count) != nil
        || scan.reads("人民", at: match.end) || scan.reads("政府", at: match.end)
    else { return false }
    let end = match.end - 1
    return [end - 3, end - 2].contains { start in
      start >= 0 && start < match.start && opensName(at: start) && isFullName(start..<end)
    }
  }

  /// Whether a label's colon or a post ends before a position.
  private func opensName(at start: Int) -> Bool {
    scan.scalar(start - 1) == "："
      || scan.longest(.post, endingAt: start, from: max(0, start - 6)) != nil
  }

  private func isFullName(_ range: Range<Int>) -> Bool {
    guard
      let surname = scan.vocabulary.surnames.longestMatch(
        in: scan.text, at: range.lowerBound, limit: range.upperBound),
      surname.end < range.upperBound
    else { return false }
    let evidence = scan.vocabulary.nameCharacters.evidence(
      surname: scan.text[range.lowerBound..<surname.end],
      given: scan.text[surname.end..<range.upperBound])
    return evidence.map { $0 >= (range.count == 2 ? 1 : 2) } ?? false
  }
}
