/// What a line typed into the shell asks for.
public enum ShellLine: Hashable, Sendable {
  /// A command, such as `:format csv`: its name without the colon, and what stands behind it.
  case command(name: String, rest: String)
  /// A query in Cypher.
  case query(String)
  /// A question in plain words.
  case question(String)
  /// Nothing, or a comment alone.
  case nothing

  /// The words that a query can begin with, those of writing clauses among them: they have an error
  /// of their own.
  static let firstWords: Set<String> = [
    "MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "CALL", "EXPLAIN", "PROFILE", "CREATE",
    "MERGE",
    "DELETE", "DETACH", "SET", "REMOVE", "FOREACH", "UNION",
  ]

  /// Tells what a line is by how it begins.
  public init(_ line: String) {
    let text = ShellLine.withoutComments(line)
    guard let first = text.unicodeScalars.first else {
      self = .nothing
      return
    }
    if first == ":" || first == "：" {
      let words = text.unicodeScalars.dropFirst()
      let name = words.prefix { !$0.properties.isWhitespace }
      let rest = words[name.endIndex...].drop { $0.properties.isWhitespace }
      self = .command(name: String(name).lowercased(), rest: String(rest))
      return
    }
    let word = text.unicodeScalars.prefix { $0.properties.isAlphabetic && $0.isASCII }
    self =
      ShellLine.firstWords.contains(String(word).uppercased()) ? .query(text) : .question(text)
  }

  /// Without white space at both ends and without `//` comments that begin the text.
  private static func withoutComments(_ line: String) -> String {
    var rest = Substring(line).unicodeScalars
    while true {
      rest = rest.drop { $0.properties.isWhitespace }
      guard rest.starts(with: "//".unicodeScalars) else { break }
      rest = rest.drop { $0 != "\n" }
    }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// Splits the words behind a command as a shell does: white space parts them but inside quotes.
  public static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var quote: Unicode.Scalar?
    var isOpen = false
    for scalar in text.unicodeScalars {
      if let open = quote {
        if scalar == open { quote = nil } else { word.append(scalar) }
      } else if scalar == "'" || scalar == "\"" {
        quote = scalar
        isOpen = true
      } else if scalar.properties.isWhitespace {
        if isOpen { words.append(String(word)) }
        word = String.UnicodeScalarView()
        isOpen = false
      } else {
        word.append(scalar)
        isOpen = true
      }
    }
    if isOpen { words.append(String(word)) }
    return words
  }
}
