extension Planner {
  func fanOut(
    _ relationship: MatchPattern.Relationship, fromLeft: Bool, _ match: MatchPattern
  ) -> Double {
    let node = match.nodes[fromLeft ? relationship.left : relationship.right]
    let label = node.labels.first.flatMap { graph.labelID($0.text) }
    var types: [RelationshipTypeID?] = [nil]
    if !relationship.pattern.types.isEmpty {
      types = relationship.pattern.types.compactMap { graph.relationshipTypeID($0.text) }
    }
    let goesOut =
      relationship.pattern.direction == .both
      || (relationship.pattern.direction == .right) == fromLeft
    let goesIn =
      relationship.pattern.direction == .both
      || (relationship.pattern.direction == .left) == fromLeft
    var degree = 0.0
    for type in types {
      if goesOut { degree += graph.averageDegree(type: type, label: label, .outgoing) }
      if goesIn { degree += graph.averageDegree(type: type, label: label, .incoming) }
    }
    guard relationship.pattern.length != nil else { return 1 + degree }
    return 50 + degree * degree * 10
  }

  func startCost(_ index: Int, _ match: MatchPattern) -> Double {
    let node = match.nodes[index]
    var cost = Double(graph.nodeCount)
    for label in node.labels {
      cost = min(cost, graph.labelID(label.text).map { Double(graph.nodeCount(label: $0)) } ?? 0)
    }
    if seekCondition(index, match) != nil { cost = min(cost, 1) }
    // Groups that are complete one after the other are worth a longer scan.
    return match.outlook.groupedBy == node.name ? cost / 4 : cost
  }

  /// The property condition by which an index finds the node.
  func seekCondition(
    _ index: Int, _ match: MatchPattern
  ) -> (key: String, Expression, isNamed: Bool, condition: Int)? {
    for (number, condition) in match.conditions.enumerated() {
      let others = condition.needs.subtracting([match.nodes[index].name ?? ""])
      guard others.isDisjoint(with: match.unbound) else { continue }
      switch condition.kind {
      case .nodeProperty(let node, let key, let expression) where node == index:
        if key == "name", graph.nodes(named: "") != nil { return (key, expression, true, number) }
        if hasIndex(key) { return (key, expression, false, number) }
      case .expression(let expression):
        guard let (key, other) = equality(expression, on: match.nodes[index].name), hasIndex(key)
        else { continue }
        return (key, other, false, number)
      default: continue
      }
    }
    return nil
  }

  func hasIndex(_ key: String) -> Bool {
    graph.propertyKeyID(key).map { graph.indexedNodes($0, equalTo: "") != nil } ?? false
  }

  /// `name.key = expression`, either way round.
  func equality(_ expression: Expression, on name: String?) -> (String, Expression)? {
    guard case .comparison(let first, let links) = expression.kind, links.count == 1,
      links[0].0 == .equal
    else { return nil }
    for (side, other) in [(first, links[0].1), (links[0].1, first)] {
      if case .property(let owner, let key) = side.kind, case .variable(let variable) = owner.kind,
        variable == name, !other.freeVariables.contains(variable)
      {
        return (key, other)
      }
    }
    return nil
  }
}
