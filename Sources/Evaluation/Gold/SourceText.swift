/// A document's text in which words are found whatever white space stands between them.
struct SourceText {
  /// A sentence longer than this many characters is cut at both sides.
  static let longestSentence = 160

  private let text: [Unicode.Scalar]
  /// The characters that are no white space, and where each stands in `text`.
  private let solid: [Unicode.Scalar]
  private let origins: [Int]

  init(_ text: [Unicode.Scalar]) {
    self.text = text
    let origins = text.indices.filter { !text[$0].properties.isWhitespace }
    self.origins = origins
    solid = origins.map { text[$0] }
  }

  /// Where words first stand in the text, white space left out on both sides; nil where they do not.
  ///
  /// - Complexity: O(n) in the text and the words (Knuth, Morris and Pratt).
  func range(of words: String) -> Range<Int>? {
    let wanted = words.unicodeScalars.filter { !$0.properties.isWhitespace }.map { $0 }
    guard !wanted.isEmpty else { return nil }
    let fallbacks = SourceText.fallbacks(of: wanted)
    var matched = 0
    for (position, scalar) in solid.enumerated() {
      while matched > 0, wanted[matched] != scalar { matched = fallbacks[matched - 1] }
      if wanted[matched] == scalar { matched += 1 }
      if matched == wanted.count {
        return origins[position - matched + 1]..<origins[position] + 1
      }
    }
    return nil
  }

  /// For each beginning of the words the length of its longest end that is a beginning too.
  private static func fallbacks(of words: [Unicode.Scalar]) -> [Int] {
    var fallbacks = [Int](repeating: 0, count: words.count)
    var matched = 0
    for position in words.indices.dropFirst() {
      while matched > 0, words[matched] != words[position] { matched = fallbacks[matched - 1] }
      if words[matched] == words[position] { matched += 1 }
      fallbacks[position] = matched
    }
    return fallbacks
  }

  /// The sentence around a range, white space left out; `…` stands where a long one is cut.
  func sentence(around range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<text.count)
    var start = range.lowerBound
    while start > 0, !endsSentence(start - 1) { start -= 1 }
    var end = range.upperBound
    while end < text.count, !(end > start && endsSentence(end - 1)) { end += 1 }
    let (lower, upper) = (
      max(start, range.lowerBound - SourceText.longestSentence / 2),
      min(end, range.upperBound + SourceText.longestSentence / 2)
    )
    var view = String.UnicodeScalarView()
    if lower > start { view.append("…") }
    view.append(contentsOf: text[lower..<upper].filter { !$0.properties.isWhitespace })
    if upper < end { view.append("…") }
    return String(view)
  }

  /// The sentence around the words' first place, nil where they are not in the text.
  func sentence(with words: String) -> String? { range(of: words).map(sentence(around:)) }

  /// Whether a sentence ends with the character at a place: a final mark, the last closing mark
  /// behind it, or an empty line.
  private func endsSentence(_ place: Int) -> Bool {
    if text[place] == "\n" {
      return place + 1 < text.count && ["\n", "\r"].contains(text[place + 1])
    }
    if place + 1 < text.count, SourceText.isCloser(text[place + 1]) { return false }
    var mark = place
    while mark > 0, SourceText.isCloser(text[mark]) { mark -= 1 }
    return ["。", "！", "？", "；"].contains(text[mark])
  }

  private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    ["”", "’", "」", "』", "）", "》"].contains(scalar)
  }
}
