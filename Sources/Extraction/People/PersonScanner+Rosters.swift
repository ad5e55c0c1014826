internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Rows that begin with a name: 郭玉龙　县政府办公室主任; 1 何静 女 某局局长 某院院长.
extension PersonScanner {
  private static let separators = Set(" 　│┃|".unicodeScalars)

  /// The posts of a row, which all belong to the name it begins with; nil where the sentence is no row.
  func roster(_ number: Int, _ chains: [TitleChain]) -> [PostHolding]? {
    let sentence = scan.sentences[number].range
    guard sentence.count <= 160, !chains.isEmpty,
      let name = rowName(at: rowStart(sentence), in: sentence),
      let first = chains.first(where: { $0.range.lowerBound >= name.range.upperBound }),
      startsCell(first, in: sentence)
    else { return nil }
    var holdings: [PostHolding] = []
    var body: InstitutionMention?
    for chain in chains where chain.range.lowerBound >= name.range.upperBound {
      // A second name in the row bears what stands behind it.
      let open = holdings.last?.chain.range.upperBound ?? name.range.upperBound
      let gap = open..<max(open, chain.range.lowerBound)
      if holdsName(gap) { break }
      var chain = chain
      for index in chain.titles.indices {
        if chain.titles[index].body == nil,
          scan.reads("同上", before: chain.titles[index].whole.lowerBound)
        {
          chain.titles[index].body = body
        }
        body = chain.titles[index].body ?? body
      }
      holdings.append(
        PostHolding(
          people: [name], chain: chain, evidence: name.range.lowerBound..<chain.range.upperBound,
          rule: .postNameTitle))
    }
    return holdings.isEmpty ? nil : holdings
  }

  /// Where a row's words begin, behind a number, a stroke or a label.
  func rowStart(_ sentence: Range<Int>) -> Int {
    var start = sentence.lowerBound
    while start < sentence.upperBound,
      scan.text[start].isDigit || PersonScanner.separators.contains(scan.text[start])
        || scan.text[start].isOne(of: "．.、")
    {
      start += 1
    }
    let limit = min(start + 8, sentence.upperBound)
    if let colon = (start..<limit).first(where: { scan.text[$0] == "：" }) { start = colon + 1 }
    return behindOrder(start, limit: sentence.upperBound)
  }

  /// The position behind a note on the order of names: 成员：（按姓氏笔画排序）.
  private func behindOrder(_ start: Int, limit: Int) -> Int {
    guard scan.scalar(start) == "（",
      let close = (start + 1..<max(start + 1, min(limit, start + 16))).first(where: {
        scan.text[$0] == "）"
      }), ["排序", "笔画", "笔划", "为序", "排名"].contains(where: scan.string(start..<close).contains)
    else { return start }
    return close + 1
  }

  private func rowName(at start: Int, in sentence: Range<Int>) -> PersonMention? {
    var start = start
    while start < sentence.upperBound, PersonScanner.separators.contains(scan.text[start]) {
      start += 1
    }
    var end = start
    while end < sentence.upperBound, end - start < 20,
      scan.text[end].isHan || scan.text[end] == "·"
    {
      end += 1
    }
    // 平城区　区卫健局局长　　牛蕊: the first column is the place.
    guard titles.placeEndingAt[end]?.range.lowerBound != start || end - start < 3 else {
      return nil
    }
    guard end < sentence.upperBound, grammar.isName(start..<end),
      end - start <= 4
        || scan.text[start..<end].contains("·") || grammar.isName(start..<end)
    else { return nil }
    var next = end
    if scan.text[next] == "（" {
      while next < sentence.upperBound, scan.text[next] != "）" { next += 1 }
      next += 1
    }
    guard let mark = scan.scalar(next), next < sentence.upperBound,
      PersonScanner.separators.contains(mark)
    else { return nil }
    return PersonMention(range: start..<end, name: scan.string(start..<end))
  }

  /// Whether a chain begins a cell of its row, or the words of its body the lexicon does not know do.
  private func startsCell(_ chain: TitleChain, in sentence: Range<Int>) -> Bool {
    var start = chain.range.lowerBound
    while start > sentence.lowerBound, scan.text[start - 1].isHan { start -= 1 }
    guard let mark = scan.scalar(start - 1), PersonScanner.separators.contains(mark) else {
      return false
    }
    return true
  }

  /// Whether one of the cells in a range is a name.
  private func holdsName(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, !PersonScanner.separators.contains(scan.text[end]) { end += 1 }
      let isCell = end < range.upperBound && start > range.lowerBound
      if isCell, (2...4).contains(end - start), grammar.isName(start..<end),
        grammar.end(at: start, limit: end) == end
      {
        return true
      }
      start = end + 1
    }
    return false
  }
}
