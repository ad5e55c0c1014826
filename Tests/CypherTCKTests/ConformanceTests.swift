import CypherTCK
import TestSupport
import Testing

@Suite struct ConformanceTests {
  static let folder = "conformance/openCypher/tck"

  /// What must pass at least; raised as the engine gets better, never lowered.
  static let floor = (readOnly: 0, all: 0)

  @Test(
    .enabled(if: SharedFolder.has(folder), "shared/conformance/openCypher/tck is missing"))
  func `as many scenarios pass as have passed before`() throws {
    let suite = try #require(ConformanceSuite(folder: SharedFolder.path(Self.folder)))
    #expect(suite.scenarios.count == 3897)
    #expect(suite.scenarios.count { $0.isReadOnly } == 3579)
    let runner = ScenarioRunner(graphs: suite.graphs)
    var report = ConformanceReport()
    for scenario in suite.scenarios { report.add(scenario, runner.run(scenario)) }
    #expect(report.readOnly.passed >= Self.floor.readOnly)
    #expect(report.all.passed >= Self.floor.all)
  }
}
