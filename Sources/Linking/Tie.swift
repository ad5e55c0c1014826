internal import OntologyModel

/// A body at which a person holds a post or which he or she leads, and when the text puts that.
///
/// Ties are the only evidence on which people of different documents become one. A year is enough
/// for the rules, and keeps the number of profiles small.
public struct Tie: Hashable, Sendable, Comparable {
  /// The key of the body.
  public let body: String
  /// The year that the text states or, without one, that of the report; nil where both are unknown.
  public let year: Int?

  /// Makes a tie.
  public init(body: String, year: Int? = nil) {
    self.body = body
    self.year = year
  }

  /// Whether year and bytes of the body are the same.
  public static func == (first: Tie, second: Tie) -> Bool {
    first.year == second.year && first.body.hasBytes(of: second.body)
  }

  /// Feeds year and bytes of the body.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(year)
    hasher.combine(bytesOf: body)
  }

  /// The earliest first, those without a year last; then by body.
  public static func < (first: Tie, second: Tie) -> Bool {
    (first.year ?? .max, first.body) < (second.year ?? .max, second.body)
  }
}

/// One body that was renamed to, or merged into, another, as a text says.
public struct Succession: Hashable, Sendable, Comparable {
  /// The key of the body before.
  public let old: String
  /// The key of the body behind.
  public let new: String

  /// Makes a succession.
  public init(old: String, new: String) {
    self.old = old
    self.new = new
  }

  /// By the body behind, then by the one before.
  public static func < (first: Succession, second: Succession) -> Bool {
    (first.new, first.old) < (second.new, second.old)
  }
}

/// Finds the successions that a block's people depend on.
public struct SuccessionTable: Sendable {
  private var byBody: [String: [Succession]] = [:]

  /// Takes all successions that documents tell of.
  ///
  /// - Complexity: O(n) in successions.
  public init(_ successions: [Succession]) {
    for succession in Set(successions).sorted() {
      for body in Set([succession.old, succession.new].map(BodyLineage.present)) {
        byBody[body, default: []].append(succession)
      }
    }
  }

  /// The successions with an end among the bodies of profiles, sorted.
  public func touching(_ profiles: [LinkProfile]) -> [Succession] {
    guard !byBody.isEmpty else { return [] }
    let bodies = Set(profiles.flatMap { $0.ties.map { BodyLineage.present($0.body) } })
    return Set(bodies.flatMap { byBody[$0] ?? [] }).sorted()
  }
}
