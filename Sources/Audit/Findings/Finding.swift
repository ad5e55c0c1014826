public import KnowledgeGraph
public import OntologyModel

/// One thing that a check found.
public struct Finding: Hashable, Sendable {
  /// What a finding is about.
  public struct Subject: Hashable, Sendable {
    /// The id of the entity, document or statement.
    public let id: String
    /// Its name; of a statement its quote.
    public let name: String
    /// Its type, such as `Program`, `Document` or `Statement`.
    public let type: String
  }

  /// The check.
  public let code: String
  /// How much it weighs.
  public let severity: Severity
  /// What it is about.
  public let subject: Subject
  /// What is wrong, in both languages.
  public let message: Wording
  /// The statements that show it, in order of evidence; may be none where something is missing.
  public let evidence: [Statement]
  /// What tells the finding from others in other runs: code, subject and key.
  public let fingerprint: String
}

extension Finding: Comparable {
  /// The heaviest first, then by code, name and fingerprint.
  public static func < (first: Finding, second: Finding) -> Bool {
    if first.severity != second.severity { return first.severity > second.severity }
    return (first.code, first.subject.name, first.fingerprint, first.message.english)
      < (second.code, second.subject.name, second.fingerprint, second.message.english)
  }
}

/// A check that could not be run to its end.
public struct SkippedRule: Hashable, Sendable {
  /// The check, or the file where its code is not known.
  public let name: String
  /// One line with file, place and remedy, in both languages.
  public let reason: Wording
}
