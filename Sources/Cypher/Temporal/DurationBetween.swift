/// The time from one temporal value to another, which may be of different types.
///
/// What one of the two lacks is taken from the other: a date that only one has, a zone that only one
/// has; a date without a time is its midnight.
enum DurationBetween {
  /// Months, then days, then seconds: what `duration.between` returns.
  static func parts(_ from: Value, _ to: Value) throws(CypherError) -> DurationValue {
    let span = try Span(from, to)
    guard span.haveDates else { return try span.time() }
    var rest = span
    let months = try rest.months()
    try rest.advance(months: months, days: 0)
    let days = try rest.days()
    try rest.advance(months: 0, days: days)
    let time = try rest.time()
    return try DurationValue(
      months: months, days: days, seconds: time.seconds, nanoseconds: time.nanoseconds)
  }

  /// Whole months.
  static func months(_ from: Value, _ to: Value) throws(CypherError) -> DurationValue {
    let span = try Span(from, to)
    return try DurationValue(months: span.haveDates ? span.months() : 0)
  }

  /// Whole days.
  static func days(_ from: Value, _ to: Value) throws(CypherError) -> DurationValue {
    let span = try Span(from, to)
    return try DurationValue(days: span.haveDates ? span.days() : 0)
  }

  /// Seconds and nanoseconds.
  static func seconds(_ from: Value, _ to: Value) throws(CypherError) -> DurationValue {
    try Span(from, to).time()
  }
}

/// Two temporal values, made comparable.
private struct Span {
  /// Whether both values came with a date.
  let haveDates: Bool
  private var from: DateTimeValue
  private let to: DateTimeValue

  init(_ from: Value, _ to: Value) throws(CypherError) {
    for value in [from, to] where value.datePart == nil && value.timePart == nil {
      throw .notTemporal("duration.between", value)
    }
    haveDates = from.datePart != nil && to.datePart != nil
    // Where neither has a date, any will do.
    let epoch = try DateValue(dayNumber: 0)
    let fromZone = from.zonePart ?? to.zonePart ?? .universal
    let toZone = to.zonePart ?? from.zonePart ?? .universal
    self.from = try DateTimeValue(
      LocalDateTimeValue(from.datePart ?? to.datePart ?? epoch, from.timePart ?? .midnight),
      in: fromZone, preferred: from.offsetPart)
    let end = try DateTimeValue(
      LocalDateTimeValue(to.datePart ?? from.datePart ?? epoch, to.timePart ?? .midnight),
      in: toZone, preferred: to.offsetPart)
    // Calendar parts are counted at the place of the first.
    self.to = try end.at(self.from.place)
  }

  /// The last day that counts as reached: a day is whole only when the time of day is reached too.
  private func reachedDate() throws(CypherError) -> DateValue {
    let end = to.local.date
    if end > from.local.date, to.local.time < from.local.time { return try end.adding(days: -1) }
    if end < from.local.date, to.local.time > from.local.time { return try end.adding(days: 1) }
    return end
  }

  func months() throws(CypherError) -> Int64 {
    let start = from.local.date.civil
    let end = try reachedDate().civil
    let startCount = (start.year * 12 + start.month) * 32 + start.day
    let endCount = (end.year * 12 + end.month) * 32 + end.day
    return (endCount - startCount) / 32
  }

  func days() throws(CypherError) -> Int64 {
    try reachedDate().dayNumber - from.local.date.dayNumber
  }

  mutating func advance(months: Int64, days: Int64) throws(CypherError) {
    from = try from.adding(months: months, days: days)
  }

  func time() throws(CypherError) -> DurationValue {
    try DurationValue(
      seconds: to.epochSecond - from.epochSecond,
      nanoseconds: to.local.time.nanosecond - from.local.time.nanosecond)
  }
}
