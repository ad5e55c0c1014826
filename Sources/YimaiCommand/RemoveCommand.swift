internal import ArgumentParser
internal import GraphStore
internal import OntologyModel
internal import Yimai

/// `yimai remove`: documents out of a graph file.
struct RemoveCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take documents out of a graph.",
    discussion: """
      DOCUMENT is a document's name in the graph, as yimai verify and yimai show print it. The graph \
      then equals a build of the documents that are left.

      Example: yimai remove health.yimai 2026-05.txt
      """)

  @Argument(help: "The graph file.", completion: .file(extensions: ["yimai"]))
  var graph: String

  @Argument(help: "Names of documents.")
  var documents: [String]

  @Option(help: "Seconds to wait for another process that writes to the graph file.")
  var wait = 60

  @OptionGroup var decisions: DecisionArguments

  @OptionGroup var choice: LanguageOption

  var language: Language { choice.language }

  func run() throws {
    let progress = ArchiveProgress(path: graph, language: language)
    let clock = ContinuousClock()
    let start = clock.now
    let list = try decisions.list()
    let change: ArchiveChange
    do throws(StoreError) {
      change = try Archive(path: graph, patience: wait)
        .remove(documents, decisions: list, on: { progress.show($0) })
    } catch {
      throw CommandFailure(error)
    }
    guard change.unknown.isEmpty else {
      let names = change.unknown.joined(separator: ", ")
      throw CommandFailure(
        .noInput,
        Wording(
          "\(graph) 中没有 \(names)；图未变", "\(graph) holds no \(names); the graph is unchanged"))
    }
    let report = ArchiveReport(change: change, path: graph, language: language)
    report.printFindings()
    StandardStreams.message(report.summary(clock.now - start).text(language))
  }
}
