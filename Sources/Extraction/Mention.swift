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
  /// Further facts read from the words, such as the level of a place.
  public let attributes: [String: String]

  /// Makes a mention.
  public init(
    range: Range<Int>, type: EntityType, surface: String, name: String,
    attributes: [String: String] = [:]
  ) {
    self.range = range
    self.type = type
    self.surface = surface
    self.name = name
    self.attributes = attributes
  }
}
