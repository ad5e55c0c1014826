internal import XMLIO

/// One file of a format of several files.
struct TableFile {
  /// The name in the folder.
  let name: String
  /// Writes the file; the sink keeps errors for its flush.
  let write: (ByteSink, inout ExportReport) -> Void
}

/// Writes CSV (RFC 4180) with line feeds, so that no cell is a formula to a spreadsheet.
struct CSVTable {
  /// What makes a field need quotes, and how text in it is kept whole.
  enum Dialect {
    /// Gephi's importer: `\` escapes, so that a backslash must be written twice.
    case gephi
    /// neo4j-admin and Cypher's LOAD CSV: a backslash is itself.
    case neo4j
  }

  let dialect: Dialect
  private let sink: ByteSink

  init(_ dialect: Dialect, to sink: ByteSink) {
    self.dialect = dialect
    self.sink = sink
  }

  /// A line of names that need no care.
  func header(_ names: [String]) {
    sink.write(names.joined(separator: ",") + "\n")
  }

  /// A line; nil is an empty cell.
  func row(_ cells: [String?], _ report: inout ExportReport) {
    var bytes: [UInt8] = []
    for (position, cell) in cells.enumerated() {
      if position > 0 { bytes.append(0x2C) }
      guard let cell, !cell.isEmpty else { continue }
      append(CSVTable.harmless(cell, &report), to: &bytes)
    }
    bytes.append(0x0A)
    sink.write(bytes)
  }

  /// Every cell with text in it stands in quotes: readers that guess types leave such alone.
  private func append(_ cell: String, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    for byte in cell.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      if byte == 0x5C, dialect == .gephi { bytes.append(0x5C) }
      // No reader of CSV takes NUL.
      if byte != 0 { bytes.append(byte) }
    }
    bytes.append(0x22)
  }

  /// A text that no spreadsheet takes for a formula; plain numbers stay.
  ///
  /// An apostrophe goes in front, as spreadsheets mark text themselves.
  ///
  /// Source: OWASP, "CSV Injection": `=`, `+`, `-`, `@`, tab and carriage return at the start; the
  /// full-width forms count, as some programs fold them.
  static func harmless(_ cell: String, _ report: inout ExportReport) -> String {
    guard let first = cell.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
    else { return cell }
    if first == "-" || first == "+", isNumber(cell.dropFirst()) { return cell }
    report.defusedFormulas += 1
    return "'" + cell
  }

  private static func isNumber(_ text: Substring) -> Bool {
    var dots = 0
    for byte in text.utf8 {
      if byte == 0x2E { dots += 1 } else if !(0x30...0x39).contains(byte) { return false }
    }
    return !text.isEmpty && dots <= 1 && text.utf8.first != 0x2E && text.utf8.last != 0x2E
  }
}

extension ColumnValues {
  /// The cells of a row for given columns.
  static func cells(_ row: Row, _ columns: [String], list: ([String]) -> String) -> [String?] {
    columns.map { column in
      guard let value = row.first(where: { $0.key == column })?.value else { return nil }
      return switch value {
      case .text(let text): text
      case .list(let values): list(values)
      }
    }
  }
}
