/// Tells rows of a table set with blanks: short cells with wide gaps between them.
enum ColumnRows {
  /// Whether a mark is one that running text has and cells have not.
  static func isRunning(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case "。", "，", "；", "：", "！", "？": true
    default: false
    }
  }

  /// Whether a line may be a row: no mark of running text, and two cells or more of two characters at
  /// least with a wide gap between.
  ///
  /// One such line alone is no table; the caller looks at the lines around it. A gap beside a single
  /// character may stand inside a name.
  static func isRow(_ line: SourceLine, in text: CompactText) -> Bool {
    guard line.width <= 120, !line.isTableRow, line.headingLevel == 0,
      !text.scalars[line.range].contains(where: isRunning)
    else { return false }
    var cells = 0
    var length = 0
    for position in line.range {
      if position > line.range.lowerBound, text.gaps[position] == CompactText.Gap.wide {
        if length > 1 { cells += 1 }
        length = 0
      }
      length += 1
    }
    if length > 1 { cells += 1 }
    return cells >= 2
  }
}
