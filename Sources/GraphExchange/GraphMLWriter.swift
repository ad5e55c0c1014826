public import KnowledgeGraph
internal import OntologyModel
public import XMLIO

/// Writes a graph as GraphML, so that Gephi, NetworkX, igraph, graph-tool and Cytoscape read it all.
///
/// All keys stand first, nodes before edges, one flat directed graph, only the types string, int,
/// long, double and boolean, no absent values but always `label`, `node_type` and `predicate`. An
/// edge's `weight` is the number of its statements; `quote`, `document`, `char_start` and `char_end`
/// are those of its best evidence, offsets in Unicode scalars of the document's text.
///
/// The profile `full` is ``GraphMLFullWriter``'s.
public struct GraphMLWriter: Hashable, Sendable {
  static let namespace = "http://graphml.graphdrawing.org/xmlns"

  /// The readers the file is for.
  public var profile: GraphMLProfile
  /// Whether edges carry all their evidence, and byte offsets.
  public var includesEvidence = false
  /// Whether documents and passages are nodes too.
  public var includesDocuments = false
  /// Where the nodes stand; without one, yEd's nodes stand in rows and the others nowhere.
  public var layout: GraphLayout?

  /// Makes a configuration.
  public init(profile: GraphMLProfile = .gephi) { self.profile = profile }

  /// Writes a graph into a sink.
  ///
  /// Throws ``XMLError/Code/illegalName`` for an entity id that is no NMTOKEN or differs from
  /// another in case alone, and ``XMLError/Code/outputFailed``.
  public func write(_ graph: Graph, to sink: ByteSink) throws(XMLError) -> ExportReport {
    guard profile != .full else { return try GraphMLFullWriter().write(graph, to: sink) }
    try GraphMLWriter.checkIdentifiers(
      graph.entities.map(\.id.text) + (includesDocuments ? graph.documents.map(\.id.text) : []))
    let values = ColumnValues(graph: graph, includesEvidence: includesEvidence)
    var output = try GraphMLOutput(
      to: sink, namespaces: profile == .yed ? [("xmlns:y", YEdDrawing.namespace)] : [])
    for key in keys(for: graph) { try output.declare(key) }
    try output.startGraph()
    for position in graph.entities.indices {
      try writeNode(position, values, &output)
    }
    let passages = includesDocuments ? Passages(graph) : nil
    if let passages { try writeNodes(of: passages, graph, &output) }
    for edges in GraphMLEdgeGroups(graph, profile: profile) {
      try writeEdge(edges, values, &output)
    }
    if let passages { try writeEdges(of: passages, graph, &output) }
    return try output.finish()
  }

  /// The columns of a file, nodes' first.
  private func keys(for graph: Graph) -> [GraphMLKey] {
    var nodes = GraphMLKey.nodeKeys + GraphMLKey.attributeKeys(of: graph)
    var edges = GraphMLKey.edgeKeys + GraphMLKey.optionalEdgeKeys(of: graph)
    if includesEvidence { edges += GraphMLKey.evidenceKeys }
    if includesDocuments { nodes += GraphMLKey.passageKeys }
    if layout != nil, profile != .yed {
      nodes += ["x", "y"].map { GraphMLKey(id: $0, target: .node, kind: .double) }
    }
    switch profile {
    case .gephi, .strict, .full: break
    case .cytoscape:
      nodes.append(.init(id: "name", target: .node, kind: .string))
      edges.append(.init(id: "interaction", target: .edge, kind: .string))
    case .yed:
      nodes.append(
        .init(id: "node_drawing", target: .node, kind: .string, graphics: "nodegraphics"))
      edges.append(
        .init(id: "edge_drawing", target: .edge, kind: .string, graphics: "edgegraphics"))
    case .neo4j:
      let lists: Set = ["aliases", "rules", "documents", "quotes"]
      let marked = { (key: GraphMLKey) in
        lists.contains(key.id)
          ? GraphMLKey(id: key.id, target: key.target, kind: key.kind, isList: true) : key
      }
      nodes = nodes.map(marked)
      edges = edges.map(marked)
    }
    return nodes + edges
  }

  private func writeNode(
    _ position: Int, _ values: ColumnValues, _ output: inout GraphMLOutput
  ) throws(XMLError) {
    let entity = values.graph.entities[position]
    let color = TypeColor(entity.type)
    try output.startNode(
      entity.id.text, labels: profile == .neo4j ? Neo4jNames.labels(of: entity.type) : nil)
    try writeLooks(entity.name, color, position, &output)
    try write(values.row(of: NodeIndex(UInt32(position))), &output)
    if profile == .yed {
      let place = layout?.position(position) ?? YEdDrawing.place(position, of: values.graph)
      try output.drawing("node_drawing") { writer, report throws(XMLError) in
        try YEdDrawing.node(
          entity.name, YEdDrawing.shape(of: entity.type), color, at: place, &writer, &report)
      }
    }
    try output.endNode()
  }

  /// The columns that tools draw by.
  private func writeLooks(
    _ label: String, _ color: TypeColor, _ position: Int?, _ output: inout GraphMLOutput
  ) throws(XMLError) {
    try output.data("label", label)
    try output.data("r", String(color.red))
    try output.data("g", String(color.green))
    try output.data("b", String(color.blue))
    if let position, let place = layout?.position(position), profile != .yed {
      try output.data("x", DecimalNumber.place(place.x))
      try output.data("y", DecimalNumber.place(place.y))
    }
    if profile == .cytoscape { try output.data("name", label) }
  }

  private func writeEdge(
    _ edges: [Edge], _ values: ColumnValues, _ output: inout GraphMLOutput
  ) throws(XMLError) {
    guard let edge = edges.first else { return }
    let ends = GraphMLEdgeGroups.ends(of: edge, in: values.graph, profile: profile)
    guard
      let summary = EdgeSummary(edges, subject: ends.0, object: ends.1, in: values.graph)
    else { return }
    try output.startEdge(
      id(of: edge, summary), from: summary.subject.text, to: summary.object.text,
      label: attribute(of: summary.kind))
    try writeLooks(ofEdge: summary.label, summary.kind, summary.support, &output)
    try write(values.row(of: summary, isMerged: profile == .gephi), &output)
    if profile == .yed { try draw(summary.label, &output) }
    try output.endEdge()
  }

  private func writeLooks(
    ofEdge label: String, _ predicate: String, _ weight: Int, _ output: inout GraphMLOutput
  ) throws(XMLError) {
    try output.data("edgelabel", label)
    try output.data("weight", String(weight))
    if profile == .cytoscape { try output.data("interaction", predicate) }
  }

  private func draw(_ label: String, _ output: inout GraphMLOutput) throws(XMLError) {
    try output.drawing("edge_drawing") { writer, report throws(XMLError) in
      try YEdDrawing.edge(label, &writer, &report)
    }
  }

  private func write(
    _ row: ColumnValues.Row, _ output: inout GraphMLOutput
  ) throws(XMLError) {
    for (key, value) in row {
      switch value {
      case .text(let text): try output.data(key, text)
      case .list(let values):
        if profile == .neo4j, key != "role" {
          try output.data(key, EvidenceText.list(values))
        } else {
          try output.list(key, values)
        }
      }
    }
  }

  private func writeNodes(
    of passages: Passages, _ graph: Graph, _ output: inout GraphMLOutput
  ) throws(XMLError) {
    for document in graph.documents {
      try writeExtra(
        document.id.text, document.name, Passages.documentType.name, .document,
        Passages.row(of: document), &output)
    }
    for passage in passages.passages {
      try writeExtra(
        passage.id, passage.label, Passages.passageType.name, .passage,
        Passages.row(of: passage), &output)
    }
  }

  private func writeExtra(
    _ id: String, _ label: String, _ type: String, _ color: TypeColor, _ row: ColumnValues.Row,
    _ output: inout GraphMLOutput
  ) throws(XMLError) {
    try output.startNode(id, labels: profile == .neo4j ? ":" + type : nil)
    try writeLooks(label, color, nil, &output)
    try write(row, &output)
    if profile == .yed {
      try output.drawing("node_drawing") { writer, report throws(XMLError) in
        try YEdDrawing.node(label, "rectangle", color, at: (0, 0), &writer, &report)
      }
    }
    try output.endNode()
  }

  private func writeEdges(
    of passages: Passages, _ graph: Graph, _ output: inout GraphMLOutput
  ) throws(XMLError) {
    for passage in passages.passages {
      for node in passage.entities {
        try writeExtra(Passages.citedIn, from: graph[node].id.text, to: passage.id, &output)
      }
      guard graph.document(passage.evidence.document) != nil else { continue }
      try writeExtra(
        Passages.quotedFrom, from: passage.id, to: passage.evidence.document.text, &output)
    }
  }

  private func writeExtra(
    _ kind: (name: String, label: String), from source: String, to target: String,
    _ output: inout GraphMLOutput
  ) throws(XMLError) {
    try output.startEdge(
      "\(source).\(kind.name).\(target)", from: source, to: target,
      label: attribute(of: kind.name))
    try writeLooks(ofEdge: kind.label, kind.name, 1, &output)
    try output.data("predicate", kind.name)
    try output.data("symmetric", "false")
    if profile == .yed { try draw(kind.label, &output) }
    try output.endEdge()
  }

  /// The attribute `label` of an edge: Gephi keeps parallel edges apart by it, APOC reads the type
  /// of a relationship from it.
  private func attribute(of predicate: String) -> String? {
    switch profile {
    case .gephi: predicate
    case .neo4j: Neo4jNames.relationship(predicate)
    case .strict, .cytoscape, .yed, .full: nil
    }
  }

  /// A merged edge is named by its ends, as the set of its roles may grow.
  private func id(of edge: Edge, _ summary: EdgeSummary) -> String {
    guard profile == .gephi else { return edge.id }
    return summary.id
  }

  /// Holds ids to XML's names, and to be unlike each other whatever their case.
  static func checkIdentifiers(_ ids: [String]) throws(XMLError) {
    var seen = Set<String>()
    for id in ids {
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

extension EdgeSummary {
  /// What a picture says of the edge: the relation and the roles, in Chinese.
  var label: String {
    let label = predicate.label(.chinese)
    return roles.isEmpty ? label : label + "：" + roles.joined(separator: "、")
  }

  /// The kind that Gephi keeps parallel edges apart by.
  var kind: String { EdgeSummary.kind(predicate, modality) }

  /// The kind of an edge: a plan must not be counted with the facts.
  static func kind(_ edge: Edge) -> String { kind(edge.predicate, edge.modality) }

  private static func kind(_ predicate: Predicate, _ modality: Modality) -> String {
    modality == .asserted ? predicate.name : predicate.name + "." + modality.name
  }

  /// The id of edges that are one where they differ in role alone.
  var id: String { subject.text + "." + kind + "." + object.text }
}

/// The names of types and relations in Neo4j's style.
enum Neo4jNames {
  /// All labels of a type, the most general first, such as `:Person:Official`.
  static func labels(of type: EntityType) -> String {
    list(of: type).map { ":" + $0 }.joined()
  }

  static func list(of type: EntityType) -> [String] {
    (type.parent.map(list) ?? []) + [type.name]
  }

  /// `holdsPost` becomes `HOLDS_POST`.
  static func relationship(_ predicate: String) -> String {
    var name = ""
    for scalar in predicate.unicodeScalars {
      if (0x41...0x5A).contains(scalar.value) { name += "_" }
      name += scalar == "." ? "_" : String(scalar).uppercased()
    }
    return name
  }
}
