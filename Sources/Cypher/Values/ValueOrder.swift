extension Value {
  /// The total order of ORDER BY over all values: below zero, zero or above zero.
  ///
  /// By type: maps, nodes, relationships, lists, paths, temporal values (each type apart), strings,
  /// booleans, numbers, null. NaN comes after all other numbers; `false` before `true`; lists by
  /// their first difference, maps by their keys and then by their values.
  public static func compareForOrder(_ left: Value, _ right: Value) -> Int {
    switch (left, right) {
    case (.integer(let a), .integer(let b)): return order(a, b)
    case (.integer(let a), .float(let b)): return NumberOrder.compare(a, b)
    case (.float(let a), .integer(let b)): return -NumberOrder.compare(b, a)
    case (.float(let a), .float(let b)):
      if a.isNaN || b.isNaN { return order(a.isNaN ? 1 : 0, b.isNaN ? 1 : 0) }
      return order(a, b)
    case (.string(let a), .string(let b)): return TextOrder.compare(a, b)
    case (.boolean(let a), .boolean(let b)): return order(a ? 1 : 0, b ? 1 : 0)
    case (.node(let a), .node(let b)): return order(a.id, b.id)
    case (.relationship(let a), .relationship(let b)): return order(a.id, b.id)
    case (.list(let a), .list(let b)): return orderLists(a, b)
    case (.map(let a), .map(let b)): return orderMaps(a, b)
    case (.path(let a), .path(let b)): return orderPaths(a, b)
    case (.date(let a), .date(let b)): return order(a, b)
    case (.time(let a), .time(let b)): return order(a, b)
    case (.localTime(let a), .localTime(let b)): return order(a, b)
    case (.dateTime(let a), .dateTime(let b)): return order(a, b)
    case (.localDateTime(let a), .localDateTime(let b)): return order(a, b)
    case (.duration(let a), .duration(let b)): return orderDurations(a, b)
    default: return order(left.typeRank, right.typeRank)
    }
  }

  private var typeRank: Int {
    switch self {
    case .map: 0
    case .node: 1
    case .relationship: 2
    case .list: 3
    case .path: 4
    case .dateTime: 5
    case .localDateTime: 6
    case .date: 7
    case .time: 8
    case .localTime: 9
    case .duration: 10
    case .string: 11
    case .boolean: 12
    case .integer, .float: 13
    case .null: 14
    }
  }

  private static func order<T: Comparable>(_ a: T, _ b: T) -> Int { a < b ? -1 : a == b ? 0 : 1 }

  private static func orderLists(_ a: [Value], _ b: [Value]) -> Int {
    for (first, second) in zip(a, b) {
      let order = compareForOrder(first, second)
      if order != 0 { return order }
    }
    return a.count - b.count
  }

  private static func orderMaps(_ a: MapValue, _ b: MapValue) -> Int {
    for (first, second) in zip(a.entries, b.entries) {
      let order = TextOrder.compare(first.key, second.key)
      if order != 0 { return order }
    }
    if a.entries.count != b.entries.count { return a.entries.count - b.entries.count }
    return orderLists(a.entries.map(\.value), b.entries.map(\.value))
  }

  private static func orderPaths(_ a: PathValue, _ b: PathValue) -> Int {
    for (first, second) in zip(a.nodes, b.nodes) where first != second {
      return order(first, second)
    }
    for (first, second) in zip(a.relationships, b.relationships) where first != second {
      return order(first, second)
    }
    return a.nodes.count - b.nodes.count
  }

  /// By average length; equal lengths in different parts differ all the same.
  private static func orderDurations(_ a: DurationValue, _ b: DurationValue) -> Int {
    if a.averageNanoseconds != b.averageNanoseconds {
      return order(a.averageNanoseconds, b.averageNanoseconds)
    }
    return a.months != b.months ? order(a.months, b.months) : order(a.days, b.days)
  }
}
