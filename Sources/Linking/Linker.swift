public import Extraction
internal import Digest
public import KnowledgeGraph
internal import OntologyModel

/// Joins what documents name into entities and what they claim into statements.
///
/// Bodies, places, programs and policies are one where their full names are one. People are one
/// only on evidence: two documents that give a name a post at the same body speak of one person;
/// a name alone joins nothing.
public struct Linker: Sendable {
  /// Makes a linker.
  public init() {}

  /// Links documents into a graph; the order of the documents does not matter.
  ///
  /// - Complexity: O(n log n) in mentions and claims.
  public func link(_ extractions: [DocumentExtraction]) -> Graph {
    let clusters = extractions.map(DocumentCluster.init)
    let people = PersonLinks(clusters: clusters)
    var builder = EntityBuilder()
    var statements: [Statement] = []
    for (number, cluster) in clusters.enumerated() {
      let ids = cluster.groups.indices.map { position in
        builder.add(
          cluster.groups[position], of: cluster, key: people.key(of: position, in: number, cluster))
      }
      statements += StatementBuilder(cluster: cluster, ids: ids).statements()
    }
    return Graph(
      documents: clusters.map(\.record), entities: builder.entities(), statements: statements)
  }
}
