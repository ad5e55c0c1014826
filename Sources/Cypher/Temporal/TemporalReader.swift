/// Reads dates, times and offsets in the forms of ISO 8601 that the language allows.
///
/// Each method takes what it reads; where it returns nil the text breaks the form.
struct TemporalReader {
  private let text: [UInt8]
  private var position = 0

  init(_ text: String) { self.text = Array(text.utf8) }

  var isAtEnd: Bool { position >= text.count }
  private var next: UInt8? { position < text.count ? text[position] : nil }

  /// Takes an ASCII character, if it is next.
  mutating func takes(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// How many digits are next.
  private var digitCount: Int {
    var end = position
    while end < text.count, (0x30...0x39).contains(text[end]) { end += 1 }
    return end - position
  }

  /// A number of exactly so many digits.
  private mutating func number(_ digits: Int) -> Int64? {
    guard digits > 0, digits <= 18, digitCount >= digits else { return nil }
    var value: Int64 = 0
    for byte in text[position..<position + digits] { value = value * 10 + Int64(byte - 0x30) }
    position += digits
    return value
  }

  /// What follows a comma or point: nanoseconds.
  private mutating func nanoseconds() -> Int64? {
    let digits = digitCount
    guard (1...9).contains(digits), var value = number(digits) else { return nil }
    for _ in digits..<9 { value *= 10 }
    return value
  }

  /// A date: `2015-07-21`, `20150721`, `2015-07`, `201507`, `2015-W30-2`, `2015W302`, `2015-W30`,
  /// `2015-Q2-60`, `2015-202`, `2015202`, `2015`; a year may have a sign and then up to nine digits.
  mutating func date() throws(CypherError) -> DateValue? {
    let isNegative = takes("-")
    let isSigned = isNegative || takes("+")
    guard let size = number(isSigned ? min(9, digitCount) : 4) else { return nil }
    let year = isNegative ? -size : size
    let start = position
    let dashed = takes("-")
    if takes("W") {
      guard let week = number(2) else { return nil }
      let weekday = try part(dashed, digits: 1)
      return try DateValue(year: year, week: week, weekday: weekday ?? 1)
    }
    if takes("Q") {
      guard let quarter = number(1) else { return nil }
      let day = try part(dashed, digits: 2)
      return try DateValue(year: year, quarter: quarter, day: day ?? 1)
    }
    switch digitCount {
    case 3:
      return try number(3).map { (day) throws(CypherError) in
        try DateValue(year: year, dayOfYear: day)
      }
    case 4 where !dashed:
      guard let month = number(2), let day = number(2) else { return nil }
      return try DateValue(year: year, month: month, day: day)
    case 2:
      guard let month = number(2) else { return nil }
      let day = dashed ? try part(true, digits: 2) : nil
      return try DateValue(year: year, month: month, day: day ?? 1)
    default:
      position = start
      return try DateValue(year: year, month: 1, day: 1)
    }
  }

  /// A further number of a date, after a dash where the ones before had dashes.
  private mutating func part(_ dashed: Bool, digits: Int) throws(CypherError) -> Int64? {
    let start = position
    if dashed, !takes("-") { return nil }
    // The day of a quarter has one or two digits.
    if let value = number(digitCount >= digits ? digits : max(1, digitCount)) { return value }
    position = start
    return nil
  }

  /// A time: `21:40:32.142`, `214032.142`, `21:40`, `2140`, `21`.
  mutating func time() throws(CypherError) -> LocalTimeValue? {
    guard let hour = number(2) else { return nil }
    let colons = takes(":")
    guard colons || digitCount >= 2 else {
      return try LocalTimeValue(hour: hour, minute: 0, second: 0, nanosecond: 0)
    }
    guard let minute = number(2) else { return nil }
    guard colons ? takes(":") : digitCount >= 2 else {
      return try LocalTimeValue(hour: hour, minute: minute, second: 0, nanosecond: 0)
    }
    guard let second = number(2) else { return nil }
    var nanosecond: Int64 = 0
    if takes(".") || takes(",") {
      guard let fraction = nanoseconds() else { return nil }
      nanosecond = fraction
    }
    return try LocalTimeValue(hour: hour, minute: minute, second: second, nanosecond: nanosecond)
  }

  /// An offset from UTC in seconds: `Z`, `+01`, `+0100`, `+01:00`, `+01:00:30`; at most 18 hours.
  ///
  /// Nothing is taken where there is none.
  mutating func offset() -> Int64? {
    let start = position
    guard let offset = readOffset() else {
      position = start
      return nil
    }
    return offset
  }

  private mutating func readOffset() -> Int64? {
    if takes("Z") || takes("z") { return 0 }
    let negative = takes("-")
    guard negative || takes("+"), let hours = number(2) else { return nil }
    var seconds = hours * 3600
    let colons = takes(":")
    if colons || digitCount >= 2 {
      guard let minutes = number(2), minutes < 60 else { return nil }
      seconds += minutes * 60
      if colons ? takes(":") : digitCount >= 2 {
        guard let rest = number(2), rest < 60 else { return nil }
        seconds += rest
      }
    }
    guard seconds <= 18 * 3600 else { return nil }
    return negative ? -seconds : seconds
  }

  /// The name of a zone in square brackets.
  mutating func zoneName() -> String? {
    guard takes("[") else { return nil }
    let start = position
    while let byte = next, byte != UInt8(ascii: "]") {
      position += 1
      if byte == UInt8(ascii: "[") { return nil }
    }
    let name = String(decoding: text[start..<position], as: UTF8.self)
    return takes("]") ? name : nil
  }

  /// A whole number and what follows its point, of any sign.
  mutating func amount() throws(CypherError) -> Amount? {
    let negative = takes("-")
    if !negative { _ = takes("+") }
    guard digitCount > 0, digitCount <= 18, let whole = number(digitCount) else { return nil }
    var fraction = 0.0
    if takes(".") || takes(",") {
      let digits = digitCount
      guard digits > 0 else { return nil }
      fraction =
        Double("0." + String(decoding: text[position..<position + digits], as: UTF8.self)) ?? 0
      position += digits
    }
    return negative
      ? Amount(whole: -whole, fraction: -fraction) : Amount(whole: whole, fraction: fraction)
  }
}
