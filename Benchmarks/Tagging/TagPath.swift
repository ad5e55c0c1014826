/// Finds the best sequence of tags for scores of characters and of neighbouring tags (Viterbi 1967).
public struct TagPath: Sendable {
  private let tags: TagSet
  /// For each tag the tags that may stand before it.
  private let sources: [[Int]]

  /// Makes a finder for some tags.
  public init(tags: TagSet) {
    self.tags = tags
    sources = (0..<tags.count).map { tag in
      (0..<tags.count).filter { tags.allows(tag, after: $0) }
    }
  }

  /// The best sequence.
  ///
  /// - Parameters:
  ///   - scores: the score of tag t at character i, at `i * tags.count + t`.
  ///   - links: the score of tag u behind t, at `t * tags.count + u`; a pair that is not allowed is left out whatever it is.
  /// - Complexity: O(n · t²) in the characters and tags.
  public func best(_ scores: [Float], links: [Float]) -> [Int] {
    let count = tags.count
    let length = scores.count / count
    guard length > 0 else { return [] }
    var best = [Float](repeating: -.infinity, count: scores.count)
    var from = [UInt8](repeating: 0, count: scores.count)
    for tag in 0..<count where tags.allows(tag, after: nil) { best[tag] = scores[tag] }
    for position in 0..<length where position > 0 {
      for tag in 0..<count {
        var top = -Float.infinity
        var source = 0
        for previous in sources[tag] {
          let sum = best[(position - 1) * count + previous] + links[previous * count + tag]
          if sum > top { (top, source) = (sum, previous) }
        }
        best[position * count + tag] = top + scores[position * count + tag]
        from[position * count + tag] = UInt8(source)
      }
    }
    let last = (length - 1) * count
    var tag = (0..<count).max { best[last + $0] < best[last + $1] } ?? 0
    var path = [Int](repeating: 0, count: length)
    for position in stride(from: length - 1, through: 0, by: -1) {
      path[position] = tag
      tag = Int(from[position * count + tag])
    }
    return path
  }
}
