/// Finds the names that end as a given name does.
///
/// Names are kept by their scalars from the right, in order, so that all longer names with one end
/// stand directly behind it.
struct SuffixIndex {
  private let reversed: [(scalars: [UInt32], name: String)]

  /// - Complexity: O(n log n) in the names.
  init(_ names: [String]) {
    reversed = names.map { (SuffixIndex.reverse($0), $0) }.sorted {
      $0.0.lexicographicallyPrecedes($1.0)
    }
  }

  /// Up to `limit` longer names that end so, in order.
  ///
  /// - Complexity: O(log n) in the names, and O(limit).
  func longer(than name: String, limit: Int) -> [String] {
    let end = SuffixIndex.reverse(name)
    var low = 0
    var high = reversed.count
    while low < high {
      let middle = (low + high) / 2
      if reversed[middle].scalars.lexicographicallyPrecedes(end) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var found: [String] = []
    while low < reversed.count, found.count < limit, reversed[low].scalars.starts(with: end) {
      if reversed[low].scalars.count > end.count { found.append(reversed[low].name) }
      low += 1
    }
    return found
  }

  private static func reverse(_ name: String) -> [UInt32] {
    name.unicodeScalars.reversed().map(\.value)
  }
}
