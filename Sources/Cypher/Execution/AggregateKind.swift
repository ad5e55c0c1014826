/// The functions that make one value of many rows.
enum AggregateKind: String, CaseIterable, Sendable {
  case count, sum, avg, min, max, collect, stDev, stDevP, percentileCont, percentileDisc

  /// The aggregation of a name, whatever its case.
  init?(name: String) {
    let lowered = name.lowercased()
    guard let kind = AggregateKind.allCases.first(where: { $0.rawValue.lowercased() == lowered })
    else { return nil }
    self = kind
  }

  var argumentCount: Int { self == .percentileCont || self == .percentileDisc ? 2 : 1 }
}
