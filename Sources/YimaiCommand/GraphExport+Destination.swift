internal import GraphExchange
internal import KnowledgeGraph
internal import XMLIO

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension GraphExport {
  /// Writes a graph to a file or, without one, to standard output.
  func send(_ graph: Graph, to output: String?) throws(CommandFailure) {
    do throws(XMLError) {
      let report =
        if let output { try write(graph, to: output) } else { try write(graph, toDescriptor: 1) }
      if report.strippedCharacters > 0 {
        StandardStreams.message(
          "\(report.strippedCharacters) characters that XML cannot carry were left out\n")
      }
    } catch {
      throw CommandFailure(error)
    }
  }
}

extension CommandFailure {
  init(_ error: XMLError) {
    guard let output = error.output else {
      self.init(.badData, "\(error)")
      return
    }
    self = output.number == EPIPE ? .closedPipe : .output("\(output)")
  }
}
