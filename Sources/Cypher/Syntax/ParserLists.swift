internal import OntologyModel

extension Parser {
  // MARK: - Lists

  mutating func parseList() throws(CypherError) -> Expression {
    let start = token.offset
    if let comprehension = try parsePatternComprehension() { return comprehension }
    try expect(mark: "[")
    if isVariableAhead, next.isKeyword("IN") {
      let before = position
      let (variable, list, condition) = try parseIteration()
      if token.isMark("]") || token.isMark("|") {
        let result = take(mark: "|") ? try parseExpression() : nil
        try expect(mark: "]")
        return try make(
          .listComprehension(variable, list, condition: condition, result: result), from: start,
          list, condition, result)
      }
      position = before
    }
    let items = token.isMark("]") ? [] : try parseExpressions()
    try expect(mark: "]")
    return try make(.list(items), from: start, parts: items)
  }

  /// `x IN list WHERE condition`.
  mutating func parseIteration() throws(CypherError) -> (Name, Expression, Expression?) {
    let variable = try parseVariable()
    try expect(keyword: "IN")
    let list = try parseExpression()
    return (variable, list, take(keyword: "WHERE") ? try parseExpression() : nil)
  }

  mutating func parsePatternComprehension() throws(CypherError) -> Expression? {
    let before = position
    let start = token.offset
    advance()
    var variable: Name?
    if isVariableAhead, next.isMark("=") {
      variable = try parseVariable()
      advance()
    }
    guard token.isMark("("), var pattern = tryChain(),
      token.isKeyword("WHERE") || token.isMark("|")
    else {
      position = before
      return nil
    }
    pattern.variable = variable
    let condition = take(keyword: "WHERE") ? try parseExpression() : nil
    try expect(mark: "|")
    let result = try parseExpression()
    try expect(mark: "]")
    return try make(
      .patternComprehension(pattern, condition: condition, result: result), from: start, condition,
      result)
  }

  mutating func parseQuantifier(
    _ quantifier: Expression.Quantifier
  ) throws(CypherError) -> Expression {
    let start = token.offset
    advance()
    advance()
    let (variable, list, condition) = try parseIteration()
    try expect(mark: ")")
    return try make(
      .quantifier(quantifier, variable, list, condition: condition), from: start, list, condition)
  }

  mutating func parseReduce() throws(CypherError) -> Expression {
    let start = token.offset
    advance()
    advance()
    let accumulator = try parseVariable()
    try expect(mark: "=")
    let initial = try parseExpression()
    try expect(mark: ",")
    let variable = try parseVariable()
    try expect(keyword: "IN")
    let list = try parseExpression()
    try expect(mark: "|")
    let step = try parseExpression()
    try expect(mark: ")")
    return try make(
      .reduce(accumulator, start: initial, variable, list, step: step), from: start, initial, list,
      step)
  }

  // MARK: - Subqueries

  /// `EXISTS { … }` and `COUNT { … }`: a pattern with a condition, or a query.
  mutating func parseSubquery(counts: Bool) throws(CypherError) -> Expression {
    let start = token.offset
    advance()
    advance()
    return try nest { (parser) throws(CypherError) in
      try parser.parseSubqueryBody(counts: counts, start)
    }
  }

  mutating func parseSubqueryBody(
    counts: Bool, _ start: Int
  ) throws(CypherError) -> Expression {
    let isQuery =
      token.kind == .word
      && [
        "MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "CALL", "CREATE", "MERGE", "SET",
        "DELETE", "DETACH", "REMOVE",
      ].contains(token.text.uppercased())
    if !isQuery || (counts && token.isKeyword("MATCH")) {
      _ = take(keyword: "MATCH")
      let patterns = try parsePatterns()
      for node in patterns.flatMap(\.nodes) { try countStep(at: node.offset) }
      let condition = take(keyword: "WHERE") ? try parseExpression() : nil
      try expect(mark: "}")
      return try make(
        counts
          ? .countPatterns(patterns, condition: condition)
          : .exists(patterns, condition: condition), from: start, condition)
    }
    let statement = try parseQueries()
    try expect(mark: "}")
    return try make(.existsQuery(statement), from: start)
  }
}
