/// The Markdown marks of one line: they shape the page and are no part of the words.
struct LineMarks {
  /// Blanks and marks at the start of the line.
  private(set) var indent: Range<Int>
  /// Where the words begin.
  private(set) var content: Int
  /// The level of a heading, 0 for none.
  private(set) var headingLevel = 0
  private(set) var isListItem = false
  private(set) var isTableRow = false
  /// Whether the line is a ruled line, also one inside a table.
  private(set) var isRule = false
  /// The links whose text is being read.
  private var openLinks = 0

  /// Reads the marks at the start of a line.
  static func read(
    _ source: [Unicode.Scalar], in range: Range<Int>, table: ScalarTable
  ) -> LineMarks {
    var start = range.lowerBound
    while start < range.upperBound, isBlank(source[start], table) { start += 1 }
    var marks = LineMarks(indent: range.lowerBound..<start, content: start)
    guard start < range.upperBound else { return marks }
    guard source[start].value < 0x80 else {
      // Tables drawn with box characters: │…│ is a row, ├─┼─┤ a rule.
      let isBox = (0x2500...0x257F).contains(source[start].value)
      marks.isTableRow = isBox && "│┃║".unicodeScalars.contains(source[start])
      marks.isRule =
        isBox && source[start..<range.upperBound].allSatisfy { isBoxRule($0, table) }
        || isRule(source[start..<range.upperBound], table, isTable: false)
      if isBox, !marks.isTableRow, marks.isRule, range.upperBound - start > 2 {
        // A rule inside a table parts no text.
        marks.isTableRow = !"─━═".unicodeScalars.contains(source[start])
      }
      return marks
    }
    while marks.content < range.upperBound, source[marks.content] == ">" {
      marks.content += 1
      marks.skipBlanks(source, range.upperBound, table)
    }
    marks.readFirstMark(source, range.upperBound, table)
    marks.isRule = isRule(source[start..<range.upperBound], table, isTable: marks.isTableRow)
    return marks
  }

  private mutating func readFirstMark(
    _ source: [Unicode.Scalar], _ end: Int, _ table: ScalarTable
  ) {
    guard content < end else { return }
    switch source[content] {
    case "#":
      var stop = content
      while stop < end, source[stop] == "#" { stop += 1 }
      guard stop - content <= 6, stop < end, Self.isBlank(source[stop], table) else { return }
      headingLevel = stop - content
      content = stop
    case "-", "*", "+":
      guard content + 1 < end, Self.isBlank(source[content + 1], table),
        !Self.isPageNumber(source[content..<end], table)
      else { return }
      isListItem = true
      content += 1
    case "|":
      isTableRow = true
    default:
      return
    }
    skipBlanks(source, end, table)
  }

  private mutating func skipBlanks(_ source: [Unicode.Scalar], _ end: Int, _ table: ScalarTable) {
    while content < end, Self.isBlank(source[content], table) { content += 1 }
  }

  private static func isBlank(_ scalar: Unicode.Scalar, _ table: ScalarTable) -> Bool {
    let kind = table.kind(scalar)
    return kind == .blank || kind == .dropped
  }

  /// `- 3 -` is the number of a page and no list item.
  private static func isPageNumber(
    _ line: ArraySlice<Unicode.Scalar>, _ table: ScalarTable
  ) -> Bool {
    guard line.count <= 16 else { return false }
    return line.allSatisfy { scalar in
      scalar == "-" || isBlank(scalar, table) || table.kind(scalar) == .digit
    }
  }

  /// Whether a scalar belongs to the rules of a drawn table, and not to its upright strokes alone.
  private static func isBoxRule(_ scalar: Unicode.Scalar, _ table: ScalarTable) -> Bool {
    if isBlank(scalar, table) { return true }
    return (0x2500...0x257F).contains(scalar.value)
      && !"│┃║".unicodeScalars.contains(scalar)
  }

  private static func isRule(
    _ line: ArraySlice<Unicode.Scalar>, _ table: ScalarTable, isTable: Bool
  ) -> Bool {
    var count = 0
    for scalar in line {
      if isBlank(scalar, table) { continue }
      switch scalar {
      case "-", "=", "*", "_", "※", "★", "☆", "◆", "◇", "＊", "—", "─", "…": count += 1
      case "|", ":", "+":
        guard isTable else { return false }
      default: return false
      }
    }
    return count >= 3
  }
}

extension LineMarks {
  /// Where to read on when a mark inside the line begins at `position`: bold marks, code marks, the
  /// brackets and the address of a link, an image; nil where a word goes on.
  ///
  /// - Complexity: O(n) in all over a line, as an address holds no opening bracket.
  mutating func nextSkip(
    at position: Int, in source: [Unicode.Scalar], to end: Int
  ) -> Int? {
    switch source[position] {
    case "*", "_":
      var stop = position
      while stop < end, source[stop] == source[position] { stop += 1 }
      let isOuter = source[position] == "*" && (position == content || stop == end)
      return stop - position >= 2 || isOuter ? stop : nil
    case "`":
      return position + 1
    case "#":
      // The closing marks of a heading.
      guard headingLevel > 0, end - position <= 8 else { return nil }
      let rest = source[position..<end]
      return rest.allSatisfy { $0 == "#" || $0 == " " } ? end : nil
    case "!":
      guard position + 1 < end, source[position + 1] == "[" else { return nil }
      return Self.endOfLink(source, from: position + 1, to: end)
    case "[":
      guard Self.endOfLink(source, from: position, to: end) != nil else { return nil }
      openLinks += 1
      return position + 1
    case "]":
      guard openLinks > 0, let stop = Self.endOfAddress(source, from: position, to: end) else {
        return nil
      }
      openLinks -= 1
      return stop
    default:
      return nil
    }
  }

  /// The end of `[text](address)` that opens at `start`, nil where it is no link.
  private static func endOfLink(
    _ source: [Unicode.Scalar], from start: Int, to end: Int
  ) -> Int? {
    var position = start + 1
    while position < end, source[position] != "]" {
      guard source[position] != "[" else { return nil }
      position += 1
    }
    guard position < end else { return nil }
    return endOfAddress(source, from: position, to: end)
  }

  /// The end of `](address)` that begins at `start`.
  private static func endOfAddress(
    _ source: [Unicode.Scalar], from start: Int, to end: Int
  ) -> Int? {
    guard start + 1 < end, source[start + 1] == "(" else { return nil }
    var position = start + 2
    while position < end, source[position] != ")" {
      let scalar = source[position]
      guard scalar.value > 0x20, scalar.value < 0x7F, !"()[]".unicodeScalars.contains(scalar)
      else { return nil }
      position += 1
    }
    return position < end ? position + 1 : nil
  }
}
