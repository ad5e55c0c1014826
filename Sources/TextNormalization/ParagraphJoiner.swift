/// Some lines of the source that form one paragraph.
struct Paragraph: Sendable {
  /// The lines, as positions among the lines that are words.
  var lines: Range<Int>
  /// The role of the first line.
  var role: LineRole
  /// Whether the whole of it ends with a final mark.
  var ends = false
}

/// Joins lines into paragraphs: the wrapped lines of a column, and sentences that a page break cuts.
struct ParagraphJoiner {
  private let text: CompactText
  private let lines: [SourceLine]
  private let roles: [LineRole]
  private var paragraphs: [Paragraph] = []
  /// The usual width of a wrapped line in the last block that was wrapped, 0 before the first.
  private var columnWidth = 0
  /// The usual width of a wrapped line in this block, 0 where it is not wrapped.
  private var blockWidth = 0

  /// Joins lines into paragraphs.
  ///
  /// - Complexity: O(n log n) in the number of lines of a block, O(n) in all else.
  static func join(_ lines: [SourceLine], of text: CompactText) -> [Paragraph] {
    var joiner = ParagraphJoiner(text: text, lines: lines)
    joiner.joinBlocks()
    return joiner.paragraphs
  }

  private init(text: CompactText, lines: [SourceLine]) {
    self.text = text
    self.lines = lines
    var roles: [LineRole] = []
    roles.reserveCapacity(lines.count)
    let rows = lines.map { ColumnRows.isRow($0, in: text) }
    for (index, line) in lines.enumerated() {
      let isLast = index + 1 == lines.count || lines[index + 1].emptyLinesAbove > 0
      let isFirst = index == 0 || line.emptyLinesAbove > 0
      let role = LineRoles.role(of: line, isAlone: isFirst && isLast, in: text)
      // The second of 副组长 stands under the first, without the word.
      let isEntry =
        LineRoles.isEntry(
          text.scalars[line.range],
          underLabel: index > 0 && text.scalars[lines[index - 1].range].last == "：")
        || Self.isSpacedEntry(line, in: text)
      let continuesList =
        roles.last == .field && (role == .title || role == .plain) && (!isFirst || isEntry)
      let hasGap = text.gaps[line.range].contains { $0 != CompactText.Gap.none }
      let isField =
        continuesList && (hasGap || isEntry) && line.width <= 80
        && !Marks.end(text.scalars[line.range])
      let isRow =
        rows[index] && (role == .title || role == .plain || role == .numberedHeading)
        && (!isFirst && rows[index - 1] || !isLast && rows[index + 1])
      roles.append(isField || isRow ? .field : role)
    }
    self.roles = roles
  }

  /// Whether a line is a name, a gap and a post, as lists set apart by empty lines have them: 甲某某  某局局长.
  private static func isSpacedEntry(_ line: SourceLine, in text: CompactText) -> Bool {
    let range = line.range
    guard range.count >= 5, PostRows.isRow(text.scalars[range]) else { return false }
    return text.gaps[range.lowerBound + 2...range.lowerBound + 4].contains {
      $0 != CompactText.Gap.none
    }
  }

  private mutating func joinBlocks() {
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, lines[end].emptyLinesAbove == 0 { end += 1 }
      joinBlock(start..<end)
      start = end
    }
  }

  private mutating func joinBlock(_ block: Range<Int>) {
    let width = wrappedWidth(of: block)
    blockWidth = width
    if width > 0 { columnWidth = width }
    for index in block {
      let continues =
        index == block.lowerBound
        ? continuesAcrossGap(index, in: block) : continuesInBlock(index, width: width)
      if continues, let last = paragraphs.indices.last {
        extend(last, to: index)
      } else {
        paragraphs.append(
          Paragraph(lines: index..<index + 1, role: roles[index], ends: ends(index)))
      }
    }
  }

  private mutating func extend(_ paragraph: Int, to line: Int) {
    let isTitle =
      roles[line] == .title && (!isFull(line - 1, width: blockWidth) || isOverDispatch(line))
    paragraphs[paragraph].lines = paragraphs[paragraph].lines.lowerBound..<line + 1
    paragraphs[paragraph].ends = ends(line)
    if paragraphs[paragraph].role == .title, !isTitle { paragraphs[paragraph].role = .plain }
  }

  /// Whether 本报讯 follows a line, with no more than short lines between: a headline for sure.
  private func isOverDispatch(_ line: Int) -> Bool {
    roles[(line + 1)...].prefix(3).first { $0 != .title } == .dispatch
  }

  private func scalars(_ line: Int) -> ArraySlice<Unicode.Scalar> {
    text.scalars[lines[line].range]
  }

  private func ends(_ line: Int) -> Bool { Marks.end(scalars(line)) }

  /// The usual width of the lines of a block that is wrapped, 0 where it is not: most lines are of
  /// one width, and few end with a final mark.
  private func wrappedWidth(of block: Range<Int>) -> Int {
    guard block.count >= 3 else { return 0 }
    let widths = block.dropLast().map { lines[$0].width }
    let median = widths.sorted()[widths.count * 3 / 5]
    guard median >= 16, median <= 160 else { return 0 }
    let full = widths.filter { abs($0 - median) <= max(4, median / 8) }.count
    let ended = block.dropLast().filter { ends($0) }.count
    let isFlowing = block.contains { line in
      scalars(line).contains { $0 == "，" || $0 == "。" || $0 == "、" }
    }
    return full * 2 >= widths.count && ended * 5 <= widths.count * 2 && isFlowing ? median : 0
  }

  /// Whether a line is as wide as the column, so that its end may be only the column's.
  ///
  /// The first line of a paragraph may have lost an indent of two characters.
  private func isFull(_ line: Int, width: Int) -> Bool {
    guard width > 0 else { return false }
    let isFirst = line == (paragraphs.last?.lines.lowerBound ?? 0)
    let missing = isFirst ? 4 + max(2, width / 8) : max(4, width / 8)
    return lines[line].width >= width - missing
  }

  private func continuesInBlock(_ line: Int, width: Int) -> Bool {
    guard let paragraph = paragraphs.last else { return false }
    let previous = line - 1
    if Marks.leavesBracketOpen(scalars(previous)), !ends(previous) { return true }
    if roles[line].alwaysBegins || isOrnament(line) { return false }
    if roles[previous].standsAlone, paragraph.lines.count == 1 {
      return continuesHeading(line, after: paragraph, width: width)
    }
    if ends(previous) {
      guard isFull(previous, width: width), !isIndented(line) else { return false }
      return roles[line] == .plain || roles[line] == .title
    }
    if paragraph.role == .title, paragraph.lines.allSatisfy({ roles[$0] == .title }) {
      return continuesTitle(line, after: paragraph, width: width)
    }
    if PostRows.isRow(scalars(previous)), PostRows.isRow(scalars(line)),
      !isFull(previous, width: width) || beginsRow(line)
    {
      return false
    }
    if isFull(previous, width: width) || paragraph.role == .dispatch { return true }
    return roles[line] == .plain || (roles[line] == .title && width > 0)
  }

  /// Whether a line begins with a name, parted by a colon or a gap from the post behind it.
  private func beginsRow(_ line: Int) -> Bool {
    let range = lines[line].range
    return PostRows.hasLabel(scalars(line))
      || (2...4).contains { length in
        length + 3 < range.count && text.gaps[range.lowerBound + length] != CompactText.Gap.none
      }
  }

  /// A Markdown heading is one line; a number with the rest of its line below goes on.
  private func continuesHeading(_ line: Int, after paragraph: Paragraph, width: Int) -> Bool {
    guard paragraph.role == .numberedHeading, !paragraph.ends else { return false }
    return isFull(line - 1, width: width) && (roles[line] == .plain || roles[line] == .title)
  }

  /// Headlines of two or three lines go on with another short line; a wrapped line of running text
  /// that only looked like a headline goes on too.
  private func continuesTitle(_ line: Int, after paragraph: Paragraph, width: Int) -> Bool {
    let isFullLine = isFull(line - 1, width: width > 0 ? width : columnWidth)
    switch roles[line] {
    case .title:
      let isRows = PostRows.isRow(scalars(line - 1)) && PostRows.isRow(scalars(line))
      return isFullLine || (paragraph.lines.count <= 2 && !isList(around: line) && !isRows)
    case .plain:
      return isFullLine
    default:
      return false
    }
  }

  /// Whether a line stands in four or more short lines without marks: a list of names, not a title.
  private func isList(around line: Int) -> Bool {
    var first = line
    while first > 0, line - first < 4, lines[first].emptyLinesAbove == 0, roles[first - 1] == .title
    {
      first -= 1
    }
    var last = line
    while last + 1 < lines.count, last - first < 4, lines[last + 1].emptyLinesAbove == 0,
      roles[last + 1] == .title
    {
      last += 1
    }
    return last - first >= 3
  }

  /// A paragraph goes on below an empty line when its sentence has not ended and the next block
  /// looks like the rest of one.
  private func continuesAcrossGap(_ line: Int, in block: Range<Int>) -> Bool {
    guard let paragraph = paragraphs.last, !paragraph.ends else { return false }
    guard !roles[line].alwaysBegins, !isOrnament(line) else { return false }
    let previous = paragraph.lines.upperBound - 1
    switch paragraph.role {
    case .plain, .listItem, .dispatch: break
    case .caption:
      guard paragraph.lines.count > 1 else { return false }
    case .title: return continuesHalfSentence(line, after: paragraph, in: block)
    default: return false
    }
    let last = scalars(previous).last
    let isCut = last == "，" || last == "、"
    switch roles[line] {
    case .plain: return true
    case .title, .caption:
      return isCut || (block.count > 1 && isFull(line, width: columnWidth))
    case .byline, .notice, .field, .numberedHeading, .listItem, .credit:
      return isCut && block.count > 1
    default: return false
    }
  }

  /// Half a sentence at the end of a column looks like a headline when it is seen alone: it is as
  /// wide as the column, or stands right under other text, and running text is below.
  private func continuesHalfSentence(
    _ line: Int, after paragraph: Paragraph, in block: Range<Int>
  ) -> Bool {
    let previous = paragraph.lines.upperBound - 1
    if roles[line] == .plain, scalars(previous).count >= 10,
      lines[line].followsPageEnd || scalars(line).first == "的"
    {
      return true
    }
    guard paragraph.lines.count == 1, roles[line] == .plain || roles[line] == .title,
      block.prefix(4).allSatisfy({ roles[$0] != .dispatch && roles[$0] != .byline })
    else { return false }
    let isUnderText =
      previous > 0 && lines[previous].emptyLinesAbove == 0 && ends(previous - 1)
    if isUnderText { return roles[line] == .plain || block.count > 1 }
    return block.count > 1 && isFull(previous, width: columnWidth)
      && isFull(line, width: columnWidth)
  }

  /// Whether a line begins with a sign that never stands inside a sentence at a line's start.
  private func isOrnament(_ line: Int) -> Bool {
    guard let first = scalars(line).first else { return false }
    switch roles[line] {
    case .caption: return ScalarTable.shared.kind(first) == .symbol
    case .byline: return "□■☐▢◇◆".unicodeScalars.contains(first)
    default: return false
    }
  }

  private func isIndented(_ line: Int) -> Bool {
    text.gaps[lines[line].range.lowerBound] == CompactText.Gap.wide
  }
}
