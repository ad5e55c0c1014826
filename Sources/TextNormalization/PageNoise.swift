/// Finds the lines that belong to the printed page and not to the text: page numbers, and heads
/// that are repeated on each page.
struct PageNoise {
  private let text: CompactText

  /// The lines of a text that are words, in order.
  ///
  /// A line that follows a dropped one takes over the empty lines above that.
  /// - Complexity: O(n) in the number of scalars.
  static func lines(without noise: CompactText) -> [SourceLine] {
    PageNoise(text: noise).words()
  }

  private func words() -> [SourceLine] {
    let numbers = text.lines.indices.map { isPageNumber(at: $0) }
    let heads = runningHeads(numbers)
    var kept: [SourceLine] = []
    kept.reserveCapacity(text.lines.count)
    var emptyLines = 0
    var endsPage = false
    for (index, line) in text.lines.enumerated() {
      emptyLines += line.emptyLinesAbove
      if numbers[index] || heads.contains(index) {
        // A page ends here: what follows is another block.
        emptyLines += 1
        endsPage = true
        continue
      }
      var line = line
      line.emptyLinesAbove = emptyLines
      line.followsPageEnd = line.followsPageEnd || endsPage
      endsPage = false
      kept.append(line)
      emptyLines = 0
    }
    return kept
  }

  /// Whether a line is alone between empty lines or the ends of the text.
  private func isAlone(_ index: Int) -> Bool {
    let above = index == 0 || text.lines[index].emptyLinesAbove > 0
    let below = index + 1 >= text.lines.count || text.lines[index + 1].emptyLinesAbove > 0
    return above && below
  }

  private func isPageNumber(at index: Int) -> Bool {
    let scalars = text.scalars[text.lines[index].range]
    guard scalars.count <= 14, let first = scalars.first, let last = scalars.last else {
      return false
    }
    let digits = scalars.filter { (0x30...0x39).contains($0.value) }.count
    guard digits > 0 else { return false }
    if digits == scalars.count { return digits <= 4 && isAlone(index) }
    if Self.isDash(first), Self.isDash(last) {
      return scalars.allSatisfy { Self.isDash($0) || (0x30...0x39).contains($0.value) }
    }
    if first == "第", last == "页" || scalars.contains("页") {
      return scalars.allSatisfy {
        "第页共，/".unicodeScalars.contains($0) || (0x30...0x39).contains($0.value)
      }
    }
    if scalars.starts(with: "Page".unicodeScalars) { return scalars.count <= 12 }
    let slashes = scalars.filter { $0 == "/" }.count
    return slashes == 1 && digits + 1 == scalars.count && digits <= 6 && isAlone(index)
      && first != "/" && last != "/"
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    "-–—―─·~".unicodeScalars.contains(scalar)
  }

  /// The lines that repeat a head; its first place is kept.
  ///
  /// It is the same short line, its digits aside, alone in three places or more, most of which break
  /// a page.
  private func runningHeads(_ numbers: [Bool]) -> Set<Int> {
    var places: [[Unicode.Scalar]: [Int]] = [:]
    for (index, line) in text.lines.enumerated() where line.range.count <= 40 {
      let breaks = line.emptyLinesAbove > 0 || line.followsBreak || index == 0
      let besideNumber =
        (index > 0 && numbers[index - 1])
        || (index + 1 < numbers.count && numbers[index + 1])
      guard !numbers[index], breaks || besideNumber, line.headingLevel == 0 else { continue }
      places[text.scalars[line.range].filter { !(0x30...0x39).contains($0.value) }, default: []]
        .append(index)
    }
    var heads: Set<Int> = []
    for indices in places.values where indices.count >= 3 {
      let breaking = indices.filter { breaksPage(at: $0, numbers) }
      if breaking.count * 2 >= indices.count { heads.formUnion(indices.dropFirst()) }
    }
    return heads
  }

  /// Whether a line stands where a page ends: at a form feed, beside a page number, or in the middle
  /// of a sentence.
  private func breaksPage(at index: Int, _ numbers: [Bool]) -> Bool {
    let line = text.lines[index]
    if line.followsBreak { return true }
    if index > 0, numbers[index - 1] { return true }
    guard index + 1 < text.lines.count else { return false }
    if numbers[index + 1] || text.lines[index + 1].followsBreak { return true }
    guard index > 0, line.emptyLinesAbove > 0 else { return false }
    let above = text.scalars[text.lines[index - 1].range]
    return above.count > 15 && !Marks.end(above)
  }
}
