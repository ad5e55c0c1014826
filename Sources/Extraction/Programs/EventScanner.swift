internal import OntologyModel
internal import TextNormalization

/// Finds meetings, contests and ceremonies by their heads.
struct EventScanner {
  let scan: Scan

  private static let convening: [StaticString] = [
    "召开", "召开了", "举行", "举行了", "举办", "举办了", "承办", "主办", "组织召开", "主持召开",
    "隆重举行", "成功举办", "出席", "参加", "启动", "在", "列席", "主持", "组织", "组织开展", "组织举办",
  ]

  func mentions() -> [TopicMention] {
    var found: [TopicMention] = []
    for sentence in scan.sentences {
      var position = sentence.range.lowerBound
      while position < sentence.range.upperBound {
        if let head = scan.longest(.eventHead, at: position, limit: sentence.range.upperBound),
          let mention = mention(head, in: sentence)
        {
          if let last = found.last, last.range.upperBound > mention.range.lowerBound {
            found.removeLast()
          }
          found.append(mention)
          position = head.end
        } else {
          position += 1
        }
      }
    }
    return found
  }

  private func mention(_ head: TermMatch, in sentence: Sentence) -> TopicMention? {
    if let next = scan.scalar(head.end), "室制议厅场".unicodeScalars.contains(next) { return nil }
    let start = start(of: head, in: sentence.range)
    let name = scan.string(start..<head.end)
    let length = head.end - start
    let before = EventScanner.convening.contains { scan.reads($0, before: start) }
    let after = ["召开", "举行", "举办", "在", "上", "暨", "现场", "圆满", "隆重", "今日", "日前", "正式"].contains {
      (word: StaticString) in
      scan.reads(word, at: head.end)
    }
    let isSpecific = name.unicodeScalars.contains { $0.isDigit } || isCounted(start..<head.end)
    let headLength = head.range.count
    guard length > headLength + 1, isSpecific || ((before || after) && length >= 6) else {
      return nil
    }
    return TopicMention(
      range: start..<head.end, type: .event, name: name,
      confidence: isSpecific && (before || after) ? 0.9 : 0.7)
  }

  /// Whether a name holds a number of its kind: 第三届, 第十三次.
  private func isCounted(_ range: Range<Int>) -> Bool {
    guard var position = range.first(where: { scan.text[$0] == "第" }) else { return false }
    position += 1
    while position < range.upperBound, scan.text[position].isNumeral { position += 1 }
    return position < range.upperBound && "届次期场轮".unicodeScalars.contains(scan.text[position])
  }

  /// 甲医院与乙医院签约仪式: where the first of two bodies begins that 与 joins in a name.
  private func pair(endingAt end: Int, _ range: Range<Int>) -> Int? {
    guard
      scan.matches.ending(at: end).contains(where: {
        !$0.classes.isDisjoint(with: [.institutionTail, .body])
      })
    else { return nil }
    var start = end
    while start > range.lowerBound, end - start < 20, scan.text[start - 1].isNamePart,
      !scan.barriers[start - 1], !scan.text[start - 1].endsDate
    {
      start -= 1
    }
    return start
  }

  private func start(of head: TermMatch, in range: Range<Int>) -> Int {
    var start = head.start
    while start > range.lowerBound, head.start - start < 30 {
      let before = scan.text[start - 1]
      let isQuote = "“”（）·".unicodeScalars.contains(before)
      if head.range.count > 2, "与和".unicodeScalars.contains(before),
        let next = pair(endingAt: start - 1, range)
      {
        start = next
        break
      }
      guard (before.isNamePart || isQuote), !scan.barriers[start - 1] || isQuote else { break }
      // A date and the hour stand before the event and do not belong to it.
      if before == "日" || before == "午" || before == "时" { break }
      if before == "月", start - 2 >= range.lowerBound, scan.text[start - 2].isNumeral { break }
      start -= 1
    }
    while start < head.start, "”）、".unicodeScalars.contains(scan.text[start]) { start += 1 }
    return start
  }
}
