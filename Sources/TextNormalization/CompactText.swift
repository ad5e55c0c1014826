/// A document without its white space: the scalars that are seen, folded, line by line.
struct CompactText: Sendable {
  /// The space before a scalar in its line.
  enum Gap {
    static let none: UInt8 = 0
    /// One narrow space.
    static let narrow: UInt8 = 1
    /// Several spaces, an ideographic space or a tab.
    static let wide: UInt8 = 2
  }

  /// The scalars, folded as far as that needs no context.
  var scalars: [Unicode.Scalar] = []
  /// Where each stands in the source.
  var origins: [UInt32] = []
  /// The space before each, see `Gap`.
  var gaps: [UInt8] = []
  /// The lines that have anything to see, in order.
  var lines: [SourceLine] = []
}

/// One line of the source that has anything to see.
struct SourceLine: Sendable {
  /// Its scalars in the compact text.
  var range: Range<Int>
  /// How wide it prints: two for a Chinese character, one for a Latin letter or digit.
  var width = 0
  /// The number of empty lines above it; a form feed counts as one.
  var emptyLinesAbove = 0
  /// Whether a form feed or a ruled line stands above it.
  var followsBreak = false
  /// Whether a page ends above it: a form feed, a page number or a running head.
  var followsPageEnd = false
  /// The level of a Markdown heading, 0 for none.
  var headingLevel = 0
  /// Whether it is a Markdown list item.
  var isListItem = false
  /// Whether it is a row of a Markdown table, or its words are parted by tabs.
  var isTableRow = false
}

/// Reads a source text into its compact form, one line after the other.
struct CompactTextBuilder {
  private let source: [Unicode.Scalar]
  private let table = ScalarTable.shared
  private var text = CompactText()
  private var emptyLines = 0
  private var sawBreak = false
  private var sawFormFeed = false

  /// Reads a source text.
  ///
  /// - Complexity: O(n) in the number of scalars.
  static func read(_ source: [Unicode.Scalar]) -> CompactText {
    var builder = CompactTextBuilder(source: source)
    builder.readLines()
    return builder.text
  }

  private init(source: [Unicode.Scalar]) {
    self.source = source
    text.scalars.reserveCapacity(source.count)
    text.origins.reserveCapacity(source.count)
    text.gaps.reserveCapacity(source.count)
  }

  private mutating func readLines() {
    var start = 0
    while start < source.count {
      var end = start
      while end < source.count, table.kind(source[end]) != .newline { end += 1 }
      readLine(start..<end)
      guard end < source.count else { break }
      if source[end] == "\u{0C}" {
        sawBreak = true
        sawFormFeed = true
        emptyLines += 1
      }
      let isPair = source[end] == "\r" && end + 1 < source.count && source[end + 1] == "\n"
      start = end + (isPair ? 2 : 1)
    }
  }

  private mutating func readLine(_ range: Range<Int>) {
    var line = SourceLine(range: text.scalars.count..<text.scalars.count)
    var marks = LineMarks.read(source, in: range, table: table)
    var gap = CompactText.Gap.none
    var position = marks.content
    var tabs = 0
    for index in marks.indent {
      gap = widened(gap, by: source[index])
    }
    while position < range.upperBound {
      if let skip = marks.nextSkip(at: position, in: source, to: range.upperBound) {
        position = skip
        continue
      }
      let scalar = source[position]
      let kind = table.kind(scalar)
      if kind == .blank || (marks.isTableRow && scalar == "|") {
        gap = scalar == "|" ? CompactText.Gap.wide : widened(gap, by: scalar)
        if scalar == "\t", line.width > 0 { tabs += 1 }
      } else if kind != .dropped {
        let folded = table.fold(scalar)
        text.scalars.append(folded)
        text.origins.append(UInt32(truncatingIfNeeded: position))
        text.gaps.append(gap)
        gap = CompactText.Gap.none
        line.width += folded.value < 0x250 ? 1 : 2
      }
      position += 1
    }
    // A tab behind the last word parts nothing.
    if gap != CompactText.Gap.none, tabs > 0 { tabs -= 1 }
    line.isTableRow = marks.isTableRow || (tabs > 0 && line.width <= 400)
    finish(&line, marks: marks)
  }

  private func widened(_ gap: UInt8, by blank: Unicode.Scalar) -> UInt8 {
    guard gap == CompactText.Gap.none, blank != "\u{3000}", blank != "\t", blank != "|"
    else {
      return CompactText.Gap.wide
    }
    return table.kind(blank) == .blank ? CompactText.Gap.narrow : gap
  }

  private mutating func finish(_ line: inout SourceLine, marks: LineMarks) {
    line.range = line.range.lowerBound..<text.scalars.count
    guard !line.range.isEmpty, !marks.isRule else {
      drop(line.range)
      // A table's ruled line parts nothing; other ruled lines part like an empty one.
      if !marks.isTableRow { emptyLines += 1 }
      if marks.isRule, !marks.isTableRow { sawBreak = true }
      return
    }
    line.emptyLinesAbove = emptyLines
    line.followsBreak = sawBreak
    line.followsPageEnd = sawFormFeed
    line.headingLevel = marks.headingLevel
    line.isListItem = marks.isListItem
    emptyLines = 0
    sawBreak = false
    sawFormFeed = false
    foldPunctuation(in: line.range)
    text.lines.append(line)
  }

  private mutating func drop(_ range: Range<Int>) {
    text.scalars.removeSubrange(range)
    text.origins.removeSubrange(range)
    text.gaps.removeSubrange(range)
  }
}

extension CompactTextBuilder {
  /// Makes half-width marks full-width, but for those inside numbers, times and Latin words.
  private mutating func foldPunctuation(in range: Range<Int>) {
    for index in range {
      let wide: Unicode.Scalar
      switch text.scalars[index] {
      case ",": wide = "，"
      case ":": wide = "："
      case ";": wide = "；"
      case "!": wide = "！"
      case "?": wide = "？"
      case ".": wide = "。"
      default: continue
      }
      let previous = index > range.lowerBound ? text.scalars[index - 1] : nil
      let next = index + 1 < range.upperBound ? text.scalars[index + 1] : nil
      let keeps =
        wide == "。"
        ? !endsSentence(previous: previous, next: next, offset: index - range.lowerBound)
        : isInLatin(previous: previous, next: next, at: index)
      if !keeps { text.scalars[index] = wide }
    }
  }

  /// Whether a mark stands between Latin letters or digits.
  private func isInLatin(previous: Unicode.Scalar?, next: Unicode.Scalar?, at index: Int) -> Bool {
    guard let previous, let next else { return false }
    let before = table.kind(previous)
    let after = table.kind(next)
    guard before == .letter || before == .digit, after == .letter || after == .digit else {
      return false
    }
    return text.gaps[index + 1] == CompactText.Gap.none || (before == .letter && after == .letter)
  }

  /// Whether a full stop `.` stands for `。`: behind a Chinese character that is not the number of
  /// a list item, and not before a digit or letter.
  private func endsSentence(
    previous: Unicode.Scalar?, next: Unicode.Scalar?, offset: Int
  ) -> Bool {
    guard let previous, table.kind(previous) == .ideograph || previous == "”" else { return false }
    if offset <= 3, ChineseNumerals.isDigit(previous) { return false }
    guard let next else { return true }
    let kind = table.kind(next)
    return kind == .ideograph || "“”）《".unicodeScalars.contains(next)
  }
}
