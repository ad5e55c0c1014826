internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Names behind and before titles.
extension PersonScanner {
  func behindTitles(
    _ number: Int, _ chains: [TitleChain], known: Set<String>
  ) -> [PostHolding] {
    let sentence = scan.sentences[number].range
    return chains.compactMap { chain in
      guard chain.titles.last?.post.postClass != .press,
        !isCalled(chain, in: sentence) || goesOn(chain, chains, limit: sentence.upperBound)
      else { return nil }
      var start = chain.range.upperBound
      if scan.scalar(start) == " " { start += 1 }
      // “健康副院长”某某: the post alone, or with a word before it, stands in the quote.
      if scan.scalar(start) == "”",
        (max(0, chain.range.lowerBound - 4)..<max(0, chain.range.lowerBound)).contains(where: {
          scan.text[$0] == "“"
        })
      {
        start += 1
      }
      start = behindBracket(start, limit: sentence.upperBound)
      // 时任某院院长的某某.
      let isBeing = (["作为", "身为"] as [StaticString]).contains {
        scan.reads($0, before: chain.range.lowerBound)
      }
      if scan.scalar(start) == "的",
        chain.titles.contains(where: { $0.status != nil }) || isBeing
          || scan.reads("任", before: chain.range.lowerBound)
          || scan.reads("任分管", before: chain.range.lowerBound)
          || scan.scalar(chain.range.lowerBound - 1) == "年"
            && verb(before: chain.range.lowerBound) != nil
      {
        start += 1
      } else if isBeing, scan.scalar(start) == "，" {
        start += 1
      }
      // 市政府市长候选人甲: the other posts are held.
      if scan.reads("候选人", at: start), chain.titles.count > 1 { start += 3 }
      // 历任院长有甲、乙.
      if scan.scalar(start) == "有", scan.reads("历任", before: chain.range.lowerBound) { start += 1 }
      guard !scan.reads("职务", at: start), !scan.reads("由", at: start),
        // 负责人员培训: no head of anything.
        !(scan.reads("员", at: start) && scan.reads("负责人", before: start)),
        !scan.reads("一职", at: start),
        // 院长任上, 县长任内: words for the time of a post.
        !["任上", "任内", "任期"].contains(where: { (word: StaticString) in
          scan.reads(word, at: start)
        }), !givesPlace(at: start, limit: sentence.upperBound)
      else { return nil }
      if let name = behindClause(start, limit: sentence.upperBound) { start = name }
      let isList = scan.scalar(start) == "：" || scan.reads("为：", at: start)
      if isList { start += scan.scalar(start) == "：" ? 1 : 2 }
      var people = names(at: start, limit: sentence.upperBound, known: known)
      let isNamed = chain.titles.contains { title in
        title.body != nil
          && (title.whole.lowerBound < title.range.lowerBound || title.post.host != .named)
      }
      if people.isEmpty, isNamed,
        let end = grammar.plainName(at: start, limit: sentence.upperBound)
          ?? grammar.unregisteredName(at: start, limit: sentence.upperBound)
          ?? grammar.transcribedName(at: start, limit: sentence.upperBound)
      {
        people = [PersonMention(range: start..<end, name: scan.string(start..<end))]
      }
      if people.isEmpty, isNamed,
        let end = boundedName(at: start, limit: sentence.upperBound)
      {
        people = [PersonMention(range: start..<end, name: scan.string(start..<end))]
      }
      if people.isEmpty, isNamed || chain.titles.last?.post.postClass == .leading,
        let end = grammar.wordlikeName(at: start, limit: sentence.upperBound, isSure: isNamed)
      {
        people = [PersonMention(range: start..<end, name: scan.string(start..<end))]
      }
      if people.isEmpty, isNamed || isLeader(chain),
        let end = grammar.likelyName(at: start, limit: sentence.upperBound, isNamed: isNamed)
      {
        people = [PersonMention(range: start..<end, name: scan.string(start..<end))]
      }
      guard let last = people.last else { return nil }
      return PostHolding(
        people: people, chain: chain,
        evidence: chain.range.lowerBound..<last.range.upperBound,
        rule: isList ? .leadsRoleList : .postTitleName)
    }
  }

  /// Whether a chain ends in the post of a leader that opens its words: ，院长甲, 。党委书记甲.
  private func isLeader(_ chain: TitleChain) -> Bool {
    guard let last = chain.titles.last, last.post.postClass == .leading,
      !["组长", "队长", "班长", "负责人", "总指挥", "召集人"].contains(where: last.role.hasSuffix)
    else { return false }
    let start = chain.range.lowerBound
    // 镇中心卫生院院长甲: behind the kind of a body that no rule knows.
    return start == 0 || !scan.text[start - 1].isHan || scan.text[start - 1].isOne(of: "院局委厅")
  }

  /// 县长任永和县某领导小组组长: a verb and the full name of a place, and nobody called 任永和.
  private func givesPlace(at start: Int, limit: Int) -> Bool {
    guard scan.scalar(start) == "任", let place = scan.longest(.place, at: start + 1, limit: limit),
      let last = scan.scalar(place.end - 1)
    else { return false }
    return place.range.count > 2 && last.isOne(of: "省市县区旗州盟")
  }

  /// Whether a common name of three characters stands before a bare title: 县人民医院的夏某某院长来看过.
  func isCalled(_ chain: TitleChain, in sentence: Range<Int>) -> Bool {
    let end = chain.range.lowerBound
    let start = end - 3
    guard start >= sentence.lowerBound, chain.titles.count == 1,
      chain.titles[0].whole.lowerBound == chain.titles[0].range.lowerBound,
      isCommonSurname(at: start), grammar.isName(start..<end),
      !(start..<end).contains(where: { scan.barriers[$0] || scan.commonWords[$0] }),
      grammar.end(at: start, limit: sentence.upperBound) == end,
      titles.placeEndingAt[end] == nil, titles.institutionEndingAt[end] == nil
    else { return false }
    return isBoundary(before: start, in: sentence) || titles.institutionEndingAt[start] != nil
  }

  /// Where the name begins in 副院长、神经内科出身的某某 and 副院长、省专家组成员某某: behind words that say more of
  /// who holds the post.
  private func behindClause(_ start: Int, limit: Int) -> Int? {
    guard scan.scalar(start) == "、" else { return nil }
    let clauses: [StaticString] = [
      "出身的", "科班的", "毕业的", "背景的", "专业的", "转行的", "年轻的", "出来的", "组的", "队的", "团的",
      "院的", "局的", "中心的",
    ]
    let nouns: [StaticString] = [
      "成员", "代表", "获得者", "模范", "标兵", "人才", "带头人", "传承人", "指导老师", "名中医", "好医生", "先进个人", "能手", "老中医",
      "党员", "干部", "专家", "学者", "名医", "劳模",
    ]
    var end = start + 1
    while end < limit, end - start < 20, scan.text[end].isHan {
      end += 1
      guard end - start > 3 else { continue }
      if clauses.contains(where: { scan.reads($0, before: end) }) { return end }
      if nouns.contains(where: { scan.reads($0, before: end) }),
        grammar.end(at: end, limit: limit) != nil
          || grammar.plainName(at: end, limit: limit) != nil
      {
        return end
      }
      if let post = scan.longest(.post, endingAt: end, from: start),
        scan.term(post).post?.postClass == .leading
      {
        return nil
      }
    }
    return nil
  }

  /// A surname and one or two characters up to a mark, whatever word they happen to make: 县总工会主席乌云、.
  private func boundedName(at start: Int, limit: Int) -> Int? {
    boundedFamilyName(at: start, limit: limit) ?? boundedSounds(at: start, limit: limit)
  }

  private func boundedFamilyName(at start: Int, limit: Int) -> Int? {
    guard
      let surname = scan.vocabulary.surnames.longestMatch(in: scan.text, at: start, limit: limit)
    else { return nil }
    var end = start
    while end < limit, end - start < 5, scan.text[end].isHan { end += 1 }
    if end < limit, scan.text[end].isHan || end - surname.end > 2,
      let short = [2, 1].map({ surname.end + $0 }).first(where: {
        grammar.follows(at: $0, limit: limit)
      })
    {
      end = short
    } else {
      guard end == limit || scan.text[end].isOne(of: "、，。（；") else { return nil }
    }
    guard (1...2).contains(end - surname.end), end <= limit, !grammar.holdsTitle(start..<end),
      !grammar.isImpossible(start, surname.end, end, limit: limit),
      !grammar.isNoName(start: start, end: end),
      !scan.reads("同志", at: start), !scan.text[start].isOne(of: "是为由在"),
      !scan.matches.starting(at: start).contains(where: { match in
        match.range.count > 1
          && !match.classes.isDisjoint(with: [
            .barrier, .follower, .post, .body, .institutionTail, .plain, .programHead, .eventHead,
          ])
      }),
      !scan.text[surname.end..<end].contains(where: {
        $0.isOne(of: "长任等院局委厅会记员")
      })
    else { return nil }
    return end
  }

  /// Two to four characters that write sounds, up to a mark or a word that follows names: 乌兰.
  private func boundedSounds(at start: Int, limit: Int) -> Int? {
    for end in [start + 2, start + 3, start + 4] where end <= limit {
      guard scan.text[end - 1].isHan, NameGrammar.sounds.contains(scan.text[end - 1]) else {
        return nil
      }
      if grammar.follows(at: end, limit: limit), NameGrammar.sounds.contains(scan.text[start]),
        !scan.matches.starting(at: start).contains(where: {
          $0.range.count > 1 && !$0.classes.subtracting([.place, .common]).isEmpty
        })
      {
        return end
      }
    }
    return nil
  }

  /// The position behind a short bracket (（如上图）).
  func behindBracket(_ position: Int, limit: Int) -> Int {
    guard scan.scalar(position) == "（" else { return position }
    var end = position + 1
    while end < limit, end - position < 8 {
      if scan.text[end] == "）" { return end + 1 }
      end += 1
    }
    return position
  }

  /// The position behind a bracket that says no post: （女）, （1965—1973）, and before a mark of a list.
  private func behindNote(_ position: Int, limit: Int) -> Int {
    guard
      let close = (position + 1..<max(position + 1, min(limit, position + 14))).first(where: {
        scan.text[$0] == "）"
      }), scan.scalar(close + 1) == "、",
      !(position + 1..<close).contains(where: {
        scan.longest(.post, at: $0, limit: close) != nil
      })
    else { return position }
    return close + 1
  }

  /// One name, or several with 、 between that share the title.
  func names(at start: Int, limit: Int, known: Set<String>) -> [PersonMention] {
    var people: [PersonMention] = []
    var position = start
    while let end = grammar.end(at: position, limit: limit, known: known)
      ?? (people.isEmpty ? nil : closedElement(at: position, limit: limit))
    {
      people.append(PersonMention(range: position..<end, name: scan.string(position..<end)))
      // 副院长：甲（1965—1973）、乙（女）、丙.
      let end = scan.scalar(end) == "（" ? behindNote(end, limit: limit) : end
      guard
        scan.scalar(end) == "、" || scan.scalar(end) == "和" || isListed(behind: end, limit: limit),
        end + 1 < limit,
        !startsTitle(at: end + 1, limit: limit)
          || (grammar.elementName(at: end + 1, limit: limit) ?? end) - end > 3
      else { break }
      position = end + 1
      if let next = grammar.end(at: position, limit: limit, known: known),
        !closesListedName(next, limit: limit)
      {
        break
      }
    }
    guard let last = people.last else { return [] }
    return people + commaNames(behind: last.range.upperBound, limit: limit)
  }

  /// The end of a name that is one element of two characters, where a list names it: 副主任甲某、布和出席.
  private func closedElement(at start: Int, limit: Int) -> Int? {
    grammar.elementName(at: start, limit: limit).flatMap { end in
      closesListedName(end, limit: limit) ? end : nil
    }
  }

  /// Whether a blank parts two names of a list of names: 副院长 甲 乙, to the end of the line.
  private func isListed(behind end: Int, limit: Int) -> Bool {
    guard scan.scalar(end) == " ", let next = grammar.end(at: end + 1, limit: limit) else {
      return false
    }
    return next == limit || scan.scalar(next) == " " || scan.scalar(next) == "\n"
  }

  func closesListedName(_ end: Int, limit: Int) -> Bool {
    guard end < limit, let scalar = scan.scalar(end), scalar.isHan else { return true }
    // 副市长甲、兰大一院: a number of a hospital's name.
    if scalar.isNumeral || scalar == "两", !scan.reads("一行", at: end), !scan.reads("一同", at: end) {
      // 甲、乙三人, 甲、乙两位专家.
      return scan.scalar(end + 1)?.isOne(of: "人位名") == true
    }
    return scan.matches.starting(at: end).contains { match in
      match.classes.contains(.follower)
        // 副院长甲、乙参与座谈: a verb or common word of two characters.
        || match.range.count > 1
          && !match.classes.isDisjoint(with: [.barrier, .action, .common])
          && match.classes.isDisjoint(with: [.place, .body, .post, .institutionTail])
    }
  }

  /// Whether a title begins at a position or a character behind it: 、市某局局长.
  ///
  /// A near miss is 、袁建华, a given name that is the short name of a district as well.
  private func startsTitle(at position: Int, limit: Int) -> Bool {
    let openings: TermClass = [
      .body, .institutionTail, .post, .postPrefix, .nationalBody, .place,
    ]
    if scan.longest(openings, at: position, limit: limit) != nil { return true }
    guard let next = scan.longest(openings, at: position + 1, limit: limit) else { return false }
    return !grammar.isShortPlace(next)
  }

  /// Names before titles, in order: 任命甲为…, 院长由乙担任, and 周华锋书记, 三亚市教育局吴萍局长.
  func beforeTitles(
    _ number: Int, _ chains: [TitleChain], _ context: AppointmentContext
  ) -> [PostHolding] {
    var context = context
    var found: [PostHolding] = []
    var stop = context.sentence.lowerBound
    for chain in chains where chain.titles.last?.post.postClass != .press {
      // 甲任…；免去其…: what stands behind the mark is about somebody else.
      let gap = stop..<max(stop, chain.range.lowerBound)
      if scan.text[gap].contains(where: { $0.isOne(of: "；。") }) {
        context.subject = []
      }
      stop = chain.range.upperBound
      if let career = career(chain, after: found.last, in: context) {
        found.append(career)
        continue
      }
      let given =
        removed(chain, in: context) ?? appointed(chain, in: context) ?? filled(chain, in: context)
        ?? handed(chain, in: context) ?? leaving(chain, in: context)
      if let given {
        context.subject = given.people
        found += shared(given)
      } else if let holding = pronoun(chain, after: found.last, in: context)
        ?? directlyBefore(chain, context)
        ?? apposed(chain, context)
      {
        found.append(holding)
      }
    }
    return found + predecessors(found, in: context)
  }

  /// 甲、乙分任某院副院长和护理部主任: as many posts as people, each with its own.
  private func shared(_ given: PostHolding) -> [PostHolding] {
    let titles = given.chain.titles
    let isRespective = (["分任", "分别任", "分别担任", "分别出任", "分别当选"] as [StaticString]).contains {
      scan.reads($0, before: given.chain.range.lowerBound)
    }
    guard isRespective, titles.count == given.people.count, titles.count > 1 else { return [given] }
    var body: InstitutionMention?
    return zip(given.people, titles).map { person, title in
      var title = title
      if title.body == nil { title.body = body }
      body = title.body
      return PostHolding(
        people: [person], chain: TitleChain(titles: [title]), evidence: given.evidence,
        rule: given.rule)
    }
  }

  /// A name directly before a title: 周华锋书记, 三亚市教育局吴萍局长.
  private func directlyBefore(
    _ chain: TitleChain, _ context: AppointmentContext
  ) -> PostHolding? {
    // 倪教授, 甘医生: how somebody is called, and no post at a body.
    let isCalling = chain.titles.allSatisfy {
      $0.body == nil && ["医生", "教授", "老师", "副教授"].contains($0.role)
    }
    if isCalling,
      chain.titles.contains(where: { $0.role == "老师" })
        || !(2...3).contains(where: {
          titles.institutionEndingAt[chain.range.lowerBound - $0] != nil
        })
    {
      return nil
    }
    let sentence = context.sentence
    let known = context.known
    var end = chain.range.lowerBound
    let isQuoted = scan.scalar(chain.range.upperBound) == "”"
    let isSpaced =
      (scan.scalar(end - 1) == " " && hasFollower(chain)) || scan.scalar(end - 1) == "（"
      || noteStart(before: end) != nil
    guard
      isSpaced || chain.titles[0].body == nil
        || chain.titles[0].whole.lowerBound == chain.titles[0].range.lowerBound
    else { return nil }
    if isSpaced { end = noteStart(before: end) ?? end - 1 }
    if let start = grammar.foreignName(endingAt: end, from: sentence.lowerBound),
      hasFollower(chain) || known.contains(scan.string(start..<end))
    {
      return PostHolding(
        people: [PersonMention(range: start..<end, name: scan.string(start..<end))], chain: chain,
        evidence: start..<chain.range.upperBound, rule: .postNameTitle)
    }
    // 副院长饶敏（原某院院长）: the name begins where a title before it ends.
    let lengths = nameLengths(before: end).filter { end - $0 >= sentence.lowerBound }
    let bounded = lengths.filter { context.titleEnds[end - $0] != nil }
    for length in bounded + lengths where end - length >= sentence.lowerBound {
      let start = end - length
      let name = scan.string(start..<end)
      let isMade = grammar.elementName(at: start, limit: end) == end
      let isRow = isRowName(start..<end, in: sentence)
      let isBehind = titles.institutionEndingAt[start] != nil
      // 某医院古丽娜尔副院长: a name written by sound, directly behind a body.
      let isSounded =
        isBehind && length > 3 && grammar.isTranscribed(start..<end) && grammar.isName(start..<end)
      let isNew =
        isRow
        || ((isBehind && (length < 4 || isSounded))
          || isSpaced && !cutsWord(at: start) || isBehindBody(start..<end, chain)
          || (isBoundary(before: start, in: sentence)
            && (hasFollower(chain) || length == 3 && grammar.evidence(start..<end) >= 6)
            && (isMade || isCommonSurname(at: start) || chain.titles[0].post.host != .named
              || grammar.evidence(start..<end) >= 2))
          || isCalled(chain, in: sentence))
          && (isMade || !scan.barriers[start] || grammar.evidence(start..<end) >= 6
            || isBehind && hasFollower(chain) && grammar.evidence(start..<end) >= 2)
          && (isSounded || grammar.end(at: start, limit: sentence.upperBound) == end)
      guard known.contains(name) || isNew, !isBodysEnd(at: start) else { continue }
      // “马背院长”: what somebody is called in a quote.
      if isQuoted, scan.scalar(start - 1) == "“", !known.contains(name) { return nil }
      var chain = chain
      let isOf = scan.scalar(start - 1) == "的"
      if isNew, let body = titles.institutionEndingAt[isOf ? start - 1 : start] {
        for index in chain.titles.indices where chain.titles[index].body == nil {
          chain.titles[index].body = body
        }
      } else if isNew, let hospital = departmentsHospital(before: isOf ? start - 1 : start) {
        for index in chain.titles.indices where chain.titles[index].body == nil {
          chain.titles[index].body = hospital
        }
      }
      return PostHolding(
        people: [PersonMention(range: start..<end, name: name)], chain: chain,
        evidence: start..<chain.range.upperBound, rule: .postNameTitle)
    }
    return nil
  }

  /// 县人民医院骨科的李某某主任: the hospital of the department before a name.
  private func departmentsHospital(before position: Int) -> InstitutionMention? {
    guard scan.scalar(position - 1) == "科" else { return nil }
    for open in (max(0, position - 8)..<max(0, position - 1)).reversed() {
      if let body = titles.institutionEndingAt[open] { return body.type == .hospital ? body : nil }
      guard scan.text[open].isHan, !scan.barriers[open] else { return nil }
    }
    return nil
  }

  /// Where the bracket opens in 甲（女，县人民医院院长）, before the post.
  private func noteStart(before position: Int) -> Int? {
    guard let mark = scan.scalar(position - 1), mark.isOne(of: "，、") else {
      return nil
    }
    for open in [position - 3, position - 4, position - 5] where scan.scalar(open) == "（" {
      let words = scan.text[open + 1..<position - 1]
      return words.last == "女" || words.last == "男" || words.last == "族" ? open : nil
    }
    return nil
  }

  /// 某某，县人民医院院长。 and 姓名：某某 职务：县人民医院院长: a sentence that begins with a name, a mark, the post.
  private func apposed(_ chain: TitleChain, _ context: AppointmentContext) -> PostHolding? {
    let sentence = context.sentence
    let start = chain.range.lowerBound
    let closes =
      chain.range.upperBound == sentence.upperBound
      || scan.scalar(chain.range.upperBound).map { $0.isOne(of: "。；，\n") } == true
    guard closes, chain.titles.contains(where: { $0.body != nil }) else { return nil }
    if let label = (["职务：", "单位及职务：", "现任职务：", "单位职务："] as [StaticString]).first(where: {
      scan.reads($0, before: start)
    }) {
      guard let open = scan.positions(of: "姓名：", in: sentence.lowerBound..<start).last else {
        return nil
      }
      var end = open + 3
      while end < start - label.scalarCount, scan.text[end].isHan { end += 1 }
      guard (2...4).contains(end - open - 3), grammar.isName(open + 3..<end) else { return nil }
      return PostHolding(
        people: [PersonMention(range: open + 3..<end, name: scan.string(open + 3..<end))],
        chain: chain,
        evidence: open + 3..<chain.range.upperBound, rule: .postNameTitle)
    }
    guard let (name, isLabel) = apposedName(before: start, in: sentence),
      isLabel
        || isCommonSurname(at: name.lowerBound)
          && grammar.end(at: name.lowerBound, limit: name.upperBound) == name.upperBound
    else { return nil }
    return PostHolding(
      people: [PersonMention(range: name, name: scan.string(name))], chain: chain,
      evidence: name.lowerBound..<chain.range.upperBound, rule: .postNameTitle)
  }

  /// The name that a line begins with before a post, and whether a colon makes it a label: 某某，某局局长; 某某：担任某局
  /// 局长.
  private func apposedName(
    before start: Int, in sentence: Range<Int>
  ) -> (name: Range<Int>, isLabel: Bool)? {
    var end = start
    if let verb = verb(before: start), scan.scalar(verb.start - 1) == "：" { end = verb.start }
    guard let mark = scan.scalar(end - 1), mark.isOne(of: "，：") else { return nil }
    let open = mark == "：" ? dutyStart(sentence) : sentence.lowerBound
    let name = open..<max(open, end - 1)
    guard (2...4).contains(name.count), grammar.isName(name) else { return nil }
    return (name, mark == "：" && grammar.evidence(name) >= NameGrammar.doubtful)
  }

  /// Whether a word of the lexicon ends with the first character of a name: 健 + 康管家.
  private func cutsWord(at start: Int) -> Bool {
    scan.matches.ending(at: start + 1).contains { match in
      match.range.count > 1
        && !match.classes.isDisjoint(with: [
          .plain, .common, .modifier, .field, .body, .post, .institutionTail,
        ])
    }
  }

  /// Whether a surname that many people bear stands at a position.
  func isCommonSurname(at position: Int) -> Bool {
    let surname = scan.vocabulary.surnames.longestMatch(
      in: scan.text, at: position, limit: scan.text.count)
    return surname.map { $0.count >= 1000 } ?? false
  }

  func isBoundary(before position: Int, in range: Range<Int>) -> Bool {
    guard position > range.lowerBound else { return true }
    return !scan.text[position - 1].isHan || scan.barriers[position - 1]
      || scan.commonWords[position - 1]
  }

  /// Whether what follows a title shows that the name stood before it and not behind.
  func hasFollower(_ chain: TitleChain) -> Bool {
    guard let next = scan.scalar(chain.range.upperBound) else { return true }
    if !next.isHan { return true }
    // 某某市长当主任.
    if next == "当" || next == "任",
      scan.longest([.post, .postPrefix], at: chain.range.upperBound + 1, limit: scan.text.count)
        != nil
    {
      return true
    }
    return scan.matches.starting(at: chain.range.upperBound).contains {
      !$0.classes.isDisjoint(with: [.follower, .common])
        || $0.range.count > 1 && !$0.classes.isDisjoint(with: [.barrier, .action])
    } || next.isDigit || next.isOne(of: "在对向就为于从把将还也则到赴来已")
  }
}
