public import Linking

/// What came of further decisions.
public struct DecisionOutcome: Hashable, Sendable {
  /// The decisions taken before and the new ones, in order.
  public let decisions: DecisionList
  /// All that cannot be followed, older decisions too.
  public let faults: [DecisionReplay.Fault]
  /// What stands against the new decisions: of them what cannot be followed, and what older
  /// decisions could be followed without them. Nothing was stored where there is any.
  public let hindrances: [DecisionReplay.Fault]
}
