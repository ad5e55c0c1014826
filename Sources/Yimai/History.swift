public import KnowledgeGraph
internal import Linking
public import OntologyModel

/// One post as somebody held it once, or one lead: from when to when, and who says so.
public struct Tenure: Sendable {
  /// Who holds the post or leads.
  public let person: Entity
  /// At which body, or what is led.
  public let body: Entity
  /// Whether it is a post or a lead.
  public let predicate: Predicate
  /// The post or part, where one is stated.
  public let role: String?
  /// The earliest start that a text states; nil where none does.
  public let from: PartialDate?
  /// The end that a text gives; nil where none does, which does not mean "until now".
  public let until: PartialDate?
  /// The first and the last report that speaks of it.
  public let firstReport: PartialDate?
  /// The last report that speaks of it.
  public let lastReport: PartialDate?
  /// All flags of the statements.
  public let flags: TenureFlags
  /// The statements, in order of evidence; never empty.
  public let statements: [Statement]
  /// The documents of the statements, each once, sorted by name.
  public let sources: [SourceDocument]

  /// The date by which tenures are put in turn: the stated start, else the first report, else the end.
  public var order: PartialDate? { from ?? firstReport ?? until }
}

/// The career of people, or who held the posts of bodies in turn.
public struct History: Sendable {
  /// The tenures, the earliest first; those without any date last.
  public let tenures: [Tenure]
  /// The people and bodies that the words named.
  public let subjects: [Entity]

  /// Collects what people and bodies of a name held and were held.
  ///
  /// Words may name people (`周华锋`: their careers), a body (`安阳市卫健委`: all its posts) or a post
  /// (`安阳市卫健委主任`). A body's posts go on under its other names: those that followed each other by
  /// kind and place (卫生局, 卫计委, 卫健委), and those that a text says were renamed or merged.
  ///
  /// - Complexity: O(n) in entities, aliases and statements.
  public init(of words: String, in graph: Graph) {
    let lookup = NameLookup(graph)
    let exact = lookup.exact(words)
    var role: String?
    var found = exact
    if exact.isEmpty, let post = History.post(words, in: graph) {
      found = post.bodies
      role = post.role
    }
    if found.isEmpty { found = lookup.containing(words) }
    let people = found.filter { $0.type.isKind(of: .person) }
    subjects = people.isEmpty ? found.filter { !$0.type.isKind(of: .person) } : people
    let endings = PostEndings(graph.statements)
    let nodes: Set<NodeIndex>
    if people.isEmpty {
      nodes = History.lineage(of: subjects, in: graph)
    } else {
      nodes = Set(people.compactMap { graph.index(of: $0.id) })
    }
    var tenures: [Tenure] = []
    for edge in graph.edges
    where (edge.predicate == .holdsPost || edge.predicate == .leads)
      && nodes.contains(people.isEmpty ? edge.object : edge.subject)
      && (role == nil || edge.role == role)
    {
      tenures += History.tenures(of: edge, endings, in: graph)
    }
    self.tenures = tenures.sorted { History.key($0) < History.key($1) }
  }

  /// One edge may hold several tenures: who left and came back has two.
  private static func tenures(
    of edge: Edge, _ endings: PostEndings, in graph: Graph
  ) -> [Tenure] {
    let all = Array(graph.statements(of: edge))
    return Dictionary(grouping: all, by: { endings.end(of: $0) }).map { until, statements in
      let reports = statements.compactMap(\.reported)
      let sources = Set(statements.map(\.evidence.document)).compactMap { graph.document($0) }
      return Tenure(
        person: graph[edge.subject], body: graph[edge.object], predicate: edge.predicate,
        role: edge.role, from: statements.compactMap { $0.validTime?.start }.min(), until: until,
        firstReport: reports.min(), lastReport: reports.max(),
        flags: statements.reduce(into: []) { $0.formUnion($1.flags) }, statements: statements,
        sources: sources.sorted { ($0.name, $0.id) < ($1.name, $1.id) })
    }
  }

  private static func key(_ tenure: Tenure) -> (String, String, String, String, String) {
    (
      tenure.order?.iso ?? "9", tenure.until?.iso ?? "9", tenure.body.name, tenure.role ?? "",
      tenure.person.id.text
    )
  }

  /// A body's name or alias with one of its posts behind it.
  private static func post(
    _ words: String, in graph: Graph
  ) -> (bodies: [Entity], role: String)? {
    let words = words.filter { !$0.isWhitespace }
    var best: (bodies: [Entity], role: String)?
    var length = 0
    for entity in graph.entities where entity.type.isKind(of: .organization) {
      guard let node = graph.index(of: entity.id) else { continue }
      for name in [entity.name] + entity.aliases
      where words.hasPrefix(name) && name.count >= length && name.count < words.count {
        let role = String(words.dropFirst(name.count))
        guard graph.edges(to: node).contains(where: { $0.role == role }) else { continue }
        let isLonger = name.count > length
        length = name.count
        best = (isLonger ? [entity] : (best?.bodies ?? []) + [entity], role)
      }
    }
    return best
  }

  /// Bodies with those that came before and behind them.
  static func lineage(of bodies: [Entity], in graph: Graph) -> Set<NodeIndex> {
    let named = Set(bodies.map { Self.present($0) })
    var nodes = Set(bodies.compactMap { graph.index(of: $0.id) })
    for entity in graph.entities
    where entity.type.isKind(of: .organization) && named.contains(Self.present(entity)) {
      if let node = graph.index(of: entity.id) { nodes.insert(node) }
    }
    var queue = nodes.sorted()
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      let before = graph.edges(to: node).filter { $0.predicate == .mergedInto }.map(\.subject)
      let behind = graph.edges(from: node).filter { $0.predicate == .mergedInto }.map(\.object)
      for other in before + behind where nodes.insert(other).inserted { queue.append(other) }
    }
    return nodes
  }

  /// The name that a body has now, with its place where the name does not begin with it.
  static func present(_ entity: Entity) -> String {
    let present = BodyLineage.present(entity.name)
    guard let anchor = entity.attribute("anchor"), !present.hasPrefix(anchor) else {
      return present
    }
    return present + "|" + anchor
  }
}
