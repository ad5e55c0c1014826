internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Groups called by their side alone, where the text says what they are: 全区有两个医联体，东片由甲医院牵头，西片则以乙医院为龙头.
struct SidesOfGroups {
  let scanner: InstitutionScanner
  /// What other scanners found, by where it starts.
  let institutions: [InstitutionMention]
  private var scan: Scan { scanner.scan }

  private static let sides = Words([
    "东片区", "西片区", "南片区", "北片区", "东片", "西片", "南片", "北片", "中片", "东部", "西部", "南部", "北部",
  ])
  private static let verbs = Words(["由", "则由", "则以", "以", "交由", "归"])
  private static let kinds = Words(["医共体", "医联体", "医疗集团", "医疗共同体", "医疗联合体"])
  private static let leads = Words(["牵头", "龙头", "为首", "领衔", "挑头"])

  func mentions() -> [InstitutionMention] {
    let hits = scan.occurrences(of: SidesOfGroups.sides, in: 0..<scan.text.count)
    guard !hits.isEmpty else { return [] }
    return hits.compactMap { hit in
      let words = hit.start..<hit.start + hit.word.scalarCount
      guard scan.reads(SidesOfGroups.verbs, at: words.upperBound),
        !(scan.scalar(words.lowerBound - 1)?.isHan ?? false), !institutions.hold(words)
      else { return nil }
      return group(at: words)
    }
  }

  private func group(at words: Range<Int>) -> InstitutionMention? {
    let number = scan.sentences.partition { $0.range.upperBound > words.lowerBound }
    guard scan.sentences.indices.contains(number) else { return nil }
    let scope = scan.sentences[number].range
    let behind =
      words.upperBound..<max(words.upperBound, min(words.upperBound + 40, scope.upperBound))
    guard scan.first(of: SidesOfGroups.leads, in: behind) != nil,
      let kind = scan.hits(
        of: SidesOfGroups.kinds, in: max(0, words.lowerBound - 120)..<scope.upperBound
      ).last,
      let place = scanner.locality.county(at: words.lowerBound, sentence: number, range: scope)
    else { return nil }
    let end = kind.start + SidesOfGroups.kinds.length(of: kind.rank)
    let own = scan.string(words) + scan.string(kind.start..<end)
    return InstitutionMention(
      range: words, type: .medicalGroup,
      name: scan.vocabulary.divisions.divisions[place].name + own, aliases: [own], place: place)
  }
}
