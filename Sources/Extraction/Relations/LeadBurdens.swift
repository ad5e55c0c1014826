internal import OntologyModel
internal import TextNormalization

/// Who is given what to lead, in other words than verbs of leading: 把某建设交给甲, 专班的担子落在甲肩上, 甲领着六个人搭起“某柜”.
extension RelationReader {
  mutating func readBurdens(_ context: inout LeadContext) {
    for view in views where view.sentence.kind != .byline {
      readHandedOver(view, &context)
      readBelonging(view, &context)
      readShouldered(view, &context)
      readBuilt(view, &context)
    }
  }

  private mutating func add(
    _ leader: Int, _ object: Int, at evidence: Range<Int>, _ view: SentenceView,
    _ context: inout LeadContext
  ) {
    guard mentions[leader].name != mentions[object].name else { return }
    claimLead(leader, object, evidence: evidence, view, &context)
  }

  /// 将“某建设”交给某局, 把某工程交由副县长甲: the task stands between 把 and the verb.
  private mutating func readHandedOver(_ view: SentenceView, _ context: inout LeadContext) {
    for (position, word) in scan.occurrences(of: RelationReader.handing, in: view.range) {
      let clause = clause(at: position, in: view.range)
      let end = position + word.scalarCount
      guard
        let mark = (clause.lowerBound..<max(clause.lowerBound, position)).last(where: {
          scan.text[$0] == "把" || scan.text[$0] == "将"
        }), position - mark >= 5,
        let leader = view.first(
          from: end,
          where: {
            $0.isPerson || $0.isBody && $0.type != .medicalGroup && !$0.isTeam
          }), leader.range.lowerBound < clause.upperBound
      else { continue }
      let title = spanStart(leader)
      guard title - end <= 1 || leader.isBody && leader.range.lowerBound - end <= 1 else {
        continue
      }
      let people = view.items(in: end..<max(end, clause.upperBound)).first(where: \.isPerson)
      let words = mark + 1..<position
      let item = view.items.last { isLed($0) && words.overlaps($0.range) }
      let program: Int?
      if let item,
        item.range.upperBound >= position - 2
          || scan.text[item.range.upperBound..<position].allSatisfy(\.isHan)
      {
        program = item.mention
      } else {
        program = closing(words, view, &context) ?? loosePhrase(words, view, &context)
      }
      guard let program else { continue }
      add(
        (people ?? leader).mention, program, at: mark..<(people ?? leader).range.upperBound, view,
        &context)
    }
  }

  private static let handing = Words([
    "全盘委托给", "委托给", "托付给", "移交给", "交到了", "交给了", "交到", "交给", "交由", "压给", "派给", "划归", "委托", "划给",
  ])

  /// A quote at the end of some words, with a head behind it at most.
  private mutating func closing(
    _ words: Range<Int>, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    guard let close = words.last(where: { scan.text[$0] == "”" }), words.upperBound - close <= 7,
      let open = (max(words.lowerBound, close - 16)..<close).last(where: { scan.text[$0] == "“" }),
      close - open >= 3
    else { return nil }
    return program(open..<words.upperBound, &context)
  }

  static let burdens = Words([
    "落实在", "落实到", "扛到", "落在了", "交到了", "压在了", "落到了", "压到了", "落在", "落到", "压在", "压到", "交到", "扛在", "归到",
    "归在", "搁在", "放在",
  ])

  /// 专班的日常工作落在科长甲肩上: of what the words before name or point to.
  private mutating func readShouldered(_ view: SentenceView, _ context: inout LeadContext) {
    for word in ["肩上", "肩头", "名下", "头上", "身上"] as [StaticString] {
      for position in positions(of: word, in: view.range) {
        guard let actor = leadActor(before: position, view, context) else { continue }
        let title = actor.start
        guard let verb = scan.word(of: RelationReader.burdens, before: title) else { continue }
        let start = title - verb.scalarCount
        let clause = clause(at: start, in: view.range)
        let words = clause.lowerBound..<max(clause.lowerBound, start)
        // 院长的担子交到甲肩上: a post, not a task.
        guard !view.items.contains(where: { $0.isPerson && words.overlaps($0.range) }),
          scan.longest(.post, endingAt: start, from: words.lowerBound) == nil,
          first(
            of: ["院长的", "书记的", "局长的", "主任的", "长的担子", "主席的"], in: words) == nil
        else { continue }
        let item = view.items.last { isLed($0) && words.overlaps($0.range) }
        let team =
          first(of: ["专班"], in: words) == nil
          ? nil
          : (view.last(before: start, where: \.isTeam)
            ?? previous(before: view.number, within: 2, where: \.isTeam))
        guard
          let object = (item ?? team)?.mention ?? shouldered(words, view, &context)
        else { continue }
        for leader in actor.all {
          add(leader, object, at: words.lowerBound..<position + word.scalarCount, view, &context)
        }
      }
    }
  }

  /// What somebody does to whom a thing was given: 交给甲打理.
  private static let keeping = Words([
    "名下", "负责", "打理", "调遣", "管", "主持", "主理", "运营", "掌舵", "统管", "来管", "来抓", "牵头",
  ])
  private static let belongings = Words([
    "全权委托", "委托给", "委托", "托付给", "交给了", "交由", "交给", "归属", "归口", "归", "挂在", "记在",
  ])

  /// 某平台建设同样归副市长甲，由乙委承担: no verb stands behind who leads.
  private mutating func readBelonging(_ view: SentenceView, _ context: inout LeadContext) {
    for (position, word) in scan.occurrences(of: RelationReader.belongings, in: view.range) {
      let end = position + word.scalarCount
      guard
        let leader = view.items.last(where: { item in
          (item.isPerson || item.isBody && item.type != .medicalGroup && !item.isTeam)
            && spanStart(item) == end
        }), case let close = spanEnd(leader),
        close >= view.range.upperBound || scan.text[close].endsClause
          || scan.reads(RelationReader.keeping, at: close)
      else { continue }
      let clause = clause(at: position, in: view.range)
      var start = position
      for adverb in ["同样", "也", "都", "则", "仍", "依旧", "统一", "一直", "全"] as [StaticString]
      where scan.reads(adverb, before: start) {
        start -= adverb.scalarCount
      }
      let words = clause.lowerBound..<max(clause.lowerBound, start)
      let item = view.items.last { isLed($0) && $0.range.upperBound == start }
      var objects = item.map { [$0.mention] } ?? []
      if objects.isEmpty {
        objects = matters(in: words, view).compactMap { program(ofMatter: $0, &context) }
      }
      for object in objects where !scan.reads("拟", before: position) {
        add(leader.mention, object, at: words.lowerBound..<close, view, &context)
      }
    }
  }

  /// What the words before 落在…肩上 name: 某攻坚战的担子, 该试点, or what was spoken of.
  private mutating func shouldered(
    _ words: Range<Int>, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    var end = words.upperBound
    for tail in ["的担子", "的重担", "的任务", "的责任", "这副担子", "的活儿", "任务"] as [StaticString]
    where scan.reads(tail, before: end) {
      end -= tail.scalarCount
    }
    let rest = words.lowerBound..<max(words.lowerBound, end)
    if let pointed = pointedProgram(rest, view, &context) { return pointed }
    if let range = matters(in: rest, view).last { return program(ofMatter: range, &context) }
    return rest.count <= 5 ? spokenProgram(before: words.lowerBound, view, &context) : nil
  }

  /// 甲领着六个人搭起“某柜”, 由甲带领团队完成的“某项目”: who took others along to it.
  private mutating func readBuilt(_ view: SentenceView, _ context: inout LeadContext) {
    let builds: [StaticString] = [
      "搭起", "搭建起", "搭建", "建起", "做起", "办起", "织起", "打造", "开发", "完成的", "推开", "创办", "策划的", "研发",
      "做出", "办起来的", "搞起",
    ]
    for word in ["领着", "带着", "带领", "率领", "带团队", "带队"] as [StaticString] {
      for position in positions(of: word, in: view.range) {
        let end = position + word.scalarCount
        let stop = clause(at: end, in: view.range).upperBound
        guard let person = view.last(before: position, where: \.isPerson),
          position - spanEnd(person) <= 1, spanEnd(person) <= position,
          let verb = first(of: builds, in: end..<max(end, min(stop, end + 16)))
        else { continue }
        var start = verb.end
        for particle in ["起了", "起", "了", "的"] as [StaticString]
        where scan.reads(particle, at: start) {
          start += particle.scalarCount
        }
        let item = view.items.first {
          isLed($0) && abs($0.range.lowerBound - start) <= 2
            && mentions[$0.mention].name.contains("“")
        }
        if let item {
          add(
            person.mention, item.mention, at: person.range.lowerBound..<item.range.upperBound, view,
            &context)
        } else if scan.scalar(start) == "“",
          let close = (start..<min(stop, start + 18)).first(where: { scan.text[$0] == "”" }),
          close - start >= 3, let program = program(start..<close + 1, &context)
        {
          add(person.mention, program, at: person.range.lowerBound..<close + 1, view, &context)
        }
      }
    }
  }
}
