internal import Lexicon
internal import OntologyModel

/// Reads a person's name at a position, and where it ends.
///
/// A name is a surname of the register with one or two characters behind it. Of the lengths that
/// fit, the one wins whose end is borne out by what follows: a mark, or a word that commonly
/// follows a name.
struct NameGrammar {
  let scan: Scan

  /// Surnames counted less often than this need a word behind the name that bears it out.
  private static let rareSurname = 300
  /// Surnames counted at least this often begin no long name.
  private static let commonSurname = 1000

  /// The end of the name that starts at a position, or nil where none does.
  func end(at start: Int, limit: Int, known: Set<String> = []) -> Int? {
    if let end = foreignName(at: start, limit: limit) { return end }
    // 白玛拉姆和才让扎西: two elements are a name by themselves.
    if let end = elementName(at: start, limit: limit), end - start >= 3 { return end }
    let end = registeredName(at: start, limit: limit, known: known)
    // 白玛拉姆、: a surname and a character, and more of a name behind them.
    if let long = transcribedName(at: start, limit: limit), long - start >= 3,
      end.map({ $0 - start < 3 || evidence(start..<$0) < 3 }) ?? true,
      !scan.text[long - 1].isOne(of: "谈管抓盯讲骑"),
      end.map({ $0 < long && !isBound(at: $0, limit: limit) }) ?? (long - start >= 4)
    {
      return long
    }
    guard let end else { return nil }
    // 江小云则负责: an adverb, though it writes a sound as well.
    if end - start > 3, scan.text[end - 1] == "则" { return end - 1 }
    return withRest(withConjunction(end, of: start, limit: limit), of: start, limit: limit)
  }

  /// The end of a surname of the register and a given name.
  private func registeredName(at start: Int, limit: Int, known: Set<String>) -> Int? {
    // 副院长是当地医生: a surname that next to nobody bears.
    guard scan.scalar(start) != "是" else { return nil }
    guard
      let surname = scan.vocabulary.surnames.longestMatch(in: scan.text, at: start, limit: limit)
    else { return nil }
    var best: (end: Int, score: Double)?
    var surnameEnds = [surname.end]
    if surname.end - start > 1 { surnameEnds.append(start + 1) }
    for (rank, surnameEnd) in surnameEnds.enumerated() {
      for length in 1...2 {
        let end = surnameEnd + length
        guard end <= limit, end <= scan.text.count,
          scan.text[surnameEnd..<end].allSatisfy(\.isHan)
        else { continue }
        let isKnown = known.contains(scan.string(start..<end))
        guard isKnown || !isImpossible(start, surnameEnd, end, limit: limit) else { continue }
        var score = score(
          start: start, surnameEnd: surnameEnd, end: end, limit: limit, frequency: surname.count)
        if rank == 0, surnameEnds.count > 1 { score += 0.7 }
        if isKnown { score += 2 }
        if score > best?.score ?? 0 { best = (end, score) }
      }
    }
    if best.map({ follows(at: $0.end, limit: limit) }) != true,
      surname.count < NameGrammar.commonSurname || soundsForeign(at: start, limit: limit),
      let long = longName(at: start, limit: limit)
    {
      return long
    }
    guard let best, best.score >= 1 else { return nil }
    // 豆格才让兼任: a Tibetan name that ends with a verb's character.
    let longer = best.end + 1
    if longer - start == 4, longer < limit, scan.text[best.end] == "让",
      scan.text[start..<best.end].allSatisfy(NameGrammar.sounds.contains),
      follows(at: longer, limit: limit)
    {
      return longer
    }
    return best.end
  }

  /// Whether four characters that write sounds stand up to a mark: 马海尔哈.
  private func soundsForeign(at start: Int, limit: Int) -> Bool {
    let end = start + 4
    guard end <= limit, scan.text[start + 1..<end].allSatisfy(NameGrammar.sounds.contains) else {
      return false
    }
    // 罗绒次仁说: a word that follows names bears out the end as well as a mark.
    return end == limit || scan.text[end].isOne(of: "、，。（；")
      || scan.text[start..<end].allSatisfy(NameGrammar.sounds.contains)
        && follows(at: end, limit: limit)
  }

  /// A surname and two characters directly behind a title, with nothing that speaks against them, whatever
  /// stands behind: 院长桂亦农手里.
  func plainName(at start: Int, limit: Int) -> Int? {
    guard
      let surname = scan.vocabulary.surnames.longestMatch(in: scan.text, at: start, limit: limit)
    else { return nil }
    if let end = shortPlainName(at: start, surname: surname, limit: limit) { return end }
    let end = surname.end + 2
    guard end <= limit, scan.text[start..<end].allSatisfy(\.isHan),
      wordPenalty(start: start, end: end) == 0, !holdsWord(start..<end),
      evidence(start..<end) >= NameGrammar.doubtful,
      !(start..<end).contains(where: { scan.barriers[$0] || scan.commonWords[$0] })
    else { return nil }
    return end
  }

  /// A surname and one character before a word that ends names: 副局长糜庆有话说.
  private func shortPlainName(
    at start: Int, surname: (end: Int, count: Int), limit: Int
  ) -> Int? {
    let end = surname.end + 1
    guard end < limit, scan.text[surname.end].isHan, scan.barriers[end], scan.text[end].isHan,
      !scan.text[end].isOne(of: "其和让不也都曾"),
      !(start..<end).contains(where: { scan.barriers[$0] || scan.commonWords[$0] }),
      wordPenalty(start: start, end: end) == 0, !holdsWord(start..<end),
      evidence(start..<end) >= NameGrammar.doubtful,
      !scan.text[surname.end].isOne(of: "市县省局委院厅")
    else { return nil }
    return end
  }

  /// A name whose first character is no surname, as among Mongols and Tibetans (才让多杰, 布和朝鲁): only
  /// directly behind a title, where all up to the next mark or follower is the name.
  func unregisteredName(at start: Int, limit: Int) -> Int? {
    guard scan.scalar(start) != "叫" else { return nil }
    // 三郎夺吉, 四郎拥措: Tibetan names that begin with a number's character.
    let isCounted = scan.reads("三郎", at: start) || scan.reads("四郎", at: start)
    let isWritten =
      start + 4 <= limit && scan.text[start..<start + 4].allSatisfy(NameGrammar.sounds.contains)
    guard start < limit, scan.text[start].isHan,
      !scan.barriers[start] || scan.text[start] == "其" || isCounted || isWritten
    else {
      return nil
    }
    for end in start + 3...start + 6 where end <= limit {
      guard scan.text[end - 1].isHan else { return nil }
      guard isTranscribed(start..<end) || end - start == 3 && isGivenName(start + 1..<end) else {
        continue
      }
      // 向秋多吉拍板: nothing but sounds up to a common word.
      if end == start + 4, isWritten, !holdsWord(start..<end),
        wordPenalty(start: start, end: end) == 0,
        end == limit || !scan.text[end].isHan || scan.longest(.common, at: end, limit: limit) != nil
          || verbBegins(at: end, limit)
      {
        return end
      }
      if end - start >= 4, isMarkedOff(start..<end, limit: limit) { return end }
      guard follows(at: end, limit: limit) || isAdverb(at: end), !isAdverb(at: end - 1),
        wordPenalty(start: start, end: end) == 0, !holdsWord(start..<end),
        !(start + 1..<end).contains(where: {
          scan.barriers[$0] && !scan.text[$0].isOne(of: "其和让不也都")
        }),
        !(start..<end).contains(where: { scan.commonWords[$0] }),
        scan.scalar(end).map({ !$0.isHan || bearsOut(at: end) }) ?? true
      else { continue }
      if let next = scan.scalar(end), next.isOne(of: "和其"), end + 1 < limit,
        scan.text[end + 1].isHan
      {
        continue
      }
      return end
    }
    return nil
  }

  /// Whether four or more characters up to a mark hold no word of two characters, whatever single words they
  /// happen to be: 总指挥泽巴足已，.
  private func isMarkedOff(_ range: Range<Int>, limit: Int) -> Bool {
    let end = range.upperBound
    guard end < limit, scan.text[end].isOne(of: "、，。；（"), range.count <= 5,
      !holdsWord(range), wordPenalty(start: range.lowerBound, end: end) == 0
    else { return false }
    return range.filter { NameGrammar.sounds.contains(scan.text[$0]) }.count * 2 >= range.count
      && !range.dropLast().contains { scan.barriers[$0] || scan.commonWords[$0] }
  }

  /// Whether a word of the lexicon, or the last word of a place or body, lies inside a range.
  func holdsWord(_ range: Range<Int>) -> Bool {
    range.contains { position in
      scan.text[position].isOne(of: "省市县区镇乡村院局委部处科厅会")
        || scan.matches.starting(at: position).contains {
          $0.range.count > 1 && $0.end <= range.upperBound && !isShortPlace($0)
        }
    }
  }

  /// Whether a verb or post of two characters or more begins at a position.
  private func bearsOut(at position: Int) -> Bool {
    if scan.reads("说", at: position), let next = scan.scalar(position + 1), !next.isHan {
      return true
    }
    // 泽巴足已分别带领: an adverb before a verb.
    if isAdverb(at: position) { return true }
    return scan.matches.starting(at: position).contains { match in
      match.range.count > 1 && !match.classes.isDisjoint(with: [.follower, .post])
    }
  }

  /// Whether an adverb of one character stands at a position, before a verb: 已 in 已分别带领.
  func isAdverb(at position: Int) -> Bool {
    guard let word = scan.scalar(position), word.isOne(of: "已曾正将还均都又先也并") else { return false }
    return scan.matches.starting(at: position + 1).contains { match in
      match.range.count > 1
        && !match.classes.isDisjoint(with: [.follower, .barrier, .common, .action])
    }
  }

  /// A name of four to six characters, as among Mongols and Uyghurs (乌云其其格): only where its end is
  /// borne out and no longer word begins inside.
  private func longName(at start: Int, limit: Int) -> Int? {
    guard start < limit, !scan.barriers[start] else { return nil }
    for end in [start + 4, start + 5, start + 6] where end <= limit {
      guard scan.text[start..<end].allSatisfy(\.isHan), follows(at: end, limit: limit),
        isTranscribed(start..<end),
        end == limit || !scan.text[end].isOne(of: "管抓盯"), !isAdverb(at: end - 1),
        wordPenalty(start: start, end: end) == 0, !holdsWord(start..<end),
        end - start == 4
          || scan.text[end - 1].isOne(of: "格图勒娜木其斯尔特嘎拉罕楞吉玛措卓珍"),
        !(start + 1..<end).contains(where: { scan.barriers[$0] && scan.text[$0] != "其" })
      else { continue }
      return end
    }
    return nil
  }

  private func score(
    start: Int, surnameEnd: Int, end: Int, limit: Int, frequency: Int
  ) -> Double {
    var score = end - surnameEnd == 2 ? 1.0 : 0.6
    if frequency < NameGrammar.rareSurname { score -= 0.4 }
    // 傅全有、: where a mark bounds a name its characters speak less against it.
    let isMarked = end >= limit || !scan.text[end].isHan
    let isBorneOut = isMarked || end - surnameEnd == 2 && follows(at: end, limit: limit)
    score += max(leaning(start, surnameEnd, end), isBorneOut ? -0.3 : -1.5)
    let isShort = end - surnameEnd == 1 && end < limit && endsShort(start, surnameEnd)
    if isShort { score += 0.8 }
    if follows(at: end, limit: limit) || goesSomewhere(at: end, limit: limit) {
      score += 1.5
    } else if scan.longest(.common, at: end, limit: limit) != nil || verbBegins(at: end, limit) {
      score += 1.2
    }
    let isLikely =
      end - surnameEnd == 2 && (evidence(start, surnameEnd, end) ?? 0) >= 4
      && isGivenName(surnameEnd..<end)
    if isWord(surnameEnd..<end) {
      // 柳建成: the given name happens to be a word; 宗政负责 is more likely 宗政 and a verb.
      score -= surnameEnd - start > 1 ? 2.5 : 0.8
    } else {
      for position in surnameEnd..<end
      where scan.barriers[position] && !closesClause(position, end) && !isShort {
        // 局长张人为指出: no preposition stands before a verb of saying.
        let isName = position == end - 1 && scan.text[position].isOne(of: "为在于与对向从由给到以之及如同当因")
        if isName, speaks(at: end) { continue }
        // 曾跃进聊了: a verb's character at the end of what is most likely a name.
        if isLikely, !isName, !scan.text[position].isOne(of: "和等说讲称的地得已曾将任") {
          score -= 0.2
          continue
        }
        score -= position == end - 1 && end - surnameEnd == 2 ? 1.2 : 0.8
      }
    }
    if scan.barriers[surnameEnd - 1] {
      // 向阳主持, 和丽梅: a name all the same where what stands behind the surname is no word.
      let isBorne = end - surnameEnd == 2 && isGivenName(surnameEnd..<end)
      score -=
        follows(at: end, limit: limit) && !isKnownWord(surnameEnd..<end) ? 0.5 : isBorne ? 0.4 : 1
    }
    if scan.text[surnameEnd..<end].contains(where: { $0.isOne(of: "县市省局委院厅") }) {
      score -= 2
    }
    // 县卫计局班子成员和县、乡医疗卫生机构负责人: 和 and what it joins.
    if end - surnameEnd == 1, scan.barriers[start],
      PlaceLevel(levelWord: scan.text[surnameEnd]) != nil
        || PlaceLevel(smallWord: scan.text[surnameEnd]) != nil
    {
      score -= 2
    }
    if scan.text[end - 1] == "某" || scan.text[surnameEnd..<end].contains("副") { score -= 3 }
    // 副局长祝东升任组长: 升 ends the name where 任 alone gives the post.
    if end - surnameEnd == 1, scan.reads("升任", at: end),
      evidence(start, surnameEnd, end + 1) ?? 0 > evidence(start, surnameEnd, end) ?? 0
    {
      score -= 1
    }
    // 处长何某来陵水: the verb is no part of the name.
    if end - surnameEnd == 2, goesSomewhere(at: end - 1, limit: limit) { score -= 1.2 }
    // 归总会计师边慧管.
    if end - surnameEnd == 2, scan.text[end - 1].isOne(of: "管抓盯") { score -= 1 }
    // 科长计然才31岁: a number behind an adverb.
    if end - surnameEnd == 2, scan.text[end - 1].isOne(of: "才仅刚已年"),
      scan.scalar(end)?.isDigit == true
    {
      score -= 1
    }
    return score - wordPenalty(start: surnameEnd - 1, end: end)
  }

  /// Whether a post stands a few characters behind a position, with no mark between.
  private func givesPost(from position: Int, limit: Int) -> Bool {
    // 常务副县长任跃东任常务副组长.
    if follows(at: position, limit: limit) { return false }
    var current = position
    while current < min(limit, position + 8), scan.text[current].isHan {
      if scan.longest(.post, at: current, limit: limit) != nil { return true }
      current += 1
    }
    return false
  }

  /// Whether what stands at a position commonly follows a name.
  func follows(at position: Int, limit: Int) -> Bool {
    guard position < limit, let scalar = scan.scalar(position) else { return true }
    if !scalar.isHan { return true }
    // 罗飞拍了板, 尼玛次仁拉着: a verb in a form that shows it.
    if let next = scan.scalar(position + 1), next.isOne(of: "着了"), !scalar.isOne(of: "为受") {
      return true
    }
    // 谷峰区委宣传部: a body behind a name where a blank was dropped.
    if scalar.isOne(of: "省市县区州旗"),
      scan.longest([.body, .nationalBody], at: position + 1, limit: limit) != nil
    {
      return true
    }
    if scalar.isOne(of: "和与及同"), closesClause(position, position + 1) { return false }
    if scalar.isOne(of: "才仅刚已"), scan.scalar(position + 1)?.isDigit == true {
      return true
    }
    // 成本归总会计师边慧管；.
    if scalar.isOne(of: "管抓盯"), scan.scalar(position + 1).map({ !$0.isHan }) ?? true {
      return true
    }
    // 靳某某自任组长, 院长某某亲自带队.
    if scalar.isOne(of: "自亲"), scan.scalar(position + 1)?.isOne(of: "任兼自己率手赴") == true {
      return true
    }
    // 请来阚某某当顾问.
    if scalar == "当", scan.longest([.post, .postPrefix], at: position + 1, limit: limit) != nil {
      return true
    }
    if scalar.isOne(of: "文图摄"), let next = scan.scalar(position + 1), next.isHan {
      return false
    }
    return scan.matches.starting(at: position).contains { match in
      !match.classes.isDisjoint(with: [.follower, .post, .postStatus])
        // 李明副市长: what the title begins with.
        || match.classes.contains(.postPrefix)
          && scan.longest([.post, .postPrefix], at: match.end, limit: limit) != nil
    }
  }

  /// Whether a verb of saying, or a word of address, stands at a position.
  private func speaks(at position: Int) -> Bool {
    ([
      "指出", "强调", "表示", "认为", "介绍", "说", "告诉", "要求", "坦言", "宣布", "主持", "陪同", "出席", "参加", "同志", "教授",
      "先生", "女士",
      "一行", "带队", "率队",
    ] as [StaticString]).contains { scan.reads($0, at: position) }
  }

  /// Whether a verb of two characters or more begins at a position.
  private func verbBegins(at position: Int, _ limit: Int) -> Bool {
    scan.matches.starting(at: position).contains { match in
      match.range.count > 1 && match.end <= limit && match.classes.contains(.barrier)
    }
  }

  /// Whether characters are a word of the lexicon, other than a place's short name.
  private func isKnownWord(_ range: Range<Int>) -> Bool {
    scan.matches.starting(at: range.lowerBound).contains { match in
      match.end == range.upperBound && !match.classes.subtracting(.place).isEmpty
    }
  }

  /// Whether two characters are one word of the lexicon that ends names.
  private func isWord(_ range: Range<Int>) -> Bool {
    range.count == 2
      && scan.matches.starting(at: range.lowerBound).contains { match in
        match.end == range.upperBound && match.classes.contains(.barrier)
      }
  }

  /// Whether a character ends its clause: 和 there is part of a name, not a conjunction.
  private func closesClause(_ position: Int, _ end: Int) -> Bool {
    guard !scan.text[position].isOne(of: "说讲问答谈称等") else { return false }
    guard position == end - 1, let next = scan.scalar(end) else { return position == end - 1 }
    return !next.isHan && next != "“"
  }

  /// How far words of the lexicon speak against a name: one that begins it (会议, 主任医师), or one
  /// that begins inside it and goes on behind it.
  func wordPenalty(start: Int, end: Int) -> Double {
    let words: TermClass = [
      .post, .postPrefix, .body, .institutionTail, .place, .programHead, .nationalBody, .eventHead,
      .plain, .common, .barrier, .modifier, .follower,
    ]
    var penalty = isNoName(start: start, end: end) ? 2.0 : 0
    for position in start..<end {
      for match in scan.matches.starting(at: position)
      where match.range.count > 1
        && (!match.classes.isDisjoint(with: words)
          || position == start && match.classes.contains(.follower))
      {
        // 代表团: a word of three characters is no name.
        if position == start, match.range.count == 3, match.end == end { penalty = 3 }
        // 安排专, 代表大: a word that follows names begins none.
        if position == start { penalty = max(penalty, isShortPlace(match) ? 0.5 : 1.5) }
        // 县长任组长: no name holds a post.
        if position > start, match.end <= end, match.classes.contains(.post) {
          penalty = max(penalty, 1.5)
        }
        if position > start, match.end > end {
          // 黄志明说: a common word that the end of the name and its follower happen to make.
          let isChance = match.classes == .common && follows(at: end, limit: match.end)
          penalty = max(penalty, isChance ? 0.6 : 1.0)
        }
      }
    }
    return penalty
  }

  /// Whether characters are a doubled word (谢谢贺, 谈谈), count something (开三个) or begin with the verb 任.
  func isNoName(start: Int, end: Int) -> Bool {
    guard end - start >= 2 else { return false }
    if scan.text[start] == scan.text[start + 1],
      // 买买提: an element of names all the same.
      scan.vocabulary.nameElements.run(in: scan.text, at: start, limit: scan.text.count) == nil
    {
      return true
    }
    // 副院长向大会作报告, 院长对患者: a preposition and a word.
    if scan.barriers[start], isPrepositional(start..<end) { return true }
    // 书记任医管委主任: a verb, where a post follows.
    if scan.text[start] == "任", givesPost(from: end, limit: scan.text.count) { return true }
    // 教授任名誉主任委员: the rest begins the post.
    if scan.text[start] == "任",
      let prefix = scan.longest(.postPrefix, at: start + 1, limit: end), prefix.range.count > 1
    {
      return true
    }
    return (start + 1..<end - 1).contains { position in
      scan.text[position].isNumeral && !scan.text[position].isOne(of: "万千")
        && scan.text[position + 1].isOne(of: "个家位次条件项年月天届批")
    }
  }

  /// Whether a range is a preposition and a word of the lexicon, or one of assemblies that has no term: 向大会, 就项目.
  private func isPrepositional(_ range: Range<Int>) -> Bool {
    guard scan.text[range.lowerBound].isOne(of: "向对与和同将由就从"), range.count == 3 else {
      return false
    }
    let word = range.dropFirst()
    return scan.reads(NameGrammar.audiences, at: word.lowerBound)
      || !isGivenName(word)
        && scan.matches.starting(at: word.lowerBound).contains { match in
          match.range == word && !match.classes.subtracting([.place, .follower]).isEmpty
        }
  }

  /// To whom or of what a leader speaks.
  private static let audiences = Words([
    "大会", "全会", "与会", "到会", "来宾", "大家", "各位", "在场", "全体", "嘉宾", "客人", "广大", "医院", "学校",
  ])

  /// Whether a word is nothing but the short name of a place (高明, 凌云), which people bear as well.
  func isShortPlace(_ match: TermMatch) -> Bool {
    let term = scan.term(match)
    return term.classes == .place && term.places.isEmpty
  }
}
