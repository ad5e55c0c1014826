extension StaticString {
  /// Whether a test holds for the value of every scalar, from the left; stops at the first for
  /// which it fails.
  ///
  /// Reads the literal's UTF-8 in place: making a `String` of it at every position of a text cost a
  /// fifth of the time of extraction.
  @inline(__always)
  func allScalars(_ holds: (UInt32) -> Bool) -> Bool {
    withUTF8Buffer { bytes in
      var index = 0
      while index < bytes.count {
        // A literal is sound UTF-8, so the first byte tells how many follow.
        let first = UInt32(bytes[index])
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = length == 1 ? first : first & (0x7F >> UInt32(length))
        for byte in bytes[index + 1..<index + length] { value = value << 6 | UInt32(byte & 0x3F) }
        if !holds(value) { return false }
        index += length
      }
      return true
    }
  }

  /// The value of the first scalar; 0 of an empty literal.
  @inline(__always)
  var firstScalar: UInt32 {
    withUTF8Buffer { bytes in
      guard bytes.count > 0 else { return 0 }
      let first = UInt32(bytes[0])
      if first < 0x80 { return first }
      if first < 0xE0 { return (first & 0x1F) << 6 | UInt32(bytes[1] & 0x3F) }
      if first < 0xF0 {
        return (first & 0x0F) << 12 | UInt32(bytes[1] & 0x3F) << 6 | UInt32(bytes[2] & 0x3F)
      }
      return (first & 0x07) << 18 | UInt32(bytes[1] & 0x3F) << 12 | UInt32(bytes[2] & 0x3F) << 6
        | UInt32(bytes[3] & 0x3F)
    }
  }

  /// The value of the last scalar; 0 of an empty literal.
  @inline(__always)
  var lastScalar: UInt32 {
    withUTF8Buffer { bytes in
      let end = bytes.count
      guard end > 0 else { return 0 }
      let last = UInt32(bytes[end - 1])
      if last < 0x80 { return last }
      var value = last & 0x3F | UInt32(bytes[end - 2] & 0x3F) << 6
      if bytes[end - 2] >= 0xC0 { return last & 0x3F | UInt32(bytes[end - 2] & 0x1F) << 6 }
      if bytes[end - 3] >= 0xC0 { return value | UInt32(bytes[end - 3] & 0x0F) << 12 }
      value |= UInt32(bytes[end - 3] & 0x3F) << 12
      return value | UInt32(bytes[end - 4] & 0x07) << 18
    }
  }

  /// The number of scalars.
  var scalarCount: Int {
    withUTF8Buffer { bytes in bytes.count { $0 & 0xC0 != 0x80 } }
  }
}
