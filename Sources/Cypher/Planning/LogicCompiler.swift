internal import OntologyModel

extension Planner {
  // MARK: - Logic

  func compileLogic(
    _ expression: Expression, _ bindings: Bindings
  ) throws(CypherError) -> Evaluator {
    switch expression.kind {
    case .not(let part):
      let value = try compile(part, bindings)
      return placed(part) { (runtime) throws(CypherError) in
        guard let truth = try Planner.truth(try value(runtime)) else { return .null }
        return .boolean(!truth)
      }
    case .and(let parts): return try compileJunction(parts, expression, bindings, decisive: false)
    case .or(let parts): return try compileJunction(parts, expression, bindings, decisive: true)
    case .xor(let left, let right):
      let parts = try compile([left, right], bindings)
      return placed(expression) { (runtime) throws(CypherError) in
        let first = try Planner.truth(try parts[0](runtime))
        let second = try Planner.truth(try parts[1](runtime))
        guard let first, let second else { return .null }
        return .boolean(first != second)
      }
    default: return Constant(value: .null).evaluator
    }
  }

  /// AND and OR: one decisive part settles it, else one null leaves it open.
  func compileJunction(
    _ parts: [Expression], _ expression: Expression, _ bindings: Bindings, decisive: Bool
  ) throws(CypherError) -> Evaluator {
    let parts = try compile(parts, bindings)
    return placed(expression) { (runtime) throws(CypherError) in
      var isOpen = false
      for part in parts {
        guard let truth = try Planner.truth(try part(runtime)) else {
          isOpen = true
          continue
        }
        if truth == decisive { return .boolean(decisive) }
      }
      return isOpen ? .null : .boolean(!decisive)
    }
  }

  static func truth(_ value: Value) throws(CypherError) -> Bool? {
    switch value {
    case .boolean(let truth): return truth
    case .null: return nil
    default:
      throw .runtime(.typeError, "InvalidArgumentType", "须是真假值", "a Boolean is needed")
    }
  }

  static func value(_ truth: Bool?) -> Value { truth.map { .boolean($0) } ?? .null }

  func compileComparison(
    _ first: Expression, _ links: [(Expression.Comparison, Expression)], _ bindings: Bindings
  ) throws(CypherError) -> Evaluator {
    let start = try compile(first, bindings)
    let parts = try compile(links.map { $0.1 }, bindings)
    let symbols = links.map { $0.0 }
    return { (runtime) throws(CypherError) in
      var left = try start(runtime)
      var isOpen = false
      for (symbol, part) in zip(symbols, parts) {
        let right = try part(runtime)
        switch Planner.compare(symbol, left, right) {
        case false: return .boolean(false)
        case nil: isOpen = true
        default: break
        }
        left = right
      }
      return isOpen ? .null : .boolean(true)
    }
  }

  static func compare(_ symbol: Expression.Comparison, _ left: Value, _ right: Value) -> Bool? {
    switch symbol {
    case .equal: Value.equals(left, right)
    case .notEqual: Value.equals(left, right).map { !$0 }
    case .less: Value.isLess(left, right)
    case .lessOrEqual: Value.isLessOrEqual(left, right)
    case .greater: Value.isLess(right, left)
    case .greaterOrEqual: Value.isLessOrEqual(right, left)
    }
  }
}
