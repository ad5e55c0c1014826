internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Home where a document names one county only.
extension Home {
  /// The words of level (县, 市) that stand before a body or post without a place's name.
  static func bareLevels(_ scan: Scan) -> Set<Unicode.Scalar> {
    var found = Set<Unicode.Scalar>()
    for position in scan.text.indices.dropLast()
    where scan.text[position].isOne(of: "县市区旗") && !found.contains(scan.text[position]) {
      let next = scan.text[position + 1]
      guard next.isOne(of: "委政长人卫医中里"),
        position == 0 || !scan.text[position - 1].isHan
          || scan.text[position - 1].isOne(of: "我本在到副和与由是")
          || scan.barriers[position - 1],
        next.isOne(of: "长里")
          || scan.longest(
            [.body, .institutionTail, .nationalBody], at: position + 1,
            limit: scan.text.count) != nil
      else { continue }
      found.insert(scan.text[position])
    }
    return found
  }
}
