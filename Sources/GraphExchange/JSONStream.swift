internal import RDF
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
    JSONText.append(text, to: &bytes)
    sink.write(bytes)
  }
}
