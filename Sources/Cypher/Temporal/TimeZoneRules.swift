/// The offsets of a named time zone, as a TZif file gives them (RFC 8536).
struct TimeZoneRules: Sendable {
  /// When the offset changes: seconds since 1970-01-01T00:00Z, ascending.
  let transitions: [Int64]
  /// The offset after each transition, in seconds east of UTC.
  let offsets: [Int64]
  /// The offset before the first transition.
  let first: Int64
  /// The rule after the last transition, where there is one.
  let rule: RecurringRule?

  /// The offset at a moment.
  ///
  /// Complexity: O(log n) in the transitions.
  func offset(at epochSecond: Int64) -> Int64 {
    guard let last = transitions.last else { return rule?.offset(at: epochSecond) ?? first }
    if epochSecond >= last, let rule { return rule.offset(at: epochSecond) }
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= epochSecond { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? first : offsets[low - 1]
  }

  /// The offset of a time at the place, and the moment it stands for.
  ///
  /// A time that comes twice takes `preferred` where that is one of its offsets, else the earlier
  /// offset; a time that a change of clock leaves out moves on by the length of the gap.
  func resolve(localSecond: Int64, preferred: Int64? = nil) -> (offset: Int64, epochSecond: Int64) {
    // No zone changes its clock twice within two days, so these two are all there can be.
    let before = offset(at: localSecond - 86_400)
    let after = offset(at: localSecond + 86_400)
    let fits = [before, after].filter { offset(at: localSecond - $0) == $0 }
    if let preferred, fits.contains(preferred) { return (preferred, localSecond - preferred) }
    if let offset = fits.first { return (offset, localSecond - offset) }
    let moment = localSecond - before
    return (offset(at: moment), moment)
  }
}

extension TimeZoneRules {
  /// Reads a TZif file; nil where it is none.
  init?(tzif bytes: [UInt8]) {
    var reader = TZifReader(bytes: bytes)
    guard let header = reader.header() else { return nil }
    if header.version >= 2 {
      reader.skip(header.bodySize(wide: false))
      guard let wide = reader.header(), let body = reader.body(wide, wide: true) else { return nil }
      (transitions, offsets, first) = body
      rule = RecurringRule(reader.footer())
    } else {
      guard let body = reader.body(header, wide: false) else { return nil }
      (transitions, offsets, first) = body
      rule = nil
    }
  }
}

/// Takes the parts of a TZif file one after the other; never reads beyond its end.
private struct TZifReader {
  let bytes: [UInt8]
  var position = 0

  struct Header {
    let version: Int
    let universal, standard, leaps, times, types, characters: Int

    func bodySize(wide: Bool) -> Int {
      let width = wide ? 8 : 4
      return times * width + times + types * 6 + characters + leaps * (width + 4) + standard
        + universal
    }
  }

  mutating func skip(_ count: Int) { position += count }

  mutating func number(_ width: Int) -> Int64? {
    guard position >= 0, width > 0, position <= bytes.count - width else { return nil }
    var value: UInt64 = bytes[position] >= 0x80 ? UInt64.max : 0
    for byte in bytes[position..<position + width] { value = value << 8 | UInt64(byte) }
    position += width
    return Int64(bitPattern: value)
  }

  mutating func header() -> Header? {
    guard position <= bytes.count - 44, Array(bytes[position..<position + 4]) == Array("TZif".utf8)
    else { return nil }
    let version = bytes[position + 4] == 0 ? 1 : Int(bytes[position + 4]) - 0x30
    position += 20
    var counts: [Int] = []
    for _ in 0..<6 {
      guard let count = number(4), count >= 0, count < 1_000_000 else { return nil }
      counts.append(Int(count))
    }
    return Header(
      version: version, universal: counts[0], standard: counts[1], leaps: counts[2],
      times: counts[3], types: counts[4], characters: counts[5])
  }

  mutating func body(_ header: Header, wide: Bool) -> ([Int64], [Int64], Int64)? {
    let end = position + header.bodySize(wide: wide)
    var times: [Int64] = []
    for _ in 0..<header.times {
      guard let time = number(wide ? 8 : 4) else { return nil }
      times.append(time)
    }
    var indices: [Int] = []
    for _ in 0..<header.times {
      guard let index = number(1) else { return nil }
      indices.append(Int(index & 0xFF))
    }
    var offsets: [Int64] = []
    for _ in 0..<header.types {
      guard let offset = number(4), number(2) != nil else { return nil }
      offsets.append(offset)
    }
    guard let first = offsets.first, indices.allSatisfy({ $0 < offsets.count }) else { return nil }
    position = end
    return (times, indices.map { offsets[$0] }, first)
  }

  /// The text between the last two line feeds.
  func footer() -> String {
    guard position >= 0, position < bytes.count else { return "" }
    return String(decoding: bytes[position...].filter { $0 != 0x0A }, as: UTF8.self)
  }
}
