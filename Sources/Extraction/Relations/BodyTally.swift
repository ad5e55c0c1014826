/// How strongly a text speaks for each of its bodies, by name.
struct BodyTally {
  private var weights: [String: Int] = [:]
  private var first: [String: Item] = [:]

  /// Counts a mention of a body, of any weight.
  mutating func add(_ item: Item, named name: String, weight: Int) {
    if first[name] == nil { first[name] = item }
    weights[name, default: 0] += weight
  }

  /// The first mention of the body of most weight, where a test accepts that weight and the next body's, 0 if there is none.
  func top(where isClear: (_ most: Int, _ next: Int) -> Bool) -> Item? {
    let order = weights.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let top = order.first, isClear(top.value, order.dropFirst().first?.value ?? 0) else {
      return nil
    }
    return first[top.key]
  }
}
