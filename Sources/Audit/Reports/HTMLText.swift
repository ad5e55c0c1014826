/// Text of an HTML page, put together element by element; what is not markup is escaped.
struct HTMLText {
  private(set) var text = ""

  /// A paragraph of text, its markup characters escaped.
  ///
  /// Control characters, which HTML forbids, become blanks.
  mutating func write(_ words: String) {
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\n": text += "\n"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}": text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Markup as it stands; never for words of a document.
  mutating func markup(_ markup: String) { text += markup }

  /// An element with attributes and what stands in it.
  mutating func element(
    _ name: StaticString, _ attributes: [(StaticString, String)] = [],
    _ content: (inout HTMLText) -> Void
  ) {
    text += "<\(name)"
    for (name, value) in attributes {
      text += " \(name)=\""
      write(value)
      text += "\""
    }
    text += ">"
    content(&self)
    text += "</\(name)>"
  }

  /// An element with nothing but words in it.
  mutating func element(
    _ name: StaticString, _ attributes: [(StaticString, String)] = [], words: String
  ) {
    element(name, attributes) { $0.write(words) }
  }

  mutating func newline() { text += "\n" }
}
