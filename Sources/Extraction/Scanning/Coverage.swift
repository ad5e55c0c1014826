/// Which positions of a text some ranges cover.
struct Coverage {
  private var bits: [Bool]

  /// - Complexity: O(n) in the text and the ranges.
  init(of ranges: some Sequence<Range<Int>>, in text: [Unicode.Scalar]) {
    bits = Array(repeating: false, count: text.count)
    for range in ranges { insert(range) }
  }

  /// Covers a range more, as far as it lies in the text.
  mutating func insert(_ range: Range<Int>) {
    for position in range.clamped(to: bits.indices) { bits[position] = true }
  }

  func contains(_ position: Int) -> Bool {
    position >= 0 && position < bits.count && bits[position]
  }
}
