internal import Lexicon
internal import Tagging
internal import TextNormalization

/// Finds names of people that no title or by-line shows, by a trained tagger.
///
/// It looks only at stretches between marks that hold a surname where nothing else was found, which is a small part of a
/// text. What it marks counts where it has the shape of a name and a margin; see `Ontology/models/PEOPLE.md`.
struct NameTagger {
  let scan: Scan
  /// For each position whether a place or body covers it.
  let covered: [Bool]

  /// The least margin of a name of two characters, which words of every day look like, and of a longer one; by the open
  /// documents.
  private static let leastMargins: (short: Float, long: Float) = (1.0, 0.7)
  /// What characters alone must say for a name that begins at a surname, so that its stretch is tagged: no name of the open
  /// documents is lost by it.
  private static let leastOpening: Float = 0
  private static let model = TaggerModel(bytes: EmbeddedModel.people)

  /// The names that are not among those already found, in order of the text.
  ///
  /// - Complexity: O(n) in the text.
  func names(besides found: [PersonMention]) -> [PersonMention] {
    guard let model = NameTagger.model else { return [] }
    var taken = covered
    for person in found {
      for position in person.range where taken.indices.contains(position) { taken[position] = true }
    }
    var names: [PersonMention] = []
    for sentence in scan.sentences where sentence.kind != .byline && sentence.kind != .masthead {
      for part in parts(of: sentence.range) where mayHold(part, of: sentence.range, taken, model) {
        for (span, margin) in model.names(in: scan.text, at: part, of: sentence.range)
        where isName(span.range, taken) && margin >= least(span.range) {
          names.append(PersonMention(range: span.range, name: scan.string(span.range)))
        }
      }
    }
    // Of 欧阳明 and 阳明 the longer is the name.
    let longer = Set(names.map { $0.name.dropFirst() }.filter { $0.unicodeScalars.count > 1 })
    return names.filter { !longer.contains(Substring($0.name)) }
  }

  private func least(_ range: Range<Int>) -> Float {
    range.count < 3 ? NameTagger.leastMargins.short : NameTagger.leastMargins.long
  }

  /// The stretches of Chinese characters of a sentence.
  private func parts(of sentence: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = sentence.lowerBound
    for position in sentence where !scan.text[position].isHan {
      if position - start > 1 { parts.append(start..<position) }
      start = position + 1
    }
    if sentence.upperBound - start > 1 { parts.append(start..<sentence.upperBound) }
    return parts
  }

  /// Whether a surname stands in a stretch with a free character behind it, and by its characters may open a name.
  private func mayHold(
    _ part: Range<Int>, of sentence: Range<Int>, _ taken: [Bool], _ model: TaggerModel
  ) -> Bool {
    (part.lowerBound..<part.upperBound - 1).contains { position in
      !taken[position] && !taken[position + 1] && !scan.commonWords[position]
        && !scan.barriers[position]
        && scan.vocabulary.surnames.longestMatch(
          in: scan.text, at: position, limit: part.upperBound) != nil
        && model.opening(0, in: scan.text, at: position, of: sentence) > NameTagger.leastOpening
    }
  }

  /// Whether words are free and a surname with one or two characters behind it.
  private func isName(_ range: Range<Int>, _ taken: [Bool]) -> Bool {
    !range.contains { taken[$0] || scan.text[$0] == "某" }
      && scan.vocabulary.surnames.matches(
        in: scan.text, at: range.lowerBound, limit: range.upperBound
      ).contains { (1...2).contains(range.upperBound - $0.end) }
  }
}
