public import KnowledgeGraph
internal import OntologyModel
internal import RDF
public import XMLIO

/// Writes a graph as FollowTheMoney entities, one JSON object a line.
///
/// Posts are positions and occupancies, bodies in programs are participants, and what the model has
/// no schema for is a link with the relation's name as role. Each relation proves itself with its
/// documents and quotes.
///
/// Source: the default model of followthemoney 4, `Occupancy`, `Position`, `Directorship`,
/// `Membership`, `ProjectParticipant`, `Succession`, `UnknownLink`.
public struct FollowTheMoneyWriter: Hashable, Sendable {
  /// Makes a writer.
  public init() {}

  /// Writes a graph into a sink; throws ``XMLError/Code/outputFailed`` where a byte was lost.
  public func write(_ graph: Graph, to sink: ByteSink) throws(XMLError) -> ExportReport {
    var report = ExportReport()
    for document in graph.documents { write(document, to: sink) }
    for position in graph.entities.indices {
      write(graph.entities[position], to: sink, &report)
      writePositions(NodeIndex(UInt32(position)), of: graph, to: sink, &report)
      report.nodes += 1
    }
    for edge in graph.edges {
      guard
        let summary = EdgeSummary(
          [edge], subject: graph.id(at: edge.subject), object: graph.id(at: edge.object), in: graph)
      else { continue }
      write(edge, summary, of: graph, to: sink, &report)
      report.edges += 1
    }
    do throws(OutputError) { try sink.flush() } catch { throw XMLError(error) }
    return report
  }

  private typealias Properties = [(name: String, values: [String])]

  private func write(_ document: SourceDocument, to sink: ByteSink) {
    var report = ExportReport()
    emit(
      document.id.text, "Document",
      [
        ("fileName", [document.name]), ("title", [document.title].compactMap { $0 }),
        ("publisher", [document.publisher].compactMap { $0 }),
        ("publishedAt", [document.date?.iso].compactMap { $0 }), ("encoding", [document.encoding]),
      ], to: sink, &report)
  }

  private func write(_ entity: Entity, to sink: ByteSink, _ report: inout ExportReport) {
    var properties: Properties = [
      ("name", [entity.name]), ("alias", entity.aliases),
      ("keywords", [entity.type.label(.chinese)]),
    ]
    if entity.type == .policy {
      properties += [("title", [entity.name]), ("fileName", [entity.name])]
    }
    if entity.type == .place { properties.append(("full", [entity.name])) }
    properties.append(("notes", entity.attributes.map { "\($0.key): \($0.value)" }))
    emit(
      entity.id.text, FollowTheMoneyWriter.schema(of: entity.type), properties, to: sink, &report)
  }

  private static func schema(of type: EntityType) -> String {
    switch type {
    case .person, .official: "Person"
    case .organization, .partyBody, .medicalGroup, .hospital: "Organization"
    case .governmentBody: "PublicBody"
    case .place: "Address"
    case .program: "Project"
    case .event: "Event"
    case .policy: "Document"
    }
  }

  private static func position(_ role: String, in body: Entity) -> String {
    "post." + StableHash.hexadecimal(of: body.id.text + "|" + role)
  }

  /// The posts that anybody holds at a body or a place.
  private func writePositions(
    _ node: NodeIndex, of graph: Graph, to sink: ByteSink, _ report: inout ExportReport
  ) {
    let body = graph[node]
    let roles = Set(
      graph.edges(to: node).filter { $0.predicate == .holdsPost && $0.modality == .asserted }
        .compactMap(\.role))
    for role in roles.sorted() {
      let isBody = body.type.isKind(of: .organization)
      emit(
        FollowTheMoneyWriter.position(role, in: body), "Position",
        [
          ("name", [body.name + role]), ("organization", isBody ? [body.id.text] : []),
          ("subnationalArea", isBody ? [] : [body.name]),
        ], to: sink, &report)
    }
  }

  private func write(
    _ edge: Edge, _ summary: EdgeSummary, of graph: Graph, to sink: ByteSink,
    _ report: inout ExportReport
  ) {
    let link = FollowTheMoneyWriter.link(edge, of: graph)
    let documents = summary.statements.map(\.evidence.document)
      .filter { graph.document($0) != nil }.map(\.text)
    var properties: Properties = [
      (link.from, [link.source]), (link.to, [link.target]),
      ("startDate", dates(summary) { $0.start }), ("endDate", dates(summary) { $0.end }),
      ("date", Set(summary.statements.compactMap(\.reported)).sorted().map(\.iso)),
      ("summary", summary.quotes), ("proof", Set(documents).sorted()),
    ]
    if link.schema != "Occupancy", link.schema != "Succession" {
      let modality = summary.modality == .asserted ? "" : summary.modality.label(.chinese) + " "
      let label = modality + summary.predicate.label(.chinese)
      let isLink = link.schema == "UnknownLink"
      properties.append(
        ("role", [edge.role.map { isLink ? "\(label)：\($0)" : $0 } ?? label]))
    }
    emit(edge.id, link.schema, properties, to: sink, &report)
  }

  private func dates(
    _ summary: EdgeSummary, _ side: (ValidTime) -> PartialDate?
  ) -> [String] {
    Set(summary.statements.compactMap(\.validTime).compactMap(side)).sorted().map(\.iso)
  }

  private struct Link {
    let schema: String
    let from: String
    let source: String
    let to: String
    let target: String
  }

  private static func link(_ edge: Edge, of graph: Graph) -> Link {
    let (subject, object) = (graph[edge.subject], graph[edge.object])
    let isAgent = subject.type.isKind(of: .person) || subject.type.isKind(of: .organization)
    let isBody = object.type.isKind(of: .organization)
    func make(_ schema: String, _ from: String, _ to: String, _ target: String? = nil) -> Link {
      Link(
        schema: schema, from: from, source: subject.id.text, to: to,
        target: target ?? object.id.text)
    }
    // The model has facts alone; a plan must not look like one.
    guard edge.modality == .asserted else { return make("UnknownLink", "subject", "object") }
    if edge.predicate == .holdsPost, let role = edge.role {
      return make("Occupancy", "holder", "post", position(role, in: object))
    }
    if isAgent, object.type == .program, edge.predicate != .inspects {
      return make("ProjectParticipant", "participant", "project")
    }
    switch edge.predicate {
    case .holdsPost, .memberOf:
      if isAgent, isBody { return make("Membership", "member", "organization") }
    case .leads:
      if isAgent, isBody { return make("Directorship", "director", "organization") }
    case .mergedInto: return make("Succession", "predecessor", "successor")
    default: break
    }
    return make("UnknownLink", "subject", "object")
  }

  private func emit(
    _ id: String, _ schema: String, _ properties: Properties, to sink: ByteSink,
    _ report: inout ExportReport
  ) {
    let fields = properties.filter { !$0.values.filter { !$0.isEmpty }.isEmpty }.map { property in
      report.values += property.values.count
      let values = property.values.filter { !$0.isEmpty }
      return JSONText.quoted(property.name) + ": " + EvidenceText.list(values)
    }
    sink.write(
      "{\"id\": \(JSONText.quoted(id)), \"schema\": \(JSONText.quoted(schema)), "
        + "\"properties\": {\(fields.joined(separator: ", "))}}\n")
  }
}
