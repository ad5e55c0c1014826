internal import OntologyModel

/// Cuts a query into tokens; full-width punctuation outside strings counts as half-width.
struct Lexer {
  let scalars: [Unicode.Scalar]
  var position = 0
  var tokens: [Token] = []

  /// - Complexity: O(n) in the length of the text.
  static func tokens(of text: String) throws(CypherError) -> [Token] {
    var lexer = Lexer(scalars: Array(text.unicodeScalars))
    try lexer.run()
    return lexer.tokens
  }

  init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// The scalar at a distance, folded to half width where it is punctuation; NUL behind the end.
  func peek(_ distance: Int = 0) -> Unicode.Scalar {
    let index = position + distance
    return index < scalars.count ? Lexer.folded(scalars[index]) : "\0"
  }

  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value),
      let half = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return scalar }
    return half
  }

  mutating func run() throws(CypherError) {
    while true {
      try skipSpace()
      guard position < scalars.count else { break }
      try readToken()
    }
    add(.end, "", from: position)
  }

  mutating func add(_ kind: Token.Kind, _ text: String, from start: Int) {
    tokens.append(Token(kind: kind, text: text, offset: start, end: position))
  }

  mutating func skipSpace() throws(CypherError) {
    while position < scalars.count {
      let scalar = peek()
      if scalar.isSpace || scalar == "\u{FEFF}" {
        position += 1
      } else if scalar == "/", peek(1) == "/" {
        while position < scalars.count, scalars[position] != "\n" { position += 1 }
      } else if scalar == "/", peek(1) == "*" {
        let start = position
        position += 2
        while position < scalars.count, !(peek() == "*" && peek(1) == "/") { position += 1 }
        guard position < scalars.count else {
          throw .syntax("InvalidSyntax", at: start, "注释没有结束", "the comment does not end")
        }
        position += 2
      } else {
        return
      }
    }
  }

  mutating func readToken() throws(CypherError) {
    let start = position
    let scalar = peek()
    if scalar == "_" || scalar.beginsName {
      add(.word, readName(), from: start)
    } else if Lexer.isDigit(scalar) || (scalar == "." && Lexer.isDigit(peek(1))) {
      try readNumber()
    } else if let closing = Lexer.quotes[scalar] {
      try readString(until: closing)
    } else if scalar == "`" {
      add(.quotedName, try readQuotedName(), from: start)
    } else if scalar == "$" {
      position += 1
      let name = peek() == "`" ? try readQuotedName() : readName()
      guard !name.isEmpty else {
        throw .syntax("UnexpectedSyntax", at: start, "$ 后缺少参数名", "a name must follow $")
      }
      add(.parameter, name, from: start)
    } else {
      try readMark()
    }
  }

  static let quotes: [Unicode.Scalar: Unicode.Scalar] = [
    "'": "'", "\"": "\"", "\u{201C}": "\u{201D}", "\u{2018}": "\u{2019}",
  ]

  mutating func readName() -> String {
    let start = position
    while position < scalars.count,
      scalars[position] == "_" || scalars[position].continuesName
    { position += 1 }
    return text(start..<position)
  }

  func text(_ range: Range<Int>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[range])
    return text
  }

  /// A name in backticks, in which two backticks are one.
  mutating func readQuotedName() throws(CypherError) -> String {
    let start = position
    var name = ""
    position += 1
    while position < scalars.count {
      if scalars[position] == "`" {
        position += 1
        guard position < scalars.count, scalars[position] == "`" else { return name }
      }
      name.unicodeScalars.append(scalars[position])
      position += 1
    }
    throw .syntax(
      "UnexpectedSyntax", at: start, "反引号没有闭合", "the name in backticks does not end")
  }

  mutating func readMark() throws(CypherError) {
    let start = position
    let scalar = peek()
    let pair = String(scalar) + String(peek(1))
    if ["<=", ">=", "<>", "=~", "..", "+="].contains(pair) {
      position += 2
      add(.mark, pair, from: start)
      return
    }
    guard "()[]{},:;.=<>|+-*/%^!".unicodeScalars.contains(scalar) else {
      let shown = Wording.printable(String(scalar))
      throw .syntax(
        scalar.isASCII ? "UnexpectedSyntax" : "InvalidUnicodeCharacter", at: start,
        "不能使用字符 \(shown)",
        "the character \(shown) has no meaning here")
    }
    position += 1
    add(.mark, String(scalar), from: start)
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
}

// Most of a query is ASCII, which needs no look into the tables of Unicode.
extension Unicode.Scalar {
  var isSpace: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  var beginsName: Bool {
    isASCII ? isLetter : properties.isXIDStart
  }

  var continuesName: Bool {
    isASCII ? isLetter || self == "_" || ("0"..."9").contains(self) : properties.isXIDContinue
  }

  var isLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
