import Cypher
import Testing

@Suite struct ValueTests {
  private static let nan = Value.float(.nan)

  @Test(
    arguments: [
      (.integer(1), .float(1), true), (.integer(1), .string("1"), false), (.null, .null, nil),
      (.integer(1), .null, nil), (nan, nan, false),
      (.integer(9_007_199_254_740_993), .float(9_007_199_254_740_992), false),
      (.list([.integer(1), .null]), .list([.integer(1), .integer(2)]), nil),
      (.list([.integer(1), .null]), .list([.integer(2), .null]), false),
      (.list([.null]), .list([]), false),
      (map(("a", .null)), map(("a", .null)), nil), (map(("a", .null)), map(("b", .null)), false),
      // One é is a letter, the other a letter and an accent.
      (.string("é"), .string("e\u{301}"), false),
      (.node(NodeRef(1)), .node(NodeRef(1)), true),
      (.node(NodeRef(1)), .relationship(RelationshipRef(1)), false),
    ] as [(Value, Value, Bool?)])
  func `equality knows null`(left: Value, right: Value, answer: Bool?) {
    #expect(Value.equals(left, right) == answer)
    #expect(Value.equals(right, left) == answer)
  }

  @Test(
    arguments: [
      (.integer(1), .float(1.5), true, false), (.integer(1), .string("a"), nil, nil),
      (nan, .integer(1), false, false), (nan, .string("a"), nil, nil),
      (.boolean(false), .boolean(true), true, false),
      (.list([.integer(1), .integer(2)]), .list([.integer(3), .null]), true, false),
      (.list([.integer(1)]), .list([.integer(1), .null]), true, false),
      (.list([.integer(1), .integer(2)]), .list([.integer(1), .null]), nil, nil),
      (.string("Z"), .string("a"), true, false), (.string("中"), .string("𠀀"), true, false),
      (map(), map(), nil, nil),
    ] as [(Value, Value, Bool?, Bool?)])
  func `compares what can be compared`(left: Value, right: Value, less: Bool?, greater: Bool?) {
    #expect(Value.isLess(left, right) == less)
    #expect(Value.isLess(right, left) == greater)
  }

  /// Ascending.
  static let ordered: [Value] = [
    map(), map(("a", .integer(1))), map(("a", .integer(2))), .node(NodeRef(0)), .node(NodeRef(1)),
    .relationship(RelationshipRef(0)), .list([]), .list([.string("a")]),
    .list([.string("a"), .integer(1)]), .list([.integer(1)]), .list([.null]),
    .path(PathValue(nodes: [0], relationships: [])), .string(""), .string("a"), .string("甲"),
    .boolean(false), .boolean(true), .float(-.infinity), .integer(-1), .integer(2), .float(2.5),
    .float(.infinity), nan, .null,
  ]

  @Test func `the order of all values is total`() {
    for (i, left) in Self.ordered.enumerated() {
      for (j, right) in Self.ordered.enumerated() {
        let order = Value.compareForOrder(left, right)
        #expect(order.signum() == (i - j).signum(), "\(text(left)) \(text(right))")
        #expect((GroupingKey([left]) == GroupingKey([right])) == (i == j))
      }
    }
  }

  @Test func `equal numbers group together whatever their type`() {
    let keys: Set = [
      GroupingKey([.integer(1)]), GroupingKey([.float(1)]), GroupingKey([Self.nan]),
      GroupingKey([Self.nan]), GroupingKey([.null]), GroupingKey([.null]),
      GroupingKey([.list([.integer(1)])]), GroupingKey([.list([.float(1)])]),
      GroupingKey([.float(0)]), GroupingKey([.float(-0.0)]), GroupingKey([.float(0x1p63)]),
    ]
    #expect(keys.count == 6)
  }

  @Test func `the last of equal keys counts in a map`() {
    let value = MapValue([("b", .integer(1)), ("a", .integer(2)), ("b", .integer(3))])
    #expect(value.entries.map(\.key) == ["a", "b"])
    #expect(Value.equals(value["b"] ?? .null, .integer(3)) == true)
    #expect(value["c"] == nil)
  }

  @Test func `writes values as the language does`() {
    let value = Value.list([
      .string("it's\n"), .float(1), .float(1e300), map(("a b", .null), ("名", .boolean(true))),
      .node(NodeRef(0)), .path(PathValue(nodes: [1, 0], relationships: [0])),
    ])
    #expect(
      text(value) == #"['it\'s\n', 1.0, 1e+300, {`a b`: null, 名: true}, "#
        + "(:官员 {age: 50, name: '甲'}), <(:项目)<-[:牵头 {since: 2020}]-(:官员 {age: 50, name: '甲'})>]")
  }

  @Test func `writes values as JSON`() {
    let value = Value.list([
      .string("\"\u{1}甲"), .float(.nan), .integer(1), .relationship(RelationshipRef(0)),
    ])
    #expect(
      ValueText(graph: TestGraph()).json(value) == #"["\"\u0001甲", "NaN", 1, "#
        + #"{"id": 0, "type": "牵头", "start": 0, "end": 1, "properties": {"since": 2020}}]"#)
  }

  @Test func `a value nested without end is cut when it is written`() {
    let deep = (0..<10_000).reduce(Value.null) { value, _ in .list([value]) }
    #expect(text(deep).contains("…"))
  }
}
