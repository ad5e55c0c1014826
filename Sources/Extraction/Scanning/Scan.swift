internal import Lexicon
internal import TextNormalization

/// A document looked through once: its words, and where names must end.
///
/// A class, so that the many readers of one document share it without counting its parts. It keeps
/// what it has looked up of word lists, and so stays with the task that reads the document.
final class Scan {
  let document: NormalizedDocument
  let vocabulary: Vocabulary
  let matches: TermMatches
  private let places: ScalarPositions
  /// Whether a position belongs to a word or mark that no name contains.
  let barriers: [Bool]
  /// Whether a position belongs to a common word, which no unknown name contains.
  let commonWords: [Bool]
  /// All sentences of all articles, in the order of the text.
  let sentences: [Sentence]
  /// For each sentence the number of its article.
  let articles: [Int]

  /// What is known of each list, by its number; most have no word in the document.
  private var lists: [ListState] = []

  private enum ListState {
    case unknown, absent
    case present([WordHit])
  }

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
    // News of a picture stands inside the article around it, whose sentences go on behind.
    let order = sentences.indices.sorted {
      sentences[$0].range.lowerBound < sentences[$1].range.lowerBound
    }
    self.sentences = order.map { sentences[$0] }
    self.articles = order.map { articles[$0] }
  }

  func term(_ match: TermMatch) -> Term { vocabulary.terms[match.term] }

  /// The words at a range.
  func string(_ range: Range<Int>) -> String { document.text.string(range) }

  /// The scalar at a position, where there is one.
  func scalar(_ position: Int) -> Unicode.Scalar? {
    text.indices.contains(position) ? text[position] : nil
  }

  /// Whether a word stands at a position.
  @inline(__always)
  func reads(_ word: StaticString, at position: Int) -> Bool {
    // Most positions are refused by their first scalar.
    guard position >= 0, position < text.count, text[position].value == word.firstScalar else {
      return false
    }
    return goesOn(word, at: position)
  }

  private func goesOn(_ word: StaticString, at position: Int) -> Bool {
    guard position >= 0 else { return false }
    var current = position
    return word.allScalars { scalar in
      guard current < text.count, text[current].value == scalar else { return false }
      current += 1
      return true
    }
  }

  /// Whether one of several words stands at a position.
  @inline(__always)
  func reads(_ words: Words, at position: Int) -> Bool {
    words.first(in: text, at: position) != nil
  }

  /// Whether one of several words stands directly before a position.
  @inline(__always)
  func reads(_ words: Words, before position: Int) -> Bool {
    words.first(in: text, before: position) != nil
  }

  /// Whether the words of a range are one of several, no more and no less.
  func reads(_ words: Words, asWhole range: Range<Int>) -> Bool {
    words.list.indices.contains {
      words.length(of: $0) == range.count && words.reads($0, in: text, at: range.lowerBound)
    }
  }

  /// The word listed first of those that stand at a position.
  func word(of words: Words, at position: Int) -> StaticString? {
    rank(of: words, at: position).map { words.list[$0] }
  }

  /// The word listed first of those that stand directly before a position.
  func word(of words: Words, before position: Int) -> StaticString? {
    rank(of: words, before: position).map { words.list[$0] }
  }

  /// The position in its list of the word listed first of those that stand at a position.
  func rank(of words: Words, at position: Int) -> Int? { words.first(in: text, at: position) }

  /// The position in its list of the word listed first of those that stand directly before a position.
  func rank(of words: Words, before position: Int) -> Int? {
    words.first(in: text, before: position)
  }

  /// Where the words of a list begin in a range, from the left; of those at one place the one listed
  /// first comes first.
  ///
  /// - Complexity: O(log n) in the places of the list's words in the document, which are looked up once.
  func hits(of words: Words, in range: Range<Int>) -> ArraySlice<WordHit> {
    guard let all = allHits(of: words) else { return [] }
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].start < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < all.count, all[end].start < range.upperBound { end += 1 }
    return all[low..<end]
  }

  /// All places of a list's words, looked up once; nil where there is none.
  @inline(__always)
  private func allHits(of words: Words) -> [WordHit]? {
    let number = words.number
    switch number < lists.count ? lists[number] : .unknown {
    case .absent: return nil
    case .present(let hits): return hits
    case .unknown: return lookUp(words)
    }
  }

  private func lookUp(_ words: Words) -> [WordHit]? {
    if words.number >= lists.count {
      lists += Array(repeating: .unknown, count: words.number + 1 - lists.count)
    }
    let hits = found(words)
    lists[words.number] = hits.isEmpty ? .absent : .present(hits)
    return hits.isEmpty ? nil : hits
  }

  private func found(_ words: Words) -> [WordHit] {
    var found: [WordHit] = []
    for rank in words.list.indices {
      for position in places.of(words.scalars(of: rank), in: text.indices)
      where words.reads(rank, in: text, at: Int(position)) {
        found.append(WordHit(start: Int(position), rank: rank))
      }
    }
    if found.count > 1 { found.sort { ($0.start, $0.rank) < ($1.start, $1.rank) } }
    return found
  }

  /// The words of a list that begin in a range, in the order of the list, each with its places from
  /// the left; they may run over the end of the range.
  func places(
    of words: Words, in range: Range<Int>
  ) -> [(word: StaticString, places: [Int])] {
    let hits = hits(of: words, in: range)
    guard let first = hits.first else { return [] }
    if hits.count == 1 { return [(words.list[first.rank], [first.start])] }
    return Set(hits.map(\.rank)).sorted().map { rank in
      (words.list[rank], hits.lazy.filter { $0.rank == rank }.map(\.start))
    }
  }

  /// Where any of several words stands in a range, from the left and not overlapping; of words that
  /// begin at one place the one listed first.
  func occurrences(of words: Words, in range: Range<Int>) -> [(start: Int, word: StaticString)] {
    let hits = hits(of: words, in: range)
    if hits.isEmpty { return [] }
    var kept: [(start: Int, word: StaticString)] = []
    var end = range.lowerBound
    for hit in hits where hit.start >= end {
      kept.append((hit.start, words.list[hit.rank]))
      end = hit.start + words.length(of: hit.rank)
    }
    return kept
  }

  /// The first of several words that lies in a range.
  func first(of words: Words, in range: Range<Int>) -> (start: Int, end: Int)? {
    for hit in hits(of: words, in: range) {
      let end = hit.start + words.length(of: hit.rank)
      if end <= range.upperBound { return (hit.start, end) }
    }
    return nil
  }

  /// Where a word stands, from the left; it may run over the end of the range.
  func positions(of word: StaticString, in range: Range<Int>) -> [Int] {
    var found: [Int] = []
    for position in places.of(word, in: range) where reads(word, at: Int(position)) {
      found.append(Int(position))
    }
    return found
  }

  /// Where a word stands in the document, from the left.
  func positions(of word: [Unicode.Scalar]) -> [Int] {
    let scalars = ArraySlice(word.map(\.value))
    var found: [Int] = []
    for position in places.of(scalars, in: 0..<text.count) {
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
    for position in places.of(word, in: range.lowerBound..<last + 1)
    where reads(word, at: Int(position)) {
      return Int(position)
    }
    return nil
  }

  /// Whether a word stands directly before a position.
  @inline(__always)
  func reads(_ word: StaticString, before position: Int) -> Bool {
    guard position > 0, position <= text.count, text[position - 1].value == word.lastScalar else {
      return false
    }
    return goesOn(word, at: position - word.scalarCount)
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
      guard let match = matches.longest(at: position) else {
        barriers[position] = !text[position].isNamePart
        position += 1
        continue
      }
      // 县医改办会同县财政局: a verb and a level, although there is a 会同县.
      if let verb = verb(beginning: match, in: text, matches) {
        for covered in verb { barriers[covered] = true }
        position = verb.upperBound
        continue
      }
      let classes = match.classes
      if classes.contains(.barrier), classes.isDisjoint(with: [.modifier, .plain, .place]) {
        for covered in match.range { barriers[covered] = true }
      } else if classes == .common || classes == [.common, .follower]
        || match.range.count > 1 && classes == .postStatus
      {
        for covered in match.range { commonWords[covered] = true }
      }
      position = match.end
    }
    return (barriers, commonWords)
  }

  /// The verb that a place's name begins with or is, where the name stands directly behind a body and so must
  /// be that verb: 医改办 + 会同 + 县财政局.
  static func verb(
    beginning match: TermMatch, in text: [Unicode.Scalar], _ matches: TermMatches
  ) -> Range<Int>? {
    guard match.classes.contains(.place), match.start > 0,
      text[match.start - 1].isOne(of: "局委办厅府")
    else { return nil }
    let ends =
      text[match.end - 1].isOne(of: "县市区") ? [match.end - 1] : [match.end]
    return matches.starting(at: match.start).first {
      ends.contains($0.end) && $0.range.count > 1 && $0.classes.contains(.barrier)
    }?.range
  }
}
