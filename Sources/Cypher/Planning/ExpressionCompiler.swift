internal import OntologyModel

extension Planner {
  /// Turns an expression into a closure over the slots.
  func compile(_ expression: Expression, _ bindings: Bindings) throws(CypherError) -> Evaluator {
    if !bindings.computed.isEmpty, let slot = bindings.computed[words.words(of: expression)] {
      return { (runtime) throws(CypherError) in runtime.slots[slot] }
    }
    switch expression.kind {
    case .literal(let value): return Constant(value: value).evaluator
    case .parameter(let name):
      guard let value = runtime.parameters[name] else {
        throw .compile(
          .parameterMissing, "MissingParameter", at: expression.offset, "没有给出参数 $\(name)",
          "the parameter $\(name) was not given",
          remedy: Suggestion.wording(name, among: runtime.parameters.keys.sorted()))
      }
      return Constant(value: value).evaluator
    case .variable(let name):
      guard let slot = bindings[name] else { throw undefined(name, expression.offset) }
      return { (runtime) throws(CypherError) in runtime.slots[slot] }
    case .property(let owner, let key): return try compileProperty(expression, owner, key, bindings)
    case .list(let items):
      let parts = try compile(items, bindings)
      return { (runtime) throws(CypherError) in .list(try Planner.values(parts, runtime)) }
    case .map(let entries):
      let keys = entries.map(\.key)
      let parts = try compile(entries.map(\.value), bindings)
      return { (runtime) throws(CypherError) in
        .map(MapValue(Array(zip(keys, try Planner.values(parts, runtime)).map { ($0, $1) })))
      }
    case .not, .and, .or, .xor: return try compileLogic(expression, bindings)
    case .comparison(let first, let links):
      return try compileComparison(first, links, bindings)
    case .binary(let symbol, let left, let right):
      return try compileBinary(expression, symbol, left, right, bindings)
    case .negate(let part):
      let value = try compile(part, bindings)
      return placed(expression) { (runtime) throws(CypherError) in
        try Operators.negate(try value(runtime))
      }
    case .plus(let part):
      let value = try compile(part, bindings)
      return placed(expression) { (runtime) throws(CypherError) in
        try Operators.plus(try value(runtime))
      }
    case .isNull(let part, let negated):
      let value = try compile(part, bindings)
      return { (runtime) throws(CypherError) in
        .boolean((try value(runtime)).isNull != negated)
      }
    case .hasLabels(let part, let labels): return try compileLabels(part, labels, bindings)
    case .element(let container, let index):
      let parts = try compile([container, index], bindings)
      return placed(expression) { (runtime) throws(CypherError) in
        try Operators.element(try parts[0](runtime), try parts[1](runtime), runtime.context)
      }
    case .slice(let list, let from, let to):
      return try compileSlice(expression, list, from, to, bindings)
    case .call(let name, let arguments, _):
      return try compileCall(expression, name, arguments, bindings)
    case .countAll:
      throw .syntax(
        "InvalidAggregation", at: expression.offset, "此处不能聚合", "no aggregation can stand here")
    default: return try compileIteration(expression, bindings)
    }
  }

  func compile(
    _ expressions: [Expression], _ bindings: Bindings
  ) throws(CypherError) -> [Evaluator] {
    var parts: [Evaluator] = []
    for expression in expressions { parts.append(try compile(expression, bindings)) }
    return parts
  }

  static func values(_ parts: [Evaluator], _ runtime: Runtime) throws(CypherError) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(parts.count)
    for part in parts { values.append(try part(runtime)) }
    return values
  }

  /// Gives an error of the value the expression's place.
  func placed(_ expression: Expression, _ body: @escaping Evaluator) -> Evaluator {
    let offset = expression.offset
    return { (runtime) throws(CypherError) in
      do throws(CypherError) {
        return try body(runtime)
      } catch {
        throw error.placed(at: offset)
      }
    }
  }

  private func undefined(_ name: String, _ offset: Int) -> CypherError {
    .syntax(
      "UndefinedVariable", at: offset, "变量 \(name) 没有定义", "the variable \(name) is not defined")
  }

  // MARK: - Properties and labels

  private func compileProperty(
    _ expression: Expression, _ owner: Expression, _ name: String, _ bindings: Bindings
  ) throws(CypherError) -> Evaluator {
    if case .variable(let variable) = owner.kind, bindings.entities.contains(variable) {
      try checkKey(name, at: expression.offset)
    }
    let value = try compile(owner, bindings)
    let key = self.key(name)
    return placed(expression) { (runtime) throws(CypherError) in
      let owner = try value(runtime)
      switch owner {
      case .null: return .null
      case .node(let node):
        if runtime.graph.isDeleted(node: node.id) { throw Planner.deleted() }
        guard let key = key() else { return .null }
        return runtime.graph.property(key, ofNode: node.id)
      case .relationship(let relationship):
        if runtime.graph.isDeleted(relationship: relationship.id) { throw Planner.deleted() }
        guard let key = key() else { return .null }
        return runtime.graph.property(key, ofRelationship: relationship.id)
      case .map(let map): return map[name] ?? .null
      default: return try Operators.property(owner, name)
      }
    }
  }

  static func deleted() -> CypherError {
    .runtime(
      .entityNotFound, "DeletedEntityAccess", "该节点或关系已被删除",
      "the node or relationship was deleted")
  }

  private func compileLabels(
    _ part: Expression, _ names: [Name], _ bindings: Bindings
  ) throws(CypherError) -> Evaluator {
    let value = try compile(part, bindings)
    let labels = names.map { label($0.text) }
    let types = names.map { name in
      self.types([Name(text: vocabulary.types[name.text] ?? name.text, offset: name.offset)])
    }
    return placed(part) { (runtime) throws(CypherError) in
      switch try value(runtime) {
      case .null: return .null
      case .node(let node):
        for label in labels {
          guard let id = label(), runtime.graph.hasLabel(id, node: node.id) else {
            return .boolean(false)
          }
        }
        return .boolean(true)
      case .relationship(let relationship):
        let type = runtime.graph.type(of: relationship.id)
        return .boolean(types.allSatisfy { $0()?.contains(type) == true })
      default:
        throw .runtime(
          .typeError, "InvalidArgumentType", "只有节点和关系有标签",
          "only nodes and relationships have labels")
      }
    }
  }

  // MARK: - Logic

  private func compileLogic(
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
  private func compileJunction(
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

  private func compileComparison(
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

  // MARK: - Operators and functions

  private func compileBinary(
    _ expression: Expression, _ symbol: Expression.Binary, _ left: Expression, _ right: Expression,
    _ bindings: Bindings
  ) throws(CypherError) -> Evaluator {
    let first = try compile(left, bindings)
    let second = try compile(right, bindings)
    if symbol == .matches { return placed(expression, compileMatch(first, second)) }
    let apply: (Value, Value) throws(CypherError) -> Value =
      switch symbol {
      case .add: Operators.add
      case .subtract: Operators.subtract
      case .multiply: Operators.multiply
      case .divide: Operators.divide
      case .modulo: Operators.modulo
      case .power: Operators.power
      case .startsWith: Operators.startsWith
      case .endsWith: Operators.endsWith
      case .contains: Operators.contains
      case .matches: Operators.matches
      case .isIn: Operators.isIn
      }
    let mayGrow = symbol == .add
    return placed(expression) { (runtime) throws(CypherError) in
      let value = try apply(try first(runtime), try second(runtime))
      if mayGrow { try runtime.check(value) }
      return value
    }
  }

  private func compileSlice(
    _ expression: Expression, _ list: Expression, _ from: Expression?, _ to: Expression?,
    _ bindings: Bindings
  ) throws(CypherError) -> Evaluator {
    let value = try compile(list, bindings)
    var lower: Evaluator?
    var upper: Evaluator?
    if let from { lower = try compile(from, bindings) }
    if let to { upper = try compile(to, bindings) }
    return placed(expression) { (runtime) throws(CypherError) in
      var bounds: (from: Value?, to: Value?)
      if let lower { bounds.from = try lower(runtime) }
      if let upper { bounds.to = try upper(runtime) }
      return try Operators.slice(try value(runtime), from: bounds.from, to: bounds.to)
    }
  }

  private func compileCall(
    _ expression: Expression, _ name: String, _ arguments: [Expression], _ bindings: Bindings
  ) throws(CypherError) -> Evaluator {
    if name.lowercased() == "exists", arguments.count == 1 {
      let value = try compile(arguments[0], bindings)
      if case .pattern = arguments[0].kind { return value }
      return { (runtime) throws(CypherError) in .boolean(!(try value(runtime)).isNull) }
    }
    guard let function = FunctionRegistry.function(name) else {
      throw .syntax(
        "UnknownFunction", at: expression.offset, "没有函数 \(name)", "there is no function \(name)")
    }
    let parts = try compile(arguments, bindings)
    let body = function.body
    return placed(expression) { (runtime) throws(CypherError) in
      try body(try Planner.values(parts, runtime), runtime.context)
    }
  }

  /// A pattern is read once as long as it stays the same from row to row.
  private func compileMatch(_ text: @escaping Evaluator, _ pattern: @escaping Evaluator)
    -> Evaluator
  {
    var last: (pattern: String, expression: RegularExpression)?
    return { (runtime) throws(CypherError) in
      guard case .string(let text) = try text(runtime),
        case .string(let pattern) = try pattern(runtime)
      else { return .null }
      let expression: RegularExpression
      if let last, last.pattern == pattern {
        expression = last.expression
      } else {
        expression = try RegularExpression(pattern)
        last = (pattern, expression)
      }
      return .boolean(try expression.matches(text, deadline: runtime.context.deadline))
    }
  }
}
