internal import Cypher

/// Queries of the conformance suite, spoilt: none may crash the engine or keep it busy.
///
/// The same seed gives the same queries.
public struct QueryFuzz {
  private let queries: [[Unicode.Scalar]]
  private var state: UInt64

  /// The longest a query may run before its time limit ends it.
  static let timeout = Duration.milliseconds(100)

  /// Takes the queries of a suite as material.
  public init(_ suite: ConformanceSuite, seed: UInt64) {
    queries = suite.scenarios.flatMap(\.steps).compactMap(\.document).map {
      Array($0.unicodeScalars)
    }
    state = seed
  }

  /// How queries of one round ended.
  public struct Outcome: Sendable {
    /// Queries that could not be read.
    public var refused = 0
    /// Queries that ran to the end or to an error.
    public var ran = 0
    /// The query that took longest, and how long.
    public var slowest: (text: String, time: Duration) = ("", .zero)
  }

  /// Makes and runs queries on a small graph; `before` sees each text first.
  public mutating func run(_ count: Int, before: (String) -> Void = { _ in }) -> Outcome {
    let graph = MutableGraph()
    var outcome = Outcome()
    let setUp =
      "CREATE (a:A {name: '甲', num: 1})-[:T {w: 1}]->(b:B {name: '乙'})-[:T]->(c:A:B)-[:R]->(a), (c)-[:R]->(c)"
    attempt(setUp, graph, &outcome)
    let clock = ContinuousClock()
    for _ in 0..<count {
      let text = spoilt()
      before(text)
      let time = clock.measure { attempt(text, graph, &outcome) }
      if time > outcome.slowest.time { outcome.slowest = (text, time) }
    }
    return outcome
  }

  private func attempt(_ text: String, _ graph: MutableGraph, _ outcome: inout Outcome) {
    guard let query = try? Query(parsing: text) else {
      outcome.refused += 1
      return
    }
    let parameters: [String: Value] = ["param": .integer(1), "p": .list([.integer(1), .null])]
    // A graph that grows with each query would slow down the rest.
    let writer = graph.nodeCount < 200 ? graph : nil
    let options = RunOptions(
      timeout: Self.timeout, maximumRows: 10_000, maximumHeldValues: 200_000, writer: writer,
      statementNanoseconds: 0)
    _ = try? query.run(on: graph, parameters: parameters, options: options).rest()
    outcome.ran += 1
  }

  // MARK: - Spoiling

  /// A query with one to three things wrong.
  private mutating func spoilt() -> String {
    var text = queries[random(queries.count)]
    if random(2) == 0 {
      for _ in 0...random(2) { exchange(&text) }
    } else {
      for _ in 0...random(3) { spoil(&text) }
    }
    var string = ""
    string.unicodeScalars.append(contentsOf: text.prefix(20_000))
    return string
  }

  /// Puts a value in the place of a number or a string, so that the query mostly still runs.
  private mutating func exchange(_ text: inout [Unicode.Scalar]) {
    let places = text.indices.filter { Self.isDigit(text[$0]) || text[$0] == "'" }
    guard !places.isEmpty else { return }
    let start = places[random(places.count)]
    let isText = text[start] == "'"
    let rest = text[(start + 1)...]
    let end =
      isText
      ? rest.firstIndex(of: "'").map { $0 + 1 } ?? text.count
      : rest.firstIndex { !Self.isDigit($0) } ?? text.count
    let value = Self.values[random(Self.values.count)]
    text.replaceSubrange(start..<end, with: Array(value.unicodeScalars))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  private static let values = [
    "0", "1", "-1", "(-9223372036854775808)", "9223372036854775807", "1e308", "(0.0/0.0)", "null",
    "''", "'甲'", "'e\u{301}\u{1F600}'", "[]", "[null, [1]]", "{}", "{a: {b: null}}", "true",
    "date('2020-02-29')", "duration('P1M1DT1S')", "datetime('2017-03-26T02:30[Europe/Stockholm]')",
    "range(1, 5)", "'(('", "'[a-'", "rand()", "[x IN [1, 2] | x]",
  ]

  private mutating func spoil(_ text: inout [Unicode.Scalar]) {
    let place = random(text.count + 1)
    let end = min(text.count, place + random(12))
    switch random(11) {
    case 0: text.removeSubrange(place..<end)
    case 1:
      text.insert(
        contentsOf: Array(Self.pieces[random(Self.pieces.count)].unicodeScalars), at: place)
    case 2:
      let other = queries[random(queries.count)]
      let from = random(other.count + 1)
      let piece = other[from..<min(other.count, from + random(40))]
      text.replaceSubrange(place..<end, with: piece)
    case 3:
      let piece = Array(text[place..<end])
      for _ in 0..<(1 << random(8)) where text.count < 20_000 {
        text.insert(contentsOf: piece, at: place)
      }
    case 4: if place < text.count { text[place] = Unicode.Scalar(UInt8(32 + random(95))) }
    case 5: text.removeSubrange(place...)
    default:
      let other = queries[random(queries.count)]
      text.replaceSubrange(word(in: text), with: other[word(in: other)])
    }
  }

  /// Where a word stands: what lies between two spaces.
  private mutating func word(in text: [Unicode.Scalar]) -> Range<Int> {
    let place = random(text.count + 1)
    let start = text[..<place].lastIndex { $0.properties.isWhitespace }.map { $0 + 1 } ?? 0
    let end = text[place...].firstIndex { $0.properties.isWhitespace } ?? text.count
    return start..<max(start, end)
  }

  private static let pieces = [
    "(", ")", "[", "]", "{", "}", "'", "\"", "`", "$", "*", "-", "->", "<-", "..", "|", ":", ",",
    ".",
    "=", "<>", "NOT ", " AND ", " OR ", " IN ", " IS NULL", "null", "-1", "9223372036854775807",
    "1e308", "[*]", "[*0..]", "(n)", "MATCH (n) ", "OPTIONAL MATCH (a)-->(b) ", " WITH * ",
    " WITH n, count(*) AS c ", " RETURN * ", " UNION ", " ORDER BY n ", " LIMIT 0 ", " SKIP 1 ",
    "UNWIND [1, 2] AS x ", "EXISTS { (a)-->(b) }", "[x IN range(1, 9) | x]",
    "all(x IN [1] WHERE x)",
    "shortestPath((a)-[*]-(b))", "CASE WHEN true THEN 1 END", "{a: 1}", "date('2020-01-01')",
    "duration('P1D')", "collect(n)", "\u{FF08}", "\u{FF09}", "\u{201C}", "\u{0}", "\u{1F600}",
    "e\u{301}", "//", "/*", "*/", "\\u", "0x", "1.", "DETACH DELETE n", "SET n.a = [1] ",
    "MERGE (q:Q) ",
  ]

  /// A number below a bound, by SplitMix64 (Steele, Lea, Flood, 2014).
  private mutating func random(_ bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }
}
