internal import OntologyModel
internal import TextNormalization

/// Tables of tasks: a head with 任务 and 牵头单位, and a row for each task.
extension RelationReader {
  private static let separators = Set(" 　│┃|".unicodeScalars)
  private static let leadHeads: [String: Bool] = [
    "牵头单位": false, "牵头部门": false, "牵头医院": false, "牵头机构": false, "责任领导": true, "牵头领导": true,
    "分管领导": true, "责任人": true, "包联领导": true,
  ]
  private static let helpHeads: Set<String> = ["配合单位", "配合部门", "协办单位", "责任单位", "参与单位", "实施单位"]
  private static let taskHeads = ["任务", "项目", "事项", "工作", "内容", "举措", "改革", "工程"]

  private struct Columns {
    var count = 0
    var task = 0
    /// Columns of who leads, with the head's words and whether they name people.
    var leads: [(index: Int, role: String, isPerson: Bool)] = []
    var helps: [Int] = []
  }

  mutating func readTaskTables() {
    var columns: Columns?
    for view in views {
      let cells = cells(of: view)
      if cells.count >= 2, let head = head(cells) {
        columns = head
      } else if let table = columns {
        if cells.count == table.count {
          readRow(cells, table, view)
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

  private func head(_ cells: [Range<Int>]) -> Columns? {
    var columns = Columns(count: cells.count, task: -1)
    for (index, cell) in cells.enumerated() {
      let words = scan.string(cell).filter { $0 != " " }
      if let isPerson = RelationReader.leadHeads[words] {
        columns.leads.append((index, words, isPerson))
      } else if RelationReader.helpHeads.contains(words) {
        columns.helps.append(index)
      } else if columns.task < 0, RelationReader.taskHeads.contains(where: words.holds) {
        columns.task = index
      }
    }
    guard columns.task >= 0, !columns.leads.isEmpty else { return nil }
    return columns
  }

  private mutating func readRow(_ cells: [Range<Int>], _ table: Columns, _ view: SentenceView) {
    guard let task = view.items(in: cells[table.task]).first(where: { $0.type == .program }) else {
      return
    }
    for column in table.leads {
      for item in view.items(in: cells[column.index])
      where column.isPerson ? item.isPerson : item.isBody {
        claim(
          item.mention, .leads, task.mention, role: column.role,
          evidence: task.range.lowerBound..<max(task.range.upperBound, item.range.upperBound),
          rule: .leadsUnit, sentence: view.number)
      }
    }
    for index in table.helps {
      for item in view.items(in: cells[index]) where item.isBody {
        claim(
          item.mention, .implements, task.mention,
          evidence: task.range.lowerBound..<max(task.range.upperBound, item.range.upperBound),
          rule: .implementsCharge, sentence: view.number)
      }
    }
  }
}
