internal import OntologyModel

extension Planner {
  // MARK: - SET and REMOVE

  func compileSet(
    _ items: [SetItem], _ bindings: Bindings, _ writer: any WriteHandler
  ) throws(CypherError) -> Writing {
    var steps: [Writing] = []
    for item in items {
      switch item {
      case .property(let owner, let key, let value):
        let parts = try compile([owner, value], bindings)
        let step: Writing = { (runtime) throws(CypherError) in
          let value = try parts[1](runtime)
          try Planner.set(key, of: try parts[0](runtime), to: value, writer)
        }
        steps.append(step)
      case .replace(let name, let value), .merge(let name, let value):
        let slot = bindings[name.text] ?? 0
        let entries = try compile(value, bindings)
        var replaces = false
        if case .replace = item { replaces = true }
        let isReplacing = replaces
        let step: Writing = { (runtime) throws(CypherError) in
          let owner = runtime.slots[slot]
          if owner.isNull { return }
          let new = try Planner.entries(try entries(runtime), runtime)
          if isReplacing {
            for old in try Planner.entries(owner, runtime)
            where !new.contains(where: { $0.key == old.key }) {
              try Planner.set(old.key, of: owner, to: .null, writer)
            }
          }
          for entry in new { try Planner.set(entry.key, of: owner, to: entry.value, writer) }
        }
        steps.append(step)
      case .labels(let name, let labels):
        let slot = bindings[name.text] ?? 0
        let step: Writing = { (runtime) throws(CypherError) in
          guard case .node(let node) = runtime.slots[slot] else { return }
          try writer.addLabels(labels, to: node.id)
        }
        steps.append(step)
      }
    }
    let all = steps
    return { (runtime) throws(CypherError) in
      for step in all { try step(runtime) }
    }
  }

  func compileRemove(
    _ items: [RemoveItem], _ bindings: Bindings, _ writer: any WriteHandler
  ) throws(CypherError) -> Writing {
    var steps: [Writing] = []
    for item in items {
      switch item {
      case .property(let owner, let key):
        let value = try compile(owner, bindings)
        let step: Writing = { (runtime) throws(CypherError) in
          try Planner.set(key, of: try value(runtime), to: .null, writer)
        }
        steps.append(step)
      case .labels(let name, let labels):
        let slot = bindings[name.text] ?? 0
        let step: Writing = { (runtime) throws(CypherError) in
          guard case .node(let node) = runtime.slots[slot] else { return }
          try writer.removeLabels(labels, from: node.id)
        }
        steps.append(step)
      }
    }
    let all = steps
    return { (runtime) throws(CypherError) in
      for step in all { try step(runtime) }
    }
  }

  static func set(
    _ key: String, of owner: Value, to value: Value, _ writer: any WriteHandler
  ) throws(CypherError) {
    switch owner {
    case .null: return
    case .node(let node): try writer.setProperty(key, ofNode: node.id, to: value)
    case .relationship(let relationship):
      try writer.setProperty(key, ofRelationship: relationship.id, to: value)
    default:
      throw .runtime(
        .typeError, "InvalidArgumentType", "只有节点和关系有属性",
        "only nodes and relationships have properties")
    }
  }
}
