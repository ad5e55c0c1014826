internal import Tagging

/// A text with the names that stand in it.
struct TaggedText {
  let text: [Unicode.Scalar]
  let spans: [TaggedSpan]

  /// Reads a line as `prepare.py` writes it: the text, then START:END:TYPE parted by blanks.
  init?(line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 2 else { return nil }
    text = Array(fields[0].unicodeScalars)
    var spans: [TaggedSpan] = []
    for field in fields[1].split(separator: " ") {
      let parts = field.split(separator: ":")
      guard parts.count == 3, let start = Int(parts[0]), let end = Int(parts[1]), start >= 0,
        start < end, end <= text.count
      else { return nil }
      spans.append(TaggedSpan(range: start..<end, type: String(parts[2])))
    }
    self.spans = spans
  }
}
