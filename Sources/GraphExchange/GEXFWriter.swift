public import KnowledgeGraph
internal import OntologyModel
public import XMLIO

/// Writes a graph as GEXF 1.3, with the kinds and periods of edges that Gephi's timeline shows.
///
/// Edges that differ in role alone are one, as in GraphML's profile `gephi`. A period is a `spell` of
/// whole days, because Gephi refuses an edge with a date of month or year: a part that is not known
/// is widened to the days it may mean, and the columns `valid_from` and `valid_to` keep the date as
/// it was stated. A side without a date is left out, for open intervals went with GEXF 1.3. Edges
/// without any date are always there. Lists are lists (`liststring`).
public struct GEXFWriter: Hashable, Sendable {
  static let namespace = "http://gexf.net/1.3"
  static let vizNamespace = "http://gexf.net/1.3/viz"

  /// Whether edges carry all their evidence, and byte offsets.
  public var includesEvidence: Bool
  /// Whether documents and passages are nodes too.
  public var includesDocuments: Bool
  /// Where the nodes stand, where they are to stand somewhere.
  public var layout: GraphLayout?

  /// Makes a configuration.
  public init(
    includesEvidence: Bool = false, includesDocuments: Bool = false, layout: GraphLayout? = nil
  ) {
    self.includesEvidence = includesEvidence
    self.includesDocuments = includesDocuments
    self.layout = layout
  }

  /// Writes a graph into a sink.
  ///
  /// Throws ``XMLError/Code/illegalName`` for an entity id that is no NMTOKEN or differs from
  /// another in case alone, and ``XMLError/Code/outputFailed``.
  public func write(_ graph: Graph, to sink: ByteSink) throws(XMLError) -> ExportReport {
    try GraphMLWriter.checkIdentifiers(
      graph.entities.map(\.id.text) + (includesDocuments ? graph.documents.map(\.id.text) : []))
    let values = ColumnValues(graph: graph, includesEvidence: includesEvidence)
    let passages = includesDocuments ? Passages(graph) : nil
    var output = try GEXFOutput(to: sink)
    try output.declare(
      nodeKeys(of: graph), edgeKeys + GraphMLKey.optionalEdgeKeys(of: graph))
    try output.startNodes()
    for position in graph.entities.indices { try writeNode(position, values, &output) }
    if let passages { try writeNodes(of: passages, graph, &output) }
    try output.startEdges()
    for edges in GraphMLEdgeGroups(graph, profile: .gephi) {
      try writeEdge(edges, values, &output)
    }
    if let passages { try writeEdges(of: passages, graph, &output) }
    return try output.finish()
  }

  /// Label, colour and place are not columns in GEXF.
  private func nodeKeys(of graph: Graph) -> [GraphMLKey] {
    let keys = GraphMLKey.nodeKeys + GraphMLKey.attributeKeys(of: graph)
    return keys.filter { !["label", "r", "g", "b"].contains($0.id) }
      + (includesDocuments ? GraphMLKey.passageKeys : [])
  }

  private var edgeKeys: [GraphMLKey] {
    GraphMLKey.edgeKeys.filter { !["edgelabel", "weight"].contains($0.id) }
      + (includesEvidence ? GraphMLKey.evidenceKeys : [])
  }

  private func writeNode(
    _ position: Int, _ values: ColumnValues, _ output: inout GEXFOutput
  ) throws(XMLError) {
    let graph = values.graph
    let node = NodeIndex(UInt32(position))
    let degree = graph.edges(from: node).count + graph.edges(to: node).count
    try output.startNode(graph[node].id.text, graph[node].name)
    try output.looks(
      TypeColor(graph[node].type), size: GEXFWriter.size(degree: degree),
      at: layout?.position(position))
    try output.values(values.row(of: node))
    try output.endNode()
  }

  /// From 10 for a node without edges, by the square root, so that areas show degrees.
  private static func size(degree: Int) -> Double { 10 + 4 * Double(degree).squareRoot() }

  private func writeEdge(
    _ edges: [Edge], _ values: ColumnValues, _ output: inout GEXFOutput
  ) throws(XMLError) {
    guard let edge = edges.first else { return }
    let ends = GraphMLEdgeGroups.ends(of: edge, in: values.graph, profile: .gephi)
    guard
      let summary = EdgeSummary(edges, subject: ends.0, object: ends.1, in: values.graph)
    else { return }
    try output.startEdge(
      summary.id,
      from: summary.subject.text, to: summary.object.text, kind: summary.kind,
      label: summary.label, weight: summary.support)
    try output.spells(DayInterval.intervals(of: summary.statements))
    try output.values(values.row(of: summary, isMerged: true))
    try output.endEdge()
  }

  private func writeNodes(
    of passages: Passages, _ graph: Graph, _ output: inout GEXFOutput
  ) throws(XMLError) {
    for document in graph.documents {
      try output.startNode(document.id.text, document.name)
      try output.looks(.document, size: 10, at: nil)
      try output.values(Passages.row(of: document))
      try output.endNode()
    }
    for passage in passages.passages {
      try output.startNode(passage.id, passage.label)
      try output.looks(.passage, size: 5, at: nil)
      try output.values(Passages.row(of: passage))
      try output.endNode()
    }
  }

  private func writeEdges(
    of passages: Passages, _ graph: Graph, _ output: inout GEXFOutput
  ) throws(XMLError) {
    for passage in passages.passages {
      for node in passage.entities {
        try writeExtra(Passages.citedIn, graph[node].id.text, passage.id, &output)
      }
      guard graph.document(passage.evidence.document) != nil else { continue }
      try writeExtra(
        Passages.quotedFrom, passage.id, passage.evidence.document.text, &output)
    }
  }

  private func writeExtra(
    _ kind: (name: String, label: String), _ source: String, _ target: String,
    _ output: inout GEXFOutput
  ) throws(XMLError) {
    try output.startEdge(
      "\(source).\(kind.name).\(target)", from: source, to: target, kind: kind.name,
      label: kind.label, weight: 1)
    try output.values([("predicate", .text(kind.name)), ("symmetric", .text("false"))])
    try output.endEdge()
  }
}

/// A period in whole days, as Gephi's timeline takes it.
struct DayInterval: Hashable, Comparable {
  let start: String?
  let end: String?

  /// The distinct periods of statements, sorted; periods that end before they start are left out.
  static func intervals(of statements: some Collection<Statement>) -> [DayInterval] {
    var found = Set<DayInterval>()
    for time in statements.compactMap(\.validTime) {
      let start = time.start.map { firstDay(of: $0) }
      let end = time.end.map { lastDay(of: $0) }
      if let start, let end, start > end { continue }
      if start != nil || end != nil { found.insert(DayInterval(start: start, end: end)) }
    }
    return found.sorted()
  }

  static func < (first: DayInterval, second: DayInterval) -> Bool {
    (first.start ?? "", first.end ?? "") < (second.start ?? "", second.end ?? "")
  }

  private static func firstDay(of date: PartialDate) -> String {
    PartialDate(year: date.year, month: date.month ?? 1, day: date.day ?? 1)?.iso ?? date.iso
  }

  private static func lastDay(of date: PartialDate) -> String {
    if date.day != nil { return date.iso }
    // A month has its last day where the calendar allows it.
    for day in [31, 30, 29] {
      if let last = PartialDate(year: date.year, month: date.month ?? 12, day: day) {
        return last.iso
      }
    }
    return PartialDate(year: date.year, month: date.month ?? 12, day: 28)?.iso ?? date.iso
  }
}
