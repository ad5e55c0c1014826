internal import OntologyModel
internal import TextNormalization

/// Who leads by the verb 牵头: 由某局牵头推进某改革, 某院牵头的某联盟.
extension RelationReader {
  /// 由某局牵头推进某改革; 某改革由某局牵头; 某院牵头的某联盟.
  mutating func readLeadVerb(at position: Int, _ view: SentenceView) {
    if paired.contains(position) { return }
    if scan.reads("的", at: position + 2), isStudy(at: position + 3, view) { return }
    if goesOut(behind: position, view) { return }
    if readAttributive("牵头", position..<position + 2, view) { return }
    if readOwnLead(at: position, view) { return }
    guard
      let item = view.last(
        before: position,
        where: {
          ($0.isBody || $0.isPerson)
            && (!isBracketed($0.range.lowerBound, in: view) || isBracketed(position, in: view))
        }),
      item.type != .medicalGroup, position - spanEnd(item) <= 6, spanEnd(item) <= position,
      !scan.text[spanEnd(item)..<position].contains(where: \.endsClause)
    else { return }
    let isPassive = scan.reads(
      "由", before: titleStart[item.range.lowerBound] ?? item.range.lowerBound)
    if readUnnamedGroup(of: item, behind: position + 2, view)
      || readPairs(endingAt: item, at: position, view)
    {
      return
    }
    guard let target = leadTarget(of: item, at: position, isPassive: isPassive, view) else {
      return
    }
    let leaders =
      item.isBody
      ? list(endingAt: item, in: view).filter { other in
        other.isBody && other.type != .medicalGroup
          && !scan.text[other.range.upperBound..<max(other.range.upperBound, item.range.lowerBound)]
            .contains("，")
      } : [item]
    // 甲院、乙院分别牵头丙联盟、丁联盟: each its own, or nobody knows whose.
    if leaders.count > 1, scan.reads("分别", before: position) {
      let targets = list(startingAt: target, in: view).filter(isLed)
      guard targets.count == leaders.count else { return }
      for (leader, target) in zip(leaders, targets) {
        claim(
          leader.mention, .leads, target.mention, role: "牵头", time: view.time,
          evidence: leader.range.lowerBound..<max(position + 2, target.range.upperBound),
          rule: .leadsUnit, sentence: view.number)
      }
      return
    }
    for leader in leaders {
      claim(
        leader.mention, .leads, target.mention,
        role: scan.reads("总", before: position) ? "总牵头" : "牵头", time: view.time,
        evidence: leader.range
          .lowerBound..<max(position + 2, min(target.range.upperBound, view.range.upperBound)),
        rule: .leadsUnit, sentence: view.number)
    }
    readHelpers(behind: position + 2, target, view)
  }

  /// 由县政府牵头，甲副县长带队，…一行8人前往某院: what is led is the journey, and nothing that the text names.
  func goesOut(behind position: Int, _ view: SentenceView) -> Bool {
    guard let party = first(of: ["一行"], in: position..<max(position, view.range.upperBound))
    else { return false }
    return !view.items.contains {
      isLed($0) && (position..<party.start).contains($0.range.lowerBound)
    }
  }

  /// 甲联盟、乙联盟分别由丙院、丁院牵头: each is led by its own.
  private mutating func readPairs(
    endingAt item: Item, at position: Int, _ view: SentenceView
  ) -> Bool {
    let leaders = list(endingAt: item, in: view)
    guard leaders.count > 1, let first = leaders.first,
      scan.reads("分别由", before: first.range.lowerBound),
      let last = view.last(before: first.range.lowerBound, where: { !$0.isPerson })
    else { return false }
    let targets = list(endingAt: last, in: view)
    guard targets.count == leaders.count,
      targets.allSatisfy({ $0.type == .medicalGroup || $0.type == .program || isWhole($0) })
    else { return false }
    for (leader, target) in zip(leaders, targets) {
      claim(
        leader.mention, .leads, target.mention, role: "牵头", time: view.time,
        evidence: target.range.lowerBound..<position + 2, rule: .leadsUnit, sentence: view.number)
    }
    return true
  }

  /// 甲院牵头的紧密型医共体: a group without a name of its own is called after the hospital.
  mutating func readUnnamedGroup(
    of leader: Item, behind end: Int, _ view: SentenceView
  ) -> Bool {
    guard leader.type == .hospital, scan.reads("的", at: end) else { return false }
    var start = end + 1
    let modifiers: [StaticString] = ["紧密型", "县域", "城市", "区域"]
    while let word = modifiers.first(where: { scan.reads($0, at: start) }) {
      start += word.scalarCount
    }
    let tails: [StaticString] = ["医共体", "医联体", "医疗集团", "医疗共同体"]
    guard let tail = tails.first(where: { scan.reads($0, at: start) }),
      !view.items.contains(where: { $0.type == .medicalGroup && $0.range.contains(start) })
    else { return false }
    let name = mentions[leader.mention].name + tail.description
    let range = leader.range.lowerBound..<start + tail.scalarCount
    let group = bodyNamed[name] ?? addBody(name, type: .medicalGroup, aliases: [], at: range)
    claim(
      leader.mention, .leads, group, role: "牵头", time: view.time, evidence: range,
      rule: .leadsUnit, sentence: view.number)
    return true
  }

  /// 县妇幼保健院不并入，由其牵头组建某联盟: whom the sentence is about leads what the clause names.
  private mutating func readOwnLead(at position: Int, _ view: SentenceView) -> Bool {
    guard
      (["由其", "由该院", "由它", "由该局"] as [StaticString]).contains(where: {
        scan.reads($0, before: position)
      })
    else { return false }
    let stop = clause(at: position, in: view.range).upperBound
    let isTarget = { (item: Item) in item.type == .program || item.type == .medicalGroup }
    guard
      let leader = view.items.first(where: { $0.isBody && $0.range.upperBound < position })
        ?? previous(before: view.number, within: 1, where: \.isBody),
      let target = view.first(from: position, where: isTarget), target.range.lowerBound < stop,
      leader.type != .medicalGroup
    else { return false }
    claim(
      leader.mention, .leads, target.mention, role: "牵头", time: view.time,
      evidence: min(leader.range.lowerBound, position)..<target.range.upperBound, rule: .leadsUnit,
      sentence: view.number)
    return true
  }

  /// 由甲局牵头，乙局配合: 乙 carries the thing out as well.
  private mutating func readHelpers(behind end: Int, _ target: Item, _ view: SentenceView) {
    guard target.type == .program,
      let word = first(of: ["配合", "协同", "参与"], in: end..<min(view.range.upperBound, end + 40)),
      let last = view.last(before: word.start, where: \.isBody), last.range.lowerBound >= end,
      word.start - last.range.upperBound <= 8
    else { return }
    for body in list(endingAt: last, in: view) where body.isBody {
      claim(
        body.mention, .implements, target.mention, time: view.time,
        evidence: body.range.lowerBound..<word.end, rule: .implementsCharge, sentence: view.number)
    }
  }

  /// What a verb of leading is about: what stands behind it in the clause, what stands before 由, what
  /// the sentence speaks of next, and for bodies what the sentences before spoke of.
  private func leadTarget(
    of item: Item, at position: Int, isPassive: Bool, _ view: SentenceView
  ) -> Item? {
    let isTarget = { (other: Item) in
      (other.type == .program || other.type == .medicalGroup || isWhole(other))
        && other.mention != item.mention && !isBorrowed(other)
    }
    let stop = clause(at: position, in: view.range).upperBound
    if isPassive, let team = teamBefore(spanStart(item) - 1, view) { return team }
    if position + 2 == stop || hasWork(behind: position + 2, stop),
      let team = lineTeam(before: spanStart(item), view)
        ?? (isPassive ? lineTeam(before: spanStart(item) - 1, view) : nil)
    {
      return team
    }
    if let direct = view.first(from: position, where: isTarget), direct.range.lowerBound < stop {
      return direct
    }
    // 甲院牵头的医共体: what stands behind 的 is led, and is no entity here.
    if scan.reads("的", at: position + 2) { return nil }
    if let named = called(behind: stop, view, where: isTarget) { return named }
    let opening = titleStart[item.range.lowerBound] ?? item.range.lowerBound
    if isPassive, let pointed = pointedTask(before: opening - 1, view) { return pointed }
    if isPassive, let named = namedTask(before: opening - 1, view, where: isTarget) {
      return named.item
    }
    let before = view.last(before: item.range.lowerBound, where: isTarget)
    if isPassive, let before { return before }
    let opens = opening == view.range.lowerBound || scan.text[opening - 1].endsClause
    // 成立某专班，副县长甲牵头.
    if opens, position + 2 == stop, let team = founded(before: opening, view) { return team }
    if opens, position + 2 == stop, let topic = topic(before: opening, view, where: isTarget) {
      return topic
    }
    guard item.isBody || isPassive || opens && hasWork(behind: position + 2, stop),
      !(["制定", "起草", "编制", "拟定", "谈", "修订"] as [StaticString]).contains(where: {
        scan.reads($0, at: position + 2)
      })
    else { return nil }
    let isBare = position + 2 == stop || hasWork(behind: position + 2, stop)
    if let other = view.first(from: position, where: isTarget) { return other }
    // 甲局牵头丙试点，乙局牵头建设某基地: what stands behind the verb is led, though nothing knows it.
    if let before, isPassive || isBare || stop - position - 2 < 5 { return before }
    return isBare ? previous(before: view.number, within: 2, where: isTarget) : nil
  }

  /// The group of a plan whose name stands directly before words: 医药组。县市场监管局牵头, 宣传组，某中心主任甲牵头负责.
  func lineTeam(before position: Int, _ view: SentenceView) -> Item? {
    guard let mark = scan.scalar(position - 1), mark.isOne(of: "。，：、（\n "),
      let team = view.items.last(where: { $0.isTeam && $0.range.upperBound == position - 1 })
        ?? (position == view.range.lowerBound && view.number > 0
          ? views[view.number - 1].items.last(where: {
            $0.isTeam && position - $0.range.upperBound <= 3
              && views[view.number - 1].range.count <= 20
          }) : nil)
    else { return nil }
    return mentions[team.mention].name.hasSuffix("领导小组") ? nil : team
  }

  /// Whether an experience of others is only learnt from: 借鉴三明医改经验.
  private func isBorrowed(_ item: Item) -> Bool {
    (["借鉴", "学习", "参照", "对标", "复制", "借鉴了", "学习借鉴"] as [StaticString]).contains {
      scan.reads($0, before: item.range.lowerBound)
    }
  }

  /// Whether verbs that point back stand behind 牵头: 甲牵头运维, 乙牵头落实.
  private func hasWork(behind position: Int, _ stop: Int) -> Bool {
    stop - position <= 6
      && (["运维", "落实", "推进", "实施", "负责", "抓落实", "组织实施", "建设", "推动", "运营", "管理"] as [StaticString])
        .contains { scan.reads($0, at: position) }
  }
}
