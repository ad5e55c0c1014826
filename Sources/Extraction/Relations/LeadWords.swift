internal import Lexicon

/// A word of leading, with what the lexicon says of it.
struct LeadWord: Sendable {
  enum Kind: String, Sendable { case verb, noun, board }

  let text: String
  let scalars: [Unicode.Scalar]
  let kind: Kind
  private let flags: String

  /// Whether the word may speak of what was named before, where its clause names nothing.
  var isSure: Bool { flags.contains("s") }
  /// Whether the word takes what it is about behind it, without a mark.
  var isFree: Bool { flags.contains("f") }
  /// Whether the word leads only together with others: 由甲院领着五个卫生院一起做.
  var needsTogether: Bool { flags.contains("t") }
  /// Whether a frame with the word makes a phrase without quotes a program.
  var namesProgram: Bool { flags.contains("n") }
  /// Whether the seat is a post at the group rather than a lead of it.
  var isPost: Bool { flags.contains("p") }

  fileprivate init?(_ row: LexiconRow) {
    guard let kind = Kind(rawValue: row.text(1)) else { return nil }
    text = row.text(0)
    scalars = row.scalars(0)
    self.kind = kind
    flags = row.text(2)
  }
}

/// The words of leading of the embedded lexicon, the longest first.
struct LeadWords: Sendable {
  static let standard = LeadWords()
  private let words: [LeadWord]

  private init() {
    words = LexiconFile.leading.rows().compactMap(LeadWord.init)
      .sorted { ($1.scalars.count, $0.text) < ($0.scalars.count, $1.text) }
  }

  /// Whether a verb of leading ends before a position.
  func isVerb(before end: Int, in scan: Scan) -> Bool {
    words.contains { word in
      word.kind == .verb && end >= word.scalars.count
        && scan.text[end - word.scalars.count..<end].elementsEqual(word.scalars)
    }
  }

  /// Where words of a kind stand in a document, from the left, none inside another.
  ///
  /// - Complexity: O(w log n + h log h) for w words and h places where one stands.
  func places(of kind: LeadWord.Kind, in scan: Scan) -> [(start: Int, word: LeadWord)] {
    var found: [(start: Int, rank: Int)] = []
    for (rank, word) in words.enumerated() where word.kind == kind {
      for start in scan.positions(of: word.scalars) { found.append((start, rank)) }
    }
    found.sort { ($0.start, $0.rank) < ($1.start, $1.rank) }
    var kept: [(start: Int, word: LeadWord)] = []
    for item in found {
      if let last = kept.last, item.start < last.start + last.word.scalars.count { continue }
      kept.append((item.start, words[item.rank]))
    }
    return kept
  }
}
