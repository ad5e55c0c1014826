/// Functions from one type to another.
let conversionFunctions: [Function] =
  conversion("toBoolean", result: .boolean, toBoolean)
  + conversion("toInteger", result: .number, toInteger)
  + conversion("toFloat", result: .number, toFloat)
  + conversion("toString", result: .string, toText)

/// A conversion, its lenient form (`…OrNull`) and its form on lists (`…List`).
private func conversion(
  _ name: String, result: ArgumentKind,
  _ convert: @escaping @Sendable (Value) -> Value?
) -> [Function] {
  [
    Function(name, 1...1, result: result) { (arguments, _) throws(CypherError) in
      guard let value = convert(arguments[0]) else { throw .argument(name, arguments[0]) }
      return value
    },
    Function(name + "OrNull", 1...1, result: result) { (arguments, _) throws(CypherError) in
      convert(arguments[0]) ?? .null
    },
    Function(name + "List", 1...1, result: .list) { (arguments, _) throws(CypherError) in
      switch arguments[0] {
      case .null: return .null
      case .list(let values): return .list(values.map { convert($0) ?? .null })
      default: throw .argument(name + "List", arguments[0])
      }
    },
  ]
}

/// Nil for a type that has no truth; null for a string that is neither `true` nor `false`.
private func toBoolean(_ value: Value) -> Value? {
  switch value {
  case .null, .boolean: return value
  case .integer(let number): return .boolean(number != 0)
  case .string(let text):
    switch trimmed(text).lowercased() {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default: return .null
    }
  default: return nil
  }
}

/// Nil for a type that is no number; null for a string that is none, or a number beyond 64 bits.
private func toInteger(_ value: Value) -> Value? {
  switch value {
  case .null, .integer: return value
  case .boolean(let truth): return .integer(truth ? 1 : 0)
  case .float(let number): return whole(number)
  case .string(let text):
    let text = trimmed(text)
    if let number = Int64(text) { return .integer(number) }
    return decimal(text).map { whole($0) } ?? .null
  default: return nil
  }
}

private func toFloat(_ value: Value) -> Value? {
  switch value {
  case .null, .float: return value
  case .integer(let number): return .float(Double(number))
  case .string(let text): return decimal(trimmed(text)).map { .float($0) } ?? .null
  default: return nil
  }
}

private func toText(_ value: Value) -> Value? {
  switch value {
  case .null, .string: value
  default: value.numberText.map { .string($0) }
  }
}

private func whole(_ number: Double) -> Value {
  Int64(exactly: number.rounded(.towardZero)).map { .integer($0) } ?? .null
}

/// A number in decimal digits; Swift itself would also take hexadecimal ones and `nan`.
private func decimal(_ text: String) -> Double? {
  let allowed = text.utf8.allSatisfy {
    (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0)
  }
  return allowed ? Double(text) : nil
}

private func trimmed(_ text: String) -> String {
  var scalars = Substring(text).unicodeScalars.drop { $0.properties.isWhitespace }
  while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
  return String(scalars)
}
