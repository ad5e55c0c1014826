import Cypher
import Testing

/// No value whatever may crash a function or an operator: each gives a value or an error.
@Suite struct RobustnessTests {
  static let values: [Value] = {
    var values: [Value] = [
      .null, .boolean(true), .integer(0), .integer(-1), .integer(7), .integer(.max), .integer(.min),
      .float(-0.5), .float(1e300), .float(.nan), .float(-.infinity), .string(""), .string("day"),
      .string("2024-02-29"), .string("e\u{301}'\u{1F600}甲"), .list([]),
      .list([.integer(.min), .null, .string("a")]), map(), map(("year", .integer(.max))),
      map(("hour", .integer(23)), ("timezone", .string("Asia/Shanghai"))),
      map(("epochSeconds", .integer(.max)), ("timezone", .string("Asia/Shanghai"))), .node(NodeRef(0)),
      .relationship(RelationshipRef(0)), .path(PathValue(nodes: [0, 1], relationships: [0])),
    ]
    let texts = [
      "+999999999-12-31T23:59:59.999999999+18:00", "-999999999-01-01T00:00-18:00",
      "2017-03-26T02:30[Europe/Stockholm]",
    ]
    for text in texts {
      guard let moment = try? DateTimeValue(parsing: text) else { continue }
      values += [
        .dateTime(moment), .localDateTime(moment.local), .date(moment.local.date),
        .localTime(moment.local.time), .time(TimeValue(moment.local.time, offset: moment.offset)),
      ]
    }
    for (months, days, seconds) in [
      (Int64.max, Int64.max, Int64.max), (.min, .min, .min), (1, 1, 1),
    ] {
      guard
        let duration = try? DurationValue(
          months: months, days: days, seconds: seconds, nanoseconds: 999_999_999)
      else { continue }
      values.append(.duration(duration))
    }
    return values
  }()

  @Test func `there are values of all types`() {
    #expect(Set(Self.values.map(\.typeName)).count == 16)
  }

  @Test(arguments: FunctionRegistry.names)
  func `no function crashes`(name: String) throws {
    let function = try #require(FunctionRegistry.function(name))
    for count in function.arity where count <= 3 {
      // Three arguments: those of the second and third place are fewer, to keep the test short.
      let others =
        count == 3
        ? Self.values.enumerated().filter { $0.offset % 3 == 0 }.map(\.element)
        : Self.values
      switch count {
      case 0: exercise(function, [])
      case 1: for value in Self.values { exercise(function, [value]) }
      case 2: for a in Self.values { for b in others { exercise(function, [a, b]) } }
      default:
        for a in Self.values {
          for b in others { for c in others { exercise(function, [a, b, c]) } }
        }
      }
      if count == 3 { break }
    }
  }

  private func exercise(_ function: Function, _ arguments: [Value]) {
    // Long lists of numbers are right, but slow to write out.
    guard let value = try? function.body(arguments, TestGraph.context), function.name != "range"
    else { return }
    #expect(!text(value).isEmpty)
    #expect(Value.compareForOrder(value, value) == 0)
  }

  static let operators: [@Sendable (Value, Value) throws -> Value] = [
    { try Operators.add($0, $1) },
    { try Operators.subtract($0, $1) },
    { try Operators.multiply($0, $1) },
    { try Operators.divide($0, $1) },
    { try Operators.modulo($0, $1) },
    { try Operators.power($0, $1) },
    { try Operators.startsWith($0, $1) },
    { try Operators.endsWith($0, $1) },
    { try Operators.contains($0, $1) },
    { try Operators.matches($0, $1) },
    { try Operators.isIn($0, $1) },
  ]

  @Test(arguments: values.indices)
  func `no operator crashes`(index: Int) {
    let left = Self.values[index]
    _ = try? Operators.negate(left)
    _ = try? Operators.plus(left)
    for part in ["year", "epochMillis", "nanoseconds", "milliseconds", "week", "offset"] {
      _ = try? Operators.property(left, part)
    }
    for right in Self.values {
      for operation in Self.operators {
        guard let value = try? operation(left, right) else { continue }
        #expect(!text(value).isEmpty)
      }
      _ = try? Operators.element(left, right, TestGraph.context)
      _ = try? Operators.slice(left, from: right, to: right)
      #expect(Value.compareForOrder(left, right) == -Value.compareForOrder(right, left))
      if Value.equals(left, right) == true { #expect(Value.compareForOrder(left, right) == 0) }
    }
  }
}
