internal import CLexicon

/// A rule of `Ontology/audits`, embedded in the program.
public struct AuditRuleFile: Sendable {
  /// The file's name, such as `leads.none.cypher`.
  public let name: String
  /// The file as it is.
  public let text: String

  /// All rules, in order of their names.
  public static var all: [AuditRuleFile] {
    (0..<audit_count()).compactMap { index in
      var count = 0
      guard let name = audit_name(index), let start = audit_bytes(index, &count) else { return nil }
      return AuditRuleFile(
        name: String(cString: name) + ".cypher",
        text: String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    }
  }
}
