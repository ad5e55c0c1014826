internal import GraphExchange
internal import KnowledgeGraph

extension GraphExport {
  /// Writes a graph to a file or, without one, to standard output.
  func send(_ graph: Graph, to output: String?) throws {
    if let output {
      try write(graph, toFile: output)
    } else {
      try write(graph, toDescriptor: 1, name: "standard output")
    }
  }
}
