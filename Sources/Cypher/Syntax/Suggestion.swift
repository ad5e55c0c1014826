internal import OntologyModel

/// The nearest right name for a wrong one.
enum Suggestion {
  /// "did you mean …", or nil where nothing is near.
  static func wording(_ name: String, among names: [String]) -> Wording? {
    nearest(name, among: names).map { Wording("是否指 \($0)？", "did you mean \($0)?") }
  }

  /// The name with the least edit distance, at most a third of the length and at most 3; of several
  /// the first.
  ///
  /// - Complexity: O(names · length²).
  static func nearest(_ name: String, among names: [String]) -> String? {
    let wrong = Array(name.lowercased().unicodeScalars.prefix(64))
    var best: (distance: Int, name: String)?
    for candidate in names where candidate != name {
      let right = Array(candidate.lowercased().unicodeScalars.prefix(64))
      let limit = min(3, max(1, max(wrong.count, right.count) / 3))
      guard abs(wrong.count - right.count) <= limit else { continue }
      let distance = distance(wrong, right)
      // A word of one or two characters shares at least one with the right name.
      guard distance <= limit, distance < max(wrong.count, right.count) else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (distance, candidate) }
    }
    return best?.name
  }

  /// The edit distance in which a swap of neighbours is one step.
  ///
  /// V. Levenshtein, 1966, with the restricted swaps of F. Damerau, 1964.
  static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    if first.isEmpty || second.isEmpty { return max(first.count, second.count) }
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    for i in 1...first.count {
      var row = [i] + [Int](repeating: 0, count: second.count)
      for j in 1...second.count {
        let change = first[i - 1] == second[j - 1] ? 0 : 1
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change)
        if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      beforeLast = last
      last = row
    }
    return last[second.count]
  }
}
