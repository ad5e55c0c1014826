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

  func count(_ label: Name) -> Int {
    graph.labelID(label.text).map { graph.nodeCount(label: $0) } ?? 0
  }

  func seekByIndex(
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
    if match.outlook.ignoresRepeats, isAlone, !isInto, bounds.minimum <= 1 {
      return Reach(
        runtime, input, from: from.slot, to: to.slot, step, bounds: bounds, detail: detail,
        accepts: accepts)
    }
    return ExpandVariable(
      runtime, input, from: from.slot, relationships: relationship.slot, to: to.slot,
      isInto: isInto, step, bounds: bounds, isReversed: !isFromLeft, detail: detail,
      accepts: accepts)
  }

  func name(of relationship: MatchPattern.Relationship) -> String? {
    relationship.pattern.variable?.text ?? "\u{0}r\(relationship.slot)"
  }

  func describe(
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
