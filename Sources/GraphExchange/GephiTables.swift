internal import KnowledgeGraph
internal import OntologyModel
internal import XMLIO

/// The pair of tables that Gephi's spreadsheet import takes: `nodes.csv` and `edges.csv`.
///
/// `Type` is the direction, `Kind` the type of an edge, by which Gephi keeps parallel edges apart.
/// Gephi guesses the type of a column from its first 25 rows. A year alone is therefore written as
/// `2019-XX` (ISO 8601-2, level 1), so that a column of dates never looks like one of numbers; in
/// other columns what the guess would lose is counted.
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
    var guess = GuessedColumns(count: columns.count)
    defer { report.misreadNumbers += guess.harmed }
    for position in graph.entities.indices {
      let node = NodeIndex(UInt32(position))
      let cells = GephiTables.dated(
        ColumnValues.cells(values.row(of: node), columns, list: GephiList.text), columns)
      guess.note(GephiTables.texts(cells, columns))
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
    var guess = GuessedColumns(count: columns.count)
    defer { report.misreadNumbers += guess.harmed }
    for edges in GraphMLEdgeGroups(graph, profile: .gephi) {
      guard let edge = edges.first else { continue }
      let ends = GraphMLEdgeGroups.ends(of: edge, in: graph, profile: .gephi)
      guard let summary = EdgeSummary(edges, subject: ends.0, object: ends.1, in: graph) else {
        continue
      }
      let cells = GephiTables.dated(
        ColumnValues.cells(
          values.row(of: summary, isMerged: true), columns, list: GephiList.text), columns)
      guess.note(GephiTables.texts(cells, columns))
      let first: [String?] = [
        summary.subject.text, summary.object.text, "Directed", summary.kind,
        summary.id, summary.label,
        String(summary.support),
      ]
      table.row(noted(first + cells, &report), &report)
      report.edges += 1
      report.values += cells.count { $0 != nil }
    }
  }

  private static let dates: Set<String> = [
    "first_report", "last_report", "valid_from", "valid_to", "reported_first", "reported_last",
  ]
  private static let numbers: Set<String> = [
    "mention_count", "sources", "confidence", "node_confidence", "char_start", "char_end",
  ]

  private static func dated(_ cells: [String?], _ columns: [String]) -> [String?] {
    zip(cells, columns).map { cell, column in
      guard let cell, dates.contains(column), cell.utf8.count == 4 else { return cell }
      return cell + "-XX"
    }
  }

  /// The cells without those that are numbers and may be taken for them.
  private static func texts(_ cells: [String?], _ columns: [String]) -> [String?] {
    zip(cells, columns).map { numbers.contains($1) ? nil : $0 }
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
