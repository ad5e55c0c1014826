internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Names of those who wrote or photographed.
extension PersonScanner {
  /// The names behind 记者, 通讯员 and □, and before 摄, 文 and 图.
  func bylines(_ number: Int) -> [PersonMention] {
    let sentence = scan.sentences[number]
    var found: [PersonMention] = []
    var position = sentence.range.lowerBound
    while position < sentence.range.upperBound {
      if let start = bylineStart(at: position, in: sentence) {
        let names = bylineNames(at: start, limit: sentence.range.upperBound)
        found += names
        position = max(names.last?.range.upperBound ?? start, position + 1)
      } else {
        position += 1
      }
    }
    if sentence.kind == .byline || sentence.kind == .caption {
      found += photographers(sentence.range)
    }
    return found
  }

  func bylineStart(at position: Int, in sentence: Sentence) -> Int? {
    if scan.text[position] == "□" { return position + 1 }
    for word in ["记者", "通讯员"] as [StaticString] where scan.reads(word, at: position) {
      let isByline =
        sentence.kind == .byline || sentence.kind == .caption
        || opensBracket(before: position, in: sentence.range)
      return isByline ? position + word.scalarCount : nil
    }
    return nil
  }

  func opensBracket(before position: Int, in range: Range<Int>) -> Bool {
    var current = position - 1
    while current >= range.lowerBound, position - current < 40 {
      if scan.text[current] == "（" || scan.text[current] == "□" { return true }
      if scan.text[current] == "）" || scan.text[current] == "。" { return false }
      current -= 1
    }
    return false
  }

  func bylineNames(at start: Int, limit: Int) -> [PersonMention] {
    var found: [PersonMention] = []
    var position = start
    while position < limit {
      let scalar = scan.text[position]
      if scalar == " " || scalar == "、" || scalar == "：" || scalar == "/" {
        position += 1
        continue
      }
      var end = position
      while end < limit, scan.text[end].isHan, end - position < 5,
        !scan.reads("记者", at: end), !scan.reads("通讯员", at: end), !scan.reads("摄", at: end),
        !scan.reads("整理", at: end), !scan.reads("文/", at: end), !scan.reads("图/", at: end)
      {
        end += 1
      }
      guard (2...4).contains(end - position),
        scan.longest([.institutionTail, .body], at: position, limit: end) == nil,
        titles.placeEndingAt[end] == nil
      else { break }
      guard !isWord(position..<end) else { break }
      found.append(PersonMention(range: position..<end, name: scan.string(position..<end)))
      position = end
    }
    return found
  }

  /// Whether characters where a by-line has a name are a word instead (本报, 供稿, 整理).
  func isWord(_ range: Range<Int>) -> Bool {
    range.contains { position in
      scan.matches.starting(at: position).contains { match in
        match.range.count > 1 && match.end <= range.upperBound
          && !match.classes.isDisjoint(with: [
            .post, .eventHead, .programHead, .common, .plain, .barrier, .institutionTail,
          ])
      }
    }
  }

  /// The names before 摄 under a picture: 甲 乙/摄.
  func photographers(_ range: Range<Int>) -> [PersonMention] {
    guard
      let mark = range.last(where: { scan.text[$0] == "摄" }),
      range.upperBound - mark <= 3
    else { return [] }
    var end = mark
    var found: [PersonMention] = []
    while end > range.lowerBound {
      while end > range.lowerBound, !scan.text[end - 1].isHan,
        "/ 　、".unicodeScalars.contains(scan.text[end - 1])
      {
        end -= 1
      }
      var start = end
      while start > range.lowerBound, scan.text[start - 1].isHan, end - start < 5 { start -= 1 }
      guard (2...3).contains(end - start), grammar.end(at: start, limit: end) == end else { break }
      found.append(PersonMention(range: start..<end, name: scan.string(start..<end)))
      end = start
    }
    return found
  }
}
