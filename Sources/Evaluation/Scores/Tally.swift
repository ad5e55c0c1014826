/// How many of one kind were found, wrongly found and missed.
public struct Tally: Hashable, Sendable {
  /// How many of the gold's were found.
  public internal(set) var found = 0
  /// How many were read that the gold does not have.
  public internal(set) var wrong = 0
  /// How many of the gold's were not read.
  public internal(set) var missed = 0

  /// Makes a tally.
  public init(found: Int = 0, wrong: Int = 0, missed: Int = 0) {
    self.found = found
    self.wrong = wrong
    self.missed = missed
  }

  /// The share of what was read that is right, 0 to 1; 0 where nothing was read.
  public var precision: Double { Tally.share(found, of: found + wrong) }

  /// The share of the gold that was read, 0 to 1; 0 where the gold has none.
  public var recall: Double { Tally.share(found, of: found + missed) }

  /// The harmonic mean of precision and recall, 0 to 1.
  public var f1: Double {
    let sum = precision + recall
    return sum > 0 ? 2 * precision * recall / sum : 0
  }

  /// The sum of two tallies, from which shares are then micro-averages.
  public static func + (first: Tally, second: Tally) -> Tally {
    Tally(
      found: first.found + second.found, wrong: first.wrong + second.wrong,
      missed: first.missed + second.missed)
  }

  /// Adds a tally to another.
  public static func += (sum: inout Tally, other: Tally) { sum = sum + other }

  static func share(_ part: Int, of whole: Int) -> Double {
    whole > 0 ? Double(part) / Double(whole) : 0
  }
}
