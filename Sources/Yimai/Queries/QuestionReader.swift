public import GraphStore
internal import KnowledgeGraph
internal import Lexicon
internal import OntologyModel

/// Understands questions put to a graph, by the templates of a ``QuestionBook``.
///
/// First a question must be a phrasing of a template but for words that mean the same or nothing, and
/// its names must be found. Where none fits, the template counts that shares most words with the
/// question and whose slots the names in it fill, in any order of words. No model, no chance: the same
/// question is understood in the same way.
public struct QuestionReader: Sendable {
  /// A question that was understood.
  public struct Reading: Sendable {
    /// The template.
    public let template: QuestionBook.Template
    /// What stands in each slot: the words of the question, and the names they were taken for.
    public let fills: [Fill]
    /// The query, with ids and words in place of its slots.
    public let cypher: String
    /// Whether the question is no phrasing of the template, but near to one.
    public let isGuess: Bool
  }

  /// What stands in a slot.
  public struct Fill: Sendable {
    /// The slot's name.
    public let slot: String
    /// The words of the question.
    public let words: String
    /// The nodes; empty for a slot of words.
    public let nodes: [UInt32]
    /// The names of the nodes, each once.
    public let names: [String]
    let way: NameFinder.Way
  }

  /// What came of a question.
  public enum Outcome: Sendable {
    /// It was understood.
    case understood(Reading)
    /// It is a template's, but a name in it is not known; the nearest names.
    case unknownName(QuestionBook.Template, words: String, near: [String])
    /// It is no template's; the phrasings nearest to it.
    case unknown(near: [String])
  }

  private let book: QuestionBook
  private let snapshot: GraphSnapshot
  private let finder: NameFinder
  private let patterns: [QuestionPattern]
  /// A guess must share so much of its words with the question (Dice's coefficient).
  private static let guessThreshold = 0.55
  /// And so much where no name in the question speaks for the template.
  private static let bareThreshold = 0.75
  private static let offerThreshold = 0.3

  /// Takes the questions of a book to a snapshot.
  public init(_ snapshot: GraphSnapshot, book: QuestionBook = .shipped) {
    self.book = book
    self.snapshot = snapshot
    finder = NameFinder(snapshot)
    var patterns: [QuestionPattern] = []
    for language in Language.allCases {
      let words = QuestionWords(book, language)
      for (number, template) in book.templates.enumerated() {
        patterns += (template.phrasings[language] ?? []).map {
          QuestionPattern($0, template: number, words: words)
        }
      }
    }
    self.patterns = patterns
  }

  /// Understands a question.
  ///
  /// - Complexity: O(patterns) in the length of the question, and O(n) in the names of the graph for
  ///   names that are not whole.
  public func read(_ question: String) -> Outcome {
    let text = QuestionText(question)
    guard !text.folded.isEmpty else { return .unknown(near: []) }
    var names = NameCache(finder: finder)
    let exact = readPhrasing(text, &names)
    if case .understood = exact { return exact ?? .unknown(near: []) }
    if case .unknownName(_, let words, let near) = exact, let first = near.first,
      NameFinder.isSlip(words, of: first)
    {
      return exact ?? .unknown(near: near)
    }
    let guesses = guesses(text)
    if let best = guesses.first,
      best.score
        >= (best.fills.isEmpty
          ? QuestionReader.bareThreshold : QuestionReader.guessThreshold)
    {
      return .understood(reading(best.pattern, best.fills, isGuess: true))
    }
    if case .unknownName(_, _, let near) = exact, !near.isEmpty {
      return exact ?? .unknown(near: [])
    }
    let offers = offers(text)
    return offers.isEmpty ? exact ?? .unknown(near: []) : .unknown(near: offers)
  }

  // MARK: Phrasings

  private struct Candidate {
    let pattern: QuestionPattern
    let match: QuestionPattern.Match
    let fills: [Fill]
    let order: Int

    /// Short posts first, then surer names, more words of the pattern, and the order of the book.
    static func precedes(_ first: Candidate, _ second: Candidate) -> Bool {
      first.key < second.key
    }

    private var key: (Int, Int, Int, Int, Int) {
      let posts = fills.filter { $0.nodes.isEmpty }.map(\.words.unicodeScalars.count)
      return (
        posts.reduce(0, +), fills.map(\.way.rawValue).max() ?? 0, -match.wordLength,
        match.dropLength, order
      )
    }
  }

  /// Only so many matches are tried with the beginnings of names, which all names are read for.
  private static let prefixTries = 24

  private func readPhrasing(_ text: QuestionText, _ names: inout NameCache) -> Outcome? {
    var best: Candidate?
    var open: [Candidate] = []
    for (order, pattern) in patterns.enumerated() {
      for match in pattern.matches(text) {
        let fills = fills(match, text, &names)
        let candidate = Candidate(
          pattern: pattern, match: match, fills: fills ?? [], order: order)
        if fills == nil {
          open.append(candidate)
        } else if best.map({ Candidate.precedes(candidate, $0) }) ?? true {
          best = candidate
        }
      }
    }
    if let best { return .understood(reading(best.pattern, best.fills, isGuess: false)) }
    open.sort(by: Candidate.precedes)
    names.readsPrefixes = true
    for candidate in open.prefix(QuestionReader.prefixTries) {
      if let fills = fills(candidate.match, text, &names) {
        return .understood(reading(candidate.pattern, fills, isGuess: false))
      }
    }
    return open.first.flatMap { unknownName(in: $0, text, &names) }
  }

  private func fills(
    _ match: QuestionPattern.Match, _ text: QuestionText, _ names: inout NameCache
  ) -> [Fill]? {
    var fills: [Fill] = []
    for (slot, range) in match.slots {
      guard let fill = fill(slot, text.words(range), &names) else { return nil }
      fills.append(fill)
    }
    return fills
  }

  private func unknownName(
    in candidate: Candidate, _ text: QuestionText, _ names: inout NameCache
  ) -> Outcome? {
    for (slot, range) in candidate.match.slots {
      let words = text.words(range)
      guard fill(slot, words, &names) == nil else { continue }
      return .unknownName(
        book.templates[candidate.pattern.template], words: words,
        near: finder.near(words, types: book.slotTypes[slot] ?? [], limit: 5))
    }
    return nil
  }

  private func fill(_ slot: String, _ words: String, _ names: inout NameCache) -> Fill? {
    guard let types = book.slotTypes[slot] else { return nil }
    guard !types.isEmpty else {
      return QuestionReader.isPost(words)
        ? Fill(slot: slot, words: words, nodes: [], names: [words], way: .name) : nil
    }
    let find = names.resolve(words, slot, types)
    return find.isEmpty ? nil : fill(slot, words, find)
  }

  private func fill(_ slot: String, _ words: String, _ find: NameFinder.Find) -> Fill {
    var seen: Set<String> = []
    let names = find.nodes.map { snapshot.name(ofNode: $0) }.filter { seen.insert($0).inserted }
    return Fill(slot: slot, words: words, nodes: find.nodes, names: names, way: find.way)
  }

  /// Whether words end with a post.
  private static func isPost(_ words: String) -> Bool {
    words.unicodeScalars.count <= 12 && posts.contains { words.hasSuffix($0) }
  }

  private static let posts = LexiconFile.posts.rows().map { $0.text(0) }.filter { !$0.isEmpty }

  private func reading(
    _ pattern: QuestionPattern, _ fills: [Fill], isGuess: Bool
  ) -> Reading {
    let template = book.templates[pattern.template]
    let cypher = QuestionBook.pieces(of: template.cypher).map { piece -> String in
      switch piece {
      case .text(let text): return text
      case .slot(let slot):
        guard let fill = fills.first(where: { $0.slot == slot }) else { return "[]" }
        if book.slotTypes[slot]?.isEmpty ?? true { return QuestionReader.quoted(fill.words) }
        let ids = fill.nodes.map { QuestionReader.quoted(snapshot.id(ofNode: $0).text) }
        return "[" + ids.joined(separator: ", ") + "]"
      }
    }.joined()
    return Reading(template: template, fills: fills, cypher: cypher, isGuess: isGuess)
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "'"
  }
}

extension QuestionReader {
  // MARK: Guesses

  private struct Guess {
    let pattern: QuestionPattern
    let fills: [Fill]
    let score: Double
    let order: Int
  }

  /// Templates by the words they share with the question, each once, nearest first.
  private func guesses(_ text: QuestionText) -> [Guess] {
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
  private func fills(
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
  private func mentions(in text: QuestionText) -> [Range<Int>] {
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

  private static func bag(_ tokens: [QuestionWords.Token]) -> [QuestionWords.Token: Int] {
    Dictionary(tokens.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// Dice's coefficient of two bags; a word of a set counts twice a character that is in none.
  private static func overlap(
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
  private func offers(_ text: QuestionText) -> [String] {
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

/// Names that were looked up for a question.
private struct NameCache {
  let finder: NameFinder
  /// Whether the beginning of a name is enough.
  var readsPrefixes = false
  private var whole: [String: NameFinder.Find] = [:]
  private var begun: [String: NameFinder.Find] = [:]

  init(finder: NameFinder) { self.finder = finder }

  mutating func resolve(_ words: String, _ slot: String, _ types: [EntityType]) -> NameFinder.Find {
    let key = slot + "\t" + words
    let exact = whole[key] ?? finder.exact(words, types)
    whole[key] = exact
    guard exact.isEmpty, readsPrefixes else { return exact }
    let find = begun[key] ?? finder.resolve(words, types: types)
    begun[key] = find
    return find
  }
}
