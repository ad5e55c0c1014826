internal import Lexicon
internal import OntologyModel

/// Bodies of zones, which no register of divisions holds: 西咸新区卫健局, 西安高新区管委会, 县经济技术开发区管委会.
extension InstitutionScanner {
  /// The last words of zones' names; of two that fit the one listed first is meant.
  private static let zones = Words([
    "高新技术产业开发区", "高新技术开发区", "经济技术开发区", "经济开发区", "风景名胜区", "旅游度假区", "文化旅游区", "工业集中区", "产业集聚区", "工业园区",
    "产业园区", "综合保税区", "自由贸易区", "高新区", "新区", "经开区", "开发区", "示范区", "度假区", "管理区", "合作区", "保税区", "园区",
    "新城",
    "风景区", "林区", "自贸区", "集聚区", "试验区",
  ])

  /// A body behind the name of a zone: with a name of its own, a place or a level word before it, or of home where
  /// nothing stands before.
  func zone(
    _ head: BodyHead, at match: TermMatch, sentence: Int, range: Range<Int>, floor: Int
  ) -> InstitutionMention? {
    let end = match.start
    guard head.type != .partyBody, head.followsPlace, placeEndingAt[end] == nil,
      let word = scan.word(of: InstitutionScanner.zones, before: end),
      end - word.scalarCount >= floor
    else { return nil }
    let kind = end - word.scalarCount
    let start = ownName(before: kind, floor: floor)
    let isNamed = kind - start >= 2
    // 林区卫健委 of 神农架林区: a division's own level.
    guard isNamed || word.description != "林区" else { return nil }
    let city = placeEndingAt[start].flatMap { $0.range.lowerBound >= floor ? $0 : nil }
    if let city {
      let open = city.range.lowerBound
      return body(
        head, of: scan.string(open..<end), at: open..<match.end, place: city.place.division)
    }
    if let leveled = leveled(before: isNamed ? start : kind, sentence, range, floor) {
      let own = scan.string((isNamed ? start : kind)..<end)
      let name = scan.vocabulary.divisions.divisions[leveled.division].name
      return body(
        head, of: name + own, at: leveled.start..<match.end, place: leveled.division, also: own)
    }
    let isBounded =
      start == floor || !scan.text[start - 1].isHan || scan.barriers[start - 1]
      || scan.commonWords[start - 1]
    guard isBounded, isNamed || start == kind else { return nil }
    let home = locality.division(.city, at: start, sentence: sentence, range: range)
    let own = scan.string((isNamed ? start : kind)..<end)
    if isNamed { return body(head, of: own, at: start..<match.end, place: home) }
    guard let speaker = locality.speaker(at: start, sentence: sentence, range: range) else {
      return nil
    }
    let name = scan.vocabulary.divisions.divisions[speaker].name
    return body(head, of: name + own, at: kind..<match.end, place: speaker, also: own)
  }

  /// Where the own name of a zone begins: 临空经济 + 示范区.
  private func ownName(before kind: Int, floor: Int) -> Int {
    var start = kind
    while start > floor, kind - start < 9, scan.text[start - 1].isHan, !scan.barriers[start - 1],
      !scan.commonWords[start - 1], placeEndingAt[start] == nil,
      PlaceLevel(levelWord: scan.text[start - 1]) == nil
    {
      start -= 1
    }
    return start
  }

  /// The place of a level word before a zone: 县 + 经济技术开发区.
  private func leveled(
    before start: Int, _ sentence: Int, _ range: Range<Int>, _ floor: Int
  ) -> (start: Int, division: Int)? {
    guard start > floor, let level = PlaceLevel(levelWord: scan.text[start - 1]),
      start - 1 == floor || !scan.text[start - 2].isHan || scan.barriers[start - 2],
      let division = locality.division(level, at: start - 1, sentence: sentence, range: range)
    else { return nil }
    return (start - 1, division)
  }

  private func body(
    _ head: BodyHead, of zone: String, at range: Range<Int>, place: Int?, also own: String? = nil
  ) -> InstitutionMention {
    let long = zone.replacing("经开区", with: "经济技术开发区").replacing("高新区", with: "高新技术产业开发区")
    return InstitutionMention(
      range: range, type: head.type, name: zone + head.full,
      aliases: [zone + head.printed, long + head.full]
        + (own.map { [$0 + head.full, $0 + head.printed] } ?? []), place: place)
  }
}
