internal import OntologyModel

extension Planner {
  /// Expressions with branches, local variables or patterns inside.
  func compileIteration(
    _ expression: Expression, _ bindings: Bindings
  ) throws(CypherError) -> Evaluator {
    switch expression.kind {
    case .choice(let subject, let branches, let otherwise):
      return try compileChoice(subject, branches, otherwise, bindings)
    case .listComprehension(let variable, let list, let condition, let result):
      return try compileComprehension(expression, variable, list, condition, result, bindings)
    case .quantifier(let quantifier, let variable, let list, let condition):
      return try compileQuantifier(expression, quantifier, variable, list, condition, bindings)
    case .reduce(let accumulator, let start, let variable, let list, let step):
      let slots = (newSlot(), newSlot())
      var inner = bindings
      inner.set(accumulator.text, slots.0)
      inner.set(variable.text, slots.1)
      let parts = try compile([start, list], bindings)
      let body = try compile(step, inner)
      return placed(expression) { (runtime) throws(CypherError) in
        var value = try parts[0](runtime)
        guard let items = try Planner.items(try parts[1](runtime)) else { return .null }
        for (index, item) in items.enumerated() {
          try runtime.tick()
          runtime.slots[slots.0] = value
          runtime.slots[slots.1] = item
          value = try body(runtime)
          // Each step may wrap the value before once more.
          if index & 127 == 127 { try value.checkDepth() }
        }
        return value
      }
    case .pattern(let pattern) where pattern.selection != .every:
      return try compileShortest(pattern, bindings)
    case .pattern(let pattern):
      return try compileExists([pattern], condition: nil, bindings, counts: false)
    case .exists(let patterns, let condition):
      return try compileExists(patterns, condition: condition, bindings, counts: false)
    case .countPatterns(let patterns, let condition):
      return try compileExists(patterns, condition: condition, bindings, counts: true)
    case .existsQuery(let statement):
      let plan = try self.plan(statement, outer: bindings).root
      return { (runtime) throws(CypherError) in
        try plan.open()
        return .boolean(try plan.next())
      }
    case .patternComprehension(let pattern, let condition, let result):
      let (plan, inner) = try planMatch(
        [pattern], condition, Argument(runtime), bindings)
      let body = try compile(result, inner)
      return { (runtime) throws(CypherError) in
        var values: [Value] = []
        try plan.open()
        while try plan.next() { values.append(try body(runtime)) }
        return .list(values)
      }
    default: return Constant(value: .null).evaluator
    }
  }

  private func compileExists(
    _ patterns: [PathPattern], condition: Expression?, _ bindings: Bindings, counts: Bool
  ) throws(CypherError) -> Evaluator {
    let plan = try planMatch(patterns, condition, Argument(runtime), bindings).0
    return { (runtime) throws(CypherError) in
      try plan.open()
      guard counts else { return .boolean(try plan.next()) }
      var count: Int64 = 0
      while try plan.next() { count += 1 }
      return .integer(count)
    }
  }

  private func compileShortest(
    _ pattern: PathPattern, _ bindings: Bindings
  ) throws(CypherError) -> Evaluator {
    var named = pattern
    let name = "\u{0}path"
    named.variable = Name(text: name, offset: pattern.offset)
    let (plan, inner) = try planMatch([named], nil, Argument(runtime), bindings)
    let slot = inner[name] ?? newSlot()
    let findsAll = pattern.selection == .allShortest
    return { (runtime) throws(CypherError) in
      try plan.open()
      guard findsAll else { return try plan.next() ? runtime.slots[slot] : .null }
      var paths: [Value] = []
      while try plan.next() { paths.append(runtime.slots[slot]) }
      return .list(paths)
    }
  }

  private func compileChoice(
    _ subject: Expression?, _ branches: [(when: Expression, then: Expression)],
    _ otherwise: Expression?, _ bindings: Bindings
  ) throws(CypherError) -> Evaluator {
    let tests = try compile(branches.map(\.when), bindings)
    let results = try compile(branches.map(\.then), bindings)
    var last: Evaluator = Constant(value: .null).evaluator
    if let otherwise { last = try compile(otherwise, bindings) }
    let fallback = last
    guard let subject else {
      return { (runtime) throws(CypherError) in
        for (test, result) in zip(tests, results) {
          if case .boolean(true) = try test(runtime) { return try result(runtime) }
        }
        return try fallback(runtime)
      }
    }
    let value = try compile(subject, bindings)
    return { (runtime) throws(CypherError) in
      let wanted = try value(runtime)
      for (test, result) in zip(tests, results) {
        let value = try test(runtime)
        if Value.equals(wanted, value) == true { return try result(runtime) }
      }
      return try fallback(runtime)
    }
  }

  /// The elements of a list; nil for null.
  static func items(_ value: Value) throws(CypherError) -> [Value]? {
    switch value {
    case .list(let items): return items
    case .null: return nil
    default:
      throw .runtime(.typeError, "InvalidArgumentType", "须是列表", "a list is needed")
    }
  }

  private func compileComprehension(
    _ expression: Expression, _ variable: Name, _ list: Expression, _ condition: Expression?,
    _ result: Expression?, _ bindings: Bindings
  ) throws(CypherError) -> Evaluator {
    let source = try compile(list, bindings)
    let slot = newSlot()
    var inner = bindings
    inner.set(variable.text, slot)
    inner.entities.remove(variable.text)
    var test: Evaluator?
    var body: Evaluator?
    if let condition { test = try compile(condition, inner) }
    if let result { body = try compile(result, inner) }
    return placed(expression) { (runtime) throws(CypherError) in
      guard let items = try Planner.items(try source(runtime)) else { return .null }
      var values: [Value] = []
      for item in items {
        try runtime.tick()
        runtime.slots[slot] = item
        if let test {
          guard case .boolean(true) = try test(runtime) else { continue }
        }
        if let body { values.append(try body(runtime)) } else { values.append(item) }
      }
      return .list(values)
    }
  }

  private func compileQuantifier(
    _ expression: Expression, _ quantifier: Expression.Quantifier, _ variable: Name,
    _ list: Expression, _ condition: Expression?, _ bindings: Bindings
  ) throws(CypherError) -> Evaluator {
    let source = try compile(list, bindings)
    let slot = newSlot()
    var inner = bindings
    inner.set(variable.text, slot)
    inner.entities.remove(variable.text)
    var test: Evaluator = { (runtime) throws(CypherError) in runtime.slots[slot] }
    if let condition { test = try compile(condition, inner) }
    let accepts = test
    return placed(expression) { (runtime) throws(CypherError) in
      guard let items = try Planner.items(try source(runtime)) else { return .null }
      var trues = 0
      var opens = 0
      for item in items {
        try runtime.tick()
        runtime.slots[slot] = item
        switch try Planner.truth(try accepts(runtime)) {
        case true?: trues += 1
        case nil: opens += 1
        case false?: if quantifier == .all { return .boolean(false) }
        }
        if trues > 0 {
          if quantifier == .any { return .boolean(true) }
          if quantifier == .none { return .boolean(false) }
          if quantifier == .single, trues > 1 { return .boolean(false) }
        }
      }
      switch quantifier {
      case .all, .none: return opens > 0 ? .null : .boolean(true)
      case .any: return opens > 0 ? .null : .boolean(false)
      case .single: return opens > 0 ? .null : .boolean(trues == 1)
      }
    }
  }
}
