import Evaluation
import Testing

@Suite struct ReliabilityTests {
  private func predictions(_ confidence: Double, right: Int, wrong: Int) -> [Prediction] {
    Array(repeating: Prediction(confidence: confidence, isRight: true), count: right)
      + Array(repeating: Prediction(confidence: confidence, isRight: false), count: wrong)
  }

  @Test func `what is right as often as it says has no error`() {
    let reliability = Reliability(
      predictions(0.75, right: 3, wrong: 1) + predictions(0.5, right: 2, wrong: 2))
    #expect(reliability.expectedError == 0)
    #expect(reliability.count == 8)
    #expect(reliability.right == 5)
    #expect(reliability.meanConfidence == 0.625)
    // (3 · 0.25² + 0.75² + 4 · 0.5²) / 8
    #expect(reliability.brierScore == 0.21875)
  }

  @Test func `errors of bins are weighed by their size and do not cancel`() {
    let reliability = Reliability(
      predictions(0.95, right: 0, wrong: 2) + predictions(0.15, right: 2, wrong: 0))
    #expect(abs(reliability.expectedError - (2 * 0.95 + 2 * 0.85) / 4) < 1e-12)
    #expect(abs(reliability.meanConfidence - 0.55) < 1e-12)
  }

  @Test func `bins hold their lower bound, the last one holds 1`() {
    let reliability = Reliability(
      [0, 0.1, 0.3, 0.6, 0.7, 0.999, 1, 7, -3].map { Prediction(confidence: $0, isRight: true) })
    #expect(reliability.bins.map(\.count) == [2, 1, 0, 1, 0, 0, 1, 1, 0, 3])
    #expect(reliability.bins[9].upperBound == 1)
    #expect(reliability.bins[0].meanConfidence == 0)
    #expect(reliability.bins[1].share == 1)
  }

  @Test func `nothing predicted is no error`() {
    let reliability = Reliability([])
    #expect(reliability.count == 0)
    #expect(reliability.expectedError == 0)
    #expect(reliability.brierScore == 0)
  }
}
