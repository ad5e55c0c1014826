internal import OntologyModel

extension Analysis {
  func check(_ match: Match, _ scope: inout Scope) throws(CypherError) {
    try bindPatterns(match.patterns, &scope)
    if let condition = match.condition { try checkCondition(condition, scope) }
  }

  /// Binds what the patterns of one MATCH bring, then checks the expressions in them.
  func bindPatterns(_ patterns: [PathPattern], _ scope: inout Scope) throws(CypherError) {
    var relationships: Set<String> = []
    for pattern in patterns {
      for index in pattern.nodes.indices {
        try bindNode(pattern.nodes[index], &scope)
        guard pattern.relationships.indices.contains(index) else { continue }
        try bindRelationship(pattern.relationships[index], &relationships, &scope)
      }
      if let variable = pattern.variable { try bind(variable, &scope, .path) }
    }
    for pattern in patterns { try checkProperties(of: pattern, scope, allowsParameter: false) }
  }

  private func bindNode(_ node: NodePattern, _ scope: inout Scope) throws(CypherError) {
    try checkLabels(node.labels)
    guard let variable = node.variable else { return }
    if let type = scope[variable.text], !type.mayBe(.node) {
      throw conflict(variable, "node", "节点")
    }
    scope.set(variable.text, .node)
  }

  private func bindRelationship(
    _ relationship: RelationshipPattern, _ seen: inout Set<String>, _ scope: inout Scope
  ) throws(CypherError) {
    try checkTypes(relationship.types)
    if let bounds = relationship.length, let maximum = bounds.maximum, maximum < 0 {
      throw .syntax(
        "InvalidRelationshipPattern", at: relationship.offset, "长度不能为负",
        "a length is not negative")
    }
    guard let variable = relationship.variable else { return }
    let type: StaticType = relationship.length == nil ? .relationship : .list(.relationship)
    if let known = scope[variable.text], !known.mayBe(type) {
      throw conflict(variable, "relationship", "关系")
    }
    guard seen.insert(variable.text).inserted else {
      throw .syntax(
        "RelationshipUniquenessViolation", at: variable.offset,
        "一个 MATCH 中关系 \(variable.text) 只能出现一次",
        "the relationship \(variable.text) can stand only once in one MATCH")
    }
    scope.set(variable.text, type)
  }

  private func conflict(_ variable: Name, _ english: String, _ chinese: String) -> CypherError {
    .syntax(
      "VariableTypeConflict", at: variable.offset, "变量 \(variable.text) 不是\(chinese)",
      "the variable \(variable.text) is no \(english)")
  }

  func checkProperties(
    of pattern: PathPattern, _ scope: Scope, allowsParameter: Bool
  ) throws(CypherError) {
    for properties in pattern.nodes.compactMap(\.properties)
      + pattern.relationships.compactMap(\.properties)
    {
      if case .parameter = properties.kind, !allowsParameter {
        throw .syntax(
          "InvalidParameterUse", at: properties.offset, "此处不能以参数给出全部属性",
          "a parameter cannot stand for all properties here")
      }
      _ = try check(properties, scope)
    }
  }

  // MARK: - Names

  /// With a closed vocabulary an unknown label is an error.
  func checkLabels(_ labels: [Name]) throws(CypherError) {
    guard vocabulary.isClosed else { return }
    for label in labels where !vocabulary.knownLabels.contains(label.text) {
      throw .syntax(
        "UnknownLabel", at: label.offset, "没有标签 \(label.text)",
        "there is no label \(label.text)",
        remedy: Suggestion.wording(
          label.text, among: vocabulary.knownLabels.union(vocabulary.labels.keys).sorted()))
    }
  }

  func checkTypes(_ types: [Name]) throws(CypherError) {
    guard vocabulary.isClosed else { return }
    for type in types where !vocabulary.knownTypes.contains(type.text) {
      throw .syntax(
        "UnknownRelationshipType", at: type.offset, "没有关系类型 \(type.text)",
        "there is no relationship type \(type.text)",
        remedy: Suggestion.wording(
          type.text, among: vocabulary.knownTypes.union(vocabulary.types.keys).sorted()))
    }
  }

  // MARK: - Writing clauses

  func checkCreate(
    _ patterns: [PathPattern], _ scope: inout Scope, isMerge: Bool
  ) throws(CypherError) {
    for pattern in patterns {
      let before = scope
      for node in pattern.nodes {
        guard let variable = node.variable else { continue }
        if let type = scope[variable.text] {
          let isBare = node.labels.isEmpty && node.properties == nil
          if !isBare || pattern.relationships.isEmpty { throw alreadyBound(variable) }
          guard type.mayBe(.node) else { throw conflict(variable, "node", "节点") }
        }
        scope.set(variable.text, .node)
      }
      for relationship in pattern.relationships {
        if let variable = relationship.variable { try bind(variable, &scope, .relationship) }
        try checkCreated(relationship, isMerge: isMerge)
      }
      // A new node's own properties cannot be read while it is made.
      try checkProperties(of: pattern, isMerge ? before : scope, allowsParameter: !isMerge)
      if let variable = pattern.variable { try bind(variable, &scope, .path) }
    }
  }

  private func checkCreated(
    _ relationship: RelationshipPattern, isMerge: Bool
  ) throws(CypherError) {
    if relationship.length != nil {
      throw .syntax(
        "CreatingVarLength", at: relationship.offset, "不能建立可变长度的关系",
        "a relationship of variable length cannot be created")
    }
    guard relationship.types.count == 1 else {
      throw .syntax(
        "NoSingleRelationshipType", at: relationship.offset, "须恰有一个关系类型",
        "exactly one relationship type is needed")
    }
    if relationship.direction == .both, !isMerge {
      throw .syntax(
        "RequiresDirectedRelationship", at: relationship.offset, "须有方向",
        "a direction is needed")
    }
  }

  func check(_ item: SetItem, _ scope: Scope) throws(CypherError) {
    switch item {
    case .property(let owner, _, let value):
      _ = try check(owner, scope)
      _ = try check(value, scope)
    case .replace(let variable, let value), .merge(let variable, let value):
      try checkDefined(variable.text, variable.offset, scope)
      _ = try check(value, scope)
    case .labels(let variable, _): try checkDefined(variable.text, variable.offset, scope)
    }
  }

  func check(_ item: RemoveItem, _ scope: Scope) throws(CypherError) {
    switch item {
    case .property(let owner, _): _ = try check(owner, scope)
    case .labels(let variable, _): try checkDefined(variable.text, variable.offset, scope)
    }
  }

  func checkDelete(_ target: Expression, _ scope: Scope) throws(CypherError) {
    if case .hasLabels = target.kind {
      throw .syntax(
        "InvalidDelete", at: target.offset, "DELETE 不能删除标签", "DELETE cannot remove labels")
    }
    let type = try check(target, scope)
    guard type.mayBe(.node) || type.mayBe(.relationship) || type.mayBe(.path) else {
      throw .syntax(
        "InvalidArgumentType", at: target.offset, "DELETE 只能删除节点、关系或路径",
        "DELETE takes a node, a relationship or a path")
    }
  }
}
