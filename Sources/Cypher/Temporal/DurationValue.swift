/// An amount of time in months, days, seconds and nanoseconds, which do not convert into each other:
/// a month has no fixed number of days, and a day with a change of clock no fixed number of seconds.
public struct DurationValue: Hashable, Sendable {
  /// Months, of any sign.
  public let months: Int64
  /// Days, of any sign.
  public let days: Int64
  /// Seconds, of any sign, rounded down.
  public let seconds: Int64
  /// Nanoseconds above ``seconds``: 0 to 999,999,999.
  public let nanoseconds: Int64

  /// The seconds of an average Gregorian month: 365.2425 days by 12.
  static let secondsPerMonth: Int64 = 2_629_746

  /// Makes a duration; nanoseconds beyond a second, or below zero, are carried into the seconds.
  /// - Throws: ArithmeticError where the seconds overflow.
  public init(
    months: Int64 = 0, days: Int64 = 0, seconds: Int64 = 0, nanoseconds: Int64 = 0
  ) throws(CypherError) {
    self.months = months
    self.days = days
    let (sum, overflow) = seconds.addingReportingOverflow(floorDivide(nanoseconds, 1_000_000_000))
    if overflow { throw .durationOverflow }
    self.seconds = sum
    self.nanoseconds = floorModulo(nanoseconds, 1_000_000_000)
  }

  /// Makes a duration of whole nanoseconds.
  init(months: Int64, days: Int64, totalNanoseconds: Int128) throws(CypherError) {
    var seconds = totalNanoseconds / 1_000_000_000
    var rest = totalNanoseconds % 1_000_000_000
    if rest < 0 {
      seconds -= 1
      rest += 1_000_000_000
    }
    guard let whole = Int64(exactly: seconds) else { throw .durationOverflow }
    self.months = months
    self.days = days
    self.seconds = whole
    nanoseconds = Int64(rest)
  }

  /// Seconds and nanoseconds as one number.
  var timeNanoseconds: Int128 { Int128(seconds) * 1_000_000_000 + Int128(nanoseconds) }

  /// The length in nanoseconds with average months and days of 24 hours: what ORDER BY goes by.
  var averageNanoseconds: Int128 {
    (Int128(months) * Int128(Self.secondsPerMonth) + Int128(days) * 86_400) * 1_000_000_000
      + timeNanoseconds
  }
}

extension DurationValue {
  /// The sum, part by part.
  func adding(_ other: DurationValue) throws(CypherError) -> DurationValue {
    try combine(other) { $0.addingReportingOverflow($1) }
  }

  /// The difference, part by part.
  func subtracting(_ other: DurationValue) throws(CypherError) -> DurationValue {
    try combine(other) { $0.subtractingReportingOverflow($1) }
  }

  private func combine(
    _ other: DurationValue,
    _ operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
  ) throws(CypherError) -> DurationValue {
    let (months, monthsOver) = operation(self.months, other.months)
    let (days, daysOver) = operation(self.days, other.days)
    let (seconds, secondsOver) = operation(self.seconds, other.seconds)
    if monthsOver || daysOver || secondsOver { throw .durationOverflow }
    // Nanoseconds are below a second each, so this cannot overflow.
    let nanoseconds = operation(self.nanoseconds, other.nanoseconds).partialValue
    return try DurationValue(
      months: months, days: days, seconds: seconds, nanoseconds: nanoseconds)
  }

  /// The product with a number; fractions of months go into days, of days into seconds.
  func multiplied(by factor: Double) throws(CypherError) -> DurationValue {
    var sum = DurationSum()
    try sum.addMonths(Amount(Double(months) * factor))
    try sum.addDays(Amount(Double(days) * factor))
    // Whole seconds and nanoseconds apart keep every nanosecond of a long duration.
    try sum.addSeconds(Amount(Double(seconds) * factor))
    try sum.addNanoseconds(Amount(Double(nanoseconds) * factor))
    return try sum.duration()
  }

  /// The quotient by a number.
  func divided(by divisor: Double) throws(CypherError) -> DurationValue {
    var sum = DurationSum()
    try sum.addMonths(Amount(Double(months) / divisor))
    try sum.addDays(Amount(Double(days) / divisor))
    try sum.addSeconds(Amount(Double(seconds) / divisor))
    try sum.addNanoseconds(Amount(Double(nanoseconds) / divisor))
    return try sum.duration()
  }

  /// The opposite.
  func negated() throws(CypherError) -> DurationValue {
    try DurationValue(months: 0, days: 0).subtracting(self)
  }
}

/// A number of units: a whole part and a fraction of the same sign, below one.
struct Amount {
  let whole: Int64
  let fraction: Double

  init(whole: Int64, fraction: Double = 0) {
    self.whole = whole
    self.fraction = fraction
  }

  init(_ number: Double) throws(CypherError) {
    let truncated = number.rounded(.towardZero)
    guard let whole = Int64(exactly: truncated) else { throw .durationOverflow }
    self.whole = whole
    fraction = number - truncated
  }
}

/// Adds up amounts of units to a duration; what is left of a unit goes on to the next smaller one.
struct DurationSum {
  private var months: Int64 = 0
  private var days: Int64 = 0
  private var seconds: Int128 = 0
  private var nanoseconds: Int128 = 0
  private var monthFraction = 0.0
  private var dayFraction = 0.0
  private var secondFraction = 0.0
  private var nanosecondFraction = 0.0

  mutating func addYears(_ amount: Amount) throws(CypherError) {
    months = try checkedSum(months, amount.whole, by: 12)
    let rest = try Amount(amount.fraction * 12)
    months = try checkedSum(months, rest.whole)
    monthFraction += rest.fraction
  }

  mutating func addMonths(_ amount: Amount, by factor: Int64 = 1) throws(CypherError) {
    months = try checkedSum(months, amount.whole, by: factor)
    let rest = try Amount(amount.fraction * Double(factor))
    months = try checkedSum(months, rest.whole)
    monthFraction += rest.fraction
  }

  mutating func addDays(_ amount: Amount, by factor: Int64 = 1) throws(CypherError) {
    days = try checkedSum(days, amount.whole, by: factor)
    let rest = try Amount(amount.fraction * Double(factor))
    days = try checkedSum(days, rest.whole)
    dayFraction += rest.fraction
  }

  mutating func addSeconds(_ amount: Amount, by factor: Int64 = 1) throws(CypherError) {
    seconds += Int128(amount.whole) * Int128(factor)
    secondFraction += amount.fraction * Double(factor)
  }

  mutating func addNanoseconds(_ amount: Amount, by factor: Int64 = 1) throws(CypherError) {
    nanoseconds += Int128(amount.whole) * Int128(factor)
    nanosecondFraction += amount.fraction * Double(factor)
  }

  func duration() throws(CypherError) -> DurationValue {
    let wholeMonths = try Amount(monthFraction)
    let monthRest = whole(wholeMonths.fraction * Double(DurationValue.secondsPerMonth) * 1e9)
    let dayRest = whole(dayFraction * 86_400e9)
    let perDay = Int128(LocalTimeValue.nanosecondsPerDay)
    let below = Int128(monthRest) + Int128(dayRest)
    guard let carriedDays = Int64(exactly: below / perDay) else { throw .durationOverflow }
    let time =
      below % perDay + seconds * 1_000_000_000 + nanoseconds
      + Int128(whole(secondFraction * 1e9 + nanosecondFraction))
    return try DurationValue(
      months: try checkedSum(months, wholeMonths.whole), days: try checkedSum(days, carriedDays),
      totalNanoseconds: time)
  }

  /// Cuts a number of nanoseconds to a whole one, but forgives the last bits of binary fractions:
  /// 0.1 s is 100,000,000 ns, though 0.1 is a little more.
  private func whole(_ nanoseconds: Double) -> Double {
    let nearest = nanoseconds.rounded()
    return abs(nearest - nanoseconds) < 0.01 ? nearest : nanoseconds.rounded(.towardZero)
  }
}

/// The sum of a number and a multiple, or an error where it does not fit.
func checkedSum(
  _ first: Int64, _ second: Int64, by factor: Int64 = 1
) throws(CypherError) -> Int64 {
  let (product, productOver) = second.multipliedReportingOverflow(by: factor)
  let (sum, sumOver) = first.addingReportingOverflow(product)
  if productOver || sumOver { throw .durationOverflow }
  return sum
}

extension CypherError {
  static var durationOverflow: CypherError {
    .runtime(.arithmeticError, "NumberOutOfRange", "时长超出范围", "the duration is out of range")
  }
}
