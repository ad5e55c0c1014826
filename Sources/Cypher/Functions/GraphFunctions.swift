/// Functions on nodes, relationships and paths.
let graphFunctions: [Function] = [
  Function("id", 1...1, result: .number) { (arguments, _) throws(CypherError) in
    switch arguments[0] {
    case .null: return .null
    case .node(let node): return .integer(Int64(node.id))
    case .relationship(let relationship): return .integer(Int64(relationship.id))
    default: throw .argument("id", arguments[0])
    }
  },
  Function("elementId", 1...1, result: .string) { (arguments, _) throws(CypherError) in
    switch arguments[0] {
    case .null: return .null
    case .node(let node): return .string(String(node.id))
    case .relationship(let relationship): return .string(String(relationship.id))
    default: throw .argument("elementId", arguments[0])
    }
  },
  Function("labels", 1...1, [.node], result: .list) { (arguments, context) throws(CypherError) in
    switch arguments[0] {
    case .null: return .null
    case .node(let node):
      try context.requirePresent(node)
      let names = context.graph.labelNames
      return .list(context.graph.labels(of: node.id).map { .string(names[Int($0)]) })
    default: throw .argument("labels", arguments[0])
    }
  },
  // The type of a relationship outlives its deletion within the statement.
  Function("type", 1...1, [.relationship], result: .string) {
    (arguments, context) throws(CypherError) in
    switch arguments[0] {
    case .null: return .null
    case .relationship(let relationship):
      let type = context.graph.type(of: relationship.id)
      return .string(context.graph.relationshipTypeNames[Int(type)])
    default: throw .argument("type", arguments[0])
    }
  },
  Function("startNode", 1...1, [.relationship], result: .node) {
    (arguments, context) throws(CypherError) in
    switch arguments[0] {
    case .null: return .null
    case .relationship(let relationship):
      return .node(NodeRef(context.graph.ends(of: relationship.id).start))
    default: throw .argument("startNode", arguments[0])
    }
  },
  Function("endNode", 1...1, [.relationship], result: .node) {
    (arguments, context) throws(CypherError) in
    switch arguments[0] {
    case .null: return .null
    case .relationship(let relationship):
      return .node(NodeRef(context.graph.ends(of: relationship.id).end))
    default: throw .argument("endNode", arguments[0])
    }
  },
  Function("length", 1...1, [.path], result: .number) { (arguments, _) throws(CypherError) in
    switch arguments[0] {
    case .null: return .null
    case .path(let path): return .integer(Int64(path.relationships.count))
    default: throw .argument("length", arguments[0])
    }
  },
  Function("nodes", 1...1, [.path], result: .list) { (arguments, _) throws(CypherError) in
    switch arguments[0] {
    case .null: return .null
    case .path(let path): return .list(path.nodes.map { .node(NodeRef($0)) })
    default: throw .argument("nodes", arguments[0])
    }
  },
  Function("relationships", 1...1, [.path], result: .list) { (arguments, _) throws(CypherError) in
    switch arguments[0] {
    case .null: return .null
    case .path(let path):
      return .list(path.relationships.map { .relationship(RelationshipRef($0)) })
    default: throw .argument("relationships", arguments[0])
    }
  },
  Function("keys", 1...1, result: .list) { (arguments, context) throws(CypherError) in
    guard let entries = try context.entries(of: arguments[0], "keys") else { return .null }
    return .list(entries.map { .string($0.key) })
  },
  Function("properties", 1...1, result: .map) { (arguments, context) throws(CypherError) in
    guard let entries = try context.entries(of: arguments[0], "properties") else { return .null }
    return .map(MapValue(entries))
  },
]

extension EvaluationContext {
  /// The entries of a map, or the properties of a node or relationship; nil for null.
  fileprivate func entries(
    of value: Value, _ function: String
  ) throws(CypherError) -> [(key: String, value: Value)]? {
    switch value {
    case .null: return nil
    case .map(let map): return map.entries
    case .node(let node):
      try requirePresent(node)
      return graph.named(graph.propertyKeys(ofNode: node.id)) {
        graph.property($0, ofNode: node.id)
      }
    case .relationship(let relationship):
      try requirePresent(relationship)
      return graph.named(graph.propertyKeys(ofRelationship: relationship.id)) {
        graph.property($0, ofRelationship: relationship.id)
      }
    default: throw .argument(function, value)
    }
  }

  /// Refuses a node that the statement has deleted.
  func requirePresent(_ node: NodeRef) throws(CypherError) {
    if graph.isDeleted(node: node.id) { throw .deletedEntity }
  }

  /// Refuses a relationship that the statement has deleted.
  func requirePresent(_ relationship: RelationshipRef) throws(CypherError) {
    if graph.isDeleted(relationship: relationship.id) { throw .deletedEntity }
  }
}

extension CypherError {
  static var deletedEntity: CypherError {
    .runtime(
      .entityNotFound, "DeletedEntityAccess", "该节点或关系已被删除",
      "this node or relationship was deleted")
  }
}
