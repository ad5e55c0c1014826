#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

internal import Cypher
internal import GraphStore
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// Answers the questions of `ask.py` in one process, as the other programs are called in theirs.
///
/// `QuestionBenchmark GRAPH`: each line of standard input is a kind, a query and the values of `$x` and
/// `$y`, between tabs; where the query is `top`, what `yimai top --by programs --type Official` does.
/// Prints a line a question: kind, microseconds from the text of the query to its last row, the rows.
@main enum QuestionBenchmark {
  struct Misuse: Error {}

  static func main() throws {
    guard CommandLine.arguments.count == 2 else { throw Misuse() }
    let graph = SnapshotGraph(try GraphSnapshot.open(CommandLine.arguments[1]))
    while let line = readLine() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 2 else { throw Misuse() }
      let start = processorTime()
      let rows = cells[1] == "top" ? ranking(graph) : try rows(of: cells, in: graph)
      let taken = processorTime() - start
      let text = ValueText(graph: graph)
      let shown = rows.map { row in "[" + row.map { text.json($0) }.joined(separator: ",") + "]" }
      print(cells[0], taken, "[" + shown.joined(separator: ",") + "]", separator: "\t")
    }
  }

  /// The processor's time of this process, in microseconds.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }

  private static func rows(of cells: [String], in graph: SnapshotGraph) throws -> [[Value]] {
    let values = zip(["x", "y"], cells.dropFirst(2)).map { ($0, Value.string($1)) }
    let query = try Query(parsing: cells[1], vocabulary: .ontology)
    return try query.run(
      on: graph, parameters: Dictionary(uniqueKeysWithValues: values),
      options: RunOptions(timeout: .seconds(60))
    ).rest()
  }

  private static func ranking(_ graph: SnapshotGraph) -> [[Value]] {
    Ranking(graph.snapshot, by: .programs, types: [.official], limit: 20).rows.map { row in
      [.string(graph.snapshot.id(ofNode: row.node).text), .integer(Int64(row.score))]
    }
  }
}
