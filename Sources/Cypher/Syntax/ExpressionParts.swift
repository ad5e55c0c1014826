extension Expression {
  /// The expressions directly inside, those in patterns and subqueries left out.
  var parts: [Expression] {
    switch kind {
    case .literal, .parameter, .variable, .countAll, .pattern, .exists, .existsQuery,
      .countPatterns:
      []
    case .property(let part, _), .not(let part), .negate(let part), .plus(let part),
      .isNull(let part, _), .hasLabels(let part, _):
      [part]
    case .list(let parts), .and(let parts), .or(let parts), .call(_, let parts, _): parts
    case .map(let entries): entries.map(\.value)
    case .xor(let left, let right), .binary(_, let left, let right), .element(let left, let right):
      [left, right]
    case .comparison(let first, let links): [first] + links.map { $0.1 }
    case .slice(let list, let from, let to): [list, from, to].compactMap { $0 }
    case .choice(let subject, let branches, let otherwise):
      [subject].compactMap { $0 } + branches.flatMap { [$0.when, $0.then] }
        + [otherwise].compactMap { $0 }
    case .listComprehension(_, let list, let condition, let result):
      [list, condition, result].compactMap { $0 }
    case .patternComprehension(_, let condition, let result):
      [condition, result].compactMap { $0 }
    case .quantifier(_, _, let list, let condition): [list, condition].compactMap { $0 }
    case .reduce(_, let start, _, let list, let step): [start, list, step]
    }
  }

  /// Whether the expression is an aggregation or contains one.
  var aggregates: Bool {
    switch kind {
    case .countAll: true
    case .call(let name, _, _) where AggregateKind(name: name) != nil: true
    default: parts.contains { $0.aggregates }
    }
  }

  /// The variables that the expression brings for its parts.
  var localVariables: [String] {
    switch kind {
    case .listComprehension(let name, _, _, _), .quantifier(_, let name, _, _): [name.text]
    case .reduce(let accumulator, _, let name, _, _): [accumulator.text, name.text]
    case .patternComprehension(let pattern, _, _): pattern.variables
    case .exists(let patterns, _), .countPatterns(let patterns, _): patterns.flatMap(\.variables)
    default: []
    }
  }

  /// The variables that the expression reads from outside.
  ///
  /// A variable inside a subquery counts even where the subquery brings it itself.
  var freeVariables: Set<String> {
    var found: Set<String> = []
    switch kind {
    case .variable(let name): found.insert(name)
    case .pattern(let pattern):
      found.formUnion(pattern.variables)
      found.formUnion(pattern.propertyVariables)
    case .patternComprehension(let pattern, _, _):
      found.formUnion(pattern.propertyVariables)
      found.formUnion(pattern.variables)
    case .exists(let patterns, let condition), .countPatterns(let patterns, let condition):
      for pattern in patterns {
        found.formUnion(pattern.propertyVariables)
        found.formUnion(pattern.variables)
      }
      if let condition { found.formUnion(condition.freeVariables) }
    case .existsQuery(let statement): found.formUnion(statement.variables)
    default: break
    }
    for part in parts { found.formUnion(part.freeVariables) }
    switch kind {
    case .listComprehension(let name, let list, _, _), .quantifier(_, let name, let list, _):
      if !list.freeVariables.contains(name.text) { found.remove(name.text) }
    case .reduce(let accumulator, _, let name, _, _):
      found.subtract([accumulator.text, name.text])
    default: break
    }
    return found
  }
}

extension PathPattern {
  /// The variables of the path, its nodes and relationships.
  var variables: [String] {
    ([variable] + nodes.map(\.variable) + relationships.map(\.variable)).compactMap { $0?.text }
  }

  /// The variables that the property maps read.
  var propertyVariables: Set<String> {
    var found: Set<String> = []
    for properties in nodes.compactMap(\.properties) + relationships.compactMap(\.properties) {
      found.formUnion(properties.freeVariables)
    }
    return found
  }
}

extension ParsedQuery {
  /// All variables that stand anywhere in the statement.
  var variables: Set<String> {
    var found: Set<String> = []
    for clause in queries.flatMap(\.clauses) {
      switch clause.kind {
      case .match(let match):
        for pattern in match.patterns {
          found.formUnion(pattern.variables)
          found.formUnion(pattern.propertyVariables)
        }
        if let condition = match.condition { found.formUnion(condition.freeVariables) }
      case .unwind(let list, _): found.formUnion(list.freeVariables)
      case .with(let projection), .returns(let projection):
        for expression in projection.items.map(\.expression) + projection.order.map(\.expression)
          + [projection.condition].compactMap({ $0 })
        { found.formUnion(expression.freeVariables) }
      case .call(let call):
        for argument in call.arguments ?? [] { found.formUnion(argument.freeVariables) }
      default: break
      }
    }
    return found
  }
}
