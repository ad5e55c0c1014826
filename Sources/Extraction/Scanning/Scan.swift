internal import Lexicon
internal import TextNormalization

/// A document looked through once: its words, and where names must end.
///
/// A class, so that the many readers of one document share it without counting its parts.
final class Scan: Sendable {
  let document: NormalizedDocument
  let vocabulary: Vocabulary
  let matches: TermMatches
  private let places: ScalarPositions
  /// Whether a position belongs to a word or mark that no name contains.
  let barriers: [Bool]
  /// Whether a position belongs to a common word, which no unknown name contains.
  let commonWords: [Bool]
  /// All sentences of all articles, in order.
  let sentences: [Sentence]
  /// For each sentence the number of its article.
  let articles: [Int]

  /// The scalars of the document; kept here too, so that looking at one costs no more than that.
  let text: [Unicode.Scalar]

  init(_ document: NormalizedDocument, vocabulary: Vocabulary) {
    self.document = document
    text = document.text.scalars
    self.vocabulary = vocabulary
    matches = TermMatches(in: document.text.scalars, vocabulary: vocabulary)
    places = ScalarPositions(in: document.text.scalars)
    (barriers, commonWords) = Scan.barriers(
      in: document.text.scalars, matches: matches, vocabulary: vocabulary)
    var sentences: [Sentence] = []
    var articles: [Int] = []
    for (number, article) in document.articles.enumerated() {
      sentences += article.sentences
      articles += Array(repeating: number, count: article.sentences.count)
    }
    self.sentences = sentences
    self.articles = articles
  }

  func term(_ match: TermMatch) -> Term { vocabulary.terms[match.term] }

  /// The words at a range.
  func string(_ range: Range<Int>) -> String { document.text.string(range) }

  /// The scalar at a position, where there is one.
  func scalar(_ position: Int) -> Unicode.Scalar? {
    text.indices.contains(position) ? text[position] : nil
  }

  /// Whether a word stands at a position.
  func reads(_ word: StaticString, at position: Int) -> Bool {
    // Most positions are refused by their first scalar.
    guard position >= 0, position < text.count, text[position].value == word.firstScalar else {
      return false
    }
    var current = position
    return word.allScalars { scalar in
      guard current < text.count, text[current].value == scalar else { return false }
      current += 1
      return true
    }
  }

  /// Where a word stands, from the left; it may run over the end of the range.
  func positions(of word: StaticString, in range: Range<Int>) -> [Int] {
    var found: [Int] = []
    for position in places.of(word.firstScalar, in: range) where reads(word, at: Int(position)) {
      found.append(Int(position))
    }
    return found
  }

  /// Where a word stands in the document, from the left.
  func positions(of word: [Unicode.Scalar]) -> [Int] {
    guard let first = word.first else { return [] }
    var found: [Int] = []
    for position in places.of(first.value, in: 0..<text.count) {
      let start = Int(position)
      if start + word.count <= text.count, text[start..<start + word.count].elementsEqual(word) {
        found.append(start)
      }
    }
    return found
  }

  /// Where a word stands for the first time within a range.
  func first(_ word: StaticString, in range: Range<Int>) -> Int? {
    let last = range.upperBound - word.scalarCount
    guard range.lowerBound <= last else { return nil }
    for position in places.of(word.firstScalar, in: range.lowerBound..<last + 1)
    where reads(word, at: Int(position)) {
      return Int(position)
    }
    return nil
  }

  /// Whether a word stands directly before a position.
  func reads(_ word: StaticString, before position: Int) -> Bool {
    reads(word, at: position - word.scalarCount)
  }

  /// The longest word of a class that starts at a position.
  func longest(_ wanted: TermClass, at position: Int, limit: Int) -> TermMatch? {
    matches.longest(wanted, at: position, limit: limit)
  }

  /// The longest word of a class that ends before a position.
  func longest(_ wanted: TermClass, endingAt position: Int, from lower: Int) -> TermMatch? {
    matches.longest(wanted, endingAt: position, from: lower)
  }

  /// Cuts the text into longest words from the left and notes which ones bound names.
  private static func barriers(
    in text: [Unicode.Scalar], matches: TermMatches, vocabulary: Vocabulary
  ) -> (barriers: [Bool], commonWords: [Bool]) {
    var barriers = [Bool](repeating: false, count: text.count)
    var commonWords = barriers
    var position = 0
    while position < text.count {
      guard let match = matches.starting(at: position).last else {
        barriers[position] = !text[position].isNamePart
        position += 1
        continue
      }
      let classes = match.classes
      if classes.contains(.barrier), classes.isDisjoint(with: [.modifier, .plain, .place]) {
        for covered in match.range { barriers[covered] = true }
      } else if classes == .common {
        for covered in match.range { commonWords[covered] = true }
      }
      position = match.end
    }
    return (barriers, commonWords)
  }
}
