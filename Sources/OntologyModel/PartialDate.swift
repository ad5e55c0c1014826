/// A date of the Gregorian calendar known to the year, the month or the day.
///
/// Dates order by year, then month, then day; a missing part comes before any given one.
public struct PartialDate: Hashable, Sendable, Comparable {
  // Kept small, because every statement holds some; 0 stands for an unknown part.
  private let storedYear: Int16
  private let storedMonth: Int8
  private let storedDay: Int8

  /// The year, 1 to 9999.
  public var year: Int { Int(storedYear) }
  /// The month, 1 to 12, where it is known.
  public var month: Int? { storedMonth == 0 ? nil : Int(storedMonth) }
  /// The day of the month, where it is known.
  public var day: Int? { storedDay == 0 ? nil : Int(storedDay) }

  /// Makes a date, or nil where the parts name no day of the calendar.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard (1...PartialDate.days(in: month, of: year)).contains(day) else { return nil }
      }
    } else if day != nil {
      return nil
    }
    storedYear = Int16(year)
    storedMonth = Int8(month ?? 0)
    storedDay = Int8(day ?? 0)
  }

  /// Reads `2022`, `2022-05` or `2022-05-10`; nil for anything else.
  public init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return nil }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else {
      return nil
    }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// The date in ISO 8601, cut to what is known: `2022`, `2022-05`, `2022-05-10`.
  public var iso: String {
    var text = PartialDate.padded(year, to: 4)
    guard let month else { return text }
    text += "-" + PartialDate.padded(month, to: 2)
    guard let day else { return text }
    return text + "-" + PartialDate.padded(day, to: 2)
  }

  /// The day before; the date itself where the day is not known.
  public var dayBefore: PartialDate {
    guard let month, let day else { return self }
    if day > 1 { return PartialDate(year: year, month: month, day: day - 1) ?? self }
    let (before, of) = month > 1 ? (month - 1, year) : (12, year - 1)
    return PartialDate(year: of, month: before, day: PartialDate.days(in: before, of: of)) ?? self
  }

  /// The first day that the date may mean.
  public var firstDay: PartialDate {
    PartialDate(year: year, month: month ?? 1, day: day ?? 1) ?? self
  }

  /// The last day that the date may mean.
  public var lastDay: PartialDate {
    let last = month ?? 12
    return PartialDate(year: year, month: last, day: day ?? PartialDate.days(in: last, of: year))
      ?? self
  }

  /// Orders by year, month and day; a missing part comes first.
  public static func < (first: PartialDate, second: PartialDate) -> Bool {
    (first.storedYear, first.storedMonth, first.storedDay)
      < (second.storedYear, second.storedMonth, second.storedDay)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
