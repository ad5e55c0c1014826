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

  /// A number of 0 to 1 with every digit it has, so that reading gives the same number.
  static func exactShare(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let value = min(max(value, 0), 1)
    // Swift writes the shortest digits that read back equal, below 0.0001 with an exponent.
    let text = "\(value)"
    let parts = text.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else {
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    let digits = parts[0].filter { $0 != "." }
    let plain = "0." + String(repeating: "0", count: -exponent - 1) + digits
    // `1.0e-05` has a digit that says nothing.
    return digits.count > 1 && plain.hasSuffix("0") ? String(plain.dropLast()) : plain
  }

  /// A place in a picture with up to two decimals: `-12.5`.
  static func place(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = Int((min(max(value, -1e12), 1e12) * 100).rounded())
    var text = String(abs(hundredths) / 100)
    let rest = abs(hundredths) % 100
    if rest > 0 {
      text += "." + (rest < 10 ? "0" : "") + String(rest)
      if text.hasSuffix("0") { text.removeLast() }
    }
    return hundredths < 0 ? "-" + text : text
  }
}
