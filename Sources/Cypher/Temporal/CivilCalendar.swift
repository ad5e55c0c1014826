/// Arithmetic of the proleptic Gregorian calendar on day numbers: days since 1970-01-01.
///
/// The conversions are `days_from_civil` and `civil_from_days` of Howard Hinnant, "chrono-compatible
/// low-level date algorithms"; weeks are those of ISO 8601, from Monday.
enum CivilCalendar {
  /// The years that the language allows.
  static let years: ClosedRange<Int64> = -999_999_999...999_999_999

  static func isLeap(_ year: Int64) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func daysInYear(_ year: Int64) -> Int64 { isLeap(year) ? 366 : 365 }

  static func daysInMonth(_ month: Int64, of year: Int64) -> Int64 {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The number of a day; month and day must be in range.
  static func dayNumber(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = floorDivide(shifted, 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Year, month and day of a day number.
  static func civil(_ dayNumber: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = dayNumber + 719_468
    let era = floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day of the week: 1 is Monday, 7 is Sunday.
  static func weekday(_ dayNumber: Int64) -> Int64 { floorModulo(dayNumber + 3, 7) + 1 }

  /// The Monday of week 1: the week in which 4 January lies.
  static func firstDay(ofWeekYear year: Int64) -> Int64 {
    let fourth = dayNumber(year, 1, 4)
    return fourth - (weekday(fourth) - 1)
  }

  static func weeks(inWeekYear year: Int64) -> Int64 {
    (firstDay(ofWeekYear: year + 1) - firstDay(ofWeekYear: year)) / 7
  }

  /// The year and week of a day, by ISO 8601.
  static func week(_ dayNumber: Int64) -> (year: Int64, week: Int64) {
    // The Thursday of a week lies in the year that the week belongs to.
    let thursday = dayNumber - weekday(dayNumber) + 4
    let year = civil(thursday).year
    return (year, (thursday - firstDay(ofWeekYear: year)) / 7 + 1)
  }
}

/// The quotient rounded down; `divisor` is positive.
func floorDivide(_ dividend: Int64, _ divisor: Int64) -> Int64 {
  let quotient = dividend / divisor
  return dividend % divisor < 0 ? quotient - 1 : quotient
}

/// The remainder of ``floorDivide(_:_:)``: from 0 up to `divisor`.
func floorModulo(_ dividend: Int64, _ divisor: Int64) -> Int64 {
  let remainder = dividend % divisor
  return remainder < 0 ? remainder + divisor : remainder
}
