internal import ArgumentParser
internal import GraphStore
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
      current folder and in the folder of the graph file. A source that was moved or renamed is \
      found by its content below the folders named. Exit status 1 where a quote does not stand, or \
      a source is missing or has changed; each is named. --deep has SQLite check the file itself too.

      Example: yimai verify health.yimai Examples
      """)

  @OptionGroup var source: GraphArgument

  @Argument(help: "The files and folders the graph was built from.", completion: .file())
  var roots: [String] = []

  @Option(
    name: .customLong("root"),
    help: "A further folder to search for sources, also for those that were moved.",
    completion: .directory)
  var moreRoots: [String] = []

  @Flag(help: "Check the graph file itself, page by page.")
  var deep = false

  @OptionGroup var report: ReportOptions

  var language: Language { report.language }

  func run() throws {
    if deep { try checkFile() }
    let graph = try source.load()
    let named = roots + moreRoots
    let verification = Verification(
      of: graph, roots: named.isEmpty ? defaultRoots : named, searches: !named.isEmpty)
    for move in verification.moves {
      StandardStreams.message(
        Wording("\(move.document)：现位于 \(move.path)", "\(move.document): is now \(move.path)")
          .text(language))
    }
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

  private func checkFile() throws(CommandFailure) {
    let faults: [String]
    do throws(StoreError) {
      faults = try GraphStore.integrityFaults(source.graph)
    } catch {
      throw CommandFailure(error)
    }
    for fault in faults { StandardStreams.message("\(source.graph): \(fault)") }
    guard faults.isEmpty else {
      throw CommandFailure(
        .badData,
        Wording(
          "\(source.graph)：图文件已损坏；请用原文件重新生成",
          "\(source.graph): the graph file is damaged; build it again from its documents"))
    }
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
