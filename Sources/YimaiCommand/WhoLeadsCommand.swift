internal import ArgumentParser
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// `yimai who-leads`: who leads which initiative, in what role, by which sentence.
struct WhoLeadsCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "who-leads",
    abstract: "Show who leads which initiative or leading group.",
    discussion: """
      Each row is a leader of an initiative, with the sentence that says so. With --as-of, a row \
      counts from its stated start or, without one, from the date of the report; without an \
      end that some report gives it counts as open. Exit status 1 where there is no row.

      Example: yimai who-leads health.yimai 医联体 --in 南阳市 --as-of 2022-09
      """)

  @OptionGroup var source: GraphArgument

  @Argument(help: "Words of the initiative's name (default: all initiatives).")
  var program: String?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("Only what has to do with this place.", valueName: "place"))
  var place: String?

  @OptionGroup var clocks: ClockArguments

  @OptionGroup var report: ReportOptions

  var language: Language { report.language }

  func run() throws {
    let table = LeadershipTable(
      try source.load(),
      filter: LeadershipFilter(
        initiative: program, place: place, date: clocks.date, knownBy: clocks.knownBy))
    if table.undated > 0 {
      StandardStreams.message(
        language == .chinese
          ? "略去没有日期的 \(table.undated) 行"
          : "left out \(counted(table.undated, "row")) without any date")
    }
    try report.print(LeadershipReport(table.rows, language: report.language).report)
    guard !table.rows.isEmpty else {
      throw CommandFailure(.findings, Wording("没有找到牵头者", "no leader found"))
    }
  }
}
