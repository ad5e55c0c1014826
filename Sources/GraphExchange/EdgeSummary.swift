internal import KnowledgeGraph
internal import OntologyModel

/// What the statements of one or more edges say together.
struct EdgeSummary {
  let subject: EntityID
  let predicate: Predicate
  let object: EntityID
  /// Distinct roles, sorted.
  let roles: [String]
  /// Whether the edges are facts, or planned, denied or hoped for.
  let modality: Modality
  /// All flags of the statements.
  let flags: TenureFlags
  /// The statements, in order of evidence.
  let statements: ArraySlice<Statement>
  /// The number of statements.
  var support: Int { statements.count }
  /// The earliest start and the latest end stated.
  let validFrom: PartialDate?
  let validTo: PartialDate?
  /// Whether one of the two was worked out from a document's date.
  let isValidTimeInferred: Bool
  let reportedFirst: PartialDate?
  let reportedLast: PartialDate?
  /// The ids of the rules, sorted.
  let rules: [String]
  /// Distinct quotes, in order of evidence.
  let quotes: [String]
  /// The names of the documents, sorted.
  let documents: [String]
  /// The statement of best confidence, the first of these in order of evidence.
  var best: Statement { statements[bestPlace] }
  private let bestPlace: Int
  /// The name of the document of `best`.
  let bestDocument: String

  /// Joins edges of the same ends and predicate; nil where they hold no statement.
  init?(_ edges: [Edge], subject: EntityID, object: EntityID, in graph: Graph) {
    let statements =
      edges.count == 1
      ? graph.statements(of: edges[0])
      : edges.flatMap { graph.statements(of: $0) }
        .sorted { ($0.evidence, $0.id) < ($1.evidence, $1.id) }[...]
    guard !statements.isEmpty, let predicate = edges.first?.predicate else { return nil }
    self.subject = subject
    self.predicate = predicate
    self.object = object
    roles = EdgeSummary.distinct(edges.compactMap(\.role))
    modality = edges.first?.modality ?? .asserted
    self.statements = statements
    if statements.count == 1, let only = statements.first {
      // Most edges rest on one statement: there is nothing to join.
      flags = only.flags
      validFrom = only.validTime?.start
      validTo = only.validTime?.end
      isValidTimeInferred = only.validTime?.isInferred ?? false
      reportedFirst = only.reported
      reportedLast = only.reported
      rules = [only.rule]
      quotes = [only.evidence.quote]
      bestPlace = statements.startIndex
      bestDocument = graph.documentName(of: only.evidence)
      documents = [bestDocument]
      return
    }
    flags = statements.reduce(into: []) { $0.formUnion($1.flags) }
    let times = statements.compactMap(\.validTime)
    validFrom = times.compactMap(\.start).min()
    validTo = times.compactMap(\.end).max()
    isValidTimeInferred = times.contains(where: \.isInferred)
    let reported = statements.compactMap(\.reported)
    reportedFirst = reported.min()
    reportedLast = reported.max()
    rules = EdgeSummary.distinct(statements.map(\.rule))
    quotes = EdgeSummary.inOrder(statements.map(\.evidence.quote))
    let names = statements.map { graph.documentName(of: $0.evidence) }
    documents = EdgeSummary.distinct(names)
    var best = statements.startIndex
    for place in statements.indices
    where statements[place].confidence > statements[best].confidence { best = place }
    bestPlace = best
    bestDocument = names[best - statements.startIndex]
  }

  /// Distinct texts, sorted; most edges have one.
  private static func distinct(_ texts: [String]) -> [String] {
    texts.count < 2 ? texts : Set(texts).sorted()
  }

  /// Distinct texts, in their order.
  private static func inOrder(_ texts: [String]) -> [String] {
    guard texts.count > 1 else { return texts }
    var seen = Set<String>()
    return texts.filter { seen.insert($0).inserted }
  }
}
