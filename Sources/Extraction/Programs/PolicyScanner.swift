internal import OntologyModel
internal import TextNormalization

/// Finds the titles of issued documents: 《…》 whose last words say what kind of document it is.
struct PolicyScanner {
  let scan: Scan

  func mentions() -> [TopicMention] {
    var found: [TopicMention] = []
    for sentence in scan.sentences {
      if let title = title(sentence) { found.append(title) }
      var open: Int?
      for position in sentence.range {
        switch scan.text[position] {
        case "《" where open == nil: open = position
        case "》":
          if let start = open, isPolicy(start + 1..<position) {
            let range = start..<position + 1
            found.append(
              TopicMention(
                range: range, type: .policy, name: scan.string(range)))
          }
          open = nil
        default: break
        }
      }
    }
    return found
  }

  /// The document's own title: 某市人民政府办公室关于推进某工作的通知.
  ///
  /// It counts where it names its issuer or stands over a document number.
  private func title(_ sentence: Sentence) -> TopicMention? {
    guard sentence.kind == .headline || sentence.kind == .masthead || sentence.kind == .heading,
      let about = scan.first("关于", in: sentence.range),
      let kind = ["的通知", "的通报", "的意见", "的批复", "的决定", "的公告", "的函", "任免的通知"].first(where: {
        scan.string(sentence.range).trimmedEnd.hasSuffix($0)
      })
    else { return nil }
    var end = sentence.range.upperBound
    while end > about, !scan.text[end - 1].isHan { end -= 1 }
    guard end - about >= 8, end - about <= 90, !kind.isEmpty else { return nil }
    let range = sentence.range.lowerBound..<end
    let whole = scan.string(range).filter { !$0.isWhitespace }
    let short = scan.string(about..<end).filter { !$0.isWhitespace }
    let names = whole == short || isIssuer(sentence.range.lowerBound..<about)
    guard names, about == sentence.range.lowerBound || isIssuer(sentence.range.lowerBound..<about)
    else {
      return nil
    }
    return TopicMention(
      range: about..<end, type: .policy, name: "《" + short + "》", aliases: ["《" + whole + "》"])
  }

  /// Whether the words before 关于 are those of a body that issues documents.
  private func isIssuer(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, !scan.text[end - 1].isHan { end -= 1 }
    return scan.matches.ending(at: end).contains { match in
      match.start >= range.lowerBound
        && !match.classes.isDisjoint(with: [.body, .institutionTail, .unitTail, .nationalBody])
    } || scan.reads("党组", before: end) || scan.reads("办公室", before: end)
  }

  private func isPolicy(_ inner: Range<Int>) -> Bool {
    var end = inner.upperBound
    guard end - inner.lowerBound >= 5 else { return false }
    // （2022—2024年）, （试行）: a bracket at the end is no part of the kind.
    if scan.text[end - 1] == "）",
      let open = inner.last(where: { scan.text[$0] == "（" })
    {
      end = open
    }
    return scan.vocabulary.policyTails.contains { tail in
      end - tail.count >= inner.lowerBound && Array(scan.text[end - tail.count..<end]) == tail
    }
  }
}

extension String {
  /// The text without white space at its end.
  fileprivate var trimmedEnd: String {
    var text = self
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
