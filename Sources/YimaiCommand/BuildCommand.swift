internal import ArgumentParser
internal import GraphStore
internal import KnowledgeGraph
internal import OntologyModel
internal import Reading
internal import Yimai

/// `yimai build`: documents in, graph file out.
struct BuildCommand: AsyncParsableCommand, LanguageChoosing {
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

  @OptionGroup var choice: LanguageOption

  var language: Language { choice.language }

  func validate() throws {
    guard jobs ?? 1 > 0 else { throw ValidationError("--jobs must be 1 or more.") }
  }

  func run() async throws {
    for path in paths where path != "-" && !pathExists(path) {
      throw CommandFailure(
        .noInput,
        Wording(
          "\(path)：没有这个文件或文件夹；请检查名称",
          "\(path): there is no such file or folder; check the name"))
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
    for diagnostic in result.diagnostics {
      StandardStreams.message(diagnostic.text(language))
    }
    try requireDocuments(result)
    do throws(StoreError) {
      try GraphStore.write(
        result.graph, to: output,
        metadata: .init(
          toolVersion: YimaiVersion.current, ontologyVersion: YimaiVersion.ontology))
    } catch {
      throw CommandFailure(error)
    }
    let summary = BuildSummary(result, output: output, time: clock.now - start)
    StandardStreams.message(summary.wording.text(language))
  }

  private func requireDocuments(_ result: BuildResult) throws(CommandFailure) {
    guard result.fileCount > 0 else {
      throw CommandFailure(
        .noInput,
        Wording(
          "\(paths.joined(separator: " "))：没有文件可读；请给出 .txt、.md 或 .html 文件",
          "\(paths.joined(separator: " ")): no documents; name .txt, .md or .html files"))
    }
    guard result.unreadCount < result.fileCount else {
      throw CommandFailure(
        .badData,
        Wording(
          "没有一份文件能读取；\(output) 未变",
          "no document could be read; \(output) is unchanged"))
    }
    guard !strict || result.unreadCount == 0 else {
      throw CommandFailure(
        .badData,
        Wording(
          "有 \(result.unreadCount) 份文件不能读取；\(output) 未变",
          "\(counted(result.unreadCount, "document")) could not be read; \(output) is unchanged"))
    }
  }
}

/// One line on what a build has made, and how fast.
struct BuildSummary {
  let wording: Wording

  init(_ result: BuildResult, output: String, time: Duration) {
    let graph = result.graph
    let counts = (
      graph.documents.count, graph.entities.count, graph.edges.count, graph.statements.count
    )
    var english = [
      counted(counts.0, "document"), counted(counts.1, "entity", "entities"),
      counted(counts.2, "edge"), counted(counts.3, "statement"),
    ]
    var chinese = [
      "\(counts.0) 份文件", "\(counts.1) 个实体", "\(counts.2) 条关系", "\(counts.3) 条陈述",
    ]
    if !graph.quarantine.isEmpty {
      english.append("\(graph.quarantine.count) set aside (see yimai stats --quarantine)")
      chinese.append("隔离 \(graph.quarantine.count) 条（见 yimai stats --quarantine）")
    }
    if result.unreadCount > 0 {
      english.append("\(result.unreadCount) not read")
      chinese.append("\(result.unreadCount) 份未能读取")
    }
    let characters = result.characterCount
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let rate = seconds > 0 ? Int(Double(characters) / seconds) : 0
    let hundredths = Int((seconds * 100).rounded())
    let rest = hundredths % 100
    let shown = "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    wording = Wording(
      "\(output)：\(chinese.joined(separator: "，"))；\(characters) 字，用时 \(shown) 秒（每秒 \(rate) 字）",
      "\(output): \(english.joined(separator: ", ")); \(counted(characters, "character")) in "
        + "\(shown) s (\(rate) a second)")
  }
}
