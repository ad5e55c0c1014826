internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Committees of the eight other parties, which are none of the Communist Party: 民盟某市委, 农工党省委会,
/// 九三学社县委员会.
extension InstitutionScanner {
  private static let parties: [(words: Words, short: String, full: String)] = [
    (Words(["中国农工民主党", "农工民主党", "农工党"]), "农工党", "中国农工民主党"),
    (Words(["中国国民党革命委员会", "民革"]), "民革", "中国国民党革命委员会"),
    (Words(["中国民主同盟", "民盟"]), "民盟", "中国民主同盟"),
    (Words(["中国民主建国会", "民建"]), "民建", "中国民主建国会"),
    (Words(["中国民主促进会", "民进"]), "民进", "中国民主促进会"),
    (Words(["中国致公党", "致公党"]), "致公党", "中国致公党"),
    (Words(["九三学社"]), "九三学社", "九三学社"),
    (Words(["台湾民主自治同盟", "台盟"]), "台盟", "台湾民主自治同盟"),
  ]

  /// The party that is named directly before a place or level word.
  private func party(before position: Int, floor: Int) -> (start: Int, short: String, full: String)?
  {
    for party in InstitutionScanner.parties {
      guard let word = scan.word(of: party.words, before: position),
        position - word.scalarCount >= floor
      else { continue }
      return (position - word.scalarCount, party.short, party.full)
    }
    return nil
  }

  /// The committee of another party that a head of a party body ends: 民进南昌市 + 委, 农工党市 + 委会.
  func minorCommittee(
    _ head: BodyHead, at match: TermMatch, sentence: Int, range: Range<Int>, floor: Int
  ) -> InstitutionMention? {
    guard head.printed == "委" || head.printed == "委员会" || head.printed == "工委",
      let place = partysPlace(before: match.start, sentence: sentence, range: range, floor: floor),
      let party = party(before: place.start, floor: floor)
    else { return nil }
    var end = match.end
    if head.printed == "委", let next = scan.scalar(end) {
      if next == "会" { end += 1 }
      guard !next.isOne(of: "托派任以") else { return nil }
    }
    let name = scan.vocabulary.divisions.divisions[place.division].name
    let committee = head.printed == "工委" ? "工作委员会" : "委员会"
    return InstitutionMention(
      range: party.start..<end, type: .organization, name: party.full + name + committee,
      aliases: [
        party.short + name + committee, party.short + name + "委", party.short + name + "委会",
        party.full + name + "委",
      ], place: place.division)
  }

  /// The place by its name or level between a party and 委.
  private func partysPlace(
    before position: Int, sentence: Int, range: Range<Int>, floor: Int
  ) -> (start: Int, division: Int)? {
    if let place = placeEndingAt[position], place.range.lowerBound >= floor,
      let division = place.place.division
    {
      return (outermost(place.range.lowerBound, floor: floor), division)
    }
    let isRegion = scan.reads("自治区", before: position)
    let start = position - (isRegion ? 3 : 1)
    guard start >= floor,
      let level = isRegion
        ? .province : scan.scalar(start).flatMap(PlaceLevel.init(levelWord:)),
      party(before: start, floor: floor) != nil,
      let division = locality.division(level, at: start, sentence: sentence, range: range)
    else { return nil }
    return (start, division)
  }
}
