/// How well confidences fit what was right: a table by bins, and two figures.
public struct Reliability: Hashable, Sendable {
  /// The predictions whose confidence lies between two bounds.
  public struct Bin: Hashable, Sendable {
    /// The bounds: from `lowerBound` to below `upperBound`, in the last bin up to 1.
    public let lowerBound: Double
    /// The upper bound.
    public let upperBound: Double
    /// How many predictions it holds.
    public let count: Int
    /// How many of them were right.
    public let right: Int
    /// Their mean confidence, 0 to 1; 0 where it holds none.
    public let meanConfidence: Double

    /// The share that was right, 0 to 1; 0 where it holds none.
    public var share: Double { Tally.share(right, of: count) }
  }

  /// The bins, all of the same width, from 0 to 1.
  public let bins: [Bin]
  /// The number of predictions.
  public let count: Int
  /// How many were right.
  public let right: Int
  /// The mean confidence, 0 to 1; 0 without predictions.
  public let meanConfidence: Double
  /// The expected calibration error: the mean over all predictions of how far their bin's share lies
  /// from its mean confidence; 0 is best.
  ///
  /// Source: Naeini, Cooper and Hauskrecht, "Obtaining well calibrated probabilities using Bayesian
  /// binning" (2015).
  public let expectedError: Double
  /// The mean square of confidence less outcome (1 right, 0 wrong); 0 is best.
  ///
  /// Source: Brier, "Verification of forecasts expressed in terms of probability" (1950).
  public let brierScore: Double

  /// Sorts predictions into bins.
  ///
  /// - Complexity: O(n).
  public init(_ predictions: [Prediction], binCount: Int = 10) {
    let binCount = max(1, binCount)
    var counts = [Int](repeating: 0, count: binCount)
    var rights = counts
    var sums = [Double](repeating: 0, count: binCount)
    var squares = 0.0
    for prediction in predictions {
      let confidence = min(max(prediction.confidence, 0), 1)
      let bin = min(Int(confidence * Double(binCount) + 1e-9), binCount - 1)
      counts[bin] += 1
      sums[bin] += confidence
      if prediction.isRight { rights[bin] += 1 }
      let distance = confidence - (prediction.isRight ? 1 : 0)
      squares += distance * distance
    }
    bins = counts.indices.map { bin in
      Bin(
        lowerBound: Double(bin) / Double(binCount), upperBound: Double(bin + 1) / Double(binCount),
        count: counts[bin], right: rights[bin],
        meanConfidence: counts[bin] > 0 ? sums[bin] / Double(counts[bin]) : 0)
    }
    count = predictions.count
    right = rights.reduce(0, +)
    let total = Double(max(1, predictions.count))
    meanConfidence = sums.reduce(0, +) / total
    brierScore = squares / total
    expectedError = zip(rights, sums).reduce(0) { $0 + abs(Double($1.0) - $1.1) } / total
  }
}
