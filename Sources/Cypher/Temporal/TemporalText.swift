extension DateValue: CustomStringConvertible {
  /// `1984-10-11`; a year beyond four digits has its sign.
  public var description: String {
    let (year, month, day) = civil
    let sign = year < 0 ? "-" : year > 9999 ? "+" : ""
    return sign + padded(abs(year), 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }
}

extension LocalTimeValue: CustomStringConvertible {
  /// `12:31:14.645`; seconds and fraction only where they are not zero.
  public var description: String {
    let second = secondOfDay
    var text = padded(second / 3600, 2) + ":" + padded(second / 60 % 60, 2)
    if second % 60 != 0 || nanosecond != 0 { text += ":" + padded(second % 60, 2) }
    return text + fraction(nanosecond)
  }
}

extension TimeValue: CustomStringConvertible {
  /// `12:31:14.645+01:00`.
  public var description: String { local.description + offsetText(offset) }
}

extension LocalDateTimeValue: CustomStringConvertible {
  /// `1984-10-11T12:31`.
  public var description: String { date.description + "T" + time.description }
}

extension DateTimeValue: CustomStringConvertible {
  /// `1984-10-11T12:31+01:00[Europe/Stockholm]`.
  public var description: String {
    local.description + offsetText(offset) + (zone.map { "[\($0)]" } ?? "")
  }
}

extension DurationValue: CustomStringConvertible {
  /// `P12Y5M14DT16H13M10.5S`; each part has its own sign, zero is `PT0S`.
  public var description: String {
    var text = "P"
    func add(_ number: Int64, _ unit: String) { if number != 0 { text += "\(number)" + unit } }
    add(months / 12, "Y")
    add(months % 12, "M")
    add(days, "D")
    let time = timeNanoseconds
    if time != 0 {
      text += "T"
      let whole = Int64(time / 1_000_000_000)
      add(whole / 3600, "H")
      add(whole / 60 % 60, "M")
      let rest = Int64(time % 60_000_000_000)
      if rest != 0 {
        text += (rest < 0 ? "-" : "") + "\(abs(rest) / 1_000_000_000)"
        text += fraction(abs(rest) % 1_000_000_000) + "S"
      }
    }
    return text == "P" ? "PT0S" : text
  }
}

/// `Z`, `+01:00` or `+00:53:28`.
func offsetText(_ offset: Int64) -> String {
  guard offset != 0 else { return "Z" }
  let size = abs(offset)
  let text =
    (offset < 0 ? "-" : "+") + padded(size / 3600, 2) + ":" + padded(size / 60 % 60, 2)
  return size % 60 == 0 ? text : text + ":" + padded(size % 60, 2)
}

/// A number with zeros before it, to a number of digits.
private func padded(_ number: Int64, _ digits: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}

/// `.645` of 645,000,000 nanoseconds, without zeros at its end; nothing of zero.
private func fraction(_ nanosecond: Int64) -> String {
  guard nanosecond != 0 else { return "" }
  var digits = padded(nanosecond, 9)
  while digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
  return "." + digits
}
