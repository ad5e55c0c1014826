internal import OntologyModel
internal import TextNormalization

/// Task lists by labels: lines 牵头领导：甲 over 分管事项：1.某试点；2.某行动, 交办事项：某制度 over 承办领导：乙, and
/// parts of a line that each pair somebody with a task: 院长甲——某复审；副院长乙——“某行动”.
extension RelationReader {
  private static let leaderLabels = Words([
    "牵头领导", "责任领导", "领衔领导", "挂帅领导", "承办领导", "领办领导", "分管领导", "包抓领导", "包联领导", "督办领导", "主责领导", "主抓领导",
    "县级领导", "牵头县领导", "项目负责人", "项目牵头人", "项目首席专家", "项目主持人", "第一责任人", "总牵头人", "牵头人", "责任人", "领办人",
    "包抓人",
    "主责人", "负责人",
  ])
  private static let unitLabels = Words([
    "总牵头单位", "牵头单位", "牵头部门", "牵头医院", "牵头科室", "主责单位", "主责部门", "主办单位", "主办部门", "承办单位", "领办单位", "主体单位",
    "总牵头",
  ])
  private static let taskLabels = Words([
    "项目名称", "任务名称", "改革事项", "分管事项", "交办事项", "包抓事项", "领办事项", "牵头事项", "具体任务", "重点任务", "攻坚任务", "工作任务",
    "改革任务", "领办项目", "包抓项目", "重点项目", "牵头任务", "事项", "任务", "项目",
  ])

  /// What the lines of a list have named so far, and whether its leaders stand over their tasks.
  private struct LabelBlock {
    var tasks: [Int] = []
    var leaders: [(mention: Int, role: String, range: Range<Int>)] = []
    var isLeaderFirst: Bool?
    var last = 0
  }

  mutating func readLabelBlocks() {
    guard scan.first(of: RelationReader.taskLabels, in: 0..<scan.text.count) != nil else { return }
    var block = LabelBlock()
    for view in views where view.range.count <= 120 {
      if view.number - block.last > 3 || views[block.last].article != view.article {
        block = LabelBlock()
      }
      readLabelLine(view, &block)
    }
  }

  private mutating func readLabelLine(_ view: SentenceView, _ block: inout LabelBlock) {
    let start = view.range.lowerBound
    if let label = scan.word(of: RelationReader.taskLabels, at: start),
      scan.scalar(start + label.scalarCount) == "："
    {
      let tasks = labelledTasks(start + label.scalarCount + 1..<view.range.upperBound, view)
      guard !tasks.isEmpty else { return }
      block.isLeaderFirst = block.isLeaderFirst ?? !block.leaders.isEmpty
      block.last = view.number
      block.tasks = tasks
      if block.isLeaderFirst == true { claimBlock(block, view) }
      return
    }
    let labels = [RelationReader.leaderLabels, RelationReader.unitLabels].flatMap {
      scan.occurrences(of: $0, in: view.range)
    }.filter { hit in
      scan.scalar(hit.start + hit.word.scalarCount) == "："
        && (hit.start == start || scan.text[hit.start - 1].isOne(of: " 　；"))
    }.sorted { $0.start < $1.start }
    guard labels.first?.start == start else { return }
    block.leaders = labels.enumerated().flatMap { index, label in
      let open = label.start + label.word.scalarCount + 1
      let end = index + 1 < labels.count ? labels[index + 1].start : view.range.upperBound
      let isUnit = scan.reads(RelationReader.unitLabels, at: label.start)
      return view.items(in: open..<max(open, end)).filter {
        (isUnit ? $0.isBody && !$0.isTeam : $0.isPerson)
          && !isBracketed($0.range.lowerBound, in: view)
      }.map { ($0.mention, label.word.description, label.start..<$0.range.upperBound) }
    }
    block.isLeaderFirst = block.isLeaderFirst ?? block.tasks.isEmpty
    block.last = view.number
    if block.isLeaderFirst == false { claimBlock(block, view) }
  }

  private mutating func claimBlock(_ block: LabelBlock, _ view: SentenceView) {
    for leader in block.leaders {
      for task in block.tasks where mentions[task].name != mentions[leader.mention].name {
        let isRead = hasClaim(
          in: view,
          where: { $0.predicate == .leads && $0.subject == leader.mention && $0.object == task })
        guard !isRead else { continue }
        claim(
          leader.mention, .leads, task, role: leader.role, evidence: leader.range,
          rule: .leadsRoleList,
          sentence: view.number)
      }
    }
  }

  /// The tasks that a labelled line names: what is known in it, else its numbered parts.
  private mutating func labelledTasks(_ range: Range<Int>, _ view: SentenceView) -> [Int] {
    let known = view.items(in: range).filter(isLed)
    let parts = scan.text[range].split(whereSeparator: { $0.isOne(of: "；。") }).map(\.indices)
    if known.count >= parts.count { return known.map(\.mention) }
    return parts.compactMap { taskItem(in: $0, view)?.mention }
  }

  // MARK: 院长甲——某复审；副院长乙——“某行动”

  private static let pairMarks = Words(["——", "—", "：", "，", "（"])

  /// Parts of an enumeration that each are somebody, a mark and a task, or the other way round.
  mutating func readPairedParts(_ view: SentenceView) {
    guard view.range.count <= 300, scan.text[view.range].contains("；") else { return }
    var pairs: [(leader: Item, task: Int, range: Range<Int>)] = []
    var start = view.range.lowerBound
    for position in view.range.lowerBound...view.range.upperBound
    where position == view.range.upperBound || scan.text[position] == "；" {
      if let pair = pair(in: start..<position, view) { pairs.append(pair) }
      start = min(position + 1, view.range.upperBound)
    }
    guard pairs.count > 1, !hasClaim(in: view, where: { $0.predicate == .leads }) else { return }
    for pair in pairs where mentions[pair.leader.mention].name != mentions[pair.task].name {
      claim(
        pair.leader.mention, .leads, pair.task, evidence: pair.range, rule: .leadsLoose,
        sentence: view.number)
    }
  }

  /// 院长甲——某复审, 某攻坚（副县长甲）: the task is what is left of a part, its only one.
  private mutating func pair(
    in part: Range<Int>, _ view: SentenceView
  ) -> (leader: Item, task: Int, range: Range<Int>)? {
    let part = behindColon(part, view)
    let people = view.items(in: part).filter(\.isPerson)
    guard people.count == 1, let person = people.first else { return nil }
    let tasks = view.items(in: part).filter(isLed)
    guard tasks.count == 1, let task = tasks.first else { return nil }
    let isFirst = person.range.lowerBound < task.range.lowerBound
    let between =
      isFirst
      ? spanEnd(person)..<max(spanEnd(person), task.range.lowerBound)
      : task.range.upperBound..<max(task.range.upperBound, spanStart(person))
    guard let mark = scan.word(of: RelationReader.pairMarks, at: between.lowerBound),
      mark.description != "，" || !isFirst, between.count <= mark.scalarCount + 1,
      (isFirst ? spanStart(person) : task.range.lowerBound) - part.lowerBound <= 3
    else { return nil }
    return (person, task.mention, part)
  }

  /// 分工如下：院长甲——…: the first part opens behind what announces the list.
  private func behindColon(_ part: Range<Int>, _ view: SentenceView) -> Range<Int> {
    guard
      let colon = part.last(where: { position in
        scan.text[position] == "："
          && !view.items.contains { $0.isPerson && spanEnd($0) == position }
      })
    else { return part }
    return colon + 1..<max(colon + 1, part.upperBound)
  }
}
