internal import ArgumentParser
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// `yimai who-leads`: who leads which initiative, in what role, by which sentence.
struct WhoLeadsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "who-leads",
    abstract: "Show who leads which initiative or leading group.",
    discussion: """
      Each row is a leader of an initiative, with the sentence that says so. With --as-of, a row \
      counts from its stated start or, without one, from the date of the report; without a stated \
      end it counts as open.

      Example: yimai who-leads health.yimai 医联体 --in 南阳市 --as-of 2022-09
      """)

  @OptionGroup var source: GraphArgument

  @Argument(help: "Words of the initiative's name (default: all initiatives).")
  var program: String?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("Only what has to do with this place.", valueName: "place"))
  var place: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "Only what held then: 2022, 2022-09 or 2022-09-14.", valueName: "date"))
  var date: PartialDate?

  @OptionGroup var report: ReportOptions

  func run() throws {
    let table = LeadershipTable(
      try source.load(), filter: LeadershipFilter(initiative: program, place: place, date: date))
    if table.undated > 0 {
      StandardStreams.message("\(table.undated) rows without any date are left out\n")
    }
    try report.print(LeadershipReport(table.rows, language: report.language).report)
    if table.rows.isEmpty { StandardStreams.message("no leader found\n") }
  }
}
