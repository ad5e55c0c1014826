internal import OntologyModel

extension RegularExpressionParser {
  mutating func escape() throws(CypherError) -> [RegularExpressionNode] {
    guard let scalar = next else { throw wrong("末尾的 \\ 之后缺少字符", "\\ at the end") }
    switch scalar {
    case "b": place += 1; return [.assertion(.wordBoundary)]
    case "B": place += 1; return [.assertion(.noWordBoundary)]
    case "A": place += 1; return [.assertion(.start)]
    case "z", "Z": place += 1; return [.assertion(.end)]
    case "Q":
      place += 1
      var parts: [RegularExpressionNode] = []
      while let quoted = next {
        place += 1
        if quoted == "\\", take("E") { break }
        parts.append(literal(quoted))
      }
      return parts
    case "1"..."9", "k": throw unsupported("反向引用", "a reference to a group")
    default:
      if let kind = try kindEscape() { return [.scalar(kind)] }
      return [literal(try scalarEscape())]
    }
  }

  /// `\d`, `\w`, `\s`, `\h`, `\p{…}` and their opposites.
  mutating func kindEscape() throws(CypherError) -> ScalarClass? {
    let kinds: [Unicode.Scalar: (ScalarClass.Kind, Bool)] = [
      "d": (.digit, false), "D": (.digit, true), "w": (.word, false), "W": (.word, true),
      "s": (.space, false), "S": (.space, true), "h": (.horizontalSpace, false),
      "H": (.horizontalSpace, true),
    ]
    guard let scalar = next else { return nil }
    if let (kind, isNegated) = kinds[scalar] {
      place += 1
      return ScalarClass(kind, isNegated: isNegated)
    }
    guard scalar == "p" || scalar == "P" else { return nil }
    place += 1
    var name = ""
    if take("{") {
      while let letter = next, letter != "}" {
        name.unicodeScalars.append(letter)
        place += 1
      }
      guard take("}") else { throw wrong("缺少 }", "} is missing") }
    } else if let letter = next {
      name.unicodeScalars.append(letter)
      place += 1
    }
    guard let kind = ScalarClass.Kind(property: name) else {
      throw wrong("不认识的字符类 \(name)", "an unknown property \(name)")
    }
    return ScalarClass(kind, isNegated: scalar == "P")
  }

  /// The scalar that an escape stands for.
  mutating func scalarEscape() throws(CypherError) -> Unicode.Scalar {
    guard let scalar = next else { throw wrong("末尾的 \\ 之后缺少字符", "\\ at the end") }
    place += 1
    switch scalar {
    case "t": return "\t"
    case "n": return "\n"
    case "r": return "\r"
    case "f": return "\u{C}"
    case "a": return "\u{7}"
    case "e": return "\u{1B}"
    case "x":
      if take("{") {
        let value = try hexadecimal(1...6)
        guard take("}") else { throw wrong("缺少 }", "} is missing") }
        return value
      }
      return try hexadecimal(2...2)
    case "u": return try hexadecimal(4...4)
    default:
      guard scalar.properties.isAlphabetic, scalar.isASCII else { return scalar }
      place -= 1
      throw wrong("不认识的转义 \\\(scalar)", "an unknown escape \\\(scalar)")
    }
  }

  mutating func hexadecimal(_ digits: ClosedRange<Int>) throws(CypherError)
    -> Unicode.Scalar
  {
    var text = ""
    while let scalar = next, text.utf8.count < digits.upperBound, scalar.properties.isASCIIHexDigit
    {
      text.unicodeScalars.append(scalar)
      place += 1
    }
    guard text.utf8.count >= digits.lowerBound,
      let scalar = UInt32(text, radix: 16).flatMap(Unicode.Scalar.init)
    else { throw wrong("不是字符的编码", "no number of a character") }
    return scalar
  }

  mutating func scalarClass() throws(CypherError) -> ScalarClass {
    let start = place - 1
    var result = ScalarClass()
    result.ignoresCase = flags.ignoresCase
    result.isNegated = take("^")
    var isFirst = true
    while let scalar = next {
      if scalar == "]", !isFirst {
        place += 1
        return result
      }
      isFirst = false
      if scalar == "[" {
        throw unsupported("类中的类（[ 请写作 \\[）", "a class in a class (write \\[ for [)")
      }
      if scalar == "&", place + 1 < scalars.count, scalars[place + 1] == "&" {
        throw unsupported("类的交集", "an intersection of classes")
      }
      try addMember(to: &result)
    }
    place = start
    throw wrong("[ 没有闭合", "[ is not closed")
  }

  mutating func addMember(to result: inout ScalarClass) throws(CypherError) {
    if next == "\\" {
      place += 1
      if let kind = try kindEscape() {
        result.kinds += kind.kinds
        return
      }
      place -= 1
    }
    let first = try member()
    // A hyphen before the closing bracket stands for itself.
    guard next == "-", place + 1 < scalars.count, scalars[place + 1] != "]" else {
      result.ranges.append(first.value...first.value)
      return
    }
    place += 1
    let last = try member()
    guard first <= last else { throw wrong("区间的两端颠倒了", "the range runs backwards") }
    result.ranges.append(first.value...last.value)
  }

  mutating func member() throws(CypherError) -> Unicode.Scalar {
    if take("\\") { return try scalarEscape() }
    guard let scalar = next else { throw wrong("[ 没有闭合", "[ is not closed") }
    place += 1
    return scalar
  }

  // MARK: Errors

  func wrong(_ chinese: String, _ english: String) -> CypherError {
    .runtime(
      .syntaxError, "InvalidRegularExpression",
      "不是正则表达式：\(pattern)（第 \(place + 1) 个字符：\(chinese)）",
      "not a regular expression: \(pattern) (character \(place + 1): \(english))")
  }

  func unsupported(_ chinese: String, _ english: String) -> CypherError {
    .runtime(
      .syntaxError, "InvalidRegularExpression",
      "正则表达式不支持\(chinese)：\(pattern)（第 \(place + 1) 个字符）",
      "\(english) is not supported in regular expressions: \(pattern) (character \(place + 1))")
  }

  static var tooLarge: CypherError {
    .runtime(
      .limitExceeded, "PatternTooLarge",
      "正则表达式太大：展开后超过 \(RegularExpression.mostSteps) 步",
      "the regular expression is too large: more than \(RegularExpression.mostSteps) steps when written out"
    )
  }
}
