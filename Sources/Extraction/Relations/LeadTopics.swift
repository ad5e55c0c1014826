internal import OntologyModel
internal import TextNormalization

/// What is spoken of where a frame of leading names nothing: 行动由甲局牵头, 这件事乙管, 县卫健委为牵头部门.
///
/// First a program of the words before, whose name the pointing word ends or is part of, then any, then that of the title.
extension RelationReader {
  /// The longest first.
  private static let pointers = Words([
    "专项行动", "专项整治", "创建工作", "试点工作", "整治工作", "改革工作", "清零行动", "这块工作", "攻坚行动", "工作站", "攻坚战", "块工作",
    "这摊事", "这块",
    "件事", "平台", "项目", "工程", "计划", "行动", "改革", "活动", "试点", "工作", "任务", "机制", "做法", "体系", "网络", "系统",
    "演练", "创建", "模式", "服务", "整治", "攻坚", "战役", "筛查", "体检", "义诊", "普查", "事",
  ])
  private static let determiners = Words([
    "该", "这个", "这项", "此项", "这一", "这一项", "上述", "这张", "这场", "此次", "本次", "这次", "此", "本", "这", "整个",
    "整项", "该项", "该套", "这套", "这份", "这批", "这种", "这款", "这门", "这道", "这支", "那项", "那套", "那个",
  ])
  /// What is done to the thing pointed to: 整个项目的实施, 该行动的推进.
  private static let pointedTails = Words([
    "的具体实施", "的组织实施", "的日常管理", "的日常工作", "的日常运行", "的具体工作", "的统筹", "的实施", "的推进", "的落实", "的运行", "的运营",
    "的管理", "的建设",
    "的协调", "的日常",
  ])

  /// What words that only point to it mean: 行动, 该网络, 这件事, 创建工作, 提质年行动.
  mutating func pointedProgram(
    _ words: Range<Int>, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    var start = words.lowerBound
    while let lead = scan.word(of: RelationReader.fillers, at: start),
      words.upperBound - start > lead.scalarCount
    {
      start += lead.scalarCount
    }
    var isPointed = false
    if let word = scan.word(of: RelationReader.determiners, at: start),
      words.upperBound - start > word.scalarCount
    {
      start += word.scalarCount
      isPointed = true
    }
    let tail =
      isPointed ? scan.word(of: RelationReader.pointedTails, before: words.upperBound) : nil
    let range = start..<max(start, words.upperBound - (tail?.scalarCount ?? 0))
    guard (1...6).contains(range.count),
      let word = scan.word(of: RelationReader.pointers, before: range.upperBound)
    else { return nil }
    let isWhole = word.scalarCount == range.count
    guard isWhole || isPointed || range.count <= 5 && !isPointed && range.count > 2 else {
      return nil
    }
    var core = scan.string(range)
    if core.hasSuffix("工作"), range.count > 2 { core.removeLast(2) }
    if core.unicodeScalars.count >= 2,
      let named = spoken(before: words.lowerBound, view, holding: core)
    {
      return named
    }
    guard isWhole, isPointed || range.count >= 2 else { return nil }
    if !isPointed, core == "工作" || core == "任务" || core == "服务" { return nil }
    return spokenProgram(before: words.lowerBound, view, holding: core, &context)
  }

  private static let fillers = Words([
    "其中", "目前", "同时", "据悉", "根据方案", "按照方案", "按照分工", "整个", "会议明确",
  ])

  /// The last program before a position whose name holds some words, in the same article, or the one of the title.
  private func spoken(
    before position: Int, _ view: SentenceView, holding core: String
  ) -> Int? {
    let holds = { (item: Item) in
      item.type == .program && mentions[item.mention].name.holds(core)
    }
    return
      (view.last(before: position, where: holds)
      ?? previous(before: view.number, within: 6, where: holds)
      ?? titleViews(of: view).lazy.flatMap(\.items).last(where: holds))?.mention
  }

  /// The program that is spoken of at a position: of the words before, or of the title.
  ///
  /// Of several in the sentences before, the one that the title names or that somebody leads already.
  mutating func spokenProgram(
    before position: Int, _ view: SentenceView, holding core: String? = nil,
    _ context: inout LeadContext
  ) -> Int? {
    let isProgram = { (item: Item) in item.type == .program }
    if let item = view.last(before: position, where: isProgram) { return item.mention }
    if let core, core.unicodeScalars.count >= 2, core != "工作",
      let titled = worded(core, before: position, view, &context)
    {
      return titled
    }
    let topic = documentTopic(of: view)
    var led = Set((context.leads[view.number] ?? []).map { mentions[$0.object].name })
    for number in max(0, view.number - 3)..<view.number {
      led.formUnion((context.leads[number] ?? []).map { mentions[$0.object].name })
    }
    let isKnown = { (item: Item) in
      item.type == .program
        && (item.mention == topic || mentions[item.mention].name == topic.map { mentions[$0].name }
          || led.contains(mentions[item.mention].name))
    }
    // 实施某工程。 甲牵头，乙主抓: the one program of the sentence before, unless it is a mere quote.
    if view.number > 0, views[view.number - 1].article == view.article {
      let near = views[view.number - 1].items.filter(isProgram)
      if near.count == 1, !mentions[near[0].mention].name.hasSuffix("”") { return near[0].mention }
    }
    if let item = previous(before: view.number, within: 3, where: isKnown) { return item.mention }
    let others = views[max(0, view.number - 2)..<view.number].filter { $0.article == view.article }
      .flatMap(\.items).filter(isProgram)
    // A list of programs, or a mere quote beside a title that names a program: the title's.
    let names = Set(others.map { mentions[$0.mention].name })
    if let topic,
      names.count > 2 || others.last.map({ mentions[$0.mention].name.hasSuffix("”") }) == true
    {
      return topic
    }
    for number in stride(from: view.number - 1, through: max(0, view.number - 3), by: -1) {
      if let last = context.leads[number]?.last(where: { mentions[$0.object].type == .program }) {
        return names.count > 2 ? nil : last.object
      }
    }
    guard names.count <= 2 else { return nil }
    return others.last?.mention ?? quoteBefore(position, view, &context) ?? topic
  }

  /// Whether the words of a sentence before a position speak of a group or team, which is then meant.
  func speaksOfGroup(before position: Int, _ view: SentenceView) -> Bool {
    if view.items.contains(where: {
      ($0.isTeam || $0.type == .medicalGroup) && $0.range.upperBound <= position
    }) {
      return true
    }
    return first(
      of: RelationReader.groupWords,
      in: view.range.lowerBound..<max(view.range.lowerBound, position))
      != nil
  }

  private static let groupWords = Words([
    "专班", "小组", "工作组", "指挥部", "委员会", "联盟", "医联体", "医共体", "集团", "共同体", "联合体", "联席会议", "团队", "分队",
    "服务队",
    "工作队", "医疗队", "理事会", "专科组", "组。",
  ])

  /// The program that the title names last.
  func documentTopic(of view: SentenceView) -> Int? {
    titleViews(of: view).lazy.flatMap(\.items).last { $0.type == .program }?.mention
  }

  /// The title of the article that a sentence stands in: its headlines, or its first line.
  func titleViews(of view: SentenceView) -> [SentenceView] {
    var first = view.number
    while first > 0, views[first - 1].article == view.article { first -= 1 }
    var found: [SentenceView] = []
    for other in views[first..<min(views.count, first + 4)] where other.article == view.article {
      let kind = other.sentence.kind
      let isLine = other.range.count <= 40 && scan.text[other.range.upperBound - 1] != "。"
      guard kind == .headline || kind == .masthead || other.number == first || isLine else { break }
      if other.range.count <= 60 { found.append(other) }
    }
    return found
  }

  /// The phrase of the title or of the words before that ends in a pointing word: 举行某应急演练, and then 演练总指挥.
  private mutating func worded(
    _ core: String, before position: Int, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    let word = Array(core.unicodeScalars)
    let near = stride(from: view.number, through: max(0, view.number - 2), by: -1)
      .map { views[$0] }.filter { $0.article == view.article }
    for other in titleViews(of: view) + near {
      guard
        let start = scan.positions(of: word).last(where: {
          other.range.contains($0) && $0 + word.count <= min(position, other.range.upperBound)
        }),
        let range = matters(in: other.range.lowerBound..<start + word.count, other).last,
        range.count > word.count + 1
      else { continue }
      return program(ofMatter: range, &context)
    }
    return nil
  }
}
