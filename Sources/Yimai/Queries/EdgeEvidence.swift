public import GraphStore
public import KnowledgeGraph
public import OntologyModel

/// A sentence that an edge rests on.
public struct EdgeEvidence: Hashable, Sendable {
  /// The number of the edge in its snapshot.
  public let edge: UInt32
  /// The name of the node the edge starts at.
  public let subject: String
  /// The relation.
  public let predicate: Predicate
  /// The name of the node the edge ends at.
  public let object: String
  /// The post or part played, where one is stated.
  public let role: String?
  /// The name of the document.
  public let document: String
  /// Where the words stand, and the words.
  public let evidence: Evidence

  /// The sentences behind edges, edge by edge in the order given, each edge once.
  ///
  /// - Complexity: O(n) in the edges' statements.
  public static func sentences(
    behind edges: [UInt32], in snapshot: GraphSnapshot
  ) -> [EdgeEvidence] {
    var seen: Set<UInt32> = []
    var sentences: [EdgeEvidence] = []
    for edge in edges where Int(edge) < snapshot.edgeCount && seen.insert(edge).inserted {
      let ends = snapshot.ends(ofEdge: edge)
      for row in snapshot.statements(ofEdge: edge) {
        sentences.append(
          EdgeEvidence(
            edge: edge, subject: snapshot.name(ofNode: ends.subject),
            predicate: snapshot.predicate(ofEdge: edge),
            object: snapshot.name(ofNode: ends.object), role: snapshot.role(ofEdge: edge),
            document: snapshot.document(snapshot.documentNumber(ofStatement: row)).name,
            evidence: snapshot.evidence(ofStatement: row)))
      }
    }
    return sentences
  }
}
