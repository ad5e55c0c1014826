internal import KnowledgeGraph
internal import OntologyModel

/// Where the documents speak of an entity: in its mentions and in the statements it is an end of.
struct EntitySummary {
  /// The number of documents.
  let documentCount: Int
  /// The dates of the first and the last of them, where they have dates.
  let firstReport: PartialDate?
  let lastReport: PartialDate?

  init(_ node: NodeIndex, in graph: Graph) {
    var documents = Set(graph[node].mentions.map(\.document))
    graph.forEachStatement(at: node) { documents.insert($0.evidence.document) }
    let dates = documents.compactMap { graph.document($0)?.date }
    documentCount = documents.count
    firstReport = dates.min()
    lastReport = dates.max()
  }
}
