internal import ArgumentParser
internal import GraphStore
internal import KnowledgeGraph
internal import Reading
internal import Yimai

/// `yimai build`: documents in, graph file out.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Read documents and store their graph in one file.",
    discussion: """
      Reads text, Markdown and HTML files, and folders with all they hold. A document that cannot \
      be read is reported, and the others go on. The graph file is replaced whole or not at all; \
      the same documents give the same graph, whatever the number of jobs.

      Example: yimai build Examples -o health.yimai
      """)

  @Argument(help: "Files and folders to read.", completion: .file())
  var paths: [String]

  @Option(name: .shortAndLong, help: "The graph file to write.", completion: .file())
  var output: String

  @Option(help: "How many documents to work on at once (default: one a processor).")
  var jobs: Int?

  @Flag(help: "Store nothing and exit with 65 where a document cannot be read.")
  var strict = false

  @OptionGroup var reading: ReadingArguments

  func validate() throws {
    guard jobs ?? 1 > 0 else { throw ValidationError("--jobs must be 1 or more.") }
  }

  func run() async throws {
    for path in paths where !pathExists(path) {
      throw CommandFailure(.noInput, "\(path): there is no such file or folder; check the name")
    }
    let pipeline = Pipeline(
      PipelineOptions(
        jobs: jobs ?? processorCount(), encoding: reading.encoding,
        maximumBytes: reading.maximumBytes))
    let bar = ProgressBar(isShown: Terminal.showsProgress)
    let clock = ContinuousClock()
    let start = clock.now
    let result = await pipeline.build(paths) { bar.show($0) }
    bar.clear()
    for diagnostic in result.diagnostics { StandardStreams.message("\(diagnostic)\n") }
    try requireDocuments(result)
    do throws(StoreError) {
      try GraphStore.write(
        result.graph, to: output,
        metadata: .init(
          toolVersion: YimaiVersion.current, ontologyVersion: YimaiVersion.ontology))
    } catch {
      throw CommandFailure(error)
    }
    StandardStreams.message(BuildCommand.summary(result, output: output, time: clock.now - start))
  }

  private func requireDocuments(_ result: BuildResult) throws(CommandFailure) {
    guard result.fileCount > 0 else {
      throw CommandFailure(
        .noInput, "\(paths.joined(separator: " ")): no documents; name .txt, .md or .html files")
    }
    guard result.unreadCount < result.fileCount else {
      throw CommandFailure(.badData, "no document could be read; \(output) is unchanged")
    }
    guard !strict || result.unreadCount == 0 else {
      throw CommandFailure(
        .badData, "\(result.unreadCount) documents could not be read; \(output) is unchanged")
    }
  }

  /// One line on what the build has made, and how fast.
  static func summary(_ result: BuildResult, output: String, time: Duration) -> String {
    let graph = result.graph
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let rate = seconds > 0 ? Int(Double(result.characterCount) / seconds) : 0
    var parts = [
      counted(graph.documents.count, "document"),
      counted(graph.entities.count, "entity", "entities"),
      counted(graph.edges.count, "edge"), counted(graph.statements.count, "statement"),
    ]
    if !graph.quarantine.isEmpty {
      parts.append("\(graph.quarantine.count) set aside (see yimai stats --quarantine)")
    }
    if result.unreadCount > 0 { parts.append("\(result.unreadCount) not read") }
    let hundredths = Int((seconds * 100).rounded())
    let fraction = hundredths % 100
    return "\(output): \(parts.joined(separator: ", ")); \(result.characterCount) characters in "
      + "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) s (\(rate) a second)\n"
  }

  private static func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
  }
}
