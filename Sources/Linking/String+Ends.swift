internal import OntologyModel

/// Beginnings and ends of names, by bytes: the names of uniform text hold no character that is written
/// in two ways, and the methods of the standard library, which these hide in this module, look every
/// character up for that.
extension String {
  func hasPrefix(_ prefix: String) -> Bool { begins(withBytesOf: prefix) }

  func hasSuffix(_ suffix: String) -> Bool { ends(withBytesOf: suffix) }
}
