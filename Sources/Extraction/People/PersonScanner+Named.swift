internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// People whom a text names without a post: behind what they are (村民某某), behind their body in a row, in the brackets that
/// close an article.
extension PersonScanner {
  /// What people are who hold no post.
  private static let kinds: [StaticString] = [
    "村民", "居民", "牧民", "患者", "家属", "志愿者", "队员", "职工", "农民", "渔民", "市民", "选手", "蒙医", "藏医", "乡医", "大夫",
    "博士", "学员",
    "网格员", "老人", "乡亲", "护工", "义工", "健康管家", "贫困户", "脱贫户", "低保户", "孕妇", "产妇", "宣讲员",
    "讲解员", "驾驶员", "救护员",
    "药剂师", "规培生", "研究生", "本科生", "同学", "社工", "管护员", "信息员", "调解员",
  ]
  /// Last words of what somebody is called who is not named in full.
  private static let callings: [StaticString] = [
    "大爷", "大妈", "大娘", "大叔", "大婶", "大哥", "大姐", "阿姨", "婆婆", "奶奶", "爷爷", "女士", "先生", "师傅", "老汉", "大伯",
    "老太", "小姐", "妈妈",
    "爸爸",
  ]

  func named(_ sentence: Range<Int>) -> [PersonMention] {
    var found: [PersonMention] = []
    for kind in PersonScanner.kinds {
      for position in scan.positions(of: kind, in: sentence) {
        let start = position + kind.scalarCount
        guard start < sentence.upperBound, scan.longest(.post, at: start, limit: start + 4) == nil,
          let end = name(at: start, limit: sentence.upperBound), isFullName(start..<end)
        else { continue }
        found.append(PersonMention(range: start..<end, name: scan.string(start..<end)))
      }
    }
    return found + closing(sentence)
  }

  /// Where a full name ends that begins at a position and that a word behind it bears out.
  private func name(at start: Int, limit: Int) -> Int? {
    if isCommonSurname(at: start), !scan.barriers[start],
      let end = grammar.end(at: start, limit: limit), grammar.follows(at: end, limit: limit)
    {
      return end
    }
    guard let end = grammar.unregisteredName(at: start, limit: limit),
      scan.text[start..<end].allSatisfy(NameGrammar.sounds.contains)
    else { return nil }
    return end
  }

  private func isFullName(_ range: Range<Int>) -> Bool {
    !PersonScanner.callings.contains { calling in
      scan.reads(calling, before: range.upperBound) || scan.reads(calling, at: range.upperBound - 1)
        || scan.reads(calling, at: range.upperBound)
    } && !isWord(range) && scan.text[range.upperBound - 1] != "某"
      && scan.scalar(range.upperBound) != "某" && scan.scalar(range.upperBound) != "："
  }

  /// A row of a list: a body, a blank, the name: 某社区卫生服务中心　某某.
  func behindBodies(_ sentence: Range<Int>) -> [PersonMention] {
    sentence.compactMap { blank in
      guard scan.text[blank] == " ", titles.institutionEndingAt[blank] != nil else { return nil }
      let start = blank + 1
      var end = start
      while end < sentence.upperBound, end - start < 5, scan.text[end].isHan { end += 1 }
      guard (2...4).contains(end - start), end - start < 4 || !isCommonSurname(at: start),
        grammar.end(at: start, limit: end) == end, isFullName(start..<end),
        titles.placeEndingAt[end] == nil, titles.institutionEndingAt[end] == nil
      else { return nil }
      return PersonMention(range: start..<end, name: scan.string(start..<end))
    }
  }

  /// （甲　乙） at the end of an article: who wrote it.
  private func closing(_ sentence: Range<Int>) -> [PersonMention] {
    var end = sentence.upperBound
    while end > sentence.lowerBound, "\n 　".unicodeScalars.contains(scan.text[end - 1]) { end -= 1 }
    guard end > sentence.lowerBound + 3, scan.text[end - 1] == "）",
      let open = (max(sentence.lowerBound, end - 16)..<end - 1).last(where: { scan.text[$0] == "（" }
      ),
      open == sentence.lowerBound || ".。！”》 \n".unicodeScalars.contains(scan.text[open - 1])
    else { return [] }
    var found: [PersonMention] = []
    var start = open + 1
    while start < end - 1 {
      var stop = start
      while stop < end - 1, scan.text[stop].isHan { stop += 1 }
      if stop == start {
        guard " 　、".unicodeScalars.contains(scan.text[start]) else { return [] }
        start += 1
        continue
      }
      guard (2...3).contains(stop - start), grammar.end(at: start, limit: stop) == stop,
        isFullName(start..<stop)
      else { return [] }
      found.append(PersonMention(range: start..<stop, name: scan.string(start..<stop)))
      start = stop
    }
    return found
  }
}
