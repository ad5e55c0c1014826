internal import KnowledgeGraph
internal import OntologyModel
internal import XMLIO

/// The pair of tables that Gephi's spreadsheet import takes: `nodes.csv` and `edges.csv`.
///
/// `Type` is the direction, `Kind` the type of an edge, by which Gephi keeps parallel edges apart.
/// Gephi guesses the type of a column from its first 25 rows, so columns of text must not start with
/// numbers alone: dates and counts are the only columns of digits.
struct GephiTables {
  private let graph: Graph

  init(_ graph: Graph) throws(XMLError) {
    try GraphMLWriter.checkIdentifiers(graph.entities.map(\.id.text))
    self.graph = graph
  }

  func files() -> [TableFile] {
    [
      TableFile(name: "nodes.csv") { sink, report in writeNodes(to: sink, &report) },
      TableFile(name: "edges.csv") { sink, report in writeEdges(to: sink, &report) },
    ]
  }

  private func writeNodes(to sink: ByteSink, _ report: inout ExportReport) {
    let columns =
      GraphMLKey.nodeKeys.map(\.id).filter { !["label", "r", "g", "b"].contains($0) }
      + GraphMLKey.attributeKeys(of: graph).map(\.id)
    let table = CSVTable(.gephi, to: sink)
    table.header(["Id", "Label"] + columns)
    let values = ColumnValues(graph: graph, includesEvidence: false)
    for position in graph.entities.indices {
      let node = NodeIndex(UInt32(position))
      let cells = ColumnValues.cells(values.row(of: node), columns, list: GephiList.text)
      table.row(noted([graph[node].id.text, graph[node].name] + cells, &report), &report)
      report.nodes += 1
      report.values += cells.count { $0 != nil }
    }
  }

  private func writeEdges(to sink: ByteSink, _ report: inout ExportReport) {
    let keys = GraphMLKey.edgeKeys + GraphMLKey.optionalEdgeKeys(of: graph)
    let columns = keys.map(\.id).filter { !["edgelabel", "weight"].contains($0) }
    let table = CSVTable(.gephi, to: sink)
    table.header(["Source", "Target", "Type", "Kind", "Id", "Label", "Weight"] + columns)
    let values = ColumnValues(graph: graph, includesEvidence: false)
    for edges in GraphMLEdgeGroups(graph, profile: .gephi) {
      guard let edge = edges.first else { continue }
      let ends = GraphMLEdgeGroups.ends(of: edge, in: graph, profile: .gephi)
      guard let summary = EdgeSummary(edges, subject: ends.0, object: ends.1, in: graph) else {
        continue
      }
      let cells = ColumnValues.cells(
        values.row(of: summary, isMerged: true), columns, list: GephiList.text)
      let first: [String?] = [
        summary.subject.id.text, summary.object.id.text, "Directed", summary.kind,
        summary.id, summary.label,
        String(summary.support),
      ]
      table.row(noted(first + cells, &report), &report)
      report.edges += 1
      report.values += cells.count { $0 != nil }
    }
  }

  /// Gephi trims values and takes `null` for missing.
  private func noted(_ cells: [String?], _ report: inout ExportReport) -> [String?] {
    for cell in cells.compactMap({ $0 }) {
      report.noteGephi(cell)
      if let first = cell.unicodeScalars.first, let last = cell.unicodeScalars.last,
        first.properties.isWhitespace || last.properties.isWhitespace
      {
        report.trimmedValues += 1
      }
    }
    return cells
  }
}
