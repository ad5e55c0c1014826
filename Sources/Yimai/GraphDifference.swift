public import KnowledgeGraph
internal import OntologyModel

/// What two graphs say differently, statement by statement.
///
/// A statement's id follows from its document, its place there, its rule and the names of its ends in
/// the document. So a statement whose ends became other entities is told apart from one that went.
public struct GraphDifference: Sendable {
  /// The ways in which a statement can differ.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Only the new graph says it.
    case added
    /// Only the old graph says it.
    case removed
    /// Both say it of the same ends, with other evidence: another place, quote, time or confidence.
    case evidence
    /// Both read it at the same place, but its ends are other entities.
    case identity
  }

  /// One difference.
  public struct Item: Hashable, Sendable {
    /// How the statement differs.
    public let kind: Kind
    /// The statement in the old graph, nil where it is added.
    public let old: Statement?
    /// The statement in the new graph, nil where it is removed.
    public let new: Statement?
  }

  /// The differences: by kind, then by document, place and id.
  public let items: [Item]

  /// Compares two graphs; what is planned or not allowed counts too.
  ///
  /// - Complexity: O(n log n) in statements.
  public init(from old: Graph, to new: Graph) {
    var before = GraphDifference.statements(of: old)
    var after = GraphDifference.statements(of: new)
    var items: [Item] = []
    for (id, statement) in before {
      guard let other = after[id] else { continue }
      before[id] = nil
      after[id] = nil
      if statement.subject != other.subject || statement.object != other.object {
        items.append(Item(kind: .identity, old: statement, new: other))
      } else if statement != other {
        items.append(Item(kind: .evidence, old: statement, new: other))
      }
    }
    items += GraphDifference.moved(&before, &after)
    items += before.values.map { Item(kind: .removed, old: $0, new: nil) }
    items += after.values.map { Item(kind: .added, old: nil, new: $0) }
    self.items = items.sorted { GraphDifference.key($0) < GraphDifference.key($1) }
  }

  /// How many differences there are of a kind.
  public func count(_ kind: Kind) -> Int { items.count { $0.kind == kind } }

  /// Of the statements that only one graph has, those that say the same of the same ends in one
  /// document, where it was edited around them: taken two by two in order of their place.
  private static func moved(
    _ before: inout [StatementID: Statement], _ after: inout [StatementID: Statement]
  ) -> [Item] {
    let new = Dictionary(grouping: after.values, by: Content.init).mapValues(inOrder)
    var items: [Item] = []
    for (content, old) in Dictionary(grouping: before.values, by: Content.init) {
      for (first, second) in zip(inOrder(old), new[content] ?? []) {
        items.append(Item(kind: .evidence, old: first, new: second))
        before[first.id] = nil
        after[second.id] = nil
      }
    }
    return items
  }

  private static func inOrder(_ statements: [Statement]) -> [Statement] {
    statements.sorted { ($0.evidence, $0.id) < ($1.evidence, $1.id) }
  }

  /// What a statement says, without where.
  private struct Content: Hashable {
    let subject: EntityID
    let predicate: String
    let object: EntityID
    let role: String?
    let document: DocumentID

    init(_ statement: Statement) {
      subject = statement.subject
      predicate = statement.predicate.rawValue
      object = statement.object
      role = statement.role
      document = statement.evidence.document
    }
  }

  private static func statements(of graph: Graph) -> [StatementID: Statement] {
    let all = graph.statements + graph.unasserted + graph.quarantine.map(\.statement)
    return Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func key(_ item: Item) -> (Int, Evidence, StatementID) {
    let none = Evidence(document: DocumentID(""), bytes: 0..<0, characters: 0..<0, quote: "")
    let statement = item.new ?? item.old
    return (
      Kind.allCases.firstIndex(of: item.kind) ?? 0, statement?.evidence ?? none,
      statement?.id ?? StatementID("")
    )
  }
}
