extension String {
  /// Makes a string of scalars, in one go into storage of the right size.
  ///
  /// - Complexity: O(n); appending to a `UnicodeScalarView` takes about ten times as long.
  public init(scalars: ArraySlice<Unicode.Scalar>) {
    let length = scalars.withUnsafeBufferPointer { scalars in
      scalars.reduce(0) { $0 + String.utf8Length(of: $1.value) }
    }
    self.init(unsafeUninitializedCapacity: length) { bytes in
      scalars.withUnsafeBufferPointer { scalars in
        var end = 0
        for scalar in scalars {
          let value = scalar.value
          switch String.utf8Length(of: value) {
          case 1:
            bytes[end] = UInt8(truncatingIfNeeded: value)
          case 2:
            bytes[end] = UInt8(truncatingIfNeeded: 0xC0 | value >> 6)
            bytes[end + 1] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
          case 3:
            bytes[end] = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
            bytes[end + 1] = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
            bytes[end + 2] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
          default:
            bytes[end] = UInt8(truncatingIfNeeded: 0xF0 | value >> 18)
            bytes[end + 1] = UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F)
            bytes[end + 2] = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
            bytes[end + 3] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
          }
          end += String.utf8Length(of: value)
        }
        return end
      }
    }
  }

  @inline(__always)
  private static func utf8Length(of value: UInt32) -> Int {
    value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x1_0000 ? 3 : 4
  }
}
