public import OntologyModel

/// One typed edge: all statements with the same subject, predicate, object and role.
public struct Edge: Hashable, Sendable {
  /// The id, unique in the graph and stable across rebuilds: `edge.` and the first statement's hash
  /// of ends, predicate and role.
  public let id: String
  /// The node the edge starts at.
  public let subject: NodeIndex
  /// The relation.
  public let predicate: Predicate
  /// The node the edge ends at.
  public let object: NodeIndex
  /// The post or part played, where one is stated.
  public let role: String?
  /// Whether the edge is a fact; another value stands only in a graph that ``Graph/withUnasserted()``
  /// made.
  public let modality: Modality
  /// The positions of the edge's statements in ``Graph/statements``.
  public let statements: Range<Int>
  /// The best confidence among the statements, 0 to 1.
  public let confidence: Double

  /// How many statements carry the edge.
  public var support: Int { statements.count }

  init(
    id: String, subject: NodeIndex, predicate: Predicate, object: NodeIndex, role: String?,
    modality: Modality, statements: Range<Int>, confidence: Double
  ) {
    self.id = id
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.role = role
    self.modality = modality
    self.statements = statements
    self.confidence = confidence
  }
}
