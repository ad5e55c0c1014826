internal import CEncoding

/// Text decoded from bytes, as far as the bytes were sound.
struct DecodedText {
  /// Why decoding stopped before the end.
  enum Fault: Hashable {
    /// Bytes that are no character.
    case invalid(byte: Int)
    /// The bytes end in the middle of a character, which begins at `byte`.
    case cut(byte: Int)
    /// The system has no converter.
    case noConverter
  }

  /// The scalars before the fault.
  var scalars: [Unicode.Scalar] = []
  /// Where each scalar starts, and where the last one ends.
  var starts: [UInt32] = []
  /// What stopped the decoding.
  var fault: Fault?
}

extension TextEncoding {
  /// Decodes bytes from `start` on, strictly, to the first fault.
  ///
  /// - Complexity: O(n) in the number of bytes.
  func decode(_ bytes: ArraySlice<UInt8>) -> DecodedText {
    switch self {
    case .utf8: TextEncoding.decodeUTF8(bytes)
    case .utf16LittleEndian: TextEncoding.decodeUTF16(bytes, low: 0)
    case .utf16BigEndian: TextEncoding.decodeUTF16(bytes, low: 1)
    case .gb18030: TextEncoding.convert(bytes, from: "GB18030")
    case .big5: TextEncoding.convert(bytes, from: "BIG5")
    }
  }

  private static func decodeUTF8(_ bytes: ArraySlice<UInt8>) -> DecodedText {
    var text = DecodedText()
    text.scalars.reserveCapacity(bytes.count / 2)
    text.starts.reserveCapacity(bytes.count / 2)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let lead = bytes[position]
      let (length, floor): (Int, UInt32)
      switch lead {
      case 0..<0x80: (length, floor) = (1, 0)
      case 0xC2..<0xE0: (length, floor) = (2, 0x80)
      case 0xE0..<0xF0: (length, floor) = (3, 0x800)
      case 0xF0..<0xF5: (length, floor) = (4, 0x10000)
      default:
        text.fault = .invalid(byte: position)
        return text.closed(at: position)
      }
      var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
      var next = position + 1
      while next < min(position + length, bytes.endIndex), bytes[next] & 0xC0 == 0x80 {
        value = value << 6 | UInt32(bytes[next] & 0x3F)
        next += 1
      }
      guard next == position + length, value >= floor, let scalar = Unicode.Scalar(value) else {
        let isCut = next == bytes.endIndex && next < position + length
        text.fault = isCut ? .cut(byte: position) : .invalid(byte: position)
        return text.closed(at: position)
      }
      text.scalars.append(scalar)
      text.starts.append(UInt32(position))
      position = next
    }
    return text.closed(at: position)
  }

  private static func decodeUTF16(_ bytes: ArraySlice<UInt8>, low: Int) -> DecodedText {
    var text = DecodedText()
    text.scalars.reserveCapacity(bytes.count / 2)
    text.starts.reserveCapacity(bytes.count / 2)
    var position = bytes.startIndex
    func unit(_ at: Int) -> UInt32 {
      UInt32(bytes[at + low]) | UInt32(bytes[at + 1 - low]) << 8
    }
    while position + 1 < bytes.endIndex {
      let first = unit(position)
      var value = first
      var length = 2
      if first & 0xFC00 == 0xD800, position + 3 < bytes.endIndex {
        let second = unit(position + 2)
        if second & 0xFC00 == 0xDC00 {
          value = 0x10000 + (first & 0x3FF) << 10 + second & 0x3FF
          length = 4
        }
      }
      guard let scalar = Unicode.Scalar(value) else {
        let isCut = first & 0xFC00 == 0xD800 && position + 3 >= bytes.endIndex
        text.fault = isCut ? .cut(byte: position) : .invalid(byte: position)
        return text.closed(at: position)
      }
      text.scalars.append(scalar)
      text.starts.append(UInt32(position))
      position += length
    }
    if position < bytes.endIndex { text.fault = .cut(byte: position) }
    return text.closed(at: position)
  }

  private static func convert(_ bytes: ArraySlice<UInt8>, from name: String) -> DecodedText {
    var text = DecodedText()
    guard !bytes.isEmpty else { return text.closed(at: bytes.startIndex) }
    var values = [UInt32](repeating: 0, count: bytes.count)
    var starts = [UInt32](repeating: 0, count: bytes.count)
    var count = 0
    var consumed = 0
    let end = bytes.withUnsafeBufferPointer { source -> cencoding_end in
      guard let base = source.baseAddress else { return CENCODING_DONE }
      return values.withUnsafeMutableBufferPointer { values -> cencoding_end in
        starts.withUnsafeMutableBufferPointer { starts -> cencoding_end in
          guard let values = values.baseAddress, let starts = starts.baseAddress else {
            return CENCODING_DONE
          }
          return cencoding_decode(name, base, source.count, values, starts, &count, &consumed)
        }
      }
    }
    let offset = UInt32(bytes.startIndex)
    text.scalars = values.prefix(count).map { Unicode.Scalar($0) ?? "\u{FFFD}" }
    text.starts = starts.prefix(count).map { $0 + offset }
    let stop = bytes.startIndex + consumed
    if end == CENCODING_UNKNOWN { text.fault = .noConverter }
    if end == CENCODING_INVALID { text.fault = .invalid(byte: stop) }
    if end == CENCODING_CUT { text.fault = .cut(byte: stop) }
    return text.closed(at: stop)
  }
}

extension DecodedText {
  /// The text with the end of its last scalar.
  fileprivate func closed(at end: Int) -> DecodedText {
    var text = self
    text.starts.append(UInt32(end))
    return text
  }
}
