internal import OntologyModel

/// A word, number, string or mark of a query, with its place.
struct Token {
  enum Kind: Equatable {
    /// A name or keyword, as written.
    case word
    /// A name in backticks, which is never a keyword.
    case quotedName
    case integer(Int64)
    /// 9223372036854775808, which only a minus sign makes an integer.
    case integerBelowMinimum
    case float(Double)
    case string
    /// Digits with letters behind them, which no expression takes.
    case invalidNumber
    /// `$name`.
    case parameter
    /// A mark; two characters only for `<=`, `>=`, `<>`, `=~`, `..` and `+=`.
    case mark
    case end
  }

  let kind: Kind
  /// The name, the string's content, the parameter's name or the mark, in half-width form.
  let text: String
  /// The number of scalars before the token.
  let offset: Int
  /// The number of scalars before its end.
  let end: Int

  /// Whether the token is a keyword, written in any case and without backticks.
  func isKeyword(_ word: String) -> Bool {
    kind == .word && text.utf8.count == word.utf8.count && text.uppercased() == word
  }

  func isMark(_ mark: String) -> Bool { kind == .mark && text == mark }

  var isName: Bool { kind == .word || kind == .quotedName }
}

extension CypherError {
  /// An error of the query's text; the line is worked out where the text is at hand.
  static func compile(
    _ kind: Kind, _ detail: String, at offset: Int, _ chinese: String, _ english: String,
    remedy: Wording? = nil
  ) -> CypherError {
    CypherError(
      kind, .compileTime, detail, Wording(chinese, english), remedy: remedy,
      at: SourcePosition(offset: offset, line: 0, column: 0))
  }

  static func syntax(
    _ detail: String, at offset: Int, _ chinese: String, _ english: String, remedy: Wording? = nil
  ) -> CypherError {
    compile(.syntaxError, detail, at: offset, chinese, english, remedy: remedy)
  }

  /// The error with line and column worked out from the query's text.
  func located(in text: String) -> CypherError {
    guard let position, position.line == 0 else { return self }
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars.prefix(position.offset) {
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    var copy = self
    copy.position = SourcePosition(offset: position.offset, line: line, column: column)
    return copy
  }

  /// The error placed at an offset, where it has no place yet.
  func placed(at offset: Int) -> CypherError {
    guard position == nil else { return self }
    var copy = self
    copy.position = SourcePosition(offset: offset, line: 0, column: 0)
    return copy
  }
}
