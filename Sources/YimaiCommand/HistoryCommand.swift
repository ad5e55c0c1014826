internal import ArgumentParser
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// `yimai history`: a career, or who held a post in turn.
struct HistoryCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show a person's career, or who held a post in turn.",
    discussion: """
      NAME is a person, a body (all its posts), or a body with a post behind it, as in \
      安阳市卫健委主任. A body's posts go on under the names it had before. An end that no report \
      gives stays empty: it does not mean that the post is still held. Exit status 1 where there \
      is no row.

      Example: yimai history health.yimai 周华锋
      """)

  @OptionGroup var source: GraphArgument

  @Argument(help: "A person, a body, or a body with a post.")
  var name: String

  @Option(
    name: .customLong("known-by"),
    help: ArgumentHelp("Only what reports of then or before say.", valueName: "date"))
  var knownBy: PartialDate?

  @OptionGroup var report: ReportOptions

  var language: Language { report.language }

  func run() throws {
    let whole = try source.load()
    let graph = knownBy.map(whole.knownBy) ?? whole
    let history = History(of: name, in: graph)
    guard !history.subjects.isEmpty else {
      throw CommandFailure(
        .findings, Wording("\(name)：没有这个名称的实体", "\(name): no entity of that name"))
    }
    try report.print(HistoryReport(history.tenures, language: language).report)
    guard !history.tenures.isEmpty else {
      throw CommandFailure(.findings, Wording("没有任职记录", "no post found"))
    }
  }
}

/// The rows of `history`.
struct HistoryReport {
  let report: Report

  init(_ tenures: [Tenure], language: Language) {
    let titles =
      language == .chinese
      ? ["人物", "标识", "单位或项目", "职务", "起", "止", "首次报道", "末次报道", "方式", "来源", "原句"]
      : [
        "Person", "Id", "Body", "Post", "From", "Until", "First report", "Last report", "How",
        "Sources", "Sentence",
      ]
    let separator = language == .chinese ? "、" : ", "
    report = Report(
      columns: titles.map { TextTable.Column(title: $0) },
      rows: tenures.map { tenure in
        Report.Row(
          cells: [
            tenure.person.name, tenure.person.id.text, tenure.body.name, tenure.role ?? "",
            tenure.from?.iso ?? "", tenure.until?.iso ?? "", tenure.firstReport?.iso ?? "",
            tenure.lastReport?.iso ?? "",
            tenure.flags.flags.map { $0.label(language) }.joined(separator: separator),
            tenure.sources.map(\.name).joined(separator: ", "),
            tenure.statements.first.map { Quote.oneLine($0.evidence.quote) } ?? "",
          ], json: HistoryReport.json(tenure))
      })
  }

  private static func json(_ tenure: Tenure) -> JSONValue {
    .object([
      ("person", .string(tenure.person.name)), ("personId", .string(tenure.person.id.text)),
      ("predicate", .string(tenure.predicate.name)),
      ("body", .string(tenure.body.name)), ("bodyId", .string(tenure.body.id.text)),
      ("role", JSONValue(tenure.role)), ("from", JSONValue(tenure.from?.iso)),
      ("until", JSONValue(tenure.until?.iso)),
      ("firstReport", JSONValue(tenure.firstReport?.iso)),
      ("lastReport", JSONValue(tenure.lastReport?.iso)),
      ("flags", .array(tenure.flags.flags.map { .string($0.name) })),
      ("evidence", .array(tenure.statements.map { EvidenceJSON.value($0, of: tenure.sources) })),
    ])
  }
}

/// A statement's evidence as JSON.
enum EvidenceJSON {
  static func value(_ statement: Statement, of sources: [SourceDocument]) -> JSONValue {
    let evidence = statement.evidence
    return .object([
      ("statement", .string(statement.id.text)),
      ("document", JSONValue(sources.first { $0.id == evidence.document }?.name)),
      ("start", .integer(evidence.characters.lowerBound)),
      ("end", .integer(evidence.characters.upperBound)),
      ("quote", .string(evidence.quote)),
    ])
  }
}
