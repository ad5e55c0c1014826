internal import OntologyModel

extension Planner {
  /// A plan and the slots of its columns.
  struct Plan {
    let root: Operator
    let columns: [String]
    let slots: [Int]
  }

  func plan(_ statement: ParsedQuery, outer: Bindings = Bindings()) throws(CypherError) -> Plan {
    var plans: [Plan] = []
    for query in statement.queries { plans.append(try plan(query, outer)) }
    guard let first = plans.first, plans.count > 1 else {
      return plans.first ?? Plan(root: Argument(runtime), columns: [], slots: [])
    }
    let slots = first.columns.map { _ in newSlot() }
    var root: Operator = Union(
      runtime, plans.map(\.root), sources: plans.map(\.slots), slots: slots)
    if !statement.keepsDuplicates { root = Distinct(runtime, root, slots: slots) }
    return Plan(root: root, columns: first.columns, slots: slots)
  }

  private func plan(_ query: SingleQuery, _ outer: Bindings) throws(CypherError) -> Plan {
    var bindings = outer
    var root: Operator = Argument(runtime)
    for (number, clause) in query.clauses.enumerated() {
      switch clause.kind {
      case .match(let match):
        let ignoresRepeats =
          !writes && number + 1 < query.clauses.count
          && Planner.ignoresRepeats(query.clauses[number + 1])
        (root, bindings) = try plan(match, root, bindings, ignoresRepeats: ignoresRepeats)
      case .unwind(let list, let variable):
        let evaluator = try compile(list, bindings)
        let slot = newSlot()
        root = Unwind(
          runtime, root, detail: "\(shown(list)) AS \(variable.text)", slot: slot, evaluator)
        bindings.set(variable.text, slot)
        bindings.entities.remove(variable.text)
      case .with(let projection):
        (root, bindings) = try plan(projection, root, bindings)
      case .returns(let projection):
        (root, bindings) = try plan(projection, root, bindings)
        let slots = bindings.names.map { bindings[$0] ?? 0 }
        return Plan(root: root, columns: bindings.names, slots: slots)
      case .call(let call):
        let before = bindings.names.count
        (root, bindings) = try plan(
          call, clause.offset, root, bindings, isStandalone: query.clauses.count == 1)
        if query.clauses.count == 1 {
          let names = Array(bindings.names[before...])
          return Plan(root: root, columns: names, slots: names.map { bindings[$0] ?? 0 })
        }
      default: (root, bindings) = try planWrite(clause, root, bindings)
      }
    }
    return Plan(root: root, columns: [], slots: [])
  }

  /// Whether a clause makes the same of a row that comes once or several times: it drops what repeats,
  /// or all that it aggregates are different values, least and greatest ones.
  private static func ignoresRepeats(_ clause: Clause) -> Bool {
    let projection: Projection
    switch clause.kind {
    case .with(let found), .returns(let found): projection = found
    default: return false
    }
    let aggregating = projection.items.map(\.expression).filter(\.aggregates)
    guard !aggregating.isEmpty else {
      return projection.isDistinct
    }
    return (aggregating + projection.order.map(\.expression)).allSatisfy(ignoresRepeats)
  }

  private static func ignoresRepeats(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .countAll: return false
    case .call(let name, let parts, let isDistinct):
      if let kind = AggregateKind(name: name) {
        return isDistinct || kind == .min || kind == .max
      }
      return parts.allSatisfy(ignoresRepeats)
    default: return expression.parts.allSatisfy(ignoresRepeats)
    }
  }

  private func plan(
    _ match: Match, _ input: Operator, _ bindings: Bindings, ignoresRepeats: Bool
  ) throws(CypherError) -> (Operator, Bindings) {
    guard match.isOptional else {
      return try planMatch(
        match.patterns, match.condition, input, bindings, ignoresRepeats: ignoresRepeats)
    }
    let (inner, after) = try planMatch(
      match.patterns, match.condition, Argument(runtime), bindings, ignoresRepeats: ignoresRepeats)
    let added = after.names.filter { bindings[$0] == nil }.compactMap { after[$0] }
    return (OptionalApply(runtime, input, inner, nullSlots: added), after)
  }

  private func plan(
    _ call: ProcedureCall, _ offset: Int, _ input: Operator, _ bindings: Bindings,
    isStandalone: Bool
  ) throws(CypherError) -> (Operator, Bindings) {
    guard let procedure = procedures.first(where: { $0.name == call.name }) else {
      throw .compile(
        .procedureError, "ProcedureNotFound", at: offset, "没有过程 \(call.name)",
        "there is no procedure \(call.name)")
    }
    var arguments = try compile(call.arguments ?? [], bindings)
    if call.arguments == nil {
      for parameter in procedure.parameters {
        guard let value = runtime.parameters[parameter.name] else {
          throw .compile(
            .parameterMissing, "MissingParameter", at: offset, "没有给出参数 $\(parameter.name)",
            "the parameter $\(parameter.name) was not given")
        }
        arguments.append(Constant(value: value).evaluator)
      }
    }
    var inner = bindings
    var yields: [(column: Int, slot: Int)] = []
    let wanted =
      call.yields?.map { (column: $0.column.text, variable: $0.variable.text) }
      ?? (isStandalone ? procedure.columns.map { (column: $0.name, variable: $0.name) } : [])
    for (column, variable) in wanted {
      guard let index = procedure.columns.firstIndex(where: { $0.name == column }) else { continue }
      let slot = newSlot()
      inner.set(variable, slot)
      inner.entities.remove(variable)
      yields.append((index, slot))
    }
    var root: Operator = Call(runtime, input, procedure, arguments, yields: yields)
    if let condition = call.condition {
      root = Filter(runtime, root, detail: shown(condition), try compile(condition, inner))
    }
    return (root, inner)
  }
}
