import CypherTCK
import Testing

/// A runner that lets everything pass would pass the conformance tests: here it has to fail.
@Suite struct ScenarioRunnerTests {
  private func run(_ steps: String) throws -> Outcome {
    let text = "Scenario: s\nGiven an empty graph\n" + steps
    let scenario = try #require(GherkinReader.scenarios(of: text, feature: "a/X").first)
    return ScenarioRunner(graphs: ["small": "CREATE (:A)"], timeout: .seconds(2)).run(scenario)
  }

  private func passes(_ steps: String) throws -> Bool {
    if case .passed = try run(steps) { true } else { false }
  }

  private func query(_ text: String) -> String {
    "When executing query:\n\"\"\"\n\(text)\n\"\"\"\n"
  }

  @Test(arguments: [
    ("| 1 |\n| 2 |", "in any order", true), ("| 2 |\n| 1 |", "in any order", true),
    ("| 2 |\n| 1 |", "in order", false), ("| 1 |", "in any order", false),
    ("| 1 |\n| 2 |\n| 2 |", "in any order", false), ("| 1.0 |\n| 2 |", "in any order", false),
    ("| '1' |\n| 2 |", "in any order", false),
  ])
  func `compares rows`(rows: String, order: String, passes: Bool) throws {
    let steps =
      query("UNWIND [1, 2] AS x RETURN x") + "Then the result should be, \(order):\n| x |\n" + rows
    #expect(try self.passes(steps) == passes)
    #expect(try !self.passes(steps.replacing("| x |", with: "| y |")))
  }

  @Test(arguments: [
    ("(:A:B {n: 1})", true), ("(:B:A {n: 1})", true), ("(:A {n: 1})", false),
    ("(:A:B {n: 2})", false), ("(:A:B)", false), ("[:A {n: 1}]", false),
  ])
  func `compares nodes`(cell: String, passes: Bool) throws {
    let steps =
      "And having executed:\n\"\"\"\nCREATE (:A:B {n: 1})\n\"\"\"\n" + query("MATCH (n) RETURN n")
      + "Then the result should be, in any order:\n| n |\n| \(cell) |"
    #expect(try self.passes(steps) == passes)
  }

  @Test(arguments: [
    ("<(:A)-[:T]->(:B)>", true), ("<(:B)<-[:T]-(:A)>", false), ("<(:A)<-[:T]-(:B)>", false),
    ("<(:A)>", false),
  ])
  func `compares paths`(cell: String, passes: Bool) throws {
    let steps =
      "And having executed:\n\"\"\"\nCREATE (:A)-[:T]->(:B)\n\"\"\"\n"
      + query("MATCH p = (:A)-->() RETURN p")
      + "Then the result should be, in any order:\n| p |\n| \(cell) |"
    #expect(try self.passes(steps) == passes)
  }

  @Test(arguments: [
    ("[2, 1]", "(ignoring element order for lists)", true), ("[2, 1]", "", false),
    ("[1, 1]", "(ignoring element order for lists)", false),
  ])
  func `compares lists`(cell: String, words: String, passes: Bool) throws {
    let steps =
      query("RETURN [1, 2] AS x") + "Then the result should be \(words):\n| x |\n| \(cell) |"
    #expect(try self.passes(steps) == passes)
  }

  @Test(arguments: [
    ("the side effects should be:\n| +nodes | 1 |\n| +labels | 1 |\n| +properties | 1 |", true),
    ("the side effects should be:\n| +nodes | 1 |\n| +labels | 1 |", false),
    ("no side effects", false),
  ])
  func `counts side effects`(step: String, passes: Bool) throws {
    #expect(try self.passes(query("CREATE (:A {n: 1})") + "Then " + step) == passes)
  }

  @Test(arguments: [
    ("TypeError should be raised at runtime: InvalidArgumentValue", true),
    ("TypeError should be raised at any time: *", true),
    ("TypeError should be raised at compile time: InvalidArgumentValue", false),
    ("SyntaxError should be raised at runtime: InvalidArgumentValue", false),
    ("TypeError should be raised at runtime: InvalidArgumentType", false),
  ])
  func `compares errors`(words: String, passes: Bool) throws {
    let failing = query("UNWIND [[]] AS x RETURN toString(x)")
    #expect(try self.passes(failing + "Then a " + words) == passes)
    #expect(try !self.passes(query("RETURN 1") + "Then a " + words))
  }

  @Test func `an error that nobody asked for fails`() throws {
    #expect(try !passes(query("RETURN 1 / 0")))
    #expect(try !passes(query("RETURN 1 / 0") + "Then the result should be empty"))
    #expect(try !passes("And the moon is full"))
  }

  @Test func `named graphs and procedures are there`() throws {
    let count = query("MATCH (n) RETURN count(*) AS c")
    #expect(
      try passes(
        "And the small graph\n" + count + "Then the result should be, in any order:\n| c |\n| 1 |"))
    let procedure = """
      And there exists a procedure my.proc(in :: INTEGER?) :: (out :: STRING?, more :: INTEGER?):
      | in | out | more |
      | 1 | 'a' | 2 |
      | 2 | 'b' | 3 |

      """
    let table = "Then the result should be, in any order:\n| more | out |\n| 3 | 'b' |"
    let call = query("CALL my.proc(2) YIELD more, out RETURN more, out")
    #expect(try passes(procedure + call + table))
    #expect(try !passes(procedure + call.replacing("proc(2)", with: "proc(1)") + table))
  }

  @Test func `a query without end is stopped`() throws {
    let steps = query("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*)")
    guard case .failed(let reason) = try run(steps) else {
      Issue.record("it was not stopped")
      return
    }
    #expect(reason.contains("LimitExceeded"))
  }
}
