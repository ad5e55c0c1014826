/// The time in which a statement held, as far as the text gives it.
public struct ValidTime: Hashable, Sendable {
  /// The first day, month or year; nil where none is stated.
  public let start: PartialDate?
  /// The last day, month or year; nil where none is stated, which does not mean "until now".
  public let end: PartialDate?
  /// Whether a part was worked out from the document's date (今年, 7月13日 without a year).
  public let isInferred: Bool

  /// Makes a period.
  public init(start: PartialDate?, end: PartialDate?, isInferred: Bool) {
    self.start = start
    self.end = end
    self.isInferred = isInferred
  }
}
