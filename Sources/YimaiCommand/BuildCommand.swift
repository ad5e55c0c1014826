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
      be read is reported, and the others go on. The graph file is changed whole or not at all; \
      the same documents give the same graph, whatever the number of jobs. Where the graph file \
      is there already, documents that have not changed are not read again, and those that are \
      gone are taken out.

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

  @Flag(help: "Read every document again, whatever the old graph file holds.")
  var fresh = false

  @Option(help: "Seconds to wait for another process that writes to the graph file.")
  var wait = 60

  @OptionGroup var decisions: DecisionArguments

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
    let progress = ArchiveProgress(path: output, language: language)
    let clock = ContinuousClock()
    let start = clock.now
    let list = try decisions.list()
    let archive = Archive(path: output, options: reading.options(jobs: jobs), patience: wait)
    let change: ArchiveChange
    do throws(StoreError) {
      change = try await archive.build(
        paths, decisions: list, isFresh: fresh, accepts: { failure(of: $0) == nil },
        on: { progress.show($0) })
    } catch {
      progress.bar.clear()
      throw CommandFailure(error)
    }
    progress.bar.clear()
    let report = ArchiveReport(change: change, path: output, language: language)
    report.printFindings()
    if let failure = failure(of: change) { throw failure }
    StandardStreams.message(report.summary(clock.now - start).text(language))
  }

  /// Why nothing is to be stored, nil where something is.
  private func failure(of change: ArchiveChange) -> CommandFailure? {
    guard change.found > 0 else {
      return CommandFailure(
        .noInput,
        Wording(
          "\(paths.joined(separator: " "))：没有文件可读；请给出 .txt、.md 或 .html 文件",
          "\(paths.joined(separator: " ")): no documents; name .txt, .md or .html files"))
    }
    let unread = change.unread.count
    guard unread < change.found else {
      return CommandFailure(
        .badData,
        Wording("没有一份文件能读取；\(output) 未变", "no document could be read; \(output) is unchanged"))
    }
    guard !strict || unread == 0 else {
      return CommandFailure(
        .badData,
        Wording(
          "有 \(unread) 份文件不能读取；\(output) 未变",
          "\(counted(unread, "document")) could not be read; \(output) is unchanged"))
    }
    return nil
  }
}
