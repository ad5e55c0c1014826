extension DateValue {
  /// The day so many months later; a day beyond the month's end becomes its last.
  func adding(months: Int64) throws(CypherError) -> DateValue {
    guard months != 0 else { return self }
    let (year, month, day) = civil
    let count = try checkedSum(year * 12 + month - 1, months)
    let newYear = floorDivide(count, 12)
    let newMonth = floorModulo(count, 12) + 1
    guard CivilCalendar.years.contains(newYear) else {
      throw .outOfRange("年份", "year", "\(newYear)")
    }
    return try DateValue(
      year: newYear, month: newMonth,
      day: min(day, CivilCalendar.daysInMonth(newMonth, of: newYear)))
  }

  /// The day so many days later.
  func adding(days: Int64) throws(CypherError) -> DateValue {
    try DateValue(dayNumber: try checkedSum(dayNumber, days))
  }

  /// Months and days of a duration; of its seconds, the whole days.
  func adding(_ duration: DurationValue) throws(CypherError) -> DateValue {
    let perDay = Int128(LocalTimeValue.nanosecondsPerDay)
    guard let whole = Int64(exactly: duration.timeNanoseconds / perDay) else {
      throw .durationOverflow
    }
    return try adding(months: duration.months).adding(days: duration.days).adding(days: whole)
  }
}

extension LocalTimeValue {
  /// The seconds of a duration; months and days do not count.
  func adding(_ duration: DurationValue) -> LocalTimeValue {
    let perDay = Int128(Self.nanosecondsPerDay)
    let rest = duration.timeNanoseconds % perDay
    return LocalTimeValue(wrapping: nanosecondOfDay + Int64(rest))
  }
}

extension LocalDateTimeValue {
  func adding(months: Int64, days: Int64 = 0) throws(CypherError) -> LocalDateTimeValue {
    LocalDateTimeValue(try date.adding(months: months).adding(days: days), time)
  }

  func adding(_ duration: DurationValue) throws(CypherError) -> LocalDateTimeValue {
    let moved = try adding(months: duration.months, days: duration.days)
    let second = try checkedSum(moved.epochSecond, duration.seconds)
    let nanosecond = moved.time.nanosecond + duration.nanoseconds
    return try LocalDateTimeValue(
      epochSecond: try checkedSum(second, nanosecond / 1_000_000_000),
      nanosecond: nanosecond % 1_000_000_000)
  }
}

extension DateTimeValue {
  func adding(months: Int64, days: Int64 = 0) throws(CypherError) -> DateTimeValue {
    try DateTimeValue(
      try local.adding(months: months, days: days), in: place, preferred: offset)
  }

  /// Months and days go by the place's calendar, seconds by the moment.
  func adding(_ duration: DurationValue) throws(CypherError) -> DateTimeValue {
    let moved = try adding(months: duration.months, days: duration.days)
    let second = try checkedSum(moved.epochSecond, duration.seconds)
    let nanosecond = moved.local.time.nanosecond + duration.nanoseconds
    return try DateTimeValue(
      epochSecond: try checkedSum(second, nanosecond / 1_000_000_000),
      nanosecond: nanosecond % 1_000_000_000, in: place)
  }
}

extension Value {
  /// A temporal value moved on by a duration; nil where this is none.
  func adding(_ duration: DurationValue) throws(CypherError) -> Value? {
    switch self {
    case .date(let value): .date(try value.adding(duration))
    case .localTime(let value): .localTime(value.adding(duration))
    case .time(let value): .time(TimeValue(value.local.adding(duration), offset: value.offset))
    case .localDateTime(let value): .localDateTime(try value.adding(duration))
    case .dateTime(let value): .dateTime(try value.adding(duration))
    case .duration(let value): .duration(try value.adding(duration))
    default: nil
    }
  }
}
