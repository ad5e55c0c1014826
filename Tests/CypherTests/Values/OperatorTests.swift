import Cypher
import Testing

@Suite struct OperatorTests {
  private static let one = Value.integer(1)
  private static let list = Value.list([.integer(10), .integer(20), .integer(30)])

  @Test(
    arguments: [
      ("+", .integer(1), .float(0.5), "1.5"), ("+", .string("a"), .integer(1), "'a1'"),
      ("+", .list([one]), .list([one]), "[1, 1]"), ("+", .list([one]), .string("a"), "[1, 'a']"),
      ("+", one, .list([]), "[1]"), ("+", .null, one, "null"),
      ("-", .integer(1), .integer(3), "-2"),
      ("*", .integer(3), .float(0.5), "1.5"), ("/", .integer(7), .integer(-2), "-3"),
      ("/", .integer(7), .float(2), "3.5"), ("/", .float(1), .integer(0), "Infinity"),
      ("%", .integer(-7), .integer(3), "-1"), ("%", .integer(.min), .integer(-1), "0"),
      ("%", .float(5.5), .integer(2), "1.5"), ("^", .integer(2), .integer(3), "8.0"),
    ] as [(String, Value, Value, String)])
  func `calculates`(sign: String, left: Value, right: Value, result: String) throws {
    #expect(text(try apply(sign, left, right)) == result)
  }

  @Test(
    arguments: [
      ("+", .integer(.max), one, "IntegerOverflow"), ("-", .integer(.min), one, "IntegerOverflow"),
      ("*", .integer(.max), .integer(2), "IntegerOverflow"),
      ("/", .integer(.min), .integer(-1), "IntegerOverflow"),
      ("/", one, .integer(0), "DivisionByZero"),
      ("%", one, .integer(0), "DivisionByZero"), ("-", .string("a"), one, "InvalidArgumentType"),
      ("+", .node(NodeRef(0)), one, "InvalidArgumentType"),
    ] as [(String, Value, Value, String)])
  func `refuses`(sign: String, left: Value, right: Value, detail: String) {
    #expect {
      try apply(sign, left, right)
    } throws: {
      ($0 as? CypherError)?.detail == detail
    }
  }

  private func apply(_ sign: String, _ left: Value, _ right: Value) throws -> Value {
    switch sign {
    case "+": try Operators.add(left, right)
    case "-": try Operators.subtract(left, right)
    case "*": try Operators.multiply(left, right)
    case "/": try Operators.divide(left, right)
    case "%": try Operators.modulo(left, right)
    default: try Operators.power(left, right)
    }
  }

  @Test(
    arguments: [
      (.integer(0), "10"), (.integer(-1), "30"), (.integer(3), "null"), (.integer(-4), "null"),
      (.integer(.min), "null"), (.null, "null"),
    ] as [(Value, String)])
  func `takes elements of a list`(index: Value, result: String) throws {
    #expect(text(try Operators.element(Self.list, index, TestGraph.context)) == result)
  }

  @Test(
    arguments: [
      (.integer(1), nil, "[20, 30]"), (nil, .integer(-1), "[10, 20]"),
      (.integer(-2), .integer(99), "[20, 30]"), (.integer(2), .integer(1), "[]"),
      (.integer(.min), .integer(.max), "[10, 20, 30]"), (.null, nil, "null"),
    ] as [(Value?, Value?, String)])
  func `takes slices of a list`(from: Value?, to: Value?, result: String) throws {
    #expect(text(try Operators.slice(Self.list, from: from, to: to)) == result)
  }

  @Test(
    arguments: [
      (.integer(20), list, "true"), (.integer(5), list, "false"), (.null, list, "null"),
      (.null, .list([]), "false"), (.integer(5), .list([.null]), "null"),
      (.integer(5), .list([.null, .integer(5)]), "true"), (.integer(5), .null, "null"),
    ] as [(Value, Value, String)])
  func `tells whether a value is in a list`(item: Value, list: Value, result: String) throws {
    #expect(text(try Operators.isIn(item, list)) == result)
  }

  @Test func `finds parts of strings`() throws {
    let name = Value.string("市中医院")
    #expect(text(try Operators.startsWith(name, .string("市"))) == "true")
    #expect(text(try Operators.endsWith(name, .string("医院"))) == "true")
    #expect(text(try Operators.contains(name, .string("中医"))) == "true")
    #expect(text(try Operators.contains(name, .string("西医"))) == "false")
    #expect(text(try Operators.contains(name, .string(""))) == "true")
    #expect(text(try Operators.contains(name, .integer(1))) == "null")
    #expect(text(try Operators.matches(name, .string("市.*院"))) == "true")
    #expect(text(try Operators.matches(name, .string("市"))) == "false")
    #expect(throws: CypherError.self) { try Operators.matches(name, .string("(")) }
  }
}
