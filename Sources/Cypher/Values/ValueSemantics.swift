extension Value {
  /// `=` of the language: nil stands for null, where one side or a part of it is null.
  public static func equals(_ left: Value, _ right: Value) -> Bool? {
    if left.isNull || right.isNull { return nil }
    return compareForOrder(left, right) == 0
  }

  /// `<` of the language: nil where the two cannot be compared or one is null.
  public static func isLess(_ left: Value, _ right: Value) -> Bool? {
    if left.isNull || right.isNull { return nil }
    return compareForOrder(left, right) < 0
  }

  /// `<=` of the language: nil where the two cannot be compared or one is null.
  public static func isLessOrEqual(_ left: Value, _ right: Value) -> Bool? {
    if left.isNull || right.isNull { return nil }
    return compareForOrder(left, right) <= 0
  }

  /// The total order of ORDER BY over all values: below zero, zero or above zero.
  public static func compareForOrder(_ left: Value, _ right: Value) -> Int {
    switch (left, right) {
    case (.integer(let a), .integer(let b)): a < b ? -1 : a == b ? 0 : 1
    case (.string(let a), .string(let b)): a < b ? -1 : a == b ? 0 : 1
    case (.node(let a), .node(let b)): a.id < b.id ? -1 : a.id == b.id ? 0 : 1
    default: 0
    }
  }
}

/// A value as a key of grouping and DISTINCT: null is the same as null, 1 the same as 1.0.
public struct GroupingKey: Hashable, Sendable {
  /// The values that make the key.
  public let values: [Value]

  /// Takes the values that make a key.
  public init(_ values: [Value]) { self.values = values }

  public static func == (first: GroupingKey, second: GroupingKey) -> Bool {
    first.values.count == second.values.count
      && zip(first.values, second.values).allSatisfy { Value.compareForOrder($0, $1) == 0 }
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(values.count) }
}
