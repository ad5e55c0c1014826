internal import OntologyModel

/// The nodes, relationships and conditions of one MATCH.
struct MatchPattern {
  struct Node {
    let name: String?
    let slot: Int
    var isBound: Bool
    var labels: [Name]
    /// Labels that a scan has already made sure of.
    var settled: Set<String> = []
  }

  struct Relationship {
    let pattern: RelationshipPattern
    let slot: Int
    let left: Int
    let right: Int
    let selection: PathPattern.Selection
    /// Whether an earlier clause has bound it.
    let isGiven: Bool
    var isDone = false
  }

  /// A condition, ready to be checked once its variables are bound.
  struct Condition {
    enum Kind {
      case expression(Expression)
      /// A property of the pattern's map.
      case nodeProperty(node: Int, key: String, Expression)
      case relationshipProperty(slot: Int, key: String, Expression)
    }
    let kind: Kind
    /// The names of this MATCH that have to be bound before.
    let needs: Set<String>
    let text: String
    var isDone = false
  }

  struct Path {
    let name: String
    let slot: Int
    let nodes: [Int]
    let relationships: [Int]
    var isDone = false
  }

  var nodes: [Node] = []
  var relationships: [Relationship] = []
  var conditions: [Condition] = []
  var paths: [Path] = []
  /// The names that this MATCH brings and that are bound by now.
  var unbound: Set<String> = []
  /// Whether what comes behind the MATCH does not see how often a row comes.
  var ignoresRepeats = false
}

extension Planner {
  /// Plans the patterns of one MATCH behind an input.
  func planMatch(
    _ patterns: [PathPattern], _ condition: Expression?, _ input: Operator, _ bindings: Bindings,
    ignoresRepeats: Bool = false
  ) throws(CypherError) -> (Operator, Bindings) {
    var inner = bindings
    // What was computed before a MATCH is known by variables only.
    inner.computed = [:]
    var match = collect(patterns, condition, &inner)
    match.ignoresRepeats = ignoresRepeats
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

  // MARK: - Collecting

  private func collect(
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

  private func add(
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

  private func add(
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

  private func addProperties(
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

  private func addConditions(
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

  /// A node that an earlier clause has bound may be null or no node at all.
  private func checkGiven(
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
  private func settle(
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

  private func settleLabels(
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

  private func compile(
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
  private func assemble(
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

/// Finds nodes by name, each name once, and notes where only an alias was found.
final class NameLookup {
  private let runtime: Runtime
  private var known: [String: Set<NodeID>?] = [:]

  init(_ runtime: Runtime) { self.runtime = runtime }

  /// The nodes of a name; nil where the graph has no index of names.
  func find(_ text: String) -> Set<NodeID>? {
    if let found = known[text] { return found }
    let found = NameLookup.nodes(text, runtime).map { Set($0) }
    known[text] = .some(found)
    return found
  }

  static func nodes(_ text: String, _ runtime: Runtime) -> [NodeID]? {
    guard let found = runtime.graph.nodes(named: text) else { return nil }
    if found.areByAlias, !found.nodes.isEmpty {
      let key = runtime.graph.propertyKeyID("name")
      let names = found.nodes.prefix(3).compactMap { node -> String? in
        guard let key, case .string(let name) = runtime.graph.property(key, ofNode: node) else {
          return nil
        }
        return name
      }
      let more = found.nodes.count > 3
      runtime.note(
        Wording(
          "“\(text)”是别名，指\(names.joined(separator: "、"))\(more ? "等 \(found.nodes.count) 个" : "")",
          "'\(text)' is an alias of \(names.joined(separator: ", "))"
            + (more ? " and \(found.nodes.count - 3) more" : "")))
    }
    return found.nodes
  }
}
