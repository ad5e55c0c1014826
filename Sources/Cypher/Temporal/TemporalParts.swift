/// What the functions and operators ask of temporal values, whatever their type.
extension Value {
  /// The day of a value that has one.
  var datePart: DateValue? {
    switch self {
    case .date(let date): date
    case .localDateTime(let value): value.date
    case .dateTime(let value): value.local.date
    default: nil
    }
  }

  /// The time of day of a value that has one.
  var timePart: LocalTimeValue? {
    switch self {
    case .localTime(let time): time
    case .time(let time): time.local
    case .localDateTime(let value): value.time
    case .dateTime(let value): value.local.time
    default: nil
    }
  }

  /// Where the time of a value is shown, if it says so.
  var zonePart: TimeZoneSpecifier? {
    switch self {
    case .time(let time): .offset(time.offset)
    case .dateTime(let value): value.place
    default: nil
    }
  }

  /// A temporal value's text by ISO 8601; nil for other values.
  var temporalText: String? {
    switch self {
    case .date(let value): value.description
    case .localTime(let value): value.description
    case .time(let value): value.description
    case .localDateTime(let value): value.description
    case .dateTime(let value): value.description
    case .duration(let value): value.description
    default: nil
    }
  }

  /// A part of a temporal value by name; null where it has no such part, or it exceeds 64 bits.
  func temporalPart(_ name: String) -> Value {
    if case .duration(let duration) = self {
      return duration.part(name).map { .integer($0) } ?? .null
    }
    if let number = datePart?.part(name) ?? timePart?.part(name) { return .integer(number) }
    return zoneDetail(name) ?? .null
  }

  private func zoneDetail(_ name: String) -> Value? {
    let offset: Int64
    switch self {
    case .time(let time): offset = time.offset
    case .dateTime(let value): offset = value.offset
    default: return nil
    }
    switch name {
    case "timezone":
      if case .dateTime(let value) = self, let zone = value.zone { return .string(zone) }
      return .string(offsetText(offset))
    case "offset": return .string(offsetText(offset))
    case "offsetMinutes": return .integer(offset / 60)
    case "offsetSeconds": return .integer(offset)
    default: break
    }
    guard case .dateTime(let value) = self else { return nil }
    switch name {
    case "epochSeconds": return .integer(value.epochSecond)
    case "epochMillis":
      let millis =
        Int128(value.epochSecond) * 1000 + Int128(value.local.time.nanosecond / 1_000_000)
      return Int64(exactly: millis).map { .integer($0) } ?? .null
    default: return nil
    }
  }
}
