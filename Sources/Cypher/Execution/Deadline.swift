internal import OntologyModel

/// The moment at which a run must end.
struct Deadline: Sendable {
  private let instant: ContinuousClock.Instant
  private let timeout: Duration

  /// A time from now.
  init(after timeout: Duration) {
    self.timeout = timeout
    instant = ContinuousClock.now + timeout
  }

  /// - Throws: LimitExceeded (Timeout) where the time is over.
  func check() throws(CypherError) {
    guard ContinuousClock.now >= instant else { return }
    throw CypherError(
      .limitExceeded, .runtime, "Timeout",
      Wording("查询超过时限 \(timeout)", "the query ran longer than \(timeout)"),
      remedy: Wording("缩小查询范围，或放宽时限", "narrow the query down or allow more time"))
  }
}
