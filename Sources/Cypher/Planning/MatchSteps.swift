/// What a MATCH does next, chosen by what it is likely to cost.
enum MatchStep {
  case relationship(Int)
  case node(Int)
}

extension Planner {
  /// The cheapest next step; nil where everything is bound.
  ///
  /// A relationship with both ends bound comes first, then one from a bound end by the average
  /// degree, then the node that the fewest nodes can be.
  func nextStep(_ match: MatchPattern) -> MatchStep? {
    var best: (step: MatchStep, cost: Double)?
    func consider(_ step: MatchStep, _ cost: Double) {
      if best.map({ cost < $0.cost }) ?? true { best = (step, cost) }
    }
    for (index, relationship) in match.relationships.enumerated() where !relationship.isDone {
      let ends = (match.nodes[relationship.left], match.nodes[relationship.right])
      if relationship.isGiven {
        consider(.relationship(index), 0)
      } else if relationship.selection != .every {
        if ends.0.isBound, ends.1.isBound { consider(.relationship(index), 100) }
      } else if ends.0.isBound, ends.1.isBound {
        consider(.relationship(index), 0.1)
      } else if ends.0.isBound || ends.1.isBound {
        consider(.relationship(index), fanOut(relationship, fromLeft: ends.0.isBound, match))
      }
    }
    if let best { return best.step }
    for (index, node) in match.nodes.enumerated() where !node.isBound {
      consider(.node(index), startCost(index, match))
    }
    return best?.step
  }

  private func fanOut(
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

  private func startCost(_ index: Int, _ match: MatchPattern) -> Double {
    let node = match.nodes[index]
    var cost = Double(graph.nodeCount)
    for label in node.labels {
      cost = min(cost, graph.labelID(label.text).map { Double(graph.nodeCount(label: $0)) } ?? 0)
    }
    if seekCondition(index, match) != nil { cost = min(cost, 1) }
    // Nodes that a relationship leads to are better reached by it.
    return cost
  }

  /// The property condition by which an index finds the node.
  private func seekCondition(
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

  private func hasIndex(_ key: String) -> Bool {
    graph.propertyKeyID(key).map { graph.indexedNodes($0, equalTo: "") != nil } ?? false
  }

  /// `name.key = expression`, either way round.
  private func equality(_ expression: Expression, on name: String?) -> (String, Expression)? {
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

  // MARK: - Steps

  func seek(
    _ index: Int, _ match: inout MatchPattern, _ input: Operator, _ bindings: Bindings
  ) throws(CypherError) -> Operator {
    let node = match.nodes[index]
    let detail = "(\(display(node.name))\(node.labels.map { ":" + $0.text }.joined()))"
    match.nodes[index].isBound = true
    defer { if let name = node.name { match.unbound.remove(name) } }
    if let (key, expression, isNamed, number) = seekCondition(index, match) {
      return try seekByIndex(
        node, key, expression, isNamed, number, &match, input, bindings, detail)
    }
    let cheapest = node.labels.min { first, second in
      count(first) < count(second)
    }
    if let cheapest { match.nodes[index].settled.insert(cheapest.text) }
    return NodeScan(
      runtime, input, slot: node.slot, detail: detail, label: cheapest.map { label($0.text) })
  }

  private func count(_ label: Name) -> Int {
    graph.labelID(label.text).map { graph.nodeCount(label: $0) } ?? 0
  }

  private func seekByIndex(
    _ node: MatchPattern.Node, _ key: String, _ expression: Expression, _ isNamed: Bool,
    _ number: Int, _ match: inout MatchPattern, _ input: Operator, _ bindings: Bindings,
    _ detail: String
  ) throws(CypherError) -> Operator {
    let wanted = try compile(expression, bindings)
    let id = graph.propertyKeyID(key)
    // By name the index is the condition; other conditions are checked again, which is cheap.
    if isNamed { match.conditions[number].isDone = true }
    return NodeSeek(
      runtime, input, slot: node.slot, detail: "\(detail) by \(key) = \(shown(expression))"
    ) { (runtime) throws(CypherError) in
      guard case .string(let text) = try wanted(runtime) else { return [] }
      if isNamed { return NameLookup.nodes(text, runtime) ?? [] }
      return id.flatMap { runtime.graph.indexedNodes($0, equalTo: text) } ?? []
    }
  }

  func follow(
    _ index: Int, _ match: inout MatchPattern, _ input: Operator, _ bindings: Bindings
  ) throws(CypherError) -> Operator {
    let relationship = match.relationships[index]
    let left = match.nodes[relationship.left]
    let right = match.nodes[relationship.right]
    let done = match.relationships.filter { $0.isDone && $0.selection == .every }.map(\.slot)
    let isFromLeft =
      left.isBound
      && (!right.isBound
        || fanOut(relationship, fromLeft: true, match)
          <= fanOut(relationship, fromLeft: false, match))
    var step = Step(
      direction: relationship.pattern.direction, types: types(relationship.pattern.types),
      distinctFrom: done)
    let detail = describe(relationship, match)
    match.relationships[index].isDone = true
    match.nodes[relationship.left].isBound = true
    match.nodes[relationship.right].isBound = true
    for name in [left.name, right.name, name(of: relationship)] {
      if let name { match.unbound.remove(name) }
    }
    let bounds = (
      minimum: relationship.pattern.length?.minimum ?? 1,
      maximum: relationship.pattern.length.map { $0.maximum ?? .max } ?? 1
    )
    if relationship.isGiven {
      let ends = (
        (slot: left.slot, isBound: left.isBound), (slot: right.slot, isBound: right.isBound)
      )
      if relationship.pattern.length == nil {
        return ExpandBound(
          runtime, input, relationship: relationship.slot, left: ends.0, right: ends.1, step,
          detail: detail)
      }
      return WalkList(
        runtime, input, relationships: relationship.slot, left: ends.0, right: ends.1, step,
        bounds: bounds, detail: detail)
    }
    let accepts = try compileAccepts(relationship.pattern, bindings)
    if relationship.selection != .every {
      return ShortestPaths(
        runtime, input, from: left.slot, relationships: relationship.slot, to: right.slot, step,
        bounds: bounds, findsAll: relationship.selection == .allShortest, detail: detail,
        accepts: try both(accepts, compileAlong(index, match, "relationships", bindings)),
        acceptsNode: try compileAlong(index, match, "nodes", bindings))
    }
    if !isFromLeft {
      step = Step(direction: step.reversed, types: step.types, distinctFrom: done)
    }
    let from = isFromLeft ? left : right
    let to = isFromLeft ? right : left
    let isInto = to.isBound || from.slot == to.slot
    if relationship.pattern.length == nil {
      return Expand(
        runtime, input, from: from.slot, relationship: relationship.slot, to: to.slot,
        isInto: isInto, step, detail: detail)
    }
    let isAlone =
      match.relationships.count == 1 && match.paths.isEmpty && relationship.pattern.variable == nil
    if match.ignoresRepeats, isAlone, !isInto, bounds.minimum <= 1 {
      return Reach(
        runtime, input, from: from.slot, to: to.slot, step, bounds: bounds, detail: detail,
        accepts: accepts)
    }
    return ExpandVariable(
      runtime, input, from: from.slot, relationships: relationship.slot, to: to.slot,
      isInto: isInto, step, bounds: bounds, isReversed: !isFromLeft, detail: detail,
      accepts: accepts)
  }

  private func name(of relationship: MatchPattern.Relationship) -> String? {
    relationship.pattern.variable?.text ?? "\u{0}r\(relationship.slot)"
  }

  /// What each relationship of a chain must have, by the property map.
  private func compileAccepts(
    _ pattern: RelationshipPattern, _ bindings: Bindings
  ) throws(CypherError) -> ((Runtime, RelationshipID) throws(CypherError) -> Bool)? {
    guard pattern.length != nil, case .map(let entries)? = pattern.properties?.kind,
      !entries.isEmpty
    else { return nil }
    let values = try compile(entries.map(\.value), bindings)
    let keys = entries.map { key($0.key) }
    return { (runtime, relationship) throws(CypherError) in
      for (key, value) in zip(keys, values) {
        guard let key = key() else { return false }
        let found = runtime.graph.property(key, ofRelationship: relationship)
        guard Value.equals(found, try value(runtime)) == true else { return false }
      }
      return true
    }
  }

  typealias Acceptance = (Runtime, UInt32) throws(CypherError) -> Bool

  private func both(_ first: Acceptance?, _ second: Acceptance?) -> Acceptance? {
    guard let first, let second else { return first ?? second }
    return { (runtime, id) throws(CypherError) in
      guard try first(runtime, id) else { return false }
      return try second(runtime, id)
    }
  }

  /// What WHERE asks of each node or relationship of a shortest path, by `all(x IN nodes(p) …)` and
  /// `none(…)`; looked at during the search, so that the shortest of the paths that fit is found.
  private func compileAlong(
    _ index: Int, _ match: MatchPattern, _ function: String, _ bindings: Bindings
  ) throws(CypherError) -> Acceptance? {
    guard let path = match.paths.first(where: { $0.relationships == [index] }) else { return nil }
    var tests: [(slot: Int, wanted: Bool, evaluator: Evaluator)] = []
    for condition in match.conditions {
      guard case .expression(let expression) = condition.kind,
        case .quantifier(let quantifier, let variable, let list, let test?) = expression.kind,
        quantifier == .all || quantifier == .none,
        case .call(let name, let arguments, _) = list.kind, name.lowercased() == function,
        case .variable(path.name)? = arguments.first?.kind,
        test.freeVariables.subtracting([variable.text]).isDisjoint(
          with: match.unbound.union([path.name]))
      else { continue }
      let slot = newSlot()
      var inner = bindings
      inner.set(variable.text, slot)
      tests.append((slot, quantifier == .all, try compile(test, inner)))
    }
    guard !tests.isEmpty else { return nil }
    let isNode = function == "nodes"
    let all = tests
    return { (runtime, id) throws(CypherError) in
      for test in all {
        runtime.slots[test.slot] =
          isNode ? .node(NodeRef(id)) : .relationship(RelationshipRef(id))
        guard case .boolean(test.wanted) = try test.evaluator(runtime) else { return false }
      }
      return true
    }
  }

  private func describe(
    _ relationship: MatchPattern.Relationship, _ match: MatchPattern
  ) -> String {
    let pattern = relationship.pattern
    let types = pattern.types.map(\.text).joined(separator: "|")
    var inside = display(pattern.variable?.text) + (types.isEmpty ? "" : ":" + types)
    if let length = pattern.length {
      inside += "*\(length.minimum)..\(length.maximum.map(String.init) ?? "")"
    }
    let left = pattern.direction == .left ? "<-" : "-"
    let right = pattern.direction == .right ? "->" : "-"
    return "(\(display(match.nodes[relationship.left].name)))\(left)[\(inside)]\(right)"
      + "(\(display(match.nodes[relationship.right].name)))"
  }
}
