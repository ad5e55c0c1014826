public import OntologyModel

/// Something of the gold that was not read, or something read that the gold does not have.
public struct Miss: Hashable, Sendable {
  /// The kinds of misses, in the order in which they are listed.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case missedEntity = "missed entity"
    case wrongEntity = "wrong entity"
    case missedRelation = "missed relation"
    case wrongRelation = "wrong relation"
  }

  /// What it is.
  public enum Subject: Hashable, Sendable {
    /// An entity, by type and name.
    case entity(EntityType, String)
    /// A relation, by the names of its ends.
    case relation(String, Predicate, String, role: String?)
  }

  /// What kind of miss it is.
  public let kind: Kind
  /// The name of the gold's file, without `.json`.
  public let name: String
  /// What was missed or is wrong.
  public let subject: Subject
  /// The ids of the rules that read it, empty for what was not read.
  public let rules: [String]
  /// The sentence that it stands in, white space left out, nil where the text does not have it.
  public let sentence: String?
}
