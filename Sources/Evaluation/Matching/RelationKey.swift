internal import OntologyModel

/// What a relation says, its ends as entities of the gold where they are such.
struct RelationKey: Hashable {
  /// An end: an entity of the gold, or one that was read and is none.
  enum End: Hashable, Comparable {
    case gold(Int)
    case unmatched(Int)
  }

  let predicate: Predicate
  let subject: End
  let object: End

  /// The ends of a relation that reads both ways stand in one order.
  init(_ predicate: Predicate, _ subject: End, _ object: End) {
    self.predicate = predicate
    let turns = predicate.isSymmetric && object < subject
    self.subject = turns ? object : subject
    self.object = turns ? subject : object
  }
}
