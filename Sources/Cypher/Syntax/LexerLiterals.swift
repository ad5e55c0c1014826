// MARK: - Strings

extension Lexer {
  mutating func readString(until closing: Unicode.Scalar) throws(CypherError) {
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

  mutating func readEscape() throws(CypherError) -> Unicode.Scalar {
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

  mutating func readHexadecimal(
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
  mutating func readNumber() throws(CypherError) {
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
  var isFloatAhead: Bool {
    var distance = 0
    while Lexer.isDigit(peek(distance)) { distance += 1 }
    return (peek(distance) == "." && Lexer.isDigit(peek(distance + 1)))
      || ["e", "E"].contains(peek(distance))
  }

  /// `0x…`, `0o…`, and the older octal `0…`.
  mutating func readRadixNumber() throws(CypherError) {
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

  static func digit(_ byte: UInt8) -> Int {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x41...0x46: Int(byte) - 0x37
    case 0x61...0x66: Int(byte) - 0x57
    default: 99
    }
  }

  mutating func addInteger(
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

  func folded(_ range: Range<Int>) -> String {
    var text = ""
    for scalar in scalars[range] { text.unicodeScalars.append(Lexer.folded(scalar)) }
    return text
  }
}
