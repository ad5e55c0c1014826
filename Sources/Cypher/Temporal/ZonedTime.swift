/// A place's time: an offset from UTC or a named zone.
enum TimeZoneSpecifier: Hashable, Sendable {
  case offset(Int64)
  case named(String)

  static let universal = TimeZoneSpecifier.offset(0)

  /// Reads `Z`, `+08:00` or a name such as `Asia/Shanghai`.
  init(_ text: String) throws(CypherError) {
    var reader = TemporalReader(text)
    if let offset = reader.offset(), reader.isAtEnd {
      self = .offset(offset)
    } else {
      _ = try TimeZoneDatabase.rules(text)
      self = .named(text)
    }
  }

  /// The offset at a moment.
  func offset(at epochSecond: Int64) throws(CypherError) -> Int64 {
    switch self {
    case .offset(let offset): offset
    case .named(let name): try TimeZoneDatabase.rules(name).offset(at: epochSecond)
    }
  }
}

extension DateTimeValue {
  /// The moment at which a place's clock shows a time; see ``TimeZoneRules/resolve(localSecond:preferred:)``.
  init(
    _ local: LocalDateTimeValue, in zone: TimeZoneSpecifier, preferred: Int64? = nil
  ) throws(CypherError) {
    switch zone {
    case .offset(let offset):
      self.init(local: local, offset: offset, zone: nil)
    case .named(let name):
      let (offset, second) = try TimeZoneDatabase.rules(name)
        .resolve(localSecond: local.epochSecond, preferred: preferred)
      let shown = try LocalDateTimeValue(
        epochSecond: second + offset, nanosecond: local.time.nanosecond)
      self.init(local: shown, offset: offset, zone: name)
    }
  }

  /// A moment as a place's clock shows it.
  init(
    epochSecond: Int64, nanosecond: Int64, in zone: TimeZoneSpecifier
  ) throws(CypherError) {
    // Far beyond the years that the language allows, but with room for an offset.
    guard (-1 << 56...1 << 56).contains(epochSecond) else {
      throw .outOfRange("时间", "time", "\(epochSecond)")
    }
    let offset = try zone.offset(at: epochSecond)
    let local = try LocalDateTimeValue(epochSecond: epochSecond + offset, nanosecond: nanosecond)
    let name: String? = if case .named(let name) = zone { name } else { nil }
    self.init(local: local, offset: offset, zone: name)
  }

  /// Where the time is shown.
  var place: TimeZoneSpecifier { zone.map { .named($0) } ?? .offset(offset) }

  /// The same moment at another place.
  func at(_ zone: TimeZoneSpecifier) throws(CypherError) -> DateTimeValue {
    try DateTimeValue(epochSecond: epochSecond, nanosecond: local.time.nanosecond, in: zone)
  }
}
