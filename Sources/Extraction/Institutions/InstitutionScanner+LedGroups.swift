internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Groups that only who leads them and a number tell of: 甲医院、乙卫生院为牵头单位的2个中医药健康服务集团.
extension InstitutionScanner {
  private static let countedLeads = Words([
    "为牵头单位的", "为牵头医院的", "为龙头单位的", "为龙头医院的", "为龙头的", "为核心的", "为主体的", "分别牵头的", "牵头组建的", "牵头成立的",
    "牵头的", "领办的",
  ])

  /// The groups of such words as one, called after the place of the first that leads, and after each of those who lead.
  func countedGroups(
    _ tail: InstitutionTail, at match: TermMatch, earlier: [InstitutionMention]
  ) -> InstitutionMention? {
    guard tail.type == .medicalGroup, let last = earlier.last, last.type == .hospital,
      match.start - last.range.upperBound <= 26,
      let verb = scan.word(of: InstitutionScanner.countedLeads, at: last.range.upperBound),
      let start = countEnd(at: last.range.upperBound + verb.scalarCount),
      start <= match.start,
      scan.text[start..<match.start].allSatisfy({ $0.isHan && $0 != "的" })
    else { return nil }
    let own = scan.string(start..<match.end)
    guard isMedical(own) || InstitutionScanner.kinds.contains(tail.text) else { return nil }
    let hospitals = hospitals(endingWith: last, earlier)
    let place = hospitals.lazy.compactMap(\.place).first
    let head = place.map { scan.vocabulary.divisions.divisions[$0].name } ?? last.name
    return InstitutionMention(
      range: start..<match.end, type: .medicalGroup, name: head + own,
      aliases: [own] + hospitals.map { $0.name + own }, place: place)
  }

  /// Where a number of groups ends that begins at a position: 2个, 三家.
  private func countEnd(at start: Int) -> Int? {
    var end = start
    while end < scan.text.count, end - start < 3, scan.text[end].isNumeral || scan.text[end] == "两"
    {
      end += 1
    }
    guard end > start, let unit = scan.scalar(end), unit.isOne(of: "个家所支") else { return nil }
    return end + 1
  }

  /// The hospitals of a list with 、 and 和 that ends in one.
  private func hospitals(
    endingWith last: InstitutionMention, _ earlier: [InstitutionMention]
  ) -> [InstitutionMention] {
    var found = [last]
    for body in earlier.dropLast().reversed() {
      let gap = scan.string(
        body.range.upperBound..<max(body.range.upperBound, found[0].range.lowerBound))
      guard body.type == .hospital, ["、", "和", "与", "及", "以及"].contains(gap) else { break }
      found.insert(body, at: 0)
    }
    return found
  }
}
