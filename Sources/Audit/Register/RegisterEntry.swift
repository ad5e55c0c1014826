public import KnowledgeGraph
public import OntologyModel

/// A line of the leadership register: who leads what, in which part, on what evidence.
public struct RegisterEntry: Sendable {
  /// How the line is known.
  public enum Basis: Hashable, Sendable {
    /// A text says so.
    case stated
    /// The leader heads the group or office that a text says leads it.
    case inferred(through: EntityID)
  }

  /// A post that the leader held at the time.
  public struct Post: Hashable, Sendable {
    /// The body or place.
    public let body: Entity
    /// The post, where one is named.
    public let role: String?
  }

  /// What is led.
  public let initiative: Entity
  /// Who leads it.
  public let leader: Entity
  /// The part played, such as 组长; nil where none is stated.
  public let role: String?
  /// The leader's posts at that time, sorted by body and role; none for a body.
  public let posts: [Post]
  /// The places that the initiative belongs to, sorted by name.
  public let places: [Entity]
  /// The first start and the last end that a statement gives.
  public let period: ValidTime?
  /// How the line is known.
  public let basis: Basis
  /// The statements behind the line, in order of evidence; of an inferred one those of each step.
  public let statements: [Statement]
  /// The number of documents among them.
  public let sources: Int
  /// The best confidence of a stated line; of an inferred one the product of its steps.
  public let confidence: Double
}
