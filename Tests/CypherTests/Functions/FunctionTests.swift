import Cypher
import Testing

@Suite struct FunctionTests {
  private static let node = Value.node(NodeRef(0))
  private static let edge = Value.relationship(RelationshipRef(0))
  private static let path = Value.path(PathValue(nodes: [0, 1], relationships: [0]))

  @Test(
    arguments: [
      ("coalesce", [.null, .integer(2), .integer(3)], "2"), ("coalesce", [.null], "null"),
      ("size", [.string("医联体")], "3"), ("size", [.list([.null])], "1"), ("size", [.null], "null"),
      ("labels", [node], "['官员']"), ("type", [edge], "'牵头'"), ("keys", [node], "['age', 'name']"),
      ("properties", [edge], "{since: 2020}"), ("startNode", [edge], "(:官员 {age: 50, name: '甲'})"),
      ("endNode", [edge], "(:项目)"), ("length", [path], "1"), ("nodes", [.null], "null"),
      ("relationships", [path], "[[:牵头 {since: 2020}]]"), ("id", [.node(NodeRef(7))], "7"),
      ("head", [.list([])], "null"), ("last", [.list([.integer(1), .integer(2)])], "2"),
      ("tail", [.list([.integer(1), .integer(2)])], "[2]"), ("reverse", [.string("一二")], "'二一'"),
      ("range", [.integer(0), .integer(10), .integer(4)], "[0, 4, 8]"),
      ("range", [.integer(3), .integer(1)], "[]"),
      ("range", [.integer(3), .integer(1), .integer(-1)], "[3, 2, 1]"),
      ("range", [.integer(.max), .integer(.max)], "[9223372036854775807]"),
      ("TOUPPER", [.string("ab")], "'AB'"), ("left", [.string("市中医院"), .integer(2)], "'市中'"),
      ("right", [.string("市中医院"), .integer(9)], "'市中医院'"), ("trim", [.string(" a\t")], "'a'"),
      ("lTrim", [.string(" a ")], "'a '"), ("rTrim", [.string(" a ")], "' a'"),
      ("substring", [.string("0123456"), .integer(1), .integer(3)], "'123'"),
      ("substring", [.string("01"), .integer(5)], "''"),
      ("replace", [.string("aaa"), .string("aa"), .string("b")], "'ba'"),
      ("split", [.string("一、二、"), .string("、")], "['一', '二', '']"),
      ("split", [.string("ab"), .string("")], "['a', 'b']"),
      ("abs", [.integer(-3)], "3"), ("sign", [.float(-0.5)], "-1"),
      ("round", [.float(-1.5)], "-1.0"),
      ("round", [.float(1.249), .integer(1)], "1.2"), ("ceil", [.float(0.1)], "1.0"),
      ("sqrt", [.integer(9)], "3.0"), ("atan2", [.integer(0), .integer(1)], "0.0"),
      ("toInteger", [.string(" 2.9 ")], "2"), ("toInteger", [.string("0x1")], "null"),
      ("toInteger", [.float(1e30)], "null"), ("toFloat", [.string("nan")], "null"),
      ("toBoolean", [.string("TRUE")], "true"), ("toString", [.float(2)], "'2.0'"),
      ("toStringOrNull", [.list([])], "null"), ("toIntegerList", [.list([.string("1")])], "[1]"),
    ] as [(String, [Value], String)])
  func `computes`(name: String, arguments: [Value], result: String) throws {
    let function = try #require(FunctionRegistry.function(name))
    #expect(function.arity.contains(arguments.count))
    #expect(text(try function.body(arguments, TestGraph.context)) == result)
  }

  @Test(
    arguments: [
      ("labels", [edge], "TypeError", "InvalidArgumentValue"),
      ("toString", [.list([])], "TypeError", "InvalidArgumentValue"),
      ("range", [.integer(1), .integer(2), .integer(0)], "ArgumentError", "NumberOutOfRange"),
      ("range", [.integer(1), .float(2)], "ArgumentError", "InvalidArgumentType"),
      ("range", [.integer(.min), .integer(.max)], "LimitExceeded", "NumberOutOfRange"),
      ("abs", [.integer(.min)], "ArithmeticError", "IntegerOverflow"),
      ("left", [.string("a"), .integer(-1)], "ArgumentError", "NumberOutOfRange"),
    ] as [(String, [Value], String, String)])
  func `refuses`(name: String, arguments: [Value], kind: String, detail: String) throws {
    let function = try #require(FunctionRegistry.function(name))
    #expect {
      try function.body(arguments, TestGraph.context)
    } throws: {
      let error = $0 as? CypherError
      return error?.kind.rawValue == kind && error?.detail == detail
    }
  }

  @Test func `each name is listed once and found in any case`() {
    #expect(
      Set(FunctionRegistry.names.map { $0.lowercased() }).count == FunctionRegistry.names.count)
    #expect(FunctionRegistry.names == FunctionRegistry.names.sorted())
    for name in FunctionRegistry.names {
      #expect(FunctionRegistry.function(name.uppercased())?.name == name)
    }
    #expect(FunctionRegistry.function("apoc.version") == nil)
  }

  @Test func `a random number lies between 0 and 1`() throws {
    for _ in 0..<100 {
      guard case .float(let number) = try call("rand") else { throw CancellationError() }
      #expect((0..<1).contains(number))
    }
  }
}
