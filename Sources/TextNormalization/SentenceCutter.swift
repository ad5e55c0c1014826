/// Cuts paragraphs into sentences at 。！？；… outside quotes and brackets.
struct SentenceCutter {
  /// A quote longer than this many scalars is cut inside too.
  static let longestQuote = 300
  /// A sentence longer than this many scalars is cut at a comma, or anywhere.
  static let longestSentence = 4_000

  private let scalars: [Unicode.Scalar]

  init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// The sentences of a paragraph, in order; together they are the paragraph without outer blanks.
  ///
  /// - Complexity: O(n) in the number of scalars.
  func sentences(in paragraph: Range<Int>) -> [Range<Int>] {
    let quotes = pairs(in: paragraph)
    var sentences: [Range<Int>] = []
    var start = paragraph.lowerBound
    var position = start
    var quote = 0
    var comma = start
    while position < paragraph.upperBound {
      while quote < quotes.count, quotes[quote].lowerBound < position { quote += 1 }
      if quote < quotes.count, quotes[quote].lowerBound == position,
        quotes[quote].count <= Self.longestQuote
      {
        let isSpeech = endsInside(quotes[quote])
        position = quotes[quote].upperBound
        guard isSpeech, position < paragraph.upperBound, isOpeningQuote(position) else { continue }
        cut(at: position, from: &start, into: &sentences)
        continue
      }
      let scalar = scalars[position]
      position += 1
      if scalar == "，" || scalar == "、" || scalar == " " { comma = position }
      if Marks.isFinal(scalar), !(scalar == "…" && !closesLine(position, paragraph)) {
        position = behindClosers(position, to: paragraph.upperBound)
        cut(at: position, from: &start, into: &sentences)
      } else if position - start >= Self.longestSentence {
        cut(at: comma > start ? comma : position, from: &start, into: &sentences)
      }
    }
    cut(at: paragraph.upperBound, from: &start, into: &sentences)
    return sentences
  }

  private func cut(at end: Int, from start: inout Int, into sentences: inout [Range<Int>]) {
    var first = start
    while first < end, scalars[first] == " " { first += 1 }
    var last = end
    while last > first, scalars[last - 1] == " " { last -= 1 }
    if first < last { sentences.append(first..<last) }
    start = end
  }

  /// Whether an ellipsis before `position` is the end of its sentence: only at a paragraph's end.
  private func closesLine(_ position: Int, _ paragraph: Range<Int>) -> Bool {
    position == paragraph.upperBound
  }

  /// Further final marks and closing marks behind a final mark belong to its sentence.
  private func behindClosers(_ position: Int, to end: Int) -> Int {
    var position = position
    while position < end, Marks.isCloser(scalars[position]) || Marks.isFinal(scalars[position]) {
      position += 1
    }
    return position
  }

  private func isOpeningQuote(_ position: Int) -> Bool { scalars[position] == "“" }

  /// Whether a quote ends with a final mark before its closing mark.
  private func endsInside(_ quote: Range<Int>) -> Bool {
    quote.count > 2 && scalars[quote.upperBound - 1] == "”"
      && Marks.isFinal(scalars[quote.upperBound - 2])
  }

  /// The quotes and brackets that are opened and closed in a paragraph, by their start.
  ///
  /// A closing mark looks for its opening mark among the last few open ones only, so that wrongly
  /// nested marks cost no more than rightly nested ones.
  private func pairs(in paragraph: Range<Int>) -> [Range<Int>] {
    var open: [Int] = []
    var pairs: [Range<Int>] = []
    for position in paragraph {
      let scalar = scalars[position]
      guard scalar.value == 0x5B || scalar.value == 0x5D || scalar.value > 0x2000 else { continue }
      if Marks.isOpener(scalar) {
        open.append(position)
      } else if let opener = Marks.opener(of: scalar) {
        let deepest = max(0, open.count - 8)
        guard
          let match = stride(from: open.count - 1, through: deepest, by: -1)
            .first(where: { scalars[open[$0]] == opener })
        else { continue }
        pairs.append(open[match]..<position + 1)
        open.removeLast(open.count - match)
      }
    }
    return pairs.sorted { $0.lowerBound < $1.lowerBound }
  }
}
