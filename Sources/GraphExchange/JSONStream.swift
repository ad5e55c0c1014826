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
    sink.write(byte: 0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22: sink.write("\\\"")
      case 0x5C: sink.write("\\\\")
      case 0x0A: sink.write("\\n")
      case 0x0D: sink.write("\\r")
      case 0x09: sink.write("\\t")
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        sink.write("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
      default: sink.write(byte: byte)
      }
    }
    sink.write(byte: 0x22)
  }
}
