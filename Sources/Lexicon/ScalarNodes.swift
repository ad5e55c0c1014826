/// The nodes of a trie over Unicode scalars; a node may hold the index of a value.
///
/// The transitions of all nodes stand in one open-addressed table keyed by node and scalar, so a
/// step costs about one probe wherever it starts, and building needs no sorted input. What no key
/// begins with is told by one bit.
@usableFromInline struct ScalarNodes: Sendable {
  /// Transition keys, `(node + 1) << 21 | scalar`, with 0 for an empty slot; 2^n of them.
  private var keys: [UInt64]
  /// The node each transition leads to.
  private var targets: [UInt32]
  private var transitions = 0
  /// For each node the index of its value, or -1; node 0 is the root.
  @usableFromInline var valueIndices: [Int32] = [-1]
  /// A bit for each scalar that a key begins with, by its last sixteen bits.
  @usableFromInline var firsts = [UInt64](repeating: 0, count: 1024)

  init(capacity: Int) {
    var slots = 16
    while slots < capacity * 6 { slots *= 2 }
    keys = Array(repeating: 0, count: slots)
    targets = Array(repeating: 0, count: slots)
  }

  /// Whether a key may start at a position; false behind the text's end.
  @inlinable @inline(__always)
  func mayStart(_ text: [Unicode.Scalar], at start: Int) -> Bool {
    guard start >= 0, start < text.count else { return false }
    let low = Int(text[start].value & 0xFFFF)
    return firsts[low >> 6] & (1 << UInt64(low & 63)) != 0
  }

  /// The index of a node's value.
  @inlinable @inline(__always)
  func value(at node: UInt32) -> Int? {
    let index = valueIndices[Int(node)]
    return index < 0 ? nil : Int(index)
  }

  mutating func setValue(_ value: Int, at node: UInt32) {
    valueIndices[Int(node)] = Int32(value)
  }

  /// The end of the longest key that starts at an index, and the index of its value or -1.
  @usableFromInline
  func longestMatch(in text: [Unicode.Scalar], at start: Int, limit: Int) -> (end: Int, value: Int)
  {
    let stop = min(limit, text.count)
    var best = (end: start, value: -1)
    var node: UInt32 = 0
    var index = start
    while index < stop {
      node = child(of: node, by: text[index])
      if node == 0 { break }
      index += 1
      if let value = value(at: node) { best = (index, value) }
    }
    return best
  }

  /// The node that a scalar leads to, or 0.
  @usableFromInline
  func child(of node: UInt32, by scalar: Unicode.Scalar) -> UInt32 {
    let slot = slot(of: ScalarNodes.key(node, scalar))
    return keys[slot] == 0 ? 0 : targets[slot]
  }

  /// The node that a scalar leads to, made where there is none.
  mutating func madeChild(of node: UInt32, by scalar: Unicode.Scalar) -> UInt32 {
    let known = child(of: node, by: scalar)
    if known != 0 { return known }
    if (transitions + 1) * 2 > keys.count { grow() }
    let key = ScalarNodes.key(node, scalar)
    let slot = slot(of: key)
    let child = UInt32(valueIndices.count)
    keys[slot] = key
    targets[slot] = child
    transitions += 1
    valueIndices.append(-1)
    if node == 0 {
      let low = Int(scalar.value & 0xFFFF)
      firsts[low >> 6] |= 1 << UInt64(low & 63)
    }
    return child
  }

  private static func key(_ node: UInt32, _ scalar: Unicode.Scalar) -> UInt64 {
    (UInt64(node) + 1) << 21 | UInt64(scalar.value)
  }

  /// The slot of a transition, or the empty slot where it would go.
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    // Fibonacci hashing: the high bits of a product with 2^64 divided by the golden ratio.
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldTargets) = (keys, targets)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    targets = Array(repeating: 0, count: oldKeys.count * 2)
    for index in oldKeys.indices where oldKeys[index] != 0 {
      let slot = slot(of: oldKeys[index])
      keys[slot] = oldKeys[index]
      targets[slot] = oldTargets[index]
    }
  }
}
