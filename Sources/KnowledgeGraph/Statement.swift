public import OntologyModel

/// One relation read from one place of one document.
public struct Statement: Hashable, Sendable {
  /// The id: a hash of all that follows but confidence.
  public let id: StatementID
  /// Who or what.
  public let subject: EntityID
  /// The relation.
  public let predicate: Predicate
  /// To whom or what.
  public let object: EntityID
  /// The post, or the part played: `党委书记`, `副组长`, `承办`.
  public let role: String?
  /// When it held, where the text says so.
  ///
  /// Nil means unknown, not "now".
  public let validTime: ValidTime?
  /// Whether the text says that it is so, or that it is planned, denied or hoped for.
  public let modality: Modality
  /// How a post is held, given or taken.
  public let flags: TenureFlags
  /// The date of the report: the document's own.
  public let reported: PartialDate?
  /// The sentence or clause it was read from.
  public let evidence: Evidence
  /// The id of the rule that read it.
  public let rule: String
  /// How sure the rule is, 0 to 1.
  public let confidence: Double

  /// Makes a statement; an empty role is none.
  public init(
    id: StatementID, subject: EntityID, predicate: Predicate, object: EntityID, role: String? = nil,
    validTime: ValidTime? = nil, modality: Modality = .asserted, flags: TenureFlags = [],
    reported: PartialDate? = nil, evidence: Evidence, rule: String, confidence: Double
  ) {
    self.id = id
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.role = role == "" ? nil : role
    self.validTime = validTime
    self.modality = modality
    self.flags = flags
    self.reported = reported
    self.evidence = evidence
    self.rule = rule
    self.confidence = confidence
  }
}

/// A statement that the ontology does not allow, kept apart with the reason.
public struct QuarantinedStatement: Hashable, Sendable {
  /// The statement as it was read.
  public let statement: Statement
  /// Why it is not part of the graph, in plain words.
  public let reason: String

  /// Makes a quarantined statement.
  public init(statement: Statement, reason: String) {
    self.statement = statement
    self.reason = reason
  }
}
