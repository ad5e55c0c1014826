internal import ArgumentParser
internal import KnowledgeGraph
internal import OntologyModel

/// The two clocks of a question: when something held, and by when it was reported.
struct ClockArguments: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "Only what held then: 2022, 2022-09 or 2022-09-14.", valueName: "date"))
  var date: PartialDate?

  @Option(
    name: .customLong("known-by"),
    help: ArgumentHelp("Only what reports of then or before say.", valueName: "date"))
  var knownBy: PartialDate?

  /// The part of a graph that both clocks leave; empty where neither was asked for.
  var filter: GraphFilter {
    var filter = GraphFilter()
    filter.date = date
    filter.knownBy = knownBy
    return filter
  }
}
