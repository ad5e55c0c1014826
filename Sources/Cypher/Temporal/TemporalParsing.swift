extension DateValue {
  /// Reads a date of ISO 8601.
  /// - Throws: ArgumentError where the text is none.
  public init(parsing text: String) throws(CypherError) {
    var reader = TemporalReader(text)
    guard let date = try reader.date(), reader.isAtEnd else {
      throw .unreadable("日期", "date", text)
    }
    self = date
  }
}

extension LocalTimeValue {
  /// Reads a time of ISO 8601.
  /// - Throws: ArgumentError where the text is none.
  public init(parsing text: String) throws(CypherError) {
    var reader = TemporalReader(text)
    _ = reader.takes("T")
    guard let time = try reader.time(), reader.isAtEnd else {
      throw .unreadable("时间", "time", text)
    }
    self = time
  }
}

extension TimeValue {
  /// Reads a time of ISO 8601; without an offset it is UTC.
  /// - Throws: ArgumentError where the text is none.
  public init(parsing text: String) throws(CypherError) {
    var reader = TemporalReader(text)
    _ = reader.takes("T")
    guard let time = try reader.time() else { throw .unreadable("时间", "time", text) }
    let offset = reader.isAtEnd ? 0 : reader.offset()
    guard let offset, reader.isAtEnd else { throw .unreadable("时间", "time", text) }
    self.init(time, offset: offset)
  }
}

extension LocalDateTimeValue {
  /// Reads a date and, after a `T`, a time of ISO 8601.
  /// - Throws: ArgumentError where the text is none.
  public init(parsing text: String) throws(CypherError) {
    var reader = TemporalReader(text)
    guard let value = try LocalDateTimeValue(&reader), reader.isAtEnd else {
      throw .unreadable("日期时间", "date and time", text)
    }
    self = value
  }

  fileprivate init?(_ reader: inout TemporalReader) throws(CypherError) {
    guard let date = try reader.date() else { return nil }
    var time = LocalTimeValue.midnight
    if reader.takes("T") {
      guard let read = try reader.time() else { return nil }
      time = read
    }
    self.init(date, time)
  }
}

extension DateTimeValue {
  /// Reads a date and time of ISO 8601 with an offset, a zone in brackets or both; without them it
  /// is UTC.
  /// - Throws: ArgumentError where the text is none, the zone is unknown or the two do not agree.
  public init(parsing text: String) throws(CypherError) {
    let failure = CypherError.unreadable("日期时间", "date and time", text)
    var reader = TemporalReader(text)
    guard let local = try LocalDateTimeValue(&reader) else { throw failure }
    let offset = reader.offset()
    let zone = reader.zoneName()
    guard reader.isAtEnd else { throw failure }
    if let zone {
      try self.init(local, in: .named(zone), preferred: offset)
      if let offset, offset != self.offset { throw failure }
    } else {
      try self.init(local, in: .offset(offset ?? 0))
    }
  }
}

extension DurationValue {
  /// Reads `P12Y5M14DT16H12M70S`, `P2.5W` or `P2012-02-02T14:37:21.545`.
  /// - Throws: ArgumentError where the text is none.
  public init(parsing text: String) throws(CypherError) {
    let failure = CypherError.unreadable("时长", "duration", text)
    var reader = TemporalReader(text)
    let negative = reader.takes("-")
    guard reader.takes("P"), !reader.isAtEnd else { throw failure }
    let duration: DurationValue
    if let value = try DurationValue(dateForm: reader) {
      duration = value
    } else {
      guard let value = try DurationValue(unitForm: reader) else { throw failure }
      duration = value
    }
    self = negative ? try duration.negated() : duration
  }

  /// `2012-02-02T14:37:21.545`.
  private init?(dateForm start: TemporalReader) throws(CypherError) {
    var reader = start
    guard let years = try reader.amount(), reader.takes("-"), let months = try reader.amount(),
      reader.takes("-"), let days = try reader.amount()
    else { return nil }
    var sum = DurationSum()
    try sum.addYears(years)
    try sum.addMonths(months)
    try sum.addDays(days)
    if reader.takes("T") {
      guard let time = try reader.time() else { return nil }
      try sum.addNanoseconds(Amount(whole: time.nanosecondOfDay))
    }
    guard reader.isAtEnd else { return nil }
    self = try sum.duration()
  }

  private init?(unitForm start: TemporalReader) throws(CypherError) {
    var reader = start
    var sum = DurationSum()
    var inTime = false
    while !reader.isAtEnd {
      if !inTime, reader.takes("T") {
        inTime = true
        if reader.isAtEnd { return nil }
      }
      guard let amount = try reader.amount() else { return nil }
      switch inTime {
      case false where reader.takes("Y"): try sum.addYears(amount)
      case false where reader.takes("M"): try sum.addMonths(amount)
      case false where reader.takes("W"): try sum.addDays(amount, by: 7)
      case false where reader.takes("D"): try sum.addDays(amount)
      case true where reader.takes("H"): try sum.addSeconds(amount, by: 3600)
      case true where reader.takes("M"): try sum.addSeconds(amount, by: 60)
      case true where reader.takes("S"): try sum.addSeconds(amount)
      default: return nil
      }
    }
    self = try sum.duration()
  }
}

extension CypherError {
  static func unreadable(_ chinese: String, _ english: String, _ text: String) -> CypherError {
    temporal("不是\(chinese)：\(text)", "not a \(english): \(text)")
  }
}
