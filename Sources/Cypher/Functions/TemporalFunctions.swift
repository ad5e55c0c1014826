#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Functions that make temporal values and durations.
///
/// Without an argument `date()` and its like give the moment the statement began, the same in every
/// row; so do their `.statement` and `.transaction` forms. The `.realtime` forms read the clock.
let temporalFunctions: [Function] =
  TemporalType.allCases.flatMap(constructors) + TemporalType.allCases.map(truncation)
  + durationFunctions
  + [
    Function("datetime.fromEpoch", 2...2) { (arguments, _) throws(CypherError) in
      guard !arguments[0].isNull, !arguments[1].isNull else { return .null }
      guard case (.integer(let seconds), .integer(let nanoseconds)) = (arguments[0], arguments[1])
      else { throw .argument("datetime.fromEpoch", arguments[0]) }
      return .dateTime(
        try DateTimeValue(
          epochSecond: try checkedSum(seconds, floorDivide(nanoseconds, 1_000_000_000)),
          nanosecond: floorModulo(nanoseconds, 1_000_000_000), in: .universal))
    },
    Function("datetime.fromEpochMillis", 1...1) { (arguments, _) throws(CypherError) in
      if arguments[0].isNull { return .null }
      guard case .integer(let millis) = arguments[0] else {
        throw .argument("datetime.fromEpochMillis", arguments[0])
      }
      return .dateTime(
        try DateTimeValue(
          epochSecond: floorDivide(millis, 1000),
          nanosecond: floorModulo(millis, 1000) * 1_000_000, in: .universal))
    },
  ]

private func constructors(_ type: TemporalType) -> [Function] {
  let fromStatement: Function.Body = { (arguments, context) throws(CypherError) in
    try type.make(arguments.first, now: try context.now())
  }
  return [
    Function(type.name, 0...1, body: fromStatement),
    Function(
      type.name + ".statement", 0...1,
      body: { (arguments, context) throws(CypherError) in
        try type.current(arguments.first, try context.now())
      }),
    Function(
      type.name + ".transaction", 0...1,
      body: { (arguments, context) throws(CypherError) in
        try type.current(arguments.first, try context.now())
      }),
    Function(type.name + ".realtime", 0...1, isPure: false) { (arguments, _) throws(CypherError) in
      try type.current(arguments.first, try clock())
    },
  ]
}

/// What the system's clock says.
private func clock() throws(CypherError) -> DateTimeValue {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return try DateTimeValue(
    epochSecond: Int64(time.tv_sec), nanosecond: Int64(time.tv_nsec), in: .universal)
}

extension TemporalType {
  fileprivate func make(_ argument: Value?, now: DateTimeValue) throws(CypherError) -> Value {
    // A map without parts stands for the present.
    let value = argument ?? .map(MapValue([]))
    switch self {
    case .date: return try TemporalConstruction.date(value, now: now)
    case .localTime: return try TemporalConstruction.localTime(value, now: now)
    case .time: return try TemporalConstruction.time(value, now: now)
    case .localDateTime: return try TemporalConstruction.localDateTime(value, now: now)
    case .dateTime: return try TemporalConstruction.dateTime(value, now: now)
    }
  }

  /// The present in the zone that the argument names.
  fileprivate func current(_ zone: Value?, _ now: DateTimeValue) throws(CypherError) -> Value {
    switch zone {
    case nil: return try make(nil, now: now)
    case .null?: return .null
    case .string?:
      return try make(.map(MapValue([(key: "timezone", value: zone ?? .null)])), now: now)
    case let other?: throw .argument(name, other)
    }
  }
}

private func truncation(_ type: TemporalType) -> Function {
  let name = type.name + ".truncate"
  return Function(name, 1...3) { (arguments, context) throws(CypherError) in
    guard case .string(let text) = arguments[0] else {
      if arguments[0].isNull { return .null }
      throw .argument(name, arguments[0])
    }
    guard let unit = TruncationUnit(rawValue: text) else {
      throw .temporal("没有 \(text) 这一单位", "there is no unit called \(text)")
    }
    let value = arguments.count > 1 ? arguments[1] : .dateTime(try context.now())
    if value.isNull { return .null }
    switch arguments.count > 2 ? arguments[2] : .map(MapValue([])) {
    case .null: return .null
    case .map(let map):
      return try TemporalTruncation.truncate(to: type, unit: unit, value, map)
    default: throw .argument(name, arguments[2])
    }
  }
}

private let durationFunctions: [Function] = [
  Function("duration", 1...1) { (arguments, _) throws(CypherError) in
    try TemporalConstruction.duration(arguments[0])
  },
  between("duration.between") { (from, to) throws(CypherError) in
    try DurationBetween.parts(from, to)
  },
  between("duration.inMonths") { (from, to) throws(CypherError) in
    try DurationBetween.months(from, to)
  },
  between("duration.inDays") { (from, to) throws(CypherError) in
    try DurationBetween.days(from, to)
  },
  between("duration.inSeconds") { (from, to) throws(CypherError) in
    try DurationBetween.seconds(from, to)
  },
]

private func between(
  _ name: String,
  _ span: @escaping @Sendable (Value, Value) throws(CypherError) -> DurationValue
) -> Function {
  Function(name, 2...2) { (arguments, _) throws(CypherError) in
    if arguments[0].isNull || arguments[1].isNull { return .null }
    return .duration(try span(arguments[0], arguments[1]))
  }
}
