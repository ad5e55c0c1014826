extension Value {
  /// `=` of the language: nil stands for null, where one side or a part of it is null and nothing
  /// else tells the two apart.
  public static func equals(_ left: Value, _ right: Value) -> Bool? {
    switch (left, right) {
    case (.null, _), (_, .null): return nil
    case (.boolean(let a), .boolean(let b)): return a == b
    case (.integer(let a), .integer(let b)): return a == b
    case (.float(let a), .float(let b)): return a == b
    case (.integer(let a), .float(let b)): return NumberOrder.compare(a, b) == 0
    case (.float(let a), .integer(let b)): return NumberOrder.compare(b, a) == 0
    case (.string(let a), .string(let b)): return TextOrder.areSame(a, b)
    case (.list(let a), .list(let b)): return listsEqual(a, b)
    case (.map(let a), .map(let b)): return mapsEqual(a, b)
    case (.node(let a), .node(let b)): return a == b
    case (.relationship(let a), .relationship(let b)): return a == b
    case (.path(let a), .path(let b)): return a == b
    case (.date(let a), .date(let b)): return a == b
    case (.time(let a), .time(let b)): return a == b
    case (.localTime(let a), .localTime(let b)): return a == b
    case (.dateTime(let a), .dateTime(let b)): return a == b
    case (.localDateTime(let a), .localDateTime(let b)): return a == b
    case (.duration(let a), .duration(let b)): return a == b
    default: return false
    }
  }

  private static func listsEqual(_ left: [Value], _ right: [Value]) -> Bool? {
    guard left.count == right.count else { return false }
    return allEqual(zip(left, right))
  }

  private static func mapsEqual(_ left: MapValue, _ right: MapValue) -> Bool? {
    guard
      left.entries.elementsEqual(
        right.entries, by: { TextOrder.areSame($0.key, $1.key) })
    else { return false }
    return allEqual(zip(left.entries.lazy.map(\.value), right.entries.lazy.map(\.value)))
  }

  /// False beats null, null beats true.
  private static func allEqual(_ pairs: some Sequence<(Value, Value)>) -> Bool? {
    var answer: Bool? = true
    for (left, right) in pairs {
      switch equals(left, right) {
      case true?: continue
      case false?: return false
      case nil: answer = nil
      }
    }
    return answer
  }

  /// `<` of the language: nil where the two cannot be compared or one is null.
  public static func isLess(_ left: Value, _ right: Value) -> Bool? {
    compare(left, right).map { $0 == .less }
  }

  /// `<=` of the language: nil where the two cannot be compared or one is null.
  public static func isLessOrEqual(_ left: Value, _ right: Value) -> Bool? {
    compare(left, right).map { $0 == .less || $0 == .equal }
  }

  private enum Comparison {
    case less, equal, greater
    /// NaN with a number: each of the four comparisons is false.
    case unordered

    init(_ order: Int) { self = order < 0 ? .less : order == 0 ? .equal : .greater }
  }

  /// How two values compare; nil is null.
  private static func compare(_ left: Value, _ right: Value) -> Comparison? {
    switch (left, right) {
    case (.integer, .integer), (.integer, .float), (.float, .integer), (.float, .float):
      if left.isNaN || right.isNaN { return .unordered }
      return Comparison(compareForOrder(left, right))
    case (.string, .string), (.boolean, .boolean), (.date, .date), (.time, .time),
      (.localTime, .localTime), (.dateTime, .dateTime), (.localDateTime, .localDateTime):
      return Comparison(compareForOrder(left, right))
    case (.list(let a), .list(let b)):
      for (first, second) in zip(a, b) {
        switch compare(first, second) {
        case .equal?: continue
        case let decided: return decided
        }
      }
      return Comparison(a.count - b.count)
    default: return nil
    }
  }

  var isNaN: Bool { if case .float(let number) = self { number.isNaN } else { false } }
}

/// Compares whole and floating-point numbers without losing bits.
enum NumberOrder {
  /// Below zero, zero or above zero; NaN is the greatest.
  static func compare(_ whole: Int64, _ float: Double) -> Int {
    if float.isNaN || float >= 0x1p63 { return -1 }
    if float < -0x1p63 { return 1 }
    let truncated = float.rounded(.towardZero)
    let other = Int64(truncated)
    if whole != other { return whole < other ? -1 : 1 }
    return float == truncated ? 0 : float > truncated ? -1 : 1
  }
}
