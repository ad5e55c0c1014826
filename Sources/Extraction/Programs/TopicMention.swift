internal import OntologyModel

/// Words that name a program, an event or an issued document.
struct TopicMention: Hashable, Sendable {
  let range: Range<Int>
  let type: EntityType
  let name: String
  /// Other forms of the name.
  var aliases: [String] = []
  /// How much speaks for it being one, 0 to 1.
  let confidence: Double
}
