internal import KnowledgeGraph
internal import OntologyModel

/// The statements that start at an entity as they were stated, those of one triple together.
///
/// An edge of a symmetric relation runs one way whichever way it was stated; here each statement
/// stands with the end that it names first.
struct StatementGroups {
  struct Group {
    let predicate: Predicate
    let object: NodeIndex
    var statements: [Statement]

    /// Whether a statement says that it is so.
    var isStated: Bool { statements.contains { $0.modality == .asserted } }
  }

  private(set) var groups: [Group] = []

  init(_ node: NodeIndex, in graph: Graph) {
    let id = graph.id(at: node)
    for edge in graph.edges(from: node) {
      let statements = graph.statements(of: edge)
      append(
        edge.predicate.isSymmetric ? statements.filter { $0.subject == id } : Array(statements),
        edge.predicate, edge.object)
    }
    for edge in graph.edges(to: node) where edge.predicate.isSymmetric {
      append(
        graph.statements(of: edge).filter { $0.subject == id }, edge.predicate, edge.subject)
    }
  }

  /// Edges that differ in role alone are one triple, and stand side by side.
  private mutating func append(
    _ statements: [Statement], _ predicate: Predicate, _ object: NodeIndex
  ) {
    guard !statements.isEmpty else { return }
    if let last = groups.last, last.predicate == predicate, last.object == object {
      groups[groups.count - 1].statements += statements
    } else {
      groups.append(Group(predicate: predicate, object: object, statements: statements))
    }
  }
}
