internal import OntologyModel
internal import TextNormalization

/// Finds words that point back to a hospital: 该院, 我院, and 医院 or 院 at the head of a clause.
struct DeicticBodyScanner {
  let scan: Scan
  let institutions: [InstitutionMention]

  func mentions() -> [InstitutionMention] {
    var found: [InstitutionMention] = []
    var next = 0
    var last: InstitutionMention?
    var article = -1
    for (number, sentence) in scan.sentences.enumerated() {
      if scan.articles[number] != article {
        article = scan.articles[number]
        last = articleHospital(from: number)
      }
      var position = sentence.range.lowerBound
      while position < sentence.range.upperBound {
        if next < institutions.count, institutions[next].range.lowerBound == position {
          if institutions[next].type == .hospital { last = institutions[next] }
          position = max(position + 1, institutions[next].range.upperBound)
          next += 1
          continue
        }
        while next < institutions.count, institutions[next].range.lowerBound < position { next += 1 }
        if let last, let length = pointer(at: position, in: sentence.range) {
          var mention = last
          mention = InstitutionMention(
            range: position..<position + length, type: last.type, name: last.name,
            aliases: last.aliases, place: last.place, smallPlace: last.smallPlace,
            parent: last.parent)
          mention.isDeictic = true
          found.append(mention)
          position += length
        } else {
          position += 1
        }
      }
    }
    return found
  }

  /// The hospital an article is about, where its closing credit names it ((某医院供稿)).
  private func articleHospital(from number: Int) -> InstitutionMention? {
    let article = scan.articles[number]
    var last = number
    while last + 1 < scan.sentences.count, scan.articles[last + 1] == article { last += 1 }
    let closing = scan.sentences[last].range
    return institutions.last { $0.type == .hospital && closing.contains($0.range.lowerBound) }
  }

  private func pointer(at position: Int, in range: Range<Int>) -> Int? {
    if scan.reads("该院", at: position) || scan.reads("我院", at: position)
      || scan.reads("全院", at: position)
    {
      return 2
    }
    guard scan.reads("医院", at: position) else { return nil }
    let before = scan.scalar(position - 1)
    let opens = position == range.lowerBound || before.map { $0.endsClause || $0 == "、" } ?? true
    guard opens, let next = scan.scalar(position + 2), next != "的" || true else { return nil }
    return "章长感".unicodeScalars.contains(next) ? nil : 2
  }
}
