public import KnowledgeGraph
public import OntologyModel

/// One row of "who leads what": a leader of an initiative, a group or a body, in one role.
public struct Leadership: Sendable {
  /// What is led.
  public let initiative: Entity
  /// Who leads it.
  public let leader: Entity
  /// The part played, such as 组长, where it is stated.
  public let role: String?
  /// The earliest start that a statement gives, where one does.
  public let since: PartialDate?
  /// The statements that say so, in order of evidence; never empty.
  public let statements: [Statement]
  /// The documents of these statements, each once, sorted by name.
  public let sources: [SourceDocument]
}

/// Which rows of "who leads what" to give.
public struct LeadershipFilter: Sendable {
  /// Words that name the initiative, or nil for all.
  public var initiative: String?
  /// Words that name a place in which initiative or leader stands, or nil for all.
  public var place: String?
  /// The day, month or year at which the leadership is to be attested, or nil for any.
  public var date: PartialDate?

  /// The day, month or year at which the reports must be known, or nil for all.
  public var knownBy: PartialDate?

  /// Makes a filter.
  public init(
    initiative: String? = nil, place: String? = nil, date: PartialDate? = nil,
    knownBy: PartialDate? = nil
  ) {
    self.initiative = initiative
    self.place = place
    self.date = date
    self.knownBy = knownBy
  }
}

/// The rows that a filter leaves, and how many the lack of a date has cost.
public struct LeadershipTable: Sendable {
  /// The rows, by initiative, then role (副 behind its chief), then leader.
  public let rows: [Leadership]
  /// Rows left out because their statements and documents bear no date to compare.
  public let undated: Int

  /// Collects who leads what.
  ///
  /// With a date, a statement counts where its period holds that date. A period begins with the
  /// stated start or, without one, with the date of the report; without an end that a report gives
  /// for the post it is open.
  ///
  /// - Complexity: O(n) in edges, and O(edges) more for each row where a place is asked for.
  public init(_ graph: Graph, filter: LeadershipFilter = LeadershipFilter()) {
    let graph = filter.knownBy.map(graph.knownBy) ?? graph
    let endings = PostEndings(graph.statements)
    let initiatives = filter.initiative.map { Set(NameLookup(graph).find($0).map(\.id)) }
    let places = filter.place.map { words in
      PlaceFilter(NamedPlace(words, found: NameLookup(graph).find(words)), in: graph)
    }
    var rows: [Leadership] = []
    var undated = 0
    for edge in graph.edges where edge.predicate == .leads {
      let initiative = graph[edge.object]
      if let initiatives, !initiatives.contains(initiative.id) { continue }
      if let places, !places.holds(edge) { continue }
      var statements = Array(graph.statements(of: edge))
      if let date = filter.date {
        let attested = statements.filter { $0.isAttested(at: date, endings: endings) }
        if attested.isEmpty, statements.allSatisfy({ $0.attestedFrom == nil }) {
          undated += 1
        }
        statements = attested
      }
      guard !statements.isEmpty else { continue }
      rows.append(
        Leadership(
          initiative: initiative, leader: graph[edge.subject], role: edge.role,
          since: statements.compactMap { $0.validTime?.start }.min(), statements: statements,
          sources: LeadershipTable.sources(of: statements, in: graph)))
    }
    self.rows = rows.sorted { LeadershipTable.key($0) < LeadershipTable.key($1) }
    self.undated = undated
  }

  private static func sources(of statements: [Statement], in graph: Graph) -> [SourceDocument] {
    Set(statements.map(\.evidence.document)).compactMap { graph.document($0) }
      .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  /// 副组长 sorts behind 组长: first by what stands behind 副, then by whether it stands there.
  private static func key(
    _ row: Leadership
  ) -> (String, String, Int, String, String, String) {
    let role = row.role ?? ""
    let isDeputy = role.hasPrefix("副")
    // A whole group shares its kind of post, so the chief and the deputies of it stand together.
    let post = isDeputy ? String(role.dropFirst()) : role
    return (
      row.initiative.name, row.initiative.id.text, isDeputy ? 1 : 0, post, row.leader.name,
      row.leader.id.text
    )
  }
}
