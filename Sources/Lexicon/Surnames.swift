/// Chinese surnames, of one and two characters, with their relative frequency.
public struct Surnames: Sendable {
  /// The table embedded in the program; read at first use.
  public static let standard = Surnames(rows: LexiconFile.surnames.rows())

  private let trie: ScalarTrie<Int>
  /// The sum of all counts.
  public let total: Int

  /// Reads rows of surname and count; a row without a count is left out.
  public init(rows: [LexiconRow]) {
    var trie = ScalarTrie<Int>(capacity: rows.count)
    var total = 0
    for row in rows {
      guard let count = row.number(1) else { continue }
      trie.insert(row.scalars(0), count)
      total += count
    }
    self.trie = trie
    self.total = total
  }

  /// The number of surnames.
  public var count: Int { trie.count }

  /// The longest surname that starts at an index of a text, with its count.
  public func longestMatch(
    in text: [Unicode.Scalar], at start: Int, limit: Int = .max
  ) -> (end: Int, count: Int)? {
    trie.longestMatch(in: text, at: start, limit: limit).map { ($0.end, $0.value) }
  }

  /// All surnames that start at an index of a text, the shortest first: 欧 and 欧阳.
  public func matches(
    in text: [Unicode.Scalar], at start: Int, limit: Int = .max
  ) -> [(end: Int, count: Int)] {
    trie.matches(in: text, at: start, limit: limit).map { ($0.end, $0.value) }
  }

  /// The share of a surname among all, 0 to 1; 0 for what is no surname.
  public func frequency(of surname: some Sequence<Unicode.Scalar>) -> Double {
    guard total > 0, let count = trie.value(of: surname) else { return 0 }
    return Double(count) / Double(total)
  }
}
