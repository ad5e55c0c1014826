/// Terms as N-Triples text, in the canonical form.
///
/// Source: RDF 1.2 N-Triples, section 3 (canonical form) and the grammar in section 6.
public enum NTriplesText {
  /// A triple without the end of its line, such as `<s> <p> <o> .`.
  public static func text(of triple: Triple) -> String {
    var bytes: [UInt8] = []
    append(triple, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A term: `<iri>`, `_:label`, `"text"@en--ltr`, `"1"^^<type>` or `<<( s p o )>>`.
  public static func text(of term: Term) -> String {
    var bytes: [UInt8] = []
    append(term, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a text is a language tag: letters, then parts of letters and digits behind hyphens.
  ///
  /// Source: the production `LANG_DIR` of RDF 1.2 N-Triples.
  static func isLanguageTag(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    for (place, part) in parts.enumerated() {
      let isPart = part.utf8.allSatisfy { byte in
        switch byte {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0x30...0x39: place > 0
        default: false
        }
      }
      guard isPart, !part.isEmpty else { return false }
    }
    return true
  }

  static func append(_ triple: Triple, to bytes: inout [UInt8]) {
    append(triple.subject, to: &bytes)
    bytes.append(space)
    appendIRI(triple.predicate, to: &bytes)
    bytes.append(space)
    append(triple.object, to: &bytes)
    bytes.append(space)
    bytes.append(UInt8(ascii: "."))
  }

  static func append(_ term: Term, to bytes: inout [UInt8]) {
    switch term {
    case .iri(let text): appendIRI(text, to: &bytes)
    case .blank(let label):
      bytes.append(contentsOf: "_:".utf8)
      bytes.append(contentsOf: label.utf8)
    case .literal(let literal): append(literal, to: &bytes)
    case .triple(let triple):
      bytes.append(contentsOf: "<<( ".utf8)
      append(triple.subject, to: &bytes)
      bytes.append(space)
      appendIRI(triple.predicate, to: &bytes)
      bytes.append(space)
      append(triple.object, to: &bytes)
      bytes.append(contentsOf: " )>>".utf8)
    }
  }

  private static func append(_ literal: Literal, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    appendEscaped(literal.text, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
    if let language = literal.language {
      bytes.append(UInt8(ascii: "@"))
      bytes.append(contentsOf: language.utf8)
      if let direction = literal.direction {
        bytes.append(contentsOf: "--".utf8)
        bytes.append(contentsOf: direction.rawValue.utf8)
      }
    } else if literal.datatype != XSD.string {
      bytes.append(contentsOf: "^^".utf8)
      appendIRI(literal.datatype, to: &bytes)
    }
  }

  /// The inside of a quoted text.
  ///
  /// U+FFFE and U+FFFF become escapes as control characters do: XML 1.1 has no such characters.
  static func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
    var two: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case 0x08: bytes.append(contentsOf: "\\b".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0C: bytes.append(contentsOf: "\\f".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x22: bytes.append(contentsOf: "\\\"".utf8)
      case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
      case 0x00..<0x20, 0x7F: appendEscape(UInt32(byte), to: &bytes)
      case 0xBE, 0xBF:
        if two == (0xEF, 0xBF) {
          bytes.removeLast(2)
          appendEscape(byte == 0xBE ? 0xFFFE : 0xFFFF, to: &bytes)
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
      two = (two.1, byte)
    }
  }

  /// An IRI in angle brackets; what may not stand there is escaped by its number.
  private static func appendIRI(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "<"))
    for byte in text.utf8 {
      switch byte {
      case 0x00...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D:
        appendEscape(UInt32(byte), to: &bytes)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: ">"))
  }

  private static func appendEscape(_ value: UInt32, to bytes: inout [UInt8]) {
    let digits = String(value, radix: 16, uppercase: true)
    bytes.append(contentsOf: "\\u".utf8)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
    bytes.append(contentsOf: digits.utf8)
  }

  private static let space = UInt8(ascii: " ")
}
