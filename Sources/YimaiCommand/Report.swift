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
    }
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
