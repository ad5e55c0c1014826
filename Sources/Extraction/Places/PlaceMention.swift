internal import OntologyModel

/// Words that name a place, with the place they mean.
struct PlaceMention: Hashable, Sendable {
  let range: Range<Int>
  let place: Place
  /// Whether the place is meant by its position alone (我市, 该县).
  let isDeictic: Bool
}

/// A place: a division of the register, or a smaller one known by its name and what it lies in.
struct Place: Hashable, Sendable {
  /// The position in the register; nil for a place below the county.
  let division: Int?
  let name: String
  let level: PlaceLevel
  /// The division that it lies in directly.
  let parent: Int?
  /// The town a village lies in, where the text says.
  var above: String?
}
