extension Planner {
  func collect(
    _ patterns: [PathPattern], _ condition: Expression?, _ bindings: inout Bindings
  ) -> MatchPattern {
    var match = MatchPattern()
    var byName: [String: Int] = [:]
    let before = bindings
    for pattern in patterns {
      var nodes: [Int] = []
      for node in pattern.nodes {
        nodes.append(add(node, &match, &byName, before, &bindings))
      }
      var relationships: [Int] = []
      for (index, relationship) in pattern.relationships.enumerated() {
        relationships.append(match.relationships.count)
        add(
          relationship, from: nodes[index], to: nodes[index + 1], pattern.selection, &match, before,
          &bindings)
      }
      if let variable = pattern.variable {
        let slot = newSlot()
        bindings.set(variable.text, slot)
        match.unbound.insert(variable.text)
        match.paths.append(
          .init(name: variable.text, slot: slot, nodes: nodes, relationships: relationships))
      }
    }
    addConditions(patterns, byName, condition, &match, bindings)
    return match
  }

  func add(
    _ node: NodePattern, _ match: inout MatchPattern, _ byName: inout [String: Int],
    _ before: Bindings, _ bindings: inout Bindings
  ) -> Int {
    if let name = node.variable?.text, let known = byName[name] {
      match.nodes[known].labels += node.labels
      addProperties(node.properties, &match) {
        .nodeProperty(node: known, key: $0, $1)
      } needs: {
        name
      }
      return known
    }
    let given = node.variable.flatMap { before[$0.text] }
    let slot = given ?? newSlot()
    let index = match.nodes.count
    // Nodes without a name get one that no query can write.
    let name = node.variable?.text ?? "\u{0}n\(slot)"
    byName[name] = index
    if given == nil {
      match.unbound.insert(name)
      bindings.set(name, slot)
    }
    bindings.entities.insert(name)
    match.nodes.append(
      .init(name: name, slot: slot, isBound: given != nil, labels: node.labels))
    addProperties(node.properties, &match) {
      .nodeProperty(node: index, key: $0, $1)
    } needs: {
      name
    }
    return index
  }

  func add(
    _ relationship: RelationshipPattern, from left: Int, to right: Int,
    _ selection: PathPattern.Selection, _ match: inout MatchPattern, _ before: Bindings,
    _ bindings: inout Bindings
  ) {
    let given = relationship.variable.flatMap { before[$0.text] }
    let slot = given ?? newSlot()
    let name = relationship.variable?.text ?? "\u{0}r\(slot)"
    if given == nil {
      match.unbound.insert(name)
      bindings.set(name, slot)
    }
    if relationship.length == nil { bindings.entities.insert(name) }
    match.relationships.append(
      .init(
        pattern: relationship, slot: slot, left: left, right: right, selection: selection,
        isGiven: given != nil))
    // Along a path of variable length each relationship is checked where it is followed.
    guard relationship.length == nil || given != nil else { return }
    addProperties(relationship.properties, &match) {
      .relationshipProperty(slot: slot, key: $0, $1)
    } needs: {
      name
    }
  }

  func addProperties(
    _ properties: Expression?, _ match: inout MatchPattern,
    _ make: (String, Expression) -> MatchPattern.Condition.Kind, needs: () -> String
  ) {
    guard case .map(let entries)? = properties?.kind else { return }
    for entry in entries {
      match.conditions.append(
        .init(
          kind: make(entry.key, entry.value),
          needs: entry.value.freeVariables.union([needs()]),
          text: "{\(entry.key): \(shown(entry.value))}"))
    }
  }

  func addConditions(
    _ patterns: [PathPattern], _ byName: [String: Int], _ condition: Expression?,
    _ match: inout MatchPattern, _ bindings: Bindings
  ) {
    guard let condition else { return }
    var parts = [condition]
    if case .and(let several) = condition.kind { parts = several }
    for part in parts {
      // A pattern or subquery inside may bind what this MATCH binds later: it waits for all names.
      match.conditions.append(
        .init(kind: .expression(part), needs: part.freeVariables, text: shown(part)))
    }
  }

  /// An expression as the plan shows it.
  func shown(_ expression: Expression) -> String {
    words.words(of: expression).split(separator: "\u{0}").joined(separator: " ")
  }
}
