/// A number with its English noun: `1 document`, `2 documents`.
///
/// - Parameter plural: the plural where it is not made with an s.
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}

/// A number of 0 or more with two places behind the point: `0.07`.
func hundredths(_ number: Double) -> String {
  let count = Int((number * 100).rounded())
  return "\(count / 100).\(count % 100 < 10 ? "0" : "")\(count % 100)"
}
