public import Linking

/// What came of further decisions.
public struct DecisionOutcome: Hashable, Sendable {
  /// The decisions taken before and the new ones, in order.
  public let decisions: DecisionList
  /// All that cannot be followed, older decisions too.
  public let faults: [DecisionReplay.Fault]
  /// What stands against the new decisions; nothing was stored where there is any.
  ///
  /// These are new decisions that cannot be followed, and older ones that could be without them.
  public let hindrances: [DecisionReplay.Fault]
}
