internal import OntologyModel

/// Reads the pattern of a regular expression.
struct RegularExpressionParser {
  struct Flags {
    var ignoresCase = false
    var isMultiline = false
    var dotTakesLineEnds = false
  }

  let pattern: String
  let scalars: [Unicode.Scalar]
  var place = 0
  var flags = Flags()
  var depth = 0
  static let deepest = 200
  static let mostRepeats = 1000

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

  var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    place += 1
    return true
  }

  mutating func alternatives() throws(CypherError) -> RegularExpressionNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw wrong("括号太深", "the groups nest too deep") }
    let outer = flags
    defer { flags = outer }
    var parts = [try sequence()]
    while take("|") { parts.append(try sequence()) }
    return parts.count == 1 ? parts[0] : .alternatives(parts)
  }

  mutating func sequence() throws(CypherError) -> RegularExpressionNode {
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

  struct Repeats {
    var lowerBound: Int
    var upperBound: Int?
  }

  /// `*`, `+`, `?`, `{m}`, `{m,}` or `{m,n}`; lazy or not is the same for a match of the whole text.
  mutating func repeats() throws(CypherError) -> Repeats? {
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

  mutating func counts() throws(CypherError) -> Repeats {
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

  mutating func number() -> Int? {
    var value: Int?
    while let scalar = next, ("0"..."9").contains(scalar) {
      value = min((value ?? 0) * 10 + Int(scalar.value - 48), 1_000_000)
      place += 1
    }
    return value
  }

  /// One thing that a quantifier can stand behind; `\Q…\E` gives several.
  mutating func piece() throws(CypherError) -> [RegularExpressionNode] {
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

  func literal(_ scalar: Unicode.Scalar) -> RegularExpressionNode {
    .scalar(ScalarClass(scalar, ignoresCase: flags.ignoresCase))
  }

  mutating func group() throws(CypherError) -> [RegularExpressionNode] {
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
  mutating func readFlags() throws(CypherError) -> Bool {
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
