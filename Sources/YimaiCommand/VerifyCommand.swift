internal import ArgumentParser
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// `yimai verify`: whether every quote still stands in its source.
struct VerifyCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that every quote stands at its place in its source.",
    discussion: """
      Takes the same files and folders as build. Without them, the sources are looked for in the \
      current folder and in the folder of the graph file. Exit status 1 where a quote does not \
      stand, or a source is missing or has changed; each is named.

      Example: yimai verify health.yimai Examples
      """)

  @OptionGroup var source: GraphArgument

  @Argument(help: "The files and folders the graph was built from.", completion: .file())
  var roots: [String] = []

  @OptionGroup var report: ReportOptions

  var language: Language { report.language }

  func run() throws {
    let graph = try source.load()
    let verification = Verification(
      of: graph, roots: roots.isEmpty ? defaultRoots : roots, searches: !roots.isEmpty)
    try report.print(VerificationReport(verification, language: language).report)
    let total = graph.documents.count
    let compared = verification.statementCount
    let summary = Wording(
      "比对 \(total) 份文件中 \(verification.documentCount) 份的 \(compared) 条陈述",
      "\(counted(compared, "statement")) compared in \(verification.documentCount) of "
        + counted(total, "document"))
    let count = verification.mismatches.count
    guard count == 0 else {
      throw CommandFailure(
        .findings,
        Wording(
          "\(summary.chinese)：\(count) 处不符", "\(summary.english): \(counted(count, "finding"))"))
    }
    StandardStreams.message(
      Wording("\(summary.chinese)：引文全部属实", "\(summary.english): all quotes stand").text(language))
  }

  private var defaultRoots: [String] {
    guard let slash = source.graph.lastIndex(of: "/") else { return ["."] }
    return [".", slash == source.graph.startIndex ? "/" : String(source.graph[..<slash])]
  }
}

/// The rows of `verify`.
struct VerificationReport {
  let report: Report

  init(_ verification: Verification, language: Language) {
    let titles = language == .chinese ? ["文件", "陈述", "问题"] : ["Document", "Statement", "Finding"]
    report = Report(
      columns: titles.map { TextTable.Column(title: $0) },
      rows: verification.mismatches.map { mismatch in
        Report.Row(
          cells: [
            mismatch.document, mismatch.statement?.text ?? "", mismatch.wording.text(language),
          ],
          json: .object([
            ("document", .string(mismatch.document)),
            ("statement", JSONValue(mismatch.statement?.text)),
            ("finding", .string(mismatch.message)),
          ]))
      })
  }
}
