internal import OntologyModel
internal import TextNormalization

/// People whom nothing but words of leading name: 由甲主导, 归甲调遣, 责任领导：甲, 链长甲、, 当家人是甲, 甲任组长.
///
/// A name counts here where words of leading stand at it and its characters speak for a name; without a
/// post, nothing else says that somebody is meant.
extension PersonScanner {
  /// Nouns for one who leads.
  ///
  /// A name may stand directly behind, or behind a mark or a verb of being.
  private static let leaderNouns = Words([
    "总指挥", "指挥长", "副指挥", "组长", "小组长", "召集人", "负责人", "责任人", "牵头人", "领衔人", "主持人", "联络人", "发起人", "创始人",
    "倡导者", "发起者", "牵头者", "带头人", "领头人", "领头雁", "领航人", "领路人", "当家人", "掌门人", "掌舵人", "掌灯人", "管事人",
    "接棒人", "接班人", "操盘手", "总操盘", "主心骨", "大管家", "总管家", "管家", "主理人", "总协调", "总协调人", "总调度", "总负责",
    "总牵头", "一把手", "头儿", "首席专家", "总设计", "总设计师", "总导师", "项目经理", "项目主管", "项目主任", "执行主任", "主任委员", "主委",
    "班长", "队长", "分队长", "总队长", "大队长", "领队", "团长", "站长", "点长", "链长", "片长", "圈主", "群主", "盟主", "理事长",
    "主席", "会长", "总院长", "总监", "主任",
    "责任领导", "牵头领导", "领衔领导", "挂帅领导", "承办领导", "分管领导", "领办领导", "包抓领导", "包联领导", "督办领导", "主责领导", "主抓领导",
    "专家", "学者", "名中医", "传承人",
    "挂点领导", "联系领导", "主责人", "领办人", "承办人", "包抓人",
  ])
  /// Words that turn a sentence round, so that who leads stands behind.
  private static let handers = Words([
    "由", "归", "交给", "交由", "交到", "交到了", "交给了", "托付给", "委托给", "靠", "让", "请来", "请出", "选定", "推举", "推选",
    "推荐",
    "选出", "落到", "落到了", "落在", "多亏",
  ])
  /// What links a noun and a name.
  private static let leaderLinks = Words([
    "就是", "正是", "则是", "还是", "仍是", "也是", "现为", "均为", "改为", "换成", "换成了", "名叫", "叫做", "轮到", "改由", "现由",
    "仍由",
    "是", "为", "叫", "由", "：", "——", "”是", "”叫", "，", "”", "：“",
  ])
  /// What somebody does who leads, directly behind the name or 同志.
  private static let leaderVerbs = Words([
    "担任", "出任", "兼任", "接任", "就任", "继任", "亲任", "同任", "挂任", "当选", "任", "受聘", "被聘", "被推", "牵头", "总牵头",
    "领衔",
    "挂帅", "担纲", "主导", "主抓", "主管", "主责", "主理", "主持", "主帅", "分管", "统筹", "统揽", "总揽", "统管", "抓总", "牵总",
    "管总",
    "总抓", "总负责", "负责", "负总责", "具体", "包抓", "包保", "包联", "领办", "操盘", "操刀", "掌舵", "坐镇", "率领", "带领",
    "领着", "带着",
    "带队", "领队", "挑头", "领头", "打头", "承头", "打理", "张罗", "调遣", "调度", "全权", "亲自", "一手", "直接抓", "总协调",
    "挑大梁",
    "唱主角", "接手", "接棒", "接替", "接过", "扛起", "挑起", "执掌", "兼着", "兼管", "督办", "发起", "倡导", "认领", "承包",
  ])
  private static let nameTails = Words(["同志", "（", "本人", "两位", "等", "医生", "大夫", "院长", "教授", "博士"])

  /// The people of a sentence whom words of leading name.
  func leaders(_ sentence: Range<Int>) -> [PersonMention] {
    var found = behindLeaderNouns(sentence) + behindHanders(sentence)
    for person in beforeLeaderVerbs(sentence)
    where !found.contains(where: { $0.range.overlaps(person.range) }) {
      found.append(person)
    }
    return found
  }

  /// 责任领导：甲, 当家人是甲, 链长甲、, 组长甲，.
  private func behindLeaderNouns(_ sentence: Range<Int>) -> [PersonMention] {
    scan.occurrences(of: PersonScanner.leaderNouns, in: sentence).flatMap {
      hit -> [PersonMention] in
      var start = hit.start + hit.word.scalarCount
      var isMarked = false
      if let link = scan.word(of: PersonScanner.leaderLinks, at: start) {
        start += link.scalarCount
        // 组长，甲: only as a label of its own.
        guard link.description != "，" || isLabel(hit.start, sentence) else { return [] }
        isMarked = true
      }
      return leaderList(at: start, sentence, isMarked: isMarked)
    }
  }

  private func isLabel(_ position: Int, _ sentence: Range<Int>) -> Bool {
    position == sentence.lowerBound
      || !scan.text[position - 1].isHan && scan.text[position - 1] != NameGrammar.middleDot
  }

  /// The names of a list that begins at a position.
  private func leaderList(
    at start: Int, _ sentence: Range<Int>, isMarked: Bool
  ) -> [PersonMention] {
    var found: [PersonMention] = []
    var start = start
    while let end = leaderName(at: start, limit: sentence.upperBound, isSure: isMarked) {
      found.append(PersonMention(range: start..<end, name: scan.string(start..<end)))
      guard isMarked || !found.isEmpty, let mark = scan.scalar(end), mark.isOne(of: "、和") else {
        break
      }
      start = end + 1
    }
    return found
  }

  /// 由甲主导, 归甲调遣, 交给甲打理: the name before a verb or a mark.
  private func behindHanders(_ sentence: Range<Int>) -> [PersonMention] {
    scan.occurrences(of: PersonScanner.handers, in: sentence).flatMap { hit -> [PersonMention] in
      let start = hit.start + hit.word.scalarCount
      let list = leaderList(at: start, sentence, isMarked: true)
      guard let last = list.last else { return [] }
      let end = last.range.upperBound
      let isBorneOut =
        scan.reads(PersonScanner.leaderVerbs, at: end)
        || scan.reads(PersonScanner.nameTails, at: end)
        || scan.scalar(end).map { $0.endsClause } == true && hit.word.scalarCount > 1
        || grammar.evidence(last.range) >= 4
      return isBorneOut ? list : []
    }
  }

  /// 甲任组长, 甲同志负责: the name opens its clause.
  private func beforeLeaderVerbs(_ sentence: Range<Int>) -> [PersonMention] {
    scan.occurrences(of: PersonScanner.leaderVerbs, in: sentence).compactMap {
      hit -> PersonMention? in
      var end = hit.start
      if scan.reads("同志", before: end) { end -= 2 }
      guard
        let start = [end - 3, end - 4, end - 2].first(where: {
          $0 >= sentence.lowerBound && isLabel($0, sentence)
        }), leaderName(at: start, limit: end, isSure: true) == end
      else { return nil }
      return PersonMention(range: start..<end, name: scan.string(start..<end))
    }
  }

  /// Where a name ends that begins at a position, where nothing speaks against it.
  private func leaderName(at start: Int, limit: Int, isSure: Bool) -> Int? {
    guard start < limit, scan.text[start].isHan, !scan.barriers[start],
      !scan.matches.starting(at: start).contains(where: {
        $0.range.count > 1
          && !$0.classes.isDisjoint(with: [.post, .body, .nationalBody, .postPrefix])
      }),
      let end = grammar.end(at: start, limit: limit)
        ?? grammar.unregisteredName(at: start, limit: limit),
      end <= limit, !isWord(start..<end), !grammar.holdsTitle(start..<end)
    else { return nil }
    let range = start..<end
    let isBound =
      end == limit || !scan.text[end].isHan || scan.reads(PersonScanner.leaderVerbs, at: end)
      || scan.reads(PersonScanner.nameTails, at: end)
      || scan.text[end].isOne(of: "和与及") && range.count > 2
    if scan.text[range].allSatisfy(NameGrammar.sounds.contains), range.count > 2 {
      return isBound || isSure && grammar.follows(at: end, limit: limit) ? end : nil
    }
    guard !grammar.holdsWord(range), titles.placeEndingAt[end] == nil,
      titles.institutionEndingAt[end] == nil
    else { return nil }
    let evidence = grammar.evidence(range)
    if range.count == 2 {
      return isBound && isSure && evidence >= 2 && isCommonSurname(at: start)
        && !scan.commonWords[start] && !scan.commonWords[start + 1] ? end : nil
    }
    if isBound { return evidence >= (isSure ? 0.5 : 2) ? end : nil }
    return isSure && grammar.follows(at: end, limit: limit) && evidence >= 3 ? end : nil
  }
}
