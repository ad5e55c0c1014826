internal import Lexicon

/// A word of the lexicon at a place of the text.
struct TermMatch: Sendable {
  private let first: Int32
  private let last: Int32
  private let number: Int32
  /// What the word can be, beside the place so that most matches are judged without their term.
  let classes: TermClass

  init(start: Int, end: Int, term: Int32, classes: TermClass) {
    first = Int32(start)
    last = Int32(end)
    number = term
    self.classes = classes
  }

  var start: Int { Int(first) }
  var end: Int { Int(last) }
  /// The position of the word in ``Vocabulary/terms``.
  var term: Int { Int(number) }
  var range: Range<Int> { start..<end }
}

/// All words of the lexicon in a text, by where they start and by where they end.
struct TermMatches: Sendable {
  private let matches: [TermMatch]
  private let firstAtStart: [Int32]
  private let byEnd: [TermMatch]
  private let firstAtEnd: [Int32]

  /// Looks up every position of the text.
  ///
  /// - Complexity: O(n) times the length of the longest word.
  init(in text: [Unicode.Scalar], vocabulary: Vocabulary) {
    var matches: [TermMatch] = []
    matches.reserveCapacity(text.count)
    var firstAtStart = [Int32](repeating: 0, count: text.count + 2)
    var endCounts = [Int32](repeating: 0, count: text.count + 2)
    for start in text.indices {
      firstAtStart[start] = Int32(matches.count)
      vocabulary.trie.forEachMatch(in: text, at: start, limit: text.count) { end, term in
        matches.append(
          TermMatch(
            start: start, end: end, term: term, classes: vocabulary.terms[Int(term)].classes))
        endCounts[end + 1] += 1
      }
    }
    firstAtStart[text.count] = Int32(matches.count)
    firstAtStart[text.count + 1] = Int32(matches.count)
    for position in 1..<endCounts.count { endCounts[position] += endCounts[position - 1] }
    var next = endCounts
    var order = [Int32](repeating: 0, count: matches.count)
    for (index, match) in matches.enumerated() {
      order[Int(next[match.end])] = Int32(index)
      next[match.end] += 1
    }
    self.matches = matches
    self.firstAtStart = firstAtStart
    byEnd = order.map { matches[Int($0)] }
    firstAtEnd = endCounts
  }

  /// The words that start at a position, shortest first.
  func starting(at position: Int) -> ArraySlice<TermMatch> {
    guard position + 1 < firstAtStart.count else { return [] }
    return matches[Int(firstAtStart[position])..<Int(firstAtStart[position + 1])]
  }

  /// The words that end before a position, longest first.
  func ending(at position: Int) -> ArraySlice<TermMatch> {
    guard position >= 0, position + 1 < firstAtEnd.count else { return [] }
    return byEnd[Int(firstAtEnd[position])..<Int(firstAtEnd[position + 1])]
  }
}
