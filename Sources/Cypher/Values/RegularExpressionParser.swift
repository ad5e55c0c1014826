internal import OntologyModel

/// Reads the pattern of a regular expression.
struct RegularExpressionParser {
  private struct Flags {
    var ignoresCase = false
    var isMultiline = false
    var dotTakesLineEnds = false
  }

  private let pattern: String
  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var flags = Flags()
  private var depth = 0
  private static let deepest = 200
  private static let mostRepeats = 1000

  init(_ pattern: String) {
    self.pattern = pattern
    scalars = Array(pattern.unicodeScalars)
  }

  mutating func read() throws(CypherError) -> RegularExpressionNode {
    let node = try alternatives()
    guard place == scalars.count else { throw wrong("多余的 )", "a ) too many") }
    return node
  }

  // MARK: Structure

  private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    place += 1
    return true
  }

  private mutating func alternatives() throws(CypherError) -> RegularExpressionNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw wrong("括号太深", "the groups nest too deep") }
    let outer = flags
    defer { flags = outer }
    var parts = [try sequence()]
    while take("|") { parts.append(try sequence()) }
    return parts.count == 1 ? parts[0] : .alternatives(parts)
  }

  private mutating func sequence() throws(CypherError) -> RegularExpressionNode {
    var parts: [RegularExpressionNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      let start = place
      let piece = try piece()
      guard let least = try repeats() else {
        parts += piece
        continue
      }
      guard let last = piece.last else {
        place = start
        throw wrong("这里没有可重复的内容", "there is nothing to repeat here")
      }
      parts += piece.dropLast()
      parts.append(.repeated(last, least: least.lowerBound, most: least.upperBound))
    }
    return .sequence(parts)
  }

  private struct Repeats {
    var lowerBound: Int
    var upperBound: Int?
  }

  /// `*`, `+`, `?`, `{m}`, `{m,}` or `{m,n}`; lazy or not is the same for a match of the whole text.
  private mutating func repeats() throws(CypherError) -> Repeats? {
    let found: Repeats
    if take("*") {
      found = Repeats(lowerBound: 0)
    } else if take("+") {
      found = Repeats(lowerBound: 1)
    } else if take("?") {
      found = Repeats(lowerBound: 0, upperBound: 1)
    } else if take("{") {
      found = try counts()
    } else {
      return nil
    }
    if next == "+" { throw unsupported("占有量词", "a possessive quantifier") }
    _ = take("?")
    guard let another = next, !"*+?{".unicodeScalars.contains(another) else {
      if next == nil { return found }
      throw wrong("量词之后又是量词", "a quantifier behind a quantifier")
    }
    return found
  }

  private mutating func counts() throws(CypherError) -> Repeats {
    guard let least = number() else { throw wrong("{ 之后须是数", "a number expected behind {") }
    var most: Int? = least
    if take(",") { most = number() }
    guard take("}") else { throw wrong("缺少 }", "} is missing") }
    if let most, most < least { throw wrong("上限小于下限", "the greater number comes first") }
    guard max(least, most ?? 0) <= Self.mostRepeats else {
      throw wrong("重复次数超过 \(Self.mostRepeats)", "more than \(Self.mostRepeats) repeats")
    }
    return Repeats(lowerBound: least, upperBound: most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = next, ("0"..."9").contains(scalar) {
      value = min((value ?? 0) * 10 + Int(scalar.value - 48), 1_000_000)
      place += 1
    }
    return value
  }

  /// One thing that a quantifier can stand behind; `\Q…\E` gives several.
  private mutating func piece() throws(CypherError) -> [RegularExpressionNode] {
    guard let scalar = next else { return [] }
    place += 1
    switch scalar {
    case "(": return try group()
    case "[": return [.scalar(try scalarClass())]
    case ".": return [.scalar(.any(withLineEnds: flags.dotTakesLineEnds))]
    case "^": return [.assertion(flags.isMultiline ? .lineStart : .start)]
    case "$": return [.assertion(flags.isMultiline ? .lineEnd : .end)]
    case "\\": return try escape()
    case "*", "+", "?", "{":
      place -= 1
      throw wrong("这里没有可重复的内容", "there is nothing to repeat here")
    default: return [literal(scalar)]
    }
  }

  private func literal(_ scalar: Unicode.Scalar) -> RegularExpressionNode {
    .scalar(ScalarClass(scalar, ignoresCase: flags.ignoresCase))
  }

  private mutating func group() throws(CypherError) -> [RegularExpressionNode] {
    let start = place - 1
    let outer = flags
    if take("?") {
      if take("=") || take("!") { throw unsupported("环视", "looking around") }
      if take(">") { throw unsupported("原子组", "an atomic group") }
      if take("<") {
        if next == "=" || next == "!" { throw unsupported("环视", "looking around") }
        while let scalar = next, scalar != ">" { _ = take(scalar) }
        guard take(">") else { throw wrong("缺少 >", "> is missing") }
      } else if try readFlags() {
        // `(?i)` holds to the end of the group around it.
        return []
      }
    }
    let inner = try alternatives()
    flags = outer
    guard take(")") else {
      place = start
      throw wrong("括号没有闭合", "the bracket is not closed")
    }
    return [inner]
  }

  /// Reads flags behind `(?`; whether the bracket ends with them.
  private mutating func readFlags() throws(CypherError) -> Bool {
    var isOn = true
    while let scalar = next {
      place += 1
      switch scalar {
      case "i", "u": flags.ignoresCase = isOn
      case "m": flags.isMultiline = isOn
      case "s": flags.dotTakesLineEnds = isOn
      case "-": isOn = false
      case ":": return false
      case ")": return true
      default:
        place -= 1
        throw wrong("不认识的标志", "an unknown flag")
      }
    }
    throw wrong("括号没有闭合", "the bracket is not closed")
  }
}

// MARK: - Escapes and classes

extension RegularExpressionParser {
  private mutating func escape() throws(CypherError) -> [RegularExpressionNode] {
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
  private mutating func kindEscape() throws(CypherError) -> ScalarClass? {
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
  private mutating func scalarEscape() throws(CypherError) -> Unicode.Scalar {
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

  private mutating func hexadecimal(_ digits: ClosedRange<Int>) throws(CypherError)
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

  private mutating func scalarClass() throws(CypherError) -> ScalarClass {
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

  private mutating func addMember(to result: inout ScalarClass) throws(CypherError) {
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

  private mutating func member() throws(CypherError) -> Unicode.Scalar {
    if take("\\") { return try scalarEscape() }
    guard let scalar = next else { throw wrong("[ 没有闭合", "[ is not closed") }
    place += 1
    return scalar
  }

  // MARK: Errors

  private func wrong(_ chinese: String, _ english: String) -> CypherError {
    .runtime(
      .syntaxError, "InvalidRegularExpression",
      "不是正则表达式：\(pattern)（第 \(place + 1) 个字符：\(chinese)）",
      "not a regular expression: \(pattern) (character \(place + 1): \(english))")
  }

  private func unsupported(_ chinese: String, _ english: String) -> CypherError {
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
