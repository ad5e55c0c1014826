internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// People whom a text names without a post: behind what they are (村民某某), behind their body in a row, in the brackets that
/// close an article.
extension PersonScanner {
  /// What people are who hold no post.
  private static let kinds = Words([
    "村民", "居民", "牧民", "患者", "家属", "志愿者", "队员", "职工", "农民", "渔民", "市民", "选手", "蒙医", "藏医", "乡医", "大夫",
    "博士", "学员",
    "网格员", "老人", "乡亲", "护工", "义工", "健康管家", "贫困户", "脱贫户", "低保户", "孕妇", "产妇", "宣讲员",
    "讲解员", "驾驶员", "救护员",
    "药剂师", "岁的", "规培生", "研究生", "本科生", "同学", "社工", "管护员", "信息员", "调解员",
  ])
  /// Last words of what somebody is called who is not named in full.
  private static let callings: [StaticString] = [
    "大爷", "大妈", "大娘", "大叔", "大婶", "大哥", "大姐", "阿姨", "婆婆", "奶奶", "爷爷", "女士", "先生", "师傅", "老汉", "大伯",
    "老太", "小姐", "妈妈",
    "爸爸",
  ]

  func named(_ sentence: Range<Int>) -> [PersonMention] {
    var found: [PersonMention] = []
    for (kind, places) in scan.places(of: PersonScanner.kinds, in: sentence) {
      for position in places {
        let start = position + kind.scalarCount
        guard start < sentence.upperBound, scan.longest(.post, at: start, limit: start + 4) == nil,
          let end = name(at: start, limit: sentence.upperBound), isFullName(start..<end)
        else { continue }
        found.append(PersonMention(range: start..<end, name: scan.string(start..<end)))
      }
    }
    return found + speakers(sentence) + comrades(sentence) + closing(sentence)
  }

  /// 某某某说：“…: who speaks, behind a mark.
  private func speakers(_ sentence: Range<Int>) -> [PersonMention] {
    let verbs: [StaticString] = ["说：", "说，", "答：", "问：", "告诉", "回忆", "坦言", "感慨", "介绍，"]
    return verbs.flatMap { verb in
      scan.positions(of: verb, in: sentence).compactMap { end -> PersonMention? in
        for length in [3, 4] where end - length >= sentence.lowerBound {
          let start = end - length
          guard start == sentence.lowerBound || !scan.text[start - 1].isHan,
            grammar.isName(start..<end), !scan.barriers[start], isFullName(start..<end),
            length == 3
              ? isCommonSurname(at: start)
                && grammar.end(at: start, limit: sentence.upperBound) == end
              : scan.text[start..<end].allSatisfy(NameGrammar.sounds.contains)
          else { continue }
          return PersonMention(range: start..<end, name: scan.string(start..<end))
        }
        return nil
      }
    }
  }

  /// 关于某某等同志任职的通知, 尊敬的某某、某某代表: names that bear no title.
  private func comrades(_ sentence: Range<Int>) -> [PersonMention] {
    var found: [PersonMention] = []
    for (word, openers) in [
      ("同志", ["关于", "任命", "推荐"]), ("代表", ["尊敬的"]), ("委员", ["尊敬的"]),
    ] as [(StaticString, [StaticString])] {
      for position in scan.positions(of: word, in: sentence) {
        var end = position
        if scan.reads("等", before: end) { end -= 1 }
        var names: [PersonMention] = []
        while let name = listedName(endingAt: end, from: sentence.lowerBound) {
          names.append(name)
          end = name.range.lowerBound
          guard scan.scalar(end - 1) == "、" else { break }
          end -= 1
        }
        if openers.contains(where: { scan.reads($0, before: end) }) { found += names }
      }
    }
    return found
  }

  private func listedName(endingAt end: Int, from lower: Int) -> PersonMention? {
    for length in [3, 2, 4] where end - length >= lower {
      let begin = end - length
      guard
        scan.scalar(begin - 1) == "、" || scan.reads("关于", before: begin)
          || scan.reads("尊敬的", before: begin), grammar.isName(begin..<end), isFullName(begin..<end)
      else { continue }
      return PersonMention(range: begin..<end, name: scan.string(begin..<end))
    }
    return nil
  }

  /// Where a full name ends that begins at a position and that a word behind it bears out.
  private func name(at start: Int, limit: Int) -> Int? {
    let opensWord = scan.matches.starting(at: start).contains { $0.range.count > 1 }
    if !scan.barriers[start], !opensWord, let end = grammar.end(at: start, limit: limit),
      grammar.follows(at: end, limit: limit), isCommonSurname(at: start) || end - start == 3
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
    while end > sentence.lowerBound, scan.text[end - 1].isOne(of: "\n 　") { end -= 1 }
    guard end > sentence.lowerBound + 3, scan.text[end - 1] == "）",
      let open = (max(sentence.lowerBound, end - 16)..<end - 1).last(where: { scan.text[$0] == "（" }
      ),
      open == sentence.lowerBound || scan.text[open - 1].isOne(of: ".。！”》 \n")
    else { return [] }
    var found: [PersonMention] = []
    var start = open + 1
    while start < end - 1 {
      var stop = start
      while stop < end - 1, scan.text[stop].isHan { stop += 1 }
      if stop == start {
        guard scan.text[start].isOne(of: " 　、") else { return [] }
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
