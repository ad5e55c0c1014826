public import KnowledgeGraph
internal import OntologyModel
public import XMLIO

/// Writes a graph as GraphML, so that Gephi, NetworkX, igraph, graph-tool and Cytoscape read it all.
///
/// All keys stand first, nodes before edges, one flat directed graph, only the types string, int,
/// double and boolean, no absent values but always `label`, `node_type` and `predicate`. An edge's
/// `weight` is the number of its statements; `quote`, `document`, `char_start` and `char_end` are
/// those of its best evidence, offsets in Unicode scalars of the document's text.
public struct GraphMLWriter: Hashable, Sendable {
  static let namespace = "http://graphml.graphdrawing.org/xmlns"

  /// The readers the file is for.
  public var profile: GraphMLProfile

  /// Makes a configuration.
  public init(profile: GraphMLProfile = .gephi) { self.profile = profile }

  /// Writes a graph into a sink.
  ///
  /// Throws ``XMLError/Code/illegalName`` for an entity id that is no NMTOKEN or differs from
  /// another in case alone, and ``XMLError/Code/outputFailed``.
  public func write(_ graph: Graph, to sink: ByteSink) throws(XMLError) -> ExportReport {
    try checkIdentifiers(of: graph)
    var report = ExportReport()
    var writer = try XMLWriter(to: sink)
    try writer.start("graphml")
    try writer.attribute("xmlns", GraphMLWriter.namespace)
    let keys =
      GraphMLKey.nodeKeys + GraphMLKey.attributeKeys(of: graph) + GraphMLKey.edgeKeys
      + GraphMLKey.optionalEdgeKeys(of: graph)
    for key in keys {
      try writer.start("key")
      try writer.attribute("id", key.id)
      try writer.attribute("for", key.target.rawValue)
      try writer.attribute("attr.name", key.id)
      try writer.attribute("attr.type", key.kind.rawValue)
      try writer.end()
    }
    try writer.start("graph")
    try writer.attribute("id", "G")
    try writer.attribute("edgedefault", "directed")
    for position in graph.entities.indices {
      try writeNode(NodeIndex(UInt32(position)), of: graph, &writer, &report)
    }
    for edges in GraphMLEdgeGroups(graph, profile: profile) {
      try writeEdge(edges, of: graph, &writer, &report)
    }
    try writer.finish()
    return report
  }

  private func writeNode(
    _ node: NodeIndex, of graph: Graph, _ writer: inout XMLWriter, _ report: inout ExportReport
  ) throws(XMLError) {
    let entity = graph[node]
    let color = TypeColor(entity.type)
    let summary = EntitySummary(node, in: graph)
    try writer.start("node")
    try writer.attribute("id", entity.id.text)
    try data("label", entity.name, &writer, &report)
    try data("r", String(color.red), &writer, &report)
    try data("g", String(color.green), &writer, &report)
    try data("b", String(color.blue), &writer, &report)
    try data("node_type", entity.type.name, &writer, &report)
    try data("type_label_zh", entity.type.label(.chinese), &writer, &report)
    try list("aliases", entity.aliases, &writer, &report)
    try data("mention_count", String(entity.mentions.count), &writer, &report)
    try data("sources", String(summary.documentCount), &writer, &report)
    try data("first_report", summary.firstReport?.iso, &writer, &report)
    try data("last_report", summary.lastReport?.iso, &writer, &report)
    var written = Set<String>()
    for attribute in entity.attributes {
      let id = GraphMLKey.id(ofAttribute: attribute.key)
      guard written.insert(id).inserted else { continue }
      try data(id, attribute.value, &writer, &report)
    }
    try writer.end()
    report.nodes += 1
  }

  private func writeEdge(
    _ edges: [Edge], of graph: Graph, _ writer: inout XMLWriter, _ report: inout ExportReport
  ) throws(XMLError) {
    guard let edge = edges.first else { return }
    let ends = GraphMLEdgeGroups.ends(of: edge, in: graph, profile: profile)
    guard let summary = EdgeSummary(edges, subject: ends.0, object: ends.1, in: graph) else {
      return
    }
    try writer.start("edge")
    try writer.attribute("id", id(of: edge, summary))
    try writer.attribute("source", summary.subject.id.text)
    try writer.attribute("target", summary.object.id.text)
    if profile == .gephi { try writer.attribute("label", kind(of: summary)) }
    try writeData(of: summary, &writer, &report)
    try writer.end()
    report.edges += 1
  }

  private func writeData(
    of summary: EdgeSummary, _ writer: inout XMLWriter, _ report: inout ExportReport
  ) throws(XMLError) {
    var label = summary.predicate.label(.chinese)
    if !summary.roles.isEmpty { label += "：" + summary.roles.joined(separator: "、") }
    try data("edgelabel", label, &writer, &report)
    try data("weight", String(summary.support), &writer, &report)
    try data("predicate", summary.predicate.name, &writer, &report)
    try data("symmetric", String(summary.predicate.isSymmetric), &writer, &report)
    switch profile {
    case .gephi: try list("role", summary.roles, &writer, &report)
    case .strict: try data("role", summary.roles.first, &writer, &report)
    }
    if summary.modality != .asserted {
      try data("modality", summary.modality.name, &writer, &report)
    }
    try list("tenure", summary.flags.flags.map(\.name), &writer, &report)
    try data("valid_from", summary.validFrom?.iso, &writer, &report)
    try data("valid_to", summary.validTo?.iso, &writer, &report)
    if summary.validFrom != nil || summary.validTo != nil {
      try data("valid_inferred", String(summary.isValidTimeInferred), &writer, &report)
    }
    try data("reported_first", summary.reportedFirst?.iso, &writer, &report)
    try data("reported_last", summary.reportedLast?.iso, &writer, &report)
    try data("confidence", DecimalNumber.share(summary.best.confidence), &writer, &report)
    try list("rules", summary.rules, &writer, &report)
    try list("documents", summary.documents, &writer, &report)
    if summary.quotes.count > 1 { try list("quotes", summary.quotes, &writer, &report) }
    try data("document", summary.bestDocument, &writer, &report)
    try data("quote", summary.best.evidence.quote, &writer, &report)
    try data("char_start", String(summary.best.evidence.characters.lowerBound), &writer, &report)
    try data("char_end", String(summary.best.evidence.characters.upperBound), &writer, &report)
  }

  /// A merged edge is named by its ends, as the set of its roles may grow.
  private func id(of edge: Edge, _ summary: EdgeSummary) -> String {
    switch profile {
    case .strict: edge.id
    case .gephi: "\(summary.subject.id).\(kind(of: summary)).\(summary.object.id)"
    }
  }

  /// The kind that Gephi keeps parallel edges apart by: a plan must not be counted with the facts.
  private func kind(of summary: EdgeSummary) -> String {
    summary.modality == .asserted
      ? summary.predicate.name : summary.predicate.name + "." + summary.modality.name
  }

  private func list(
    _ key: String, _ values: [String], _ writer: inout XMLWriter, _ report: inout ExportReport
  ) throws(XMLError) {
    guard !values.isEmpty else { return }
    try data(key, GephiList.text(values), &writer, &report)
  }

  private func data(
    _ key: String, _ value: String?, _ writer: inout XMLWriter, _ report: inout ExportReport
  ) throws(XMLError) {
    guard let value, !value.isEmpty else { return }
    try writer.start("data")
    try writer.attribute("key", key)
    try writer.text(report.carried(value))
    try writer.end()
    report.values += 1
    if value.utf8.count == 4, value.lowercased() == "null" { report.nullValues += 1 }
    if value.contains("INF") { report.infinityValues += 1 }
  }

  private func checkIdentifiers(of graph: Graph) throws(XMLError) {
    var seen = Set<String>()
    for entity in graph.entities {
      let id = entity.id.text
      // An NCName is an NMTOKEN, and legal in RDF/XML too.
      guard XMLCharacters.isNCName(id) else {
        throw XMLError(.illegalName, "the entity id '\(id)' is not an XML name")
      }
      guard seen.insert(id.lowercased()).inserted else {
        throw XMLError(.illegalName, "the entity id '\(id)' differs from another in case alone")
      }
    }
  }
}

extension ExportReport {
  /// A text without what XML cannot carry; what is left out is counted.
  mutating func carried(_ text: String) -> String {
    guard XMLCharacters.firstIllegal(in: text) != nil else { return text }
    let stripped = XMLCharacters.stripped(text)
    strippedCharacters += text.unicodeScalars.count - stripped.unicodeScalars.count
    return stripped
  }
}
