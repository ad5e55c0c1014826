/// The nodes of a trie over Unicode scalars; a node may hold the index of a value.
///
/// The transitions of all nodes stand in one open-addressed table keyed by node and scalar, so a
/// step costs about one probe wherever it starts, and building needs no sorted input. What no key
/// begins with is told by one bit.
@usableFromInline struct ScalarNodes: Sendable {
  /// A transition: `(node + 1) << 21 | scalar`, with 0 for an empty slot, and the node it leads to.
  @usableFromInline struct Slot: Sendable {
    @usableFromInline var key: UInt64 = 0
    @usableFromInline var target: UInt32 = 0

    init(key: UInt64 = 0, target: UInt32 = 0) {
      self.key = key
      self.target = target
    }
  }

  /// What is known of a node: the index of its value, or -1, and whether keys go on behind it.
  @usableFromInline struct Node: Sendable {
    @usableFromInline var value: Int32 = -1
    @usableFromInline var goesOn = false
  }

  /// The slots, 2^n of them.
  @usableFromInline var slots: [Slot]
  private var transitions = 0
  /// The nodes; node 0 is the root.
  @usableFromInline var nodes = [Node()]
  /// A bit for each scalar that a key begins with, by its last sixteen bits.
  @usableFromInline var firsts = [UInt64](repeating: 0, count: 1024)
  /// A bit for each scalar that is a key by itself, likewise.
  @usableFromInline var singles = [UInt64](repeating: 0, count: 1024)
  /// The nodes of first scalars below U+10000, where keys are many; else empty.
  ///
  /// What is common stands close together here, and far apart in the slots.
  @usableFromInline var roots: [UInt32] = []
  /// A bit for each two scalars that a key begins with, by a hash; 2^n words of them.
  @usableFromInline var pairs: [UInt64]

  init(capacity: Int) {
    var count = 16
    while count < capacity * 6 { count *= 2 }
    slots = Array(repeating: Slot(), count: count)
    pairs = Array(repeating: 0, count: max(64, count / 64))
    if capacity >= ScalarNodes.many { roots = Array(repeating: 0, count: 1 << 16) }
  }

  /// From how many keys on ``roots`` pay.
  private static let many = 4096

  /// Whether a key may start at a position; false behind the text's end.
  ///
  /// Most positions are refused here, by tables that stay in the processor's nearest memory.
  @inlinable @inline(__always)
  func mayStart(_ text: [Unicode.Scalar], at start: Int) -> Bool {
    guard start >= 0, start < text.count else { return false }
    let first = text[start].value
    let low = Int(first & 0xFFFF)
    let bit: UInt64 = 1 << UInt64(low & 63)
    guard firsts[low >> 6] & bit != 0 else { return false }
    if singles[low >> 6] & bit != 0 { return true }
    guard start + 1 < text.count else { return false }
    let (word, mark) = pairBit(first, text[start + 1].value)
    return pairs[word] & mark != 0
  }

  /// The word of ``pairs`` and the bit in it for two scalars.
  @inlinable @inline(__always)
  func pairBit(_ first: UInt32, _ second: UInt32) -> (word: Int, mark: UInt64) {
    let hash = ((first << 16) ^ second) &* 0x9E37_79B1
    return (Int(hash >> 6) & (pairs.count - 1), 1 << UInt64(hash >> 26))
  }

  /// The index of a node's value.
  @inlinable @inline(__always)
  func value(at node: UInt32) -> Int? {
    let index = nodes[Int(node)].value
    return index < 0 ? nil : Int(index)
  }

  mutating func setValue(_ value: Int, at node: UInt32) {
    nodes[Int(node)].value = Int32(value)
  }

  /// Notes how a key begins: with one scalar that is the whole key, or with two.
  mutating func addBeginning(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) {
    let low = Int(first.value & 0xFFFF)
    firsts[low >> 6] |= 1 << UInt64(low & 63)
    guard let second else {
      singles[low >> 6] |= 1 << UInt64(low & 63)
      return
    }
    let (word, mark) = pairBit(first.value, second.value)
    pairs[word] |= mark
  }

  /// The end of the longest key that starts at an index, and the index of its value or -1.
  @usableFromInline
  func longestMatch(in text: [Unicode.Scalar], at start: Int, limit: Int) -> (end: Int, value: Int)
  {
    let stop = min(limit, text.count)
    var best = (end: start, value: -1)
    guard start < stop else { return best }
    var node = root(by: text[start])
    var index = start
    while node != 0 {
      index += 1
      if let value = value(at: node) { best = (index, value) }
      if index == stop { break }
      node = child(of: node, by: text[index])
    }
    return best
  }

  /// The node that a scalar leads to from the root, or 0.
  @inlinable @inline(__always)
  func root(by scalar: Unicode.Scalar) -> UInt32 {
    let value = Int(scalar.value)
    return value < roots.count ? roots[value] : child(of: 0, by: scalar)
  }

  /// The node that a scalar leads to, or 0.
  @inlinable @inline(__always)
  func child(of node: UInt32, by scalar: Unicode.Scalar) -> UInt32 {
    guard nodes[Int(node)].goesOn else { return 0 }
    // The target of an empty slot is 0.
    return slots[slot(of: ScalarNodes.key(node, scalar))].target
  }

  /// The node that a scalar leads to, made where there is none.
  mutating func madeChild(of node: UInt32, by scalar: Unicode.Scalar) -> UInt32 {
    let known = child(of: node, by: scalar)
    if known != 0 { return known }
    if (transitions + 1) * 2 > slots.count { grow() }
    let key = ScalarNodes.key(node, scalar)
    let slot = slot(of: key)
    let child = UInt32(nodes.count)
    slots[slot] = Slot(key: key, target: child)
    if node == 0, Int(scalar.value) < roots.count { roots[Int(scalar.value)] = child }
    transitions += 1
    nodes.append(Node())
    nodes[Int(node)].goesOn = true
    return child
  }

  @inlinable @inline(__always)
  static func key(_ node: UInt32, _ scalar: Unicode.Scalar) -> UInt64 {
    (UInt64(node) + 1) << 21 | UInt64(scalar.value)
  }

  /// The slot of a transition, or the empty slot where it would go.
  @inlinable @inline(__always)
  func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    // Fibonacci hashing: the high bits of a product with 2^64 divided by the golden ratio.
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while true {
      let found = slots[slot].key
      if found == key || found == 0 { return slot }
      slot = (slot + 1) & mask
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for transition in old where transition.key != 0 {
      slots[slot(of: transition.key)] = transition
    }
  }
}
