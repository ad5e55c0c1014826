internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Tables of tasks: a head with 任务 and 牵头单位 or 责任人, and a row for each task.
///
/// What stands in the column of tasks is a program, because the head says who leads it.
extension RelationReader {
  private static let ofUnits = ["牵头", "主责", "主办", "领衔", "主抓", "承担"]
  private static let ofPeople = [
    "责任", "牵头", "分管", "包联", "包抓", "包保", "挂联", "挂包", "挂点", "主抓", "负责", "督办", "领办", "领衔", "挂帅", "总",
    "主要", "第一", "县级", "市级", "区级", "院级",
  ]
  private static let ofHelp = ["配合", "协办", "责任", "参与", "实施", "协同", "协助", "承办"]
  private static let units = ["单位", "部门", "医院", "机构", "科室", "处室"]
  private static let people = ["领导", "责任人", "负责人", "带头人", "牵头人", "召集人", "责任者", "主抓人"]
  private static let tasks = [
    "任务", "项目", "事项", "工作", "内容", "举措", "改革", "工程", "行动", "实事", "难事", "清单", "名称",
  ]
  private static let others = [
    "时限", "进度", "要求", "目标", "措施", "编号", "序号", "情况", "时间", "备注", "电话", "联系", "签字", "完成", "分管工作",
    "职务",
    "姓名",
  ]

  private struct Columns {
    var count = 0
    var task = -1
    /// The column of numbers, where there is one.
    var number: Int?
    /// Columns of who leads, with the head's words and whether they name people.
    var leads: [(index: Int, role: String, isPerson: Bool)] = []
    var helps: [Int] = []
  }

  /// Reads all tables of tasks.
  mutating func readTaskTables() {
    var columns: Columns?
    var task: Item?
    for view in views {
      let cells = cells(of: view)
      if cells.count >= 2, let head = head(cells) {
        columns = head
        task = nil
      } else if let table = columns {
        if cells.count == table.count {
          task = readRow(cells, table, view, after: task)
        } else if cells.count >= 2, table.task <= 1 {
          readLooseRow(cells, table, view)
        } else if cells.count < 2 {
          columns = nil
        }
      }
    }
  }

  /// The cells of a row, by separators; none where the sentence is running text.
  private func cells(of view: SentenceView) -> [Range<Int>] {
    guard view.range.count <= 200, !scan.text[view.range].contains("。") else { return [] }
    let isBox = scan.text[view.range.lowerBound].isOne(of: "│┃|")
    var cells: [Range<Int>] = []
    var start = view.range.lowerBound
    var position = start
    while position <= view.range.upperBound {
      let isEnd = position == view.range.upperBound
      let separates =
        isEnd
        || (isBox ? scan.text[position].isOne(of: "│┃|") : scan.text[position].isOne(of: " 　"))
      if separates {
        if !isBox || start > view.range.lowerBound, !(isEnd && isBox) || position > start {
          cells.append(start..<position)
        }
        start = position + 1
      }
      position += 1
    }
    return cells
  }

  // MARK: The head

  private func head(_ cells: [Range<Int>]) -> Columns? {
    var columns = Columns(count: cells.count)
    var free: Int?
    for (index, cell) in cells.enumerated() {
      let words = scan.string(cell).filter { $0 != " " && $0 != "　" }
      guard words.count <= 10, !words.isEmpty else { continue }
      if words == "序号" || words == "编号" {
        columns.number = index
      } else if let isPerson = leads(words) {
        columns.leads.append((index, words, isPerson))
      } else if isHelp(words) {
        columns.helps.append(index)
      } else if RelationReader.others.contains(where: words.holds) {
        continue
      } else if columns.task < 0, RelationReader.tasks.contains(where: words.holds) {
        columns.task = index
      } else if free == nil {
        free = index
      }
    }
    if columns.task < 0 { columns.task = free ?? -1 }
    guard columns.task >= 0, !columns.leads.isEmpty else { return nil }
    return columns
  }

  /// Whether a column's head says who leads, and then whether it names people.
  private func leads(_ words: String) -> Bool? {
    guard !["配合", "联系", "电话", "填报", "协办", "协助"].contains(where: words.holds) else {
      return nil
    }
    if RelationReader.people.contains(where: words.hasSuffix), words != "负责人",
      RelationReader.ofPeople.contains(where: words.holds)
    {
      return true
    }
    return RelationReader.units.contains(where: words.hasSuffix)
      && RelationReader.ofUnits.contains(where: words.hasPrefix) ? false : nil
  }

  private func isHelp(_ words: String) -> Bool {
    RelationReader.units.contains(where: words.hasSuffix)
      && RelationReader.ofHelp.contains(where: words.hasPrefix)
  }

  // MARK: Rows

  /// Reads a row and gives its task, or that of the row it goes on.
  private mutating func readRow(
    _ cells: [Range<Int>], _ table: Columns, _ view: SentenceView, after last: Item?
  ) -> Item? {
    // The rest of the row above, whose cells were too narrow.
    let marks = [table.number, table.task].compactMap { $0 }
    let goesOn = last != nil && marks.contains { trimmed(cells[$0]).isEmpty }
    guard let task = goesOn ? last : taskItem(in: cells[table.task], view) else { return nil }
    for column in table.leads {
      let found = leaders(in: cells[column.index], column.isPerson, view)
      for leader in found { claimLead(leader, task, column.role, view) }
    }
    for index in table.helps {
      for item in view.items(in: cells[index]) where item.isBody {
        claim(
          item.mention, .implements, task.mention,
          evidence: task.range.lowerBound..<max(task.range.upperBound, item.range.upperBound),
          rule: .implementsCharge, sentence: view.number)
      }
    }
    return task
  }

  /// A row whose cells are not as many as the head's: a blank inside a cell or an empty one.
  private mutating func readLooseRow(
    _ cells: [Range<Int>], _ table: Columns, _ view: SentenceView
  ) {
    guard cells.count > table.task, let task = taskItem(in: cells[table.task], view) else { return }
    let rest = cells[table.task].upperBound..<view.range.upperBound
    for column in table.leads {
      let item = view.items(in: rest).first {
        column.isPerson ? $0.isPerson : $0.isBody && !isBracketed($0.range.lowerBound, in: view)
      }
      if let item { claimLead(item.mention, task, column.role, view) }
    }
  }

  private mutating func claimLead(
    _ leader: Int, _ task: Item, _ role: String, _ view: SentenceView
  ) {
    guard mentions[leader].name != mentions[task.mention].name else { return }
    claim(
      leader, .leads, task.mention, role: role, evidence: view.range.trimmed(in: scan),
      rule: .leadsUnit, sentence: view.number)
  }

  /// Who leads by a cell: what it names, or a name that stands in it alone.
  private mutating func leaders(
    in cell: Range<Int>, _ isPerson: Bool, _ view: SentenceView
  ) -> [Int] {
    let items = view.items(in: cell).filter { isPerson ? $0.isPerson : $0.isBody }
      .filter { !isBracketed($0.range.lowerBound, in: view) }
    guard items.isEmpty, isPerson else {
      // 市公安局交警支队 is not 市公安局.
      return items.filter { isPerson || fills($0, cell) }.map(\.mention)
    }
    let range = trimmed(cell)
    return range.isEmpty ? [] : loneNames(in: range)
  }

  /// Whether a body's name ends where the cell or a member of its list does.
  private func fills(_ item: Item, _ cell: Range<Int>) -> Bool {
    let end = item.range.upperBound
    return end >= cell.upperBound || !scan.text[end].isHan
      || scan.text[end].isOne(of: "和与及等")
  }

  /// The names of a cell that holds nothing else: any surname with one or two characters.
  private mutating func loneNames(in range: Range<Int>) -> [Int] {
    var found: [Int] = []
    var start = range.lowerBound
    for position in range.lowerBound...range.upperBound {
      let ends = position == range.upperBound || scan.text[position].isOne(of: "、（ ，")
      guard ends else { continue }
      let name = start..<position
      guard (2...4).contains(name.count), scan.text[name].allSatisfy(\.isHan),
        let surname = scan.vocabulary.surnames.longestMatch(
          in: scan.text, at: start, limit: position),
        (1...2).contains(position - surname.end),
        !scan.matches.classes(startingAt: start).contains(.post),
        scan.longest([.post, .institutionTail, .body], endingAt: position, from: start) == nil
      else { break }
      found.append(person(at: name))
      if position < range.upperBound, scan.text[position] == "（" { break }
      start = position + 1
    }
    return found
  }

  /// The task that a cell names.
  mutating func taskItem(in cell: Range<Int>, _ view: SentenceView) -> Item? {
    if let item = view.items(in: cell).first(where: isLed) { return item }
    var range = trimmed(cell)
    while let first = scan.scalar(range.lowerBound), range.count > 1,
      first.isDigit || first.isOne(of: ".．、）（ ")
    {
      range = range.lowerBound + 1..<range.upperBound
    }
    let verbs: [StaticString] = ["加快推进", "推进", "实施", "开展", "推行", "推动", "启动"]
    if let verb = verbs.first(where: { scan.reads($0, at: range.lowerBound) }),
      range.count - verb.scalarCount >= 4
    {
      range = range.lowerBound + verb.scalarCount..<range.upperBound
    }
    let vague: [StaticString] = [
      "加强", "完善", "强化", "提升", "提高", "做好", "落实", "优化", "健全", "严格", "规范", "组织", "制定", "加快", "深化",
      "建立",
      "做实", "抓好", "确保", "持续", "统筹", "合计", "其他",
    ]
    guard (4...16).contains(range.count),
      !vague.contains(where: { scan.reads($0, at: range.lowerBound) }),
      !scan.text[range].contains(where: { $0.endsClause || $0.isOne(of: "、《》│") }),
      scan.text[range].filter(\.isHan).count >= 3,
      !view.items(in: range).contains(where: { $0.isPerson || $0.range == range })
    else { return nil }
    return Item(range: range, mention: addProgram(at: range), type: .program, isTeam: false)
  }

  private func trimmed(_ cell: Range<Int>) -> Range<Int> {
    var (start, end) = (cell.lowerBound, cell.upperBound)
    let isBlank = { (position: Int) in self.scan.text[position].isOne(of: " 　\n") }
    while start < end, isBlank(start) { start += 1 }
    while end > start, isBlank(end - 1) { end -= 1 }
    return start..<end
  }
}
