public import KnowledgeGraph
internal import OntologyModel

/// Who leads which initiative: what texts state, and what follows through leading groups and
/// offices, kept apart.
public struct LeadershipRegister: Sendable {
  /// The lines, by initiative, then stated before inferred, chiefs before deputies, by leader.
  public let entries: [RegisterEntry]

  /// Parts by which a person heads a group.
  private static let groupHeads: Set<String> = [
    "组长", "总指挥", "指挥长", "负责人", "牵头人", "总召集人", "召集人", "主任",
  ]

  /// Collects the register of a graph: programs, leading groups, medical groups, whatever is led.
  ///
  /// A person who heads the group that leads a program, or who directs the body that does, stands in
  /// a line of its own with the basis `inferred`, unless a text states it.
  ///
  /// - Complexity: O(edges) in all, and for each line the edges of its leader.
  public init(_ graph: Graph) {
    let reader = RegisterReader(graph: graph)
    var entries: [RegisterEntry] = []
    for edge in graph.edges where edge.predicate == .leads {
      entries.append(reader.stated(edge))
      guard graph[edge.subject].type.isKind(of: .organization) else { continue }
      let named = Set(
        graph.edges(to: edge.object).filter { $0.predicate == .leads }.map(\.subject))
      for head in graph.edges(to: edge.subject) where LeadershipRegister.heads(head, in: graph) {
        if !named.contains(head.subject) { entries.append(reader.inferred(edge, head)) }
      }
    }
    self.entries = entries.sorted { LeadershipRegister.key($0) < LeadershipRegister.key($1) }
  }

  /// Whether an edge makes its subject the head of its object.
  private static func heads(_ edge: Edge, in graph: Graph) -> Bool {
    guard graph[edge.subject].type.isKind(of: .person) else { return false }
    switch edge.predicate {
    case .leads: return edge.role.map { groupHeads.contains($0) } ?? true
    case .holdsPost: return edge.role.map(isDirector) ?? false
    default: return false
    }
  }

  /// A post that one person of a body holds: 局长, 主任, 院长, not 副局长 nor 科主任.
  private static func isDirector(_ role: String) -> Bool {
    ["主任", "局长", "院长", "厅长", "部长", "所长", "秘书长", "书记", "党委书记", "党组书记"]
      .contains(role)
  }

  private static func key(
    _ entry: RegisterEntry
  ) -> (String, String, Int, String, String, String) {
    let role = entry.role ?? ""
    let rank = (entry.basis == .stated ? 0 : 2) + (role.hasPrefix("副") ? 1 : 0)
    return (
      entry.initiative.name, entry.initiative.id.text, rank, entry.leader.name,
      entry.leader.id.text, role
    )
  }
}

/// Reads the lines of a register from edges.
private struct RegisterReader {
  let graph: Graph

  func stated(_ edge: Edge) -> RegisterEntry {
    let statements = Array(graph.statements(of: edge))
    return entry(
      edge, leader: edge.subject, role: edge.role, basis: .stated, statements: statements,
      confidence: edge.confidence)
  }

  func inferred(_ lead: Edge, _ head: Edge) -> RegisterEntry {
    let statements = Array(graph.statements(of: lead)) + Array(graph.statements(of: head))
    return entry(
      lead, leader: head.subject, role: head.role,
      basis: .inferred(through: graph[lead.subject].id),
      statements: statements.sorted { ($0.evidence, $0.id) < ($1.evidence, $1.id) },
      confidence: lead.confidence * head.confidence)
  }

  private func entry(
    _ edge: Edge, leader: NodeIndex, role: String?, basis: RegisterEntry.Basis,
    statements: [Statement], confidence: Double
  ) -> RegisterEntry {
    let starts = statements.compactMap { $0.validTime?.start }
    let ends = statements.compactMap { $0.validTime?.end }
    let period =
      starts.isEmpty && ends.isEmpty
      ? nil
      : ValidTime(
        start: starts.min(), end: ends.max(),
        isInferred: statements.contains { $0.validTime?.isInferred == true })
    return RegisterEntry(
      initiative: graph[edge.object], leader: graph[leader], role: role,
      posts: posts(of: leader, around: statements), places: places(of: edge.object, leader: leader),
      period: period, basis: basis, statements: statements,
      sources: Set(statements.map(\.evidence.document)).count, confidence: confidence)
  }

  /// The posts whose statements do not exclude the time of the leadership.
  private func posts(of leader: NodeIndex, around statements: [Statement]) -> [RegisterEntry.Post] {
    let dates = statements.compactMap { $0.validTime?.start ?? $0.reported }
    let posts = graph.edges(from: leader).filter { edge in
      edge.predicate == .holdsPost
        && graph.statements(of: edge).contains { post in
          !post.flags.contains(.removed) && dates.allSatisfy { holds(post, at: $0) }
        }
    }
    return Set(posts.map { RegisterEntry.Post(body: graph[$0.object], role: $0.role) })
      .sorted {
        ($0.body.name, $0.body.id.text, $0.role ?? "") < (
          $1.body.name, $1.body.id.text, $1.role ?? ""
        )
      }
  }

  private func holds(_ post: Statement, at date: PartialDate) -> Bool {
    if let end = post.validTime?.end, end < date { return false }
    if let start = post.validTime?.start, start > date { return false }
    return true
  }

  /// Where the initiative is implemented; failing that, where its leader holds a post.
  private func places(of initiative: NodeIndex, leader: NodeIndex) -> [Entity] {
    var found = Set<NodeIndex>()
    for edge in graph.edges(to: initiative) where edge.predicate == .implements {
      found.formUnion(place(of: edge.subject))
    }
    if found.isEmpty {
      found = place(of: leader)
      for edge in graph.edges(from: leader) where edge.predicate == .holdsPost {
        found.formUnion(place(of: edge.object))
      }
    }
    return found.map { graph[$0] }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  private func place(of node: NodeIndex) -> Set<NodeIndex> {
    if graph[node].type == .place { return [node] }
    return Set(graph.edges(from: node).filter { $0.predicate == .locatedIn }.map(\.object))
  }
}
