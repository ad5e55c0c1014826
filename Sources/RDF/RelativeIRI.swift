/// A base under which IRIs are written as short references that every reader resolves the same way.
///
/// Source: RFC 3986, 5.2: a reference without a slash replaces what stands behind the base's last
/// slash, a reference of `#` and a fragment keeps the base.
struct RelativeIRI: Hashable, Sendable {
  private let base: String

  /// Nil for a base that does not end in a slash behind an authority.
  init?(base: String?) {
    guard let base, base.hasSuffix("/"), let colon = base.firstIndex(of: ":"),
      base[colon...].hasPrefix("://"), base[colon...].utf8.count > 4,
      !base.utf8.contains(where: { $0 == 0x3F || $0 == 0x23 })
    else { return nil }
    self.base = base
  }

  /// What stands behind the base, where that is a safe reference: letters, digits, `_`, `-`, `.`,
  /// a letter first, behind `#` or not.
  func reference(_ iri: String) -> Substring? {
    guard iri.utf8.count > base.utf8.count, iri.hasPrefix(base) else { return nil }
    let rest = iri.dropFirst(base.count)
    let name = rest.utf8.first == 0x23 ? rest.utf8.dropFirst() : rest.utf8
    guard let first = name.first, PlainName.isLetter(first) else { return nil }
    return name.allSatisfy { PlainName.isPart($0) || $0 == 0x2E } ? rest : nil
  }
}

/// Names of ASCII letters, digits, `_` and `-`: legal as local names everywhere.
enum PlainName {
  static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
  }

  static func isPart(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
  }

  static func isName(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy(isPart)
  }
}

/// The prefixes that a writer abbreviates with.
struct PrefixTable: Hashable, Sendable {
  private(set) var entries: [(prefix: String, namespace: String)] = []
  private var known: [String: (prefix: String, local: String)] = [:]

  init() {}

  static func == (first: PrefixTable, second: PrefixTable) -> Bool {
    first.entries.elementsEqual(second.entries, by: ==)
  }

  func hash(into hasher: inout Hasher) {
    for entry in entries { hasher.combine(entry.prefix) }
  }

  /// A later declaration of a prefix counts from there on; the table keeps the first.
  mutating func declare(_ prefix: String, _ namespace: String) {
    guard !entries.contains(where: { $0.prefix == prefix }) else { return }
    entries.append((prefix, namespace))
    known.removeAll()
  }

  /// Prefix and local name of an IRI, by the longest namespace in front of a plain name.
  ///
  /// - Complexity: O(1) for an IRI asked for before; names of predicates and types are few.
  mutating func split(_ iri: String) -> (prefix: String, local: String)? {
    if let found = known[iri] { return found }
    var best: (prefix: String, local: String)?
    var length = 0
    for (prefix, namespace) in entries where namespace.utf8.count > length {
      guard iri.hasPrefix(namespace) else { continue }
      let local = iri.dropFirst(namespace.count)
      guard PlainName.isName(local) else { continue }
      best = (prefix, String(local))
      length = namespace.utf8.count
    }
    if let best { known[iri] = best }
    return best
  }
}
