public import OntologyModel

/// Words of a document that name something, before it is known which entity they mean.
public struct Mention: Hashable, Sendable {
  /// Where the words stand in the uniform text.
  public let range: Range<Int>
  /// What kind of thing they name.
  public let type: EntityType
  /// The words themselves, uniform and without white space.
  public let surface: String
  /// The fullest name that the words and their context give, such as 安阳市中医院 for 市中医院.
  public let name: String
  /// Other full names that are equally right, such as 安阳市卫健委.
  public let aliases: [String]
  /// The full name of the place or body that anchors the name: for a person the body of the first
  /// post, for an institution the place it lies in; nil where the text gives none.
  public let anchor: String?
  /// For a body at a place whose name several places bear (鼓楼区) the full name of what that place lies
  /// in; else nil.
  public let above: String?
  /// For a place its level.
  public let level: PlaceLevel?
  /// For a program the probability that the words name one, 0 to 1; nil where rules alone decide.
  public let confidence: Double?

  /// Makes a mention.
  public init(
    range: Range<Int>, type: EntityType, surface: String, name: String, aliases: [String] = [],
    anchor: String? = nil, above: String? = nil, level: PlaceLevel? = nil,
    confidence: Double? = nil
  ) {
    self.range = range
    self.type = type
    self.surface = surface
    self.name = name
    self.aliases = aliases
    self.anchor = anchor
    self.above = above
    self.level = level
    self.confidence = confidence
  }
}
