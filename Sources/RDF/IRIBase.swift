/// An absolute IRI that relative references are resolved against.
///
/// Source: RFC 3986, section 5.2 (strict), on the characters of RFC 3987.
public struct IRIBase: Hashable, Sendable {
  /// The base as text, without a fragment.
  public let text: String

  private let scheme: String
  private let authority: String?
  private let path: String
  private let query: String?
  /// Everything up to the last `/` of the path, where the path is plain.
  private let folder: String?

  /// Takes an absolute IRI, without its fragment; nil where the text is none.
  public init?(_ text: String) {
    let parts = IRIParts(text)
    guard let scheme = parts.scheme else { return nil }
    self.scheme = scheme
    authority = parts.authority
    path = IRIBase.withoutDots(parts.path)
    query = parts.query
    self.text = IRIParts.text(scheme, parts.authority, parts.path, parts.query, nil)
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
      folder = IRIParts.text(
        scheme, authority, String(path[...slash]), nil, nil)
    } else {
      folder = nil
    }
  }

  /// The absolute IRI of a reference.
  ///
  /// - Complexity: O(n) in the lengths of base and reference.
  public func resolve(_ reference: String) -> String {
    if reference.isEmpty { return text }
    if reference.utf8.first == UInt8(ascii: "#") { return text + reference }
    if let folder, IRIBase.isPlainName(reference) { return folder + reference }
    if IRIParts.isAbsolute(reference), !IRIBase.hasDots(reference) { return reference }
    let parts = IRIParts(reference)
    if let scheme = parts.scheme {
      return IRIParts.text(
        scheme, parts.authority, IRIBase.withoutDots(parts.path), parts.query, parts.fragment)
    }
    if let authority = parts.authority {
      return IRIParts.text(
        scheme, authority, IRIBase.withoutDots(parts.path), parts.query, parts.fragment)
    }
    if parts.path.isEmpty {
      return IRIParts.text(scheme, authority, path, parts.query ?? query, parts.fragment)
    }
    let merged = parts.path.hasPrefix("/") ? parts.path : merge(parts.path)
    return IRIParts.text(
      scheme, authority, IRIBase.withoutDots(merged), parts.query, parts.fragment)
  }

  /// Section 5.2.3.
  private func merge(_ relative: String) -> String {
    if authority != nil, path.isEmpty { return "/" + relative }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return relative }
    return path[...slash] + relative
  }

  /// Whether `/.` stands anywhere, so that the path may have segments of dots.
  private static func hasDots(_ reference: String) -> Bool {
    var last: UInt8 = 0
    for byte in reference.utf8 {
      if byte == UInt8(ascii: "."), last == UInt8(ascii: "/") || last == UInt8(ascii: ":") {
        return true
      }
      last = byte
    }
    return false
  }

  /// Whether a reference is one path segment without dots at its start, query or fragment.
  private static func isPlainName(_ reference: String) -> Bool {
    var isFirst = true
    for byte in reference.utf8 {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "#"): return false
      case UInt8(ascii: ".") where isFirst: return false
      default: isFirst = false
      }
    }
    return true
  }

  /// Section 5.2.4: `.` and `..` taken out of a path.
  static func withoutDots(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: ".")) else { return path }
    var kept: [Substring] = []
    var segments = path.split(separator: "/", omittingEmptySubsequences: false)[...]
    let isRooted = segments.count > 1 && segments.first?.isEmpty == true
    if isRooted { segments = segments.dropFirst() }
    for (index, segment) in zip(segments.indices, segments) {
      let isLast = index == segments.index(before: segments.endIndex)
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        if !kept.isEmpty { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return (isRooted ? "/" : "") + kept.joined(separator: "/")
  }
}

/// The five parts of an IRI reference.
///
/// Source: RFC 3986, appendix B.
struct IRIParts {
  var scheme: String?
  var authority: String?
  var path: String
  var query: String?
  var fragment: String?

  init(_ text: String) {
    var rest = text[...]
    if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
      fragment = String(rest[rest.index(after: hash)...])
      rest = rest[..<hash]
    }
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
      query = String(rest[rest.index(after: mark)...])
      rest = rest[..<mark]
    }
    if let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")), IRIParts.isScheme(rest[..<colon]) {
      scheme = String(rest[..<colon])
      rest = rest[rest.index(after: colon)...]
    }
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      let end = rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      authority = String(rest[..<end])
      rest = rest[end...]
    }
    path = String(rest)
  }

  static func text(
    _ scheme: String, _ authority: String?, _ path: String, _ query: String?, _ fragment: String?
  ) -> String {
    var text = scheme + ":"
    if let authority { text += "//" + authority }
    text += path
    if let query { text += "?" + query }
    if let fragment { text += "#" + fragment }
    return text
  }

  /// Whether a text starts with a scheme, so that it is no relative reference.
  static func isAbsolute(_ text: String) -> Bool {
    var isFirst = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: ":"): return !isFirst
      case 0x41...0x5A, 0x61...0x7A: break
      case 0x30...0x39, 0x2B, 0x2D, 0x2E: if isFirst { return false }
      default: return false
      }
      isFirst = false
    }
    return false
  }

  private static func isScheme(_ text: Substring) -> Bool { isAbsolute(text + ":") }

  /// Whether bytes are a letter and then letters, digits, `+`, `-` and `.`.
  static func isScheme(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = bytes.first, (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A else {
      return false
    }
    return bytes.allSatisfy { byte in
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2B, 0x2D, 0x2E: true
      default: false
      }
    }
  }
}

/// What may stand in an IRI.
///
/// Source: the `IRIREF` production of N-Triples and Turtle.
public enum IRICharacters {
  /// Whether an ASCII byte may not stand in an IRI: white space, controls and ``<>"{}|\^` ``.
  static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D: true
    default: false
    }
  }

  /// A bit for each forbidden byte below 64, and for each from 64 to 127.
  private static let forbidden: (low: UInt64, high: UInt64) = {
    var bits: (low: UInt64, high: UInt64) = (0, 0)
    for byte in UInt8(0)..<64 where isForbidden(byte) { bits.low |= 1 << UInt64(byte) }
    for byte in UInt8(64)..<128 where isForbidden(byte) { bits.high |= 1 << UInt64(byte - 64) }
    return bits
  }()

  /// Whether a reference is an absolute IRI of allowed characters without segments of dots, so that
  /// it resolves to itself whatever the base.
  ///
  /// - Complexity: O(n), one look at each byte.
  static func isNormal(_ reference: String) -> Bool {
    let forbidden = forbidden
    let found = reference.utf8.withContiguousStorageIfAvailable { bytes in
      guard var index = bytes.firstIndex(of: UInt8(ascii: ":")), index > 0,
        IRIParts.isScheme(bytes[..<index])
      else { return false }
      var last: UInt8 = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x40 {
          if forbidden.low >> UInt64(byte) & 1 != 0 { return false }
          // A dot behind one of these may start a segment of dots.
          if byte == UInt8(ascii: "."), last == UInt8(ascii: "/") || last == UInt8(ascii: ":") {
            return false
          }
        } else if byte < 0x80, forbidden.high >> UInt64(byte & 0x3F) & 1 != 0 {
          return false
        }
        last = byte
        index += 1
      }
      return true
    }
    return found ?? false
  }

  /// Whether a text is an absolute IRI of allowed characters.
  public static func isAbsoluteIRI(_ text: String) -> Bool {
    IRIParts.isAbsolute(text) && !text.utf8.contains(where: isForbidden)
  }

  /// The text with each forbidden byte percent-encoded; nil where there is none.
  static func repaired(_ text: String) -> String? {
    guard text.utf8.contains(where: isForbidden) else { return nil }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      guard isForbidden(byte) else {
        bytes.append(byte)
        continue
      }
      let digits = String(byte, radix: 16, uppercase: true)
      bytes.append(UInt8(ascii: "%"))
      if digits.utf8.count == 1 { bytes.append(UInt8(ascii: "0")) }
      bytes.append(contentsOf: digits.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
