public import OntologyModel

extension Statement {
  /// The first date at which the statement counts: its stated start or, without one, the date of
  /// the report; nil where neither is given.
  public var attestedFrom: PartialDate? { validTime?.start ?? reported }

  /// Whether the statement's period holds a date.
  ///
  /// A period begins with ``attestedFrom``; without an end it is open. A post that the text calls a
  /// former one (原, 时任) without saying when is held at no date in particular. A date of a year or a
  /// month is held where any of its days is.
  ///
  /// - Parameter endings: what other statements say of when the post ended.
  public func isAttested(at date: PartialDate, endings: PostEndings? = nil) -> Bool {
    guard let start = attestedFrom else { return false }
    let end = endings?.end(of: self) ?? validTime?.end
    if validTime?.start == nil, end == nil || validTime?.end == nil,
      flags.contains(.former) || flags.contains(.removed)
    {
      return false
    }
    return start.firstDay <= date.lastDay && end.map { $0.lastDay >= date.firstDay } ?? true
  }

  /// Whether a report of the date or before says so; false where the report has no date.
  public func isKnown(by date: PartialDate) -> Bool {
    reported.map { $0.firstDay <= date.lastDay } ?? false
  }
}
