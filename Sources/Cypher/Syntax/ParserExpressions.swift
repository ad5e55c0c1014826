extension Parser {
  mutating func parseExpression() throws(CypherError) -> Expression {
    try nest { (parser) throws(CypherError) in try parser.parseBinary(1) }
  }

  /// Makes a node of the tree; its depth follows from its parts.
  mutating func make(
    _ kind: Expression.Kind, from start: Int, _ parts: Expression?...
  ) throws(CypherError) -> Expression {
    try make(kind, from: start, parts: parts.compactMap { $0 })
  }

  mutating func make(
    _ kind: Expression.Kind, from start: Int, parts: [Expression]
  ) throws(CypherError) -> Expression {
    let depth = 1 + (parts.map(\.depth).max() ?? 0)
    guard depth <= Parser.maximumDepth else {
      throw .syntax(
        "NestingTooDeep", at: start, "表达式超过 \(Parser.maximumDepth) 层",
        "the expression is deeper than \(Parser.maximumDepth) levels")
    }
    return Expression(kind, start, previousEnd, depth: depth)
  }

  // MARK: - Operators

  /// 1 OR, 2 XOR, 3 AND, 4 NOT, 5 comparison, 6 predicates, 7 sum, 8 product, 9 power.
  private mutating func parseBinary(_ level: Int) throws(CypherError) -> Expression {
    let start = token.offset
    var left: Expression
    if token.isKeyword("NOT"), level <= 4 {
      left = try parseNegations()
    } else {
      left = try parseUnary()
    }
    while true {
      if level <= 9, take(mark: "^") {
        left = try binary(.power, left, try parseUnary(), start)
      } else if level <= 8, let symbol = takeSymbol([.multiply, .divide, .modulo]) {
        left = try binary(symbol, left, try parseBinary(9), start)
      } else if level <= 7, let symbol = takeSymbol([.add, .subtract]) {
        left = try binary(symbol, left, try parseBinary(8), start)
      } else if level <= 6, let predicate = try parsePredicate(left, start) {
        left = predicate
      } else if level <= 5, let comparison = takeComparison() {
        left = try parseComparison(left, comparison, start)
      } else if level <= 3, token.isKeyword("AND") {
        var parts = [left]
        while take(keyword: "AND") { parts.append(try parseBinary(4)) }
        left = try make(.and(parts), from: start, parts: parts)
      } else if level <= 2, take(keyword: "XOR") {
        let right = try parseBinary(3)
        left = try make(.xor(left, right), from: start, left, right)
      } else if level <= 1, token.isKeyword("OR") {
        var parts = [left]
        while take(keyword: "OR") { parts.append(try parseBinary(2)) }
        left = try make(.or(parts), from: start, parts: parts)
      } else {
        return left
      }
    }
  }

  /// A run of NOT, read without recursion.
  private mutating func parseNegations() throws(CypherError) -> Expression {
    let start = token.offset
    var count = 0
    while take(keyword: "NOT") { count += 1 }
    var expression = try parseBinary(5)
    for _ in 0..<count { expression = try make(.not(expression), from: start, expression) }
    return expression
  }

  private mutating func binary(
    _ symbol: Expression.Binary, _ left: Expression, _ right: Expression, _ start: Int
  ) throws(CypherError) -> Expression {
    try make(.binary(symbol, left, right), from: start, left, right)
  }

  private mutating func takeSymbol(_ symbols: [Expression.Binary]) -> Expression.Binary? {
    for symbol in symbols where take(mark: symbol.rawValue) { return symbol }
    return nil
  }

  private mutating func takeComparison() -> Expression.Comparison? {
    guard token.kind == .mark, let comparison = Expression.Comparison(rawValue: token.text) else {
      return nil
    }
    advance()
    return comparison
  }

  private mutating func parseComparison(
    _ left: Expression, _ first: Expression.Comparison, _ start: Int
  ) throws(CypherError) -> Expression {
    var links = [(first, try parseBinary(6))]
    while let comparison = takeComparison() { links.append((comparison, try parseBinary(6))) }
    return try make(
      .comparison(left, links), from: start, parts: [left] + links.map { $0.1 })
  }

  private mutating func parsePredicate(
    _ left: Expression, _ start: Int
  ) throws(CypherError) -> Expression? {
    if take(mark: "=~") { return try binary(.matches, left, try parseBinary(7), start) }
    guard token.kind == .word else { return nil }
    if take(keyword: "IN") { return try binary(.isIn, left, try parseBinary(7), start) }
    if take(keyword: "CONTAINS") { return try binary(.contains, left, try parseBinary(7), start) }
    if isKeyword("STARTS", "WITH") || isKeyword("ENDS", "WITH") {
      let symbol: Expression.Binary = isKeyword("STARTS") ? .startsWith : .endsWith
      advance()
      advance()
      return try binary(symbol, left, try parseBinary(7), start)
    }
    guard take(keyword: "IS") else { return nil }
    let negated = take(keyword: "NOT")
    try expect(keyword: "NULL")
    return try make(.isNull(left, negated: negated), from: start, left)
  }

  private mutating func parseUnary() throws(CypherError) -> Expression {
    let start = token.offset
    var signs: [Bool] = []
    while token.isMark("-") || token.isMark("+") {
      signs.append(token.isMark("-"))
      advance()
    }
    var expression: Expression
    if signs.last == true, token.kind == .integerBelowMinimum {
      advance()
      signs.removeLast()
      expression = try make(.literal(.integer(.min)), from: start)
    } else if signs.last == true, case .integer(let number) = token.kind,
      !next.isMark("["), !next.isMark(".")
    {
      advance()
      signs.removeLast()
      expression = try make(.literal(.integer(-number)), from: start)
    } else if signs.last == true, case .float(let number) = token.kind {
      advance()
      signs.removeLast()
      expression = try make(.literal(.float(-number)), from: start)
    } else {
      expression = try parsePostfix()
    }
    for isMinus in signs.reversed() {
      expression = try make(
        isMinus ? .negate(expression) : .plus(expression), from: start, expression)
    }
    return expression
  }

  /// An atom with `.key`, `[…]` and `:Label` behind it.
  mutating func parsePostfix() throws(CypherError) -> Expression {
    let start = token.offset
    var expression = try parseAtom()
    while true {
      if token.isMark("."), next.isName {
        advance()
        let key = vocabulary.keys[token.text] ?? token.text
        advance()
        expression = try make(.property(expression, key), from: start, expression)
      } else if token.isMark("[") {
        expression = try parseElement(of: expression, start)
      } else if token.isMark(":"), next.isName {
        expression = try make(
          .hasLabels(expression, try parseLabels()), from: start, expression)
      } else {
        return expression
      }
    }
  }

  private mutating func parseElement(
    of container: Expression, _ start: Int
  ) throws(CypherError) -> Expression {
    try expect(mark: "[")
    if take(mark: "..") {
      let to = token.isMark("]") ? nil : try parseExpression()
      try expect(mark: "]")
      return try make(.slice(container, from: nil, to: to), from: start, container, to)
    }
    let index = try parseExpression()
    if take(mark: "..") {
      let to = token.isMark("]") ? nil : try parseExpression()
      try expect(mark: "]")
      return try make(.slice(container, from: index, to: to), from: start, container, index, to)
    }
    try expect(mark: "]")
    return try make(.element(container, index), from: start, container, index)
  }
}
