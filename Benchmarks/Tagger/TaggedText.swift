/// A name in a text.
struct Span: Hashable {
  let start: Int
  let end: Int
  let type: String
}

/// A text with the names that stand in it.
struct TaggedText {
  let text: [Unicode.Scalar]
  let spans: [Span]
  /// Whether only people are marked: what else stands in it is not known.
  let marksPeopleOnly: Bool

  /// Reads a line as `prepare.py` writes it: `all` or `people`, text, spans as START:END:TYPE parted by blanks.
  init?(line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 3 else { return nil }
    text = Array(fields[1].unicodeScalars)
    marksPeopleOnly = fields[0] == "people"
    var spans: [Span] = []
    for field in fields[2].split(separator: " ") {
      let parts = field.split(separator: ":")
      guard parts.count == 3, let start = Int(parts[0]), let end = Int(parts[1]), start >= 0,
        start < end, end <= text.count
      else { return nil }
      spans.append(Span(start: start, end: end, type: String(parts[2])))
    }
    self.spans = spans
  }
}

/// The tags of a model: 0 is outside, 1 + 2 · type the first character of a name, 2 + 2 · type the others.
struct TagSet {
  /// The types in alphabetical order.
  let types: [String]

  var count: Int { 1 + 2 * types.count }

  /// Whether a tag may stand behind another, or at the start of a text.
  func allows(_ tag: Int, after previous: Int?) -> Bool {
    guard tag > 0, tag % 2 == 0 else { return true }
    return previous == tag || previous == tag - 1
  }

  /// The tags of a text.
  func tags(of text: TaggedText) -> [Int] {
    var tags = [Int](repeating: 0, count: text.text.count)
    for span in text.spans {
      guard let type = types.firstIndex(of: span.type) else { continue }
      for position in span.start..<span.end {
        tags[position] = (position == span.start ? 1 : 2) + 2 * type
      }
    }
    return tags
  }

  /// The names that tags mark.
  func spans(of tags: [Int]) -> [Span] {
    var spans: [Span] = []
    var start = 0
    for position in tags.indices where tags[position] > 0 {
      if tags[position] % 2 == 1 { start = position }
      let next = position + 1 < tags.count ? tags[position + 1] : 0
      if next == 0 || next % 2 == 1 {
        spans.append(Span(start: start, end: position + 1, type: types[(tags[position] - 1) / 2]))
      }
    }
    return spans
  }
}
