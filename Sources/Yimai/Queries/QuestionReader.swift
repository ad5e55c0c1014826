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

  let book: QuestionBook
  let snapshot: GraphSnapshot
  let finder: NameFinder
  let patterns: [QuestionPattern]
  /// A guess must share so much of its words with the question (Dice's coefficient).
  static let guessThreshold = 0.55
  /// And so much where no name in the question speaks for the template.
  static let bareThreshold = 0.75
  static let offerThreshold = 0.3

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

  struct Candidate {
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
  static let prefixTries = 24

  func readPhrasing(_ text: QuestionText, _ names: inout NameCache) -> Outcome? {
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

  func fills(
    _ match: QuestionPattern.Match, _ text: QuestionText, _ names: inout NameCache
  ) -> [Fill]? {
    var fills: [Fill] = []
    for (slot, range) in match.slots {
      guard let fill = fill(slot, text.words(range), &names) else { return nil }
      fills.append(fill)
    }
    return fills
  }

  func unknownName(
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

  func fill(_ slot: String, _ words: String, _ names: inout NameCache) -> Fill? {
    guard let types = book.slotTypes[slot] else { return nil }
    guard !types.isEmpty else {
      return QuestionReader.isPost(words)
        ? Fill(slot: slot, words: words, nodes: [], names: [words], way: .name) : nil
    }
    let find = names.resolve(words, slot, types)
    return find.isEmpty ? nil : fill(slot, words, find)
  }

  func fill(_ slot: String, _ words: String, _ find: NameFinder.Find) -> Fill {
    var seen: Set<String> = []
    let names = find.nodes.map { snapshot.name(ofNode: $0) }.filter { seen.insert($0).inserted }
    return Fill(slot: slot, words: words, nodes: find.nodes, names: names, way: find.way)
  }

  /// Whether words end with a post.
  static func isPost(_ words: String) -> Bool {
    words.unicodeScalars.count <= 12 && posts.contains { words.hasSuffix($0) }
  }

  static let posts = LexiconFile.posts.rows().map { $0.text(0) }.filter { !$0.isEmpty }

  func reading(
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

  static func quoted(_ text: String) -> String {
    var quoted = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "'"
  }
}

/// Names that were looked up for a question.
struct NameCache {
  let finder: NameFinder
  /// Whether the beginning of a name is enough.
  var readsPrefixes = false
  var whole: [String: NameFinder.Find] = [:]
  var begun: [String: NameFinder.Find] = [:]

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
