/// Functions on values of any type.
let scalarFunctions: [Function] = [
  Function("coalesce", 1...Int.max) { (arguments, _) throws(CypherError) in
    arguments.first { !$0.isNull } ?? .null
  },
  Function("nullIf", 2...2) { (arguments, _) throws(CypherError) in
    Value.equals(arguments[0], arguments[1]) == true ? .null : arguments[0]
  },
  Function("valueType", 1...1, result: .string) { (arguments, _) throws(CypherError) in
    .string(arguments[0].typeName)
  },
  Function("size", 1...1, result: .number) { (arguments, _) throws(CypherError) in
    switch arguments[0] {
    case .null: return .null
    case .list(let values): return .integer(Int64(values.count))
    case .string(let text): return .integer(Int64(text.unicodeScalars.count))
    default: throw .argument("size", arguments[0])
    }
  },
  Function("isEmpty", 1...1, result: .boolean) { (arguments, _) throws(CypherError) in
    switch arguments[0] {
    case .null: return .null
    case .list(let values): return .boolean(values.isEmpty)
    case .string(let text): return .boolean(text.isEmpty)
    case .map(let map): return .boolean(map.entries.isEmpty)
    default: throw .argument("isEmpty", arguments[0])
    }
  },
  Function("timestamp", 0...0, result: .number) { (_, context) throws(CypherError) in
    .integer(floorDivide(context.statementNanoseconds, 1_000_000))
  },
]
