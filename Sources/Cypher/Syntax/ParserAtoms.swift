internal import OntologyModel

extension Parser {
  mutating func parseAtom() throws(CypherError) -> Expression {
    let start = token.offset
    switch token.kind {
    case .integer(let number): return try literal(.integer(number))
    case .float(let number): return try literal(.float(number))
    case .string: return try literal(.string(token.text))
    case .integerBelowMinimum:
      throw .syntax(
        "IntegerOverflow", at: start, "整数 \(token.text) 超出 64 位",
        "the integer \(token.text) does not fit into 64 bits")
    case .invalidNumber:
      throw .syntax(
        "InvalidNumberLiteral", at: start, "\(token.text) 不是数", "\(token.text) is no number")
    case .parameter:
      let name = token.text
      advance()
      return try make(.parameter(name), from: start)
    case .mark: return try parseBracketed()
    case .quotedName: return try parseNamed()
    case .word: return try parseWord()
    case .end: throw unexpected("表达式", "an expression")
    }
  }

  mutating func literal(_ value: Value) throws(CypherError) -> Expression {
    let start = token.offset
    advance()
    return try make(.literal(value), from: start)
  }

  mutating func parseBracketed() throws(CypherError) -> Expression {
    let start = token.offset
    if token.isMark("[") { return try parseList() }
    if token.isMark("{") { return try parseMap() }
    guard token.isMark("(") else { throw unexpected("表达式", "an expression") }
    if let pattern = tryChain() { return try make(.pattern(pattern), from: start) }
    advance()
    let inner = try parseExpression()
    try expect(mark: ")")
    return inner
  }

  mutating func parseMap() throws(CypherError) -> Expression {
    let start = token.offset
    try expect(mark: "{")
    var entries: [(key: String, value: Expression)] = []
    if !token.isMark("}") {
      repeat {
        let key = try parseName("键", "a key").text
        try expect(mark: ":")
        entries.append((vocabulary.keys[key] ?? key, try parseExpression()))
      } while take(mark: ",")
    }
    try expect(mark: "}")
    return try make(.map(entries), from: start, parts: entries.map(\.value))
  }

  mutating func parseWord() throws(CypherError) -> Expression {
    let start = token.offset
    switch token.text.uppercased() {
    case "TRUE": return try literal(.boolean(true))
    case "FALSE": return try literal(.boolean(false))
    case "NULL": return try literal(.null)
    case "CASE": return try parseChoice()
    case "EXISTS" where next.isMark("{"): return try parseSubquery(counts: false)
    case "COUNT" where next.isMark("{"): return try parseSubquery(counts: true)
    case "COUNT"
    where next.isMark("(") && position + 2 < tokens.count
      && tokens[position + 2].isMark("*"):
      for _ in 0..<3 { advance() }
      try expect(mark: ")")
      return try make(.countAll, from: start)
    case "ALL", "ANY", "NONE", "SINGLE":
      if next.isMark("("), let quantifier = Expression.Quantifier(rawValue: token.text.lowercased())
      {
        return try parseQuantifier(quantifier)
      }
    case "REDUCE" where next.isMark("("): return try parseReduce()
    case "SHORTESTPATH" where next.isMark("("), "ALLSHORTESTPATHS" where next.isMark("("):
      let pattern = try parsePathPattern()
      return try make(.pattern(pattern), from: start)
    default: break
    }
    return try parseNamed()
  }

  /// A variable, or a function with a name that may have dots.
  mutating func parseNamed() throws(CypherError) -> Expression {
    let start = token.offset
    var distance = 0
    while position + distance + 2 < tokens.count, tokens[position + distance + 1].isMark("."),
      tokens[position + distance + 2].isName
    { distance += 2 }
    guard position + distance + 1 < tokens.count, tokens[position + distance + 1].isMark("(")
    else {
      // First the name: `make` looks at where the parser stands, and would look too early.
      let name = try parseVariable().text
      return try make(.variable(name), from: start)
    }
    let name = stride(from: position, through: position + distance, by: 2).map { tokens[$0].text }
      .joined(separator: ".")
    for _ in 0..<(distance + 2) { advance() }
    let isDistinct = take(keyword: "DISTINCT")
    let arguments = token.isMark(")") ? [] : try parseExpressions()
    try expect(mark: ")")
    return try make(
      .call(name: name, arguments, isDistinct: isDistinct), from: start, parts: arguments)
  }

  mutating func parseChoice() throws(CypherError) -> Expression {
    let start = token.offset
    advance()
    let subject = token.isKeyword("WHEN") ? nil : try parseExpression()
    var branches: [(when: Expression, then: Expression)] = []
    while take(keyword: "WHEN") {
      let when = try parseExpression()
      try expect(keyword: "THEN")
      branches.append((when, try parseExpression()))
    }
    guard !branches.isEmpty else { throw unexpected("WHEN", "WHEN") }
    let otherwise = take(keyword: "ELSE") ? try parseExpression() : nil
    try expect(keyword: "END")
    let parts = branches.flatMap { [$0.when, $0.then] } + [subject, otherwise].compactMap { $0 }
    return try make(
      .choice(subject: subject, branches, otherwise: otherwise), from: start, parts: parts)
  }
}
