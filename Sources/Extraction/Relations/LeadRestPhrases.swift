internal import OntologyModel
internal import TextNormalization

/// Phrases, teams and groups that the words around a loose cue name.
extension RelationReader {
  /// What some words name at their end: something known, a quote, an undertaking, or, before 由, a phrase alone.
  mutating func loosePhrase(
    _ words: Range<Int>, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    let words = behindAnnouncement(words, keeping: 2)
    if let item = view.items.last(where: {
      isLed($0) && words.overlaps($0.range) && words.upperBound - $0.range.upperBound <= 2
        && words.upperBound >= $0.range.upperBound
    }) {
      return item.mention
    }
    if scan.scalar(words.upperBound - 1) == "”", let quote = quote(endingAt: words.upperBound, view)
    {
      return program(quote, &context)
    }
    if words.count <= 4, scan.reads(RelationReader.looseGroupEnds, before: words.upperBound),
      let group = quotedGroup(before: words.lowerBound, view)
    {
      return group
    }
    if let pointed = pointedProgram(words, view, &context) { return pointed }
    if let matter = matters(in: words, view).last { return program(ofMatter: matter, &context) }
    return nil
  }

  /// The words without those that announce them (会议明确, 其中), of which so many stay at least.
  func behindAnnouncement(_ words: Range<Int>, keeping least: Int) -> Range<Int> {
    var words = words
    while let word = scan.word(of: RelationReader.looseAnnounced, at: words.lowerBound),
      words.count - word.scalarCount >= least
    {
      words = words.lowerBound + word.scalarCount..<words.upperBound
    }
    return words
  }

  /// A short phrase that stands alone, as a line's label does: 费用控制, 长期护理保险扩面.
  mutating func lone(
    _ words: Range<Int>, _ view: SentenceView, _ context: inout LeadContext, limit: Int = 18
  ) -> Int? {
    let words = behindAnnouncement(words, keeping: 4)
    guard (4...limit).contains(words.count), !scan.barriers[words.lowerBound],
      !scan.reads(RelationReader.loosePlainEnds, before: words.upperBound),
      words.allSatisfy({
        scan.text[$0].isNamePart && scan.text[$0] != "的" || scan.text[$0].isOne(of: "“”·")
      }),
      !view.items.contains(where: { ($0.isPerson || $0.isBody) && words.overlaps($0.range) })
    else { return nil }
    return program(words, &context)
  }

  /// Ends of phrases that name no undertaking: what is daily work, or only points.
  private static let loosePlainEnds = Words([
    "工作", "任务", "事务", "事项", "会议", "活动", "小组", "部门", "单位", "方案", "文件", "报告", "专班", "办公室", "委员会",
    "人员", "资金", "经费",
    "秘书处", "大会", "论坛", "仪式", "反馈会", "座谈会", "推进会", "讲座", "如下", "数据", "名单", "情况", "分工", "安排", "消息",
    "则", "都",
    "这头", "那头", "一方", "方面", "现场", "全程",
  ])

  /// What a part of an enumeration opens with: 县级强院由甲组织，乙领衔；….
  mutating func segmentTopic(
    before position: Int, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    guard let words = segmentWords(before: position, view) else { return nil }
    return lone(words, view, &context, limit: 10)
  }

  /// The words before 由 with which a part of an enumeration opens.
  func segmentWords(before position: Int, _ view: SentenceView) -> Range<Int>? {
    var start = position
    while start > view.range.lowerBound, !scan.text[start - 1].isOne(of: "；：") { start -= 1 }
    let isPart =
      start > view.range.lowerBound || scan.reads("；", before: view.range.upperBound)
      || view.number > 0 && scan.reads("；", before: view.range.lowerBound)
    guard isPart,
      let mark = (start..<max(start, min(position, start + 12))).first(where: {
        scan.text[$0] == "由" || scan.text[$0].endsClause
      }), scan.text[mark] == "由", mark - start >= 4
    else { return nil }
    return start..<mark
  }

  /// The label that a sentence or a part of it opens with: 长期护理保险扩面：领衔领导，甲.
  mutating func labelled(
    before position: Int, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    var start = position
    while start > view.range.lowerBound, scan.text[start - 1] != "；" { start -= 1 }
    guard
      let colon = (start..<max(start, position)).first(where: { scan.text[$0] == "：" }),
      colon - start <= 24, colon > start
    else { return nil }
    let words = start..<colon
    if let item = view.items.last(where: { isLed($0) && $0.range.upperBound == colon }) {
      return item.mention
    }
    return loosePhrase(words, view, &context) ?? lone(words, view, &context)
  }

  /// The team that some words name: one known, or a new one, whose 省 or 市 is that of a leader's body.
  mutating func team(at range: Range<Int>, of leader: Int?, _ view: SentenceView) -> Int {
    let words = scan.string(range)
    if let known = mentions.indices.first(where: {
      mentions[$0].type.isKind(of: .organization) && mentions[$0].name.hasSuffix(words)
    }) {
      return known
    }
    var name = placed(words, of: leader) ?? words
    // 甲率督导组: of the body that the leader is of.
    if words.unicodeScalars.count <= 3, let leader,
      let post = claims.first(where: {
        $0.predicate == .holdsPost && mentions[$0.subject].name == mentions[leader].name
      })
    {
      name = mentions[post.object].name + words
    }
    if name == words, scan.reads(RelationReader.looseRaising, before: range.lowerBound), let home {
      name = mentions[home].name + words
    }
    let alias = words == name ? home.map { [mentions[$0].name + words] } ?? [] : [words]
    return addBody(name, type: .organization, aliases: alias, at: range)
  }

  /// The group that some words name: one known, or one of the place that the document is of.
  mutating func group(at range: Range<Int>, _ view: SentenceView) -> Int? {
    let words = scan.string(range)
    if let known = mentions.indices.first(where: {
      mentions[$0].type == .medicalGroup && mentions[$0].name.hasSuffix(words)
    }) {
      return known
    }
    guard let home, range.count >= 5 else { return nil }
    let place = mentions[home].name
    return addBody(
      words.hasPrefix(place) ? words : placed(words, of: nil) ?? place + words,
      type: .medicalGroup, aliases: [words], at: range)
  }

  /// 市某组 with the name of the city: that of a leader's post, else the place of the document.
  private func placed(_ words: String, of leader: Int?) -> String? {
    guard let level = words.first, "省市县区州旗".contains(level) else { return nil }
    let posts = claims.filter { claim in
      claim.predicate == .holdsPost
        && leader.map { mentions[claim.subject].name == mentions[$0].name } == true
    }
    let bodies = posts.map { mentions[$0.object].name } + (home.map { [mentions[$0].name] } ?? [])
    for body in bodies {
      guard let end = body.dropFirst().firstIndex(of: level) else { continue }
      return String(body[...end]) + words.dropFirst()
    }
    return nil
  }
}
