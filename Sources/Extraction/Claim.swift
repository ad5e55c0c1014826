public import OntologyModel

/// One relation as a rule read it, before its ends are known as entities.
public struct Claim: Hashable, Sendable {
  /// The position of the subject among ``DocumentExtraction/mentions``.
  public let subject: Int
  /// The relation.
  public let predicate: Predicate
  /// The position of the object among ``DocumentExtraction/mentions``.
  public let object: Int
  /// The post or the part played, where one is stated.
  public let role: String?
  /// When it held, as far as the text says.
  public let time: ValidTime?
  /// Whether the text says that it is so, or that it is planned, denied or hoped for.
  public let modality: Modality
  /// How a post is held, given or taken.
  public let flags: TenureFlags
  /// Where in the uniform text it was read.
  public let evidence: Range<Int>
  /// The rule that read it.
  public let rule: Rule
  /// How sure the rule is, 0 to 1.
  public let confidence: Double

  /// Makes a claim; the confidence is the rule's own unless one is given.
  public init(
    subject: Int, predicate: Predicate, object: Int, role: String? = nil,
    time: ValidTime? = nil, modality: Modality = .asserted, flags: TenureFlags = [],
    evidence: Range<Int>, rule: Rule, confidence: Double? = nil
  ) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.role = role
    self.time = time
    self.modality = modality
    self.flags = flags
    self.evidence = evidence
    self.rule = rule
    self.confidence = confidence ?? rule.confidence
  }
}
