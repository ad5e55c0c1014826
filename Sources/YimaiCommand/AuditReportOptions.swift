internal import ArgumentParser
internal import Audit
internal import GraphExchange
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// The formats of an audit's report.
enum AuditFormat: String, CaseIterable, ExpressibleByArgument {
  case table, csv, json, markdown, sarif, html

  init?(argument: String) { self.init(rawValue: ReportFormat.whole(argument)) }
}

/// Where an audit's report goes, in which form.
struct AuditReportOptions: ParsableArguments {
  @Option(
    help: """
      The report: table, csv (for spreadsheets), json, markdown, sarif (for viewers of code \
      scanning) or html (one page that needs nothing else).
      """)
  var format = AuditFormat.table

  @Option(
    name: .shortAndLong, help: "The file to write (default: standard output).",
    completion: .file())
  var output: String?

  @Option(
    name: .customLong("root"),
    help: """
      A folder to search for the sources, for quotes in their context and links to the files; may \
      stand more than once (default: the current folder and that of the graph file, not searched).
      """,
    completion: .directory)
  var roots: [String] = []

  @OptionGroup var languageOptions: LanguageOptions

  var language: Language { languageOptions.language }

  func print(_ audit: AuditOutcome, graphFile: String) throws(CommandFailure) {
    switch format {
    case .table:
      try send(
        audit.report(language).text(
          .table, terminal: languageOptions.terminal(writingTo: output)))
    case .csv: try send(AuditReportOptions.forSpreadsheets(audit.csvReport(language)))
    case .json: try send(audit.json.text() + "\n")
    case .markdown:
      try send(
        AuditMarkdown(
          audit.graph, run: audit.run, language: language, baseline: audit.baseline
        ).text)
    case .sarif:
      let contexts = contexts(audit.graph, graphFile: graphFile)
      try send(
        SARIFLog(audit, language: language, context: contexts.context).json.text() + "\n")
    case .html:
      let contexts = contexts(audit.graph, graphFile: graphFile)
      try send(
        AuditPage(
          audit.graph, run: audit.run, register: LeadershipRegister(audit.graph),
          language: language, baseline: audit.baseline, context: contexts.context
        ).html)
    }
  }

  private func send(_ text: String) throws(CommandFailure) {
    try StandardStreams.write(text, to: output)
  }

  /// CSV that Excel opens as UTF-8, in which no cell is a formula.
  static func forSpreadsheets(_ report: Report) -> String {
    let rows = report.rows.map { row in
      Report.Row(cells: row.cells.map(SpreadsheetCell.harmless), json: row.json)
    }
    // Excel takes a file for UTF-8 by its byte order mark alone.
    return "\u{FEFF}"
      + Report(columns: report.columns, rows: rows)
      .text(.csv, terminal: .plain)
  }

  private func contexts(_ graph: Graph, graphFile: String) -> SourceContexts {
    let folder = graphFile.lastIndex(of: "/").map { String(graphFile[..<$0]) }
    let standard = [".", folder.map { $0.isEmpty ? "/" : $0 }].compactMap(\.self)
    return SourceContexts(
      graph, roots: roots.isEmpty ? standard : roots, searches: !roots.isEmpty, report: output)
  }
}
