internal import GraphExchange
internal import KnowledgeGraph
internal import OntologyModel
internal import XMLIO

extension GraphExport {
  /// Writes a graph to a file or, without one, to standard output, and says what was lost.
  func send(_ graph: Graph, to output: String?, _ language: Language) throws(CommandFailure) {
    do throws(XMLError) {
      let report =
        if let output { try write(graph, to: output) } else { try write(graph, toDescriptor: 1) }
      for loss in losses(report) { StandardStreams.message(loss.text(language)) }
    } catch {
      throw CommandFailure(error)
    }
  }

  /// One line for each kind of thing that the format or its usual reader does not carry.
  private func losses(_ report: ExportReport) -> [Wording] {
    var lines: [Wording] = []
    func add(_ count: Int, _ chinese: (Int) -> String, _ english: (Int) -> String) {
      if count > 0 { lines.append(Wording(chinese(count), english(count))) }
    }
    let carrier = format == .dot ? "DOT" : "XML"
    add(
      report.strippedCharacters, { "略去 \(carrier) 不能容纳的 \($0) 个字符" },
      { "left out \(counted($0, "character")) that \(carrier) cannot carry" })
    guard isForGephi else {
      add(
        report.replacedSeparators, { "列表中有 \($0) 个值的分号改成了全角" },
        { "wrote the semicolon of \(counted($0, "value")) in lists in full width" })
      return lines + formulas(report)
    }
    add(
      report.nullValues, { "有 \($0) 个值为 null，Gephi 会当作缺失" },
      { "\(counted($0, "value")) that Gephi takes for missing (null)" })
    add(
      report.infinityValues, { "有 \($0) 个值含 INF，Gephi 会改成 Infinity" },
      { "\(counted($0, "value")) in which Gephi turns INF into Infinity" })
    add(
      report.trimmedValues, { "有 \($0) 个值首尾有空白，Gephi 会去掉" },
      { "\(counted($0, "value")) whose outer blanks Gephi cuts off" })
    return lines + formulas(report)
  }

  private func formulas(_ report: ExportReport) -> [Wording] {
    guard report.defusedFormulas > 0 else { return [] }
    let count = report.defusedFormulas
    return [
      Wording(
        "\(count) 个单元格像公式，前面加了撇号",
        "put an apostrophe before \(counted(count, "cell")) that a spreadsheet would take for a formula"
      )
    ]
  }

  private var isForGephi: Bool {
    switch format {
    case .graphml: profile == .gephi
    case .gexf, .csv: true
    default: false
    }
  }
}
