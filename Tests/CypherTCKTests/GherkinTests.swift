import CypherTCK
import Testing

@Suite struct GherkinTests {
  private let text = """
    Feature: X

      Background:
        Given an empty graph

      @skip
      Scenario Outline: [1] One of <n>
        When executing query:
          \"\"\"
          RETURN <n>
            + 1
          \"\"\"
        Then the result should be, in any order:
          | a   | b\\|c |
          | <n> | '\\\\\\\\' |

        Examples:
          | n |
          | 1 |
          | 2 |
    """

  @Test func `expands an outline with the background before it`() throws {
    let scenarios = GherkinReader.scenarios(of: text, feature: "a/b/X")
    try #require(scenarios.count == 2)
    #expect(scenarios[1].name == "[1] One of 2 #2")
    #expect(scenarios[1].area == "a/b")
    #expect(scenarios[1].tags == ["@skip"])
    #expect(scenarios[1].steps.map(\.text).first == "an empty graph")
    #expect(scenarios[1].steps[1].document == "RETURN 2\n  + 1")
    #expect(scenarios[1].steps[2].table == [["a", "b|c"], ["2", "'\\\\'"]])
  }

  @Test(arguments: [
    ("MATCH (n) RETURN n.created", true), ("match (n) set n.x = 1", false),
    ("MATCH (n) DETACH DELETE n", false), ("RETURN 1 AS offset", true),
  ])
  func `tells queries that write`(query: String, isReadOnly: Bool) throws {
    let text = "Scenario: s\nWhen executing query:\n\"\"\"\n\(query)\n\"\"\""
    let scenario = try #require(GherkinReader.scenarios(of: text, feature: "x").first)
    #expect(scenario.isReadOnly == isReadOnly)
  }
}
