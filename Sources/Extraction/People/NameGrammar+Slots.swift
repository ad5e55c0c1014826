internal import Lexicon

/// Names whose bounds the text around them gives, and names of two parts.
extension NameGrammar {
  static let middleDot: Unicode.Scalar = "·"
  /// Characters by which names of Uyghurs, Kazakhs, Kirgiz and others are written.
  static let sounds = Set(
    "秋曲措桂绒阿艾安奥巴白拜班保贝比别波伯博布卜不才策查楚次达大代丹旦道德登迪地丁都多尔法费甫傅夫盖嘎干甘噶格葛根宫贡古哈海罕汗合赫乎胡华吉加嘉贾江杰金居卡凯坎康柯科可克肯库拉来兰郎朗勒雷李里力丽林龙卢鲁伦罗洛马玛买麦曼米敏明莫木慕穆纳那娜乃南尼妮努诺欧帕潘皮平普其奇齐恰强琴青琼热仁日茹肉瑞若萨赛桑沙山尚什士斯司松苏孙塔台泰坦唐特提图吐土托瓦外万旺维温翁乌吾西希夏肖辛雅亚延燕杨耶叶伊依义益尹永尤玉约云扎再赞泽增珍哲卓孜兹宗祖佐则者逊海守森牙生毛洪农铁恩菲飞音谢邓帖弥沃雪云英美香花"
      .unicodeScalars)

  /// The end of a name of two parts with a dot between (阿卜杜拉·买买提) that starts at a position.
  ///
  /// The second part goes on as long as its characters write sounds and no word begins that follows names.
  func foreignName(at start: Int, limit: Int) -> Int? {
    var position = start
    while position < limit, position - start <= 9, scan.text[position].isHan { position += 1 }
    guard position - start >= 2, position + 2 < limit + 1,
      scan.scalar(position) == NameGrammar.middleDot,
      // 部长某某和副县长热依拉·尼亚孜: the first part holds no title.
      position - start < 5 || !holdsTitle(start..<position)
    else { return nil }
    position += 1
    let second = position
    // 吐尔逊, 阿不力孜江: what is known ends the name, unless more sounds or a third part follow.
    if let run = scan.vocabulary.nameElements.run(in: scan.text, at: second, limit: limit),
      run.end == limit || scan.text[run.end] != "·"
    {
      // 吐尔逊江, 加帕尔别克: an ending that names take.
      if run.end == limit || !scan.text[run.end].isOne(of: "江古罕汗别拜夏木")
        || isBound(at: run.end, limit: limit)
      {
        return run.end
      }
    }
    while position < limit, position - second < 9 {
      let scalar = scan.text[position]
      if scalar == NameGrammar.middleDot, position > second + 1 {
        position += 1
        continue
      }
      guard scalar.isHan, position - second < 6 || NameGrammar.sounds.contains(scalar),
        NameGrammar.sounds.contains(scalar) || !scan.barriers[position],
        // 阿不都热合曼·吐尔逊商量: a common word, whose first character writes no sound.
        position < second + 2 || NameGrammar.sounds.contains(scalar)
          || scan.longest(.common, at: position, limit: limit) == nil,
        position < second + 2
          || !endsForeignName(at: position, limit: limit)
            && !isShownVerb(at: position, limit: limit)
      else { break }
      position += 1
    }
    if position == second || scan.scalar(position - 1) == NameGrammar.middleDot {
      // 约翰·史密斯: sounds that are rare in the names above.
      var end = second
      while end < limit, end - second < 6, scan.text[end].isHan, !follows(at: end, limit: limit) {
        end += 1
      }
      return end - second >= 2 ? end : nil
    }
    return position - second >= 2 ? position : nil
  }

  /// Whether a word of two characters or more begins at a position that commonly follows a name.
  private func endsForeignName(at position: Int, limit: Int) -> Bool {
    scan.matches.starting(at: position).contains { match in
      match.range.count > 1 && match.end <= limit
        && !match.classes.isDisjoint(with: [.follower, .post, .postPrefix, .postStatus, .barrier])
    }
  }

  /// 吐尔逊拉着, 依明和县: a verb in a form that shows it, or a conjunction before a body.
  private func isShownVerb(at position: Int, limit: Int) -> Bool {
    guard position + 1 < limit, let next = scan.scalar(position + 1) else { return false }
    return next.isOne(of: "着了过")
      || scan.text[position].isOne(of: "和与及") && next.isOne(of: "省市县区州旗盟镇乡院局副党医卫")
  }

  /// The start of a name of two parts that ends at a position.
  func foreignName(endingAt end: Int, from lower: Int) -> Int? {
    var position = end
    var dot: Int?
    while position > lower, end - position < 20 {
      let scalar = scan.text[position - 1]
      if scalar == NameGrammar.middleDot {
        guard position < end else { return nil }
        dot = position - 1
      } else if !NameGrammar.sounds.contains(scalar),
        !scalar.isHan || scan.barriers[position - 1] || scan.commonWords[position - 1]
          || endsTitle(at: position, from: lower)
      {
        break
      }
      position -= 1
    }
    guard let dot, dot - position >= 2, end - dot > 2, dot - position <= 9 else { return nil }
    return position
  }

  /// Whether a post or body ends before a position, so that no name reaches over it.
  private func endsTitle(at position: Int, from lower: Int) -> Bool {
    scan.longest(
      [.post, .body, .institutionTail, .place, .postPrefix], endingAt: position, from: lower) != nil
  }

  /// Whether all characters of a range are a name, where the text around says that a name stands there:
  /// between 任命 and 为, at the start of a row before a post.
  func isName(_ range: Range<Int>) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= scan.text.count, range.count >= 2 else {
      return false
    }
    if scan.text[range].contains(NameGrammar.middleDot) {
      return foreignName(endingAt: range.upperBound, from: range.lowerBound) == range.lowerBound
        || foreignName(at: range.lowerBound, limit: range.upperBound) == range.upperBound
    }
    if elementName(at: range.lowerBound, limit: range.upperBound) == range.upperBound {
      return true
    }
    guard range.count <= 6, scan.text[range].allSatisfy(\.isHan),
      scan.text[range.lowerBound] != "副",
      scan.text[range.upperBound - 1] != "某", !isTermOrHoldsTitle(range)
    else { return false }
    if let surname = scan.vocabulary.surnames.longestMatch(
      in: scan.text, at: range.lowerBound, limit: range.upperBound),
      range.upperBound - surname.end <= 2, range.upperBound > surname.end
    {
      let evidence = evidence(range.lowerBound, surname.end, range.upperBound) ?? 0
      if !isImpossible(range.lowerBound, surname.end, range.upperBound, limit: range.upperBound)
        || isTranscribed(range) && evidence >= -7
      {
        return true
      }
    }
    guard range.count >= 3,
      isTranscribed(range) || isWritten(range)
        || range.count == 3 && isGivenName(range.dropFirst())
    else { return false }
    return !range.contains { scan.barriers[$0] || scan.commonWords[$0] } && !holdsWord(range)
  }

  /// Whether a range is one word of the lexicon, or holds a word of titles and bodies.
  private func isTermOrHoldsTitle(_ range: Range<Int>) -> Bool {
    holdsTitle(range)
      || scan.matches.starting(at: range.lowerBound).contains { match in
        match.range == range && !match.classes.subtracting([.place, .follower]).isEmpty
      }
  }

  /// Whether a word of titles and bodies lies inside a range.
  func holdsTitle(_ range: Range<Int>) -> Bool {
    let titles: TermClass = [
      .post, .body, .institutionTail, .nationalBody, .programHead, .eventHead, .postStatus,
    ]
    return range.contains { position in
      scan.matches.starting(at: position).contains { match in
        match.range.count > 1 && match.end <= range.upperBound
          && !match.classes.isDisjoint(with: titles)
      }
    }
  }
}
