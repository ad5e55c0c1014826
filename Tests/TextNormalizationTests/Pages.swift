import Reading
import TextNormalization

/// A page of text, normalised, with short views for expectations.
struct Page {
  let document: NormalizedDocument

  init(_ text: String) throws {
    document = TextNormalizer().normalize(
      try DocumentReader().read(Array(text.utf8), name: "page.txt").document)
  }

  /// The whole uniform text.
  var text: String { document.text.string(0..<document.text.scalars.count) }

  /// The paragraphs of the uniform text.
  var paragraphs: [Substring] { text.split(separator: "\n") }

  /// The sentences of all articles, `kind text`, with `---` between articles.
  var lines: [String] {
    var lines: [String] = []
    for (number, article) in document.articles.enumerated() {
      if number > 0 { lines.append("---") }
      lines += article.sentences.map { "\($0.kind.rawValue) \(document.text.string($0.range))" }
    }
    return lines
  }

  /// The sentences of all articles, words only.
  var sentences: [String] {
    document.articles.flatMap { $0.sentences.map { document.text.string($0.range) } }
  }
}
