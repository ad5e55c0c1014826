/// A day of the calendar, without a time; years from −999,999,999 to 999,999,999.
public struct DateValue: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01.
  public let dayNumber: Int64

  /// Takes a day number.
  /// - Throws: ArgumentError where the year is out of range.
  public init(dayNumber: Int64) throws(CypherError) {
    guard (-365_243_219_162...365_241_780_471).contains(dayNumber) else {
      throw .outOfRange("日期", "date", "\(dayNumber)")
    }
    self.dayNumber = dayNumber
  }

  /// Makes a day.
  /// - Throws: ArgumentError where there is no such day.
  public init(year: Int64, month: Int64, day: Int64) throws(CypherError) {
    guard CivilCalendar.years.contains(year), (1...12).contains(month),
      (1...CivilCalendar.daysInMonth(month, of: year)).contains(day)
    else { throw .outOfRange("日期", "date", "\(year)-\(month)-\(day)") }
    dayNumber = CivilCalendar.dayNumber(year, month, day)
  }

  var civil: (year: Int64, month: Int64, day: Int64) { CivilCalendar.civil(dayNumber) }

  /// Whether the first comes before the second.
  public static func < (first: DateValue, second: DateValue) -> Bool {
    first.dayNumber < second.dayNumber
  }
}

/// A time of day without an offset.
public struct LocalTimeValue: Hashable, Sendable, Comparable {
  /// Nanoseconds since midnight, below 86,400,000,000,000.
  public let nanosecondOfDay: Int64

  static let nanosecondsPerDay: Int64 = 86_400_000_000_000
  static let midnight = LocalTimeValue(wrapping: 0)

  /// Takes nanoseconds since midnight; what is beyond a day wraps around.
  init(wrapping nanoseconds: Int64) {
    nanosecondOfDay = floorModulo(nanoseconds, Self.nanosecondsPerDay)
  }

  /// Makes a time.
  /// - Throws: ArgumentError where a part is out of range.
  public init(hour: Int64, minute: Int64, second: Int64, nanosecond: Int64) throws(CypherError) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
      (0...999_999_999).contains(nanosecond)
    else { throw .outOfRange("时间", "time", "\(hour):\(minute):\(second).\(nanosecond)") }
    nanosecondOfDay = ((hour * 60 + minute) * 60 + second) * 1_000_000_000 + nanosecond
  }

  var secondOfDay: Int64 { nanosecondOfDay / 1_000_000_000 }
  var nanosecond: Int64 { nanosecondOfDay % 1_000_000_000 }

  /// Whether the first comes before the second.
  public static func < (first: LocalTimeValue, second: LocalTimeValue) -> Bool {
    first.nanosecondOfDay < second.nanosecondOfDay
  }
}

/// A time of day with an offset from UTC.
///
/// Ordered by the moment it stands for, then by its offset, so that equal means the same in both.
public struct TimeValue: Hashable, Sendable, Comparable {
  /// The time at the place.
  public let local: LocalTimeValue
  /// Seconds east of UTC, at most 18 hours.
  public let offset: Int64

  /// Joins a time and an offset.
  public init(_ local: LocalTimeValue, offset: Int64) {
    self.local = local
    self.offset = offset
  }

  /// Nanoseconds since midnight in UTC; may be negative or beyond a day.
  var universalNanoseconds: Int64 { local.nanosecondOfDay - offset * 1_000_000_000 }

  /// The same moment at another offset.
  func at(offset other: Int64) -> TimeValue {
    TimeValue(
      LocalTimeValue(wrapping: local.nanosecondOfDay + (other - offset) * 1_000_000_000),
      offset: other)
  }

  /// Whether the first comes before the second.
  public static func < (first: TimeValue, second: TimeValue) -> Bool {
    (first.universalNanoseconds, first.offset) < (second.universalNanoseconds, second.offset)
  }
}

/// A day and time without an offset.
public struct LocalDateTimeValue: Hashable, Sendable, Comparable {
  /// The day.
  public let date: DateValue
  /// The time.
  public let time: LocalTimeValue

  /// Joins a day and a time.
  public init(_ date: DateValue, _ time: LocalTimeValue) {
    self.date = date
    self.time = time
  }

  /// Makes the day and time at a number of seconds since 1970-01-01T00:00.
  init(epochSecond: Int64, nanosecond: Int64) throws(CypherError) {
    date = try DateValue(dayNumber: floorDivide(epochSecond, 86_400))
    time = LocalTimeValue(
      wrapping: floorModulo(epochSecond, 86_400) * 1_000_000_000 + nanosecond)
  }

  /// Seconds since 1970-01-01T00:00, were this UTC.
  var epochSecond: Int64 { date.dayNumber * 86_400 + time.secondOfDay }

  /// Whether the first comes before the second.
  public static func < (first: LocalDateTimeValue, second: LocalDateTimeValue) -> Bool {
    (first.date, first.time) < (second.date, second.time)
  }
}

/// A day and time with an offset from UTC, or in a named zone.
///
/// Ordered by the moment, then by offset and zone, so that equal means the same in all.
public struct DateTimeValue: Hashable, Sendable, Comparable {
  /// Day and time at the place.
  public let local: LocalDateTimeValue
  /// Seconds east of UTC.
  public let offset: Int64
  /// The name of the zone, such as `Asia/Shanghai`; nil where only the offset is known.
  public let zone: String?

  /// Seconds since 1970-01-01T00:00Z.
  public var epochSecond: Int64 { local.epochSecond - offset }

  init(local: LocalDateTimeValue, offset: Int64, zone: String?) {
    self.local = local
    self.offset = offset
    self.zone = zone
  }

  /// Whether the first comes before the second.
  public static func < (first: DateTimeValue, second: DateTimeValue) -> Bool {
    let firstKey = (first.epochSecond, first.local.time.nanosecond, first.offset, first.zone ?? "")
    let secondKey = (
      second.epochSecond, second.local.time.nanosecond, second.offset, second.zone ?? ""
    )
    return firstKey < secondKey
  }
}

extension CypherError {
  static func outOfRange(_ chinese: String, _ english: String, _ text: String) -> CypherError {
    .runtime(
      .argumentError, "NumberOutOfRange", "\(chinese)超出范围：\(text)",
      "\(english) out of range: \(text)")
  }

  static func temporal(_ chinese: String, _ english: String) -> CypherError {
    .runtime(.argumentError, "InvalidArgumentValue", chinese, english)
  }
}
