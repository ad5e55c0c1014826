internal import ArgumentParser
internal import GraphStore
internal import OntologyModel
internal import Yimai

/// `yimai add`: documents into a graph file.
struct AddCommand: AsyncParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add documents to a graph.",
    discussion: """
      A document of a name that the graph holds replaces the old one; one that has not changed is \
      not read again. The graph then equals a build of all its documents. The work grows with the \
      documents added, not with the graph.

      Example: yimai add health.yimai bulletins/2026-05.txt
      """)

  @Argument(help: "The graph file.", completion: .file(extensions: ["yimai"]))
  var graph: String

  @Argument(help: "Files and folders to read.", completion: .file())
  var paths: [String]

  @Option(help: "How many documents to work on at once (default: one a processor).")
  var jobs: Int?

  @Flag(help: "Change nothing and exit with 65 where a document cannot be read.")
  var strict = false

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
    let progress = ArchiveProgress(path: graph, language: language)
    let clock = ContinuousClock()
    let start = clock.now
    let list = try decisions.list()
    let archive = Archive(path: graph, options: reading.options(jobs: jobs), patience: wait)
    let change: ArchiveChange
    do throws(StoreError) {
      change = try await archive.add(
        paths, decisions: list, accepts: { failure(of: $0) == nil }, on: { progress.show($0) })
    } catch {
      progress.bar.clear()
      throw CommandFailure(error)
    }
    progress.bar.clear()
    let report = ArchiveReport(change: change, path: graph, language: language)
    report.printFindings()
    if let failure = failure(of: change) { throw failure }
    StandardStreams.message(report.summary(clock.now - start).text(language))
  }

  private func failure(of change: ArchiveChange) -> CommandFailure? {
    guard change.found > 0 else {
      return CommandFailure(
        .noInput,
        Wording(
          "\(paths.joined(separator: " "))：没有文件可读；\(graph) 未变",
          "\(paths.joined(separator: " ")): no documents; \(graph) is unchanged"))
    }
    let unread = change.unread.count
    guard unread < change.found, !strict || unread == 0 else {
      return CommandFailure(
        .badData,
        Wording(
          "有 \(unread) 份文件不能读取；\(graph) 未变",
          "\(counted(unread, "document")) could not be read; \(graph) is unchanged"))
    }
    return nil
  }
}
