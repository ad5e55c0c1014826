#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Functions on numbers.
let mathematicalFunctions: [Function] =
  [
    onFloat("sqrt") { $0.squareRoot() },
    onFloat("exp") { exp($0) },
    onFloat("log") { log($0) },
    onFloat("log10") { log10($0) },
    onFloat("ceil") { $0.rounded(.up) },
    onFloat("floor") { $0.rounded(.down) },
    onFloat("sin") { sin($0) },
    onFloat("cos") { cos($0) },
    onFloat("tan") { tan($0) },
    onFloat("cot") { 1 / tan($0) },
    onFloat("asin") { asin($0) },
    onFloat("acos") { acos($0) },
    onFloat("atan") { atan($0) },
    onFloat("sinh") { sinh($0) },
    onFloat("cosh") { cosh($0) },
    onFloat("tanh") { tanh($0) },
    onFloat("degrees") { $0 * 180 / Double.pi },
    onFloat("radians") { $0 * Double.pi / 180 },
    onFloat("haversin") { (1 - cos($0)) / 2 },
    Function("pi", 0...0, result: .number) { (_, _) throws(CypherError) in .float(Double.pi) },
    Function("e", 0...0, result: .number) { (_, _) throws(CypherError) in .float(exp(1)) },
    // The one function whose value depends on nothing that is written down: it draws from the
    // system's generator.
    Function("rand", 0...0, result: .number, isPure: false) { (_, _) throws(CypherError) in
      .float(Double.random(in: 0..<1))
    },
    Function("atan2", 2...2, result: .number) { (arguments, _) throws(CypherError) in
      guard let y = try number("atan2", arguments[0]), let x = try number("atan2", arguments[1])
      else { return .null }
      return .float(atan2(y, x))
    },
    Function("isNaN", 1...1, result: .boolean) { (arguments, _) throws(CypherError) in
      try number("isNaN", arguments[0]).map { .boolean($0.isNaN) } ?? .null
    },
    Function("abs", 1...1, result: .number) { (arguments, _) throws(CypherError) in
      switch arguments[0] {
      case .integer(let number):
        return number < 0 ? try Operators.negate(arguments[0]) : arguments[0]
      default: return try number("abs", arguments[0]).map { .float($0.magnitude) } ?? .null
      }
    },
    Function("sign", 1...1, result: .number) { (arguments, _) throws(CypherError) in
      try number("sign", arguments[0]).map { .integer($0 > 0 ? 1 : $0 < 0 ? -1 : 0) } ?? .null
    },
    Function("round", 1...2, result: .number) { (arguments, _) throws(CypherError) in
      guard let number = try number("round", arguments[0]) else { return .null }
      guard arguments.count > 1 else { return .float(halfUp(number)) }
      guard let digits = try digitCount(arguments[1]) else { return .null }
      let scale = pow(10, digits)
      // A number too large for its scale has no digits to round.
      let rounded = (number * scale).rounded(.toNearestOrAwayFromZero) / scale
      return .float(rounded.isFinite ? rounded : number)
    },
  ]

/// `round` without a second argument: halves go up, so that −1.5 becomes −1.
private func halfUp(_ number: Double) -> Double {
  let down = number.rounded(.down)
  return number - down >= 0.5 ? down + 1 : down
}

private func digitCount(_ value: Value) throws(CypherError) -> Double? {
  guard case .integer = value else {
    if value.isNull { return nil }
    throw .argument("round", value)
  }
  return try number("round", value)
}

private func onFloat(_ name: String, _ operation: @escaping @Sendable (Double) -> Double)
  -> Function
{
  Function(name, 1...1, result: .number) { (arguments, _) throws(CypherError) in
    try number(name, arguments[0]).map { .float(operation($0)) } ?? .null
  }
}

/// A number argument; nil for null.
private func number(_ function: String, _ value: Value) throws(CypherError) -> Double? {
  if value.isNull { return nil }
  guard let number = value.asDouble else { throw .argument(function, value) }
  return number
}
