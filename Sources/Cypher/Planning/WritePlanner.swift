internal import OntologyModel

extension Planner {
  /// Plans a writing clause: the whole input is read first, then each row is written.
  func planWrite(
    _ clause: Clause, _ input: Operator, _ bindings: Bindings
  ) throws(CypherError) -> (Operator, Bindings) {
    guard let writer = runtime.writer else {
      throw .compile(
        .semanticError, "WritingRefused", at: clause.offset, "只能查询，不能修改图",
        "the graph can only be read",
        remedy: Wording(
          "只用 MATCH、WITH、UNWIND、RETURN 等读取子句",
          "use reading clauses only: MATCH, WITH, UNWIND, RETURN"))
    }
    var inner = bindings
    inner.computed = [:]
    switch clause.kind {
    case .create(let patterns):
      let create = try compileCreate(patterns, &inner, writer)
      return (Write(runtime, input, title: "Create", create), inner)
    case .merge(let pattern, let onCreate, let onMatch):
      return try planMerge(pattern, onCreate, onMatch, input, inner, writer)
    case .set(let items):
      let set = try compileSet(items, inner, writer)
      return (Write(runtime, input, title: "Set", set), inner)
    case .remove(let items):
      let remove = try compileRemove(items, inner, writer)
      return (Write(runtime, input, title: "Remove", remove), inner)
    case .delete(let targets, let detach):
      let values = try compile(targets, inner)
      return (
        Write(runtime, input, title: "Delete") { (runtime) throws(CypherError) in
          for value in values {
            try Planner.delete(try value(runtime), detach, writer, runtime)
          }
        }, inner
      )
    default: return (input, inner)
    }
  }

  typealias Writing = (Runtime) throws(CypherError) -> Void

  static func delete(
    _ value: Value, _ detach: Bool, _ writer: any WriteHandler, _ runtime: Runtime
  ) throws(CypherError) {
    switch value {
    case .null: return
    case .node(let node):
      if !runtime.graph.isDeleted(node: node.id) {
        try writer.delete(node: node.id, detach: detach)
      }
    case .relationship(let relationship):
      if !runtime.graph.isDeleted(relationship: relationship.id) {
        try writer.delete(relationship: relationship.id)
      }
    case .path(let path):
      for relationship in path.relationships
      where !runtime.graph.isDeleted(relationship: relationship) {
        try writer.delete(relationship: relationship)
      }
      for node in path.nodes where !runtime.graph.isDeleted(node: node) {
        try writer.delete(node: node, detach: detach)
      }
    default:
      throw .runtime(
        .typeError, "InvalidArgumentType", "DELETE 不能删除此值", "DELETE does not take this value")
    }
  }

  // MARK: - CREATE

  func compileCreate(
    _ patterns: [PathPattern], _ bindings: inout Bindings, _ writer: any WriteHandler
  ) throws(CypherError) -> Writing {
    var steps: [Writing] = []
    for pattern in patterns {
      var nodeSlots: [Int] = []
      for node in pattern.nodes {
        if let name = node.variable?.text, let slot = bindings[name] {
          nodeSlots.append(slot)
          continue
        }
        let slot = newSlot()
        let properties = try compileProperties(node.properties, bindings)
        if let name = node.variable?.text { bindings.set(name, slot) }
        nodeSlots.append(slot)
        let labels = node.labels.map(\.text)
        let step: Writing = { (runtime) throws(CypherError) in
          let created = try writer.createNode(
            labels: labels, properties: try properties(runtime))
          runtime.slots[slot] = .node(NodeRef(created))
        }
        steps.append(step)
      }
      var relationshipSlots: [Int] = []
      for (index, relationship) in pattern.relationships.enumerated() {
        let slot = newSlot()
        relationshipSlots.append(slot)
        steps.append(
          try compileCreate(
            relationship, slot, nodeSlots[index], nodeSlots[index + 1], bindings, writer))
        if let name = relationship.variable?.text { bindings.set(name, slot) }
      }
      if let name = pattern.variable?.text {
        let slot = newSlot()
        bindings.set(name, slot)
        let slots = nodeSlots
        let relationships = relationshipSlots
        let step: Writing = { (runtime) throws(CypherError) in
          runtime.slots[slot] = Planner.path(slots, relationships, runtime)
        }
        steps.append(step)
      }
    }
    let all = steps
    return { (runtime) throws(CypherError) in
      for step in all { try step(runtime) }
    }
  }

  func compileCreate(
    _ relationship: RelationshipPattern, _ slot: Int, _ left: Int, _ right: Int,
    _ bindings: Bindings, _ writer: any WriteHandler
  ) throws(CypherError) -> Writing {
    let properties = try compileProperties(relationship.properties, bindings)
    let type = relationship.types.first?.text ?? ""
    let ends = relationship.direction == .left ? (right, left) : (left, right)
    return { (runtime) throws(CypherError) in
      guard case .node(let start) = runtime.slots[ends.0],
        case .node(let end) = runtime.slots[ends.1]
      else {
        throw .runtime(
          .semanticError, "MissingNode", "关系的一端是 null", "one end of the relationship is null")
      }
      let created = try writer.createRelationship(
        type: type, from: start.id, to: end.id, properties: try properties(runtime))
      runtime.slots[slot] = .relationship(RelationshipRef(created))
    }
  }

  /// The properties of a map or parameter, null ones left out.
  func compileProperties(
    _ properties: Expression?, _ bindings: Bindings
  ) throws(CypherError) -> (Runtime) throws(CypherError) -> [(key: String, value: Value)] {
    guard let properties else { return { (runtime) throws(CypherError) in [] } }
    let value = try compile(properties, bindings)
    return { (runtime) throws(CypherError) in
      try Planner.entries(try value(runtime), runtime).filter { !$0.value.isNull }
    }
  }

  /// What a map, node or relationship gives as properties.
  static func entries(
    _ value: Value, _ runtime: Runtime
  ) throws(CypherError) -> [(key: String, value: Value)] {
    let graph = runtime.graph
    let names = graph.propertyKeyNames
    switch value {
    case .map(let map): return map.entries
    case .node(let node):
      return graph.propertyKeys(ofNode: node.id).map {
        (names[Int($0)], graph.property($0, ofNode: node.id))
      }
    case .relationship(let relationship):
      return graph.propertyKeys(ofRelationship: relationship.id).map {
        (names[Int($0)], graph.property($0, ofRelationship: relationship.id))
      }
    case .null: return []
    default:
      throw .runtime(.typeError, "InvalidArgumentType", "须是映射", "a map is needed")
    }
  }

  // MARK: - MERGE

  func planMerge(
    _ pattern: PathPattern, _ onCreate: [SetItem], _ onMatch: [SetItem], _ input: Operator,
    _ bindings: Bindings, _ writer: any WriteHandler
  ) throws(CypherError) -> (Operator, Bindings) {
    let (plan, inner) = try planMatch([pattern], nil, Argument(runtime), bindings)
    var created = bindings
    let create = try compileCreate([pattern], &created, writer)
    // What is made takes the slots that a match would have filled.
    let moves = pattern.variables.compactMap { name -> (from: Int, to: Int)? in
      guard let from = created[name], let to = inner[name], from != to else { return nil }
      return (from, to)
    }
    let created1 = try compileSet(onCreate, inner, writer)
    let matched = try compileSet(onMatch, inner, writer)
    var nullChecks: [Evaluator] = []
    for properties in pattern.nodes.compactMap(\.properties)
      + pattern.relationships.compactMap(\.properties)
    {
      guard case .map(let entries) = properties.kind else { continue }
      for entry in entries { nullChecks.append(try compile(entry.value, bindings)) }
    }
    let checks = nullChecks
    let merge = Merge(runtime, input, plan) { (runtime) throws(CypherError) in
      for check in checks where try check(runtime).isNull {
        throw .runtime(
          .semanticError, "MergeReadOwnWrites", "MERGE 的属性不能是 null",
          "a property in MERGE cannot be null")
      }
    } onMatch: { (runtime) throws(CypherError) in
      try matched(runtime)
    } create: { (runtime) throws(CypherError) in
      try create(runtime)
      for move in moves { runtime.slots[move.to] = runtime.slots[move.from] }
      try created1(runtime)
    }
    return (merge, inner)
  }
}
