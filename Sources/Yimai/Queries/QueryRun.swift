public import Cypher
internal import GraphStore
public import KnowledgeGraph
public import OntologyModel

/// The rows of a query over a snapshot, and what they speak of.
public struct QueryRun: Sendable {
  /// The graph that the values of the rows are numbers of.
  public let graph: SnapshotGraph
  /// The names of the columns.
  public let columns: [String]
  /// The rows, a value a column.
  public let rows: [[Value]]
  /// What the user should know beside the rows: that a name was found by alias, for example.
  public let notes: [Wording]
  /// The plan, where the query asks for it with EXPLAIN or PROFILE.
  public let plan: String?

  /// Reads a query in the words of the ontology and runs it.
  ///
  /// - Throws: what is wrong with the query, with its place; `LimitExceeded` where it takes longer
  ///   or gives more rows than allowed.
  public init(
    _ text: String, on graph: SnapshotGraph, parameters: [String: Value] = [:],
    timeout: Duration? = nil, maximumRows: Int? = nil
  ) throws(CypherError) {
    let query = try Query(parsing: text, vocabulary: .ontology)
    let cursor = try query.run(
      on: graph, parameters: parameters,
      options: RunOptions(timeout: timeout, maximumRows: maximumRows))
    self.graph = graph
    rows = try cursor.rest()
    columns = cursor.columns
    notes = cursor.notes
    plan = query.mode == .run ? nil : cursor.plan
  }

  /// The relationships in the rows, also those inside lists, maps and paths, in order of appearance.
  public var edges: [UInt32] {
    var found = FoundElements()
    for value in rows.joined() { found.add(value, depth: 0) }
    return found.edges
  }

  /// The graph of the nodes and relationships in the rows.
  ///
  /// - Complexity: O(n log n) in what the rows hold.
  public var part: Graph {
    var found = FoundElements()
    for value in rows.joined() { found.add(value, depth: 0) }
    return graph.snapshot.part(nodes: found.nodes, edges: found.edges)
  }

  /// The sentences behind the relationships in the rows.
  public var evidence: [EdgeEvidence] {
    EdgeEvidence.sentences(behind: edges, in: graph.snapshot)
  }
}

/// The nodes and relationships that values hold.
struct FoundElements {
  private(set) var nodes: [UInt32] = []
  private(set) var edges: [UInt32] = []
  /// Values nested deeper are not looked into, so that no value can exhaust the stack.
  private static let deepest = 100

  mutating func add(_ value: Value, depth: Int) {
    guard depth < FoundElements.deepest else { return }
    switch value {
    case .node(let node): nodes.append(node.id)
    case .relationship(let relationship): edges.append(relationship.id)
    case .path(let path):
      nodes += path.nodes
      edges += path.relationships
    case .list(let values): for value in values { add(value, depth: depth + 1) }
    case .map(let map): for entry in map.entries { add(entry.value, depth: depth + 1) }
    default: break
    }
  }
}
