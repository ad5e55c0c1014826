internal import ArgumentParser
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// The options that choose a part of a graph, the same for every command that writes one.
struct FilterArguments: ParsableArguments {
  @Option(
    name: .customLong("type"),
    help: ArgumentHelp(
      "Only entities of this type or below it, such as Person; may stand more than once.",
      valueName: "type"))
  var types: [EntityType] = []

  @Option(
    name: .customLong("predicate"),
    help: ArgumentHelp(
      "Only this relation, such as leads; may stand more than once.", valueName: "predicate"))
  var predicates: [Predicate] = []

  @Option(help: ArgumentHelp("Only what lies around the entities of this name.", valueName: "name"))
  var around: String?

  @Option(help: "How many edges away from --around an entity may be (default: 1).")
  var hops: Int?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("Only edges that have to do with this place.", valueName: "place"))
  var place: String?

  @OptionGroup var clocks: ClockArguments

  @Option(
    name: .customLong("min-confidence"),
    help: "Only statements with at least this confidence, 0 to 1.")
  var minimumConfidence: Double?

  @Option(
    name: .customLong("min-support"), help: "Only edges with at least this many statements.")
  var minimumSupport: Int?

  func validate() throws {
    if let hops {
      guard around != nil else { throw ValidationError("--hops needs --around.") }
      guard hops >= 0 else { throw ValidationError("--hops must be 0 or more.") }
    }
    if let minimumConfidence {
      guard (0...1).contains(minimumConfidence) else {
        throw ValidationError("--min-confidence must be a number of 0 to 1.")
      }
    }
    if let minimumSupport, minimumSupport < 1 {
      throw ValidationError("--min-support must be 1 or more.")
    }
  }

  /// The part of a graph that was asked for.
  ///
  /// - Throws: ``CommandFailure`` with status 1 where no entity has the name of `--around`.
  func part(of graph: Graph) throws(CommandFailure) -> Graph {
    var filter = clocks.filter
    filter.types = Set(types)
    filter.predicates = Set(predicates)
    filter.minimumConfidence = minimumConfidence ?? 0
    filter.minimumSupport = minimumSupport ?? 1
    if let place { filter.keep(in: place, of: graph) }
    if let around, !filter.keep(around: around, hops: hops ?? 1, in: graph) {
      throw CommandFailure(
        .findings, Wording("没有名为“\(around)”的实体", "no entity is named '\(around)'"))
    }
    return filter.part(of: graph)
  }
}
