/// Functions on lists.
let listFunctions: [Function] = [
  Function("head", 1...1) { (arguments, _) throws(CypherError) in
    try list("head", arguments[0])?.first ?? .null
  },
  Function("last", 1...1) { (arguments, _) throws(CypherError) in
    try list("last", arguments[0])?.last ?? .null
  },
  Function("tail", 1...1, result: .list) { (arguments, _) throws(CypherError) in
    try list("tail", arguments[0]).map { .list(Array($0.dropFirst())) } ?? .null
  },
  Function("reverse", 1...1) { (arguments, _) throws(CypherError) in
    if case .string(let text) = arguments[0] {
      return .string(String(String.UnicodeScalarView(text.unicodeScalars.reversed())))
    }
    return try list("reverse", arguments[0]).map { .list($0.reversed()) } ?? .null
  },
  Function("range", 2...3, result: .list) { (arguments, context) throws(CypherError) in
    try range(arguments, context.deadline)
  },
]

/// The elements of a list; nil for null.
private func list(_ function: String, _ value: Value) throws(CypherError) -> [Value]? {
  switch value {
  case .null: return nil
  case .list(let values): return values
  default: throw .argument(function, value)
  }
}

/// The most elements that `range` makes: more would fill the memory before any limit is looked at.
private let longestRange: Int64 = 50_000_000

private func range(_ arguments: [Value], _ deadline: Deadline?) throws(CypherError) -> Value {
  var bounds: [Int64] = []
  for argument in arguments {
    switch argument {
    case .null: return .null
    case .integer(let number): bounds.append(number)
    default:
      throw .runtime(
        .argumentError, "InvalidArgumentType", "range() 只接受整数，不接受 \(argument.typeName)",
        "range() takes integers, not \(argument.typeName)")
    }
  }
  let (start, end, step) = (bounds[0], bounds[1], bounds.count > 2 ? bounds[2] : 1)
  guard step != 0 else {
    throw .runtime(
      .argumentError, "NumberOutOfRange", "range() 的步长不能为零", "the step of range() must not be zero")
  }
  guard step > 0 ? start <= end : start >= end else { return .list([]) }
  let span = step > 0 ? Int128(end) - Int128(start) : Int128(start) - Int128(end)
  let count = span / Int128(step.magnitude) + 1
  guard count <= Int128(longestRange) else {
    throw .runtime(
      .limitExceeded, "NumberOutOfRange", "range() 的元素太多：\(count)",
      "range() would have too many elements: \(count)")
  }
  // The first and the last fit 64 bits, so all between them do.
  var values: [Value] = []
  values.reserveCapacity(Int(count))
  for number in 0..<Int64(count) {
    if number & 0xFFFF == 0 { try deadline?.check() }
    values.append(.integer(start + number * step))
  }
  return .list(values)
}
