/// Parts of which names of Tibetans, Mongols, Uyghurs and Kazakhs are made: 扎西 and 次仁, 孟和 and 巴图, 吐尔逊.
///
/// They stand where other names have a surname and a given name; a name is made of one to three.
public struct NameElements: Sendable {
  /// The table embedded in the program; read at first use.
  public static let standard = NameElements(rows: LexiconFile.nameElements.rows())

  private let trie: ScalarTrie<Bool>

  /// Reads rows of an element and the peoples who bear it, by their letters; the second field only says where
  /// an element comes from.
  public init(rows: [LexiconRow]) {
    var trie = ScalarTrie<Bool>(capacity: rows.count)
    for row in rows { trie.insert(row.scalars(0), true) }
    self.trie = trie
  }

  /// Where the longest run of elements ends that starts at an index of a text, and how many it has; nil where
  /// none starts.
  ///
  /// - Complexity: O(n) in the run, which has three elements at most.
  public func run(
    in text: [Unicode.Scalar], at start: Int, limit: Int = .max
  ) -> (end: Int, count: Int)? {
    var end = start
    var count = 0
    while count < 3, let match = trie.longestMatch(in: text, at: end, limit: limit) {
      end = match.end
      count += 1
    }
    return count > 0 ? (end, count) : nil
  }

  /// The end of the longest element that starts at an index of a text.
  public func longestMatch(
    in text: [Unicode.Scalar], at start: Int, limit: Int = .max
  ) -> Int? { trie.longestMatch(in: text, at: start, limit: limit)?.end }
}
