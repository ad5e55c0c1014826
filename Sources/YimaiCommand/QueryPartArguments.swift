internal import ArgumentParser
internal import Cypher
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// The options that choose a part of a graph by an openCypher query.
struct QueryPartArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only the nodes and relationships that the rows of this openCypher query hold.",
      valueName: "cypher"))
  var query: String?

  @Option(
    name: .customLong("param"),
    help: ArgumentHelp(
      "The value of a parameter of --query; may stand more than once.", valueName: "name=value"))
  var parameters: [String] = []

  @OptionGroup var limits: QueryLimits

  func validate() throws {
    guard query != nil || parameters.isEmpty else {
      throw ValidationError("--param needs --query.")
    }
    try QueryParameter.check(parameters)
  }

  /// The part that the query finds; the graph itself where none is asked for.
  ///
  /// - Throws: ``CommandFailure`` with status 2 for a wrong query, 1 where the rows hold nothing that
  ///   can stand in a graph or a limit ends the run.
  func part(of graph: Graph, _ language: Language) throws(CommandFailure) -> Graph {
    guard let query else { return graph }
    let found: QueryPart
    do throws(CypherError) {
      found = try QueryPart(
        query, of: graph, parameters: QueryParameter.values(parameters),
        timeout: limits.bounds.timeout,
        maximumRows: limits.bounds.maximumRows)
    } catch {
      throw CommandFailure(error, in: query)
    }
    for note in found.notes { StandardStreams.message(note.text(language)) }
    guard !found.graph.entities.isEmpty else {
      guard found.rowCount > 0 else {
        throw CommandFailure(.findings, Wording("没有结果", "no rows"))
      }
      throw CommandFailure(
        .findings,
        Wording(
          "结果中没有节点和关系；请返回节点或关系本身（RETURN o, r, p），而不是它们的属性",
          "the rows hold no node or relationship; return these (RETURN o, r, p), not properties"))
    }
    return found.graph
  }
}
