internal import ArgumentParser
internal import GraphStore
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// `yimai top`: who or what counts most.
struct TopCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "top",
    abstract: "Rank entities by edges, programs led, or betweenness.",
    discussion: """
      degree counts edges, programs counts the programs that an entity leads, betweenness says on \
      how many shortest ways between others it lies (Brandes 2001; estimated from a part of the \
      nodes in graphs of over 5,000). Exit status 1 where nothing counts.

      Example: yimai top health.yimai --by programs --type Official
      """)

  @OptionGroup var source: SnapshotArgument

  @Option(help: "What to rank by: degree, programs or betweenness.")
  var by = Ranking.Measure.degree

  @Option(
    name: .customLong("type"),
    help: ArgumentHelp(
      "Only entities of this type or below it; may stand more than once.", valueName: "type"))
  var types: [EntityType] = []

  @Option(help: "How many rows to show.")
  var limit = 20

  @OptionGroup var report: ReportOptions

  var language: Language { report.language }

  func validate() throws {
    guard limit >= 1 else { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() throws {
    let graph = try source.open()
    let ranking = Ranking(graph.snapshot, by: by, types: Set(types), limit: limit)
    if ranking.isEstimated {
      StandardStreams.message(
        language == .chinese
          ? "中介度按 \(Betweenness.pivotCount) 个节点估算"
          : "betweenness is estimated from \(Betweenness.pivotCount) nodes")
    }
    try report.print(TopReport(ranking, by: by, in: graph, language: language).report)
    guard !ranking.rows.isEmpty else {
      throw CommandFailure(.findings, Wording("没有可排的实体", "there is nothing to rank"))
    }
  }
}

/// The rows of `top`.
struct TopReport {
  let report: Report

  init(
    _ ranking: Ranking, by measure: Ranking.Measure, in graph: SnapshotGraph, language: Language
  ) {
    let isChinese = language == .chinese
    let score =
      switch measure {
      case .degree: isChinese ? "关系数" : "Edges"
      case .programs: isChinese ? "牵头项目数" : "Programs led"
      case .betweenness: isChinese ? "中介度" : "Betweenness"
      }
    let snapshot = graph.snapshot
    report = Report(
      columns: [
        .init(title: isChinese ? "名次" : "Rank", alignment: .trailing),
        .init(title: isChinese ? "名称" : "Name"), .init(title: isChinese ? "类型" : "Type"),
        .init(title: score, alignment: .trailing),
      ],
      rows: ranking.rows.enumerated().map { number, row in
        let type = snapshot.type(ofNode: row.node)
        let shown =
          measure == .betweenness
          ? "\((row.score * 10).rounded() / 10)" : String(Int(row.score))
        return Report.Row(
          cells: [
            String(number + 1), snapshot.name(ofNode: row.node), type.label(language), shown,
          ],
          json: .object([
            ("rank", .integer(number + 1)), ("name", .string(snapshot.name(ofNode: row.node))),
            ("id", .string(snapshot.id(ofNode: row.node).text)), ("type", .string(type.name)),
            (
              "score",
              measure == .betweenness ? .number(row.score) : .integer(Int(row.score))
            ),
          ]))
      })
  }
}
