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
    found += credits(sentence.range)
    found += dateline(sentence.range)
    for person in called(sentence.range) + named(sentence.range) + behindBodies(sentence.range)
      + leaders(sentence.range)
    where !found.contains(where: { $0.range.overlaps(person.range) }) {
      found.append(person)
    }
    return found
  }

  private static let creditLabels = Words([
    "责任编辑", "本版主编", "本版编辑", "值班编委", "值班主任", "责编", "编辑", "校对", "审核", "监审", "值班", "主编", "组版", "美编",
    "供图", "制图", "整理", "撰文", "采写", "终审", "初审", "复审", "签发", "编审", "策划", "文字", "摄影", "文", "图", "撰稿",
    "编校", "联系人", "版式", "执笔", "供稿", "通讯员", "校审", "拍摄", "速记", "编发", "投稿", "作者", "制表", "录入",
    "图片", "视觉", "校检", "审校", "监制", "总监制", "出品", "统筹", "设计", "排版", "审稿", "一审", "二审", "三审", "责任校对",
    "值班主编", "值班编辑",
    "见习编辑", "记录", "记录人", "记录员", "整理人", "签发人", "主审", "撰写", "文稿", "来稿", "总编", "值班总编",
  ])

  /// 责编：甲　校对／乙, 文字：丙 摄影：丁, （戊）: those whom a page or post credits.
  private func credits(_ range: Range<Int>) -> [PersonMention] {
    if let name = bracketedName(range) { return [name] }
    let labels = Set(
      scan.hits(of: PersonScanner.creditLabels, in: range).lazy.filter {
        $0.start + PersonScanner.creditLabels.length(of: $0.rank) <= range.upperBound
      }.map(\.rank)
    ).count
    guard labels > 0,
      labels > 1 || range.contains(where: { scan.text[$0].isOne(of: "：/／|｜") })
    else { return [] }
    var found: [PersonMention] = []
    var position = range.lowerBound
    while position < range.upperBound {
      let opens =
        position == range.lowerBound || scan.scalar(position - 1).map { !$0.isHan } == true
      guard opens,
        let open = labelEnd(at: position, in: range, labels: labels)
      else {
        position += 1
        continue
      }
      var start = open
      while let name = creditName(at: start, limit: range.upperBound) {
        found.append(name)
        start = name.range.upperBound
        while start < range.upperBound, scan.text[start].isOne(of: "　 、/") {
          start += 1
        }
      }
      position = max(start, position + 1)
    }
    return found
  }

  /// Where the name begins behind a label: 责编：某某, 责编 某某 | 视觉 某某, 监 审 | 某某.
  private func labelEnd(at position: Int, in range: Range<Int>, labels: Int) -> Int? {
    for label in PersonScanner.creditLabels.list {
      guard let end = spelled(label, at: position), end < range.upperBound else { continue }
      var mark = end
      while mark < range.upperBound, scan.text[mark].isOne(of: "　 ") { mark += 1 }
      if mark < range.upperBound, scan.text[mark].isOne(of: "：/／|｜") {
        return mark + 1
      }
      if mark > end, labels > 1, label.scalarCount > 1 { return mark }
    }
    return nil
  }

  /// Where a label ends that may be printed with blanks between its characters.
  private func spelled(_ label: StaticString, at position: Int) -> Int? {
    if scan.reads(label, at: position) { return position + label.scalarCount }
    guard label.scalarCount == 2, scan.scalar(position)?.value == label.firstScalar,
      scan.scalar(position + 1) == " "
    else { return nil }
    let words = label.description.unicodeScalars
    return scan.scalar(position + 2) == words.last ? position + 3 : nil
  }

  private func creditName(at start: Int, limit: Int) -> PersonMention? {
    var start = start
    while start < limit, scan.text[start].isOne(of: "　 ") { start += 1 }
    var end = start
    while end < limit, end - start < 24, scan.text[end].isHan { end += 1 }
    // 供稿：市卫生健康委办公室　某某, 文/特约撰稿人 某某: where somebody is from comes first.
    if end - start > 4 || titles.institutionEndingAt[end] != nil, let blank = scan.scalar(end),
      blank.isOne(of: "　 ")
    {
      start = end
      while start < limit, scan.text[start].isOne(of: "　 ") { start += 1 }
      end = start
      while end < limit, end - start < 5, scan.text[end].isHan { end += 1 }
    }
    guard (2...4).contains(end - start), !isWord(start..<end),
      !PersonScanner.creditLabels.list.contains(where: {
        scan.reads($0, at: start) && $0.scalarCount > 1
      }),
      scan.scalar(end) != "：", scan.scalar(end) != "/", scan.scalar(end) != "／",
      end - start == 4 || grammar.end(at: start, limit: end) == end
        || grammar.unregisteredName(at: start, limit: end) == end,
      scan.longest([.body, .institutionTail, .place], at: start, limit: end) == nil
    else { return nil }
    return PersonMention(range: start..<end, name: scan.string(start..<end))
  }

  /// A name alone in brackets at the end of an article: （韩玉兰）.
  private func bracketedName(_ range: Range<Int>) -> PersonMention? {
    var end = range.upperBound
    while end > range.lowerBound, scan.text[end - 1].isOne(of: "\n 　") { end -= 1 }
    guard end > range.lowerBound, scan.text[end - 1] == "）" else { return nil }
    for length in 2...3 {
      let start = end - 1 - length
      guard start > range.lowerBound, scan.text[start - 1] == "（",
        start - 2 < range.lowerBound || scan.text[start - 2].isOne(of: "。 　\n”！"),
        grammar.end(at: start, limit: end - 1) == end - 1, !isWord(start..<end - 1)
      else { continue }
      return PersonMention(range: start..<end - 1, name: scan.string(start..<end - 1))
    }
    return nil
  }

  func bylineStart(at position: Int, in sentence: Sentence) -> Int? {
    if scan.text[position] == "□" { return position + 1 }
    for word in ["记者", "通讯员"] as [StaticString] where scan.reads(word, at: position) {
      let isByline =
        sentence.kind == .byline || sentence.kind == .caption
        || opensBracket(before: position, in: sentence.range)
        || asks(from: position + word.scalarCount, limit: sentence.range.upperBound)
      return isByline ? position + word.scalarCount : nil
    }
    return nil
  }

  /// 《某报》记者 某某：: who asks in the record of a press conference.
  private func asks(from position: Int, limit: Int) -> Bool {
    var end = position
    while end < limit, scan.text[end].isOne(of: "　 ") { end += 1 }
    let start = end
    while end < limit, end - start < 5, scan.text[end].isHan { end += 1 }
    return (2...4).contains(end - start) && end < limit && scan.text[end] == "："
  }

  /// 九江新闻网讯（某某）: who sent the news.
  private func dateline(_ sentence: Range<Int>) -> [PersonMention] {
    let head = sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 20)
    guard let position = scan.first("讯（", in: head) ?? scan.first("电（", in: head) else { return [] }
    let close = (position + 2..<min(sentence.upperBound, position + 16)).first {
      scan.text[$0] == "）"
    }
    guard let close else { return [] }
    var found: [PersonMention] = []
    var start = position + 2
    while start < close {
      var end = start
      while end < close, scan.text[end].isHan { end += 1 }
      if end == start {
        start += 1
        continue
      }
      guard (2...4).contains(end - start), !isWord(start..<end),
        grammar.end(at: start, limit: end) == end
      else { return [] }
      found.append(PersonMention(range: start..<end, name: scan.string(start..<end)))
      start = end
    }
    return found
  }

  /// How doctors and scholars are spoken of, behind their names.
  private static let callings = Words(["教授", "医生", "大夫", "博士", "院士", "主任医师", "老师"])

  /// 派王某某教授每季度来: a full name behind a word that ends names, before what its bearer is called.
  func called(_ sentence: Range<Int>) -> [PersonMention] {
    scan.places(of: PersonScanner.callings, in: sentence).flatMap { _, places in
      places.compactMap { end -> PersonMention? in
        let start = end - 3
        guard start >= sentence.lowerBound, isCommonSurname(at: start),
          isBoundary(before: start, in: sentence)
            || titles.institutionEndingAt[start] != nil
            || scan.text[start - 1].isOne(of: "派请邀找跟"),
          !(start..<end).contains(where: { scan.barriers[$0] || scan.commonWords[$0] }),
          grammar.isName(start..<end), grammar.end(at: start, limit: sentence.upperBound) == end
        else { return nil }
        return PersonMention(range: start..<end, name: scan.string(start..<end))
      }
    }
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
        scan.text[end - 1].isOne(of: "/ 　、")
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
