import Foundation
import Testing

@testable import OntologyModel

/// The file `Ontology/yimai.owl` beside the package.
enum ShippedOntology {
  static let url = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Ontology/yimai.owl")

  static func document() throws -> OntologyDocument { try OntologyDocument(path: url.path) }

  /// The file with its first occurrence of some text replaced; fails where the text is not there.
  static func mutated(_ old: String, _ new: String) throws -> OntologyDocument {
    var text = try String(contentsOf: url, encoding: .utf8)
    let place = try #require(text.range(of: old), "\(old) is not in yimai.owl")
    text.replaceSubrange(place, with: new)
    return try OntologyDocument(bytes: Array(text.utf8))
  }
}
