internal import OntologyModel

/// Checks a parsed query: variables, types as far as they are known, order of clauses.
struct Analysis {
  let procedures: [Procedure]
  let vocabulary: Vocabulary
  let words: Wordings

  /// The columns of the whole statement.
  func check(_ statement: ParsedQuery) throws(CypherError) -> [String] {
    try columns(of: statement, outer: Scope(), isSubquery: false)
  }

  func columns(
    of statement: ParsedQuery, outer: Scope, isSubquery: Bool
  ) throws(CypherError) -> [String] {
    var columns: [String]?
    for query in statement.queries {
      let found = try self.columns(of: query, outer: outer, isSubquery: isSubquery)
      if let columns, columns != found, !isSubquery {
        throw .syntax(
          "DifferentColumnsInUnion", at: query.offset, "UNION 两边的列不同：\(columns) 与 \(found)",
          "both sides of UNION must return the same columns, not \(columns) and \(found)")
      }
      columns = columns ?? found
    }
    return columns ?? []
  }

  private func columns(
    of query: SingleQuery, outer: Scope, isSubquery: Bool
  ) throws(CypherError) -> [String] {
    var scope = outer
    try checkOrder(query, isSubquery: isSubquery)
    let isStandaloneCall = query.clauses.count == 1
    for clause in query.clauses {
      if clause.isWriting, isSubquery {
        throw .syntax(
          "InvalidClauseComposition", at: clause.offset, "子查询中不能写入",
          "a subquery cannot write")
      }
      switch clause.kind {
      case .match(let match): try check(match, &scope)
      case .unwind(let list, let variable):
        let type = try check(list, scope)
        try bind(variable, &scope)
        if case .list(let element) = type { scope.set(variable.text, element) }
      case .with(let projection):
        scope = try check(projection, scope, isReturn: false)
      case .returns(let projection):
        return try check(projection, scope, isReturn: true).names
      case .call(let call):
        let added = try check(call, clause.offset, &scope, isStandalone: isStandaloneCall)
        if isStandaloneCall { return added }
      case .create(let patterns): try checkCreate(patterns, &scope, isMerge: false)
      case .merge(let pattern, let onCreate, let onMatch):
        try checkCreate([pattern], &scope, isMerge: true)
        for item in onCreate + onMatch { try check(item, scope) }
      case .set(let items): for item in items { try check(item, scope) }
      case .remove(let items): for item in items { try check(item, scope) }
      case .delete(let targets, _): for target in targets { try checkDelete(target, scope) }
      }
    }
    return []
  }

  /// RETURN stands last; a reading clause behind a writing one needs WITH between.
  private func checkOrder(_ query: SingleQuery, isSubquery: Bool) throws(CypherError) {
    var hasWritten = false
    for (index, clause) in query.clauses.enumerated() {
      let isLast = index == query.clauses.count - 1
      switch clause.kind {
      case .returns where !isLast:
        throw .syntax(
          "InvalidClauseComposition", at: query.clauses[index + 1].offset, "RETURN 之后不能再有子句",
          "no clause can follow RETURN")
      case .with: hasWritten = false
      case .match, .unwind:
        if hasWritten {
          throw .syntax(
            "InvalidClauseComposition", at: clause.offset, "写入之后须先有 WITH 才能再读取",
            "WITH is needed between writing and reading")
        }
      default: hasWritten = hasWritten || clause.isWriting
      }
      guard isLast, !isSubquery else { continue }
      switch clause.kind {
      case .match, .unwind, .with:
        throw .syntax(
          "MissingReturn", at: clause.offset, "查询须以 RETURN 结束",
          "the query must end with RETURN")
      default: break
      }
    }
  }

  func bind(_ variable: Name, _ scope: inout Scope, _ type: StaticType = .any) throws(CypherError) {
    guard scope[variable.text] == nil else { throw alreadyBound(variable) }
    scope.set(variable.text, type)
  }

  func alreadyBound(_ variable: Name) -> CypherError {
    .syntax(
      "VariableAlreadyBound", at: variable.offset, "变量 \(variable.text) 已经有值",
      "the variable \(variable.text) is bound already")
  }

  // MARK: - CALL

  /// The variables that a call adds.
  private func check(
    _ call: ProcedureCall, _ offset: Int, _ scope: inout Scope, isStandalone: Bool
  ) throws(CypherError) -> [String] {
    guard let procedure = procedures.first(where: { $0.name == call.name }) else {
      throw .compile(
        .procedureError, "ProcedureNotFound", at: offset, "没有过程 \(call.name)",
        "there is no procedure \(call.name)",
        remedy: Suggestion.wording(call.name, among: procedures.map(\.name)))
    }
    if let arguments = call.arguments {
      try check(arguments, of: procedure, offset, scope)
    } else if !isStandalone {
      throw .syntax(
        "InvalidArgumentPassingMode", at: offset, "在查询中调用过程须写出参数",
        "inside a query, a procedure needs its arguments in parentheses")
    }
    if call.yieldsAll, !isStandalone {
      throw .syntax(
        "UnexpectedSyntax", at: offset, "YIELD * 只能用于单独的 CALL",
        "YIELD * is for a CALL that stands alone")
    }
    guard let yields = call.yields else {
      return isStandalone ? procedure.columns.map(\.name) : []
    }
    for (column, variable) in yields {
      guard procedure.columns.contains(where: { $0.name == column.text }) else {
        throw .syntax(
          "UndefinedVariable", at: column.offset, "过程没有列 \(column.text)",
          "the procedure has no column \(column.text)")
      }
      try bind(variable, &scope)
    }
    if let condition = call.condition { try checkCondition(condition, scope) }
    return yields.map(\.variable.text)
  }

  private func check(
    _ arguments: [Expression], of procedure: Procedure, _ offset: Int, _ scope: Scope
  ) throws(CypherError) {
    guard arguments.count == procedure.parameters.count else {
      throw .syntax(
        "InvalidNumberOfArguments", at: offset, "过程需要 \(procedure.parameters.count) 个参数",
        "the procedure takes \(procedure.parameters.count) arguments")
    }
    for (argument, field) in zip(arguments, procedure.parameters) {
      let type = try check(argument, scope)
      let wanted: StaticType =
        switch field.type {
        case "STRING": .string
        case "INTEGER", "FLOAT", "NUMBER": .number
        case "BOOLEAN": .boolean
        default: .any
        }
      guard type.mayBe(wanted) else {
        throw .syntax(
          "InvalidArgumentType", at: argument.offset, "参数 \(field.name) 须是 \(field.type)",
          "the argument \(field.name) must be \(field.type)")
      }
    }
  }
}
