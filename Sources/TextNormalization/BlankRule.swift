/// Which blanks of a paragraph stand between words and are kept as a single space.
enum BlankRule {
  /// Running text: blanks only between Latin words.
  case text
  /// Headlines: blanks between the parts of the line too.
  case headline
  /// Lists of names: blanks between names, not inside a name.
  case names
}

/// A stretch of a line without blanks and punctuation.
private struct Piece {
  var range: Range<Int>
  /// The space before it: none behind punctuation, narrow, wide, or a line's end.
  var gap: UInt8
  /// Whether it follows 记者 or 通讯员, so that a name begins with it.
  var followsWriter = false
  var isLatin = true
  var isNumber = true
}

/// Follows a line to the end of the words 记者 and 通讯员, behind which a name begins.
private struct WriterMark {
  private static let words = ["记者", "通讯员"].map { Array($0.unicodeScalars) }
  private var last: [Unicode.Scalar] = []

  /// Whether the last scalars read are one of the words.
  var isComplete: Bool { Self.words.contains { last.suffix($0.count).elementsEqual($0) } }

  mutating func read(_ scalar: Unicode.Scalar) {
    if last.count >= 3 { last.removeFirst() }
    last.append(scalar)
  }

  /// Whether a piece begins with one of the words.
  static func begins(_ piece: ArraySlice<Unicode.Scalar>) -> Bool {
    words.contains { piece.starts(with: $0) }
  }

  /// Whether one of the words begins in one piece and ends in the next.
  static func isCut(_ first: ArraySlice<Unicode.Scalar>, _ second: ArraySlice<Unicode.Scalar>)
    -> Bool
  {
    words.contains { word in
      (1..<word.count).contains { split in
        first.suffix(split).elementsEqual(word[..<split]) && second.starts(with: word[split...])
      }
    }
  }
}

/// Decides which gaps in headlines and lists of names are kept.
struct GapReader {
  /// A line's end, as a gap.
  private static let lineEnd: UInt8 = 3

  private let text: CompactText
  private let table = ScalarTable.shared

  init(text: CompactText) { self.text = text }

  /// The scalars that keep a space before them, in order.
  ///
  /// - Complexity: O(n) in the number of scalars.
  func separators(in ranges: [Range<Int>], rule: BlankRule) -> [Int] {
    let pieces = pieces(of: ranges)
    var kept: [Int] = []
    var index = 0
    while index < pieces.count {
      var end = index + 1
      while end < pieces.count, pieces[end].gap != CompactText.Gap.none,
        !pieces[end].followsWriter
      {
        end += 1
      }
      if pieces[index].followsWriter, pieces[index].gap != CompactText.Gap.none,
        pieces[index].gap != Self.lineEnd
      {
        kept.append(pieces[index].range.lowerBound)
      }
      readRun(pieces[index..<end], rule: rule, into: &kept)
      index = end
    }
    return kept
  }

  private func pieces(of ranges: [Range<Int>]) -> [Piece] {
    var pieces: [Piece] = []
    var isOpen = false
    var writer = WriterMark()
    for range in ranges {
      for index in range {
        let scalar = text.scalars[index]
        let kind = table.kind(scalar)
        let atLineStart = index == range.lowerBound && range != ranges.first
        let gap = atLineStart ? Self.lineEnd : text.gaps[index]
        guard joinsPieces(scalar, kind, gap) else {
          isOpen = false
          writer = WriterMark()
          continue
        }
        let followsWriter = writer.isComplete
        if followsWriter { isOpen = false }
        writer.read(scalar)
        if !isOpen || gap != CompactText.Gap.none {
          let isFirst = index == ranges.first?.lowerBound
          pieces.append(
            Piece(
              range: index..<index, gap: isFirst ? CompactText.Gap.none : gap,
              followsWriter: followsWriter))
          isOpen = true
        }
        let last = pieces.count - 1
        pieces[last].range = pieces[last].range.lowerBound..<index + 1
        if kind != .letter, kind != .digit { pieces[last].isLatin = false }
        if kind != .digit { pieces[last].isNumber = false }
      }
    }
    return pieces
  }

  /// Whether a scalar is part of a piece.
  ///
  /// Quotes are, as a blank beside them parts two phrases;
  /// other marks bound a piece.
  private func joinsPieces(_ scalar: Unicode.Scalar, _ kind: ScalarKind, _ gap: UInt8) -> Bool {
    switch kind {
    case .punctuation: "“”‘’\"'《》-+%.&·〈〉".unicodeScalars.contains(scalar) && scalar != "·"
    case .symbol: scalar.value > 0x2FFF || (scalar.value < 0x2100 && scalar.value > 0xFF)
    default: true
    }
  }

  /// Reads pieces with gaps between them.
  private func readRun(_ run: ArraySlice<Piece>, rule: BlankRule, into kept: inout [Int]) {
    var index = run.startIndex
    while index < run.endIndex {
      var end = index
      while end < run.endIndex, isSingle(run[end]) { end += 1 }
      if end > index {
        if index > run.startIndex, parts(run[index - 1], run[index], rule) {
          kept.append(run[index].range.lowerBound)
        }
        readSingles(run[index..<end], rule: rule, into: &kept)
        index = end
        guard index < run.endIndex else { return }
        if parts(run[index - 1], run[index], rule) { kept.append(run[index].range.lowerBound) }
        index += 1
        continue
      }
      if index > run.startIndex, parts(run[index - 1], run[index], rule) {
        kept.append(run[index].range.lowerBound)
      }
      index += 1
    }
  }

  private func isSingle(_ piece: Piece) -> Bool {
    piece.range.count == 1 && table.kind(text.scalars[piece.range.lowerBound]) == .ideograph
  }

  /// Whether the gap between two pieces, at least one of them longer than one character, is kept.
  private func parts(_ first: Piece, _ second: Piece, _ rule: BlankRule) -> Bool {
    if second.gap == Self.lineEnd {
      if first.isLatin && second.isLatin { return true }
      guard rule == .names, !WriterMark.isCut(text.scalars[first.range], text.scalars[second.range])
      else { return false }
      return WriterMark.begins(text.scalars[second.range]) || !(isSingle(first) || isSingle(second))
    }
    if first.isNumber && second.isNumber { return second.gap == CompactText.Gap.wide }
    let (before, after) = (
      text.scalars[second.range.lowerBound - 1], text.scalars[second.range.lowerBound]
    )
    if before.value < 0x250, after.value < 0x250 { return true }
    if first.isLatin || second.isLatin {
      // `2022 年`, `CT 设备`: set with space, and one phrase.
      return second.gap == CompactText.Gap.wide
    }
    return true
  }

  /// Single characters with space between them: `王 龙`, `记 者 刘 岩`, `会 议 纪 要`.
  private func readSingles(
    _ singles: ArraySlice<Piece>, rule: BlankRule, into kept: inout [Int]
  ) {
    guard rule == .names, singles.count > 3 else { return }
    let isUneven =
      singles.dropFirst().contains { $0.gap == CompactText.Gap.wide }
      && singles.dropFirst().contains { $0.gap == CompactText.Gap.narrow }
    if isUneven {
      for piece in singles.dropFirst() where piece.gap == CompactText.Gap.wide {
        kept.append(piece.range.lowerBound)
      }
      return
    }
    // Names of two; where the number is odd, the last has three.
    var position = singles.startIndex + 2
    while position + 1 < singles.endIndex {
      kept.append(singles[position].range.lowerBound)
      position += 2
    }
  }
}
