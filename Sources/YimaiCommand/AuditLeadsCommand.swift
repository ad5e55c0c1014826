internal import ArgumentParser
internal import Audit
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// `yimai audit leads`: the leadership register.
struct AuditLeadsCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "leads",
    abstract: "List who leads which initiative, with post, period, sources and quote.",
    discussion: """
      A line that a text states stands beside those that follow from it: who heads the leading \
      group or directs the office that leads an initiative is listed as inferred, with the quotes of \
      both steps; --stated leaves these out. Exit status 1 where there is no line.

      Example: yimai audit leads health.yimai --by place
      Example: yimai audit leads health.yimai --as-of 2022-09 --format csv -o register.csv
      """)

  @OptionGroup var source: GraphArgument

  @Option(help: "Group the lines by place or by initiative (program).")
  var by = RegisterGrouping.program

  @Option(
    help: ArgumentHelp("Only initiatives with these words in their name.", valueName: "words"))
  var program: String?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("Only initiatives of this place.", valueName: "place"))
  var place: String?

  @Flag(help: "Only what a text states.")
  var stated = false

  @OptionGroup var clocks: ClockArguments

  @Option(help: "How to print the lines: table, csv (for spreadsheets), json or markdown.")
  var format = ReportFormat.table

  @Option(
    name: .shortAndLong, help: "The file to write (default: standard output).",
    completion: .file())
  var output: String?

  @OptionGroup var languageOptions: LanguageOptions

  var language: Language { languageOptions.language }

  func run() throws {
    let whole = try source.load()
    let filter = clocks.filter
    let graph = filter.isEmpty ? whole : filter.part(of: whole)
    let register = LeadershipRegister(graph)
    let sections = RegisterSections(
      register.entries.filter(accepts), by: by, language: language)
    let report = RegisterReport(sections, graph: graph, by: by, language: language)
    try StandardStreams.write(
      report.text(format, terminal: languageOptions.terminal(writingTo: output)), to: output)
    guard !sections.all.isEmpty else {
      throw CommandFailure(.findings, Wording("没有牵头关系", "no leadership found"))
    }
  }

  private func accepts(_ entry: RegisterEntry) -> Bool {
    if stated, entry.basis != .stated { return false }
    if let program, !names(entry.initiative).contains(where: { $0.contains(program) }) {
      return false
    }
    guard let place else { return true }
    return entry.places.contains { names($0).contains { $0.hasPrefix(place) } }
  }

  private func names(_ entity: Entity) -> [String] { [entity.name] + entity.aliases }
}
