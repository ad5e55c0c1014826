/// What `date(…)`, `time(…)` and their like make of their argument.
enum TemporalConstruction {
  static func date(_ value: Value, now: DateTimeValue) throws(CypherError) -> Value {
    switch value {
    case .null: return .null
    case .string(let text): return .date(try DateValue(parsing: text))
    case .map(let map):
      let fields = try TemporalFields(
        map, names: TemporalFields.dateNames, bases: ["date", "datetime", "timezone"])
      if fields.isEmpty { return .date(try now.at(fields.zone ?? .universal).local.date) }
      return .date(try fields.makeDate(base: try fields.baseDate()))
    default:
      guard let date = value.datePart else { throw .notTemporal("date", value) }
      return .date(date)
    }
  }

  static func localTime(_ value: Value, now: DateTimeValue) throws(CypherError) -> Value {
    switch value {
    case .null: return .null
    case .string(let text): return .localTime(try LocalTimeValue(parsing: text))
    case .map(let map):
      let fields = try TemporalFields(
        map, names: TemporalFields.timeNames, bases: ["time", "datetime", "timezone"])
      if fields.isEmpty { return .localTime(try now.at(fields.zone ?? .universal).local.time) }
      return .localTime(try fields.makeTime(base: try fields.baseTime()))
    default:
      guard let time = value.timePart else { throw .notTemporal("localtime", value) }
      return .localTime(time)
    }
  }

  static func time(_ value: Value, now: DateTimeValue) throws(CypherError) -> Value {
    switch value {
    case .null: return .null
    case .string(let text): return .time(try TimeValue(parsing: text))
    case .map(let map):
      let fields = try TemporalFields(
        map, names: TemporalFields.timeNames, bases: ["time", "datetime", "timezone"])
      if fields.isEmpty { return .time(try now.at(fields.zone ?? .universal).offsetTime) }
      let asked = try fields.zone?.offset(at: now.epochSecond)
      let time = try fields.makeTime(base: try fields.baseTime())
      guard let own = (fields.time ?? fields.datetime)?.offsetPart else {
        return .time(TimeValue(time, offset: asked ?? 0))
      }
      let made = TimeValue(time, offset: own)
      return .time(asked.map { made.at(offset: $0) } ?? made)
    default:
      guard let time = value.timePart else { throw .notTemporal("time", value) }
      return .time(TimeValue(time, offset: value.offsetPart ?? 0))
    }
  }

  static func localDateTime(_ value: Value, now: DateTimeValue) throws(CypherError) -> Value {
    switch value {
    case .null: return .null
    case .string(let text): return .localDateTime(try LocalDateTimeValue(parsing: text))
    case .map(let map):
      let fields = try TemporalFields(
        map, names: TemporalFields.dateNames.union(TemporalFields.timeNames),
        bases: ["date", "time", "datetime", "timezone"])
      if fields.isEmpty { return .localDateTime(try now.at(fields.zone ?? .universal).local) }
      return .localDateTime(try fields.makeLocalDateTime())
    default:
      guard let date = value.datePart else { throw .notTemporal("localdatetime", value) }
      return .localDateTime(LocalDateTimeValue(date, value.timePart ?? .midnight))
    }
  }

  static func dateTime(_ value: Value, now: DateTimeValue) throws(CypherError) -> Value {
    switch value {
    case .null: return .null
    case .string(let text): return .dateTime(try DateTimeValue(parsing: text))
    case .map(let map):
      let fields = try TemporalFields(
        map,
        names: TemporalFields.dateNames.union(TemporalFields.timeNames)
          .union(TemporalFields.epochNames),
        bases: ["date", "time", "datetime", "timezone"])
      if fields.isEmpty { return .dateTime(try now.at(fields.zone ?? .universal)) }
      return .dateTime(try fields.makeDateTime())
    default:
      guard let date = value.datePart else { throw .notTemporal("datetime", value) }
      let local = LocalDateTimeValue(date, value.timePart ?? .midnight)
      if case .dateTime = value { return value }
      return .dateTime(try DateTimeValue(local, in: .universal))
    }
  }

  static func duration(_ value: Value) throws(CypherError) -> Value {
    switch value {
    case .null: return .null
    case .duration: return value
    case .string(let text): return .duration(try DurationValue(parsing: text))
    case .map(let map):
      var sum = DurationSum()
      for (key, value) in map.entries { try sum.add(value, of: key) }
      return .duration(try sum.duration())
    default: throw .notTemporal("duration", value)
    }
  }
}

extension TemporalFields {
  func baseDate() throws(CypherError) -> DateValue? {
    guard let value = date ?? datetime else { return nil }
    guard let part = value.datePart else { throw .notTemporal("date", value) }
    return part
  }

  func baseTime() throws(CypherError) -> LocalTimeValue? {
    guard let value = time ?? datetime else { return nil }
    guard let part = value.timePart else { throw .notTemporal("time", value) }
    return part
  }

  func makeLocalDateTime() throws(CypherError) -> LocalDateTimeValue {
    LocalDateTimeValue(
      try makeDate(base: try baseDate()), try makeTime(base: try baseTime()))
  }

  func makeDateTime() throws(CypherError) -> DateTimeValue {
    if let seconds = self["epochSeconds"] { return try epoch(seconds, nanosecond: 0) }
    if let millis = self["epochMillis"] {
      return try epoch(
        floorDivide(millis, 1000), nanosecond: floorModulo(millis, 1000) * 1_000_000)
    }
    let local = try makeLocalDateTime()
    guard let own = (time ?? datetime)?.zonePart else {
      return try DateTimeValue(local, in: zone ?? .universal)
    }
    let made = try DateTimeValue(local, in: own, preferred: (time ?? datetime)?.offsetPart)
    guard let zone else { return made }
    return try made.at(zone)
  }

  private func epoch(_ seconds: Int64, nanosecond: Int64) throws(CypherError) -> DateTimeValue {
    let rest = try makeTime(
      base: LocalTimeValue(wrapping: nanosecond), addsFraction: true)
    return try DateTimeValue(
      epochSecond: seconds, nanosecond: rest.nanosecond, in: zone ?? .universal)
  }
}

extension DateTimeValue {
  var offsetTime: TimeValue { TimeValue(local.time, offset: offset) }
}

extension Value {
  /// The offset from UTC of a value that has one.
  var offsetPart: Int64? {
    switch self {
    case .time(let time): time.offset
    case .dateTime(let value): value.offset
    default: nil
    }
  }
}

extension DurationSum {
  /// Adds a number of units that a map names.
  mutating func add(_ value: Value, of unit: String) throws(CypherError) {
    let amount: Amount
    switch value {
    case .integer(let number): amount = Amount(whole: number)
    case .float(let number): amount = try Amount(number)
    default: throw .temporal("\(unit) 须为数", "\(unit) must be a number")
    }
    switch unit {
    case "years": try addYears(amount)
    case "quarters": try addMonths(amount, by: 3)
    case "months": try addMonths(amount)
    case "weeks": try addDays(amount, by: 7)
    case "days": try addDays(amount)
    case "hours": try addSeconds(amount, by: 3600)
    case "minutes": try addSeconds(amount, by: 60)
    case "seconds": try addSeconds(amount)
    case "milliseconds": try addNanoseconds(amount, by: 1_000_000)
    case "microseconds": try addNanoseconds(amount, by: 1000)
    case "nanoseconds": try addNanoseconds(amount)
    default: throw .temporal("没有 \(unit) 这一单位", "there is no unit called \(unit)")
    }
  }
}

extension CypherError {
  static func notTemporal(_ function: String, _ value: Value) -> CypherError {
    .runtime(
      .typeError, "InvalidArgumentValue", "\(function) 不接受 \(value.typeName)",
      "\(function) does not take \(value.typeName)")
  }
}
