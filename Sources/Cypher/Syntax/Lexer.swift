internal import OntologyModel

/// Cuts a query into tokens; full-width punctuation outside strings counts as half-width.
struct Lexer {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var tokens: [Token] = []

  /// - Complexity: O(n) in the length of the text.
  static func tokens(of text: String) throws(CypherError) -> [Token] {
    var lexer = Lexer(scalars: Array(text.unicodeScalars))
    try lexer.run()
    return lexer.tokens
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// The scalar at a distance, folded to half width where it is punctuation; NUL behind the end.
  private func peek(_ distance: Int = 0) -> Unicode.Scalar {
    let index = position + distance
    return index < scalars.count ? Lexer.folded(scalars[index]) : "\0"
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value),
      let half = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return scalar }
    return half
  }

  private mutating func run() throws(CypherError) {
    while true {
      try skipSpace()
      guard position < scalars.count else { break }
      try readToken()
    }
    add(.end, "", from: position)
  }

  private mutating func add(_ kind: Token.Kind, _ text: String, from start: Int) {
    tokens.append(Token(kind: kind, text: text, offset: start, end: position))
  }

  private mutating func skipSpace() throws(CypherError) {
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

  private mutating func readToken() throws(CypherError) {
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

  private static let quotes: [Unicode.Scalar: Unicode.Scalar] = [
    "'": "'", "\"": "\"", "\u{201C}": "\u{201D}", "\u{2018}": "\u{2019}",
  ]

  private mutating func readName() -> String {
    let start = position
    while position < scalars.count,
      scalars[position] == "_" || scalars[position].continuesName
    { position += 1 }
    return text(start..<position)
  }

  private func text(_ range: Range<Int>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[range])
    return text
  }

  /// A name in backticks, in which two backticks are one.
  private mutating func readQuotedName() throws(CypherError) -> String {
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

  private mutating func readMark() throws(CypherError) {
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

// MARK: - Strings

extension Lexer {
  private mutating func readString(until closing: Unicode.Scalar) throws(CypherError) {
    let start = position
    var content = ""
    position += 1
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      if scalar == closing {
        add(.string, content, from: start)
        return
      }
      if scalar == "\\" {
        content.unicodeScalars.append(try readEscape())
      } else {
        content.unicodeScalars.append(scalar)
      }
    }
    throw .syntax("UnexpectedSyntax", at: start, "字符串没有闭合", "the string does not end")
  }

  private mutating func readEscape() throws(CypherError) -> Unicode.Scalar {
    guard position < scalars.count else { return "\\" }
    let start = position - 1
    let scalar = scalars[position]
    position += 1
    switch scalar {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "\\", "'", "\"", "`", "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}": return scalar
    case "u": return try readHexadecimal(digits: 4, from: start)
    case "U": return try readHexadecimal(digits: 8, from: start)
    default:
      throw .syntax(
        "InvalidEscape", at: start, "不认识的转义 \\\(scalar)", "unknown escape \\\(scalar)")
    }
  }

  private mutating func readHexadecimal(
    digits: Int, from start: Int
  ) throws(CypherError) -> Unicode.Scalar {
    let end = min(position + digits, scalars.count)
    let digitText = text(position..<end)
    guard digitText.utf8.count == digits, let code = UInt32(digitText, radix: 16),
      !digitText.hasPrefix("+")
    else {
      throw .syntax(
        "InvalidUnicodeLiteral", at: start, "\\u 后须有 \(digits) 位十六进制数字",
        "\(digits) hexadecimal digits must follow")
    }
    position = end
    // A pair of surrogates stands for one character.
    if (0xD800...0xDBFF).contains(code), position + 6 <= scalars.count,
      scalars[position] == "\\", scalars[position + 1] == "u",
      let low = UInt32(text(position + 2..<position + 6), radix: 16),
      (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00))
    {
      position += 6
      return scalar
    }
    guard let scalar = Unicode.Scalar(code) else {
      throw .syntax(
        "InvalidUnicodeLiteral", at: start, "没有编码为 \(digitText) 的字符",
        "there is no character \(digitText)")
    }
    return scalar
  }
}

// MARK: - Numbers

extension Lexer {
  private mutating func readNumber() throws(CypherError) {
    let start = position
    if peek() == "0", ["x", "o"].contains(peek(1)) || (Lexer.isDigit(peek(1)) && !isFloatAhead) {
      return try readRadixNumber()
    }
    var isFloat = false
    while Lexer.isDigit(peek()) { position += 1 }
    if peek() == ".", Lexer.isDigit(peek(1)) {
      isFloat = true
      position += 1
      while Lexer.isDigit(peek()) { position += 1 }
    }
    if ["e", "E"].contains(peek()) {
      let sign = ["+", "-"].contains(peek(1)) ? 1 : 0
      if Lexer.isDigit(peek(1 + sign)) {
        isFloat = true
        position += 1 + sign
        while Lexer.isDigit(peek()) { position += 1 }
      }
    }
    let digits = folded(start..<position)
    if peek() == "_" || peek().continuesName {
      _ = readName()
      add(.invalidNumber, text(start..<position), from: start)
      return
    }
    if isFloat {
      guard let number = Double(digits), number.isFinite else {
        throw .syntax(
          "FloatingPointOverflow", at: start, "小数 \(digits) 太大",
          "the number \(digits) is too large")
      }
      add(.float(number), digits, from: start)
    } else {
      try addInteger(digits, radix: 10, from: start)
    }
  }

  /// Whether the digits ahead are those of a number with a fraction or an exponent.
  private var isFloatAhead: Bool {
    var distance = 0
    while Lexer.isDigit(peek(distance)) { distance += 1 }
    return (peek(distance) == "." && Lexer.isDigit(peek(distance + 1)))
      || ["e", "E"].contains(peek(distance))
  }

  /// `0x…`, `0o…`, and the older octal `0…`.
  private mutating func readRadixNumber() throws(CypherError) {
    let start = position
    let radix = peek(1) == "x" ? 16 : 8
    position += Lexer.isDigit(peek(1)) ? 1 : 2
    let digits = readName()
    guard !digits.isEmpty, digits.utf8.allSatisfy({ Lexer.digit($0) < radix }) else {
      add(.invalidNumber, text(start..<position), from: start)
      return
    }
    try addInteger(digits, radix: radix, from: start)
  }

  private static func digit(_ byte: UInt8) -> Int {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x41...0x46: Int(byte) - 0x37
    case 0x61...0x66: Int(byte) - 0x57
    default: 99
    }
  }

  private mutating func addInteger(
    _ digits: String, radix: Int, from start: Int
  ) throws(CypherError) {
    if let number = UInt64(digits, radix: radix), number <= 1 << 63 {
      add(
        number == 1 << 63 ? .integerBelowMinimum : .integer(Int64(number)), digits, from: start)
      return
    }
    throw .syntax(
      "IntegerOverflow", at: start, "整数 \(digits) 超出 64 位",
      "the integer \(digits) does not fit into 64 bits")
  }

  private func folded(_ range: Range<Int>) -> String {
    var text = ""
    for scalar in scalars[range] { text.unicodeScalars.append(Lexer.folded(scalar)) }
    return text
  }
}

// Most of a query is ASCII, which needs no look into the tables of Unicode.
extension Unicode.Scalar {
  fileprivate var isSpace: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  fileprivate var beginsName: Bool {
    isASCII ? isLetter : properties.isXIDStart
  }

  fileprivate var continuesName: Bool {
    isASCII ? isLetter || self == "_" || ("0"..."9").contains(self) : properties.isXIDContinue
  }

  private var isLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
