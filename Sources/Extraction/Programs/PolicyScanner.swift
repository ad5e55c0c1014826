internal import OntologyModel
internal import TextNormalization

/// Finds the titles of issued documents: 《…》 whose last words say what kind of document it is.
struct PolicyScanner {
  let scan: Scan

  func mentions() -> [TopicMention] {
    var found: [TopicMention] = []
    for sentence in scan.sentences {
      var open: Int?
      for position in sentence.range {
        switch scan.text[position] {
        case "《" where open == nil: open = position
        case "》":
          if let start = open, isPolicy(start + 1..<position) {
            let range = start..<position + 1
            found.append(
              TopicMention(
                range: range, type: .policy, name: scan.string(range), confidence: 0.9))
          }
          open = nil
        default: break
        }
      }
    }
    return found
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
