/// A unit that `truncate` cuts to.
enum TruncationUnit: String {
  case millennium, century, decade, year, weekYear, quarter, month, week, day
  case hour, minute, second, millisecond, microsecond

  /// The first day of the unit that a day lies in; the day itself for units below it.
  func truncate(_ date: DateValue) throws(CypherError) -> DateValue {
    let (year, month, _) = date.civil
    switch self {
    case .millennium: return try first(year - floorModulo(year, 1000))
    case .century: return try first(year - floorModulo(year, 100))
    case .decade: return try first(year - floorModulo(year, 10))
    case .year: return try first(year)
    case .quarter: return try first(year, date.quarter * 3 - 2)
    case .month: return try first(year, month)
    case .weekYear:
      let year = CivilCalendar.week(date.dayNumber).year
      return try DateValue(dayNumber: CivilCalendar.firstDay(ofWeekYear: year))
    case .week:
      return try DateValue(
        dayNumber: date.dayNumber - (CivilCalendar.weekday(date.dayNumber) - 1))
    default: return date
    }
  }

  private func first(_ year: Int64, _ month: Int64 = 1) throws(CypherError) -> DateValue {
    try DateValue(year: year, month: month, day: 1)
  }

  /// The beginning of the unit that a time lies in; midnight for a day and more.
  func truncate(_ time: LocalTimeValue) -> LocalTimeValue {
    let unit = nanoseconds ?? LocalTimeValue.nanosecondsPerDay
    return LocalTimeValue(wrapping: time.nanosecondOfDay - time.nanosecondOfDay % unit)
  }

  /// The length of a unit below a day; nil for the others.
  var nanoseconds: Int64? {
    switch self {
    case .hour: 3_600_000_000_000
    case .minute: 60_000_000_000
    case .second: 1_000_000_000
    case .millisecond: 1_000_000
    case .microsecond: 1000
    default: nil
    }
  }
}

/// What the functions `date.truncate` and its like do.
enum TemporalTruncation {
  /// Cuts a value to a unit, as the wanted type, and then sets the parts that a map gives.
  static func truncate(
    to type: TemporalType, unit: TruncationUnit, _ value: Value, _ map: MapValue
  ) throws(CypherError) -> Value {
    let fields = try TemporalFields(map, names: type.partNames, bases: ["timezone"])
    if fields.zone != nil, type != .time, type != .dateTime {
      throw .temporal("没有 timezone 这一部分", "there is no part called timezone")
    }
    if unit.nanoseconds != nil, type == .date || value.timePart == nil {
      throw .temporal(
        "不能截至 \(unit.rawValue)", "cannot truncate this to \(unit.rawValue)")
    }
    func date() throws(CypherError) -> DateValue {
      guard let date = value.datePart else { throw .notTemporal(type.name + ".truncate", value) }
      return try fields.makeDate(base: try unit.truncate(date))
    }
    func time() throws(CypherError) -> LocalTimeValue {
      if value.timePart == nil, type == .time || type == .localTime {
        throw .notTemporal(type.name + ".truncate", value)
      }
      return try fields.makeTime(
        base: unit.truncate(value.timePart ?? .midnight), addsFraction: true)
    }
    switch type {
    case .date: return .date(try date())
    case .localTime: return .localTime(try time())
    case .localDateTime: return .localDateTime(LocalDateTimeValue(try date(), try time()))
    case .time:
      let local = try time()
      // A zone by name has an offset only at a moment; 1970 is as good as any.
      let offset = try fields.zone?.offset(at: 0) ?? value.offsetPart ?? 0
      return .time(TimeValue(local, offset: offset))
    case .dateTime:
      return .dateTime(
        try DateTimeValue(
          LocalDateTimeValue(try date(), try time()),
          in: fields.zone ?? value.zonePart ?? .universal,
          preferred: fields.zone == nil ? value.offsetPart : nil))
    }
  }
}

/// The temporal types that stand for a moment or a time of day.
enum TemporalType: CaseIterable {
  case date, localTime, time, localDateTime, dateTime

  /// The name of the type's function.
  var name: String {
    switch self {
    case .date: "date"
    case .localTime: "localtime"
    case .time: "time"
    case .localDateTime: "localdatetime"
    case .dateTime: "datetime"
    }
  }

  /// The whole numbers that the type is made of.
  var partNames: Set<String> {
    switch self {
    case .date: TemporalFields.dateNames
    case .localTime, .time: TemporalFields.timeNames
    default: TemporalFields.dateNames.union(TemporalFields.timeNames)
    }
  }
}
