import Cypher
import OntologyModel
import Testing

/// Queries that are right, or nearly, and far too large: each ends with rows or an error.
@Suite struct HostileQueryTests {
  static let queries: [(name: String, text: String)] = [
    ("reduce wraps", "RETURN reduce(a = [], x IN range(1, 300000) | [a]) AS a"),
    (
      "reduce wraps twice", "RETURN reduce(a = [], x IN range(1, 300000) | [[[[{a: [[a]]}]]]]) AS a"
    ),
    ("parentheses", "RETURN " + many("(", 100_000) + "1" + many(")", 100_000) + " AS a"),
    ("lists", "RETURN " + many("[", 100_000) + many("]", 100_000) + " AS a"),
    ("maps", "RETURN " + many("{a: ", 50_000) + "1" + many("}", 50_000) + " AS a"),
    ("NOT", "RETURN " + many("NOT ", 100_000) + "true AS a"),
    ("minus", "RETURN " + many("- ", 100_000) + "1 AS a"),
    ("sum", "RETURN 1" + many(" + 1", 100_000) + " AS a"),
    ("disjunction", "RETURN true" + many(" OR false", 100_000) + " AS a"),
    ("comparisons", "RETURN 1" + many(" < 1", 50_000) + " AS a"),
    ("indexes", "RETURN [1]" + many("[0]", 50_000) + " AS a"),
    ("properties", "RETURN {a: 1}" + many(".a", 50_000) + " AS a"),
    ("labels", "MATCH (n" + many(":A", 50_000) + ") RETURN n"),
    ("WITH", "WITH 1 AS a" + many(" WITH a AS a", 20_000) + " RETURN a"),
    ("WITH wraps", "WITH [] AS a" + many(" WITH [a] AS a", 20_000) + " RETURN a"),
    (
      "WITH, nearly too many",
      "WITH 1 AS a" + many(" WITH DISTINCT a AS a ORDER BY a", 990) + " RETURN a"
    ),
    ("MATCH, nearly too many", many("MATCH (n) ", 490) + "RETURN count(*) AS c"),
    ("path, nearly too long", "MATCH p = ()" + many("--()", 990) + " RETURN p"),
    (
      "WITH wraps deep",
      "WITH [] AS a" + many(" WITH " + many("[", 60) + "a" + many("]", 60) + " AS a", 990)
        + " WITH DISTINCT a, a = a AS b ORDER BY a RETURN a, b"
    ),
    (
      "WITH wraps, nearly too deep",
      "WITH [] AS a" + many(" WITH [[a]] AS a", 370)
        + " WITH DISTINCT a, a = a AS b ORDER BY a RETURN a, b"
    ),
    ("UNWIND", "UNWIND [1] AS a" + many(" WITH a UNWIND [a] AS b", 5_000) + " RETURN a"),
    ("MATCH", many("MATCH (n) ", 10_000) + "RETURN count(*) AS c"),
    ("UNION", "RETURN 1 AS a" + many(" UNION RETURN 1 AS a", 20_000)),
    ("path", "MATCH p = ()" + many("-->()", 10_000) + " RETURN p"),
    (
      "CASE",
      "RETURN " + many("CASE WHEN true THEN ", 20_000) + "1" + many(" END", 20_000) + " AS a"
    ),
    (
      "EXISTS",
      "MATCH (n) WHERE " + many("EXISTS { MATCH (n) WHERE ", 10_000) + "true" + many("}", 10_000)
        + " RETURN n"
    ),
    ("comprehensions", "RETURN " + many("[x IN ", 20_000) + "[]" + many("]", 20_000) + " AS a"),
    ("product", "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*) AS c"),
    ("collected", "UNWIND range(1, 10000000) AS a RETURN size(collect(a)) AS c"),
    (
      "nested comprehensions",
      "RETURN size([a IN range(1, 100000) | [b IN range(1, 1000) | a * b]]) AS c"
    ),
    (
      "quantifiers",
      "RETURN all(a IN range(1, 1000000) WHERE none(b IN range(1, 1000000) WHERE b = 0)) AS c"
    ),
    ("regular expression", "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ 'a*a*a*b' AS m"),
    ("cycle", "MATCH p = ()-[*]-()-[*0..]-() RETURN count(p) AS c"),
  ]

  private static func many(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(arguments: queries.map(\.name))
  func `ends in time`(name: String) throws {
    let text = try #require(Self.queries.first { $0.name == name }?.text)
    let options = RunOptions(
      timeout: .milliseconds(500), maximumRows: 1000, maximumHeldValues: 1_000_000)
    let start = ContinuousClock.now
    do throws(CypherError) {
      let rows = try Query(parsing: text).run(on: TestGraph(), options: options).rest()
      for row in rows {
        for value in row { #expect(!Cypher.ValueText(graph: TestGraph()).cypher(value).isEmpty) }
      }
    } catch {
      #expect(!error.message.english.isEmpty)
    }
    let taken = ContinuousClock.now - start
    #expect(taken < .seconds(20))
  }
}
