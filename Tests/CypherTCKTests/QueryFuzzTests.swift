import CypherTCK
import TestSupport
import Testing

@Suite struct QueryFuzzTests {
  static let folder = "conformance/openCypher/tck"

  @Test(
    .enabled(if: SharedFolder.has(folder), "shared/conformance/openCypher/tck is missing"))
  func `spoilt queries neither crash nor stall`() throws {
    let suite = try #require(ConformanceSuite(folder: SharedFolder.path(Self.folder)))
    var fuzz = QueryFuzz(suite, seed: 1)
    let outcome = fuzz.run(2_000)
    // Some must still be queries, or nothing but the parser is tried.
    #expect(outcome.ran > 200)
    #expect(outcome.refused > 200)
    // Far above the time limit, since other tests run beside this one.
    #expect(outcome.slowest.time < .seconds(20), "\(outcome.slowest.text)")
  }
}
