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
    var value: UInt32 = 0
    _ = allScalars { scalar in
      value = scalar
      return false
    }
    return value
  }

  /// The number of scalars.
  var scalarCount: Int {
    withUTF8Buffer { bytes in bytes.count { $0 & 0xC0 != 0x80 } }
  }
}
