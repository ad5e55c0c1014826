internal import CLibXML2

/// The bytes of a document on their way through libxml2's `xmlOutputBuffer` to a sink.
///
/// Bytes gather in 64 KiB of its own first: one call of libxml2 for each piece would cost more than
/// the piece.
struct XMLOutput: ~Copyable {
  private static let capacity = 1 << 16
  private static let blanks: StaticString = "                                "

  private let buffer: xmlOutputBufferPtr
  private let bytes: UnsafeMutablePointer<UInt8>
  private var count = 0
  private var failed = false

  init(to sink: ByteSink) throws(XMLError) {
    libraryIsReady()
    // The callback never fails: libxml2 would print the error. The sink remembers it instead. The
    // writer keeps the sink for as long as this value lives.
    let made = xmlOutputBufferCreateIO(
      { context, bytes, count in
        guard let context, let bytes, count > 0 else { return 0 }
        let sink = Unmanaged<ByteSink>.fromOpaque(context).takeUnretainedValue()
        sink.write(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
        return count
      }, nil, Unmanaged.passUnretained(sink).toOpaque(), nil)
    guard let made else { throw XMLError(.outOfMemory, "no memory for an output buffer") }
    buffer = made
    bytes = .allocate(capacity: XMLOutput.capacity)
  }

  deinit {
    // What a writer that was not finished has left is of no use to anybody.
    xmlOutputBufferClose(buffer)
    bytes.deallocate()
  }

  mutating func write(_ text: StaticString) {
    write(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func write(_ text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ write($0) }) == nil {
      for byte in text.utf8 { withUnsafePointer(to: byte) { write(.init(start: $0, count: 1)) } }
    }
  }

  /// Writes a qualified name of ASCII letters, digits, `_`, `-` and `.`, which nearly all are; false,
  /// and nothing is written, for any other text.
  mutating func plainName(_ name: String) -> Bool {
    let isPlain = name.utf8.withContiguousStorageIfAvailable { bytes in
      guard XMLCharacters.isPlainName(bytes) else { return false }
      write(bytes)
      return true
    }
    return isPlain ?? false
  }

  mutating func spaces(_ number: Int) {
    var left = number
    while left > 0 {
      let part = min(left, XMLOutput.blanks.utf8CodeUnitCount)
      write(UnsafeBufferPointer(start: XMLOutput.blanks.utf8Start, count: part))
      left -= part
    }
  }

  /// Writes a text with the escapes of `xmlTextWriter`; throws for what XML cannot carry.
  mutating func escaped(_ text: String, inAttribute: Bool) throws(XMLError) {
    if let found = text.utf8.withContiguousStorageIfAvailable({ escape($0, inAttribute) }) {
      if let found { throw XMLError(illegal: found) }
      return
    }
    var text = text
    let found = text.withUTF8 { escape($0, inAttribute) }
    if let found { throw XMLError(illegal: found) }
  }

  /// Hands everything to the sink; false where libxml2 failed.
  mutating func flush() -> Bool {
    drain()
    return xmlOutputBufferFlush(buffer) >= 0 && !failed
  }

  /// Copies runs between escapes; returns the first character that XML cannot carry.
  private mutating func escape(
    _ text: UnsafeBufferPointer<UInt8>, _ inAttribute: Bool
  ) -> Unicode.Scalar? {
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      // All but a few bytes of any text.
      if byte > 0x3E, byte != 0xEF {
        index += 1
        continue
      }
      let escape: StaticString
      switch byte {
      case 0x26: escape = "&amp;"
      case 0x3C: escape = "&lt;"
      case 0x3E: escape = "&gt;"
      case 0x22: escape = "&quot;"
      case 0xD: escape = "&#13;"
      case 0xA where inAttribute: escape = "&#10;"
      case 0x9 where inAttribute: escape = "&#9;"
      case 0x9, 0xA, 0x20...0x3D:
        index += 1
        continue
      case 0xEF:
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        if index + 2 < text.count, text[index + 1] == 0xBF, text[index + 2] >= 0xBE {
          return text[index + 2] == 0xBE ? "\u{FFFE}" : "\u{FFFF}"
        }
        index += 1
        continue
      default: return Unicode.Scalar(byte)
      }
      write(UnsafeBufferPointer(rebasing: text[start..<index]))
      write(escape)
      index += 1
      start = index
    }
    write(UnsafeBufferPointer(rebasing: text[start...]))
    return nil
  }

  private mutating func write(_ piece: UnsafeBufferPointer<UInt8>) {
    guard let start = piece.baseAddress, piece.count > 0 else { return }
    if piece.count > XMLOutput.capacity - count {
      drain()
      guard piece.count <= XMLOutput.capacity else {
        pass(start, piece.count)
        return
      }
    }
    (bytes + count).update(from: start, count: piece.count)
    count += piece.count
  }

  private mutating func drain() {
    pass(bytes, count)
    count = 0
  }

  private mutating func pass(_ start: UnsafePointer<UInt8>, _ size: Int) {
    var next = start
    var left = size
    // libxml2 counts bytes in 32 bits.
    while left > 0 {
      let part = min(left, 1 << 20)
      let written = next.withMemoryRebound(to: CChar.self, capacity: part) {
        xmlOutputBufferWrite(buffer, Int32(part), $0)
      }
      if written < 0 { failed = true }
      next += part
      left -= part
    }
  }
}

extension XMLError {
  /// The error of a character that XML cannot carry.
  init(illegal scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    self.init(.illegalCharacter, "U+\(padding)\(digits) cannot stand in XML")
  }
}
