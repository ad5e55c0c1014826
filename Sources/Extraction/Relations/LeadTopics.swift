internal import OntologyModel
internal import TextNormalization

/// What is spoken of where a frame of leading names nothing: 行动由甲局牵头, 这件事乙管, 县卫健委为牵头部门.
///
/// First a program of the words before, whose name the pointing word ends or is part of, then any, then that of the title.
extension RelationReader {
  private static let pointers = Words([
    "平台", "项目", "工程", "计划", "行动", "改革", "活动", "试点", "工作", "任务", "机制", "做法", "体系", "网络", "系统", "演练",
    "工作站", "创建", "模式", "服务", "专项行动", "专项整治", "整治", "攻坚", "攻坚战", "战役", "事", "件事", "这块工作", "块工作", "这块", "创建工作",
    "试点工作", "整治工作", "改革工作", "这摊事", "筛查", "体检", "义诊", "普查", "清零行动",
  ])
  private static let determiners = Words([
    "该", "这个", "这项", "此项", "这一", "这一项", "上述", "这张", "这场", "此次", "本次", "这次", "此", "本", "这", "整个", "整项",
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
    let range = start..<words.upperBound
    guard (1...6).contains(range.count),
      let word = scan.word(of: RelationReader.pointers, before: range.upperBound)
    else { return nil }
    let isWhole = word.scalarCount == range.count
    guard isWhole || isPointed || range.count <= 5 && !isPointed && range.count > 2 else { return nil }
    var core = scan.string(range)
    if core.hasSuffix("工作"), range.count > 2 { core.removeLast(2) }
    if core.unicodeScalars.count >= 2, let named = spoken(before: words.lowerBound, view, holding: core) {
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
  mutating func spokenProgram(
    before position: Int, _ view: SentenceView, holding core: String? = nil,
    _ context: inout LeadContext
  ) -> Int? {
    let isProgram = { (item: Item) in item.type == .program }
    if let item = view.last(before: position, where: isProgram) { return item.mention }
    if let core, core.unicodeScalars.count >= 2, let titled = titleMatter(core, view, &context) { return titled }
    if let item = previous(before: view.number, within: 2, where: isProgram) {
      return item.mention
    }
    if let quote = quoteBefore(position, view, &context) { return quote }
    return documentTopic(of: view)
  }

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
      guard kind == .headline || kind == .masthead || other.number == first else { break }
      if other.range.count <= 60 { found.append(other) }
    }
    return found
  }

  /// The phrase of the title that ends in a pointing word: 某县举行某应急演练, and then 演练总指挥.
  private mutating func titleMatter(
    _ core: String, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    let word = Array(core.unicodeScalars)
    for title in titleViews(of: view) {
      guard
        let start = scan.positions(of: word).last(where: {
          title.range.contains($0) && $0 + word.count <= title.range.upperBound
        }), let range = matters(in: title.range.lowerBound..<start + word.count, title).last
      else { continue }
      return program(ofMatter: range, &context)
    }
    return nil
  }
}
