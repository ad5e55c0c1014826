internal import ArgumentParser
internal import GraphStore
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// The graph file that a question is put to, and the time it is put for.
struct SnapshotArgument: ParsableArguments {
  @OptionGroup var source: GraphArgument

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "Only what held then: 2022, 2022-09 or 2022-09-14.", valueName: "date"))
  var date: PartialDate?

  @Option(
    name: .customLong("known-by"),
    help: ArgumentHelp("Only what reports of then or before say.", valueName: "date"))
  var knownBy: PartialDate?

  /// Opens the graph.
  func open() throws(CommandFailure) -> SnapshotGraph {
    try Values(graph: source.graph, date: date, knownBy: knownBy).open()
  }

  /// A graph file and a time on either clock, however they were given.
  struct Values {
    var graph: String
    var date: PartialDate?
    var knownBy: PartialDate?

    /// The snapshot beside the file, which is made where it is missing or stale, or the part of the
    /// graph that held at the one date and was reported by the other.
    func open() throws(CommandFailure) -> SnapshotGraph {
      do throws(StoreError) {
        var filter = GraphFilter()
        filter.date = date
        filter.knownBy = knownBy
        guard !filter.isEmpty else { return SnapshotGraph(try GraphSnapshot.open(graph)) }
        return SnapshotGraph(GraphSnapshot(filter.part(of: try GraphStore.read(graph))))
      } catch {
        throw CommandFailure(error)
      }
    }
  }
}

extension SnapshotGraph {
  /// The nodes that words name: by id, name, alias, or all whose names hold the words.
  ///
  /// - Throws: ``CommandFailure`` with status 1 where there is none; the nearest names are offered.
  func nodes(_ words: String, _ language: Language) throws(CommandFailure) -> [UInt32] {
    let finder = NameFinder(snapshot)
    let found = finder.find(words)
    guard found.isEmpty else { return found.nodes }
    let near = finder.near(words, limit: 5)
    let offer = Wording(
      near.isEmpty ? "" : "；您是不是指：\(near.joined(separator: "、"))",
      near.isEmpty ? "" : "; did you mean \(near.joined(separator: ", "))")
    throw CommandFailure(
      .findings,
      Wording(
        "\(words)：没有这个名称的实体\(offer.chinese)",
        "\(words): no entity of that name\(offer.english)"))
  }
}
