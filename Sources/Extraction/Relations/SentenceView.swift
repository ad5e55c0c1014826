internal import OntologyModel
internal import TextNormalization

/// Something named in a sentence, as relation rules see it.
struct Item: Hashable, Sendable {
  let range: Range<Int>
  /// The position among the document's mentions.
  let mention: Int
  let type: EntityType
  /// Whether it is a team, leading group or working group.
  let isTeam: Bool

  /// Whether it is a body, hospital or group.
  var isBody: Bool { type.isKind(of: .organization) }
  var isPerson: Bool { type.isKind(of: .person) }
}

/// One sentence with what it names, in order of the text.
struct SentenceView: Sendable {
  let number: Int
  let article: Int
  let sentence: Sentence
  let items: [Item]
  /// The first date the sentence gives.
  let time: ValidTime?

  var range: Range<Int> { sentence.range }

  /// The items that lie wholly in a range.
  func items(in range: Range<Int>) -> [Item] {
    items.filter {
      $0.range.lowerBound >= range.lowerBound && $0.range.upperBound <= range.upperBound
    }
  }

  /// The nearest item before a position that a test accepts.
  func last(before position: Int, where accepts: (Item) -> Bool) -> Item? {
    items.last { $0.range.upperBound <= position && accepts($0) }
  }

  /// The nearest item behind a position that a test accepts.
  func first(from position: Int, where accepts: (Item) -> Bool) -> Item? {
    items.first { $0.range.lowerBound >= position && accepts($0) }
  }
}
