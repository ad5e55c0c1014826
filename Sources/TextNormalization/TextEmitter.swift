/// Writes paragraphs as uniform text, each scalar with its place in the source.
struct TextEmitter {
  private let source: [Unicode.Scalar]
  private let text: CompactText
  private let lines: [SourceLine]
  private let table = ScalarTable.shared
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var origins: [UInt32] = []
  private var simplified: SimplifiedForms

  init(
    source: [Unicode.Scalar], text: CompactText, lines: [SourceLine], simplified: SimplifiedForms
  ) {
    self.source = source
    self.text = text
    self.lines = lines
    self.simplified = simplified
    scalars.reserveCapacity(text.scalars.count + text.scalars.count / 8)
    origins.reserveCapacity(text.scalars.count + text.scalars.count / 8)
  }

  /// Writes a paragraph and returns where it stands in the uniform text.
  ///
  /// - Complexity: O(n) in the number of scalars.
  mutating func emit(_ paragraph: Paragraph, kind: Sentence.Kind) -> Range<Int> {
    breakParagraph()
    let start = scalars.count
    let rule = Self.rule(for: paragraph, kind)
    let ranges = paragraph.lines.map { lines[$0].range }
    var separators =
      rule == .text ? [] : GapReader(text: text).separators(in: ranges, rule: rule)[...]
    var quotes = QuoteParity()
    for (number, range) in ranges.enumerated() {
      for index in range {
        let isLineStart = number > 0 && index == range.lowerBound
        let gap = isLineStart ? CompactText.Gap.narrow : text.gaps[index]
        if separators.first == index {
          separators.removeFirst()
          emitSpace(before: index)
        } else if rule == .text, gap != CompactText.Gap.none, scalars.count > start,
          parts(index, isLineEnd: isLineStart)
        {
          emitSpace(before: index)
        }
        if rule == .text, text.scalars[index] == "（" {
          separators = names(openedAt: index, in: ranges[number...])[...]
        }
        emit(index, quotes: &quotes)
      }
    }
    return start..<scalars.count
  }

  private static func rule(for paragraph: Paragraph, _ kind: Sentence.Kind) -> BlankRule {
    switch kind {
    case .byline: .names
    case .masthead, .headline, .heading: .headline
    case .body, .caption:
      paragraph.role == .field || paragraph.role == .tableRow ? .names : .text
    }
  }

  private mutating func emit(_ index: Int, quotes: inout QuoteParity) {
    let scalar = text.scalars[index]
    switch scalar {
    case "\"", "'": scalars.append(quotes.mark(for: scalar, after: index, in: text))
    default: scalars.append(simplified[scalar])
    }
    origins.append(text.origins[index])
  }

  /// Ends the paragraph before with the line end that stands behind it in the source.
  private mutating func breakParagraph() {
    guard let last = origins.last else { return }
    var position = Int(last) + 1
    while position < source.count, table.kind(source[position]) != .newline { position += 1 }
    guard position < source.count else { return }
    scalars.append("\n")
    origins.append(UInt32(truncatingIfNeeded: position))
  }

  /// Writes a space that stems from the last blank or line end before a scalar.
  private mutating func emitSpace(before index: Int) {
    guard let last = origins.last else { return }
    var position = Int(text.origins[index]) - 1
    while position > Int(last) {
      let kind = table.kind(source[position])
      if kind == .blank || kind == .newline || source[position] == "|" {
        scalars.append(" ")
        origins.append(UInt32(truncatingIfNeeded: position))
        return
      }
      position -= 1
    }
  }

  /// Whether a gap in running text is kept: only between Latin words, not inside numbers.
  private func parts(_ index: Int, isLineEnd: Bool) -> Bool {
    guard let before = scalars.last, before.value < 0x250 else { return false }
    let after = text.scalars[index]
    let kind = table.kind(after)
    guard kind == .letter || kind == .digit else { return false }
    guard table.kind(before) == .digit, kind == .digit else {
      return !"~-/+(".unicodeScalars.contains(before)
    }
    return !isLineEnd && !isThousands(at: index)
  }

  /// Whether exactly three digits begin at `index`, as in `1 000`.
  private func isThousands(at index: Int) -> Bool {
    let digits = text.scalars[index...].prefix(4).prefix { table.kind($0) == .digit }
    return digits.count == 3
  }

  /// The spaces between names in `（记者 … 通讯员 …）` inside running text.
  private func names(openedAt index: Int, in ranges: ArraySlice<Range<Int>>) -> [Int] {
    var parts: [Range<Int>] = []
    var length = 0
    for (number, range) in ranges.prefix(6).enumerated() {
      let start = number == 0 ? index + 1 : range.lowerBound
      let slice = text.scalars[start..<range.upperBound].prefix(120)
      let end = slice.firstIndex { $0 == "）" || $0 == "。" || $0 == "（" }
      parts.append(start..<(end ?? slice.endIndex))
      length += parts.last?.count ?? 0
      if end != nil || length > 120 { break }
    }
    let head = parts.flatMap { text.scalars[$0].prefix(8) }.prefix(8)
    guard Self.writers.prefix(of: head) > 0 else { return [] }
    return GapReader(text: text).separators(in: parts.filter { !$0.isEmpty }, rule: .names)
  }

  private static let writers = Phrases("记者 本报记者 通讯员 本报通讯员 特约记者 作者 文/ 本刊记者")
}

/// Turns straight quotes into opening and closing ones, by turns in a paragraph.
struct QuoteParity {
  private var isDoubleOpen = false
  private var isSingleOpen = false

  /// The mark that a straight quote at a place stands for.
  mutating func mark(
    for scalar: Unicode.Scalar, after index: Int, in text: CompactText
  ) -> Unicode.Scalar {
    if scalar == "\"" {
      isDoubleOpen.toggle()
      return isDoubleOpen ? "“" : "”"
    }
    if index > 0, ScalarTable.shared.kind(text.scalars[index - 1]) == .letter,
      text.gaps[index] == CompactText.Gap.none
    {
      return "'"
    }
    isSingleOpen.toggle()
    return isSingleOpen ? "‘" : "’"
  }
}
