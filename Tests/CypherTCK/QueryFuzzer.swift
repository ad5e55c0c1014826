internal import Cypher
internal import OntologyModel

/// Makes queries that are nearly right, and runs them: whatever comes must be rows or an error.
public struct QueryFuzzer {
  private let seeds: [[String]]
  private var generator: RandomNumbers

  /// Takes the suite whose queries are varied, and the seed of the random numbers.
  public init(suite: ConformanceSuite, seed: UInt64) {
    var texts: Set<String> = []
    for scenario in suite.scenarios {
      for step in scenario.steps {
        if let document = step.document { texts.insert(document) }
      }
    }
    seeds = texts.sorted().map { Self.tokens(of: $0) }
    generator = RandomNumbers(state: seed)
  }

  /// The next query: one of the suite's with one to four changes.
  public mutating func next() -> String {
    guard var tokens = seeds.randomElement(using: &generator) else { return "" }
    for _ in 0..<Int.random(in: 1...4, using: &generator) { change(&tokens) }
    return tokens.joined()
  }

  /// Runs a query on a small graph; errors are answers too.
  public static func run(_ query: String) {
    let graph = MutableGraph()
    let options = RunOptions(
      timeout: .milliseconds(300), maximumRows: 2000, maximumHeldValues: 200_000, writer: graph)
    let setUp = "CREATE (a:A {name: 'a', num: 1})-[:T {id: 1}]->(b:B {name: 'b'})-[:T]->(a)"
    do throws(CypherError) {
      _ = try Query(parsing: setUp).run(on: graph, options: options).rest()
      let rows = try Query(parsing: query).run(on: graph, options: options).rest()
      let text = ValueText(graph: graph)
      for row in rows.prefix(50) { for value in row { _ = (text.cypher(value), text.json(value)) } }
    } catch {
      _ = error.message.english + error.message.chinese
    }
  }

  private mutating func change(_ tokens: inout [String]) {
    guard !tokens.isEmpty, let other = seeds.randomElement(using: &generator) else { return }
    let place = Int.random(in: 0..<tokens.count, using: &generator)
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: tokens.remove(at: place)
    case 1: tokens.insert(tokens[place], at: place)
    case 2: tokens.swapAt(place, Int.random(in: 0..<tokens.count, using: &generator))
    case 3, 4: if let token = other.randomElement(using: &generator) { tokens[place] = token }
    case 5: tokens.insert(contentsOf: slice(other), at: place)
    case 6: tokens.removeLast(tokens.count - place)
    case 7: tokens[place] = Self.oddities.randomElement(using: &generator) ?? ""
    case 8:
      let count = Int.random(in: 1...300, using: &generator)
      tokens.insert(String(repeating: tokens[place], count: count), at: place)
    default: tokens.insert(Self.oddities.randomElement(using: &generator) ?? "", at: place)
    }
  }

  private mutating func slice(_ tokens: [String]) -> ArraySlice<String> {
    guard !tokens.isEmpty else { return [] }
    let start = Int.random(in: 0..<tokens.count, using: &generator)
    return tokens[start...].prefix(Int.random(in: 1...12, using: &generator))
  }

  /// Words, numbers, runs of space, and each other character for itself.
  private static func tokens(of text: String) -> [String] {
    var tokens: [String] = []
    var kind = 0
    for scalar in text.unicodeScalars {
      let next =
        scalar.properties.isAlphabetic || scalar == "_"
        ? 1
        : ("0"..."9").contains(scalar) ? 2 : scalar.properties.isWhitespace ? 3 : 0
      if next == kind, next != 0 {
        tokens[tokens.count - 1].unicodeScalars.append(scalar)
      } else {
        tokens.append(String(scalar))
      }
      kind = next
    }
    return tokens
  }

  private static let oddities = [
    "9223372036854775807", "-9223372036854775808", "9223372036854775808", "1e400", "0x", "0o8",
    "1.",
    ".5", "..", "*", "*0..", "*..0", "$p", "`", "``", "'", "\"", "\\u12", "/*", "//", "\u{0}",
    "\u{FEFF}",
    "（", "）", "，", "：", "官员", "null", "{}", "[]", "()", "-->", "<-->", "-[*]-", "CASE", "END",
    "EXISTS {",
    "range(0, 9223372036854775807)", "shortestPath((a)-[*]-(b))", "date('-999999999-01-01')",
    "duration('P999999999999999999Y')", "datetime({epochSeconds: 9223372036854775807})",
    "reduce(a = [], x IN range(1, 100000) | [a])", "allShortestPaths((a)-[*0..]->(b))", "NOT ", "-",
    "^",
    " UNION ", " WITH * ", " WITH DISTINCT ", " LIMIT 9223372036854775807 ", " SKIP -1 ", "(((((",
    "]]]]]",
  ]
}

/// SplitMix64, so that a seed always gives the same queries.
private struct RandomNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
