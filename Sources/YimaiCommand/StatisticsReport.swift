internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// The rows of `stats`.
struct StatisticsReport {
  let report: Report

  init(_ statistics: GraphStatistics, language: Language) {
    let isChinese = language == .chinese
    var rows: [Report.Row] = []
    func add(_ key: String, _ chinese: String, _ english: String, _ count: Int) {
      rows.append(
        .init(
          cells: [isChinese ? chinese : english, String(count)],
          json: .object([("kind", .string(key)), ("count", .integer(count))])))
    }
    add("documents", "文件", "documents", statistics.documents)
    add("characters", "字符", "characters", statistics.characters)
    add("entities", "实体", "entities", statistics.entities)
    for (type, count) in statistics.byType {
      let label = type.label(language)
      add("entities.\(type.name)", "  " + label, "  " + label, count)
    }
    add("mentions", "提及", "mentions", statistics.mentions)
    add("edges", "关系", "edges", statistics.edges)
    for (predicate, edges, _) in statistics.byPredicate {
      let label = predicate.label(language)
      add("edges.\(predicate.name)", "  " + label, "  " + label, edges)
    }
    add("statements", "陈述", "statements", statistics.statements)
    add("unasserted", "拟议、否定或期望", "planned, denied or hoped for", statistics.unasserted)
    add("quarantine", "隔离的陈述", "statements set aside", statistics.quarantined)
    report = Report(
      columns: [
        .init(title: isChinese ? "项" : "Of"),
        .init(title: isChinese ? "数" : "Count", alignment: .trailing),
      ], rows: rows)
  }
}

/// The rows of `stats --quarantine`.
struct QuarantineReport {
  let report: Report

  init(_ graph: Graph, language: Language) {
    let titles =
      language == .chinese
      ? ["主语", "关系", "宾语", "原因", "来源", "原句"]
      : ["Subject", "Predicate", "Object", "Reason", "Source", "Sentence"]
    report = Report(
      columns: titles.map { TextTable.Column(title: $0) },
      rows: graph.quarantine.map { item in
        let statement = item.statement
        let names = [statement.subject, statement.object].map { graph.entity($0)?.name ?? $0.text }
        let document = graph.document(statement.evidence.document)?.name ?? ""
        return Report.Row(
          cells: [
            names[0], statement.predicate.label(language), names[1], item.reason, document,
            Quote.oneLine(statement.evidence.quote),
          ],
          json: .object([
            ("statement", .string(statement.id.text)), ("subject", .string(names[0])),
            ("predicate", .string(statement.predicate.name)), ("object", .string(names[1])),
            ("role", JSONValue(statement.role)), ("reason", .string(item.reason)),
            ("document", .string(document)), ("quote", .string(statement.evidence.quote)),
            ("rule", .string(statement.rule)),
          ]))
      })
  }
}
