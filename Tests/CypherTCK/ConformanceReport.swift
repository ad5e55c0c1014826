/// The outcomes of a run over the whole suite.
public struct ConformanceReport: Sendable {
  /// Each scenario with its outcome, in the suite's order.
  public private(set) var results: [(scenario: Scenario, outcome: Outcome)] = []

  /// Makes an empty report.
  public init() {}

  /// Adds an outcome.
  public mutating func add(_ scenario: Scenario, _ outcome: Outcome) {
    results.append((scenario, outcome))
  }

  /// How many passed, failed and were skipped.
  public struct Counts: Sendable, Hashable {
    /// How many ended as they should.
    public var passed = 0
    /// How many did not.
    public var failed = 0
    /// How many were not run.
    public var skipped = 0

    mutating func add(_ outcome: Outcome) {
      switch outcome {
      case .passed: passed += 1
      case .failed: failed += 1
      case .skipped: skipped += 1
      }
    }
  }

  /// The counts over all scenarios.
  public var all: Counts { counts(results) }

  /// The counts over the scenarios whose tested queries only read.
  public var readOnly: Counts { counts(results.filter { $0.scenario.isReadOnly }) }

  private func counts(_ results: [(scenario: Scenario, outcome: Outcome)]) -> Counts {
    results.reduce(into: Counts()) { $0.add($1.outcome) }
  }

  /// A line an area, then the two lines of the totals.
  public var summary: String {
    var lines = [line("area", "passed", "failed", "skipped")]
    let areas = Set(results.map(\.scenario.area)).sorted()
    for area in areas {
      let counts = counts(results.filter { $0.scenario.area == area })
      lines.append(line(area, "\(counts.passed)", "\(counts.failed)", "\(counts.skipped)"))
    }
    let reading = readOnly
    lines.append(
      "read-only: \(reading.passed) of \(reading.passed + reading.failed + reading.skipped)")
    lines.append("all: \(all.passed) passed, \(all.failed) failed, \(all.skipped) skipped")
    return lines.joined(separator: "\n")
  }

  private func line(_ area: String, _ passed: String, _ failed: String, _ skipped: String) -> String
  {
    let gap = String(repeating: " ", count: max(1, 38 - area.count))
    return area + gap
      + [passed, failed, skipped].map {
        String(repeating: " ", count: max(0, 8 - $0.count)) + $0
      }.joined()
  }

  /// The failed scenarios, each with its reason, a line each.
  public var failures: [String] {
    results.compactMap { result in
      guard case .failed(let reason) = result.outcome else { return nil }
      return result.scenario.fullName + "\t" + reason.replacing("\n", with: " ")
    }
  }
}
