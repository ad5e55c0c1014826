internal import ArgumentParser
internal import Extraction
internal import GraphExchange
internal import KnowledgeGraph
internal import OntologyModel
internal import Reading
internal import Yimai

/// `yimai extract`: one document's graph alone, as JSON.
struct ExtractCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the graph of one document as JSON.",
    discussion: """
      Reads one file, or standard input for -, and prints its entities and relations, each with \
      the words it was read from. With --explain it prints instead, in order of the text, which \
      rule read what with which confidence, and which candidates lost to which.

      Example: yimai extract bulletin.txt -o bulletin.json
      Example: yimai extract bulletin.txt --explain
      """)

  @Argument(help: "The document, or - for standard input.", completion: .file())
  var file: String

  @Option(
    name: .shortAndLong, help: "The file to write (default: standard output).", completion: .file())
  var output: String?

  @Flag(help: "Print which rule read what, and what lost to what.")
  var explain = false

  @Option(help: "How to print the explanation: table, csv, json or markdown.")
  var format: ReportFormat?

  @OptionGroup var readingArguments: ReadingArguments

  @OptionGroup var languageOptions: LanguageOptions

  var language: Language { languageOptions.language }

  func validate() throws {
    if format != nil, !explain { throw ValidationError("--format goes with --explain.") }
  }

  func run() throws {
    guard file == "-" || pathExists(file) else {
      throw CommandFailure(
        .noInput,
        Wording("\(file)：没有这个文件；请检查名称", "\(file): there is no such file; check the name"))
    }
    let pipeline = Pipeline(readingArguments.options(jobs: 1))
    if explain {
      try print(try reading { () throws(ReadingError) in try pipeline.trace(file: file) })
    } else {
      let graph = try reading { () throws(ReadingError) in try pipeline.extract(file: file) }
      try GraphExport(format: .json).send(graph, to: output, language)
    }
  }

  /// Says what was read with a loss; what could not be read ends the command.
  private func reading<Result>(
    _ read: () throws(ReadingError) -> (Result, [Diagnostic])
  ) throws(CommandFailure) -> Result {
    do throws(ReadingError) {
      let (result, warnings) = try read()
      for warning in warnings { StandardStreams.message(warning.text(language)) }
      return result
    } catch {
      throw CommandFailure(
        error.code == .unreadable ? .noInput : .badData,
        Wording(error.diagnostic.text(.chinese), error.diagnostic.text(.english)))
    }
  }

  private func print(_ trace: ExtractionTrace) throws(CommandFailure) {
    let report = TraceReport(trace, language: language).report
    let terminal = languageOptions.terminal(writingTo: output)
    try StandardStreams.write(report.text(format ?? .table, terminal: terminal), to: output)
  }
}
