internal import Lexicon

/// Which word of each class covers each character of a text, from the lexicons of the program.
struct TaggerLexicon {
  /// A class of words.
  enum Class: Int, CaseIterable { case surname, post, tail, place, common }

  private let tries: [ScalarTrie<Int>]

  /// Reads the embedded lexicons; none of them holds names of people or programs.
  init() {
    let columns: [[(LexiconFile, [Int])]] = [
      [(.surnames, [0])],
      [(.posts, [0])],
      [(.institutions, [0]), (.bodies, [0]), (.units, [0]), (.national, [0])],
      [(.divisions, [2, 3])],
      [(.common, [0]), (.words, [0])],
    ]
    tries = columns.map { files in
      var trie = ScalarTrie<Int>()
      for (file, fields) in files {
        for row in file.rows() {
          for field in fields where !row.scalars(field).isEmpty {
            trie.insert(row.scalars(field), 1)
          }
        }
      }
      return trie
    }
  }

  /// For each class and position 0 where no word covers it, else 1 + 4 · (length - 1, at most 3) + the place in the word:
  /// 0 alone, 1 first, 2 inside, 3 last. Of words that overlap the longest counts, of equal ones the first.
  ///
  /// - Complexity: O(n) in the text.
  func cover(_ text: [Unicode.Scalar]) -> [[UInt8]] {
    tries.map { trie in
      var codes = [UInt8](repeating: 0, count: text.count)
      var lengths = [Int](repeating: 0, count: text.count)
      for start in text.indices {
        guard let match = trie.longestMatch(in: text, at: start) else { continue }
        let length = match.end - start
        guard (start..<match.end).allSatisfy({ lengths[$0] < length }) else { continue }
        for position in start..<match.end {
          let place =
            length == 1 ? 0 : position == start ? 1 : position == match.end - 1 ? 3 : 2
          lengths[position] = length
          codes[position] = UInt8(1 + 4 * min(length - 1, 3) + place)
        }
      }
      return codes
    }
  }
}
