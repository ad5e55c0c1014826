internal import OntologyModel
internal import TextNormalization

/// Which body leads what: 由某牵头, 某作为牵头部门, 以某为总部, 牵头医院某.
extension RelationReader {
  private static let leadNouns = Words([
    "牵头责任单位", "牵头责任部门", "责任牵头单位", "主要牵头单位",
    "牵头单位", "牵头部门", "牵头医院", "牵头机构", "牵头科室", "盟主单位", "龙头单位", "龙头医院", "理事长单位", "主体单位", "组长单位", "发起单位",
    "主任委员单位", "主委单位", "主席单位", "核心医院", "召集单位",
    "责任单位", "总部", "龙头", "核心", "依托单位", "主体", "总院", "盟主",
    // A verb; the nouns that begin with it come first.
    "牵头",
  ])

  mutating func readLeadUnits(_ view: SentenceView) {
    let words = RelationReader.leadNouns
    var next = view.range.lowerBound
    for hit in scan.hits(of: words, in: view.range) where hit.start >= next {
      if hit.rank == words.list.count - 1 {
        readLeadVerb(at: hit.start, view)
        next = hit.start + 2
      } else if !scan.reads("副", before: hit.start) {
        readLeadNoun(words.list[hit.rank].description, at: hit.start, view)
        next = hit.start + words.length(of: hit.rank)
      }
    }
  }

  private mutating func readLeadNoun(_ role: String, at position: Int, _ view: SentenceView) {
    let end = position + role.unicodeScalars.count
    // Words that say who leads only in a frame of their own: 以某为总部, 某是某的龙头.
    if let item = view.first(from: end, where: { $0.isBody && $0.type != .medicalGroup }),
      ["", "：", "为", "是"].contains(scan.string(end..<item.range.lowerBound)),
      role.holds("牵头") || isOfGroup(position, view)
        || ["组长单位", "盟主单位", "理事长单位", "龙头医院", "龙头单位", "主席单位", "核心医院"].contains(role),
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
    if readOwnGroup(role, behind: end, view) { return }
    if readBracketed(role, at: position, end: end, view) || readNamed(role, at: position, view) {
      return
    }
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
    if readUnnamedGroup(of: item, behind: end, view) { return }
    for leader in list(endingAt: item, in: view) where leader.isBody {
      guard let target = led(by: leader, as: role, behind: end, view) else { continue }
      claim(
        leader.mention, .leads, target, role: role, time: view.time,
        evidence: min(position, leader.range.lowerBound)..<max(end, leader.range.upperBound),
        rule: .leadsUnit, sentence: view.number)
    }
  }

  /// 某医共体的龙头是某院: whether a group ends before a noun.
  private func isOfGroup(_ position: Int, _ view: SentenceView) -> Bool {
    let end = scan.reads("的", before: position) ? position - 1 : position
    return view.items.contains { $0.type == .medicalGroup && $0.range.upperBound == end }
  }

  /// The group of a plan whose line a label stands in: 1.运行管理组。组长某某，牵头单位某局.
  func nearTeam(before position: Int, _ view: SentenceView) -> Item? {
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
        $0.type == .medicalGroup
          && ($0.range.upperBound == position
            || $0.range.upperBound == position - 1 && scan.reads("的", before: position))
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

  /// 东片龙头是市人民医院: the hospital leads the group that bears its name.
  private mutating func readOwnGroup(
    _ role: String, behind end: Int, _ view: SentenceView
  ) -> Bool {
    guard ["龙头", "核心", "总院", "盟主"].contains(role),
      let mark = (["是", "为", "：", "系"] as [StaticString]).first(where: { scan.reads($0, at: end) }),
      let leader = view.items.first(where: {
        $0.type == .hospital && $0.range.lowerBound == end + mark.scalarCount
      }),
      let own = hospitalGroup(leader)
    else { return false }
    claim(
      leader.mention, .leads, own, role: role, time: view.time,
      evidence: end - role.unicodeScalars.count..<leader.range.upperBound, rule: .leadsUnit,
      sentence: view.number)
    return true
  }

  /// The group that bears a hospital's name.
  private func hospitalGroup(_ hospital: Item) -> Int? {
    let name = mentions[hospital.mention].name
    return ["医共体", "医疗集团", "医联体", "集团", "健康集团"].lazy
      .compactMap { bodyNamed[name + $0] }.first
  }

  /// 作为县第二医共体总院，我院…; 某院是某联盟牵头单位: the group stands directly before the noun.
  private mutating func readNamed(
    _ role: String, at position: Int, _ view: SentenceView
  ) -> Bool {
    guard
      let group = view.items.last(where: {
        $0.type == .medicalGroup && $0.range.upperBound == position
      })
    else { return false }
    let start = group.range.lowerBound
    let end = position + role.unicodeScalars.count
    let verbs: [StaticString] = [
      "作为", "当选为", "当选", "被推选为", "获批为", "入选为", "系", "是", "为", "担任", "成为",
    ]
    guard let verb = verbs.first(where: { scan.reads($0, before: start) }) else { return false }
    let isHost = { (item: Item) in item.type == .hospital }
    let before = view.last(before: start, where: isHost).flatMap {
      start - verb.scalarCount - $0.range.upperBound <= 3 ? $0 : nil
    }
    let behind = view.first(from: end, where: isHost).flatMap {
      $0.range.lowerBound - end <= 2 ? $0 : nil
    }
    let leader =
      verb.description == "作为"
      ? before ?? behind ?? ownHospital(before: start - verb.scalarCount, view)
        ?? actingHospital(around: start..<end, view)
      : before ?? ownHospital(before: start - verb.scalarCount, view)
    guard let leader else { return false }
    claim(
      leader.mention, .leads, group.mention, role: role, time: view.time,
      evidence: min(leader.range.lowerBound, start)..<max(leader.range.upperBound, end),
      rule: .leadsUnit, sentence: view.number)
    return true
  }

  /// 她表示，作为某联盟牵头单位，…，医院将…: the hospital that a clause behind opens with, else the one that the
  /// sentence named last.
  private func actingHospital(around words: Range<Int>, _ view: SentenceView) -> Item? {
    let opens = { (item: Item) in
      item.type == .hospital && self.scan.text[item.range.lowerBound - 1].endsClause
        && self.scan.scalar(item.range.upperBound).map { $0.isOne(of: "将要会已正") } == true
    }
    return view.first(from: words.upperBound, where: opens)
      ?? view.last(before: words.lowerBound, where: { $0.type == .hospital })
  }

  /// 我院作为某联盟牵头单位: the hospital whose text it is.
  private func ownHospital(before position: Int, _ view: SentenceView) -> Item? {
    guard
      ["我院", "本院"].contains(where: { (word: StaticString) in
        scan.reads(word, before: position)
      }), let owner, mentions[owner.mention].type == .hospital
    else { return nil }
    return Item(
      range: position - 2..<position, mention: owner.mention, type: .hospital, isTeam: false)
  }

  /// The group or program that a list of tasks speaks of before a label (牵头单位：…).
  mutating func task(before position: Int, _ view: SentenceView) -> Item? {
    if let heading = headingTask(before: position, view) { return heading }
    let isTask = { (item: Item) in item.type == .medicalGroup || item.type == .program }
    return view.last(before: position, where: isTask)
      ?? previous(before: view.number, within: 3, where: isTask)
  }

  private static let taskLabels = Words([
    "配合单位：", "配合部门：", "责任单位：", "责任部门：", "实施单位：", "责任领导：", "责任人：", "分管领导：", "包联领导：", "牵头领导：",
  ])
  private static let personLabels: Set<String> = ["责任领导：", "责任人：", "分管领导：", "包联领导：", "牵头领导："]

  /// 配合单位：甲局、乙局; 责任领导：丙: the labels of a list of tasks.
  mutating func readTaskLabels(_ view: SentenceView) {
    for (word, places) in scan.places(of: RelationReader.taskLabels, in: view.range) {
      let isPerson = RelationReader.personLabels.contains(word.description)
      for position in places {
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
    // 作为联盟的牵头单位，甲院…: who it is stands behind.
    if let owned, scan.reads("作为", before: owned.range.lowerBound),
      scan.reads("，", at: end),
      let lead = view.first(from: end, where: { $0.isBody && $0.range.lowerBound == end + 1 }),
      lead.type != .medicalGroup
    {
      claim(
        lead.mention, .leads, owned.mention, role: role,
        evidence: owned.range.lowerBound..<lead.range.upperBound, rule: .leadsUnit,
        sentence: view.number)
      return
    }
    guard let owned, position - bracketEnd(behind: owned.range.upperBound) <= 6,
      let lead = view.last(before: owned.range.lowerBound, where: { $0.isBody && !$0.isTeam })
        ?? ownHospital(before: owned.range.lowerBound - 2, view)
        ?? ownHospital(before: owned.range.lowerBound - 1, view)
        ?? spokenHospital(view),
      first(
        of: ["是", "为", "作为", "任"],
        in: max(
          view.range.lowerBound, lead.range.upperBound)..<max(
            view.range.lowerBound, lead.range.upperBound, owned.range.lowerBound)) != nil
    else { return }
    claim(
      lead.mention, .leads, owned.mention, role: role, evidence: lead.range.lowerBound..<end,
      rule: .leadsUnit, sentence: view.number)
  }

  /// Where a bracket ends that opens at a position, else the position.
  func bracketEnd(behind position: Int) -> Int {
    guard scan.scalar(position) == "（",
      let close = (position..<min(position + 24, scan.text.count)).first(where: {
        scan.text[$0] == "）"
      })
    else { return position }
    return close + 1
  }

  /// The hospital that 这所医院 or a clause without a subject speaks of.
  private func spokenHospital(_ view: SentenceView) -> Item? {
    let pointers: [StaticString] = ["这所", "该院", "医院", "它", "如今", "现在", "目前"]
    guard pointers.contains(where: { scan.reads($0, at: view.range.lowerBound) }) else {
      return nil
    }
    return previous(before: view.number, within: 1) { $0.type == .hospital }
  }

  /// Whether an item is a hospital that others make up: 总医院, 总院.
  func isWhole(_ item: Item) -> Bool {
    item.type == .hospital
      && ["总医院", "总院"].contains(where: mentions[item.mention].name.hasSuffix)
  }

  /// What a body leads: the group that bears its name, else the one spoken of.
  private func led(
    by leader: Item, as role: String, behind position: Int, _ view: SentenceView
  ) -> Int? {
    let name = mentions[leader.mention].name
    if let pointed = pointedTask(before: leader.range.lowerBound - 1, view),
      scan.reads("由", before: leader.range.lowerBound)
    {
      return pointed.mention
    }
    let own = ["医共体", "医疗集团", "医联体", "集团", "健康集团"].lazy
      .compactMap { bodyNamed[name + $0] }.first
    if let own { return own }
    // 集团以某医院为牵头医院…实行“一体化”: a leading hospital leads a group, where there is one.
    let isGroup = { (other: Item) in other.type == .medicalGroup }
    if role.hasSuffix("医院") || role == "总院",
      let group = view.first(from: position, where: isGroup)
        ?? view.last(before: leader.range.lowerBound, where: isGroup)
        ?? previous(before: view.number, within: 3, where: isGroup)
    {
      return group.mention
    }
    let isTarget = { (other: Item) in
      (other.type == .program && isLed(other) || other.type == .medicalGroup || isWhole(other))
        && other.mention != leader.mention
    }
    return
      (view.first(from: position, where: isTarget)
      ?? view.last(before: leader.range.lowerBound, where: isTarget)
      ?? previous(before: view.number, within: 3, where: { $0.type == .medicalGroup }))?.mention
  }

  /// A leading group leads what its name says: 某市分级诊疗工作领导小组 and 分级诊疗.
  mutating func readGroupNames() {
    let teams = views.flatMap { $0.items.filter(\.isTeam) }
    guard !teams.isEmpty else { return }
    var programs = NameTable<Int>()
    var seen = Set<ByteText>()
    for (index, mention) in mentions.enumerated()
    where mention.type == .program && seen.insert(ByteText(mention.name)).inserted {
      let core = RelationReader.work(mention.name)
      let isNamed = mention.name.holds("“")
      guard core.unicodeScalars.count >= (isNamed ? 4 : 5), core != "深化医药卫生体制改革" else { continue }
      programs[core] = index
    }
    guard !programs.isEmpty else { return }
    let names = programs.names.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    var done = Set<ByteText>()
    for team in teams {
      var name = RelationReader.core(mentions[team.mention].name)
      guard done.insert(ByteText(name)).inserted,
        ["领导小组", "工作专班", "专班", "指挥部"].contains(where: name.hasSuffix)
      else { continue }
      // 甲筛查和乙防控工作领导小组 leads both.
      for core in names where name.holds(core) {
        guard let program = programs[core], !isOfHospital(behind: core, in: name) else { continue }
        name = name.replacing(core, with: "，")
        claim(
          team.mention, .leads, program, evidence: mentions[team.mention].range,
          rule: .leadsGroupName, sentence: -1)
      }
    }
  }

  /// 创建“三级甲等”中医医院领导小组: what stands before 医院 says which hospital, and is no program.
  private func isOfHospital(behind core: String, in name: String) -> Bool {
    guard let found = name.firstRange(of: core) else { return false }
    return name[found.upperBound...].contains("医院")
  }

  /// What a program's name says is done, without quotes and without what is written of it.
  private static func work(_ name: String) -> String {
    let core = core(name)
    let ends = ["实施方案", "方案", "试点工作", "试点", "工作"]
    guard let end = ends.first(where: core.hasSuffix), core.count - end.count >= 4 else {
      return core
    }
    return String(core.dropLast(end.count))
  }

  /// A program's name without quotes and brackets, as groups are named after it.
  private static func core(_ name: String) -> String {
    // The marks' first bytes; most names have none.
    guard name.utf8.contains(where: { $0 == 0xE2 || $0 == 0xEF }) else { return name }
    return String(name.unicodeScalars.filter { !$0.isOne(of: "“”（）") })
  }
}
