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
  /// All but the count, which alone must be small: there may be a state for every node.
  private let kept: Kept?

  /// What the values come to so far; owned by one state.
  private final class Kept {
    var sum: Value = .integer(0)
    var best: Value = .null
    var items: [Value] = []
    var fraction = 0.0
    // Mean and sum of squared distances by the method of B. P. Welford (1962).
    var mean = 0.0
    var squares = 0.0
  }

  init(_ kind: AggregateKind, isDistinct: Bool) {
    self.kind = kind
    kept = kind == .count ? nil : Kept()
    seen = isDistinct ? DistinctValues() : nil
  }

  mutating func addRow() { count += 1 }

  mutating func setFraction(_ value: Value) throws(CypherError) {
    let fraction: Double
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
    kept?.fraction = fraction
  }

  /// Takes a value; true where it is kept.
  mutating func add(_ value: Value) throws(CypherError) -> Bool {
    if value.isNull { return false }
    if seen != nil {
      guard seen?.insert(value) == true else { return false }
    }
    count += 1
    guard let kept else { return seen != nil }
    switch kind {
    case .count: break
    case .sum, .avg:
      try requireNumber(value, allowsDuration: true)
      if count == 1, case .duration = value {
        kept.sum = value
      } else {
        kept.sum = try Operators.add(kept.sum, value)
      }
    case .min:
      if kept.best.isNull || Value.compareForOrder(value, kept.best) < 0 { kept.best = value }
    case .max:
      if kept.best.isNull || Value.compareForOrder(value, kept.best) > 0 { kept.best = value }
    case .collect:
      kept.items.append(value)
      return true
    case .stDev, .stDevP:
      let number = try requireNumber(value)
      let distance = number - kept.mean
      kept.mean += distance / Double(count)
      kept.squares += distance * (number - kept.mean)
    case .percentileCont, .percentileDisc:
      try requireNumber(value)
      kept.items.append(value)
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
    guard let kept else { return .integer(count) }
    switch kind {
    case .count: return .integer(count)
    case .sum: return kept.sum
    case .avg:
      guard count > 0 else { return .null }
      if case .integer(let total) = kept.sum { return .float(Double(total) / Double(count)) }
      return try Operators.divide(kept.sum, .integer(count))
    case .min, .max: return kept.best
    case .collect: return .list(kept.items)
    case .stDev: return .float(count > 1 ? sqrt(kept.squares / Double(count - 1)) : 0)
    case .stDevP: return .float(count > 0 ? sqrt(kept.squares / Double(count)) : 0)
    case .percentileDisc:
      guard !kept.items.isEmpty else { return .null }
      let sorted = kept.items.sorted { Value.compareForOrder($0, $1) < 0 }
      let rank = Int((kept.fraction * Double(sorted.count)).rounded(.up)) - 1
      return sorted[Swift.max(0, rank)]
    case .percentileCont: return continuousPercentile(kept)
    }
  }

  /// Between the two values around the place, in proportion.
  private func continuousPercentile(_ kept: Kept) -> Value {
    let numbers = kept.items.compactMap { item -> Double? in
      switch item {
      case .integer(let number): Double(number)
      case .float(let number): number
      default: nil
      }
    }.sorted()
    guard let last = numbers.last else { return .null }
    let place = kept.fraction * Double(numbers.count - 1)
    let lower = Int(place)
    guard lower + 1 < numbers.count else { return .float(last) }
    let share = place - Double(lower)
    return .float(numbers[lower] + share * (numbers[lower + 1] - numbers[lower]))
  }
}
