/// How often features were seen, by a hash: two may share a count, which then is too high.
struct FeatureCounts {
  private static let bits = 26
  private var counts = [UInt8](repeating: 0, count: 1 << FeatureCounts.bits)

  mutating func add(_ key: UInt64) {
    let slot = FeatureCounts.slot(key)
    if counts[slot] < .max { counts[slot] += 1 }
  }

  func reaches(_ cutoff: Int, _ key: UInt64) -> Bool {
    Int(counts[FeatureCounts.slot(key)]) >= cutoff
  }

  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
  }
}

/// Numbers features by their keys, in the order in which they come: an open-addressed table.
struct FeatureNumbers {
  private var keys = [UInt64](repeating: 0, count: 1 << 16)
  private var numbers = [UInt32](repeating: 0, count: 1 << 16)
  private(set) var count = 0

  /// The number of a key, which must not be 0; a new one where it has none.
  mutating func number(of key: UInt64) -> UInt32 {
    if (count + 1) * 2 > keys.count { grow() }
    let slot = slot(of: key)
    if keys[slot] == 0 {
      keys[slot] = key
      numbers[slot] = UInt32(count)
      count += 1
    }
    return numbers[slot]
  }

  /// The keys with their numbers, in no particular order that matters: callers sort.
  func pairs() -> [(key: UInt64, number: UInt32)] {
    keys.indices.filter { keys[$0] != 0 }.map { (keys[$0], numbers[$0]) }
  }

  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldNumbers) = (keys, numbers)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    numbers = [UInt32](repeating: 0, count: oldKeys.count * 2)
    for index in oldKeys.indices where oldKeys[index] != 0 {
      let slot = slot(of: oldKeys[index])
      keys[slot] = oldKeys[index]
      numbers[slot] = oldNumbers[index]
    }
  }
}
