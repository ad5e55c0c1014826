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
  private let classesAtStart: [TermClass]
  private let byEnd: [TermMatch]
  private let firstAtEnd: [Int32]

  /// Looks up every position of the text.
  ///
  /// - Complexity: O(n) times the length of the longest word.
  init(in text: [Unicode.Scalar], vocabulary: Vocabulary) {
    var matches: [TermMatch] = []
    matches.reserveCapacity(text.count)
    var firstAtStart = [Int32](repeating: 0, count: text.count + 2)
    var classesAtStart = [TermClass](repeating: [], count: text.count)
    var endCounts = [Int32](repeating: 0, count: text.count + 2)
    // Copied once: taken out of the vocabulary at every position, all of it would be counted.
    let (trie, termClasses) = (vocabulary.trie, vocabulary.classes)
    for start in text.indices {
      firstAtStart[start] = Int32(matches.count)
      trie.forEachMatch(in: text, at: start, limit: text.count) { end, term in
        let classes = termClasses[Int(term)]
        matches.append(TermMatch(start: start, end: end, term: term, classes: classes))
        classesAtStart[start].formUnion(classes)
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
    self.classesAtStart = classesAtStart
    byEnd = order.map { matches[Int($0)] }
    firstAtEnd = endCounts
  }

  /// The words that start at a position, shortest first.
  func starting(at position: Int) -> ArraySlice<TermMatch> {
    guard position + 1 < firstAtStart.count else { return [] }
    return matches[Int(firstAtStart[position])..<Int(firstAtStart[position + 1])]
  }

  /// The longest word that starts at a position.
  func longest(at position: Int) -> TermMatch? {
    guard position + 1 < firstAtStart.count, firstAtStart[position] < firstAtStart[position + 1]
    else { return nil }
    return matches[Int(firstAtStart[position + 1]) - 1]
  }

  /// The words that end before a position, longest first.
  func ending(at position: Int) -> ArraySlice<TermMatch> {
    guard position >= 0, position + 1 < firstAtEnd.count else { return [] }
    return byEnd[Int(firstAtEnd[position])..<Int(firstAtEnd[position + 1])]
  }

  /// What starts at a position, all words taken together.
  func classes(startingAt position: Int) -> TermClass {
    position >= 0 && position < classesAtStart.count ? classesAtStart[position] : []
  }

  /// The longest word of a class that starts at a position and ends within a limit.
  func longest(_ wanted: TermClass, at position: Int, limit: Int) -> TermMatch? {
    guard !classes(startingAt: position).isDisjoint(with: wanted) else { return nil }
    var index = Int(firstAtStart[position + 1])
    while index > Int(firstAtStart[position]) {
      index -= 1
      let match = matches[index]
      if match.end <= limit, !match.classes.isDisjoint(with: wanted) { return match }
    }
    return nil
  }

  /// The longest word of a class that ends before a position and starts within a limit.
  func longest(_ wanted: TermClass, endingAt position: Int, from lower: Int) -> TermMatch? {
    guard position >= 0, position + 1 < firstAtEnd.count else { return nil }
    for index in Int(firstAtEnd[position])..<Int(firstAtEnd[position + 1]) {
      let match = byEnd[index]
      if match.start >= lower, !match.classes.isDisjoint(with: wanted) { return match }
    }
    return nil
  }
}
