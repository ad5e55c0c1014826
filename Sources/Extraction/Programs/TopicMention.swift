internal import OntologyModel

/// Words that name a program, an event or an issued document.
struct TopicMention: Hashable, Sendable {
  let range: Range<Int>
  let type: EntityType
  let name: String
  /// Other forms of the name.
  var aliases: [String] = []
  /// For a program the probability that it is one, 0 to 1, as the linear model gives it.
  var confidence: Double?
}
