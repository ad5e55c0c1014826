/// Lays rows out in columns that line up on a terminal, Chinese text included.
struct TextTable {
  /// Where a column's text stands.
  enum Alignment { case leading, trailing }

  /// A column's heading and alignment.
  struct Column {
    let title: String
    var alignment = Alignment.leading
  }

  private static let gap = "  "
  /// No column is cut below this, however narrow the terminal.
  private static let minimumWidth = 6

  private let columns: [Column]
  private let rows: [[String]]

  /// - Parameter rows: as many cells as columns; white space and control characters are made plain.
  init(columns: [Column], rows: [[String]]) {
    self.columns = columns
    self.rows = rows.map { $0.map(TextTable.plain) }
  }

  /// The table, a line a row, each with its line end.
  ///
  /// - Parameters:
  ///   - limit: the width to cut long cells to, or nil to keep every cell whole.
  ///   - isStyled: whether the heading is bold.
  func text(limit: Int?, isStyled: Bool) -> String {
    let widths = columnWidths(limit: limit)
    var text = line(columns.map(\.title), widths, isStyled: isStyled)
    text += widths.map { String(repeating: "─", count: $0) }.joined(separator: TextTable.gap) + "\n"
    for row in rows { text += line(row, widths, isStyled: false) }
    return text
  }

  private func line(_ cells: [String], _ widths: [Int], isStyled: Bool) -> String {
    var line = ""
    for (position, (cell, width)) in zip(cells, widths).enumerated() {
      let cut = DisplayWidth.truncated(cell, to: width)
      let padding = String(repeating: " ", count: max(0, width - DisplayWidth.of(cut)))
      if position > 0 { line += TextTable.gap }
      line += columns[position].alignment == .leading ? cut + padding : padding + cut
    }
    while line.last == " " { line.removeLast() }
    return (isStyled ? TextStyle.bold(line) : line) + "\n"
  }

  private func columnWidths(limit: Int?) -> [Int] {
    var widths = columns.map { DisplayWidth.of($0.title) }
    for row in rows {
      for (position, cell) in row.enumerated() {
        widths[position] = max(widths[position], DisplayWidth.of(cell))
      }
    }
    guard let limit else { return widths }
    var excess =
      widths.reduce(0, +) + TextTable.gap.count * max(0, widths.count - 1) - limit
    // Take from the widest column until the line fits, so that short columns stay whole.
    while excess > 0, let widest = widths.max(), widest > TextTable.minimumWidth {
      guard let position = widths.lastIndex(of: widest) else { break }
      // Down to the next column's width at once, then by turns.
      let others = widths.enumerated().filter { $0.offset != position }.map(\.element)
      let second = max(others.max() ?? 0, TextTable.minimumWidth)
      let step = min(excess, max(1, widest - second))
      widths[position] -= step
      excess -= step
    }
    return widths
  }

  /// One line without control characters, which could move the terminal's cursor.
  static func plain(_ cell: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: view.append(" ")
      default: view.append(scalar)
      }
    }
    return String(view)
  }
}

/// Styles of the ANSI terminal.
///
/// Source: ECMA-48, select graphic rendition.
enum TextStyle {
  static func bold(_ text: String) -> String { "\u{1B}[1m\(text)\u{1B}[0m" }
  static func dim(_ text: String) -> String { "\u{1B}[2m\(text)\u{1B}[0m" }
}
