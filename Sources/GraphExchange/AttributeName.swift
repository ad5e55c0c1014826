internal import OntologyModel

/// Keys of attributes as names of properties, and back.
enum AttributeName {
  /// Names of the ontology that say something else than a fact of an entity.
  private static let taken: Set<String> = Set(
    Predicate.allCases.flatMap { [$0.name, $0.inverseName] } + [
      "role", "rule", "confidence", "validFrom", "validTo", "timeInferred", "modality", "tenure",
      "reported", "surface", "contentHash", "encoding", "format", "byteCount", "characterCount",
    ])

  /// `place_level` becomes `placeLevel`; nil where the way back would not lead to the key.
  static func property(of key: String) -> String? {
    var name = ""
    var isRaised = false
    for byte in key.utf8 {
      switch byte {
      case 0x5F:
        if name.isEmpty || isRaised { return nil }
        isRaised = true
      case 0x61...0x7A:
        name.unicodeScalars.append(Unicode.Scalar(isRaised ? byte - 0x20 : byte))
        isRaised = false
      case 0x30...0x39:
        if name.isEmpty || isRaised { return nil }
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default: return nil
      }
    }
    return name.isEmpty || isRaised || taken.contains(name) ? nil : name
  }

  /// The key of a property's name: `placeLevel` is `place_level`.
  static func key(ofProperty name: String) -> String {
    var key = ""
    for scalar in name.unicodeScalars {
      if (0x41...0x5A).contains(scalar.value) {
        key += "_" + String(scalar).lowercased()
      } else {
        key.unicodeScalars.append(scalar)
      }
    }
    return key
  }
}
