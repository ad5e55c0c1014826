internal import Lexicon

/// Which word of each class covers each character of a text, from the lexicons of the program.
///
/// None of these lexicons holds names of people or programs.
struct WordCover: Sendable {
  /// A class of words.
  enum Class: Int, CaseIterable { case surname, post, tail, place, common }

  /// The tables of the embedded lexicons; made at first use.
  static let standard = WordCover()

  /// For each word the classes it belongs to, a bit each.
  private let words: ScalarTrie<UInt8>

  private init() {
    var words = ScalarTrie<UInt8>()
    for kind in Class.allCases {
      for (file, fields) in WordCover.files(of: kind) {
        for row in file.rows() {
          for field in fields {
            let word = row.scalars(field)
            words.insert(word, (words.value(of: word) ?? 0) | 1 << UInt8(kind.rawValue))
          }
        }
      }
    }
    self.words = words
  }

  /// The lexicons of a class and their columns.
  private static func files(of kind: Class) -> [(LexiconFile, [Int])] {
    switch kind {
    case .surname: [(.surnames, [0])]
    case .post: [(.posts, [0])]
    case .tail: [(.institutions, [0]), (.bodies, [0]), (.units, [0]), (.national, [0])]
    case .place: [(.divisions, [2, 3])]
    case .common: [(.common, [0]), (.words, [0])]
    }
  }

  /// Codes for the characters of a window, a row for each class: 0 where no word covers one, else 1 + 4 · (length - 1, at
  /// most 3) + its place in the word: 0 alone, 1 first, 2 inside, 3 last.
  ///
  /// Of words that overlap the longest counts, of equal ones the first. Words that do not lie in the window are not seen.
  ///
  /// - Complexity: O(n) in the window.
  func codes(of text: [Unicode.Scalar], in window: Range<Int>) -> [UInt8] {
    let size = window.count
    let rows = Class.allCases.count
    var codes = [UInt8](repeating: 0, count: size * rows)
    var lengths = [UInt8](repeating: 0, count: size * rows)
    var ends = [Int](repeating: 0, count: rows)
    for start in window {
      var found: UInt8 = 0
      words.forEachMatch(in: text, at: start, limit: window.upperBound) { end, classes in
        found |= classes
        for row in 0..<rows where classes >> UInt8(row) & 1 == 1 { ends[row] = end }
      }
      for row in 0..<rows where found >> UInt8(row) & 1 == 1 {
        let first = row * size + start - window.lowerBound
        let length = min(ends[row] - start, 255)
        guard (first..<first + length).allSatisfy({ lengths[$0] < length }) else { continue }
        for place in 0..<length {
          let part = length == 1 ? 0 : place == 0 ? 1 : place == length - 1 ? 3 : 2
          lengths[first + place] = UInt8(length)
          codes[first + place] = UInt8(1 + 4 * min(length - 1, 3) + part)
        }
      }
    }
    return codes
  }
}
