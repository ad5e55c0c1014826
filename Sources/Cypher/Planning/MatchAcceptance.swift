extension Planner {
  /// What each relationship of a chain must have, by the property map.
  func compileAccepts(
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

  func both(_ first: Acceptance?, _ second: Acceptance?) -> Acceptance? {
    guard let first, let second else { return first ?? second }
    return { (runtime, id) throws(CypherError) in
      guard try first(runtime, id) else { return false }
      return try second(runtime, id)
    }
  }

  /// What WHERE asks of each node or relationship of a shortest path, by `all(x IN nodes(p) …)` and
  /// `none(…)`; looked at during the search, so that the shortest of the paths that fit is found.
  func compileAlong(
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
}
