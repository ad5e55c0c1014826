public import KnowledgeGraph
public import OntologyModel

/// What linking needs of one document, and all that a graph file keeps of it: no text but quotes and
/// sentences, and nothing that depends on other documents.
public struct DocumentRecord: Hashable, Sendable {
  /// The document.
  public let source: SourceDocument
  /// What it names, each thing once, in order of the text.
  public let names: [RecordedName]
  /// What it claims, sorted by id.
  public let claims: [RecordedClaim]
  /// Its sentences, in order of the text.
  public let sentences: [RecordedSentence]

  /// The bodies that the document says were renamed or merged, by their keys; sorted.
  public var successions: [Succession] {
    let found = claims.indices.filter {
      claims[$0].predicate == .mergedInto && claims[$0].modality == .asserted
    }
    if found.isEmpty { return [] }
    return Set(
      found.map {
        Succession(
          old: names[claims[$0].subject].profile.key, new: names[claims[$0].object].profile.key)
      }
    ).sorted()
  }

  /// Makes a record; of claims with one id the surest is kept.
  public init(
    source: SourceDocument, names: [RecordedName], claims: [RecordedClaim],
    sentences: [RecordedSentence]
  ) {
    self.source = source
    self.names = names
    self.sentences = sentences
    // Positions are sorted, not the claims: moving a claim counts each of its parts.
    var unique: [RecordedClaim] = []
    unique.reserveCapacity(claims.count)
    for position in claims.indices.sorted(by: {
      claims[$0].id != claims[$1].id
        ? claims[$0].id < claims[$1].id : RecordedClaim.precedes(claims[$0], claims[$1])
    }) where unique.last?.id != claims[position].id {
      unique.append(claims[position])
    }
    self.claims = unique
  }
}

/// A thing that a document names, with all mentions of it.
public struct RecordedName: Hashable, Sendable {
  /// The class in the ontology.
  public let type: EntityType
  /// The fullest name.
  public let name: String
  /// Other names to look it up by, sorted.
  public let aliases: [String]
  /// The full name of the place or body that anchors it, where the text gives one.
  public let anchor: String?
  /// For a place its level.
  public let level: PlaceLevel?
  /// How sure it is that the thing is one of its type, 0 to 1, to hundredths; nil where nothing says.
  public let confidence: Double?
  /// Where it is named; never empty.
  public let mentions: [EntityMention]
  /// What linking goes by.
  public let profile: LinkProfile

  /// Makes a name; the aliases are put in order.
  public init(
    type: EntityType, name: String, aliases: some Collection<String> = EmptyCollection(),
    anchor: String? = nil, level: PlaceLevel? = nil, confidence: Double? = nil,
    mentions: [EntityMention], profile: LinkProfile
  ) {
    self.type = type
    self.name = name
    self.aliases = aliases.sorted { $0.precedesByBytes($1) }
    self.anchor = anchor
    self.level = level
    self.confidence = confidence
    self.mentions = mentions
    self.profile = profile
  }
}

/// A claim of a document, with evidence in the source, between two of its names.
public struct RecordedClaim: Hashable, Sendable {
  /// The id of the statement: a hash of names, predicate, role, place in the document and rule.
  public let id: StatementID
  /// The position of the subject among ``DocumentRecord/names``.
  public let subject: Int
  /// The relation.
  public let predicate: Predicate
  /// The position of the object among ``DocumentRecord/names``.
  public let object: Int
  /// The post or part played, where one is stated.
  public let role: String?
  /// When it held, as far as the text says.
  public let validTime: ValidTime?
  /// Whether the text says that it is so, or that it is planned, denied or hoped for.
  public let modality: Modality
  /// How a post is held, given or taken.
  public let flags: TenureFlags
  /// Where it was read.
  public let evidence: Evidence
  /// The id of the rule that read it.
  public let rule: String
  /// How sure the rule is, 0 to 1.
  public let confidence: Double

  /// Makes a claim.
  public init(
    id: StatementID, subject: Int, predicate: Predicate, object: Int, role: String?,
    validTime: ValidTime?, modality: Modality, flags: TenureFlags, evidence: Evidence,
    rule: String, confidence: Double
  ) {
    self.id = id
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.role = role
    self.validTime = validTime
    self.modality = modality
    self.flags = flags
    self.evidence = evidence
    self.rule = rule
    self.confidence = confidence
  }

  /// The statement that it makes between two entities.
  ///
  /// A symmetric relation goes from the smaller id to the larger.
  public func statement(
    from subject: EntityID, to object: EntityID, reported: PartialDate?
  ) -> Statement {
    let isReversed = predicate.isSymmetric && object < subject
    return Statement(
      id: id, subject: isReversed ? object : subject, predicate: predicate,
      object: isReversed ? subject : object, role: role, validTime: validTime,
      modality: modality, flags: flags, reported: reported, evidence: evidence, rule: rule,
      confidence: confidence)
  }

  /// By id, then the surest, then by time.
  fileprivate static func precedes(_ first: RecordedClaim, _ second: RecordedClaim) -> Bool {
    if first.id != second.id { return first.id < second.id }
    if first.confidence != second.confidence { return first.confidence > second.confidence }
    let times = (first.validTime?.start?.iso ?? "", second.validTime?.start?.iso ?? "")
    return times.0 == times.1 ? first.subject < second.subject : times.0 < times.1
  }
}

/// A sentence of a document, kept for full-text search.
public struct RecordedSentence: Hashable, Sendable {
  /// The range in Unicode scalars of the document's text.
  public let characters: Range<Int>
  /// The uniform text: simplified characters, no line breaks inside.
  public let text: String

  /// Makes a sentence.
  public init(characters: Range<Int>, text: String) {
    self.characters = characters
    self.text = text
  }
}
