public import Cypher
internal import GraphStore
internal import KnowledgeGraph
public import OntologyModel

/// Values of a query as people read them: a node is its name, a relationship its label.
public struct CellText: Sendable {
  private let graph: SnapshotGraph
  private let language: Language
  /// Values nested deeper are written as `…`, so that no value can exhaust the stack.
  private static let deepest = 100

  /// Writes values of a graph in a language.
  public init(graph: SnapshotGraph, language: Language) {
    self.graph = graph
    self.language = language
  }

  /// A value as one line; null is empty.
  public func text(_ value: Value) -> String { text(value, depth: 0) }

  private func text(_ value: Value, depth: Int) -> String {
    guard depth < CellText.deepest else { return "…" }
    switch value {
    case .null: return ""
    case .string(let text): return text
    case .node(let node): return graph.snapshot.name(ofNode: node.id)
    case .relationship(let relationship): return label(relationship.id)
    case .path(let path): return way(path.nodes, path.relationships)
    case .list(let values):
      return values.map { text($0, depth: depth + 1) }
        .joined(separator: language == .chinese ? "；" : "; ")
    case .map(let map):
      return map.entries.map { "\($0.key): \(text($0.value, depth: depth + 1))" }
        .joined(separator: language == .chinese ? "；" : "; ")
    default:
      let shown = ValueText(graph: graph).cypher(value)
      // Dates and their like stand between quotes in the language.
      return shown.hasPrefix("'") ? String(shown.dropFirst().dropLast()) : shown
    }
  }

  /// The relation and the role: `牵头（组长）`.
  public func label(_ edge: UInt32) -> String {
    let snapshot = graph.snapshot
    guard Int(edge) < snapshot.edgeCount else { return "" }
    let label = snapshot.predicate(ofEdge: edge).label(language)
    guard let role = snapshot.role(ofEdge: edge) else { return label }
    return language == .chinese ? "\(label)（\(role)）" : "\(label) (\(role))"
  }

  /// Nodes and the relations between them: `甲 -牵头→ 乙 ←任职于- 丙`.
  public func way(_ nodes: [UInt32], _ edges: [UInt32]) -> String {
    var text = nodes.first.map { graph.snapshot.name(ofNode: $0) } ?? ""
    for (edge, (from, to)) in zip(edges, zip(nodes, nodes.dropFirst())) {
      let isForward = graph.snapshot.ends(ofEdge: edge).subject == from
      text += isForward ? " -\(label(edge))→ " : " ←\(label(edge))- "
      text += graph.snapshot.name(ofNode: to)
    }
    return text
  }

  /// The first sentence behind an edge and its document: `“…” [a.txt]`.
  public func sentence(_ edge: UInt32) -> String {
    EdgeEvidence.sentences(behind: [edge], in: graph.snapshot).first.map {
      "“\($0.evidence.quote)” [\($0.document)]"
    } ?? ""
  }
}
