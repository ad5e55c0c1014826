extension Parser {
  mutating func parseStatement() throws(CypherError) -> ParsedQuery {
    var mode = Query.Mode.run
    if take(keyword: "EXPLAIN") {
      mode = .explain
    } else if take(keyword: "PROFILE") {
      mode = .profile
    }
    var statement = try parseQueries()
    statement.mode = mode
    _ = take(mark: ";")
    guard token.kind == .end else { throw unexpected("子句或结尾", "a clause or the end") }
    return statement
  }

  /// Single queries joined by UNION, up to what is no clause.
  mutating func parseQueries() throws(CypherError) -> ParsedQuery {
    var queries = [try parseSingleQuery()]
    var keepsDuplicates: Bool?
    while token.isKeyword("UNION") {
      let offset = token.offset
      advance()
      let all = take(keyword: "ALL")
      if let keepsDuplicates, keepsDuplicates != all {
        throw .syntax(
          "InvalidClauseComposition", at: offset, "UNION 与 UNION ALL 不能混用",
          "UNION and UNION ALL cannot be mixed")
      }
      keepsDuplicates = all
      queries.append(try parseSingleQuery())
    }
    return ParsedQuery(mode: .run, queries: queries, keepsDuplicates: keepsDuplicates ?? false)
  }

  mutating func parseSingleQuery() throws(CypherError) -> SingleQuery {
    let offset = token.offset
    var clauses: [Clause] = []
    let outer = steps
    steps = 0
    defer { steps = outer }
    while let clause = try parseClause() {
      try countStep(at: clause.offset)
      clauses.append(clause)
    }
    guard !clauses.isEmpty else { throw unexpected("子句", "a clause") }
    return SingleQuery(clauses: clauses, offset: offset)
  }

  mutating func parseClause() throws(CypherError) -> Clause? {
    let offset = token.offset
    guard token.kind == .word, let kind = try parseClauseKind() else { return nil }
    return Clause(kind: kind, offset: offset)
  }

  mutating func parseClauseKind() throws(CypherError) -> Clause.Kind? {
    let isDetach = isKeyword("DETACH", "DELETE")
    switch token.text.uppercased() {
    case "MATCH": return .match(try parseMatch(isOptional: false))
    case "OPTIONAL":
      advance()
      return .match(try parseMatch(isOptional: true))
    case "UNWIND":
      advance()
      let list = try parseExpression()
      try expect(keyword: "AS")
      return .unwind(list, variable: try parseVariable())
    case "WITH":
      var projection = try parseProjection()
      if take(keyword: "WHERE") { projection.condition = try parseExpression() }
      return .with(projection)
    case "RETURN": return .returns(try parseProjection())
    case "CALL": return .call(try parseCall())
    case "CREATE":
      advance()
      return .create(try parsePatterns())
    case "MERGE": return try parseMerge()
    case "SET":
      advance()
      return .set(try parseSetItems())
    case "REMOVE":
      advance()
      return .remove(try parseRemoveItems())
    case "DELETE", "DETACH":
      if isDetach { advance() }
      try expect(keyword: "DELETE")
      return .delete(try parseExpressions(), detach: isDetach)
    default: return nil
    }
  }

  mutating func parseMatch(isOptional: Bool) throws(CypherError) -> Match {
    try expect(keyword: "MATCH")
    let patterns = try parsePatterns()
    for node in patterns.flatMap(\.nodes) { try countStep(at: node.offset) }
    let condition = take(keyword: "WHERE") ? try parseExpression() : nil
    return Match(isOptional: isOptional, patterns: patterns, condition: condition)
  }

  mutating func parseExpressions() throws(CypherError) -> [Expression] {
    var expressions = [try parseExpression()]
    while take(mark: ",") { expressions.append(try parseExpression()) }
    return expressions
  }

  mutating func parseProjection() throws(CypherError) -> Projection {
    let offset = token.offset
    advance()
    var projection = Projection(
      isDistinct: take(keyword: "DISTINCT"), hasStar: false, items: [], order: [], skip: nil,
      limit: nil, condition: nil, offset: offset)
    if take(mark: "*") { projection.hasStar = true }
    if !projection.hasStar || take(mark: ",") {
      repeat { projection.items.append(try parseItem()) } while take(mark: ",")
    }
    if isKeyword("ORDER", "BY") {
      advance()
      advance()
      repeat { projection.order.append(try parseSortItem()) } while take(mark: ",")
    }
    if take(keyword: "SKIP") { projection.skip = try parseExpression() }
    if take(keyword: "LIMIT") { projection.limit = try parseExpression() }
    return projection
  }

  mutating func parseItem() throws(CypherError) -> Projection.Item {
    let start = token.offset
    let expression = try parseExpression()
    let words = text(start..<previousEnd)
    guard take(keyword: "AS") else {
      // A variable is a name already; other words name the column only.
      if case .variable(let name) = expression.kind {
        return .init(expression: expression, name: name, isAliased: true)
      }
      return .init(expression: expression, name: words, isAliased: false)
    }
    return .init(expression: expression, name: try parseVariable().text, isAliased: true)
  }

  mutating func parseSortItem() throws(CypherError) -> (Expression, Bool) {
    let expression = try parseExpression()
    if take(keyword: "DESC") || take(keyword: "DESCENDING") { return (expression, true) }
    if !take(keyword: "ASC") { _ = take(keyword: "ASCENDING") }
    return (expression, false)
  }

  mutating func parseCall() throws(CypherError) -> ProcedureCall {
    advance()
    var name = try parseName("过程名", "the name of a procedure").text
    while take(mark: ".") { name += "." + (try parseName("过程名", "the name of a procedure")).text }
    var arguments: [Expression]?
    if take(mark: "(") {
      arguments = token.isMark(")") ? [] : try parseExpressions()
      try expect(mark: ")")
    }
    guard take(keyword: "YIELD") else {
      return ProcedureCall(
        name: name, arguments: arguments, yields: nil, yieldsAll: false, condition: nil)
    }
    if take(mark: "*") {
      return ProcedureCall(
        name: name, arguments: arguments, yields: nil, yieldsAll: true, condition: nil)
    }
    var yields: [(column: Name, variable: Name)] = []
    if take(mark: "-") {
      // YIELD - keeps no column.
    } else {
      repeat {
        let column = try parseName("列名", "the name of a column")
        yields.append((column, take(keyword: "AS") ? try parseVariable() : column))
      } while take(mark: ",")
    }
    let condition = take(keyword: "WHERE") ? try parseExpression() : nil
    return ProcedureCall(
      name: name, arguments: arguments, yields: yields, yieldsAll: false, condition: condition)
  }
}
