/// Rows of results that can be printed as a table, as CSV or as JSON.
struct Report {
  /// One row: what the table and CSV show of it, and all of it as JSON.
  struct Row {
    let cells: [String]
    let json: JSONValue
  }

  let columns: [TextTable.Column]
  let rows: [Row]

  /// The report in a format; the terminal's width and style count for the table alone.
  func text(_ format: ReportFormat, terminal: Terminal) -> String {
    switch format {
    // A heading over nothing helps nobody; CSV readers need it.
    case .table where rows.isEmpty: ""
    case .table:
      TextTable(columns: columns, rows: rows.map(\.cells))
        .text(limit: terminal.width, isStyled: terminal.isStyled)
    case .json: JSONValue.array(rows.map(\.json)).text() + "\n"
    case .csv:
      ([columns.map(\.title)] + rows.map(\.cells)).map(Report.csvLine).joined()
    case .markdown where rows.isEmpty: ""
    case .markdown:
      ([columns.map(\.title), columns.map { $0.alignment == .trailing ? "--:" : "---" }]
        + rows.map { $0.cells.map(Report.markdownCell) })
        .map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }
  }

  /// A cell of a table in Markdown: one line, no mark taken for the table's or for HTML.
  ///
  /// Source: GitHub Flavored Markdown, 4.10.
  private static func markdownCell(_ cell: String) -> String {
    var text = ""
    for scalar in TextTable.plain(cell).unicodeScalars {
      switch scalar {
      case "|", "\\", "`", "*", "_", "[", "]": text += "\\" + String(scalar)
      case "<": text += "&lt;"
      case "&": text += "&amp;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// One line of CSV.
  ///
  /// Source: RFC 4180, with a bare line feed as line end.
  private static func csvLine(_ cells: [String]) -> String {
    cells.map { cell in
      let needsQuotes = cell.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
      return needsQuotes
        ? "\""
          + cell.split(separator: "\"", omittingEmptySubsequences: false)
          .joined(separator: "\"\"") + "\"" : cell
    }.joined(separator: ",") + "\n"
  }
}
