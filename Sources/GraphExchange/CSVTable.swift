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

  /// A text that no spreadsheet takes for a formula, counted where it had to be changed.
  static func harmless(_ cell: String, _ report: inout ExportReport) -> String {
    let safe = SpreadsheetCell.harmless(cell)
    if safe.utf8.count != cell.utf8.count { report.defusedFormulas += 1 }
    return safe
  }
}

/// What Gephi takes a column for, by the values of its first rows.
///
/// Source: the importer for spreadsheets guesses the type of a column from the first 25 rows; a later
/// value that is none of it is lost, and `007` becomes 7.
struct GuessedColumns {
  private static let sampleSize = 25

  private var rows = 0
  private var hasNumber: [Bool]
  private var hasText: [Bool]
  /// Values that are lost or changed by the guess.
  private(set) var misread = 0
  private var padded: [Int]

  /// - Parameter count: the number of columns of text; a column of numbers is meant as one.
  init(count: Int) {
    hasNumber = Array(repeating: false, count: count)
    hasText = hasNumber
    padded = Array(repeating: 0, count: count)
  }

  /// Looks at the values of one row.
  mutating func note(_ cells: some Sequence<String?>) {
    rows += 1
    for (column, cell) in cells.enumerated() where column < hasText.count {
      guard let cell, !cell.isEmpty else { continue }
      let isNumber = SpreadsheetCell.isNumber(cell[...])
      if rows <= GuessedColumns.sampleSize {
        if isNumber { hasNumber[column] = true } else { hasText[column] = true }
      } else if hasNumber[column], !hasText[column], !isNumber {
        misread += 1
      }
      if isNumber, cell.utf8.first == 0x30, cell.utf8.count > 1 {
        padded[column] += 1
      }
    }
  }

  /// All values that the guess harms, once every row was seen.
  var harmed: Int {
    misread + padded.indices.reduce(0) { $0 + (hasText[$1] ? 0 : padded[$1]) }
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
