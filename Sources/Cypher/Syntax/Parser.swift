internal import OntologyModel

/// Reads a query by recursive descent; expressions by precedence climbing.
struct Parser {
  let scalars: [Unicode.Scalar]
  let tokens: [Token]
  let vocabulary: Vocabulary
  var position = 0
  /// How many brackets are open around the place.
  var nesting = 0
  /// What a pattern tried at a token came to, so that no place is tried twice.
  var triedPatterns: [Int: (pattern: PathPattern, end: Int)?] = [:]

  /// How deep brackets may nest and expressions may grow; the stack holds many times that.
  static let maximumNesting = 100
  static let maximumDepth = 200

  static func statement(
    _ text: String, vocabulary: Vocabulary
  ) throws(CypherError) -> (ParsedQuery, Wordings) {
    let tokens = try Lexer.tokens(of: text)
    var parser = Parser(
      scalars: Array(text.unicodeScalars), tokens: tokens, vocabulary: vocabulary)
    return (try parser.parseStatement(), Wordings(tokens: tokens))
  }

  init(scalars: [Unicode.Scalar], tokens: [Token], vocabulary: Vocabulary) {
    self.scalars = scalars
    self.tokens = tokens
    self.vocabulary = vocabulary
  }

  // MARK: - Tokens

  var token: Token { tokens[position] }
  var next: Token { tokens[min(position + 1, tokens.count - 1)] }
  /// Where the token before ended.
  var previousEnd: Int { position > 0 ? tokens[position - 1].end : 0 }

  func isKeyword(_ words: String...) -> Bool {
    for (distance, word) in words.enumerated() {
      let index = position + distance
      guard index < tokens.count, tokens[index].isKeyword(word) else { return false }
    }
    return true
  }

  mutating func advance() { position = min(position + 1, tokens.count - 1) }

  mutating func take(mark: String) -> Bool {
    guard token.isMark(mark) else { return false }
    advance()
    return true
  }

  mutating func take(keyword word: String) -> Bool {
    guard token.isKeyword(word) else { return false }
    advance()
    return true
  }

  mutating func expect(mark: String) throws(CypherError) {
    guard take(mark: mark) else { throw unexpected("“\(mark)”", "'\(mark)'") }
  }

  mutating func expect(keyword word: String) throws(CypherError) {
    guard take(keyword: word) else { throw unexpected(word, word) }
  }

  /// What stands here is not what has to stand here.
  func unexpected(_ chinese: String, _ english: String) -> CypherError {
    let isEnd = token.kind == .end
    let shown = Wording.printable(text(token.offset..<token.end))
    return .syntax(
      "UnexpectedSyntax", at: token.offset,
      isEnd ? "查询到此结束，此处应为\(chinese)" : "此处应为\(chinese)，而不是 \(shown)",
      isEnd ? "the query ends where \(english) should stand" : "\(english) expected, not \(shown)")
  }

  func text(_ range: Range<Int>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[range])
    return text
  }

  mutating func parseName(_ chinese: String, _ english: String) throws(CypherError) -> Name {
    guard token.isName else { throw unexpected(chinese, english) }
    let name = Name(text: token.text, offset: token.offset)
    advance()
    return name
  }

  /// A variable's name: a name that is no reserved word.
  mutating func parseVariable() throws(CypherError) -> Name {
    guard isVariableAhead else { throw unexpected("变量名", "the name of a variable") }
    return try parseName("变量名", "the name of a variable")
  }

  var isVariableAhead: Bool {
    token.kind == .quotedName
      || (token.kind == .word && !Parser.reserved.contains(token.text.uppercased()))
  }

  /// The words that name no variable unless they stand in backticks.
  static let reserved: Set<String> = [
    "MATCH", "OPTIONAL", "WHERE", "WITH", "UNWIND", "RETURN", "UNION", "ORDER", "SKIP", "LIMIT",
    "DISTINCT", "CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "AND", "OR", "XOR", "NOT",
    "IN", "IS", "NULL", "TRUE", "FALSE", "CASE", "WHEN", "THEN", "ELSE", "END", "AS", "ON",
  ]

  mutating func nest<Result>(
    _ body: (inout Parser) throws(CypherError) -> Result
  ) throws(CypherError) -> Result {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Parser.maximumNesting else {
      throw .syntax(
        "NestingTooDeep", at: token.offset, "嵌套超过 \(Parser.maximumNesting) 层",
        "nested deeper than \(Parser.maximumNesting) levels")
    }
    return try body(&self)
  }
}

/// The words of expressions, by which two of them are known to be the same.
struct Wordings: Sendable {
  private let marks: [(offset: Int, text: String)]

  init(tokens: [Token]) {
    marks = tokens.map { ($0.offset, $0.kind == .string ? "'" + $0.text + "'" : $0.text) }
  }

  /// The tokens of an expression, joined by what no token contains.
  func words(of expression: Expression) -> String {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].offset < expression.offset { low = middle + 1 } else { high = middle }
    }
    var words = ""
    while low < marks.count, marks[low].offset < expression.end {
      words += marks[low].text + "\u{0}"
      low += 1
    }
    return words
  }
}
