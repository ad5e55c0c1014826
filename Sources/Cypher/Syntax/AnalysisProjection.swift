internal import OntologyModel

extension Analysis {
  /// Checks a projection and tells the scope behind it.
  func check(
    _ projection: Projection, _ scope: Scope, isReturn: Bool
  ) throws(CypherError) -> Scope {
    var result = Scope()
    if projection.hasStar {
      if scope.names.isEmpty, isReturn {
        throw .syntax(
          "NoVariablesInScope", at: projection.offset, "没有变量可返回", "there is no variable to return")
      }
      for name in scope.names.sorted() { result.set(name, scope[name] ?? .any) }
    }
    for item in projection.items {
      let type = try check(item.expression, scope, Place(aggregation: .allowed))
      guard result[item.name] == nil else {
        throw .syntax(
          "ColumnNameConflict", at: item.expression.offset, "列名 \(item.name) 重复",
          "two columns are called \(item.name)")
      }
      result.set(item.name, type)
    }
    let aggregates = projection.items.contains { $0.expression.aggregates }
    if aggregates {
      let keys = groupingKeys(projection)
      for item in projection.items where item.expression.aggregates {
        try checkGrouping(item.expression, keys, [])
      }
    }
    try checkOrder(projection, scope, result, aggregates: aggregates)
    if !isReturn, let item = projection.items.first(where: { !$0.isAliased }) {
      throw .syntax(
        "NoExpressionAlias", at: item.expression.offset, "WITH 中的表达式须用 AS 命名",
        "an expression in WITH needs a name: AS …")
    }
    for (bound, name) in [(projection.skip, "SKIP"), (projection.limit, "LIMIT")] {
      if let bound { try checkBound(bound, name) }
    }
    if let condition = projection.condition {
      try checkCondition(condition, of: projection, scope, result, aggregates: aggregates)
    }
    return result
  }

  /// WHERE behind WITH sees the variables before as well, unless rows were joined or cut; then it
  /// still sees the expressions that are columns.
  private func checkCondition(
    _ condition: Expression, of projection: Projection, _ before: Scope, _ after: Scope,
    aggregates: Bool
  ) throws(CypherError) {
    var sight = projection.isClosed(aggregates: aggregates) ? Scope() : before
    for name in after.names { sight.set(name, after[name] ?? .any) }
    do throws(CypherError) {
      try checkCondition(condition, sight)
    } catch {
      guard error.detail == "UndefinedVariable", projection.isClosed(aggregates: aggregates) else {
        throw error
      }
      let keys = groupingKeys(projection)
      try checkClosedOrder(condition, condition, [], keys, after, before, [])
    }
  }

  private struct Keys {
    /// The words of grouping items that are variables or properties.
    var simple: Set<String> = []
    /// The words of all other grouping items.
    var complex: Set<String> = []
  }

  private func groupingKeys(_ projection: Projection) -> Keys {
    var keys = Keys()
    for item in projection.items where !item.expression.aggregates {
      let signature = words.words(of: item.expression)
      switch item.expression.kind {
      case .variable, .property: keys.simple.insert(signature)
      default: keys.complex.insert(signature)
      }
    }
    return keys
  }

  /// Beside aggregations, an aggregating item may hold only constants and grouping keys.
  private func checkGrouping(
    _ expression: Expression, _ keys: Keys, _ locals: Set<String>
  ) throws(CypherError) {
    switch expression.kind {
    case .countAll: return
    case .call(let name, _, _) where AggregateKind(name: name) != nil: return
    case .variable(let name):
      if locals.contains(name) || keys.simple.contains(words.words(of: expression)) { return }
      throw ambiguous(expression)
    case .property:
      if keys.simple.contains(words.words(of: expression)) { return }
    default: break
    }
    let inner = locals.union(expression.localVariables)
    for part in expression.parts { try checkGrouping(part, keys, inner) }
  }

  private func ambiguous(_ expression: Expression) -> CypherError {
    .syntax(
      "AmbiguousAggregationExpression", at: expression.offset, "聚合之外的部分须是分组的列",
      "what stands beside an aggregation must be a grouping column",
      remedy: Wording("先用 WITH 给它命名", "name it in a WITH before"))
  }

  // MARK: - ORDER BY, SKIP, LIMIT

  private func checkOrder(
    _ projection: Projection, _ before: Scope, _ after: Scope, aggregates: Bool
  ) throws(CypherError) {
    guard !projection.order.isEmpty else { return }
    let isClosed = aggregates || projection.isDistinct
    let items = Set(projection.items.map { words.words(of: $0.expression) })
    let keys = groupingKeys(projection)
    for (expression, _) in projection.order {
      if items.contains(words.words(of: expression)) { continue }
      if expression.aggregates, !aggregates {
        throw .syntax(
          "InvalidAggregation", at: expression.offset, "没有聚合的列，排序时也不能聚合",
          "sorting cannot aggregate where no column does")
      }
      if isClosed {
        try checkClosedOrder(expression, expression, items, keys, after, before, [])
      } else {
        var scope = before
        for name in after.names { scope.set(name, after[name] ?? .any) }
        _ = try check(expression, scope)
      }
    }
  }

  /// Behind grouping or DISTINCT only columns, and expressions that are columns, can be sorted by.
  private func checkClosedOrder(
    _ expression: Expression, _ whole: Expression, _ items: Set<String>, _ keys: Keys,
    _ after: Scope, _ before: Scope, _ locals: Set<String>
  ) throws(CypherError) {
    let signature = words.words(of: expression)
    if keys.simple.contains(signature) { return }
    if expression.aggregates, items.contains(signature) { return }
    if keys.complex.contains(signature), !expression.parts.isEmpty {
      if whole.aggregates { throw ambiguous(expression) }
      return
    }
    if case .variable(let name) = expression.kind {
      if locals.contains(name) || after[name] != nil { return }
      try checkDefined(name, expression.offset, after)
    }
    let inner = locals.union(expression.localVariables)
    for part in expression.parts {
      try checkClosedOrder(part, whole, items, keys, after, before, inner)
    }
  }

  private func checkBound(_ bound: Expression, _ name: String) throws(CypherError) {
    guard bound.freeVariables.isEmpty else {
      throw .syntax(
        "NonConstantExpression", at: bound.offset, "\(name) 不能依赖变量",
        "\(name) cannot depend on a variable")
    }
    let type = try check(bound, Scope())
    guard type.mayBe(.integer) else {
      throw wrongType(bound, "\(name) 须是整数", "\(name) takes an integer")
    }
    if case .literal(.integer(let number)) = bound.kind, number < 0 {
      throw .syntax(
        "NegativeIntegerArgument", at: bound.offset, "\(name) 不能为负", "\(name) is not negative")
    }
    if case .literal(.float) = bound.kind {
      throw wrongType(bound, "\(name) 须是整数", "\(name) takes an integer")
    }
  }
}

extension Projection {
  /// Whether rows were joined, cut or put in order, so that the variables before are gone.
  func isClosed(aggregates: Bool) -> Bool {
    aggregates || isDistinct || !order.isEmpty || skip != nil || limit != nil
  }
}
