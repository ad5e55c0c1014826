internal import KnowledgeGraph
internal import OntologyModel
internal import XMLIO

/// Tables for `neo4j-admin database import`, and a Cypher script that loads the same files.
///
/// An edge of the graph is a relationship. Lists are parts between semicolons; a semicolon in a part
/// is written as its full-width form, for neo4j-admin knows no escape.
struct Neo4jTables {
  private let graph: Graph

  private static let nodeColumns: [(name: String, type: String)] = [
    ("node_type", ""), ("type_label_zh", ""), ("aliases", "string[]"), ("mention_count", "int"),
    ("sources", "int"), ("first_report", ""), ("last_report", ""),
    ("node_confidence", "double"),
  ]
  private static let edgeColumns: [(name: String, type: String)] = [
    ("predicate", ""), ("symmetric", "boolean"), ("role", ""), ("valid_from", ""), ("valid_to", ""),
    ("valid_inferred", "boolean"), ("reported_first", ""), ("reported_last", ""),
    ("confidence", "double"), ("rules", "string[]"), ("documents", "string[]"),
    ("quotes", "string[]"), ("document", ""), ("quote", ""), ("char_start", "int"),
    ("char_end", "int"), ("byte_start", "int"), ("byte_end", "int"), ("evidence", ""),
    ("modality", ""), ("tenure", "string[]"),
  ]

  init(_ graph: Graph) throws(XMLError) {
    try GraphMLWriter.checkIdentifiers(graph.entities.map(\.id.text))
    self.graph = graph
  }

  func files() -> [TableFile] {
    [
      TableFile(name: "nodes.csv") { sink, report in writeNodes(to: sink, &report) },
      TableFile(name: "relationships.csv") { sink, report in writeEdges(to: sink, &report) },
      TableFile(name: "load.cypher") { sink, _ in sink.write(script) },
    ]
  }

  private var attributes: [(name: String, type: String)] {
    GraphMLKey.attributeKeys(of: graph).map { ($0.id, "") }
  }

  private func heading(_ column: (name: String, type: String)) -> String {
    column.type.isEmpty ? column.name : column.name + ":" + column.type
  }

  private func list(_ values: [String]) -> String {
    values.map { value in
      String(String.UnicodeScalarView(value.unicodeScalars.map { $0 == ";" ? "；" : $0 }))
    }.joined(separator: ";")
  }

  private func noted(_ row: ColumnValues.Row, _ report: inout ExportReport) {
    for (_, value) in row {
      guard case .list(let values) = value else { continue }
      report.replacedSeparators += values.count { $0.utf8.contains(0x3B) }
    }
  }

  private func writeNodes(to sink: ByteSink, _ report: inout ExportReport) {
    let columns = Neo4jTables.nodeColumns + attributes
    let table = CSVTable(.neo4j, to: sink)
    table.header(["id:ID", "name"] + columns.map(heading) + [":LABEL"])
    let values = ColumnValues(graph: graph, includesEvidence: false)
    for position in graph.entities.indices {
      let node = NodeIndex(UInt32(position))
      let entity = graph[node]
      let row = values.row(of: node)
      noted(row, &report)
      let cells = ColumnValues.cells(row, columns.map(\.name), list: list)
      table.row(
        [entity.id.text, entity.name] + cells
          + [Neo4jNames.list(of: entity.type).joined(separator: ";")], &report)
      report.nodes += 1
      report.values += cells.count { $0 != nil }
    }
  }

  private func writeEdges(to sink: ByteSink, _ report: inout ExportReport) {
    let columns = Neo4jTables.edgeColumns
    let table = CSVTable(.neo4j, to: sink)
    table.header(
      [":START_ID", ":END_ID", ":TYPE", "id", "label", "weight:int"] + columns.map(heading))
    let values = ColumnValues(graph: graph, includesEvidence: true)
    for edge in graph.edges {
      guard
        let summary = EdgeSummary(
          [edge], subject: graph.id(at: edge.subject), object: graph.id(at: edge.object), in: graph)
      else { continue }
      let row = values.row(of: summary, isMerged: false)
      noted(row, &report)
      let cells = ColumnValues.cells(row, columns.map(\.name), list: list)
      let first: [String?] = [
        summary.subject.text, summary.object.text,
        Neo4jNames.relationship(summary.kind), edge.id, summary.label,
        String(summary.support),
      ]
      table.row(first + cells, &report)
      report.edges += 1
      report.values += cells.count { $0 != nil }
    }
  }

  /// Cypher that runs in cypher-shell or the browser with the files in Neo4j's import folder.
  private var script: String {
    var lines = [
      "// Loads nodes.csv and relationships.csv from the import folder of Neo4j 5 or later. Run with:",
      "//   cypher-shell -f load.cypher",
      "// neo4j-admin loads the same files faster, into an empty database:",
      "//   neo4j-admin database import full --array-delimiter=';' --multiline-fields=true \\",
      "//     --nodes=nodes.csv --relationships=relationships.csv",
      "CREATE CONSTRAINT yimai_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;",
      "LOAD CSV WITH HEADERS FROM 'file:///nodes.csv' AS row",
      "MERGE (n:Entity {id: row['id:ID']})",
      "SET n.name = row.name" + setters("n", Neo4jTables.nodeColumns + attributes) + ";",
    ]
    for type in EntityType.allCases {
      lines.append(
        "MATCH (n:Entity {node_type: '\(type.name)'}) SET n"
          + Neo4jNames.labels(of: type) + ";")
    }
    let types = Set(graph.edges.map(EdgeSummary.kind)).sorted().map(Neo4jNames.relationship)
    for type in types {
      lines += [
        "LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row",
        "WITH row WHERE row[':TYPE'] = '\(type)'",
        "MATCH (s:Entity {id: row[':START_ID']}), (o:Entity {id: row[':END_ID']})",
        "MERGE (s)-[r:\(type) {id: row.id}]->(o)",
        "SET r.label = row.label, r.weight = toInteger(row['weight:int'])"
          + setters("r", Neo4jTables.edgeColumns) + ";",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func setters(_ name: String, _ columns: [(name: String, type: String)]) -> String {
    columns.map { column in
      let cell = column.type.isEmpty ? "row.\(column.name)" : "row['\(heading(column))']"
      let value =
        switch column.type {
        case "int": "toInteger(\(cell))"
        case "double": "toFloat(\(cell))"
        case "boolean": "toBoolean(\(cell))"
        case "string[]": "split(\(cell), ';')"
        default: cell
        }
      return ", \(name).\(column.name) = \(value)"
    }.joined()
  }
}
