/// A trained tagger: weights of one byte each for features that are known by 32 bits of their key.
public struct TaggerModel: Sendable {
  /// The tags it gives.
  public let tags: TagSet
  /// Whether it sees words of the lexicons.
  public let usesLexicon: Bool
  /// The score of a tag behind another, at `first * tags.count + second`.
  let links: [Float]
  /// What one step of a weight is worth.
  let unit: Float
  let keys: [UInt32]
  let weights: [Int8]
  private let index: [UInt32]
  private let path: TagPath

  /// Makes a model from weights.
  ///
  /// - Parameters:
  ///   - links: `tags.count` squared scores.
  ///   - rows: short keys, rising, each with `tags.count` weights; of rows with one key the first is kept.
  public init(tags: TagSet, usesLexicon: Bool, links: [Float], rows: [(UInt32, [Float])]) {
    let top = rows.map { $0.1.map(abs).max() ?? 0 }.max() ?? 0
    let unit = top > 0 ? top / 127 : 1
    var keys: [UInt32] = []
    var weights: [Int8] = []
    for (key, values) in rows where keys.last != key {
      keys.append(key)
      weights += values.map { Int8(max(-127, min(127, ($0 / unit).rounded()))) }
    }
    self.init(
      tags: tags, usesLexicon: usesLexicon, links: links, unit: unit, keys: keys, weights: weights)
  }

  init(
    tags: TagSet, usesLexicon: Bool, links: [Float], unit: Float, keys: [UInt32], weights: [Int8]
  ) {
    self.tags = tags
    self.usesLexicon = usesLexicon
    self.links = links
    self.unit = unit
    self.keys = keys
    self.weights = weights
    path = TagPath(tags: tags)
    var slots = 1024
    while slots < keys.count * 2 { slots *= 2 }
    var index = [UInt32](repeating: .max, count: slots)
    for (number, key) in keys.enumerated() {
      var slot = Int(key) & (slots - 1)
      while index[slot] != .max { slot = (slot + 1) & (slots - 1) }
      index[slot] = UInt32(number)
    }
    self.index = index
  }

  /// The number of features.
  public var count: Int { keys.count }

  /// The 32 bits of a key by which a model knows it.
  public static func short(_ key: UInt64) -> UInt32 {
    var z = key
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    return UInt32(truncatingIfNeeded: (z ^ (z >> 27)) >> 16)
  }

  /// The names in a part of a text, each with its margin: what its tags score above being outside, for each of its characters;
  /// at the ends of a part the links to what stands around it count too.
  ///
  /// - Parameters:
  ///   - part: where to look; around it no name stands.
  ///   - window: the sentence around it, which is seen too.
  /// - Complexity: O(n) in the part.
  public func names(
    in text: [Unicode.Scalar], at part: Range<Int>, of window: Range<Int>
  ) -> [(span: TaggedSpan, margin: Float)] {
    let count = tags.count
    let features = TagFeatures(of: text, at: part, in: window, usesLexicon: usesLexicon)
    var scores = [Float](repeating: 0, count: part.count * count)
    for place in 0..<part.count {
      for key in features.keys[features.bounds[place]..<features.bounds[place + 1]] {
        guard let number = number(of: TaggerModel.short(key)) else { continue }
        for tag in 0..<count {
          scores[place * count + tag] += Float(weights[number * count + tag]) * unit
        }
      }
    }
    // What stands around the part is no name: the same as if the whole window were tagged.
    for tag in 0..<count where part.lowerBound > window.lowerBound && !part.isEmpty {
      scores[tag] += links[tag]
    }
    for tag in 0..<count where part.upperBound < window.upperBound && !part.isEmpty {
      scores[scores.count - count + tag] += links[tag * count]
    }
    let found = path.best(scores, links: links)
    return tags.spans(of: found).map { span in
      let margin = span.range.reduce(Float(0)) { sum, place in
        sum + scores[place * count + found[place]] - scores[place * count]
      }
      let start = part.lowerBound + span.range.lowerBound
      let range = start..<start + span.range.count
      return (TaggedSpan(range: range, type: span.type), margin / Float(range.count))
    }
  }

  /// What speaks for a name of a type that begins at a position, by characters alone: above 0 more than speaks against it.
  ///
  /// Much cheaper than ``names(in:at:of:)``, to choose where that is worth while.
  public func opening(
    _ type: Int, in text: [Unicode.Scalar], at position: Int, of window: Range<Int>
  ) -> Float {
    let features = TagFeatures(
      of: text, at: position..<position + 1, in: window, usesLexicon: false)
    var sum = 0
    for key in features.keys {
      guard let number = number(of: TaggerModel.short(key)) else { continue }
      let row = number * tags.count
      sum += Int(weights[row + 1 + 2 * type]) - Int(weights[row])
    }
    return Float(sum) * unit
  }

  private func number(of key: UInt32) -> Int? {
    var slot = Int(key) & (index.count - 1)
    while index[slot] != .max {
      if keys[Int(index[slot])] == key { return Int(index[slot]) }
      slot = (slot + 1) & (index.count - 1)
    }
    return nil
  }
}
