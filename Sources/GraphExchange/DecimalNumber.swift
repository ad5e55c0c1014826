/// Numbers in plain decimal notation, which XML Schema's `decimal` and JSON both take.
enum DecimalNumber {
  /// A number of 0 to 1 with up to four decimals: `0.9`, `0.8125`, `1`.
  static func share(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let scaled = Int((min(max(value, 0), 1) * 10_000).rounded())
    guard scaled % 10_000 != 0 else { return String(scaled / 10_000) }
    var digits = String(scaled)
    digits = "0." + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return digits
  }
}
