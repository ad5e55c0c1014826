import TestSupport
import Testing

@testable import Cypher

/// The same question put in several ways has one answer, whatever the plan.
@Suite struct RandomPatternTests {
  static func graph(_ seed: UInt64) -> Chain {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...7, using: &random)
    let links = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      (
        NodeID(Int.random(in: 0..<count, using: &random)),
        NodeID(Int.random(in: 0..<count, using: &random))
      )
    }
    return Chain(names: (0..<count).map { "\($0)" }, links: links)
  }

  static func numbers(_ text: String, _ graph: Chain) throws -> [[Int64]] {
    try Query(parsing: text).run(on: graph).rest().map { row in
      row.compactMap { value in
        if case .integer(let number) = value { number } else { nil }
      }
    }
  }

  static let same = [
    [
      "MATCH (a)-[r]->(b)-[s]->(c) RETURN count(*)",
      "MATCH (c)<-[s]-(b)<-[r]-(a) RETURN count(*)",
      "MATCH (a)-[r]->(b) MATCH (b)-[s]->(c) WHERE r <> s RETURN count(*)",
      "MATCH (b) MATCH (b)-[s]->(c), (a)-[r]->(b) RETURN count(*)",
      "MATCH (a) RETURN sum(COUNT { (a)-->()-->() })",
      "MATCH (a)-[rs*2..2]->(c) RETURN count(*)",
    ],
    [
      "MATCH (a)-[r]-(b) WHERE a <> b RETURN count(*)",
      "MATCH (a)-[r]->(b) WHERE a <> b RETURN 2 * count(*)",
      "MATCH (a)-[r]->(b) WHERE a <> b WITH r MATCH (x)-[r]-(y) RETURN count(*)",
    ],
    [
      "MATCH (a)-[*1..3]->(b) RETURN count(*)",
      "MATCH (b)<-[*..3]-(a) RETURN count(*)",
      "MATCH (a) MATCH (b) MATCH (a)-[*1..3]->(b) RETURN count(*)",
      """
      MATCH (a) OPTIONAL MATCH p1 = (a)-->() WITH a, count(p1) AS one
      OPTIONAL MATCH p2 = (a)-->()-->() WITH a, one, count(p2) AS two
      OPTIONAL MATCH p3 = (a)-->()-->()-->() WITH a, one, two, count(p3) AS three
      RETURN sum(one) + sum(two) + sum(three)
      """,
    ],
    [
      "MATCH (a)-[]->(b)-[]->(c)-[]->(a) RETURN count(*)",
      "MATCH (a)-[rs*3..3]->(a) RETURN count(*)",
      "MATCH (c)-[]->(a), (b)-[]->(c), (a)-[]->(b) RETURN count(*)",
    ],
    [
      """
      MATCH (a), (b) WHERE a <> b MATCH p = shortestPath((a)-[*..4]-(b))
      WITH a, b, length(p) AS l ORDER BY a.name, b.name RETURN collect(l) = [] AS none, sum(l * l)
      """,
      """
      MATCH (a), (b) WHERE a <> b MATCH p = (a)-[*..4]-(b)
      WITH a, b, min(length(p)) AS l ORDER BY a.name, b.name RETURN collect(l) = [] AS none, sum(l * l)
      """,
    ],
    [
      """
      MATCH (a), (b) WHERE a <> b MATCH p = allShortestPaths((a)-[*..4]->(b)) RETURN count(*)
      """,
      """
      MATCH (a), (b) WHERE a <> b MATCH p = (a)-[*..4]->(b)
      WITH a, b, min(length(p)) AS l MATCH p = (a)-[*..4]->(b) WHERE length(p) = l RETURN count(*)
      """,
    ],
  ]

  @Test(arguments: 1...15) func `one question, one answer`(_ seed: Int) throws {
    let graph = Self.graph(UInt64(seed))
    for group in Self.same {
      let answers = try group.map { try Self.numbers($0, graph) }
      for (text, answer) in zip(group, answers) {
        #expect(answer == answers[0], "\(text) on \(graph.links)")
      }
    }
  }

  /// Nodes reached are the ends of all chains: with a name the chains are followed one by one.
  @Test(arguments: [
    "-[R*1..2]-", "-[R*1..4]-", "-[R*0..3]-", "-[R*..3]->", "<-[R*1..4]-", "-[R*]->",
  ])
  func `each node is reached once`(_ pattern: String) throws {
    let once = "MATCH (a)\(pattern.replacing("R", with: ""))(b) "
    let named = "MATCH (a)\(pattern.replacing("R", with: "r"))(b) "
    let plan = try Query(parsing: "EXPLAIN " + once + "RETURN DISTINCT a, b")
      .run(on: Self.graph(1)).plan
    #expect(plan.contains("Reach "))
    for seed in 0..<UInt64(60) {
      let graph = Self.graph(seed)
      for rest in [
        "RETURN DISTINCT toInteger(a.name) AS x, toInteger(b.name) AS y ORDER BY x, y",
        "WITH toInteger(a.name) AS x, count(DISTINCT b) AS n RETURN x, n ORDER BY x",
        "RETURN max(toInteger(b.name)) - min(toInteger(a.name)) AS x",
      ] {
        #expect(
          try Self.numbers(once + rest, graph) == Self.numbers(named + rest, graph),
          "\(pattern), seed \(seed): \(rest)")
      }
    }
  }

  @Test(arguments: [
    "MATCH (a)-[*1..2]-(b) RETURN count(b)", "MATCH (a)-[*1..2]-(b) RETURN count(*), max(b)",
    "MATCH (a)-[*1..2]-(b) RETURN b", "MATCH p = (a)-[*1..2]-(b) RETURN DISTINCT b",
    "MATCH (a)-[*1..2]-(b)-[]-(c) RETURN DISTINCT b", "MATCH (a)-[*2..3]-(b) RETURN DISTINCT b",
    "MATCH (a) WHERE size([(a)-[*1..2]-(c) | c]) > 1 RETURN DISTINCT a",
  ])
  func `chains are followed one by one where their number counts`(_ text: String) throws {
    let plan = try Query(parsing: "EXPLAIN " + text).run(on: Self.graph(1)).plan
    #expect(!plan.contains("Reach "))
  }
}
