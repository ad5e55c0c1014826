/// Where each scalar and each pair of scalars stands in a text, for finding words without reading
/// every position.
///
/// A rule looks for a few dozen words in a document; the first two scalars of a word are seldom there
/// at all. What shares a row by chance is told apart by whoever asks, who reads the word itself.
struct ScalarPositions: Sendable {
  private let single: Rows
  private let pairs: Rows

  /// Positions sorted by a number of few bits, then from the left.
  private struct Rows: Sendable {
    /// For each number where its positions begin in ``positions``.
    var starts: [Int32]
    var positions: [Int32]

    /// - Parameter number: the number of each position below `count`; asked for twice.
    @inline(__always)
    init(count: Int, bits: Int, number: (Int) -> UInt32) {
      var starts = [Int32](repeating: 0, count: 1 << bits + 1)
      for position in 0..<count { starts[Int(number(position))] += 1 }
      for row in 1..<starts.count { starts[row] += starts[row - 1] }
      // From the right, so that each row's start moves down to where it belongs.
      var positions = [Int32](repeating: 0, count: count)
      for position in (0..<count).reversed() {
        let row = Int(number(position))
        starts[row] -= 1
        positions[Int(starts[row])] = Int32(position)
      }
      (self.starts, self.positions) = (starts, positions)
    }
  }

  private let bits: Int

  /// - Complexity: O(n).
  init(in text: [Unicode.Scalar]) {
    var bits = 8
    while bits < 16, 1 << bits < text.count { bits += 1 }
    self.bits = bits
    let width = bits
    single = Rows(count: text.count, bits: bits) { ScalarPositions.row(text[$0].value, width) }
    pairs = Rows(count: max(0, text.count - 1), bits: bits) {
      ScalarPositions.row(text[$0].value, text[$0 + 1].value, width)
    }
  }

  /// The positions in a range at which a word may stand, from the left: there is no other.
  ///
  /// - Complexity: O(log n) and the positions given.
  func of(_ word: StaticString, in range: Range<Int>) -> ArraySlice<Int32> {
    var first: UInt32 = 0
    var second: UInt32?
    var count = 0
    _ = word.allScalars { scalar in
      if count == 0 { first = scalar } else { second = scalar }
      count += 1
      return count < 2
    }
    return of(first, second, in: range)
  }

  /// The positions in a range at which a word of these scalars may stand, from the left.
  func of(_ scalars: ArraySlice<UInt32>, in range: Range<Int>) -> ArraySlice<Int32> {
    guard let first = scalars.first else { return [] }
    return of(first, scalars.count > 1 ? scalars[scalars.startIndex + 1] : nil, in: range)
  }

  private func of(_ first: UInt32, _ second: UInt32?, in range: Range<Int>) -> ArraySlice<Int32> {
    if let second {
      return ScalarPositions.of(ScalarPositions.row(first, second, bits), pairs, range)
    }
    return ScalarPositions.of(ScalarPositions.row(first, bits), single, range)
  }

  @inline(__always)
  private static func of(_ row: UInt32, _ rows: Rows, _ range: Range<Int>) -> ArraySlice<Int32> {
    var low = Int(rows.starts[Int(row)])
    let end = Int(rows.starts[Int(row) + 1])
    if low == end { return [] }
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if rows.positions[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var upper = low
    while upper < end, rows.positions[upper] < range.upperBound { upper += 1 }
    return low == upper ? [] : rows.positions[low..<upper]
  }

  @inline(__always)
  private static func row(_ scalar: UInt32, _ bits: Int) -> UInt32 {
    scalar & (1 << UInt32(bits) - 1)
  }

  @inline(__always)
  private static func row(_ first: UInt32, _ second: UInt32, _ bits: Int) -> UInt32 {
    // The high bits of a product spread pairs whose scalars are near each other.
    ((first << 16 ^ second) &* 0x9E37_79B1) >> UInt32(32 - bits)
  }
}
