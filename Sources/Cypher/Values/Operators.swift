#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The operators that work on values alone; each returns null where the language does.
///
/// An error has no place; whoever evaluates the expression adds it.
public enum Operators {
  /// `+`: numbers, strings, lists, temporal values and durations.
  public static func add(_ left: Value, _ right: Value) throws(CypherError) -> Value {
    switch (left, right) {
    case (.null, _), (_, .null): return .null
    case (.integer(let a), .integer(let b)):
      return try whole(a.addingReportingOverflow(b), "+", a, b)
    case (.list(let a), .list(let b)): return .list(a + b)
    case (.list(let a), _): return .list(a + [right])
    case (_, .list(let b)): return .list([left] + b)
    case (.string(let a), .string(let b)): return .string(a + b)
    case (.string(let a), _):
      if let text = right.numberText { return .string(a + text) }
    case (_, .string(let b)):
      if let text = left.numberText { return .string(text + b) }
    case (.duration(let a), .duration(let b)): return .duration(try a.adding(b))
    case (_, .duration(let duration)):
      if let sum = try left.adding(duration) { return sum }
    case (.duration(let duration), _):
      if let sum = try right.adding(duration) { return sum }
    default:
      if let (a, b) = floats(left, right) { return .float(a + b) }
    }
    throw .operands("+", left, right)
  }

  /// `-`.
  public static func subtract(_ left: Value, _ right: Value) throws(CypherError) -> Value {
    switch (left, right) {
    case (.null, _), (_, .null): return .null
    case (.integer(let a), .integer(let b)):
      return try whole(a.subtractingReportingOverflow(b), "-", a, b)
    case (.duration(let a), .duration(let b)): return .duration(try a.subtracting(b))
    case (_, .duration(let duration)):
      if let difference = try left.adding(try duration.negated()) { return difference }
    default:
      if let (a, b) = floats(left, right) { return .float(a - b) }
    }
    throw .operands("-", left, right)
  }

  /// `*`.
  public static func multiply(_ left: Value, _ right: Value) throws(CypherError) -> Value {
    switch (left, right) {
    case (.null, _), (_, .null): return .null
    case (.integer(let a), .integer(let b)):
      return try whole(a.multipliedReportingOverflow(by: b), "*", a, b)
    case (.duration(let duration), _):
      if let factor = right.asDouble { return .duration(try duration.multiplied(by: factor)) }
    case (_, .duration(let duration)):
      if let factor = left.asDouble { return .duration(try duration.multiplied(by: factor)) }
    default:
      if let (a, b) = floats(left, right) { return .float(a * b) }
    }
    throw .operands("*", left, right)
  }

  /// `/`: whole numbers give a whole number.
  public static func divide(_ left: Value, _ right: Value) throws(CypherError) -> Value {
    switch (left, right) {
    case (.null, _), (_, .null): return .null
    case (.integer(let a), .integer(let b)):
      if b == 0 { throw .divisionByZero }
      return try whole(a.dividedReportingOverflow(by: b), "/", a, b)
    case (.duration(let duration), _):
      if let divisor = right.asDouble { return .duration(try duration.divided(by: divisor)) }
    default:
      if let (a, b) = floats(left, right) { return .float(a / b) }
    }
    throw .operands("/", left, right)
  }

  /// `%`: the remainder has the sign of the dividend.
  public static func modulo(_ left: Value, _ right: Value) throws(CypherError) -> Value {
    switch (left, right) {
    case (.null, _), (_, .null): return .null
    case (.integer(let a), .integer(let b)):
      if b == 0 { throw .divisionByZero }
      // The smallest number by −1 overflows in the machine, but leaves nothing.
      return .integer(b == -1 ? 0 : a % b)
    default:
      if let (a, b) = floats(left, right) { return .float(a.truncatingRemainder(dividingBy: b)) }
    }
    throw .operands("%", left, right)
  }

  /// `^`: always a float.
  public static func power(_ left: Value, _ right: Value) throws(CypherError) -> Value {
    if left.isNull || right.isNull { return .null }
    guard let (a, b) = floats(left, right) else { throw .operands("^", left, right) }
    return .float(pow(a, b))
  }

  /// Unary `-`.
  public static func negate(_ value: Value) throws(CypherError) -> Value {
    switch value {
    case .null: return .null
    case .integer(let number):
      return try whole(
        Int64(0).subtractingReportingOverflow(number), "-", 0, number)
    case .float(let number): return .float(-number)
    case .duration(let duration): return .duration(try duration.negated())
    default: throw .operand("-", value)
    }
  }

  /// Unary `+`.
  public static func plus(_ value: Value) throws(CypherError) -> Value {
    switch value {
    case .null, .integer, .float, .duration: return value
    default: throw .operand("+", value)
    }
  }

  private static func whole(
    _ result: (partialValue: Int64, overflow: Bool), _ sign: String, _ left: Int64, _ right: Int64
  ) throws(CypherError) -> Value {
    if result.overflow {
      throw .runtime(
        .arithmeticError, "IntegerOverflow", "整数溢出：\(left) \(sign) \(right)",
        "integer overflow: \(left) \(sign) \(right)")
    }
    return .integer(result.partialValue)
  }

  private static func floats(_ left: Value, _ right: Value) -> (Double, Double)? {
    guard let a = left.asDouble, let b = right.asDouble else { return nil }
    return (a, b)
  }
}

extension Value {
  /// A number as a floating-point number; nil for other values.
  var asDouble: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .float(let number): number
    default: nil
    }
  }

  /// What a value is next to a string that it is joined with; nil where it cannot be joined.
  var numberText: String? {
    switch self {
    case .integer(let number): String(number)
    case .float(let number): ValueText.float(number)
    case .boolean(let value): value ? "true" : "false"
    default: temporalText
    }
  }
}

extension CypherError {
  static func operands(_ sign: String, _ left: Value, _ right: Value) -> CypherError {
    .runtime(
      .typeError, "InvalidArgumentType", "\(sign) 不能用于 \(left.typeName) 与 \(right.typeName)",
      "\(sign) cannot be applied to \(left.typeName) and \(right.typeName)")
  }

  static func operand(_ sign: String, _ value: Value) -> CypherError {
    .runtime(
      .typeError, "InvalidArgumentType", "\(sign) 不能用于 \(value.typeName)",
      "\(sign) cannot be applied to \(value.typeName)")
  }

  static var divisionByZero: CypherError {
    .runtime(.arithmeticError, "DivisionByZero", "除数为零", "division by zero")
  }
}
