extension Planner {
  /// Plans the patterns of one MATCH behind an input.
  func planMatch(
    _ patterns: [PathPattern], _ condition: Expression?, _ input: Operator, _ bindings: Bindings,
    outlook: MatchOutlook = MatchOutlook()
  ) throws(CypherError) -> (Operator, Bindings) {
    var inner = bindings
    // What was computed before a MATCH is known by variables only.
    inner.computed = [:]
    var match = collect(patterns, condition, &inner)
    match.outlook = outlook
    var plan = try checkGiven(match, input)
    plan = try settle(&match, plan, inner)
    while let step = nextStep(match) {
      switch step {
      case .relationship(let index): plan = try follow(index, &match, plan, inner)
      case .node(let index): plan = try seek(index, &match, plan, inner)
      }
      plan = try settle(&match, plan, inner)
    }
    return (plan, inner)
  }

  /// A node that an earlier clause has bound may be null or no node at all.
  func checkGiven(
    _ match: MatchPattern, _ input: Operator
  ) throws(CypherError) -> Operator {
    var plan = input
    for node in match.nodes where node.isBound {
      let slot = node.slot
      let isUsed = match.relationships.contains {
        match.nodes[$0.left].slot == slot || match.nodes[$0.right].slot == slot
      }
      if isUsed { continue }
      plan = Filter(runtime, plan, detail: "\(display(node.name)) is a node") {
        (runtime) throws(CypherError) in
        if case .node = runtime.slots[slot] { .boolean(true) } else { .boolean(false) }
      }
    }
    return plan
  }

  func display(_ name: String?) -> String {
    guard let name, !name.hasPrefix("\u{0}") else { return "" }
    return name
  }

  // MARK: - Conditions

  /// Adds the filters whose variables are bound by now, and the paths that are complete.
  func settle(
    _ match: inout MatchPattern, _ input: Operator, _ bindings: Bindings
  ) throws(CypherError) -> Operator {
    var plan = try settleLabels(&match, input)
    for index in match.conditions.indices where !match.conditions[index].isDone {
      guard match.conditions[index].needs.isDisjoint(with: match.unbound) else { continue }
      match.conditions[index].isDone = true
      let condition = match.conditions[index]
      plan = Filter(
        runtime, plan, detail: condition.text, try compile(condition, match, bindings))
    }
    let isComplete =
      match.nodes.allSatisfy(\.isBound) && match.relationships.allSatisfy(\.isDone)
    guard isComplete, let next = match.paths.firstIndex(where: { !$0.isDone }) else { return plan }
    match.paths[next].isDone = true
    match.unbound.remove(match.paths[next].name)
    plan = assemble(match.paths[next], match, plan)
    return try settle(&match, plan, bindings)
  }

  func settleLabels(
    _ match: inout MatchPattern, _ input: Operator
  ) throws(CypherError) -> Operator {
    var plan = input
    for index in match.nodes.indices where match.nodes[index].isBound {
      let slot = match.nodes[index].slot
      for name in match.nodes[index].labels
      where match.nodes[index].settled.insert(name.text).inserted {
        let label = self.label(name.text)
        plan = Filter(
          runtime, plan, detail: "\(display(match.nodes[index].name)):\(name.text)"
        ) { (runtime) throws(CypherError) in
          guard case .node(let node) = runtime.slots[slot], let id = label() else {
            return .boolean(false)
          }
          return .boolean(runtime.graph.hasLabel(id, node: node.id))
        }
      }
    }
    return plan
  }

  func compile(
    _ condition: MatchPattern.Condition, _ match: MatchPattern, _ bindings: Bindings
  ) throws(CypherError) -> Evaluator {
    switch condition.kind {
    case .expression(let expression): return try compile(expression, bindings)
    case .nodeProperty(let index, let name, let expression):
      try checkKey(name, at: expression.offset)
      let wanted = try compile(expression, bindings)
      let slot = match.nodes[index].slot
      let key = self.key(name)
      let names = name == "name" ? NameLookup(runtime) : nil
      return { (runtime) throws(CypherError) in
        guard case .node(let node) = runtime.slots[slot], let key = key() else {
          return .boolean(false)
        }
        let value = try wanted(runtime)
        if let names, case .string(let text) = value, let found = names.find(text) {
          return .boolean(found.contains(node.id))
        }
        return Planner.value(
          Value.equals(runtime.graph.property(key, ofNode: node.id), value))
      }
    case .relationshipProperty(let slot, let name, let expression):
      try checkKey(name, at: expression.offset)
      let wanted = try compile(expression, bindings)
      let key = self.key(name)
      return { (runtime) throws(CypherError) in
        let value = try wanted(runtime)
        guard let key = key() else { return .boolean(false) }
        func fits(_ relationship: RelationshipRef) -> Bool {
          Value.equals(runtime.graph.property(key, ofRelationship: relationship.id), value) == true
        }
        switch runtime.slots[slot] {
        case .relationship(let relationship): return .boolean(fits(relationship))
        case .list(let items):
          return .boolean(
            items.allSatisfy { item in
              if case .relationship(let relationship) = item { fits(relationship) } else { false }
            })
        default: return .boolean(false)
        }
      }
    }
  }

  /// Puts a path together from the slots of its parts.
  func assemble(
    _ path: MatchPattern.Path, _ match: MatchPattern, _ input: Operator
  ) -> Operator {
    let nodes = path.nodes.map { match.nodes[$0].slot }
    let relationships = path.relationships.map { match.relationships[$0].slot }
    return Project(
      runtime, input, title: "Path", detail: display(path.name),
      [
        (
          path.slot,
          { (runtime) throws(CypherError) in
            Planner.path(nodes, relationships, runtime)
          }
        )
      ])
  }

  static func path(
    _ nodeSlots: [Int], _ relationshipSlots: [Int], _ runtime: Runtime
  ) -> Value {
    guard let first = nodeSlots.first, case .node(let start) = runtime.slots[first] else {
      return .null
    }
    var nodes = [start.id]
    var relationships: [RelationshipID] = []
    func walk(_ relationship: RelationshipID) {
      let ends = runtime.graph.ends(of: relationship)
      let last = nodes[nodes.count - 1]
      relationships.append(relationship)
      nodes.append(ends.start == last ? ends.end : ends.start)
    }
    for slot in relationshipSlots {
      switch runtime.slots[slot] {
      case .relationship(let relationship): walk(relationship.id)
      case .list(let items):
        for case .relationship(let relationship) in items { walk(relationship.id) }
      default: return .null
      }
    }
    return .path(PathValue(nodes: nodes, relationships: relationships))
  }
}
