internal import XMLIO

/// The IRI that the things of a graph stand under.
struct BaseIRI: Hashable, Sendable {
  /// As the user gave it.
  let text: String
  /// What stands before the id of a statement: the base without a fragment, and `#`.
  let fragmentPrefix: String
  /// Whether an id alone is a reference to base and id.
  ///
  /// Source: RFC 3986, 5.2.3: what stands behind the last `/` of a base gives way.
  let allowsRelative: Bool

  /// Takes an absolute IRI.
  ///
  /// Source: RFC 3987, as far as a base for relative references needs it. Throws
  /// ``XMLError/Code/illegalName`` for what is none, and for dot segments, which readers resolve
  /// in different ways.
  init(_ text: String) throws(XMLError) {
    let scheme = text.prefix { $0 != ":" }
    let isScheme =
      scheme.unicodeScalars.first.map { $0.isASCII && $0.properties.isAlphabetic } ?? false
      && scheme.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          || [0x2B, 0x2D, 0x2E].contains($0)
      }
    let rest = text.dropFirst(scheme.count + 1)
    let isClean = rest.unicodeScalars.allSatisfy {
      $0.value > 0x20 && !"<>\"{}|\\^`".unicodeScalars.contains($0) && !(0x7F...0x9F ~= $0.value)
    }
    let segments = rest.split(separator: "/", omittingEmptySubsequences: false)
    guard isScheme, !rest.isEmpty, isClean, !segments.contains("."), !segments.contains("..") else {
      throw XMLError(
        .illegalName, "'\(text)' is not an absolute IRI such as https://example.org/id/")
    }
    self.text = text
    fragmentPrefix = String(text.prefix { $0 != "#" }) + "#"
    allowsRelative =
      text.hasSuffix("/") && rest.hasPrefix("//") && !rest.contains("?") && !rest.contains("#")
  }

  /// The whole IRI of a thing.
  func absolute(_ resource: RDFResource) -> String {
    switch resource {
    case .item(let id): text + id
    case .fragment(let id): fragmentPrefix + id
    case .outside(let name): name.iri
    }
  }

  /// The shortest reference to a thing inside a document of this base.
  func reference(_ resource: RDFResource) -> String {
    switch resource {
    case .item(let id): allowsRelative ? id : text + id
    case .fragment(let id): "#" + id
    case .outside(let name): name.iri
    }
  }
}
