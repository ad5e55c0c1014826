public import OntologyModel

extension CypherError {
  /// The error as lines for a reader: message, the line of the query, a caret below the place, and
  /// the remedy.
  ///
  /// - Parameters:
  ///   - text: the query that the error is about.
  ///   - language: the language of message and remedy.
  public func rendered(in text: String, language: Language) -> [String] {
    var lines: [String] = []
    if let position, position.line > 0 {
      let place =
        language == .chinese
        ? "第 \(position.line) 行第 \(position.column) 列："
        : "line \(position.line), column \(position.column): "
      lines.append(place + message.text(language))
      let source = text.split(separator: "\n", omittingEmptySubsequences: false)
      if position.line <= source.count {
        lines += CypherError.marked(source[position.line - 1], column: position.column)
      }
    } else {
      lines.append(message.text(language))
    }
    if let remedy { lines.append(remedy.text(language)) }
    return lines
  }

  /// The line, cut to what is around the place where it is long, and the caret.
  private static func marked(_ line: Substring, column: Int) -> [String] {
    let scalars = Array(line.unicodeScalars)
    let first = max(0, column - 1 - 60)
    let last = min(scalars.count, max(column - 1, first) + 60)
    var shown = first > 0 ? "…" : ""
    var indent = first > 0 ? 1 : 0
    for (index, scalar) in scalars[first..<last].enumerated() {
      let text = scalar == "\t" || scalar == "\r" ? " " : Wording.printable(String(scalar))
      shown += text
      if first + index < column - 1 { indent += text.unicodeScalars.reduce(0) { $0 + width($1) } }
    }
    if last < scalars.count { shown += "…" }
    return ["  " + shown, "  " + String(repeating: " ", count: indent) + "^"]
  }

  /// The columns a character takes on a terminal: two for the wide ones (Unicode Standard Annex #11).
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
