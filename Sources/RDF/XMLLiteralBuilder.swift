internal import XMLIO

/// Writes the content of an element as Exclusive Canonical XML with comments.
///
/// Source: W3C Exclusive XML Canonicalization 1.0, section 3, with an empty list of inclusive
/// prefixes; Canonical XML 1.0, section 2.3, for escapes and order.
struct XMLLiteralBuilder {
  private var bytes: [UInt8] = []
  /// The names of the elements that are open, as written.
  private var open: [String] = []
  /// The prefixes that have been declared in the output, innermost last, by element.
  private var declared: [(depth: Int, prefix: String, namespace: String)] = []

  /// How many elements are open.
  var depth: Int { open.count }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func start() {
    bytes.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    declared.removeAll(keepingCapacity: true)
  }

  mutating func take(_ event: XMLReader.Event, _ reader: inout XMLReader) {
    switch event {
    case .start: startElement(&reader)
    case .end:
      declared.removeAll { $0.depth == open.count }
      append("</", open.popLast() ?? "", ">")
    case .text, .whitespace: appendText(reader.value)
    case .comment: append("<!--", reader.value, "-->")
    case .instruction:
      append("<?", reader.name, reader.value.isEmpty ? "" : " ")
      append(reader.value, "?>")
    }
  }

  private mutating func startElement(_ reader: inout XMLReader) {
    let name = reader.name
    let attributes = reader.attributes().filter {
      $0.name != "xmlns" && !$0.name.hasPrefix("xmlns:")
    }
    open.append(name)
    append("<", name)
    // Only the prefixes that the element itself uses, each where it is not yet in force.
    var used: [String: String] = [prefix(of: name): reader.namespace ?? ""]
    for attribute in attributes where attribute.namespace != nil {
      used[prefix(of: attribute.name)] = attribute.namespace
    }
    used["xml"] = nil
    for (prefix, namespace) in used.sorted(by: { XMLLiteralBuilder.precedes($0.key, $1.key) }) {
      let inForce = declared.last { $0.prefix == prefix }?.namespace ?? ""
      guard inForce != namespace else { continue }
      declared.append((open.count, prefix, namespace))
      append(prefix.isEmpty ? " xmlns" : " xmlns:" + prefix, "=\"")
      appendAttribute(namespace)
      append("\"")
    }
    let sorted = attributes.sorted {
      let spaces = ($0.namespace ?? "", $1.namespace ?? "")
      return spaces.0 != spaces.1
        ? XMLLiteralBuilder.precedes(spaces.0, spaces.1)
        : XMLLiteralBuilder.precedes($0.localName, $1.localName)
    }
    for attribute in sorted {
      append(" ", attribute.name, "=\"")
      appendAttribute(attribute.value)
      append("\"")
    }
    append(">")
  }

  /// By code points, as the rules want it.
  private static func precedes(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }

  private func prefix(of name: String) -> String {
    name.utf8.firstIndex(of: UInt8(ascii: ":")).map { String(name[..<$0]) } ?? ""
  }

  private mutating func append(_ parts: String...) {
    for part in parts { bytes.append(contentsOf: part.utf8) }
  }

  private mutating func appendText(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case 0xD: append("&#xD;")
      default: bytes.append(byte)
      }
    }
  }

  private mutating func appendAttribute(_ value: String) {
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: "\""): append("&quot;")
      case 0x9: append("&#x9;")
      case 0xA: append("&#xA;")
      case 0xD: append("&#xD;")
      default: bytes.append(byte)
      }
    }
  }
}
