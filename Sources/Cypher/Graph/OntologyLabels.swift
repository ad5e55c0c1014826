internal import KnowledgeGraph
public import OntologyModel

/// The numbers of the ontology's types and predicates as labels and relationship types.
public enum OntologyLabels {
  /// `Agent` stands above persons and organizations in the ontology; no entity has it as its type.
  public static let names = ["Agent"] + EntityType.allCases.map(\.name)

  /// The label of each type, and those of the types above it, ascending.
  public static func labels(of type: EntityType) -> [LabelID] { table[type] ?? [] }

  /// The same as bits.
  static func mask(of type: EntityType) -> UInt16 {
    labels(of: type).reduce(0) { $0 | 1 << UInt16($1) }
  }

  /// The labels of the types in the order of `EntityType.allCases`, as bits.
  public static let masks = EntityType.allCases.map(mask(of:))

  private static let table: [EntityType: [LabelID]] = {
    var table: [EntityType: [LabelID]] = [:]
    for type in EntityType.allCases {
      var found: [LabelID] =
        type.isKind(of: .person) || type.isKind(of: .organization) ? [0] : []
      for (number, other) in EntityType.allCases.enumerated() where type.isKind(of: other) {
        found.append(LabelID(number + 1))
      }
      table[type] = found
    }
    return table
  }()

  /// The number of a predicate as a relationship type.
  public static func type(_ predicate: Predicate) -> RelationshipTypeID { types[predicate] ?? 0 }

  private static let types = Dictionary(
    uniqueKeysWithValues: Predicate.allCases.enumerated().map {
      ($0.element, RelationshipTypeID($0.offset))
    })
}

/// What is asked of an edge most often.
struct EdgeEnds: Sendable {
  let start: NodeID
  let end: NodeID
  let type: RelationshipTypeID
}

/// The edges at each node as flat arrays: number, other end and type.
struct EdgeIndex: Sendable {
  private let offsets: [UInt32]
  private let neighbours: [Neighbour]
  private let types: [UInt8]

  /// - Complexity: O(nodes + edges).
  init(_ graph: Graph, at near: KeyPath<Edge, NodeIndex>, to far: KeyPath<Edge, NodeIndex>) {
    var offsets = [UInt32](repeating: 0, count: graph.entities.count + 1)
    for edge in graph.edges { offsets[Int(edge[keyPath: near].rawValue) + 1] += 1 }
    for node in 0..<graph.entities.count { offsets[node + 1] += offsets[node] }
    var next = offsets
    var neighbours = [Neighbour](
      repeating: Neighbour(relationship: 0, node: 0), count: graph.edges.count)
    var types = [UInt8](repeating: 0, count: graph.edges.count)
    for (number, edge) in graph.edges.enumerated() {
      let node = Int(edge[keyPath: near].rawValue)
      let place = Int(next[node])
      neighbours[place] = Neighbour(
        relationship: RelationshipID(number), node: edge[keyPath: far].rawValue)
      types[place] = UInt8(OntologyLabels.type(edge.predicate))
      next[node] += 1
    }
    self.offsets = offsets
    self.neighbours = neighbours
    self.types = types
  }

  func degree(of node: NodeID) -> Int {
    guard Int(node) + 1 < offsets.count else { return 0 }
    return Int(offsets[Int(node) + 1] - offsets[Int(node)])
  }

  func append(_ node: NodeID, types wanted: [RelationshipTypeID], to found: inout [Neighbour]) {
    guard Int(node) + 1 < offsets.count else { return }
    let range = Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1])
    if wanted.isEmpty {
      found.append(contentsOf: neighbours[range])
      return
    }
    for place in range where wanted.contains(RelationshipTypeID(types[place])) {
      found.append(neighbours[place])
    }
  }
}

/// How many edges of each type start or end at nodes of each label.
struct LabelDegrees: Sendable {
  private var counts: [Int]

  init(_ graph: Graph) {
    let types = Predicate.allCases.count
    counts = [Int](repeating: 0, count: OntologyLabels.names.count * types * 2)
    for edge in graph.edges {
      let type = Int(OntologyLabels.type(edge.predicate))
      for (side, node) in [edge.subject, edge.object].enumerated() {
        for label in OntologyLabels.labels(of: graph[node].type) {
          counts[(Int(label) * types + type) * 2 + side] += 1
        }
      }
    }
  }

  func count(
    _ type: RelationshipTypeID?, _ label: LabelID, _ direction: RelationshipDirection
  ) -> Int {
    let types = Predicate.allCases.count
    let side = direction == .outgoing ? 0 : 1
    let wanted = type.map { Int($0)..<(Int($0) + 1) } ?? 0..<types
    return wanted.reduce(0) { sum, type in
      let place = (Int(label) * types + type) * 2 + side
      return sum + (counts.indices.contains(place) ? counts[place] : 0)
    }
  }
}

/// The properties of an edge, as its statements give them.
struct EdgeProperties {
  let graph: Graph
  let edge: Edge

  func value(_ key: KnowledgeGraphView.Key) -> Value {
    switch key {
    case .id: return .string(edge.id)
    case .role: return edge.role.map { .string($0) } ?? .null
    case .confidence: return .float(edge.confidence)
    case .support: return .integer(Int64(edge.support))
    case .since: return date(statements.compactMap { $0.validTime?.start }.min())
    case .until: return date(statements.compactMap { $0.validTime?.end }.max())
    case .reported: return date(statements.compactMap(\.reported).max())
    case .firstReported: return date(statements.compactMap(\.reported).min())
    case .sources: return .integer(Int64(Set(statements.map(\.evidence.document)).count))
    case .rules: return list(Set(statements.map(\.rule)).sorted())
    case .quotes: return list(statements.map(\.evidence.quote))
    case .documents:
      return list(
        Set(
          statements.map { graph.document($0.evidence.document)?.name ?? $0.evidence.document.text }
        ).sorted())
    case .name, .type, .aliases: return .null
    }
  }

  private var statements: ArraySlice<Statement> { graph.statements(of: edge) }

  private func date(_ date: PartialDate?) -> Value { date.map { .string($0.iso) } ?? .null }

  private func list(_ texts: [String]) -> Value {
    texts.isEmpty ? .null : .list(texts.map { .string($0) })
  }
}
