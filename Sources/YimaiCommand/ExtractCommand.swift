internal import ArgumentParser
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
      the words it was read from.

      Example: yimai extract bulletin.txt -o bulletin.json
      """)

  @Argument(help: "The document, or - for standard input.", completion: .file())
  var file: String

  @Option(
    name: .shortAndLong, help: "The file to write (default: standard output).", completion: .file())
  var output: String?

  @OptionGroup var reading: ReadingArguments

  @OptionGroup var choice: LanguageOption

  var language: Language { choice.language }

  func run() throws {
    guard file == "-" || pathExists(file) else {
      throw CommandFailure(
        .noInput,
        Wording("\(file)：没有这个文件；请检查名称", "\(file): there is no such file; check the name"))
    }
    let pipeline = Pipeline(
      PipelineOptions(encoding: reading.encoding, maximumBytes: reading.maximumBytes))
    let (graph, warnings): (Graph, [Diagnostic])
    do throws(ReadingError) {
      (graph, warnings) = try pipeline.extract(file: file)
    } catch {
      throw CommandFailure(
        error.code == .unreadable ? .noInput : .badData,
        Wording(error.diagnostic.text(.chinese), error.diagnostic.text(.english)))
    }
    for warning in warnings { StandardStreams.message(warning.text(language)) }
    try GraphExport(format: .json).send(graph, to: output, language)
  }
}
