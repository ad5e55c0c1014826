internal import OntologyModel

extension Planner {
  /// Plans WITH or RETURN: grouping, columns, DISTINCT, ORDER BY, SKIP, LIMIT, WHERE.
  func plan(
    _ projection: Projection, _ input: Operator, _ before: Bindings
  ) throws(CypherError) -> (Operator, Bindings) {
    var items: [(name: String, expression: Expression?, source: Int?)] = []
    if projection.hasStar {
      // Names that no query can write are the engine's own.
      for name in before.names.sorted() where !name.hasPrefix("\u{0}") {
        items.append((name, nil, before[name]))
      }
    }
    for item in projection.items { items.append((item.name, item.expression, nil)) }
    let aggregates = projection.items.contains { $0.expression.aggregates }
    var plan = input
    var inner = before
    if aggregates { (plan, inner) = try planGroups(items, projection, input, before) }

    var after = Bindings()
    var columns: [(slot: Int, evaluator: Evaluator)] = []
    for item in items {
      let slot = newSlot()
      if let expression = item.expression {
        columns.append((slot, try compile(expression, inner)))
        if case .variable(let name) = expression.kind, before.entities.contains(name) {
          after.entities.insert(item.name)
        }
      } else if let source = item.source {
        columns.append((slot, { (runtime) throws(CypherError) in runtime.slots[source] }))
        if before.entities.contains(item.name) { after.entities.insert(item.name) }
      }
      after.set(item.name, slot)
    }
    plan = Project(runtime, plan, detail: items.map(\.name).joined(separator: ", "), columns)
    let slots = columns.map(\.slot)
    if projection.isDistinct { plan = Distinct(runtime, plan, slots: slots) }
    let skip = try bound(projection.skip, "SKIP") ?? 0
    let limit = try bound(projection.limit, "LIMIT")
    if !projection.order.isEmpty {
      plan = try planSort(
        projection, plan, inner, after, slots,
        isClosed: aggregates || projection.isDistinct,
        limit: limit.map { skip.addingReportingOverflow($0) }.flatMap {
          $0.overflow ? nil : $0.partialValue
        })
    }
    if skip > 0 || limit != nil {
      plan = Window(runtime, plan, skip: skip, limit: limit, drains: writes)
    }
    if let condition = projection.condition {
      // Like ORDER BY, WHERE sees the variables before where no rows were joined or cut.
      let isClosed = projection.isClosed(aggregates: aggregates)
      var sight = isClosed ? after : inner
      for name in after.names { after[name].map { sight.set(name, $0) } }
      if isClosed {
        for item in projection.items {
          if case .variable = item.expression.kind { continue }
          sight.computed[words.words(of: item.expression)] = after[item.name]
        }
      } else {
        sight.entities = after.entities.union(sight.entities.subtracting(after.names))
      }
      plan = Filter(runtime, plan, detail: shown(condition), try compile(condition, sight))
    }
    return (plan, after)
  }

  // MARK: - Grouping

  private func planGroups(
    _ items: [(name: String, expression: Expression?, source: Int?)], _ projection: Projection,
    _ input: Operator, _ before: Bindings
  ) throws(CypherError) -> (Operator, Bindings) {
    var inner = before
    var keys: [(evaluator: Evaluator, slot: Int)] = []
    var names: [String] = []
    for item in items {
      guard let expression = item.expression else {
        // A variable keeps its slot: the group's value goes back into it.
        guard let source = item.source else { continue }
        keys.append(({ (runtime) throws(CypherError) in runtime.slots[source] }, source))
        names.append(item.name)
        continue
      }
      if expression.aggregates { continue }
      let slot = newSlot()
      keys.append((try compile(expression, before), slot))
      inner.computed[words.words(of: expression)] = slot
      names.append(shown(expression))
    }
    var aggregations: [Aggregate.Item] = []
    var expressions = items.compactMap(\.expression)
    expressions += projection.order.map(\.expression)
    for expression in expressions {
      try collectAggregations(expression, before, &inner, &aggregations, &names)
    }
    let plan = Aggregate(
      runtime, input, detail: names.joined(separator: ", "), keys: keys, items: aggregations,
      settlingSlot: settlingSlot(of: items, before))
    return (plan, inner)
  }

  /// The slot of the one node or relationship that all keys are, or are properties of: the same
  /// element has the same keys as long as nothing writes.
  private func settlingSlot(
    of items: [(name: String, expression: Expression?, source: Int?)], _ before: Bindings
  ) -> Int? {
    guard !writes else { return nil }
    var settling: String?
    for item in items {
      guard let expression = item.expression, !expression.aggregates else {
        if item.expression == nil { return nil }
        continue
      }
      var owner = expression
      if case .property(let part, _) = expression.kind { owner = part }
      guard case .variable(let name) = owner.kind, before.entities.contains(name),
        settling == nil || settling == name
      else { return nil }
      settling = name
    }
    return settling.flatMap { before[$0] }
  }

  private func collectAggregations(
    _ expression: Expression, _ before: Bindings, _ inner: inout Bindings,
    _ found: inout [Aggregate.Item], _ names: inout [String]
  ) throws(CypherError) {
    let text = words.words(of: expression)
    var kind: AggregateKind?
    var arguments: [Expression] = []
    var isDistinct = false
    if case .call(let name, let parts, let distinct) = expression.kind {
      kind = AggregateKind(name: name)
      arguments = parts
      isDistinct = distinct
    }
    var countsRows = false
    if case .countAll = expression.kind {
      kind = .count
      countsRows = true
    }
    guard let kind else {
      for part in expression.parts {
        try collectAggregations(part, before, &inner, &found, &names)
      }
      return
    }
    guard inner.computed[text] == nil else { return }
    let slot = newSlot()
    inner.computed[text] = slot
    names.append(shown(expression))
    found.append(
      .init(
        kind: kind, countsRows: countsRows, isDistinct: isDistinct,
        arguments: try compile(arguments, before), slot: slot, offset: expression.offset))
  }

  // MARK: - ORDER BY, SKIP, LIMIT

  private func planSort(
    _ projection: Projection, _ input: Operator, _ inner: Bindings, _ after: Bindings,
    _ slots: [Int], isClosed: Bool, limit: Int?
  ) throws(CypherError) -> Operator {
    var scope = isClosed ? after : inner
    for name in after.names {
      guard let slot = after[name] else { continue }
      scope.set(name, slot)
      if !after.entities.contains(name) { scope.entities.remove(name) }
    }
    if isClosed {
      for item in projection.items {
        scope.computed[words.words(of: item.expression)] = after[item.name]
      }
    }
    var keys: [(evaluator: Evaluator, isDescending: Bool)] = []
    for (expression, isDescending) in projection.order {
      let text = words.words(of: expression)
      let same = projection.items.first { words.words(of: $0.expression) == text }
      if let same, let slot = after[same.name] {
        keys.append(({ (runtime) throws(CypherError) in runtime.slots[slot] }, isDescending))
      } else {
        keys.append((try compile(expression, scope), isDescending))
      }
    }
    let detail = projection.order.map { shown($0.expression) + ($0.isDescending ? " DESC" : "") }
      .joined(separator: ", ")
    return Sort(runtime, input, slots: slots, limit: limit, detail: detail, keys)
  }

  /// The number behind SKIP or LIMIT.
  private func bound(_ expression: Expression?, _ name: String) throws(CypherError) -> Int? {
    guard let expression else { return nil }
    switch try compile(expression, Bindings())(runtime) {
    case .integer(let number) where number >= 0: return Int(clamping: number)
    case .integer:
      throw CypherError.runtime(
        .syntaxError, "NegativeIntegerArgument", "\(name) 不能为负", "\(name) is not negative"
      ).placed(at: expression.offset)
    default:
      throw CypherError.runtime(
        .syntaxError, "InvalidArgumentType", "\(name) 须是整数", "\(name) takes an integer"
      ).placed(at: expression.offset)
    }
  }
}
