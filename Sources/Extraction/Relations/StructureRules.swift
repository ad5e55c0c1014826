internal import Lexicon
internal import OntologyModel

/// What names themselves say: where a body lies, what it is part of.
extension RelationReader {
  mutating func readStructure(placeOf: [Int: Int], parentOf: [Int: Int]) {
    for (mention, place) in placeOf.sorted(by: { $0.key < $1.key }) {
      claim(
        mention, .locatedIn, place, evidence: mentions[mention].range, rule: .locatedName,
        sentence: -1)
    }
    for (mention, parent) in parentOf.sorted(by: { $0.key < $1.key }) {
      let rule: Rule = mentions[mention].type == .place ? .partOfPlace : .partOfUnit
      claim(
        mention, .partOf, parent, evidence: mentions[mention].range, rule: rule, sentence: -1)
    }
    readEventPlaces()
  }

  /// An event lies where its host lies, or where the sentence says.
  private mutating func readEventPlaces() {
    for hosted in claims where hosted.predicate == .hosts {
      guard let anchor = mentions[hosted.subject].anchor, let place = placeNamed[anchor] else {
        continue
      }
      claim(
        hosted.object, .locatedIn, place, evidence: hosted.evidence, rule: .locatedEvent,
        sentence: -1)
    }
  }
}
