import CypherTCK
import TestSupport
import Testing

@Suite struct ConformanceTests {
  static let folder = "conformance/openCypher/tck"

  /// What must pass at least; raised as the engine gets better, never lowered.
  ///
  /// One scenario asks for an offset of the year 1818, on which collections of time zone data differ.
  static let floor = (readOnly: 3578, all: 3896)

  @Test(
    .enabled(if: SharedFolder.has(folder), "shared/conformance/openCypher/tck is missing"))
  func `as many scenarios pass as have passed before`() throws {
    let suite = try #require(ConformanceSuite(folder: SharedFolder.path(Self.folder)))
    #expect(suite.scenarios.count == 3897)
    #expect(suite.scenarios.count { $0.isReadOnly } == 3579)
    let runner = ScenarioRunner(graphs: suite.graphs)
    var report = ConformanceReport()
    for scenario in suite.scenarios { report.add(scenario, runner.run(scenario)) }
    let failures = report.failures.prefix(20).joined(separator: "\n")
    #expect(report.readOnly.passed >= Self.floor.readOnly, "\(failures)")
    #expect(report.all.passed >= Self.floor.all, "\(failures)")
  }
}
