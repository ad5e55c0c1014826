/// A language in which labels and reports are written.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case chinese = "zh"
  case english = "en"

  /// The tag of BCP 47 that RDF labels carry.
  public var tag: String { self == .chinese ? "zh-Hans" : "en" }
}
