internal import ArgumentParser
internal import GraphStore
internal import KnowledgeGraph
internal import OntologyModel

/// The graph file that a command reads; it is never written to.
struct GraphArgument: ParsableArguments {
  @Argument(
    help: "A graph file that `yimai build` wrote.", completion: .file(extensions: ["yimai"]))
  var graph: String

  func load() throws(CommandFailure) -> Graph {
    do throws(StoreError) {
      return try GraphStore.read(graph)
    } catch {
      throw CommandFailure(error)
    }
  }
}

extension CommandFailure {
  init(_ error: StoreError) {
    let status: Status =
      switch error.code {
      case .missing, .unreadable: .noInput
      case .notAGraph, .newerVersion, .damaged, .inconsistent, .fixed: .badData
      case .unwritable, .busy: .failedOutput
      }
    self.init(status, Wording(error.text(.chinese), error.text(.english)))
  }
}
