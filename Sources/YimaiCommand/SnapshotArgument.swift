internal import ArgumentParser
internal import GraphStore
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// The graph file that a question is put to, and the time it is put for.
struct SnapshotArgument: ParsableArguments {
  @OptionGroup var source: GraphArgument

  @OptionGroup var clocks: ClockArguments

  /// Opens the graph.
  func open() throws(CommandFailure) -> SnapshotGraph {
    try SnapshotGraph.open(source.graph, clocks)
  }
}

extension SnapshotGraph {
  /// The snapshot beside a graph file, which is made where it is missing or stale, or the part of the
  /// graph that both clocks leave.
  static func open(
    _ graph: String, _ clocks: ClockArguments
  ) throws(CommandFailure) -> SnapshotGraph {
    do throws(StoreError) {
      let filter = clocks.filter
      guard !filter.isEmpty else { return SnapshotGraph(try GraphSnapshot.open(graph)) }
      return SnapshotGraph(GraphSnapshot(filter.part(of: try GraphStore.read(graph))))
    } catch {
      throw CommandFailure(error)
    }
  }

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
