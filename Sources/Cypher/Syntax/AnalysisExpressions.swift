internal import OntologyModel

extension Analysis {
  /// What an expression may contain at its place.
  struct Place {
    enum Aggregation { case allowed, forbidden, nested }
    var aggregation = Aggregation.forbidden
    /// Whether a pattern may stand as a condition.
    var allowsPattern = false
  }

  /// Checks an expression and tells what is known of its value.
  func check(
    _ expression: Expression, _ scope: Scope, _ place: Place = Place()
  ) throws(CypherError) -> StaticType {
    // A pattern is a condition: it stands under AND, OR, XOR and NOT only.
    var inner = place
    inner.allowsPattern = false
    switch expression.kind {
    case .literal(let value): return StaticType(of: value)
    case .parameter: return .any
    case .variable(let name):
      try checkDefined(name, expression.offset, scope)
      return scope[name] ?? .any
    case .property(let owner, _):
      let type = try check(owner, scope, inner)
      switch type {
      case .boolean, .integer, .float, .number, .string, .list, .path:
        throw .compile(
          type == .path ? .syntaxError : .typeError, "InvalidArgumentType", at: expression.offset,
          "只有节点、关系和映射有属性", "only nodes, relationships and maps have properties")
      default: return .any
      }
    case .list(let items):
      var element = StaticType.null
      for item in items { element = element.joined(try check(item, scope, inner)) }
      return .list(items.isEmpty ? .any : element)
    case .map(let entries):
      for entry in entries { _ = try check(entry.value, scope, inner) }
      return .map
    case .not(let part):
      try requireBoolean(part, scope, place)
      return .boolean
    case .and(let parts), .or(let parts):
      for part in parts { try requireBoolean(part, scope, place) }
      return .boolean
    case .xor(let left, let right):
      try requireBoolean(left, scope, place)
      try requireBoolean(right, scope, place)
      return .boolean
    case .comparison(let first, let links):
      _ = try check(first, scope, inner)
      for link in links { _ = try check(link.1, scope, inner) }
      return .boolean
    case .binary(let symbol, let left, let right):
      return try checkBinary(symbol, left, right, scope, inner)
    case .negate(let part), .plus(let part): return try check(part, scope, inner)
    case .isNull(let part, _):
      _ = try check(part, scope, inner)
      return .boolean
    case .hasLabels(let part, let labels):
      let type = try check(part, scope, inner)
      if type == .node {
        try checkLabels(labels)
      } else if type == .relationship {
        try checkTypes(labels)
      }
      return .boolean
    case .element(let container, let index):
      return try checkElement(container, index, expression, scope, inner)
    case .slice(let list, let from, let to):
      let type = try check(list, scope, inner)
      if let from { _ = try check(from, scope, inner) }
      if let to { _ = try check(to, scope, inner) }
      return type
    case .call(let name, let arguments, let isDistinct):
      return try checkCall(expression, name, arguments, isDistinct, scope, inner)
    case .countAll:
      try checkAggregation(expression, place)
      return .integer
    case .pattern(let pattern):
      return try checkPattern(pattern, expression, scope, place)
    default:
      return try checkIteration(expression, scope, place)
    }
  }

  func checkIteration(
    _ expression: Expression, _ scope: Scope, _ place: Place
  ) throws(CypherError) -> StaticType {
    var inner = place
    inner.allowsPattern = false
    var body = inner
    if body.aggregation == .allowed { body.aggregation = .forbidden }
    switch expression.kind {
    case .choice(let subject, let branches, let otherwise):
      if let subject { _ = try check(subject, scope, inner) }
      var type = StaticType.null
      for branch in branches {
        _ = try check(branch.when, scope, subject == nil ? place : inner)
        type = type.joined(try check(branch.then, scope, inner))
      }
      if let otherwise { type = type.joined(try check(otherwise, scope, inner)) }
      return type
    case .listComprehension(let variable, let list, let condition, let result):
      var local = scope
      local.set(variable.text, element(of: try check(list, scope, inner)))
      if let condition { try checkCondition(condition, local, aggregation: body.aggregation) }
      guard let result else { return .list(local[variable.text] ?? .any) }
      return .list(try check(result, local, body))
    case .quantifier(_, let variable, let list, let condition):
      var local = scope
      let type = try check(list, scope, inner)
      guard type.mayBe(.list(.any)) else {
        throw wrongType(list, "须是列表", "a list is needed")
      }
      local.set(variable.text, element(of: type))
      if let condition { try checkCondition(condition, local, aggregation: body.aggregation) }
      return .boolean
    case .reduce(let accumulator, let start, let variable, let list, let step):
      var local = scope
      _ = try check(start, scope, inner)
      local.set(accumulator.text, .any)
      local.set(variable.text, element(of: try check(list, scope, inner)))
      _ = try check(step, local, body)
      return .any
    case .patternComprehension(let pattern, let condition, let result):
      var local = scope
      try bindPatterns([pattern], &local)
      if let condition { try checkCondition(condition, local, aggregation: body.aggregation) }
      return .list(try check(result, local, body))
    case .exists(let patterns, let condition), .countPatterns(let patterns, let condition):
      var local = scope
      try bindPatterns(patterns, &local)
      if let condition { try checkCondition(condition, local) }
      if case .exists = expression.kind { return .boolean }
      return .integer
    case .existsQuery(let statement):
      _ = try columns(of: statement, outer: scope, isSubquery: true)
      return .boolean
    default: return .any
    }
  }

  func element(of type: StaticType) -> StaticType {
    if case .list(let element) = type { return element }
    return .any
  }

  func checkDefined(_ name: String, _ offset: Int, _ scope: Scope) throws(CypherError) {
    guard scope[name] == nil else { return }
    throw .syntax(
      "UndefinedVariable", at: offset, "变量 \(name) 没有定义", "the variable \(name) is not defined",
      remedy: Suggestion.wording(name, among: scope.names))
  }

  func wrongType(_ expression: Expression, _ chinese: String, _ english: String) -> CypherError {
    .syntax("InvalidArgumentType", at: expression.offset, chinese, english)
  }

  // MARK: - Conditions

  func checkCondition(
    _ condition: Expression, _ scope: Scope, aggregation: Place.Aggregation = .forbidden
  ) throws(CypherError) {
    try requireBoolean(
      condition, scope, Place(aggregation: aggregation, allowsPattern: true))
  }

  func requireBoolean(
    _ expression: Expression, _ scope: Scope, _ place: Place
  ) throws(CypherError) {
    let type = try check(expression, scope, place)
    guard type.mayBe(.boolean) else {
      throw wrongType(expression, "须是真假值", "a Boolean is needed")
    }
  }

  func checkPattern(
    _ pattern: PathPattern, _ expression: Expression, _ scope: Scope, _ place: Place
  ) throws(CypherError) -> StaticType {
    let names = pattern.nodes.compactMap(\.variable) + pattern.relationships.compactMap(\.variable)
    guard pattern.selection != .every || place.allowsPattern else {
      throw .syntax(
        "UnexpectedSyntax", at: expression.offset, "图案只能用作条件",
        "a pattern can stand only as a condition")
    }
    for name in names { try checkDefined(name.text, name.offset, scope) }
    var local = scope
    try bindPatterns([pattern], &local)
    switch pattern.selection {
    case .every: return .boolean
    case .shortest: return .path
    case .allShortest: return .list(.path)
    }
  }

  // MARK: - Operators

  func checkBinary(
    _ symbol: Expression.Binary, _ left: Expression, _ right: Expression, _ scope: Scope,
    _ place: Place
  ) throws(CypherError) -> StaticType {
    let types = (try check(left, scope, place), try check(right, scope, place))
    switch symbol {
    case .isIn:
      guard types.1.mayBe(.list(.any)) || types.1.isList else {
        throw wrongType(right, "IN 右边须是列表", "the right side of IN must be a list")
      }
      return .boolean
    case .startsWith, .endsWith, .contains, .matches: return .boolean
    case .add:
      if types.0.isList { return types.0.joined(types.1.isList ? types.1 : .list(types.1)) }
      if types.1.isList { return types.1.joined(.list(types.0)) }
      if types.0 == .string || types.1 == .string {
        return types.0.isOpen || types.1.isOpen ? .any : .string
      }
      return types.0.joined(types.1) == .null
        ? .any : types.0.isOpen ? .any : types.0.joined(types.1)
    case .subtract, .multiply, .divide, .modulo, .power:
      for (type, part) in [(types.0, left), (types.1, right)] {
        switch type {
        case .boolean, .string, .list, .node, .relationship, .path, .map:
          throw wrongType(
            part, "\(symbol.rawValue) 不能用于此值", "\(symbol.rawValue) does not take this value")
        default: break
        }
      }
      if symbol == .power { return .float }
      return types.0.isOpen || types.1.isOpen ? .any : types.0.joined(types.1)
    }
  }

  func checkElement(
    _ container: Expression, _ index: Expression, _ expression: Expression, _ scope: Scope,
    _ place: Place
  ) throws(CypherError) -> StaticType {
    let type = try check(container, scope, place)
    _ = try check(index, scope, place)
    switch type {
    case .boolean, .integer, .float, .number, .string, .path:
      throw .compile(
        .typeError, "InvalidArgumentType", at: container.offset, "[ ] 只能用于列表、映射、节点和关系",
        "[ ] is for lists, maps, nodes and relationships")
    case .list(let element): return element
    default: return .any
    }
  }
}
