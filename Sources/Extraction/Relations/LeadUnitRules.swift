internal import OntologyModel
internal import TextNormalization

/// Which body leads what: 由某牵头, 某作为牵头部门, 以某为总部, 牵头医院某.
extension RelationReader {
  private static let leadNouns: [StaticString] = [
    "牵头单位", "牵头部门", "牵头医院", "牵头机构", "牵头科室", "盟主单位", "龙头单位", "龙头医院", "理事长单位", "主体单位", "组长单位", "发起单位", "主任委员单位", "主委单位",
    "责任单位", "总部", "龙头", "核心", "依托单位", "主体", "总院", "盟主",
  ]

  mutating func readLeadUnits(_ view: SentenceView) {
    var position = view.range.lowerBound
    while position < view.range.upperBound {
      if let noun = RelationReader.leadNouns.first(where: { scan.reads($0, at: position) }),
        !scan.reads("副", before: position)
      {
        readLeadNoun(noun.description, at: position, view)
        position += noun.scalarCount
      } else if scan.reads("牵头", at: position) {
        readLeadVerb(at: position, view)
        position += 2
      } else {
        position += 1
      }
    }
  }

  private mutating func readLeadNoun(_ role: String, at position: Int, _ view: SentenceView) {
    let end = position + role.unicodeScalars.count
    // Words that say who leads only in a frame of their own: 以某为总部, 某是某的龙头.
    if let item = view.first(from: end, where: { $0.isBody && $0.type != .medicalGroup }),
      ["", "：", "为", "是"].contains(scan.string(end..<item.range.lowerBound)),
      role.hasPrefix("牵头") || ["组长单位", "盟主单位", "理事长单位", "龙头医院", "龙头单位"].contains(role),
      let group = nearTeam(before: position, view) ?? pointedTask(before: position, view)
        ?? view.last(before: position, where: { $0.type == .medicalGroup })
        ?? task(before: position, view)
    {
      for leader in list(startingAt: item, in: view) where leader.isBody {
        claim(
          leader.mention, .leads, group.mention, role: role,
          evidence: position..<leader.range.upperBound, rule: .leadsUnit, sentence: view.number)
      }
      return
    }
    if readBracketed(role, at: position, end: end, view) { return }
    let isAs = scan.reads("作为", before: position)
    guard
      let frame = ["为", "是", "的", "担任", "任", "作", "当选", "成为", "当选为", "系"].first(where: {
        (word: StaticString) in
        scan.reads(word, before: position)
      })
    else { return }
    if frame.description == "的" {
      readOwned(role, at: position, end: end, view)
      return
    }
    let before = view.last(before: position, where: { $0.isBody && !$0.isTeam })
    let item =
      isAs
      ? view.first(from: end, where: { $0.isBody && $0.range.lowerBound == end }) ?? before : before
    // 以电子病历为核心: only what stands directly before can be a core or seat.
    let isLoose = ["核心", "主体", "龙头", "总部", "总院", "盟主"].contains(role)
    guard let item, item.type != .medicalGroup,
      abs(position - item.range.upperBound) <= (isLoose && !isAs ? frame.scalarCount + 2 : 14)
    else { return }
    for leader in list(endingAt: item, in: view) where leader.isBody {
      guard let target = led(by: leader, behind: end, view) else { continue }
      claim(
        leader.mention, .leads, target, role: role, time: view.time,
        evidence: min(position, leader.range.lowerBound)..<max(end, leader.range.upperBound),
        rule: .leadsUnit, sentence: view.number)
    }
  }

  /// The group of a plan whose line a label stands in: 1.运行管理组。组长某某，牵头单位某局.
  private func nearTeam(before position: Int, _ view: SentenceView) -> Item? {
    for number in [view.number, view.number - 1] where views.indices.contains(number) {
      guard
        let team = views[number].items.last(where: { $0.isTeam && $0.range.upperBound <= position }
        ),
        team.range.upperBound - views[number].range.lowerBound <= 16
      else { continue }
      return mentions[team.mention].name.hasSuffix("领导小组") ? nil : team
    }
    return nil
  }

  /// 某县人民医院（某县医共体总院）: the brackets say what the hospital leads.
  private mutating func readBracketed(
    _ role: String, at position: Int, end: Int, _ view: SentenceView
  ) -> Bool {
    guard scan.reads("）", at: end),
      let group = view.items.last(where: {
        $0.type == .medicalGroup && $0.range.upperBound == position
      }), scan.scalar(group.range.lowerBound - 1) == "（",
      let leader = view.items.last(where: {
        $0.type == .hospital && $0.range.upperBound == group.range.lowerBound - 1
      })
    else { return false }
    claim(
      leader.mention, .leads, group.mention, role: role,
      evidence: leader.range.lowerBound..<end + 1, rule: .leadsUnit, sentence: view.number)
    return true
  }

  /// The group or program that a list of tasks speaks of before a label (牵头单位：…).
  private func task(before position: Int, _ view: SentenceView) -> Item? {
    let isTask = { (item: Item) in item.type == .medicalGroup || item.type == .program }
    return view.last(before: position, where: isTask)
      ?? previous(before: view.number, within: 3, where: isTask)
  }

  /// 配合单位：甲局、乙局; 责任领导：丙: the labels of a list of tasks.
  mutating func readTaskLabels(_ view: SentenceView) {
    let labels: [(word: StaticString, isPerson: Bool)] = [
      ("配合单位：", false), ("配合部门：", false), ("责任单位：", false), ("责任部门：", false), ("实施单位：", false),
      ("责任领导：", true), ("责任人：", true), ("分管领导：", true), ("包联领导：", true), ("牵头领导：", true),
    ]
    for (word, isPerson) in labels {
      for position in positions(of: word, in: view.range) {
        let end = position + word.scalarCount
        guard let task = task(before: position, view),
          let first = view.first(from: end, where: { isPerson ? $0.isPerson : $0.isBody }),
          first.range.lowerBound - end <= 16
        else { continue }
        for item in list(startingAt: first, in: view) where item.isPerson == isPerson {
          claim(
            item.mention, isPerson ? .leads : .implements, task.mention,
            role: isPerson ? String(word.description.dropLast()) : nil,
            evidence: position..<item.range.upperBound,
            rule: isPerson ? .leadsCharge : .implementsCharge, sentence: view.number)
        }
      }
    }
  }

  /// 某医院是某集团的牵头医院, 某局作为某改革的牵头部门.
  private mutating func readOwned(
    _ role: String, at position: Int, end: Int, _ view: SentenceView
  ) {
    let owned = view.last(before: position) { item in
      item.type == .medicalGroup || item.type == .program || isWhole(item)
    }
    guard let owned, position - owned.range.upperBound <= 6,
      let lead = view.last(before: owned.range.lowerBound, where: { $0.isBody && !$0.isTeam }),
      first(of: ["是", "为", "作为", "任"], in: lead.range.upperBound..<owned.range.lowerBound) != nil
    else { return }
    claim(
      lead.mention, .leads, owned.mention, role: role, evidence: lead.range.lowerBound..<end,
      rule: .leadsUnit, sentence: view.number)
  }

  /// Whether an item is a hospital that others make up: 总医院, 总院.
  private func isWhole(_ item: Item) -> Bool {
    item.type == .hospital
      && ["总医院", "总院"].contains(where: mentions[item.mention].name.hasSuffix)
  }

  /// What a body leads: the group that bears its name, else the one spoken of.
  private func led(by leader: Item, behind position: Int, _ view: SentenceView) -> Int? {
    let name = mentions[leader.mention].name
    if let pointed = pointedTask(before: leader.range.lowerBound - 1, view),
      scan.reads("由", before: leader.range.lowerBound)
    {
      return pointed.mention
    }
    let own = ["医共体", "医疗集团", "医联体", "集团", "健康集团"].lazy
      .compactMap { bodyNamed[name + $0] }.first
    if let own { return own }
    let isTarget = { (other: Item) in
      (other.type == .program || other.type == .medicalGroup || isWhole(other))
        && other.mention != leader.mention
    }
    return
      (view.first(from: position, where: isTarget)
      ?? view.last(before: leader.range.lowerBound, where: isTarget)
      ?? previous(before: view.number, within: 3, where: { $0.type == .medicalGroup }))?.mention
  }

  /// 由某局牵头推进某改革; 某改革由某局牵头; 某院牵头的某联盟.
  private mutating func readLeadVerb(at position: Int, _ view: SentenceView) {
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
    if readUnnamedGroup(of: item, at: position, view)
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
  private mutating func readUnnamedGroup(
    of leader: Item, at position: Int, _ view: SentenceView
  ) -> Bool {
    guard leader.type == .hospital, scan.reads("的", at: position + 2) else { return false }
    var start = position + 3
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
    if opens, position + 2 == stop, let topic = topic(before: opening, view, where: isTarget) {
      return topic
    }
    guard item.isBody || isPassive || opens && hasWork(behind: position + 2, stop),
      !(["制定", "起草", "编制", "拟定", "谈", "修订"] as [StaticString]).contains(where: {
        scan.reads($0, at: position + 2)
      })
    else { return nil }
    if let other = view.first(from: position, where: isTarget) ?? before { return other }
    let isBare = position + 2 == stop || hasWork(behind: position + 2, stop)
    return isBare ? previous(before: view.number, within: 2, where: isTarget) : nil
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

  /// A leading group leads what its name says: 某市分级诊疗工作领导小组 and 分级诊疗.
  mutating func readGroupNames() {
    let programs = views.flatMap(\.items).filter { $0.type == .program }
    let teams = views.flatMap(\.items).filter(\.isTeam)
    var done = Set<String>()
    for team in teams {
      let name = RelationReader.core(mentions[team.mention].name)
      guard done.insert(name).inserted,
        ["领导小组", "工作专班", "专班", "指挥部"].contains(where: name.hasSuffix)
      else { continue }
      let fitting = programs.filter { program in
        let core = RelationReader.core(mentions[program.mention].name)
        return core.unicodeScalars.count >= 5 && name.contains(core) && core != "深化医药卫生体制改革"
      }
      guard
        let program = fitting.max(by: {
          mentions[$0.mention].name.utf8.count < mentions[$1.mention].name.utf8.count
        })
      else { continue }
      claim(
        team.mention, .leads, program.mention, evidence: mentions[team.mention].range,
        rule: .leadsGroupName, sentence: -1)
    }
  }

  /// A program's name without quotes and brackets, as groups are named after it.
  private static func core(_ name: String) -> String {
    String(name.unicodeScalars.filter { !"“”（）".unicodeScalars.contains($0) })
  }
}
