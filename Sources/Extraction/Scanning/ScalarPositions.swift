/// Where each scalar stands in a text, for finding words without reading every position.
///
/// A rule looks for a few dozen words in every sentence; a word's first scalar is seldom there at all.
struct ScalarPositions: Sendable {
  /// For each value below ``tableSize`` where its positions begin in ``positions``.
  private let starts: [Int32]
  /// The positions of all scalars, by scalar, then from the left.
  private let positions: [Int32]

  /// The basic plane; scalars above it share the last row, which holds them all.
  private static let tableSize = 0x1_0000

  /// - Complexity: O(n).
  init(in text: [Unicode.Scalar]) {
    var starts = [Int32](repeating: 0, count: ScalarPositions.tableSize + 2)
    for scalar in text { starts[ScalarPositions.row(scalar.value) + 1] += 1 }
    for row in 1..<starts.count { starts[row] += starts[row - 1] }
    var next = starts
    var positions = [Int32](repeating: 0, count: text.count)
    for (position, scalar) in text.enumerated() {
      let row = ScalarPositions.row(scalar.value)
      positions[Int(next[row])] = Int32(position)
      next[row] += 1
    }
    self.starts = starts
    self.positions = positions
  }

  /// The positions in a range at which a scalar, or another of its row, stands, from the left.
  ///
  /// - Complexity: O(log n) and the positions given.
  func of(_ scalar: UInt32, in range: Range<Int>) -> ArraySlice<Int32> {
    let row = ScalarPositions.row(scalar)
    let all = Int(starts[row])..<Int(starts[row + 1])
    if all.isEmpty { return [] }
    let first = lowerBound(range.lowerBound, in: all)
    var end = first
    while end < all.upperBound, positions[end] < range.upperBound { end += 1 }
    return positions[first..<end]
  }

  private static func row(_ value: UInt32) -> Int { min(Int(value), tableSize) }

  /// The first index in a stretch whose position is not before a bound.
  private func lowerBound(_ bound: Int, in stretch: Range<Int>) -> Int {
    var low = stretch.lowerBound
    var high = stretch.upperBound
    while low < high {
      let middle = (low + high) / 2
      if positions[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
