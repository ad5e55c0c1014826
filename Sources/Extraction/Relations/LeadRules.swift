internal import OntologyModel
internal import TextNormalization

/// Who leads what, beyond titles: 以…为组长, 由…牵头, 作为牵头单位, 分管, 率….
extension RelationReader {
  private static let teamVerbs = Words(["带领", "率领", "率"])

  mutating func readLeads() {
    readRoleLists()
    readStudyVerbs()
    for view in views where view.sentence.kind != .byline {
      readSharedHeads(view)
      readOwnLeads(view)
      readSeats(view)
      readAttributes(view)
      readNamedAs(view)
      readLeadUnits(view)
      readCharges(view)
      readTaskLabels(view)
      readResponsible(view)
      readStudies(view)
      readTeams(view)
      readEscorts(view)
      readCaptains(view)
      readCapacities(view)
      readLegalPersons(view)
      readFounders(view)
      readConducted(view)
    }
    readTaskTables()
    readLabelBlocks()
    readBoards()
    readLeadFrames()
    readLeadTitles()
    readCreators()
    readGroupNames()
    readHeadships()
    readLooseLeads()
    for view in views where view.sentence.kind != .byline { readPairedParts(view) }
  }

  /// Whether a position lies inside round brackets of its sentence.
  func isBracketed(_ position: Int, in view: SentenceView) -> Bool {
    var depth = 0
    for scalar in scan.text[view.range.lowerBound..<position] {
      if scalar == "（" { depth += 1 }
      if scalar == "）" { depth = max(0, depth - 1) }
    }
    return depth > 0
  }

  static let groupRoles = Words([
    "双指挥长", "双总指挥", "双班长", "双召集人", "第一副组长", "常务副组长", "执行副组长", "副组长", "第一组长", "常务组长", "执行组长", "双组长",
    "组长", "常务副总指挥", "执行副总指挥",
    "副总指挥",
    "总指挥长", "总指挥", "常务副指挥长", "副指挥长", "指挥长", "政委", "副召集人", "召集人", "双主任", "副主任", "主任", "副理事长", "理事长",
    "副班长", "班长", "总召集人", "副总召集人", "副盟主", "盟主",
    "副队长", "队长", "副团长", "团长", "总协调人", "总领队", "副领队", "领队",
  ])

  /// 以甲为组长，乙、丙为副组长，…的某领导小组; 成立某领导小组，由甲任组长; 甲、乙同任某领导小组组长.
  private mutating func readNamedAs(_ view: SentenceView) {
    var from = view.range.lowerBound
    var next = view.range.lowerBound
    var last: Int?
    for hit in scan.hits(of: RelationReader.groupRoles, in: view.range) where hit.start >= next {
      let position = hit.start
      let word = RelationReader.groupRoles.list[hit.rank]
      // Of the roles at one place only the one listed first is read.
      next = position + 1
      guard !paired.contains(position),
        let given = given(at: position, word.description, last, view)
      else { continue }
      let end = position + word.scalarCount
      let clause = clause(at: position, in: view.range)
      let role =
        word.description.hasPrefix("双") ? String(word.description.dropFirst()) : word.description
      for person in holders(of: position, end, from: max(from, clause.lowerBound), view) {
        claim(
          person.mention, given.isPost ? .holdsPost : .leads, given.team, role: role,
          time: view.time,
          evidence: evidence(person, end, view), rule: .leadsNamedAs, sentence: view.number)
      }
      from = end
      next = end
      last = given.team
    }
  }

  private static let naming = Words(["担任", "兼任", "出任", "任", "为"])
  private static let seatKinds = Words(["兼职", "专职", "临时", "总"])
  private static let teamDeterminers = Words([
    "本批", "本次", "本轮", "本届", "此次", "此批", "这批", "新一届", "首批", "首支", "该", "了",
  ])
  private static let addedVerbs = Words([
    "是", "也是", "系", "并担任", "并任", "并兼任", "并出任", "同时担任", "同时兼任", "还担任", "兼任", "担任", "出任",
  ])
  private static let fillers = Words(["改由", "现由", "均由", "暂由", "一职由", "由"])
  private static let clefts = Words(["的，正是", "的，是", "的正是", "的就是", "的是"])

  /// Who is given a part: the people before it in the clause, or those between 由 and the verb behind it.
  private mutating func holders(
    of position: Int, _ end: Int, from lower: Int, _ view: SentenceView
  ) -> [Item] {
    // 担任某组组长的，是副院长甲: who it is stands behind.
    if let mark = scan.word(of: RelationReader.clefts, at: end) {
      let start = end + mark.scalarCount
      let stop = clause(at: start, in: view.range).upperBound
      return view.first(from: start, where: { $0.isPerson && $0.range.upperBound <= stop })
        .map { [$0] } ?? []
    }
    if let mark = scan.word(of: RelationReader.fillers, at: end) {
      let stop = clause(at: end, in: view.range).upperBound
      let named = view.items(in: end..<stop).filter(\.isPerson)
      guard named.isEmpty else { return named }
      // 组长改由他本人担任: whom the sentence is about.
      let pronouns: [StaticString] = ["他", "她", "其"]
      guard pronouns.contains(where: { scan.reads($0, at: end + mark.scalarCount) }) else {
        return []
      }
      let person =
        view.last(before: position, where: \.isPerson)
        ?? previous(before: view.number, within: 1, where: \.isPerson)
      return person.map { [$0] } ?? []
    }
    let people = view.items(in: lower..<position).filter {
      $0.isPerson && !isBracketed($0.range.lowerBound, in: view)
    }
    if !people.isEmpty { return people }
    // 以某大学甲院士为组长.
    if let verb = scan.word(of: RelationReader.naming, before: position),
      let holder = unknownHolder(endingAt: position - verb.scalarCount, view)
    {
      return [holder]
    }
    // 医师甲被选派到某县，参加…，并担任本批某医疗队队长: of whom the clauses before speak.
    let opening = clause(at: position, in: view.range).lowerBound
    if opening > view.range.lowerBound,
      scan.word(of: RelationReader.addedVerbs, at: opening) != nil,
      let person = view.last(before: opening, where: \.isPerson),
      !isBracketed(person.range.lowerBound, in: view),
      !scan.text[person.range.upperBound..<opening].contains(where: { $0.isOne(of: "；。") })
    {
      return [person]
    }
    // 由其任组长的某专班, 他本人担任组长: whom the sentence is about.
    let words: [StaticString] = ["由其", "由他", "由她", "他本人", "她本人", "他", "她", "自己"]
    let verbs: [StaticString] = ["任", "担任", "兼任", "亲任", "为", "当"]
    let own: [StaticString] = ["我本人", "我自己", "我"]
    if let verb = verbs.first(where: { scan.reads($0, before: position) }),
      let word = own.first(where: { scan.reads($0, before: position - verb.scalarCount) }),
      case let start = position - verb.scalarCount - word.scalarCount,
      let speaker = speaker(at: start, view)
    {
      let range = start..<position - verb.scalarCount
      return [Item(range: range, mention: speaker, type: mentions[speaker].type, isTeam: false)]
    }
    let stated = verbs.contains { verb in
      scan.reads(verb, before: position)
        && words.contains { scan.reads($0, before: position - verb.scalarCount) }
    }
    guard stated else { return [] }
    let person =
      view.last(before: position, where: \.isPerson)
      ?? previous(before: view.number, within: 1, where: \.isPerson)
    return person.map { [$0] } ?? []
  }

  /// The group in which a sentence gives somebody the part at a position: 为组长, 任副组长, 任某领导小组组长,
  /// 组长由…担任; nil where it gives none.
  private mutating func given(
    at position: Int, _ role: String, _ last: Int?, _ view: SentenceView
  ) -> (team: Int, isPost: Bool)? {
    let end = position + role.unicodeScalars.count
    let isPost = role.hasSuffix("主任")
    // 是某医疗队的领队, 任“组长”.
    let open =
      scan.scalar(position - 1).map { $0.isOne(of: "“的") } == true ? position - 1 : position
    let named = view.items.last {
      $0.range.upperBound == open
        && ($0.isTeam || isPost && isCommittee($0) || isLedGroup($0, role))
    }
    var start = named?.range.lowerBound ?? open
    // 担任兼职队长.
    if named == nil, let word = scan.word(of: RelationReader.seatKinds, before: start) {
      start -= word.scalarCount
    }
    // 担任本批某医疗队队长.
    if named != nil, let word = scan.word(of: RelationReader.teamDeterminers, before: start) {
      start -= word.scalarCount
    }
    let verbs: [StaticString] = ["为", "任", "担任", "兼任", "出任", "当选", "亲任", "当", "是"]
    let isFilled =
      scan.reads(RelationReader.fillers, at: end)
      && first(
        of: ["担任", "兼任", "出任"], in: end..<clause(at: end, in: view.range).upperBound) != nil
    let pointers: [StaticString] = [
      "项目指挥部", "工程指挥部", "行动指挥部", "活动指挥部", "项目组", "项目工作组", "计划专班", "项目专班", "行动专班", "工程专班", "领导小组",
      "小组", "工作专班",
      "专班", "指挥部",
      "该组", "组",
    ]
    let pointer = pointers.first { group in
      scan.reads(group, before: open)
        && verbs.contains { scan.reads($0, before: open - group.scalarCount) }
    }
    let isPointed = pointer != nil
    let names = mentions
    let isTeam = { (item: Item) in
      item.isTeam && RelationReader.suits(names[item.mention].name, role, pointer?.description)
    }
    guard
      isFilled || verbs.contains(where: { scan.reads($0, before: start) }) || !isPost && isPointed
    else { return nil }
    if let named {
      let name = mentions[named.mention].name
      let isSeat = isPost && !name.hasSuffix("小组") || RelationReader.isSocietys(name)
      return (target(ofList: named), isSeat)
    }
    if let pointer, !isPost, let team = workTeam(pointer.description, before: open, view) {
      return (team, false)
    }
    // 启动“某行动”，甲任总指挥: where the sentence names no team, of what it starts.
    if !isPost, pointer == nil, !view.items.contains(where: { isTeam($0) }),
      let program = started(before: position, view)
    {
      return (program, false)
    }
    // Bare 主任 is read as a post, with the body it is held at.
    // 甲任项目组组长，乙任副组长: of one group.
    if !isPost, pointer == nil, let last, mentions[last].type == .program { return (last, false) }
    let isBarePost = isPost && (isFilled || role != "双主任" && !isOpenedByTeam(view))
    guard !isBarePost,
      let team = view.items.first(where: { isTeam($0) && isHeaded($0, behind: end) })
        ?? view.items.last(where: { isTeam($0) && $0.range.lowerBound < position })
        ?? view.items.first(where: isTeam)
        ?? previous(before: view.number, within: 3, where: isTeam)
    else { return nil }
    return (target(ofList: team), isPost && !mentions[team.mention].name.hasSuffix("小组"))
  }

  /// 由甲任组长、某组组长乙任副组长的 + 某专班: whether the words for the heads of a team end before it.
  private func isHeaded(_ team: Item, behind end: Int) -> Bool {
    let mark = team.range.lowerBound - 1
    return mark >= end && mark - end <= 60 && scan.reads("的", at: mark)
      && scan.word(of: RelationReader.groupRoles, before: mark) != nil
      && !scan.text[end..<mark].contains(where: \.endsClause)
  }

  /// The program that a sentence says is started, in quotes or known.
  private func started(before position: Int, _ view: SentenceView) -> Int? {
    let verbs: [StaticString] = ["启动", "启动了", "开展", "部署", "发起", "推出", "启动实施", "组织开展"]
    return view.items.last { item in
      item.type == .program && item.range.upperBound <= position
        && first(of: ["专班", "小组", "指挥部"], in: item.range.upperBound..<position) == nil
        && verbs.contains { scan.reads($0, before: item.range.lowerBound) }
    }?.mention
  }

  /// 任项目指挥部总指挥, 任计划专班班长: the team named after the program spoken of, where none of the kind is named.
  private mutating func workTeam(
    _ pointer: String, before position: Int, _ view: SentenceView
  ) -> Int? {
    let heads = ["项目", "工程", "行动", "活动", "计划"]
    guard let head = heads.first(where: pointer.hasPrefix) else { return nil }
    let tail = String(pointer.dropFirst(2))
    if tail == "组" { return projectGroup(before: position, view) }
    let names = mentions
    let isNamed = { (item: Item) in item.isTeam && names[item.mention].name.hasSuffix(tail) }
    if let team = view.last(before: position, where: isNamed)
      ?? previous(before: view.number, within: 3, where: isNamed)
    {
      return team.mention
    }
    let isProgram = { (item: Item) in item.type == .program }
    guard
      let program = view.last(before: position, where: isProgram)
        ?? previous(before: view.number, within: 2, where: isProgram)
    else { return nil }
    let name = mentions[program.mention].name
    let full = (name.hasSuffix(head) ? name : name + head) + tail
    let aliases = home.map { [mentions[$0].name + full] } ?? []
    return addBody(
      full, type: .organization, aliases: aliases,
      at: position - pointer.unicodeScalars.count..<position)
  }

  /// 任项目组组长: whoever heads the group of a project leads the program spoken of.
  private func projectGroup(before position: Int, _ view: SentenceView) -> Int? {
    let isProgram = { (item: Item) in item.type == .program }
    return
      (view.last(before: position, where: isProgram)
      ?? previous(before: view.number, within: 2, where: isProgram))?.mention
  }

  /// Whether a team can have a part, by the last words of its name and the word that points to it.
  static func suits(_ name: String, _ role: String, _ pointer: String?) -> Bool {
    if let pointer {
      let ends = ["专班", "指挥部", "小组"].first(where: pointer.hasSuffix)
      if let ends { return name.hasSuffix(ends) }
    }
    if role.hasSuffix("指挥") || role.hasSuffix("指挥长") || role == "政委" {
      return name.hasSuffix("指挥部")
    }
    if role.hasSuffix("班长") { return name.hasSuffix("专班") }
    if role.hasSuffix("理事长") || role.hasSuffix("盟主") {
      return name.hasSuffix("理事会") && !isSocietys(name)
    }
    if role.hasSuffix("队长") || role.hasSuffix("领队") { return name.hasSuffix("队") }
    if role.hasSuffix("团长") { return name.hasSuffix("团") }
    if role.hasSuffix("组长") { return !name.hasSuffix("队") && !name.hasSuffix("指挥部") }
    return true
  }

  /// Whether a council is that of a society, whose heads hold posts, and of no group of hospitals: 某市护理学会第六届理事会.
  private static func isSocietys(_ name: String) -> Bool {
    name.hasSuffix("理事会")
      && !["联盟", "集团", "共同体", "医联体", "医共体", "联合体", "协作", "医院"].contains(where: name.holds)
  }

  /// Whether the group spoken of is a committee, whose heads are called 主任.
  private func isOpenedByTeam(_ view: SentenceView) -> Bool {
    let team =
      view.items.last(where: \.isTeam) ?? previous(before: view.number, within: 2, where: \.isTeam)
    return team.map { mentions[$0.mention].name.hasSuffix("委员会") } ?? false
  }

  private func isCommittee(_ item: Item) -> Bool {
    ["委员会", "办公室", "理事会"].contains(where: mentions[item.mention].name.hasSuffix)
  }

  /// Whether an item is a group whose chair leads it.
  private func isLedGroup(_ item: Item, _ role: String) -> Bool {
    item.type == .medicalGroup && (role.hasSuffix("理事长") || role.hasSuffix("盟主"))
  }

  private func evidence(_ item: Item, _ end: Int, _ view: SentenceView) -> Range<Int> {
    let start = titleStart[item.range.lowerBound]
    return min(
      start ?? item.range.lowerBound, item.range.lowerBound)..<max(end, item.range.upperBound)
  }

  /// The team directly before a mark 由: 环境整治组由某局牵头.
  func teamBefore(_ mark: Int, _ view: SentenceView) -> Item? {
    guard scan.reads("由", at: mark) else { return nil }
    let end = scan.reads("，", before: mark) ? mark - 1 : mark
    return view.items.last { $0.isTeam && $0.range.upperBound == end }
  }

  /// 带领 + 由内科、外科专家组成的 + 某医疗队: the team behind words for who is in it.
  private func teamMade(behind end: Int, _ view: SentenceView) -> Item? {
    let stop = min(view.range.upperBound, end + 44)
    guard let made = scan.first("组成的", in: end..<max(end, stop)),
      !scan.text[end..<made].contains(where: { $0.isOne(of: "，。；") })
    else { return nil }
    return view.items.first { $0.isTeam && (made + 3...made + 6).contains($0.range.lowerBound) }
  }

  /// 某带领, 率领, 率 a team; a team 由某带领.
  private mutating func readTeams(_ view: SentenceView) {
    for (word, places) in scan.places(of: RelationReader.teamVerbs, in: view.range) {
      for position in places {
        let end = position + word.scalarCount
        guard let person = view.last(before: position, where: \.isPerson),
          position - person.range.upperBound <= 2,
          let team = teamBefore(spanStart(person) - 1, view)
            ?? view.first(from: end, where: { $0.isTeam && $0.range.lowerBound - end <= 4 })
            ?? teamMade(behind: end, view)
        else { continue }
        claim(
          person.mention, .leads, team.mention, role: "带领", time: view.time,
          evidence: min(
            person.range.lowerBound, team.range.lowerBound)..<max(end, team.range.upperBound),
          rule: .leadsTeam, sentence: view.number)
      }
    }
  }
}

extension Range<Int> {
  /// The range without line breaks and blanks at its end.
  func trimmed(in scan: Scan) -> Range<Int> {
    var end = upperBound
    while end > lowerBound, scan.text[end - 1] == "\n" || scan.text[end - 1] == " " { end -= 1 }
    return lowerBound..<end
  }
}
