internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Finds places named by position alone: 我市, 全省, 该县, 我国.
struct DeicticPlaceScanner {
  let scan: Scan
  let locality: Locality

  func mentions() -> [PlaceMention] {
    var found: [PlaceMention] = []
    for (number, sentence) in scan.sentences.enumerated() {
      for position in sentence.range.dropLast()
      where DeicticPlaceScanner.points(scan.text[position]) {
        let word = scan.text[position + 1]
        let range = position..<position + 2
        if word == "国", scan.text[position] == "我",
          let country = scan.vocabulary.divisions.divisions.firstIndex(where: {
            $0.level == .country
          })
        {
          found.append(mention(country, range))
        } else if let level = PlaceLevel(levelWord: word),
          let division = locality.division(
            level, at: position, sentence: number, range: sentence.range)
        {
          found.append(mention(division, range))
        }
      }
    }
    return found
  }

  private static func points(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "我", "本", "该", "全": true
    default: false
    }
  }

  private func mention(_ division: Int, _ range: Range<Int>) -> PlaceMention {
    PlaceMention(
      range: range, place: Place(division, in: scan.vocabulary.divisions), isDeictic: true)
  }
}
