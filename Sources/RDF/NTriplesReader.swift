public import XMLIO

/// Reads N-Triples, RDF 1.1 and the triple terms and directions of RDF 1.2, line by line.
///
/// Source: the grammars of RDF 1.1 N-Triples, section 7, and RDF 1.2 N-Triples.
public struct NTriplesReader: Hashable, Sendable {
  /// A longer line is refused, in bytes.
  static let longestLine = 64 << 20

  /// Makes a reader.
  public init() {}

  /// Reads to the end; returns the number of triples, repeated ones included.
  ///
  /// Throws ``RDFError/Code/syntax`` and its kin with file and line, and what the sink throws; the
  /// triples of the lines before have been given to the sink.
  @discardableResult
  public func read(
    _ source: ByteSource, into sink: inout some TripleSink
  ) throws(RDFError) -> Int {
    var count = 0
    var number = 1
    var line: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var last: UInt8 = 0
    while true {
      let read: Int
      do throws(XMLError) { read = try source.read(into: &buffer) } catch { throw RDFError(error) }
      if read == 0 { break }
      for byte in buffer[..<read] {
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
          count += try take(line, number, source.name, &sink)
          line.removeAll(keepingCapacity: true)
          // CR LF ends one line.
          if byte == UInt8(ascii: "\r") || last != UInt8(ascii: "\r") { number += 1 }
        } else {
          line.append(byte)
        }
        last = byte
      }
      guard line.count <= NTriplesReader.longestLine else {
        throw RDFError(.syntax, "a line of more than 64 MB", file: source.name, line: number)
      }
    }
    count += try take(line, number, source.name, &sink)
    return count
  }

  private func take(
    _ line: [UInt8], _ number: Int, _ file: String?, _ sink: inout some TripleSink
  ) throws(RDFError) -> Int {
    var parser = NTriplesLine(bytes: line)
    let triple: Triple?
    do throws(NTriplesFault) { triple = try parser.triple() } catch {
      throw RDFError(error.code, error.message, file: file, line: number)
    }
    guard let triple else { return 0 }
    try sink.add(triple)
    return 1
  }
}

/// What is wrong in a line.
struct NTriplesFault: Error {
  let code: RDFError.Code
  let message: String

  init(_ message: String, _ code: RDFError.Code = .syntax) {
    self.code = code
    self.message = message
  }
}

/// One line while it is read.
struct NTriplesLine {
  /// Triple terms inside one another.
  private static let deepest = 100

  private let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The line's triple; nil for an empty line or a comment.
  mutating func triple() throws(NTriplesFault) -> Triple? {
    skipSpace()
    if isAtEnd { return nil }
    let triple = try terms(depth: 0)
    skipSpace()
    guard take(UInt8(ascii: ".")) else { throw NTriplesFault("a triple ends in '.'") }
    skipSpace()
    guard isAtEnd else { throw NTriplesFault("something stands behind the '.'") }
    return triple
  }

  private mutating func terms(depth: Int) throws(NTriplesFault) -> Triple {
    skipSpace()
    let subject: Term
    switch peek {
    case UInt8(ascii: "<"): subject = .iri(try iri())
    case UInt8(ascii: "_"): subject = .blank(try blank())
    default: throw NTriplesFault("a subject is an IRI or a blank node", .misplacedTerm)
    }
    skipSpace()
    guard peek == UInt8(ascii: "<") else {
      throw NTriplesFault("a predicate is an IRI", .misplacedTerm)
    }
    let predicate = try iri()
    skipSpace()
    return Triple(subject, predicate, try object(depth: depth))
  }

  private mutating func object(depth: Int) throws(NTriplesFault) -> Term {
    switch peek {
    case UInt8(ascii: "<"):
      guard byte(at: position + 1) == UInt8(ascii: "<") else { return .iri(try iri()) }
      return try tripleTerm(depth: depth + 1)
    case UInt8(ascii: "_"): return .blank(try blank())
    case UInt8(ascii: "\""): return .literal(try literal())
    default: throw NTriplesFault("an object is an IRI, a blank node or a literal", .misplacedTerm)
    }
  }

  private mutating func tripleTerm(depth: Int) throws(NTriplesFault) -> Term {
    guard depth <= NTriplesLine.deepest else {
      throw NTriplesFault("triple terms more than 100 deep", .tooDeep)
    }
    position += 2
    guard take(UInt8(ascii: "(")) else { throw NTriplesFault("'<<' without '('") }
    let triple = try terms(depth: depth)
    skipSpace()
    guard take(UInt8(ascii: ")")), take(UInt8(ascii: ">")), take(UInt8(ascii: ">")) else {
      throw NTriplesFault("a triple term ends in ')>>'")
    }
    return .triple(triple)
  }

  private mutating func iri() throws(NTriplesFault) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = peek {
      position += 1
      switch byte {
      case UInt8(ascii: ">"):
        let iri = try string(text)
        guard IRIParts.isAbsolute(iri) else {
          throw NTriplesFault("'\(iri)' is no absolute IRI", .badIRI)
        }
        return iri
      case UInt8(ascii: "\\"): try appendNumbered(to: &text)
      default:
        guard !IRICharacters.isForbidden(byte) else {
          throw NTriplesFault("a character that no IRI has", .badIRI)
        }
        text.append(byte)
      }
    }
    throw NTriplesFault("an IRI without '>'")
  }

  private mutating func blank() throws(NTriplesFault) -> String {
    position += 1
    guard take(UInt8(ascii: ":")) else { throw NTriplesFault("a blank node is '_:' and a label") }
    let start = position
    while let byte = peek, NTriplesLine.isLabelPart(byte) { position += 1 }
    // A dot at the end is that of the triple.
    while position > start, bytes[position - 1] == UInt8(ascii: ".") { position -= 1 }
    let label = try string(Array(bytes[start..<position]))
    guard let first = label.unicodeScalars.first,
      first == "_" || ("0"..."9").contains(first) || XMLCharacters.isNCName(String(first)),
      XMLCharacters.isNCName("_" + label)
    else { throw NTriplesFault("'\(label)' is no label of a blank node", .badIdentifier) }
    return label
  }

  private static func isLabelPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80..., UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  private mutating func literal() throws(NTriplesFault) -> Literal {
    position += 1
    var text: [UInt8] = []
    while true {
      guard let byte = peek else { throw NTriplesFault("a text without its end quote") }
      position += 1
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        try appendEscaped(to: &text)
      } else {
        text.append(byte)
      }
    }
    let value = try string(text)
    if take(UInt8(ascii: "@")) { return try tagged(value) }
    guard take(UInt8(ascii: "^")) else { return Literal(value) }
    guard take(UInt8(ascii: "^")), peek == UInt8(ascii: "<") else {
      throw NTriplesFault("'^^' and an IRI name a datatype")
    }
    return Literal(value, datatype: try iri())
  }

  private mutating func tagged(_ value: String) throws(NTriplesFault) -> Literal {
    let start = position
    while let byte = peek, NTriplesLine.isTagPart(byte) { position += 1 }
    let tag = try string(Array(bytes[start..<position]))
    let halves = tag.split(separator: "--", omittingEmptySubsequences: false)
    let parts = (halves.first ?? "").split(separator: "-", omittingEmptySubsequences: false)
    let isLetters = parts.first?.utf8.allSatisfy { !(0x30...0x39).contains($0) } ?? false
    guard isLetters, parts.allSatisfy({ !$0.isEmpty }), halves.count <= 2 else {
      throw NTriplesFault("'@\(tag)' is no language tag")
    }
    guard halves.count == 2 else { return Literal(value, language: tag) }
    guard let direction = Literal.Direction(rawValue: String(halves[1])) else {
      throw NTriplesFault("the direction of a text is 'ltr' or 'rtl'")
    }
    return Literal(value, language: String(halves[0]), direction: direction)
  }

  private static func isTagPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): true
    default: false
    }
  }

  private mutating func appendEscaped(to text: inout [UInt8]) throws(NTriplesFault) {
    switch peek {
    case UInt8(ascii: "t"): text.append(0x9)
    case UInt8(ascii: "b"): text.append(0x8)
    case UInt8(ascii: "n"): text.append(0xA)
    case UInt8(ascii: "r"): text.append(0xD)
    case UInt8(ascii: "f"): text.append(0xC)
    case UInt8(ascii: "\""): text.append(0x22)
    case UInt8(ascii: "'"): text.append(0x27)
    case UInt8(ascii: "\\"): text.append(0x5C)
    default:
      try appendNumbered(to: &text)
      return
    }
    position += 1
  }

  /// A character by number: `\u` and four digits or `\U` and eight.
  private mutating func appendNumbered(to text: inout [UInt8]) throws(NTriplesFault) {
    let length: Int
    switch peek {
    case UInt8(ascii: "u"): length = 4
    case UInt8(ascii: "U"): length = 8
    default: throw NTriplesFault("an escape that is none")
    }
    let end = position + 1 + length
    guard end <= bytes.count else { throw NTriplesFault("an escape that is cut off") }
    var value: UInt32 = 0
    for byte in bytes[position + 1..<end] {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue, byte < 0x80 else {
        throw NTriplesFault("an escape with something that is no digit")
      }
      value = value << 4 | UInt32(digit)
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw NTriplesFault("an escape for something that is no character")
    }
    text.append(contentsOf: Character(scalar).utf8)
    position = end
  }

  private func string(_ bytes: [UInt8]) throws(NTriplesFault) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw NTriplesFault("bytes that are not UTF-8")
    }
    return text
  }

  private var isAtEnd: Bool { position >= bytes.count || peek == UInt8(ascii: "#") }
  private var peek: UInt8? { byte(at: position) }
  private func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ wanted: UInt8) -> Bool {
    guard peek == wanted else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while peek == 0x20 || peek == 0x9 { position += 1 }
  }
}
