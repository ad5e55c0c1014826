/// Values as a key of grouping and DISTINCT: null is the same as null, NaN as NaN, 1 as 1.0.
public struct GroupingKey: Hashable, Sendable {
  /// The values that make the key.
  public let values: [Value]

  /// Takes the values that make a key.
  public init(_ values: [Value]) { self.values = values }

  /// Whether two keys group together.
  public static func == (first: GroupingKey, second: GroupingKey) -> Bool {
    first.values.count == second.values.count
      && zip(first.values, second.values).allSatisfy { Value.compareForOrder($0, $1) == 0 }
  }

  /// Feeds a hash that keys which group together share.
  public func hash(into hasher: inout Hasher) {
    for value in values { value.hashForGrouping(into: &hasher) }
  }
}

/// One value as a key, as ``GroupingKey`` without an array of its own.
struct ValueKey: Hashable {
  let value: Value

  static func == (first: ValueKey, second: ValueKey) -> Bool {
    Value.compareForOrder(first.value, second.value) == 0
  }

  func hash(into hasher: inout Hasher) { value.hashForGrouping(into: &hasher) }
}

/// The different values among some, most often few.
struct DistinctValues {
  private var few: [Value] = []
  private var many: Set<ValueKey> = []
  private static let most = 8

  /// Takes a value; whether it is new.
  mutating func insert(_ value: Value) -> Bool {
    if !many.isEmpty { return many.insert(ValueKey(value: value)).inserted }
    for other in few where Value.compareForOrder(other, value) == 0 { return false }
    few.append(value)
    if few.count > DistinctValues.most {
      many = Set(few.map(ValueKey.init(value:)))
      few = []
    }
    return true
  }
}

extension Value {
  /// Feeds a hash so that values that group together hash alike.
  func hashForGrouping(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .boolean(let value): hasher.combine(value)
    case .integer(let value): hasher.combine(value)
    case .float(let value):
      // A whole number hashes as the integer that it equals.
      if let whole = Int64(exactly: value) {
        hasher.combine(whole)
      } else {
        hasher.combine(value.isNaN ? 1 : value.bitPattern)
      }
    case .string(let value):
      // Bytes, since Swift's own hash takes equivalent texts for the same.
      var text = value
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
      hasher.combine(UInt8(0xFF))
    case .list(let values):
      hasher.combine(values.count)
      for value in values { value.hashForGrouping(into: &hasher) }
    case .map(let map):
      hasher.combine(map.entries.count)
      for entry in map.entries {
        Value.string(entry.key).hashForGrouping(into: &hasher)
        entry.value.hashForGrouping(into: &hasher)
      }
    case .node(let value): hasher.combine(value)
    case .relationship(let value): hasher.combine(value)
    case .path(let value): hasher.combine(value)
    case .date(let value): hasher.combine(value)
    case .time(let value): hasher.combine(value)
    case .localTime(let value): hasher.combine(value)
    case .dateTime(let value): hasher.combine(value)
    case .localDateTime(let value): hasher.combine(value)
    case .duration(let value): hasher.combine(value)
    }
  }
}
