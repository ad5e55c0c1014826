internal import GraphStore
internal import KnowledgeGraph
internal import Lexicon
internal import OntologyModel

extension QuestionReader {
  struct Guess {
    let pattern: QuestionPattern
    let fills: [Fill]
    let score: Double
    let order: Int
  }

  /// Templates by the words they share with the question, each once, nearest first.
  func guesses(_ text: QuestionText) -> [Guess] {
    let mentions = mentions(in: text)
    var rest: [Unicode.Scalar] = []
    var starts: [Bool] = []
    var position = 0
    for mention in mentions + [text.folded.count..<text.folded.count] {
      for place in position..<mention.lowerBound {
        rest.append(text.folded[place])
        starts.append(text.starts[place] || place == position)
      }
      position = mention.upperBound
    }
    var bags: [Language: [QuestionWords.Token: Int]] = [:]
    var best: [Int: Guess] = [:]
    for (order, pattern) in patterns.enumerated() {
      guard pattern.slots.count == mentions.count,
        let fills = fills(pattern.slots, mentions, text)
      else { continue }
      let language = pattern.words.language
      let bag = bags[language] ?? QuestionReader.bag(pattern.words.tokens(of: rest, starts: starts))
      bags[language] = bag
      let score = QuestionReader.overlap(bag, QuestionReader.bag(pattern.tokens))
      if score > best[pattern.template]?.score ?? 0 {
        best[pattern.template] = Guess(pattern: pattern, fills: fills, score: score, order: order)
      }
    }
    return best.values.sorted { ($1.score, $0.order) < ($0.score, $1.order) }
  }

  /// Slots and mentions in the same order.
  func fills(
    _ slots: [String], _ mentions: [Range<Int>], _ text: QuestionText
  ) -> [Fill]? {
    var fills: [Fill] = []
    for (slot, range) in zip(slots, mentions) {
      guard let types = book.slotTypes[slot] else { return nil }
      let words = text.words(range)
      if types.isEmpty {
        guard QuestionReader.isPost(words) else { return nil }
        fills.append(Fill(slot: slot, words: words, nodes: [], names: [words], way: .name))
        continue
      }
      let find = finder.exact(words, types)
      guard !find.isEmpty else { return nil }
      fills.append(fill(slot, words, find))
    }
    return fills
  }

  /// The names in a question, longest first where they overlap, in order of place.
  func mentions(in text: QuestionText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    let count = text.typed.count
    for length in stride(from: min(count, 60), through: 2, by: -1) {
      for start in 0...(count - length) {
        let range = start..<(start + length)
        guard !found.contains(where: { $0.overlaps(range) }) else { continue }
        if !finder.exact(text.words(range), []).isEmpty { found.append(range) }
      }
    }
    return found.sorted { $0.lowerBound < $1.lowerBound }
  }

  static func bag(_ tokens: [QuestionWords.Token]) -> [QuestionWords.Token: Int] {
    Dictionary(tokens.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// Dice's coefficient of two bags; a word of a set counts twice a character that is in none.
  static func overlap(
    _ first: [QuestionWords.Token: Int], _ second: [QuestionWords.Token: Int]
  ) -> Double {
    func weight(_ token: QuestionWords.Token) -> Int {
      if case .set = token { 2 } else { 1 }
    }
    func size(_ bag: [QuestionWords.Token: Int]) -> Int {
      bag.reduce(0) { $0 + weight($1.key) * $1.value }
    }
    let shared = first.reduce(0) {
      $0 + weight($1.key) * min($1.value, second[$1.key] ?? 0)
    }
    let all = size(first) + size(second)
    return all == 0 ? 0 : 2 * Double(shared) / Double(all)
  }

  /// Phrasings that share words with the question, whatever its names; of each template the nearest.
  func offers(_ text: QuestionText) -> [String] {
    var best: [Int: (score: Double, phrasing: String, order: Int)] = [:]
    for (order, pattern) in patterns.enumerated() {
      let bag = QuestionReader.bag(pattern.words.tokens(of: text.folded, starts: text.starts))
      let score = QuestionReader.overlap(bag, QuestionReader.bag(pattern.tokens))
      if score >= QuestionReader.offerThreshold, score > best[pattern.template]?.score ?? 0 {
        best[pattern.template] = (
          score, book.shown(pattern.phrasing, pattern.words.language), order
        )
      }
    }
    return best.values.sorted { ($1.score, $0.order) < ($0.score, $1.order) }.prefix(5)
      .map(\.phrasing)
  }
}
