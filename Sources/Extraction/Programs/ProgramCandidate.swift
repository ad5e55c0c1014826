internal import OntologyModel

/// Words that may name a program, before it is decided.
struct ProgramCandidate {
  /// Where the name stands.
  var range: Range<Int>
  var name: String
  var aliases: [String] = []
  /// Where the quoted part stands, with its marks.
  var quote: Range<Int>?
  var traits = ProgramTraits()

  func mention(_ confidence: Double) -> TopicMention {
    TopicMention(
      range: range, type: .program, name: name, aliases: aliases, confidence: confidence)
  }
}
