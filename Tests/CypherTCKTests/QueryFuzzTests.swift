import Cypher
import CypherTCK
import TestSupport
import Testing

@Suite struct QueryFuzzTests {
  static let folder = "conformance/openCypher/tck"

  @Test(
    .enabled(if: SharedFolder.has(folder), "shared/conformance/openCypher/tck is missing"))
  func `spoilt queries neither crash nor stall`() throws {
    let suite = try #require(ConformanceSuite(folder: SharedFolder.path(Self.folder)))
    var fuzzer = QueryFuzzer(suite: suite, seed: 7)
    var readable = 0
    var slowest = (time: Duration.zero, text: "")
    for _ in 0..<1_000 {
      let text = fuzzer.next()
      if (try? Query(parsing: text)) != nil { readable += 1 }
      let time = ContinuousClock().measure { QueryFuzzer.run(text) }
      if time > slowest.time { slowest = (time, text) }
    }
    // Some must still be queries, or nothing but the parser is tried; most are not.
    #expect((20..<900).contains(readable))
    // Far above the time limit of the run, since other tests run beside this one.
    #expect(slowest.time < .seconds(20), "\(slowest.text)")
  }
}
