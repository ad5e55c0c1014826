extension RandomAccessCollection {
  /// The first position at which a test holds, where it holds for all elements behind one that it holds
  /// for; the end, where it holds for none.
  ///
  /// - Complexity: O(log n).
  func partition(where holds: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if holds(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
