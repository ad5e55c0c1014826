public import OntologyModel

/// How well one document was read.
///
/// An entity is found where one of the same type and one of its names was read, a relation where one
/// of the same predicate was read between found ends; each counts once. Roles are counted apart. What
/// the gold calls optional counts neither way.
public struct DocumentGrade: Sendable {
  /// The name of the gold's file, without `.json`.
  public let name: String
  /// Entities by flat type.
  public internal(set) var entities: [EntityType: Tally] = [:]
  /// Relations by predicate.
  public internal(set) var relations: [Predicate: Tally] = [:]
  /// Roles of found posts and leads: how many there are, and how many were read.
  public internal(set) var roles = RoleTally()
  /// The readings by the rule that made them; a relation counts once for each rule that read it.
  public internal(set) var rules: [String: RuleTally] = [:]
  /// How sure the entities were that count.
  public internal(set) var entityPredictions: [Prediction] = []
  /// How sure the relations were that count.
  public internal(set) var relationPredictions: [Prediction] = []
  /// What was missed and what is wrong.
  public internal(set) var misses: [Miss] = []

  /// Compares what was read with the gold.
  ///
  /// - Complexity: O(n · m) in the entities of both, and O(n) in the text for each miss.
  /// - Parameters:
  ///   - gold: The document as annotated.
  ///   - found: The document as it was read.
  ///   - text: The document's text, for the sentences of the misses.
  ///   - joinsPeople: Whether officials and other people may be each other.
  public init(
    _ gold: GoldDocument, _ found: FoundGraph, text: [Unicode.Scalar] = [],
    joinsPeople: Bool = false
  ) {
    name = gold.name
    let grading = Grading(gold, found, source: SourceText(text), joinsPeople: joinsPeople)
    grading.gradeEntities(into: &self)
    grading.gradeRelations(into: &self)
  }
}

/// How many roles there are and how many were read.
public struct RoleTally: Hashable, Sendable {
  /// The roles of posts and leads that were found.
  public internal(set) var all = 0
  /// Those of them that were read as the gold has them.
  public internal(set) var right = 0

  /// Makes a tally.
  public init(all: Int = 0, right: Int = 0) {
    self.all = all
    self.right = right
  }
}
