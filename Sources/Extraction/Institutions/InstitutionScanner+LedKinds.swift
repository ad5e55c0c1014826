internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// The one group of a county that is named by its kind alone where the words behind say who leads it: 县域医共体由县人民医院牵头.
extension InstitutionScanner {
  private static let leads = Words(["牵头", "为龙头", "作龙头", "为首", "领衔", "挑头", "挂帅", "组成", "组建", "总牵头"])

  /// The group of the place that the text speaks of.
  func ledKind(
    _ tail: InstitutionTail, _ words: Range<Int>, sentence: Int, range: Range<Int>
  ) -> InstitutionMention? {
    guard scan.scalar(words.upperBound) == "由" || scan.reads("虽由", at: words.upperBound),
      words.lowerBound == range.lowerBound || !scan.text[words.lowerBound - 1].isHan
        || scan.text[words.lowerBound - 1] == "的",
      case let stop = min(range.upperBound, words.upperBound + 26),
      let verb = scan.first(
        of: InstitutionScanner.leads, in: words.upperBound..<max(words.upperBound, stop)),
      !scan.text[words.upperBound..<verb.start].contains(where: \.endsClause)
    else { return nil }
    // 某县的医共体虽由…: the place that 的 ties to it.
    let owner = placeEndingAt[words.lowerBound - 1]?.place.division
    guard
      let place = owner
        ?? locality.division(
          tail.text.hasSuffix("集团") && scan.reads("城市", at: words.lowerBound) ? .city : .county,
          at: words.lowerBound, sentence: sentence, range: range)
    else { return nil }
    let name = scan.vocabulary.divisions.divisions[place].name
    let own = scan.string(words)
    return InstitutionMention(
      range: words, type: .medicalGroup, name: name + own,
      aliases: [own, name + tail.text, name + "紧密型" + tail.text].filter { $0 != name + own },
      place: place, isBare: owner == nil)
  }
}
