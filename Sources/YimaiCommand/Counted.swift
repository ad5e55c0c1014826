/// A number with its English noun: `1 document`, `2 documents`.
///
/// - Parameter plural: the plural where it is not made with an s.
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
