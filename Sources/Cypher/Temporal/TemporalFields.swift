/// The entries of a map that a temporal value is made from.
struct TemporalFields {
  private let integers: [String: Int64]
  /// The value of `date`, `time` and `datetime`.
  let date: Value?
  let time: Value?
  let datetime: Value?
  /// The value of `timezone`.
  let zone: TimeZoneSpecifier?

  static let dateNames: Set = [
    "year", "month", "day", "week", "dayOfWeek", "quarter", "dayOfQuarter", "ordinalDay",
  ]
  static let timeNames: Set = [
    "hour", "minute", "second", "millisecond", "microsecond", "nanosecond",
  ]
  static let epochNames: Set = ["epochSeconds", "epochMillis"]

  /// Sorts a map's entries.
  ///
  /// - Parameters:
  ///   - names: the whole numbers that the type has.
  ///   - bases: which of `date`, `time`, `datetime` and `timezone` it has.
  /// - Throws: ArgumentError for a name that it does not have, or a value of the wrong type.
  init(_ map: MapValue, names: Set<String>, bases: Set<String>) throws(CypherError) {
    var integers: [String: Int64] = [:]
    var given: [String: Value] = [:]
    for (key, value) in map.entries {
      if names.contains(key) {
        guard case .integer(let number) = value else {
          throw .temporal("\(key) 须为整数", "\(key) must be an integer")
        }
        integers[key] = number
      } else if bases.contains(key) {
        given[key] = value
      } else {
        throw .temporal("没有 \(key) 这一部分", "there is no part called \(key)")
      }
    }
    self.integers = integers
    date = given["date"]
    time = given["time"]
    datetime = given["datetime"]
    switch given["timezone"] {
    case nil: zone = nil
    case .string(let text)?: zone = try TimeZoneSpecifier(text)
    default: throw .temporal("timezone 须为文字", "timezone must be a string")
    }
  }

  subscript(_ name: String) -> Int64? { integers[name] }

  func has(_ names: String...) -> Bool { names.contains { integers[$0] != nil } }

  /// Whether there is neither a number nor a value to take parts from.
  var isEmpty: Bool { integers.isEmpty && date == nil && time == nil && datetime == nil }
}

extension TemporalFields {
  /// The day that the numbers describe; what they leave out comes from `base`, or else is the first.
  ///
  /// - Throws: ArgumentError where a day cannot be told, or there is none such.
  func makeDate(base: DateValue?) throws(CypherError) -> DateValue {
    guard let ways = dateWay else {
      throw .temporal("日期的各部分不相容", "the parts of the date do not go together")
    }
    switch ways {
    case .week:
      let own = base.map { CivilCalendar.week($0.dayNumber) }
      return try DateValue(
        year: try required("year", own?.year), week: self["week"] ?? own?.week ?? 1,
        weekday: self["dayOfWeek"] ?? base.map { CivilCalendar.weekday($0.dayNumber) } ?? 1)
    case .quarter:
      return try DateValue(
        year: try required("year", base?.civil.year),
        quarter: self["quarter"] ?? base?.quarter ?? 1,
        day: self["dayOfQuarter"] ?? base?.dayOfQuarter ?? 1)
    case .ordinal:
      return try DateValue(
        year: try required("year", base?.civil.year),
        dayOfYear: self["ordinalDay"] ?? base?.dayOfYear ?? 1)
    case .calendar:
      if base == nil, has("day"), !has("month") {
        throw .temporal("有 day 时须有 month", "day needs month")
      }
      let own = base?.civil
      let year = try required("year", own?.year)
      let month = self["month"] ?? own?.month ?? 1
      guard (1...12).contains(month) else { throw .outOfRange("月份", "month", "\(month)") }
      // A day taken over from another month may be beyond this one's end.
      let last = CivilCalendar.daysInMonth(month, of: year)
      return try DateValue(
        year: year, month: month, day: self["day"] ?? min(own?.day ?? 1, last))
    }
  }

  private enum DateWay { case calendar, week, quarter, ordinal }

  /// Which of the ways to count days the numbers follow; nil where they mix several.
  private var dateWay: DateWay? {
    var ways: [DateWay] = []
    if has("month", "day") { ways.append(.calendar) }
    if has("week", "dayOfWeek") { ways.append(.week) }
    if has("quarter", "dayOfQuarter") { ways.append(.quarter) }
    if has("ordinalDay") { ways.append(.ordinal) }
    return ways.count > 1 ? nil : ways.first ?? .calendar
  }

  private func required(_ name: String, _ base: Int64?) throws(CypherError) -> Int64 {
    guard let value = self[name] ?? base else {
      throw .temporal("缺少 \(name)", "\(name) is missing")
    }
    return value
  }

  /// The time that the numbers describe; what they leave out comes from `base`, or else is zero.
  ///
  /// - Parameter addsFraction: whether a fraction of a second adds to that of `base`, as truncation
  ///   wants it.
  func makeTime(
    base: LocalTimeValue?, addsFraction: Bool = false
  ) throws(CypherError) -> LocalTimeValue {
    if base == nil {
      if has("minute", "second", "millisecond", "microsecond", "nanosecond"), !has("hour") {
        throw .temporal("缺少 hour", "hour is missing")
      }
      if has("second"), !has("minute") { throw .temporal("缺少 minute", "minute is missing") }
    }
    let second = base?.secondOfDay ?? 0
    return try LocalTimeValue(
      hour: self["hour"] ?? second / 3600, minute: self["minute"] ?? second / 60 % 60,
      second: self["second"] ?? second % 60,
      nanosecond: try fraction(base?.nanosecond ?? 0, adds: addsFraction))
  }

  private func fraction(_ base: Int64, adds: Bool) throws(CypherError) -> Int64 {
    let milli = self["millisecond"]
    let micro = self["microsecond"]
    let nano = self["nanosecond"]
    if milli == nil, micro == nil, nano == nil { return base }
    let microLimit: Int64 = milli == nil ? 1_000_000 : 1000
    let nanoLimit: Int64 = micro != nil ? 1000 : milli != nil ? 1_000_000 : 1_000_000_000
    for (value, limit) in [(milli, 1000), (micro, microLimit), (nano, nanoLimit)] {
      guard (0..<limit).contains(value ?? 0) else {
        throw .outOfRange("秒的小数", "fraction of a second", "\(value ?? 0)")
      }
    }
    return (milli ?? 0) * 1_000_000 + (micro ?? 0) * 1000 + (nano ?? 0) + (adds ? base : 0)
  }
}
