/// A name in a text.
public struct TaggedSpan: Hashable, Sendable {
  /// Where it stands, in scalars.
  public let range: Range<Int>
  /// What it is, by the model's own word.
  public let type: String

  /// Makes a span.
  public init(range: Range<Int>, type: String) {
    self.range = range
    self.type = type
  }
}

/// The tags of a model: 0 is outside, 1 + 2 · type the first character of a name, 2 + 2 · type the others.
public struct TagSet: Hashable, Sendable {
  /// The types in alphabetical order.
  public let types: [String]

  /// Makes the tags of some types.
  public init(types: [String]) { self.types = types.sorted() }

  /// The number of tags.
  public var count: Int { 1 + 2 * types.count }

  /// Whether a tag may stand behind another, or, with nil, at the start of a text.
  public func allows(_ tag: Int, after previous: Int?) -> Bool {
    guard tag > 0, tag % 2 == 0 else { return true }
    return previous == tag || previous == tag - 1
  }

  /// The tags of a text of some length with names in it; names of other types are left out.
  public func tags(of spans: [TaggedSpan], length: Int) -> [Int] {
    var tags = [Int](repeating: 0, count: length)
    for span in spans {
      guard let type = types.firstIndex(of: span.type) else { continue }
      for position in span.range where tags.indices.contains(position) {
        tags[position] = (position == span.range.lowerBound ? 1 : 2) + 2 * type
      }
    }
    return tags
  }

  /// The names that tags mark.
  public func spans(of tags: [Int]) -> [TaggedSpan] {
    var spans: [TaggedSpan] = []
    var start = 0
    for position in tags.indices where tags[position] > 0 {
      if tags[position] % 2 == 1 { start = position }
      let next = position + 1 < tags.count ? tags[position + 1] : 0
      if next == 0 || next % 2 == 1 {
        spans.append(
          TaggedSpan(range: start..<position + 1, type: types[(tags[position] - 1) / 2]))
      }
    }
    return spans
  }
}
