internal import GraphExchange
internal import KnowledgeGraph
internal import OntologyModel
internal import XMLIO

extension GraphExport {
  /// Writes a graph to a file or, without one, to standard output.
  func send(_ graph: Graph, to output: String?, _ language: Language) throws(CommandFailure) {
    do throws(XMLError) {
      let report =
        if let output { try write(graph, to: output) } else { try write(graph, toDescriptor: 1) }
      if report.strippedCharacters > 0 {
        let count = report.strippedCharacters
        StandardStreams.message(
          language == .chinese
            ? "略去 XML 不能容纳的 \(count) 个字符"
            : "left out \(counted(count, "character")) that XML cannot carry")
      }
    } catch {
      throw CommandFailure(error)
    }
  }
}
