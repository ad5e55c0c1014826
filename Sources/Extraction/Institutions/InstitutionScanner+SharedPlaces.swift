internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Hospitals of a kind that each county has one of, in a list that names the place once: 县人民医院、中医院和妇幼保健院.
extension InstitutionScanner {
  private static let plainKinds: Set<String> = [
    "中医院", "中医医院", "妇幼保健院", "妇女儿童医院", "第二人民医院", "第三人民医院", "第二医院", "第三医院", "第四医院",
    "中西医结合医院", "精神病医院", "传染病医院", "口腔医院", "妇幼保健计划生育服务中心", "蒙医医院", "藏医院", "民族医院",
  ]

  /// The hospital behind the mark of a list, of the place of the one before.
  func sharingPlace(
    _ tail: InstitutionTail, core: String, _ range: Range<Int>, _ previous: InstitutionMention?
  ) -> InstitutionMention? {
    guard tail.type == .hospital, let previous, previous.type == .hospital,
      range.lowerBound - previous.range.upperBound == 1,
      scan.text[range.lowerBound - 1].isOne(of: "、和与及"),
      InstitutionScanner.plainKinds.contains(core + tail.text), let place = previous.place,
      case let head = scan.vocabulary.divisions.divisions[place].name,
      previous.name.hasPrefix(head)
    else { return nil }
    return InstitutionMention(
      range: range, type: .hospital, name: head + core + tail.text, aliases: [], place: place)
  }
}
