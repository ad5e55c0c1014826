#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What an aggregation knows of the rows so far; null values leave it as it is.
struct AggregateState {
  private let kind: AggregateKind
  private var seen: DistinctValues?
  private var count: Int64 = 0
  private var sum: Value = .integer(0)
  private var best: Value = .null
  private var items: [Value] = []
  private var fraction = 0.0
  // Mean and sum of squared distances by the method of B. P. Welford (1962).
  private var mean = 0.0
  private var squares = 0.0

  init(_ kind: AggregateKind, isDistinct: Bool) {
    self.kind = kind
    seen = isDistinct ? DistinctValues() : nil
  }

  mutating func addRow() { count += 1 }

  mutating func setFraction(_ value: Value) throws(CypherError) {
    switch value {
    case .float(let number): fraction = number
    case .integer(let number): fraction = Double(number)
    default:
      throw .runtime(.typeError, "InvalidArgumentType", "百分位须是数", "a percentile is a number")
    }
    guard (0...1).contains(fraction) else {
      throw .runtime(
        .argumentError, "NumberOutOfRange", "百分位须在 0 与 1 之间", "a percentile lies between 0 and 1")
    }
  }

  /// Takes a value; true where it is kept.
  mutating func add(_ value: Value) throws(CypherError) -> Bool {
    if value.isNull { return false }
    if seen != nil {
      guard seen?.insert(value) == true else { return false }
    }
    count += 1
    switch kind {
    case .count: return seen != nil
    case .sum, .avg:
      try requireNumber(value, allowsDuration: true)
      if count == 1, case .duration = value {
        sum = value
      } else {
        sum = try Operators.add(sum, value)
      }
    case .min:
      if best.isNull || Value.compareForOrder(value, best) < 0 { best = value }
    case .max:
      if best.isNull || Value.compareForOrder(value, best) > 0 { best = value }
    case .collect:
      items.append(value)
      return true
    case .stDev, .stDevP:
      let number = try requireNumber(value)
      let distance = number - mean
      mean += distance / Double(count)
      squares += distance * (number - mean)
    case .percentileCont, .percentileDisc:
      try requireNumber(value)
      items.append(value)
      return true
    }
    return seen != nil
  }

  @discardableResult
  private func requireNumber(
    _ value: Value, allowsDuration: Bool = false
  ) throws(CypherError) -> Double {
    switch value {
    case .integer(let number): return Double(number)
    case .float(let number): return number
    case .duration where allowsDuration: return 0
    default:
      throw .runtime(
        .typeError, "InvalidArgumentType", "\(kind.rawValue)() 须用于数",
        "\(kind.rawValue)() takes numbers")
    }
  }

  func result() throws(CypherError) -> Value {
    switch kind {
    case .count: return .integer(count)
    case .sum: return sum
    case .avg:
      guard count > 0 else { return .null }
      if case .integer(let total) = sum { return .float(Double(total) / Double(count)) }
      return try Operators.divide(sum, .integer(count))
    case .min, .max: return best
    case .collect: return .list(items)
    case .stDev: return .float(count > 1 ? sqrt(squares / Double(count - 1)) : 0)
    case .stDevP: return .float(count > 0 ? sqrt(squares / Double(count)) : 0)
    case .percentileDisc:
      guard !items.isEmpty else { return .null }
      let sorted = items.sorted { Value.compareForOrder($0, $1) < 0 }
      let rank = Int((fraction * Double(sorted.count)).rounded(.up)) - 1
      return sorted[Swift.max(0, rank)]
    case .percentileCont: return continuousPercentile()
    }
  }

  /// Between the two values around the place, in proportion.
  private func continuousPercentile() -> Value {
    let numbers = items.compactMap { item -> Double? in
      switch item {
      case .integer(let number): Double(number)
      case .float(let number): number
      default: nil
      }
    }.sorted()
    guard let last = numbers.last else { return .null }
    let place = fraction * Double(numbers.count - 1)
    let lower = Int(place)
    guard lower + 1 < numbers.count else { return .float(last) }
    let share = place - Double(lower)
    return .float(numbers[lower] + share * (numbers[lower + 1] - numbers[lower]))
  }
}
