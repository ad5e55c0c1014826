extension Value {
  /// Lists and maps nested deeper than this are refused where a query could build them without end:
  /// comparing, writing and freeing a value takes stack for each level.
  static let maximumDepth = 1000

  /// Refuses a value that is nested too deep.
  ///
  /// Complexity: O(n) in the values inside; never deeper on the stack than ``maximumDepth``.
  /// - Throws: LimitExceeded.
  func checkDepth() throws(CypherError) {
    if !isShallow(Self.maximumDepth) {
      throw .runtime(
        .limitExceeded, "DepthLimit", "列表或映射嵌套超过 \(Self.maximumDepth) 层",
        "lists or maps are nested deeper than \(Self.maximumDepth) levels")
    }
  }

  private func isShallow(_ levels: Int) -> Bool {
    switch self {
    case .list(let items): levels > 0 && items.allSatisfy { $0.isShallow(levels - 1) }
    case .map(let map): levels > 0 && map.entries.allSatisfy { $0.value.isShallow(levels - 1) }
    default: true
    }
  }
}
