internal import ArgumentParser
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// `yimai stats`: how much a graph holds, and what was set aside.
struct StatsCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count documents, entities and edges of a graph.",
    discussion: """
      Statements that the ontology does not allow are kept apart from the graph; --quarantine \
      lists them with the reason.

      Example: yimai stats health.yimai
      """)

  @OptionGroup var source: GraphArgument

  @Flag(help: "List the statements that were set aside, instead of the counts.")
  var quarantine = false

  @OptionGroup var report: ReportOptions

  var language: Language { report.language }

  func run() throws {
    let graph = try source.load()
    try report.print(
      quarantine
        ? QuarantineReport(graph, language: report.language).report
        : StatisticsReport(GraphStatistics(graph), language: report.language).report)
  }
}
