/// The change between standard and summer time that a `TZ` text of POSIX describes, such as
/// `CET-1CEST,M3.5.0,M10.5.0/3`.
struct RecurringRule: Sendable {
  /// Seconds east of UTC outside of summer time.
  let standard: Int64
  /// Summer time, where the zone has it.
  let summer: Summer?

  struct Summer: Sendable {
    let offset: Int64
    let start: Day
    let end: Day
  }

  /// A day of each year, with the time of the change.
  struct Day: Sendable {
    enum Kind: Sendable {
      /// Day 1 to 365; 29 February is never counted.
      case julian(Int64)
      /// Day 0 to 365; 29 February is counted.
      case ordinal(Int64)
      /// A weekday (0 is Sunday) in week 1 to 5 of a month; 5 is the last.
      case weekday(month: Int64, week: Int64, day: Int64)
    }
    let kind: Kind
    /// Seconds after midnight; may be negative or beyond a day.
    let time: Int64

    /// Seconds since 1970-01-01T00:00 at the place.
    func second(in year: Int64) -> Int64 {
      let dayNumber: Int64
      switch kind {
      case .julian(let day):
        let leap = CivilCalendar.isLeap(year) && day >= 60
        dayNumber = CivilCalendar.dayNumber(year, 1, 1) + day - (leap ? 0 : 1)
      case .ordinal(let day):
        dayNumber = CivilCalendar.dayNumber(year, 1, 1) + day
      case .weekday(let month, let week, let weekday):
        let first = CivilCalendar.dayNumber(year, month, 1)
        let ahead = floorModulo(weekday - CivilCalendar.weekday(first) % 7, 7)
        var day = 1 + ahead + (week - 1) * 7
        while day > CivilCalendar.daysInMonth(month, of: year) { day -= 7 }
        dayNumber = first + day - 1
      }
      return dayNumber * 86_400 + time
    }
  }

  /// The offset at a moment.
  func offset(at epochSecond: Int64) -> Int64 {
    guard let summer else { return standard }
    let year = CivilCalendar.civil(floorDivide(epochSecond + standard, 86_400)).year
    let start = summer.start.second(in: year) - standard
    let end = summer.end.second(in: year) - summer.offset
    let isSummer =
      start < end
      ? epochSecond >= start && epochSecond < end : epochSecond >= start || epochSecond < end
    return isSummer ? summer.offset : standard
  }
}

extension RecurringRule {
  /// Reads the text; nil where it is empty or breaks the form.
  init?(_ text: String) {
    var reader = RuleReader(text: Array(text.utf8))
    // POSIX counts west as positive.
    guard reader.name(), let west = reader.time() else { return nil }
    standard = -west
    guard !reader.isAtEnd else {
      summer = nil
      return
    }
    guard reader.name() else { return nil }
    let offset = reader.time().map { -$0 } ?? standard + 3600
    guard reader.takes(","), let start = reader.day(), reader.takes(","), let end = reader.day()
    else { return nil }
    summer = Summer(offset: offset, start: start, end: end)
  }
}

private struct RuleReader {
  let text: [UInt8]
  var position = 0

  var isAtEnd: Bool { position >= text.count }
  private var next: UInt8? { position < text.count ? text[position] : nil }

  mutating func takes(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// A name of a zone: letters, or anything in angle brackets.
  mutating func name() -> Bool {
    let start = position
    if takes("<") {
      while !isAtEnd, next != UInt8(ascii: ">") { position += 1 }
      return takes(">")
    }
    while let byte = next, (0x41...0x5A).contains(byte & ~0x20) { position += 1 }
    return position > start
  }

  mutating func number() -> Int64? {
    let start = position
    var value: Int64 = 0
    while let byte = next, (0x30...0x39).contains(byte), position - start < 6 {
      value = value * 10 + Int64(byte - 0x30)
      position += 1
    }
    return position > start ? value : nil
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  mutating func time() -> Int64? {
    let negative = takes("-")
    if !negative { _ = takes("+") }
    guard let hours = number() else { return nil }
    var seconds = hours * 3600
    if takes(":") {
      guard let minutes = number() else { return nil }
      seconds += minutes * 60
      if takes(":") {
        guard let rest = number() else { return nil }
        seconds += rest
      }
    }
    return negative ? -seconds : seconds
  }

  mutating func day() -> RecurringRule.Day? {
    let kind: RecurringRule.Day.Kind
    if takes("M") {
      guard let month = number(), (1...12).contains(month), takes("."), let week = number(),
        (1...5).contains(week), takes("."), let day = number(), (0...6).contains(day)
      else { return nil }
      kind = .weekday(month: month, week: week, day: day)
    } else if takes("J") {
      guard let day = number(), (1...365).contains(day) else { return nil }
      kind = .julian(day)
    } else {
      guard let day = number(), (0...365).contains(day) else { return nil }
      kind = .ordinal(day)
    }
    guard takes("/") else { return .init(kind: kind, time: 7200) }
    return time().map { .init(kind: kind, time: $0) }
  }
}
