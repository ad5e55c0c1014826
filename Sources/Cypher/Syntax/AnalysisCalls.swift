internal import OntologyModel

extension Analysis {
  // MARK: - Functions

  func checkAggregation(_ expression: Expression, _ place: Place) throws(CypherError) {
    switch place.aggregation {
    case .allowed: return
    case .nested:
      throw .syntax(
        "NestedAggregation", at: expression.offset, "聚合不能嵌套", "an aggregation cannot be nested")
    case .forbidden:
      throw .syntax(
        "InvalidAggregation", at: expression.offset, "此处不能聚合", "no aggregation can stand here")
    }
  }

  func checkCall(
    _ expression: Expression, _ name: String, _ arguments: [Expression], _ isDistinct: Bool,
    _ scope: Scope, _ place: Place
  ) throws(CypherError) -> StaticType {
    if let aggregation = AggregateKind(name: name) {
      try checkAggregation(expression, place)
      guard arguments.count == aggregation.argumentCount else {
        throw wrongCount(expression, name, "\(aggregation.argumentCount)")
      }
      var inner = place
      inner.aggregation = .nested
      for argument in arguments {
        _ = try check(argument, scope, inner)
        if Analysis.calls("rand", in: argument) {
          throw .syntax(
            "NonConstantExpression", at: argument.offset, "聚合中不能用 rand()",
            "rand() cannot stand in an aggregation")
        }
      }
      return aggregation == .count ? .integer : aggregation == .collect ? .list(.any) : .any
    }
    var inner = place
    if name.lowercased() == "exists" { inner.allowsPattern = true }
    var types: [StaticType] = []
    for argument in arguments { types.append(try check(argument, scope, inner)) }
    if name.lowercased() == "exists", arguments.count == 1 {
      return .boolean
    }
    guard let function = FunctionRegistry.function(name) else {
      throw .syntax(
        "UnknownFunction", at: expression.offset, "没有函数 \(name)", "there is no function \(name)",
        remedy: Suggestion.wording(
          name, among: FunctionRegistry.names + AggregateKind.allCases.map(\.rawValue)))
    }
    guard function.arity.contains(arguments.count) else {
      let bounds = function.arity
      throw wrongCount(
        expression, function.name,
        bounds.count == 1 ? "\(bounds.lowerBound)" : "\(bounds.lowerBound)–\(bounds.upperBound)")
    }
    for (index, type) in types.enumerated() {
      guard Analysis.accepts(function, index, type) else {
        throw wrongType(
          arguments[index], "函数 \(function.name) 不能用于此值",
          "\(function.name)() does not take this value")
      }
    }
    return StaticType(function.result)
  }

  func wrongCount(
    _ expression: Expression, _ name: String, _ wanted: String
  ) -> CypherError {
    .syntax(
      "InvalidNumberOfArguments", at: expression.offset, "函数 \(name) 需要 \(wanted) 个参数",
      "\(name)() takes \(wanted) arguments")
  }

  static func accepts(_ function: Function, _ index: Int, _ type: StaticType) -> Bool {
    if type.isOpen { return true }
    let several: [StaticType]? =
      switch function.name.lowercased() {
      case "properties", "keys": [.node, .relationship, .map]
      case "size": [.string, .list(.any)]
      case "reverse": [.string, .list(.any)]
      default: nil
      }
    if let several {
      return several.contains { type.mayBe($0) || (type.isList && $0.isList) }
    }
    guard index < function.arguments.count else { return true }
    let wanted = StaticType(function.arguments[index])
    return type.mayBe(wanted) || (type.isList && wanted.isList)
  }

  static func calls(_ name: String, in expression: Expression) -> Bool {
    if case .call(let called, _, _) = expression.kind, called.lowercased() == name { return true }
    return expression.parts.contains { calls(name, in: $0) }
  }
}
