internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Home where a document names its place by the short name alone, or one county only.
extension Home {
  /// The county or city whose short name the headline or the opening of a report bears, where the document
  /// names no place in full and speaks of 县委 or 市卫健局: 缙云医共体…, 句容：….
  ///
  /// One division alone must bear the name and be of the level that the text speaks of.
  static func shortlyNamed(_ scan: Scan) -> Int? {
    let divisions = scan.vocabulary.divisions
    var counts: [Int: Int] = [:]
    var inTitle = Set<Int>()
    for (number, sentence) in scan.sentences.enumerated() {
      var position = sentence.range.lowerBound
      while position < sentence.range.upperBound {
        guard let match = scan.longest(.place, at: position, limit: sentence.range.upperBound),
          case let bearers = scan.term(match).shortPlaces, bearers.count == 1,
          match.range.count >= 2, let bearer = bearers.first
        else {
          position += 1
          continue
        }
        counts[bearer, default: 0] += 1
        if number < 2 { inTitle.insert(bearer) }
        position = match.end
      }
    }
    let levels = bareLevels(scan)
    let fitting = inTitle.filter { division in
      guard let last = divisions.divisions[division].name.unicodeScalars.last else { return false }
      return levels.contains(last)
    }
    return fitting.max {
      (counts[$0, default: 0], -$0) < (counts[$1, default: 0], -$1)
    }
  }

  /// The words of level (县, 市) that stand before a body or post without a place's name.
  static func bareLevels(_ scan: Scan) -> Set<Unicode.Scalar> {
    var found = Set<Unicode.Scalar>()
    for position in scan.text.indices.dropLast()
    where scan.text[position].isOne(of: "县市区旗") && !found.contains(scan.text[position]) {
      let next = scan.text[position + 1]
      guard next.isOne(of: "委政长人卫医中里"),
        position == 0 || !scan.text[position - 1].isHan || scan.text[position - 1].isOne(of: "我本在到副和与由是")
          || scan.barriers[position - 1],
        next.isOne(of: "长里") || scan.longest([.body, .institutionTail, .nationalBody], at: position + 1,
          limit: scan.text.count) != nil
      else { continue }
      found.insert(scan.text[position])
    }
    return found
  }
}
