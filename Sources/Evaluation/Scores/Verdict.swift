/// What the gold says of something that was read.
public enum Verdict: String, Hashable, Sendable {
  /// The gold has it.
  case right
  /// The gold does not have it.
  case wrong
  /// The gold leaves it open, so it counts neither way.
  case open
}

/// How often the readings of one rule were right.
public struct RuleTally: Hashable, Sendable {
  /// How many the gold has.
  public internal(set) var right = 0
  /// How many it does not have.
  public internal(set) var wrong = 0
  /// How many it leaves open.
  public internal(set) var open = 0

  /// Makes a tally.
  public init(right: Int = 0, wrong: Int = 0, open: Int = 0) {
    self.right = right
    self.wrong = wrong
    self.open = open
  }

  /// The share that is right of what counts, 0 to 1; nil where nothing counts.
  public var precision: Double? {
    right + wrong > 0 ? Tally.share(right, of: right + wrong) : nil
  }

  mutating func add(_ verdict: Verdict) {
    switch verdict {
    case .right: right += 1
    case .wrong: wrong += 1
    case .open: open += 1
    }
  }

  static func += (sum: inout RuleTally, other: RuleTally) {
    sum.right += other.right
    sum.wrong += other.wrong
    sum.open += other.open
  }
}

/// How sure a reading was, and whether it was right.
public struct Prediction: Hashable, Sendable {
  /// The confidence, 0 to 1.
  public let confidence: Double
  /// Whether the gold has it.
  public let isRight: Bool

  /// Makes a prediction.
  public init(confidence: Double, isRight: Bool) {
    self.confidence = confidence
    self.isRight = isRight
  }
}
