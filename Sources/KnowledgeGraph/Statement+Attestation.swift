public import OntologyModel

extension Statement {
  /// The first date at which the statement counts: its stated start or, without one, the date of
  /// the report; nil where neither is given.
  public var attestedFrom: PartialDate? { validTime?.start ?? reported }

  /// Whether the statement's period holds a date.
  ///
  /// A period begins with ``attestedFrom``; without a stated end it is open. A date of a year or a
  /// month is held where any of its days is.
  public func isAttested(at date: PartialDate) -> Bool {
    guard let start = attestedFrom else { return false }
    let end = validTime?.end
    return start.first <= date.last && end.map { $0.last >= date.first } ?? true
  }
}

extension PartialDate {
  /// Year, month and day of the first day that the date may mean.
  fileprivate var first: (Int, Int, Int) { (year, month ?? 1, day ?? 1) }

  /// Not before the last day that the date may mean.
  fileprivate var last: (Int, Int, Int) { (year, month ?? 12, day ?? 31) }
}
