internal import KnowledgeGraph
internal import OntologyModel
internal import RDF

/// A value of a column: one text or a list of texts.
enum ColumnValue: Hashable, Sendable {
  case text(String)
  case list([String])
}

/// The values of nodes and edges by the ids of their columns, for all formats of graph tools.
struct ColumnValues {
  typealias Row = [(key: String, value: ColumnValue)]

  let graph: Graph
  /// Whether edges get the columns of ``GraphMLKey/evidenceKeys``.
  let includesEvidence: Bool
  /// The columns of attributes by their keys.
  private let attributeIDs: [String: String]
  private let summaries: EntitySummaries

  init(graph: Graph, includesEvidence: Bool) {
    self.graph = graph
    self.includesEvidence = includesEvidence
    attributeIDs = GraphMLKey.ids(ofAttributesOf: graph)
    summaries = EntitySummaries(graph)
  }

  /// What the columns say of an entity, but for label and looks.
  func row(of node: NodeIndex) -> Row {
    let entity = graph[node]
    let summary = summaries[node]
    var row: Row = []
    row.reserveCapacity(8 + entity.attributes.count)
    ColumnValues.add("node_type", entity.type.name, &row)
    ColumnValues.add("type_label_zh", entity.type.label(.chinese), &row)
    ColumnValues.add("aliases", entity.aliases, &row)
    ColumnValues.add("mention_count", String(entity.mentions.count), &row)
    ColumnValues.add("sources", String(summary.documentCount), &row)
    ColumnValues.add("first_report", summary.firstReport?.iso, &row)
    ColumnValues.add("last_report", summary.lastReport?.iso, &row)
    ColumnValues.add("node_confidence", entity.confidence.map(DecimalNumber.share), &row)
    var written = Set<String>()
    for attribute in entity.attributes {
      let id = attributeIDs[attribute.key] ?? GraphMLKey.id(ofAttribute: attribute.key)
      guard written.insert(id).inserted else { continue }
      ColumnValues.add(id, attribute.value, &row)
    }
    return row
  }

  /// What the columns say of one or more edges, but for the label and the weight.
  ///
  /// - Parameter isMerged: whether edges that differ in role are one, and roles a list.
  func row(of summary: EdgeSummary, isMerged: Bool) -> Row {
    var row: Row = []
    row.reserveCapacity(24)
    ColumnValues.add("predicate", summary.predicate.name, &row)
    ColumnValues.add("symmetric", String(summary.predicate.isSymmetric), &row)
    if isMerged {
      ColumnValues.add("role", summary.roles, &row)
    } else {
      ColumnValues.add("role", summary.roles.first, &row)
    }
    if summary.modality != .asserted {
      ColumnValues.add("modality", summary.modality.name, &row)
    }
    ColumnValues.add("tenure", summary.flags.flags.map(\.name), &row)
    ColumnValues.add("valid_from", summary.validFrom?.iso, &row)
    ColumnValues.add("valid_to", summary.validTo?.iso, &row)
    if summary.validFrom != nil || summary.validTo != nil {
      ColumnValues.add("valid_inferred", String(summary.isValidTimeInferred), &row)
    }
    ColumnValues.add("reported_first", summary.reportedFirst?.iso, &row)
    ColumnValues.add("reported_last", summary.reportedLast?.iso, &row)
    ColumnValues.add("confidence", DecimalNumber.share(summary.best.confidence), &row)
    ColumnValues.add("rules", summary.rules, &row)
    ColumnValues.add("documents", summary.documents, &row)
    if summary.quotes.count > 1 { ColumnValues.add("quotes", summary.quotes, &row) }
    let evidence = summary.best.evidence
    ColumnValues.add("document", summary.bestDocument, &row)
    ColumnValues.add("quote", evidence.quote, &row)
    ColumnValues.add("char_start", String(evidence.characters.lowerBound), &row)
    ColumnValues.add("char_end", String(evidence.characters.upperBound), &row)
    guard includesEvidence else { return row }
    ColumnValues.add("byte_start", String(evidence.bytes.lowerBound), &row)
    ColumnValues.add("byte_end", String(evidence.bytes.upperBound), &row)
    ColumnValues.add("evidence", EvidenceText.json(summary.statements, in: graph), &row)
    return row
  }

  static func add(_ key: String, _ value: String?, _ row: inout Row) {
    guard let value, !value.isEmpty else { return }
    row.append((key, .text(value)))
  }

  static func add(_ key: String, _ values: [String], _ row: inout Row) {
    guard !values.isEmpty else { return }
    row.append((key, .list(values)))
  }
}

/// All evidence of an edge as one text: a JSON array with an object for each statement.
enum EvidenceText {
  static func json(_ statements: some Collection<Statement>, in graph: Graph) -> String {
    let objects = statements.map { statement in
      let evidence = statement.evidence
      var fields = [
        ("statement", quoted(statement.id.text)),
        (
          "document",
          quoted(graph.document(evidence.document)?.name ?? evidence.document.text)
        ),
        ("chars", range(evidence.characters)), ("bytes", range(evidence.bytes)),
        ("quote", quoted(evidence.quote)), ("rule", quoted(statement.rule)),
        ("confidence", DecimalNumber.exactShare(statement.confidence)),
      ]
      if let role = statement.role { fields.append(("role", quoted(role))) }
      if let start = statement.validTime?.start { fields.append(("from", quoted(start.iso))) }
      if let end = statement.validTime?.end { fields.append(("to", quoted(end.iso))) }
      if let date = statement.reported { fields.append(("reported", quoted(date.iso))) }
      return "{" + fields.map { "\(quoted($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
    }
    return "[" + objects.joined(separator: ", ") + "]"
  }

  static func list(_ values: [String]) -> String {
    "[" + values.map(quoted).joined(separator: ", ") + "]"
  }

  private static func quoted(_ text: String) -> String { JSONText.quoted(text) }

  private static func range(_ range: Range<Int>) -> String {
    "[\(range.lowerBound), \(range.upperBound)]"
  }
}
