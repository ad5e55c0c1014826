internal import XMLIO

/// Writes JSON (RFC 8259) piece by piece: keys in the order of the calls, UTF-8, nothing held.
struct JSONStream {
  private let sink: ByteSink
  private var needsComma = false

  init(_ sink: ByteSink) { self.sink = sink }

  mutating func key(_ name: String) {
    separate()
    quoted(name)
    sink.write(": ")
    needsComma = false
  }

  mutating func open(_ bracket: String) {
    separate()
    sink.write(bracket)
    needsComma = false
  }

  mutating func close(_ bracket: String) {
    sink.write(bracket)
    needsComma = true
  }

  /// Starts a line, behind the comma where one is due.
  mutating func line(_ indentation: Int) {
    if needsComma { sink.write(",") }
    needsComma = false
    sink.write("\n" + String(repeating: " ", count: indentation))
  }

  mutating func string(_ value: String?) {
    separate()
    if let value { quoted(value) } else { sink.write("null") }
    needsComma = true
  }

  /// A number in JSON's own notation.
  mutating func number(_ digits: String) {
    separate()
    sink.write(digits)
    needsComma = true
  }

  mutating func strings(_ values: [String]) {
    open("[")
    for value in values { string(value) }
    close("]")
  }

  private mutating func separate() {
    if needsComma { sink.write(", ") }
  }

  private func quoted(_ text: String) {
    var bytes: [UInt8] = []
    JSONStream.append(text, to: &bytes)
    sink.write(bytes)
  }

  /// A text as a JSON string.
  static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22: bytes.append(contentsOf: "\\\"".utf8)
      case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes.append(contentsOf: "\\u".utf8)
        bytes.append(contentsOf: repeatElement(0x30, count: 4 - digits.utf8.count))
        bytes.append(contentsOf: digits.utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
