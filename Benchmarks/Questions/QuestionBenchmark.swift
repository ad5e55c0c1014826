internal import Cypher
internal import GraphStore
internal import Yimai

/// Answers the questions of `ask.py` in one process, as the other programs are called in theirs.
///
/// `QuestionBenchmark GRAPH`: each line of standard input is a kind, a query and the values of
/// `$x` and `$y`, between tabs. Prints a line a question: kind, microseconds from the text of the query
/// to its last row, and the rows.
@main enum QuestionBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 2 else { throw Misuse() }
    let graph = SnapshotGraph(try GraphSnapshot.open(arguments[1]))
    while let line = readLine() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 2 else { throw Misuse() }
      let values = zip(["x", "y"], cells.dropFirst(2)).map { ($0, Value.string($1)) }
      let start = ContinuousClock.now
      let query = try Query(parsing: cells[1], vocabulary: .ontology)
      let cursor = try query.run(
        on: graph, parameters: Dictionary(uniqueKeysWithValues: values),
        options: RunOptions(timeout: .seconds(60)))
      let rows = try cursor.rest()
      let taken = (ContinuousClock.now - start) / .microseconds(1)
      let text = ValueText(graph: graph)
      let shown = rows.map { row in row.map { text.json($0) }.joined(separator: ",") }
      print(
        cells[0], taken, "[" + shown.map { "[\($0)]" }.joined(separator: ",") + "]", separator: "\t"
      )
    }
  }

  struct Misuse: Error {}
}
