internal import OntologyModel
internal import Reading
internal import TextNormalization

/// Who looked into what, and the visits themselves as events with those who took part.
extension RelationReader {
  static let visiting = Words([
    "检查指导", "核查指导", "考察学习", "调研", "检查", "督导", "督查", "核查", "考察", "视察", "查看", "评审", "评估", "巡察", "走访",
    "参观", "慰问", "暗访", "了解", "看了", "座谈", "察看", "询问", "抽查", "实地查看", "看望", "督办",
  ])
  private static let going = Words([
    "莅临", "来到", "深入", "走进", "前往", "先后到", "到", "赴", "来", "对",
  ])
  /// Words by which a visit is one that people write down: 查看 and 了解 are parts of one.
  private static let official: Set<String> = [
    "检查指导", "核查指导", "考察学习", "调研", "检查", "督导", "督查", "核查", "考察", "视察", "评审", "巡察", "评估", "复审",
  ]

  private static let overseeing = Words([
    "督导", "督查", "监督", "监管", "督办", "考核", "专项督查", "暗访", "督促落实", "跟踪督办", "督查事项", "抽查",
  ])

  /// A visit that an article tells of.
  private struct Visit {
    var visitors: [Item]
    var event: Int?
    var article: Int
  }

  mutating func readVisits() {
    var visit: Visit?
    var headline: SentenceView?
    for view in views {
      if view.sentence.kind == .headline || view.sentence.kind == .heading { headline = view }
      if visit?.article != view.article { visit = nil }
      if view.sentence.kind == .byline { continue }
      readVisit(view, &visit, headline: headline?.article == view.article ? headline : nil)
      readCompany(view, visit)
      readOversight(view)
    }
  }

  /// 某一行到某地某院调研某工作.
  ///
  /// A group spoken of again (考察组一行) means the visitors before.
  private mutating func readVisit(
    _ view: SentenceView, _ visit: inout Visit?, headline: SentenceView?
  ) {
    guard var verb = outside(RelationReader.visiting, in: view.range, of: view),
      !scan.reads("陪同", before: verb.start)
    else { return }
    var going = arrival(in: view.range.lowerBound..<verb.start, of: view)
    var visitors = visitors(of: verb, going, view)
    // A headline that runs into its sentence has a verb of its own: the visitors stand before the next one.
    for _ in 0..<2 where visitors.isEmpty {
      guard verb.end < view.range.upperBound,
        let next = outside(RelationReader.visiting, in: verb.end..<view.range.upperBound, of: view),
        !scan.reads("陪同", before: next.start)
      else { break }
      let arrival = arrival(in: verb.end..<next.start, of: view)
      let found = self.visitors(of: next, arrival, view)
      guard arrival != nil, !found.isEmpty else { continue }
      (verb, going, visitors) = (next, arrival, found)
    }
    var isNew = !visitors.isEmpty
    if visitors.isEmpty {
      guard let visit,
        first(
          of: [
            "组一行", "一行", "随后", "考察组", "督查组", "调研组", "专家组", "检查组", "核查组", "评估组", "督导组", "暗访组", "先后",
          ], in: view.range.lowerBound..<verb.start
        )
          != nil
      else { return }
      visitors = visit.visitors
    } else if let before = visit,
      visitors.allSatisfy({ visitor in
        before.visitors.contains { mentions[$0.mention].name == mentions[visitor.mention].name }
      })
    {
      isNew = false
    }
    let targets = targets(of: verb, going: going, view)
    if isNew {
      visit = Visit(visitors: visitors, event: nil, article: view.article)
      visit?.event = event(visitors, verb, going, targets, view, headline: headline)
    }
    for visitor in visitors {
      let inSentence = view.range.contains(visitor.range.lowerBound)
      let lower = inSentence ? visitor.range.lowerBound : view.range.lowerBound
      for target in targets {
        claim(
          visitor.mention, .inspects, target.mention, time: view.time,
          evidence: lower..<max(verb.end, target.range.upperBound), rule: .inspectsVisit,
          sentence: view.number)
      }
      if isNew, let event = visit?.event {
        claim(
          visitor.mention, .attends, event, role: scan.string(verb.start..<verb.end),
          time: view.time, evidence: lower..<verb.end, rule: .attendsVisit, sentence: view.number)
      }
    }
  }

  private func visitors(
    of verb: (start: Int, end: Int), _ going: (start: Int, end: Int)?, _ view: SentenceView
  ) -> [Item] {
    view.items(in: view.range.lowerBound..<verb.start).filter {
      ($0.isPerson || ($0.isTeam && !isTitle($0)))
        && $0.range.upperBound <= going?.start ?? verb.start
    }
  }

  /// The verb of going that stands before a place or body; 为深入贯彻 and 连日来 go nowhere.
  private func arrival(in range: Range<Int>, of view: SentenceView) -> (start: Int, end: Int)? {
    var from = range.lowerBound
    var loose: (start: Int, end: Int)?
    while let found = outside(RelationReader.going, in: from..<range.upperBound, of: view) {
      let meets = view.items.contains {
        ($0.type == .place || $0.isBody) && $0.range.lowerBound == found.end
      }
      if meets { return found }
      if loose == nil, !scan.reads("为", before: found.start), !scan.reads("日", before: found.start),
        found.end - found.start > 1
          || scan.text[found.start].isOne(of: "到赴")
            && !(scan.scalar(found.start - 1).map {
              $0.isOne(of: "受达感得提说听遇看想做收直")
            } ?? false)
      {
        loose = found
      }
      from = found.start + 1
      guard from < range.upperBound else { break }
    }
    return loose
  }

  /// 甲办、乙室按月督导, 由甲组全程监督, 甲室对乙镇开展专项督查: bodies that look into the work of others.
  private mutating func readOversight(_ view: SentenceView) {
    for (verb, places) in scan.places(of: RelationReader.overseeing, in: view.range) {
      for position in places {
        let clause = clause(at: position, in: view.range)
        guard !view.items.contains(where: { $0.range.contains(position) && $0.type != .program }),
          let last = view.items(in: clause.lowerBound..<overseer(before: position, clause, view))
            .last(where: { $0.isBody && !isTitle($0) })
            ?? (clause.lowerBound > view.range.lowerBound
              ? view.last(
                before: clause.lowerBound,
                where: { $0.isBody && $0.range.upperBound >= clause.lowerBound - 1 }) : nil),
          last.type != .hospital, last.type != .medicalGroup,
          last.type != .partyBody || mentions[last.mention].name.hasSuffix("室"),
          !scan.reads("组", at: position + verb.scalarCount),
          !scan.reads("对", before: last.range.lowerBound)
        else { continue }
        let bodies = list(endingAt: last, in: view).filter { $0.isBody }
        let gap = scan.string(last.range.upperBound..<position)
        let isDirect = [
          "", "按月", "全程", "定期", "共同", "每季度", "每月", "联合", "将试点工作列入年度", "每年", "挂牌", "适时",
        ].contains(gap)
        let aimed = first(of: ["对"], in: last.range.upperBound..<position)
        guard isDirect || aimed != nil else { continue }
        var targets: [Item] = []
        if let aimed {
          targets = view.items(in: aimed.end..<position).filter {
            $0.type == .place || $0.isBody || $0.type == .program
          }
        } else if let program = view.last(
          before: last.range.lowerBound, where: { $0.type == .program })
          ?? view.items(in: position..<clause.upperBound).first(where: { $0.type == .program })
          ?? previous(before: view.number, within: 2, where: { $0.type == .program })
        {
          targets = [program]
        }
        for body in bodies {
          for target in targets {
            claim(
              body.mention, .inspects, target.mention, time: view.time,
              evidence: body.range.lowerBound..<position + verb.scalarCount, rule: .inspectsVisit,
              sentence: view.number)
          }
        }
      }
    }
  }

  /// Where the words end in which stands who looks into something: before 对 in 甲局对乙院开展专项督查.
  private func overseer(before position: Int, _ clause: Range<Int>, _ view: SentenceView) -> Int {
    positions(of: "对", in: clause.lowerBound..<position).first { mark in
      view.items.contains { $0.isBody && $0.range.upperBound == mark }
    } ?? position
  }

  /// What a visit goes to and looks into: what the clauses behind the verb of going name, as long as no
  /// other person comes in.
  private func targets(
    of verb: (start: Int, end: Int), going: (start: Int, end: Int)?, _ view: SentenceView
  ) -> [Item] {
    let start = min(going?.end ?? verb.end, verb.end)
    var stop = clause(at: verb.end, in: view.range).upperBound
    // 深入甲院，查看乙平台: the next clause goes on with the visit where it has a verb of its own.
    while stop < view.range.upperBound, scan.text[stop] == "，" {
      let next = clause(at: stop + 1, in: view.range)
      guard next.upperBound > stop, !view.items(in: next).contains(where: \.isPerson),
        first(of: RelationReader.visiting, in: next) != nil
      else { break }
      stop = next.upperBound
    }
    let items = view.items(in: start..<stop)
    let looksOn = ["考察学习", "参观"].contains { (word: StaticString) in scan.reads(word, at: verb.start)
    }
    return items.filter { item in
      // 周口市 + 郸城县: the visit goes to the inner one.
      if item.type == .place {
        return !items.contains { $0.type == .place && $0.range.lowerBound == item.range.upperBound }
      }
      return (item.isBody && !item.isTeam && !isTitle(item)) || (item.type == .program && !looksOn)
    }
  }

  /// The visit as an event, where it goes to a place and is one that people write down.
  private mutating func event(
    _ visitors: [Item], _ verb: (start: Int, end: Int), _ going: (start: Int, end: Int)?,
    _ targets: [Item], _ view: SentenceView, headline: SentenceView?
  ) -> Int? {
    let word = scan.string(verb.start..<verb.end)
    guard RelationReader.official.contains(word),
      let lead = visitors.first(where: \.isPerson) ?? visitors.first
    else { return nil }
    let place = targets.first { $0.type == .place }
    let isCaption = view.sentence.kind == .caption
    guard going != nil && !targets.isEmpty || isCaption || place != nil else { return nil }
    var stop = clause(at: verb.end, in: view.range).upperBound
    // 视察甲市对某事的指示: the visit ends where what came of it begins.
    let last = max(
      verb.end, targets.map(\.range.upperBound).filter { $0 <= stop }.max() ?? verb.end)
    if let end = (last..<stop).first(where: { scan.text[$0].isOne(of: "对时并") }) {
      stop = end
    }
    let tail = words(min(going?.start ?? verb.start, verb.start)..<max(verb.start, stop))
    let work = words(verb.start..<max(verb.start, stop))
    var names = [mentions[lead.mention].name + tail]
    if view.range.contains(lead.range.lowerBound) {
      names.append(words(lead.range.lowerBound..<max(lead.range.lowerBound, stop)))
    }
    if let start = titleStart[lead.range.lowerBound] {
      names.append(words(start..<max(start, stop)))
    }
    for visitor in visitors where visitor.isTeam {
      let team = mentions[visitor.mention]
      names.append(team.surface + tail)
      for name in [team.surface, team.name] {
        if let place { names.append(name + mentions[place.mention].name + work) }
      }
    }
    if let place {
      names.append(mentions[lead.mention].name + "到" + mentions[place.mention].name + work)
    }
    var title: String?
    if let headline, headline.number != view.number, !headline.items.isEmpty,
      outside(RelationReader.visiting, in: headline.range, of: headline) != nil
    {
      title = words(headline.range)
    }
    let name = title ?? names[0]
    guard name.unicodeScalars.count <= 60 else { return nil }
    let event = addEvent(
      name, aliases: names.filter { $0 != name && $0.unicodeScalars.count <= 60 },
      at: verb.start..<verb.end)
    if let place {
      claim(
        event, .locatedIn, place.mention,
        evidence: lead.range.lowerBound..<max(verb.end, lead.range.upperBound),
        rule: .locatedEvent, sentence: view.number)
    }
    return event
  }

  /// The words at a range without marks and line ends at its end.
  private func words(_ range: Range<Int>) -> String {
    var text = scan.text[range].filter { !$0.isOne(of: "\n 　") }
    while let last = text.last, last.isOne(of: "，。；：、") { text.removeLast() }
    return String(scalars: text[...])
  }

  /// 某某、某某陪同: they took part in the visit.
  private mutating func readCompany(_ view: SentenceView, _ visit: Visit?) {
    guard let event = visit?.event, let visit else { return }
    for position in positions(of: "陪同", in: view.range) {
      let people = view.items(in: view.range.lowerBound..<position).filter { item in
        item.isPerson
          && !visit.visitors.contains { mentions[$0.mention].name == mentions[item.mention].name }
      }
      for person in people {
        claim(
          person.mention, .attends, event, role: "陪同", time: view.time,
          evidence: person.range.lowerBound..<position + 2, rule: .attendsVisit,
          sentence: view.number)
      }
    }
  }

  /// The first of several words that stands outside every name.
  private func outside(_ words: Words, in range: Range<Int>, of view: SentenceView)
    -> (start: Int, end: Int)?
  {
    var from = range.lowerBound
    while from < range.upperBound, let found = first(of: words, in: from..<range.upperBound) {
      let isInside = view.items.contains {
        $0.range.contains(found.start) && $0.type != .program
      }
      let isPost = ["员", "组", "报告", "队", "团"].contains { (word: StaticString) in
        scan.reads(word, at: found.end)
      }
      if !isInside, !isPost { return found }
      from = found.start + 1
    }
    return nil
  }
}
