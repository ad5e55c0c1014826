extension DateValue {
  /// The day in a week of ISO 8601.
  init(year: Int64, week: Int64, weekday: Int64) throws(CypherError) {
    guard CivilCalendar.years.contains(year),
      (1...CivilCalendar.weeks(inWeekYear: year)).contains(week), (1...7).contains(weekday)
    else { throw .outOfRange("日期", "date", "\(year)-W\(week)-\(weekday)") }
    try self.init(
      dayNumber: CivilCalendar.firstDay(ofWeekYear: year) + (week - 1) * 7 + weekday - 1)
  }

  /// The day of a quarter, from 1.
  init(year: Int64, quarter: Int64, day: Int64) throws(CypherError) {
    guard (1...4).contains(quarter), (1...92).contains(day) else {
      throw .outOfRange("日期", "date", "\(year)-Q\(quarter)-\(day)")
    }
    let first = try DateValue(year: year, month: quarter * 3 - 2, day: 1)
    try self.init(dayNumber: first.dayNumber + day - 1)
    guard self.quarter == quarter else {
      throw .outOfRange("日期", "date", "\(year)-Q\(quarter)-\(day)")
    }
  }

  /// The day of a year, from 1.
  init(year: Int64, dayOfYear: Int64) throws(CypherError) {
    guard CivilCalendar.years.contains(year),
      (1...CivilCalendar.daysInYear(year)).contains(dayOfYear)
    else { throw .outOfRange("日期", "date", "\(year)-\(dayOfYear)") }
    try self.init(dayNumber: CivilCalendar.dayNumber(year, 1, 1) + dayOfYear - 1)
  }

  var quarter: Int64 { (civil.month + 2) / 3 }

  var dayOfQuarter: Int64 {
    dayNumber - CivilCalendar.dayNumber(civil.year, quarter * 3 - 2, 1) + 1
  }

  var dayOfYear: Int64 { dayNumber - CivilCalendar.dayNumber(civil.year, 1, 1) + 1 }

  /// A part by the name that the language gives it; nil where a date has no such part.
  func part(_ name: String) -> Int64? {
    switch name {
    case "year": civil.year
    case "month": civil.month
    case "day": civil.day
    case "quarter": quarter
    case "dayOfQuarter": dayOfQuarter
    case "ordinalDay": dayOfYear
    case "week": CivilCalendar.week(dayNumber).week
    case "weekYear": CivilCalendar.week(dayNumber).year
    case "weekDay", "dayOfWeek": CivilCalendar.weekday(dayNumber)
    default: nil
    }
  }
}

extension LocalTimeValue {
  /// A part by the name that the language gives it; nil where a time has no such part.
  func part(_ name: String) -> Int64? {
    switch name {
    case "hour": secondOfDay / 3600
    case "minute": secondOfDay / 60 % 60
    case "second": secondOfDay % 60
    case "millisecond": nanosecond / 1_000_000
    case "microsecond": nanosecond / 1000
    case "nanosecond": nanosecond
    default: nil
    }
  }
}

extension DurationValue {
  /// A part by the name that the language gives it; nil where a duration has no such part, or it
  /// does not fit 64 bits.
  func part(_ name: String) -> Int64? {
    switch name {
    case "years": months / 12
    case "quarters": months / 3
    case "months": months
    case "weeks": days / 7
    case "days": days
    case "hours": seconds / 3600
    case "minutes": seconds / 60
    case "seconds": seconds
    case "milliseconds": Int64(exactly: floored(1_000_000))
    case "microseconds": Int64(exactly: floored(1000))
    case "nanoseconds": Int64(exactly: timeNanoseconds)
    case "quartersOfYear": months / 3 % 4
    case "monthsOfQuarter": months % 3
    case "monthsOfYear": months % 12
    case "daysOfWeek": days % 7
    case "minutesOfHour": seconds / 60 % 60
    case "secondsOfMinute": seconds % 60
    case "millisecondsOfSecond": nanoseconds / 1_000_000
    case "microsecondsOfSecond": nanoseconds / 1000
    case "nanosecondsOfSecond": nanoseconds
    default: nil
    }
  }

  private func floored(_ unit: Int128) -> Int128 {
    Int128(seconds) * (1_000_000_000 / unit) + Int128(nanoseconds) / unit
  }
}
